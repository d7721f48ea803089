namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Objects of classes that the function makes: constructors, members, mutable state, inheritance, records, null.</summary>
public static class Objects
{
    private sealed class Box
    {
        public double Value;

        public int Writes;

        public void Set(double value)
        {
            Value = value;
            Writes++;
        }

        public void Scale(double by) => Value *= by;
    }

    // C13
    [Point(.7, Gradient = [0.76484218728448842])]
    public static double FieldSetAndGet(double x)
    {
        var box = new Box();
        box.Set(x);
        return Math.Sin(box.Value);
    }

    [Point(3, Gradient = [18.0])]
    public static double FieldWrittenTwice(double x)
    {
        var box = new Box { Value = x };
        box.Value *= box.Value;
        box.Value *= 3;
        return box.Value;
    }

    [Point(.7, 4)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double FieldUpdatedInLoop(double x, int n)
    {
        var box = new Box { Value = 1 };
        for (var i = 0; i < n; i++)
        {
            box.Scale(x + i);
            if (box.Value > 2) box.Set(box.Value * .5);
        }
        return box.Value + box.Writes;
    }

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double ObjectMadeInEachIteration(double x, int n)
    {
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            var box = new Box { Value = x * i };
            box.Scale(x);
            sum += box.Value * box.Value;
        }
        return sum;
    }

    [Point(.7, 5)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double ObjectReplacedInLoop(double x, int n)
    {
        var box = new Box { Value = x };
        for (var i = 0; i < n; i++)
        {
            var next = new Box { Value = Math.Sin(box.Value) + box.Value };
            if (i % 2 == 0) box = next;
        }
        return box.Value;
    }

    [Point(2, Gradient = [12.0])]
    public static double TwoNamesForOneObject(double x)
    {
        var first = new Box { Value = x };
        var second = first;
        second.Value *= x;
        first.Value += second.Value;
        return second.Value + first.Value - x * x;
    }

    [Point(2, 5, true, Gradient = [4.0, 3.0, null])]
    [Point(2, 5, false, Gradient = [1.0, 30.0, null])]
    public static double ObjectChosenByCondition(double x, double y, bool first)
    {
        var a = new Box { Value = x };
        var b = new Box { Value = y };
        var chosen = first ? a : b;
        chosen.Value = chosen.Value * chosen.Value;
        return a.Value + 3 * b.Value;
    }

    private sealed class Circle(double radius)
    {
        private readonly double _radius = radius;

        public double Area => Math.PI * _radius * _radius;

        public double Diameter
        {
            get => 2 * _radius;
            init => _radius = value / 2;
        }
    }

    [Point(1.5)]
    public static double PrimaryConstructorAndProperties(double x)
    {
        var circle = new Circle(x);
        return circle.Area + new Circle(1) { Diameter = x * x }.Area;
    }

    private sealed class Interval
    {
        public Interval(double low, double high)
        {
            Low = low;
            High = high;
        }

        public Interval(double width)
            : this(-width / 2, width / 2)
        {
        }

        public double Low { get; private set; }

        public double High { get; private set; }

        public double Width => High - Low;

        public Interval Shift(double by)
        {
            Low += by;
            High += 2 * by;
            return this;
        }
    }

    [Point(1.5, .3)]
    public static double ConstructorChainAndFluentCalls(double width, double by)
    {
        var interval = new Interval(width).Shift(by).Shift(by * by);
        return interval.Width * interval.Low;
    }

    private sealed class Settings
    {
        public required double Rate { get; init; }

        public double Bias { get; set; } = .25;

        public double[] Weights { get; } = [1, 2, 3];

        public Box Inner { get; } = new() { Value = 2 };
    }

    [Point(.4)]
    public static double RequiredInitialisersAndDefaults(double x)
    {
        var settings = new Settings { Rate = x, Weights = { [1] = x * x }, Inner = { Value = 3 * x } };
        settings.Bias += settings.Rate;
        return settings.Bias * settings.Weights[1] + settings.Weights[2] * settings.Inner.Value;
    }

    private class Shape(double size)
    {
        protected double Size { get; set; } = size;

        public double Doubled() => 2 * Size;
    }

    private class Ring(double size, double hole) : Shape(size * size)
    {
        protected readonly double Hole = hole;

        public new double Doubled() => base.Doubled() - Hole * Hole;

        public void Grow(double by) => Size += by * Hole;
    }

    private sealed class ThickRing(double size, double hole, double depth) : Ring(size, hole * depth)
    {
        public double Volume() => (base.Doubled() - Hole) * depth;
    }

    [Point(1.5, .7)]
    public static double InheritedMembersAndBaseCalls(double size, double hole)
    {
        var ring = new Ring(size, hole);
        ring.Grow(size);
        Shape shape = ring;
        return ring.Doubled() * shape.Doubled();
    }

    [Point(1.5, .7, 1.1)]
    public static double ThreeLevelsOfConstructors(double size, double hole, double depth) =>
        new ThickRing(size, hole, depth).Volume();

    private record Point2(double X, double Y)
    {
        public double Norm => Math.Sqrt(X * X + Y * Y);
    }

    private sealed record Point3(double X, double Y, double Z) : Point2(X, Y);

    [Point(3, 4)]
    public static double RecordsAndWith(double x, double y)
    {
        var p = new Point2(x, y);
        var q = p with { X = p.Y * 2 };
        var (a, b) = q;
        return p.Norm * a + q.Norm * b;
    }

    [Point(3, 4)]
    public static double DerivedRecord(double x, double y)
    {
        var p = new Point3(x, y, x * y);
        Point2 q = p with { Y = p.Z };
        return q.Norm + ((Point3)q).Z;
    }

    [Point(3, 4, Gradient = [4.0, 3.0])]
    public static double RecordEquality(double x, double y)
    {
        var p = new Point2(x, y);
        return p == new Point2(x, y) && !ReferenceEquals(p, p with { }) ? p.X * p.Y : 0;
    }

    private static Box? Find(double x, bool exists) => exists ? new Box { Value = x * x } : null;

    [Point(3, true, Gradient = [6.0, null])]
    [Point(3, false, Gradient = [1.0, null])]
    public static double NullCheck(double x, bool exists)
    {
        var box = Find(x, exists);
        if (box == null) return x;
        return box.Value;
    }

    [Point(3, true, Gradient = [7.0, null])]
    [Point(3, false, Gradient = [1.0, null])]
    public static double ConditionalAccess(double x, bool exists)
    {
        var box = Find(x, exists);
        box?.Set(box.Value + x);
        return box?.Value ?? x;
    }

    [Point(3, true, Gradient = [6.0, null])]
    [Point(3, false, Gradient = [2.0, null])]
    public static double Coalescing(double x, bool exists)
    {
        var box = Find(x, exists) ?? new Box { Value = 2 * x };
        return box.Value;
    }

    [Point(3, 4)]
    [Point(3, 0)]
    public static double CoalescingAssignmentInLoop(double x, int n)
    {
        Box? cache = null;
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            cache ??= new Box { Value = x * x };
            sum += cache.Value;
            if (i == 1) cache = null;
            cache?.Scale(x);
        }
        return sum;
    }

