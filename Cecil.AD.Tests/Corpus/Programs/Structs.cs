namespace Cecil.AD.Tests.Corpus.Programs;

internal struct Vector3
{
    public double X, Y, Z;

    public Vector3(double x, double y, double z)
    {
        X = x;
        Y = y;
        Z = z;
    }

    public readonly double Dot(Vector3 o) => X * o.X + Y * o.Y + Z * o.Z;

    public readonly double Length => Math.Sqrt(Dot(this));

    public void Scale(double by)
    {
        X *= by;
        Y *= by;
        Z *= by;
    }

    public readonly Vector3 Cross(in Vector3 o) => new(Y * o.Z - Z * o.Y, Z * o.X - X * o.Z, X * o.Y - Y * o.X);

    public static Vector3 operator +(Vector3 a, Vector3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vector3 operator *(double s, Vector3 a) => new(s * a.X, s * a.Y, s * a.Z);
}

internal struct Body
{
    public Vector3 Position;
    public Vector3 Velocity;
    public double Mass;
    public int Id;
    public double[] History;

    public void Step(double h)
    {
        Position += h * Velocity;
        Velocity.Scale(.99);
        History[Id] = Position.X;
        Id++;
    }
}

internal readonly record struct Money(double Amount, double Rate)
{
    public double Converted => Amount * Rate;
}

/// <summary>User structs by value, by reference, nested, with array fields, in arrays; methods that change this.</summary>
public static class Structs
{
    [Point(.3, .4, 1.2)]
    public static double DotAndLength(double x, double y, double z)
    {
        var a = new Vector3(x, y, z);
        var b = new Vector3 { X = y, Z = 2 };
        return a.Dot(b) * a.Length;
    }

    [Point(.3, .4, 1.2)]
    public static double Operators(double x, double y, double z)
    {
        var a = new Vector3(x, y, z);
        var b = 2 * a + x * new Vector3(1, y, 2);
        return a.Cross(b).Dot(new Vector3(1, 2, 3));
    }

    [Point(1.5, 3)]
    [Point(1.5, 0)]
    public static double MethodMutatesThis(double x, int n)
    {
        var v = new Vector3(1, x, x * x);
        for (var i = 0; i < n; i++) v.Scale(x + i);
        return v.X + v.Y * v.Z;
    }

    [Point(1.5)]
    public static double CopyIsIndependent(double x)
    {
        var a = new Vector3(x, 1, 2);
        var b = a;
        b.X *= 3;
        a.Y = b.X;
        return a.X * a.Y + b.X * b.Y;
    }

    private static void Reflect(ref Vector3 v) => v.X = -v.X * v.Y;

    private static Vector3 ByValue(Vector3 v)
    {
        v.X += 10;
        return v;
    }

    // C12
    [Point(1, 2, Gradient = [8.0, 5.0])]
    public static double StructByReference(double x, double y)
    {
        var v = new Vector3(x, y, 0);
        ProductInto(ref v);
        return v.Z * (v.X + v.Y);
    }

    private static void ProductInto(ref Vector3 v) => v.Z = v.X * v.Y;

    [Point(1.5, .3)]
    public static double ByReferenceAndByValue(double x, double y)
    {
        var v = new Vector3(x, y, 1);
        Reflect(ref v);
        var w = ByValue(v);
        return v.X * w.X + v.Y;
    }

    // C11
    [Point(2, 3, Gradient = [3.0, 2.0])]
    public static double PassedAndReturned(double x, double y)
    {
        var p = Make(x, y);
        return p.X * p.Y;
    }

    private static Vector3 Make(double x, double y) => new() { X = x, Y = y };

    [Point(.5, 5)]
    [Point(.5, 0)]
    [Point(.5, 1)]
    public static double NestedWithArrayField(double speed, int steps)
    {
        var body = new Body { Mass = 2, History = new double[steps + 1] };
        body.Velocity.X = speed;
        body.Velocity.Y = 1;
        for (var i = 0; i < steps; i++) body.Step(.1);
        double s = body.Position.X * body.Mass + body.Position.Y * speed;
        foreach (var h in body.History) s += h * h;
        return s;
    }

