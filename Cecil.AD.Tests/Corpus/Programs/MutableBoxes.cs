using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Boxes whose content changes through an interface: two variables with one box see one another's changes, two boxes do not.</summary>
public static class MutableBoxes
{
    private interface IAdd
    {
        double Value { get; }

        void Add(double v);
    }

    private struct Sum(double start) : IAdd
    {
        private double _sum = start;

        public readonly double Value => _sum;

        public void Add(double v) => _sum += v;
    }

    private struct Count(int start) : IAdd
    {
        private int _count = start;

        public readonly double Value => _count;

        public void Add(double v) => _count += (int)v;
    }

    private struct Log : IAdd
    {
        public double[] Entries;
        private int _count;

        public readonly double Value => Entries[0] + 2 * Entries[1] + _count;

        public void Add(double v) => Entries[_count++] = v;
    }

    private sealed class Holder
    {
        public required IAdd Box;
    }

    [Point(1.3, .45, false, Value = 7.085, Gradient = [5.45, 1.3, null])]
    [Point(1.3, .45, true, Value = 2.835, Gradient = [.45, 6.3, null])]
    public static double OneOfTwo(double x, double y, bool first)
    {
        IAdd a = new Sum(x), b = new Sum(y);
        var chosen = first ? a : b;
        chosen.Add(5);
        return a.Value * b.Value;
    }

    [Point(1.3, false, Value = 6.3, Gradient = [1.0, null])]
    [Point(1.3, true, Value = 1, Gradient = [0.0, null])]
    public static double ReplacedOnOnePath(double x, bool isReplaced)
    {
        IAdd b = new Sum(x), c = b;
        if (isReplaced) c = new Sum(1);
        b.Add(5);
        return c.Value;
    }

    [Point(new[] { 1.3, .45 }, false, Value = .45, Gradient = [new[] { 0.0, 1 }, null])]
    [Point(new[] { 1.3, .45 }, true, Value = 1.3, Gradient = [new[] { 1.0, 0 }, null])]
    public static double Enumerators(double[] x, bool isReplaced)
    {
        IEnumerator<double> e = new List<double>(x).GetEnumerator(), f = e;
        e.MoveNext();
        if (isReplaced) f = new List<double> { 1 }.GetEnumerator();
        f.MoveNext();
        return e.Current;
    }

    [Point(new[] { 1.3, .45, 2 }, true)]
    [Point(new[] { 1.3, .45, 2 }, false)]
    public static double TwoEnumeratorsOfOneLoop(double[] x, bool isSame)
    {
        double s = 0;
        IEnumerator<double> e = new List<double>(x).GetEnumerator();
        var f = isSame ? e : new List<double> { 5, 6, 7 }.GetEnumerator();
        while (f.MoveNext())
        {
            s += f.Current * x[0];
            if (e.MoveNext()) s += e.Current;
        }

        return s;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double ReplacedInALoop(double x, double y, bool isReplaced)
    {
        IAdd a = new Sum(x);
        for (var i = 0; i < 3; i++)
        {
            var b = a;
            if (i == 1 && isReplaced) b = new Sum(x * 2);
            b.Add(y);
            if (i == 1) a = b;
        }

        return a.Value;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double WholeNumbers(double x, double y, bool first)
    {
        IAdd a = new Count(2), b = new Count(3);
        var chosen = first ? a : b;
        chosen.Add(5);
        return a.Value * x + b.Value * y;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double WholeNumbersInALoop(double x, double y, bool isReplaced)
    {
        IAdd a = new Count(2), c = a;
        for (var i = 0; i < 3; i++)
        {
            if (isReplaced && i == 1) c = new Count(10);
            c.Add(i + 1);
        }

        return a.Value * x + c.Value * y;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double StructsWithArrays(double x, double y, bool first)
    {
        IAdd a = new Log { Entries = new double[3] }, b = new Log { Entries = new double[3] };
        var chosen = first ? a : b;
        chosen.Add(x);
        chosen.Add(y);
        b.Add(x * x);
        return a.Value * 3 + b.Value;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double InAField(double x, double y, bool isReplaced)
    {
        var holder = new Holder { Box = new Sum(x) };
        var before = holder.Box;
        if (isReplaced) holder.Box = new Sum(y);
        before.Add(2);
        holder.Box.Add(x);
        return holder.Box.Value * before.Value;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double BoundToADelegate(double x, double y, bool isReplaced)
    {
        IAdd a = new Sum(x);
        Action<double> add = a.Add;
        var c = a;
        if (isReplaced) c = new Sum(2);
        add(3);
        c.Add(y);
        return a.Value * c.Value;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double MadeWhenMissing(double x, double y, bool isReplaced)
    {
        IAdd? sum = null;
        for (var i = 0; i < 3; i++)
        {
            sum ??= new Sum(x);
            sum.Add(y * i);
            if (!isReplaced) continue;
            var old = sum;
            sum = new Sum(old.Value);
            old.Add(3);
        }

        return sum!.Value;
    }

    [Point(1.3, .45, false)]
    [Point(1.3, .45, true)]
    public static double TuplesAreRead(double x, double y, bool first)
    {
        object a = (x, y), b = (y, 2.0);
        var (p, q) = ((double, double))(first ? a : b);
        return p * q;
    }
}
