using System.Runtime.CompilerServices;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Managed pointers: ref, out and in parameters, ref locals, ref returns, to locals, arguments, fields and elements.</summary>
public static class References
{
    private static void Split(double x, out double sine, out double cosine)
    {
        sine = Math.Sin(x);
        cosine = Math.Cos(x);
    }

    [Point(.7)]
    public static double OutParameters(double x)
    {
        Split(x, out var s, out var c);
        Split(s * c, out s, out _);
        return s + c;
    }

    private static void Scale(ref double v, double by) => v *= by;

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double RefParameterInLoop(double x, int n)
    {
        var s = 1.0;
        for (var i = 0; i < n; i++) Scale(ref s, x + i);
        return s;
    }

    [Point(.7)]
    public static double RefToArgument(double x)
    {
        Scale(ref x, x);
        Scale(ref x, 3);
        return x;
    }

    private static double Norm(in double a, in double b) => Math.Sqrt(a * a + b * b);

    [Point(.7, .9)]
    public static double InParameters(double x, double y) => Norm(x, in y) * Norm(x + y, 2);

    private static void Swap(ref double a, ref double b)
    {
        var t = a;
        a = b;
        b = t;
    }

    [Point(.7, .9, 1)]
    [Point(.7, .9, 2)]
    public static double SwapByReference(double x, double y, int n)
    {
        for (var i = 0; i < n; i++) Swap(ref x, ref y);
        return x * x * y;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    [Point(new[] { 1.0 })]
    public static double SwapElementsByReference(double[] a)
    {
        for (int i = 0, j = a.Length - 1; i < j; i++, j--) Swap(ref a[i], ref a[j]);
        double s = 0;
        for (var i = 0; i < a.Length; i++) s = s * 2 + a[i] * a[i];
        return s;
    }

    [Point(new[] { 1.0, 2, 3, 4 }, 2)]
    public static double RefLocalToElement(double[] a, int i)
    {
        ref var r = ref a[i];
        r *= r;
        a[i] += 1;
        r = r * a[0];
        return a[i] + a[0];
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double RefLocalReassigned(double[] a)
    {
        ref var r = ref a[0];
        r *= 2;
        r = ref a[1];
        r *= 3;
        return a[0] * a[1];
    }

    private static ref double Largest(double[] a)
    {
        var best = 0;
        for (var i = 1; i < a.Length; i++)
            if (a[i] > a[best])
                best = i;
        return ref a[best];
    }

    [Point(new[] { 1.0, 5, 3, 4 })]
    [Point(new[] { 2.0 })]
    public static double RefReturnToElement(double[] a)
    {
        Largest(a) *= .5;
        ref var second = ref Largest(a);
        second = second * second;
        return a[0] * 2 + Largest(a);
    }

    private static ref double Element(double[] a, int i) => ref a[i % a.Length];

    [Point(new[] { 1.0, 5, 3, 4 }, 6)]
    [Point(new[] { 1.0, 5, 3, 4 }, 0)]
    public static double RefReturnInLoop(double[] a, int n)
    {
        for (var i = 0; i < n; i++) Element(a, i) += Element(a, i + 1) * .5;
        return a[0] * a[1] + a[2];
    }

    [Point(new[] { 1.0, 5, 3 })]
    [Point(new double[0])]
    public static double ForeachByIndexAndRef(double[] a)
    {
        for (var i = 0; i < a.Length; i++)
        {
            ref var v = ref a[i];
            v = Math.Sqrt(v);
        }
        double s = 0;
        foreach (var v in a) s += v * v * v;
        return s;
    }

    private static bool TryReciprocal(double x, out double result)
    {
        if (x == 0)
        {
            result = 0;
            return false;
        }
        result = 1 / x;
        return true;
    }

    [Point(0.5, 0, Gradient = [-4.0, 0.0])]
    [Point(0.5, 3)]
    public static double TryPattern(double x, double y)
    {
        var s = TryReciprocal(x, out var a) ? a : -1;
        if (TryReciprocal(y, out var b)) s *= b;
        return s + b;
    }

    private static void Accumulate(ref double sum, ref int count, double value)
    {
        sum += value;
        count++;
    }

    [Point(new[] { 1.0, 5, 3 })]
    public static double MeanByReference(double[] a)
    {
        double sum = 0;
        var count = 0;
        foreach (var v in a) Accumulate(ref sum, ref count, v * v);
        return sum / count;
    }

    private static void Deeper(ref double v, int depth)
    {
        if (depth == 0) return;
        Deep(ref v);
        Deep(ref v);
    }

    private static void Deep(ref double v) => Scale(ref v, v);

    [Point(1.1, 1)]
    [Point(1.1, 0)]
    public static double RefPassedThrough(double x, int depth)
    {
        Deeper(ref x, depth);
        return x;
    }

    [Point(.7, .9, true)]
    [Point(.7, .9, false)]
    public static double ConditionalRef(double x, double y, bool first)
    {
        ref var r = ref first ? ref x : ref y;
        r *= r;
        return x + 3 * y;
    }

    [Point(new[] { 1.0, 5 }, new[] { 2.0, 7 }, true)]
    [Point(new[] { 1.0, 5 }, new[] { 2.0, 7 }, false)]
    public static double ConditionalRefToElements(double[] a, double[] b, bool first)
    {
        ref var r = ref first ? ref a[0] : ref b[1];
        r = r * r + a[1];
        return a[0] * b[1];
    }

    private struct Pair
    {
        public double X, Y;

        public static bool IsX(ref Pair pair, ref double part) => Unsafe.AreSame(ref pair.X, ref part);
    }

    [Point(new[] { 3.0, 5 }, 1, Gradient = [new[] { 3.0 + 20 + 100, 0 }, null])]
    [Point(new[] { 3.0, 5 }, 0, Gradient = [new[] { 3.0 + 10 + 100, 0 }, null])]
    public static double FieldsOfElementsAreDifferentPlaces(double[] x, int i)
    {
        var pairs = new Pair[2];
        pairs[0].X = x[0];
        var weight = Unsafe.AreSame(ref pairs[0].X, ref pairs[0].Y) ? 1000 : 3;
        var same = Unsafe.AreSame(ref pairs[1].Y, ref pairs[i].Y) ? 20 : 10;
        var local = new Pair { X = x[0] };
        return weight * pairs[0].X + same * x[0] + (Pair.IsX(ref local, ref local.Y) ? 1 : 100) * local.X;
    }

    [Point(new[] { 3.0, 5 }, Gradient = [new[] { 32.0, 0 }])]
    public static double DistanceOfFieldsOfElements(double[] x)
    {
        var pairs = new Pair[3];
        pairs[2].Y = x[0];
        return (long)Unsafe.ByteOffset(ref pairs[0].Y, ref pairs[2].Y) * x[0];
    }

    [Point(new[] { 3.0, 5 }, Gradient = [new[] { 7.0, 0 }])]
    public static double ArrayThatIsKeptAlive(double[] x)
    {
        GC.KeepAlive(x);
        return 7 * x[0];
    }
}
