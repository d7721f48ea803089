using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>
/// Objects that leave the function by a static field, a container or a call that is not inlined, and come back under another name;
/// every way must find the same shadow.
/// </summary>
public static class Escapes
{
    private sealed class Cell
    {
        public double V;

        public Cell? Next;

        public object? Any;
    }

    private interface IShape
    {
        double Eval(double x);

        void Bump(double d);

        double Twice(double x) => 2 * Eval(x);
    }

    private struct Wave : IShape
    {
        public double K;

        public readonly double Eval(double x) => K * Math.Sin(x);

        public void Bump(double d) => K += d;
    }

    private sealed class Cubic : IShape
    {
        public double K = 2, M;

        public double Eval(double x) => K * x * x * x + M;

        public void Bump(double d) => M += d * K;

        public double Twice(double x) => 5 * Eval(x);
    }

    private sealed class Copied
    {
        public double V;

        public Cell? Shared;

        public Copied Copy() => (Copied)MemberwiseClone();
    }

    private sealed class Holder
    {
        public Func<double, double>? F;

        public Array Numbers = new double[] { 1, 2 };
    }

    private static readonly Func<double, double>[] _functions = new Func<double, double>[2];
    private static readonly Holder _holder = new();
    private static readonly IComparable[] _comparables = new IComparable[1];
    private static Cell? _cell;
    private static double[] _row = [];
    private static List<Cell> _list = [];

    [Point(1.3, 2)]
    [Point(1.3, 0)]
    public static double EscapesInOneArm(double x, int n)
    {
        _cell = null;
        var a = new Cell { V = x };
        if (n > 1) _cell = a;
        a.V *= x;
        if (_cell != null) _cell.V += 3 * x;
        return a.V;
    }

    [Point(1.3, 5)]
    [Point(1.3, 0)]
    public static double EscapesInOneIteration(double x, int n)
    {
        _cell = null;
        var a = new Cell { V = x };
        for (var i = 0; i < n; i++)
        {
            if (i == 2) _cell = a;
            a.V *= x;
            if (_cell != null) _cell.V += x;
        }
        return a.V;
    }

    [Point(1.3)]
    public static double ComparedAfterEscape(double x)
    {
        var (a, b) = (new Cell { V = x }, new Cell { V = x * x });
        var differ = a != b;
        _cell = a;
        double result = 1;
        if (_cell == a) result += a.V;
        if (_cell == b) result += 100 * b.V;
        return differ ? result * b.V : result;
    }

    [Point(1.3)]
    public static double StoredInItself(double x)
    {
        var a = new Cell { V = x };
        a.Next = a;
        a.Any = a;
        _cell = a;
        _cell.Next!.V *= x;
        ((Cell)a.Any).V += 1;
        return a.V * _cell.V;
    }

    [Point(new[] { 1.3, 2 })]
    public static double ArgumentBecomesStatic(double[] x)
    {
        _row = x;
        x[0] = x[1] * x[0];
        _row[1] = _row[0] * 2;
        return x[0] * x[1] + _row[1];
    }

