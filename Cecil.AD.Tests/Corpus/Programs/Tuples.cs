namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Tuples, deconstruction, swaps of locals and elements, local functions, static data, arguments that are reassigned.</summary>
public static class Tuples
{
    private static (double Sum, double Product) SumAndProduct(double a, double b) => (a + b, a * b);

    [Point(.7, .9)]
    public static double ReturnedTuple(double x, double y)
    {
        var (s, p) = SumAndProduct(x, y);
        var again = SumAndProduct(s, p);
        return again.Sum * again.Product;
    }

    [Point(.7, .9)]
    public static double NestedTuple(double x, double y)
    {
        var t = (x, (y, x * y), 3);
        var (a, (b, c), n) = t;
        t.Item2.Item1 = 5 * a;
        return a * b + c * n + t.Item2.Item1 * t.x;
    }

    // C16
    [Point(1.0, 2.0, 3.0, Gradient = [1.0, 1.0, 1.0])]
    public static double DeeplyNestedTuple(double a, double b, double c)
    {
        var t = ((a, (b, (c, 0.0))), 1);
        return t.Item1.a + t.Item1.Item2.b + t.Item1.Item2.Item2.c;
    }

    [Point(.7, 8)]
    [Point(.7, 0)]
    [Point(.7, 1)]
    public static double Fibonacci(double x, int n)
    {
        double a = 0, b = x;
        for (var i = 0; i < n; i++) (a, b) = (b, a + b * x);
        return a;
    }

    [Point(new[] { 3.0, 1, 2 })]
    [Point(new[] { 3.0 })]
    public static double BubbleSortBySwaps(double[] a)
    {
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j + 1 < a.Length - i; j++)
                if (a[j] > a[j + 1])
                    (a[j], a[j + 1]) = (a[j + 1], a[j]);
        double s = 0;
        for (var i = 0; i < a.Length; i++) s += a[i] * a[i] * (i + 1);
        return s;
    }

    [Point(new[] { 3.0, 1, 2, 5 }, 3)]
    [Point(new[] { 3.0, 1, 2, 5 }, 0)]
    public static double RotateElements(double[] a, int n)
    {
        for (var k = 0; k < n; k++) (a[0], a[1], a[2], a[3]) = (a[1] * 2, a[2], a[3], a[0]);
        return a[0] + 2 * a[1] * a[2] - a[3];
    }

    [Point(.7, .9, true)]
    [Point(.7, .9, false)]
    public static double TupleFromTernary(double x, double y, bool flag)
    {
        var (a, b) = flag ? (x, y) : (y * y, x);
        return a / b;
    }

    [Point(.7, .9)]
    public static double TupleEquality(double x, double y) => (x, y) == (y, x) ? 0 : (x, 1) != (y, 1) ? x * y : y;

    [Point(new[] { .3, .4 }, new[] { .5, .6 })]
    public static double ArrayOfTuples(double[] x, double[] y)
    {
        var pairs = new (double X, double Y)[x.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = (x[i], y[i] * x[i]);
        pairs[0].Y *= 2;
        double s = 0;
        foreach (var (a, b) in pairs) s += a * b;
        return s;
    }

    [Point(.7, 5)]
    public static double StaticLocalFunctions(double x, int n)
    {
        var s = 0.0;
        for (var i = 0; i < n; i++) s += Bump(x, i) * Bump(s, 1);
        return s;

        static double Bump(double v, int k) => 1 / (1 + v * v * k);
    }

    private static readonly double[] _weights = [.5, .25, .125];
    private static readonly int[] _order = { 2, 0, 1 };
    private static readonly double _scale = Math.Sqrt(2);

    [Point(new[] { 1.0, 2, 3 })]
    public static double StaticReadonlyData(double[] x)
    {
        double s = 0;
        for (var i = 0; i < x.Length; i++) s += _weights[i] * x[_order[i]] * x[i];
        return s * _scale;
    }

    [Point(.7, .9)]
    public static double ArgumentsReassigned(double x, double y)
    {
        x = x * y;
        y = x + y;
        x = Math.Sin(y) * x;
        if (x > .1) y = x;
        return x * y;
    }

    [Point(.7, .9, Gradient = [0.0, 1.8])]
    public static double ArgumentForgotten(double x, double y)
    {
        x = y;
        return x * y;
    }

    [Point(.7, 3, Gradient = [1.0, null])]
    public static double UnusedVariables(double x, int n)
    {
        var unused = Math.Sin(x);
        double other = 0;
        for (var i = 0; i < n; i++)
        {
            other += unused * i;
            var dead = other * other;
            _ = dead;
        }
        return x;
    }

    [Point(.7)]
    public static double DeadCode(double x)
    {
        const bool never = false;
        var y = x * x;
        goto end;
#pragma warning disable CS0162
        if (never) x = Math.Log(-1);
        y = x;
#pragma warning restore CS0162
    end:
        return y;
    }

    [Point(1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8)]
    public static double EightArguments(double a, double b, double c, double d, double e, double f, double g, double h) =>
        a * b + c / d - e * f * g + Math.Pow(h, a);

    private static double WithDefaults(double x, double power = 2, bool negate = false) =>
        negate ? -Math.Pow(x, power) : Math.Pow(x, power);

    // C17
    [Point(1.3)]
    public static double OptionalArguments(double x) => WithDefaults(x) + WithDefaults(x, negate: true, power: 3);

    private static double SumOf(params double[] values)
    {
        double s = 0;
        foreach (var v in values) s += v * v;
        return s;
    }

    // C17
    [Point(1.3, .4)]
    public static double ParamsArray(double x, double y) => SumOf(x, y, x * y) + SumOf() + SumOf(x);

    [Point(.7)]
    public static double ChainedAssignment(double x)
    {
        double a, b, c;
        a = b = c = x * x;
        a += b *= c -= x;
        return a * b + c;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double EvaluationOrder(double[] a)
    {
        var i = 0;
        a[i++] = a[i++] * a[i] + i;
        a[i] += a[--i] * a[i = 3];
        return a[0] + a[1] * a[2] + i;
    }
}