    private sealed class Network
    {
        public double[] Weights = [];

        public Box[] Cells = [];

        public (double Mean, Box Last) Summary;

        public Vector3 Position;
    }

    [Point(new[] { 1.0, 2, 3 }, .5)]
    [Point(new[] { 1.0 }, .5)]
    public static double FieldsOfEveryKind(double[] x, double scale)
    {
        var net = new Network { Weights = x, Cells = new Box[x.Length], Position = new Vector3(scale, 1, x[0]) };
        for (var i = 0; i < x.Length; i++) net.Cells[i] = new Box { Value = net.Weights[i] * scale };
        net.Position.Scale(scale);
        net.Position.X += net.Cells[0].Value;
        net.Summary = (net.Position.X * net.Position.Z, net.Cells[^1]);
        net.Summary.Mean *= 2;
        net.Summary.Last.Value += net.Summary.Mean;
        net.Weights[0] *= net.Summary.Last.Value;
        double sum = 0;
        foreach (var cell in net.Cells) sum += cell.Value * cell.Value;
        return sum * net.Weights[0];
    }

    private static void Exchange(ref Box a, ref Box b) => (a, b) = (b, a);

    private static void AddTo(ref double target, double value) => target += value;

    [Point(2, 5, 1, Gradient = [7.0, 2.0, null])]
    [Point(2, 5, 2, Gradient = [5.0, 4.0, null])]
    [Point(2, 5, 0, Gradient = [5.0, 4.0, null])]
    public static double ObjectsSwappedByReference(double x, double y, int n)
    {
        Box a = new() { Value = x }, b = new() { Value = y };
        for (var i = 0; i < n; i++) Exchange(ref a, ref b);
        AddTo(ref a.Value, 2);
        return a.Value * b.Value;
    }

    private sealed class Counted
    {
        private static int _made;

        public Counted(double value)
        {
            _made++;
            Value = value;
            Number = _made;
        }

        public double Value { get; }

        public int Number { get; }
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double ConstructorCountsObjects(double x, int n)
    {
        Counted? last = null;
        var first = new Counted(x).Number;
        for (var i = 0; i < n; i++) last = new Counted(x * i);
        return (last?.Value ?? 1) * x + ((last?.Number ?? first) - first);
    }
}