    [Point(new[] { 1.3, 2, 3 })]
    public static double ArgumentIsStaticInOneIteration(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < 3; i++)
        {
            _row = i == 1 ? x : [x[0], 2, 3];
            _row[1] *= x[i];
            sum += _row[1] * _row[0];
        }
        return sum;
    }

    private static Cell Make(double x, int n)
    {
        if (n == 0) return new Cell { V = x };
        var cell = Make(x * .9, n - 1);
        cell.V *= x;
        return cell;
    }

    [Point(1.3, 3)]
    public static double ResultOfRecursionBecomesStatic(double x, int n)
    {
        var a = Make(x, n);
        _cell = a;
        _cell.V *= x;
        a.V += _cell.V;
        return _cell.V * a.V;
    }

    private static double[] MakeRow(double x, int n)
    {
        if (n == 0) return [x, 2 * x];
        var row = MakeRow(x * .9, n - 1);
        row[0] *= x;
        return row;
    }

    [Point(1.3, 3)]
    public static double RowOfRecursionBecomesStatic(double x, int n)
    {
        _row = MakeRow(x, n);
        _row[1] *= _row[0];
        return _row[0] * _row[1];
    }

    private static double Publish(Cell a, double x, int n)
    {
        if (n == 0)
        {
            _cell = a.Next;
            return _cell!.V * x;
        }
        var result = Publish(a, x, n - 1);
        _cell!.V *= x;
        return result + _cell.V;
    }

    [Point(1.3, 3)]
    public static double MemberOfArgumentBecomesStatic(double x, int n)
    {
        var inner = new Cell { V = x * x };
        var outer = new Cell { V = x, Next = inner };
        var result = Publish(outer, x, n);
        _cell!.V += x;
        return result * inner.V + outer.Next.V;
    }

    private static void Grow(List<Cell> list, double x, int n)
    {
        if (n == 0) return;
        list.Add(new Cell { V = x });
        Grow(list, x * 1.1, n - 1);
        list[0].V += list[^1].V;
    }

    [Point(1.3, 3)]
    public static double StaticListFilledByRecursion(double x, int n)
    {
        _list = [];
        Grow(_list, x, n);
        _list[1].V *= _list[0].V;
        double sum = 0;
        foreach (var cell in _list) sum = sum * x + cell.V;
        return sum;
    }

    private static double Extend(Cell a, double x, int n)
    {
        if (n == 0) return a.V;
        a.Next ??= new Cell { V = x };
        a.Next.V += a.V * x;
        var result = Extend(a.Next, x * .9, n - 1);
        a.V *= 2;
        return result * .5 + a.V;
    }

    [Point(1.3, 3)]
    public static double StaticChainExtendedByRecursion(double x, int n)
    {
        _cell = new Cell { V = 2 };
        var result = Extend(_cell, x, n);
        return result + _cell.Next!.V * _cell.Next.Next!.V;
    }

    private static Cell Choose(Cell a, Cell b, int n) => n < 2 ? n == 0 ? a : b : Choose(a, b, n - 2);

    [Point(1.3, 2)]
    [Point(1.3, 3)]
    public static double OneOfTwoComesBack(double x, int n)
    {
        var (a, b) = (new Cell { V = x }, new Cell { V = 2 });
        _cell = Choose(a, b, n);
        _cell.V *= x;
        a.V += _cell.V;
        return a.V * b.V * _cell.V;
    }

    [Point(1.3, 2)]
    public static double DelegatesInStaticArray(double x, int n)
    {
        var a = new Cell { V = x };
        for (var i = 0; i < 2; i++)
        {
            var k = i;
            _functions[i] = v =>
            {
                a.V += k * x;
                return v * a.V;
            };
        }
        double sum = 0;
        for (var i = 0; i < n; i++) sum += _functions[i % 2](sum + 1);
        return sum * a.V;
    }

    [Point(1.3)]
    public static double DelegateInFieldOfStaticObject(double x)
    {
        _holder.F = v => v * x;
        return _holder.F(2) * x;
    }

    [Point(1.3)]
    public static double RowBehindFieldOfTypeArray(double x)
    {
        _holder.Numbers = new[] { x, 2 };
        ((double[])_holder.Numbers)[0] *= x;
        return ((double[])_holder.Numbers)[0] * x;
    }

    [Point(1.3)]
    public static double BoxInStaticArrayOfInterfaces(double x)
    {
        _comparables[0] = x;
        return (double)_comparables[0] * x;
    }

    [Point(1.3, 0)]
    [Point(1.3, 1)]
    public static double DefaultInterfaceMethodOnBox(double x, int n)
    {
        IShape[] shapes = [new Wave { K = x }, new Cubic { M = x }];
        shapes[n].Bump(3 * x);
        return shapes[n].Twice(x) * shapes[0].Eval(x);
    }

    [Point(1.3)]
    public static double BoxChangedThroughTwoNames(double x)
    {
        IShape a = new Wave { K = x };
        var b = a;
        b.Bump(x);
        var copy = (Wave)b;
        copy.Bump(5);
        return a.Eval(x) * copy.Eval(2);
    }

    [Point(1.3)]
    public static double MemberwiseClone(double x)
    {
        var a = new Copied { V = x, Shared = new Cell { V = x } };
        var b = a.Copy();
        b.V *= 2;
        b.Shared!.V *= x;
        return a.V * b.V * a.Shared.V;
    }

    [Point(1.3)]
    public static double MemberwiseCloneOfEscaped(double x)
    {
        object[] all = [new Copied { V = x, Shared = new Cell { V = x } }];
        var b = ((Copied)all[0]).Copy();
        b.V *= 2;
        b.Shared!.V *= x;
        return ((Copied)all[0]).V * b.V;
    }

    [Point(new[] { 1.3, 2, .5 })]
    public static double IteratorAbandonedHalfWay(double[] x)
    {
        double sum = 0;
        foreach (var v in Doubling(x))
        {
            sum += v;
            if (sum > 3) break;
        }
        return sum * x[0];

        static IEnumerable<double> Doubling(double[] x)
        {
            try
            {
                for (var i = 0; i < x.Length; i++)
                {
                    yield return x[i] * x[i];
                    x[i] *= 2;
                }
            }
            finally
            {
                x[0] += x[1];
            }
        }
    }
}
