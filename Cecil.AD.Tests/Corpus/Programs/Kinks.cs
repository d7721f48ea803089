namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 6: kinks, infinities and NaN that must not spread, values that integers cut off.</summary>
public static class Kinks
{
    // K1
    [Point(new[] { 1.0, 2, 3, 102, 5 }, 3.14, Gradient = [new[] { 0.0, 0, 0, 1, 0 }, 0.0])]
    [Point(new[] { 1.0, 2, 3, 4, 5 }, 102, Gradient = [new[] { 0.0, 0, 0, 0, 0 }, 1.0])]
    public static double RunningMaximum(double[] a, double start)
    {
        for (var i = 0; i < a.Length; i++)
            if (a[i] > start)
                start = a[i];
        return start;
    }

    // K2
    [Point(new[] { -1, 2, -.2, 2, 1 }, Gradient = [new[] { 0.0, 0, 0, 1, 0 }])]
    public static double MaximumLaterOfATie(double[] a)
    {
        var max = double.NegativeInfinity;
        foreach (var v in a) max = max > v ? max : v;
        return max;
    }

    // K3
    [Point(new[] { -1, 2, -.2, 2, 1 }, Gradient = [new[] { 0, .5, 0, .5, 0 }])]
    public static double MeanOfMaxima(double[] a)
    {
        var max = double.NegativeInfinity;
        var found = new double[a.Length];
        var count = 0;
        foreach (var v in a)
        {
            if (v > max)
            {
                count = 0;
                max = v;
            }
            if (v == max) found[count++] = v;
        }
        double sum = 0;
        for (var i = 0; i < count; i++) sum += found[i];
        return sum / count;
    }

    // K4
    [Point(new[] { 1.0, 3, 2, 5, 1, 4 }, Gradient = [new[] { 0.0, 0, 0, 1, -1, 0 }], Value = 4)]
    public static double MaximumDrawdown(double[] prices)
    {
        double peak = prices[0], worst = 0;
        foreach (var p in prices)
        {
            peak = Math.Max(peak, p);
            worst = Math.Max(worst, peak - p);
        }
        return worst;
    }

    // K5
    [Point(0, 0, Gradient = [0.0, null])]
    [Point(0, 1, Gradient = [1.0, null])]
    [Point(0, 2, Gradient = [0.0, null])]
    [Point(-2, 3, Gradient = [12.0, null])]
    public static double PowerWithIntegerExponent(double x, int p) => Math.Pow(x, p);

    // K5
    [Point(4, 0, Gradient = [0.0, 1.3862943611198906])]
    [Point(4, 2.5)]
    public static double Power(double x, double p) => Math.Pow(x, p);

    // K6
    [Point(.5, 5, Gradient = [.3125, null])]
    [Point(.5, -5, Gradient = [-320.0, null])]
    [Point(.5, 0, Gradient = [0.0, null])]
    public static double PowerByMultiplication(double u, int n)
    {
        var r = 1.0;
        for (var k = Math.Abs(n); k > 0; k--) r *= u;
        return n < 0 ? 1 / r : r;
    }

    // K6 by repeated squaring
    [Point(.5, 5, Gradient = [.3125, null])]
    [Point(1.5, 13)]
    [Point(1.5, 0)]
    public static double PowerBySquaring(double u, int n)
    {
        var r = 1.0;
        while (n != 0)
        {
            if ((n & 1) != 0) r *= u;
            u *= u;
            n >>= 1;
        }
        return r;
    }

    // K7
    [Point(0, Gradient = [0.0])]
    [Point(4, Gradient = [.25])]
    public static double RootOrEpsilon(double x) => x < 1e-6 ? 1e-6 : Math.Sqrt(x);

    // K8
    [Point(0, Gradient = [0.0])]
    [Point(1, Gradient = [1.0])]
    public static double Entropy(double x) => x == 0 ? 0 : x * Math.Log(x);

    // K9: the branch not taken must not turn its infinity into NaN
    [Point(0, Gradient = [0.0])]
    [Point(4, Gradient = [-.0625])]
    public static double ClippedReciprocal(double x) => Math.Min(1, 1 / x);