    [Point(new[] { 1.0, 2, 3 }, .5)]
    [Point(new double[0], .5)]
    public static double ArrayOfStructsInPlace(double[] x, double h)
    {
        var v = new Vector3[x.Length];
        for (var i = 0; i < v.Length; i++)
        {
            v[i].X = x[i];
            v[i].Y = x[i] * h;
            v[i].Z += 1;
        }
        for (var i = 0; i < v.Length; i++) v[i].Scale(h + i);
        double s = 0;
        foreach (var e in v) s += e.Dot(e);
        return s;
    }

    [Point(new[] { 1.0, 2, 3 }, .5)]
    public static double ArrayOfStructsByElement(double[] x, double h)
    {
        var v = new Vector3[x.Length];
        for (var i = 0; i < v.Length; i++) v[i] = new Vector3(x[i], h, x[i] * h);
        for (var i = 1; i < v.Length; i++)
        {
            var t = v[i];
            t.X += v[i - 1].Z;
            v[i] = t;
            ref var r = ref v[i];
            r.Y *= r.X;
            Reflect(ref v[i]);
        }
        (v[0], v[^1]) = (v[^1], v[0]);
        return v[0].X + v[0].Y * v[^1].Z;
    }

    [Point(.5, 4)]
    [Point(.5, 0)]
    public static double ArrayOfNestedStructs(double speed, int steps)
    {
        var bodies = new Body[2];
        for (var b = 0; b < bodies.Length; b++)
        {
            bodies[b].History = new double[steps + 1];
            bodies[b].Velocity.X = speed * (b + 1);
            bodies[b].Mass = 1 + speed;
        }
        for (var i = 0; i < steps; i++)
        {
            for (var b = 0; b < bodies.Length; b++) bodies[b].Step(.1);
            bodies[0].Velocity.X += bodies[1].Position.X * bodies[1].Mass;
        }
        return bodies[0].Position.X * bodies[1].Position.X + bodies[0].History[0] + bodies[1].Id;
    }

    [Point(3.0, 1.2)]
    public static double ReadonlyRecordStruct(double amount, double rate)
    {
        var m = new Money(amount, rate);
        var n = m with { Rate = rate * rate };
        var (a, r) = n;
        return m.Converted + n.Converted * a + r;
    }

    [Point(.5, true)]
    [Point(.5, false)]
    public static double StructFromBranches(double x, bool swap)
    {
        var v = swap ? new Vector3(x, x * x, 1) : new Vector3(1, x, 2 * x);
        if (!swap) v.Z = x;
        return v.X + v.Y * v.Z;
    }

    [Point(.5, 7)]
    [Point(.5, 0)]
    public static double StructCarriedByLoop(double x, int n)
    {
        var v = new Vector3(1, 0, x);
        for (var i = 0; i < n; i++)
        {
            v = new Vector3(v.Y + x, v.Z, v.X);
            if (i == 4) v = default;
        }
        return v.X * v.X + v.Y + v.Z;
    }

    private struct Accumulator
    {
        private double _sum;
        private int _count;

        public void Add(double v)
        {
            _sum += v;
            _count++;
        }

        public readonly double Mean => _count == 0 ? 0 : _sum / _count;
    }

    [Point(new[] { 1.0, 4, 9 })]
    [Point(new double[0])]
    public static double AccumulatorStruct(double[] x)
    {
        var a = new Accumulator();
        foreach (var v in x) a.Add(v * v);
        return a.Mean;
    }

    private struct Polynomial
    {
        public double[] C;

        public readonly double this[int i]
        {
            get => C[i];
            set => C[i] = value;
        }

        public readonly double At(double x)
        {
            double s = 0;
            for (var i = C.Length; --i >= 0;) s = s * x + this[i];
            return s;
        }
    }

    [Point(new[] { 1.0, 4, 9 }, .3)]
    public static double StructWithIndexer(double[] c, double x)
    {
        var p = new Polynomial { C = c };
        p[0] = p[1] * p[2];
        p[1] += x;
        return p.At(x);
    }
}
