namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Every comparison and conditional jump: signed, unsigned, long, floating with NaN, zero tests, compare-to-value.</summary>
public static class Comparisons
{
    [Point(1.2, 3, 5)]
    [Point(1.2, 5, 3)]
    [Point(1.2, 4, 4)]
    public static double IntComparisons(double x, int a, int b)
    {
        var s = x;
        if (a == b) s += x * x;
        if (a != b) s *= 2;
        if (a < b) s += Math.Sin(x);
        if (a <= b) s *= 3;
        if (a > b) s -= x;
        if (a >= b) s *= x;
        return s;
    }

    [Point(1.2, 3u, 0xFFFF_FFF0u)]
    [Point(1.2, 0xFFFF_FFF0u, 3u)]
    [Point(1.2, 4u, 4u)]
    public static double UIntComparisons(double x, uint a, uint b)
    {
        var s = x;
        if (a < b) s += Math.Sin(x);
        if (a <= b) s *= 3;
        if (a > b) s -= x * x;
        if (a >= b) s *= x;
        return s;
    }

    [Point(1.2, 3L, 5_000_000_000L)]
    [Point(1.2, -5_000_000_000L, -5_000_000_000L)]
    public static double LongComparisons(double x, long a, long b)
    {
        var s = x;
        if (a == b) s += x * x;
        if (a < b) s += Math.Sin(x);
        if (a <= b) s *= 3;
        if (a > 0) s -= x * x;
        if (b >= 0) s *= x;
        return s;
    }

    [Point(1.2, 0.7)]
    [Point(0.7, 1.2)]
    [Point(-1.0, -1.0, Gradient = [-3.0, -2.0])]
    public static double DoubleComparisons(double x, double y)
    {
        var s = x * y;
        if (x == y) s = 1 - x * y * 2;
        if (x != y) s *= 2;
        if (x < y) s += x;
        if (x <= y) s += x;
        if (x > y) s += y;
        if (x >= y) s *= -1;
        return s;
    }

    [Point(1.2, double.NaN, Gradient = [36.0, 0.0])]
    public static double ComparisonsWithNaN(double x, double nan)
    {
        var s = x;
        if (x < nan) s = 0; else s *= 2;
        if (!(x < nan)) s *= 3; else s = 0;
        if (x >= nan) s = 0;
        if (!(x >= nan)) s *= 2;
        if (x == nan) s = 0;
        if (x != nan) s *= 3;
        while (s > nan) s = 0;
        return s;
    }

    [Point(1.2, double.NaN, Gradient = [7.0, 0.0])]
    [Point(1.2, 0.5, Gradient = [11.0, 0.0])]
    public static double ComparisonsAsValues(double x, double y)
    {
        bool less = x < y, greater = x > y, equal = x == y, notLess = !(x < y), atLeast = x >= y;
        return x * ((less ? 1 : 0) + (greater ? 2 : 0) + (equal ? 4 : 0) + (notLess ? 7 : 0) + (atLeast ? 2 : 0));
    }

    [Point(1.2f, 0.7f, 2.0, Gradient = [0.0, 0.0, 3.0])]
    [Point(0.7f, 1.2f, 2.0, Gradient = [0.0, 0.0, 12.0])]
    public static double FloatComparisons(float a, float b, double x)
    {
        var s = x;
        if (a < b) s *= x;
        if (a >= b) s += 1;
        if (a != b) s *= 3;
        return s;
    }

    [Point(1.2, 0)]
    [Point(1.2, 3)]
    public static double ZeroTests(double x, int n)
    {
        var flag = n != 0;
        var s = flag ? x * x : x;
        if (n == 0) s += 1;
        while (flag)
        {
            s *= x;
            flag = --n > 0;
        }
        return s;
    }

    [Point(1.2, null!)]
    [Point(1.2, new[] { 1.0, 2 })]
    public static double NullTest(double x, double[]? a) => a == null ? x : a is { Length: 2 } ? x * a[0] : 3 * x;

    [Point(0.4)]
    [Point(1.4)]
    [Point(2.4)]
    [Point(5.4)]
    public static double NestedTernaries(double x) => x < 1 ? x < .5 ? x : 2 * x : x < 2 ? x * x : x < 3 ? Math.Sin(x) : Math.Exp(-x);

    [Point(0.4, 2.0)]
    [Point(1.4, 0.3)]
    public static double TernaryInsideExpression(double x, double y) =>
        x * (x < y ? y : x * x) + Math.Sin(y > 1 ? x : y) * (x + y > 2 ? 1 : x) - Math.Max(x, x > 1 ? 0 : y);

    [Point(0.4, 2.0)]
    [Point(1.4, 0.3)]
    public static double TernaryAsArgument(double x, double y) => Blend(x > 1 ? x : y, x, y > 1 ? y * y : 1);

    private static double Blend(double a, double b, double t) => a * t + b * (1 - t);

    [Point(0.4, 2.0)]
    [Point(0.6, -2.0)]
    [Point(-0.6, 2.0)]
    [Point(-0.6, -2.0)]
    public static double ShortCircuits(double x, double y)
    {
        var s = x * y;
        if (x > 0 && y > 0) s += x;
        if (x > 0 || y > 0) s += y;
        if (!(x > 0) && (y > 1 || x < -.5)) s *= x;
        if (x > .5 && y < 0 || x < 0 && y > 0) s *= 2;
        return (x > 0 && y > 0) || s > 0 ? s : -s;
    }

    private static bool Count(ref double s, double by, bool answer)
    {
        s = s * by + 1;
        return answer;
    }

    [Point(1.3, true, true)]
    [Point(1.3, true, false)]
    [Point(1.3, false, true)]
    [Point(1.3, false, false)]
    public static double ShortCircuitsWithSideEffects(double x, bool a, bool b)
    {
        var s = x;
        if (Count(ref s, x, a) && Count(ref s, x * x, b) || Count(ref s, 3, a) && !Count(ref s, x, b)) s += 10 * x;
        while (Count(ref s, .5, a) && s > 2) s -= x;
        return s;
    }

    [Point(1.3, 2)]
    [Point(1.3, 9)]
    public static double ConditionWithAssignment(double x, int n)
    {
        double t;
        var s = 0.0;
        if ((t = x * n) > 5) s = t * t;
        else s = t;
        var i = 0;
        while ((i += 2) < n) s += t / i;
        return s;
    }

    [Point(1.3, 4)]
    [Point(1.3, -4)]
    [Point(1.3, 50)]
    public static double IntegerPatterns(double x, int n)
    {
        if (n is > 0 and < 10) return x * x;
        if (n is 50 or 51 or 60) return x * 3;
        return n is not 0 ? -x : 0;
    }

    [Point(1.3)]
    [Point(-1.3)]
    public static double BothBranchesReturnSame(double x)
    {
        if (x > 0) return x * x;
        else return x * x;
    }

    [Point(1.3)]
    [Point(-1.3)]
    public static double EmptyBranches(double x)
    {
        if (x > 0) { }
        else { }
        if (x > 0) { } else x = -x;
        if (x < 1) { x *= 2; } else { }
        return x * x;
    }

    [Point(1.3, 2.0)]
    public static double ConstantConditions(double x, double y)
    {
        const bool on = true;
        var s = on ? x : y;
        do { s += y; } while (false);
        return s * x;
    }
}