    // K9 by branch
    [Point(0, Gradient = [0.0])]
    [Point(4, Gradient = [-.0625])]
    public static double ClippedReciprocalByBranch(double x)
    {
        var r = 1 / x;
        return r < 1 ? r : 1;
    }

    // K10
    [Point(1, 3, Gradient = [3.0, 1.0])]
    [Point(-1, 3, Gradient = [3.0, -1.0])]
    public static double UnusedArcCosine(double x, double y)
    {
        _ = Math.Acos(x);
        return x * y;
    }

    // K11
    [Point(2.7, 1.5, Gradient = [0.0, 2.0])]
    public static double TruncationCuts(double x, double y) => (int)x * y;

    // K11
    [Point(2.7, Gradient = [0.0])]
    public static double FloorCuts(double x) => Math.Floor(x) + Math.Ceiling(x) + Math.Round(x) + Math.Truncate(x) + Math.Sign(x);

    // K11
    [Point(17.3, Gradient = [0.0])]
    public static double IntegerRemainderCuts(double x) => (int)x % 5;

    // K11
    [Point(3.0, 2.5, Gradient = [0.0, 0.0], Value = 18)]
    public static double IntegerLocalCuts(double a, double b)
    {
        var r = 0;
        for (var i = 0; i < a; i++)
        {
            var sq = (int)(b * b);
            r += sq;
        }
        return r;
    }

    // K12
    [Point(.3, .4, Gradient = [-1.0, -2.0])]
    public static double MinusBindsTight(double v0, double v1) => -v0 - v1 * 2;

    // K13
    [Point(2, Gradient = [0.0])]
    public static double MinusItself(double a) => a - a;

    // K13
    [Point(2, Gradient = [0.0])]
    public static double DividedByItself(double a) => a / a;

    // K13
    [Point(2, Gradient = [2.0])]
    public static double PlusItself(double a) => a + a;

    // K13
    [Point(2, Gradient = [-.75])]
    public static double ThreeOver(double a) => 3 / a;

    // K13
    [Point(2, Gradient = [-1.0])]
    public static double ThreeMinus(double a) => 3 - a;

    // K13
    [Point(7.25, 2.0, Gradient = [1.0, -3.0])]
    [Point(-7.25, 2.0, Gradient = [1.0, 3.0])]
    public static double FloatingRemainder(double a, double b) => a % b;

    // K15
    [Point(new[] { 700.0, 700, 700, 700 }, Gradient = [new[] { .25, .25, .25, .25 }], Tolerance = 1e-12)]
    [Point(new[] { 700.0, 690, 0, -700 })]
    public static double LogSumExp(double[] x)
    {
        var max = x[0];
        for (var i = 1; i < x.Length; i++)
            if (x[i] > max)
                max = x[i];
        double sum = 0;
        foreach (var v in x) sum += Math.Exp(v - max);
        return max + Math.Log(sum);
    }

    [Point(3, Gradient = [1.0])]
    [Point(-3, Gradient = [-1.0])]
    [Point(0, Gradient = [0.0])]
    public static double AbsoluteValue(double x) => Math.Abs(x);

    [Point(2, 3, 1, Gradient = [0.0, 1.0, 0.0])]
    [Point(2, 3, 9, Gradient = [1.0, 0.0, 0.0])]
    [Point(5, 3, 9, Gradient = [0.0, 1.0, 0.0])]
    public static double MedianByMinMax(double a, double b, double c) =>
        c > 5 ? Math.Min(Math.Max(a, 0), b) : Math.Max(Math.Min(b, 100), Math.Min(a, c));

    [Point(.5, Gradient = [1.0])]
    [Point(3, Gradient = [0.0])]
    [Point(-3, Gradient = [0.0])]
    public static double Clamped(double x) => Math.Clamp(x, -1, 1);

    [Point(-2, Gradient = [0.0])]
    [Point(2, Gradient = [1.0])]
    public static double Relu(double x) => x > 0 ? x : 0;

    [Point(double.NaN, 2.0, Gradient = [0.0, 1.0])]
    public static double NaNIsReplaced(double x, double y) => double.IsNaN(x) ? y : x;

    [Point(2.0, double.PositiveInfinity, Gradient = [2.0, 0.0])]
    public static double InfinityIsIgnored(double x, double y) => double.IsFinite(y) ? x * y : 2 * x;
}
