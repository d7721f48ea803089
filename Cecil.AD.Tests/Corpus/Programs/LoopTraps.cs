namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 2: loop-carried traps, each of which broke another system.</summary>
public static class LoopTraps
{
    // T1
    [Point(1, 3, Gradient = [2.0, null])]
    [Point(1, 0, Gradient = [1.0, null])]
    [Point(1, 2, Gradient = [1.0, null])]
    public static double SwapTwo(double x, int n)
    {
        var a = x;
        var b = 2 * x;
        for (var i = 0; i < n; i++) (a, b) = (b, a);
        return a;
    }

    // T2
    [Point(1, 4, Gradient = [2.0, null])]
    [Point(1, 2, Gradient = [3.0, null])]
    public static double RotateThree(double x, int n)
    {
        double a = x, b = 2 * x, c = 3 * x;
        for (var i = 0; i < n; i++)
        {
            var t = a;
            a = b;
            b = c;
            c = t;
        }
        return a;
    }

    // T3
    [Point(3, 3, Gradient = [2.0, null])]
    [Point(3, 0, Gradient = [1.0, null])]
    [Point(3, 1)]
    public static double ExchangeAndDouble(double x, int n)
    {
        var a = 1.0;
        var b = x;
        for (var i = 0; i < n; i++)
        {
            var temp = a;
            a = b;
            b = 2 * temp;
        }
        return a + b;
    }

    // T4
    [Point(3, 2, Gradient = [6.0, null])]
    [Point(3, 0, Gradient = [0.0, null])]
    public static double ConstantAccumulator(double x, int n)
    {
        var r = 1.0;
        for (var i = 0; i < n; i++) r *= x;
        return r;
    }

    // T5
    [Point(1.5, .3, .4, 3, Gradient = [.0729, .3645, .091125, null])]
    [Point(1.5, .3, .4, 0, Gradient = [0.0, 0.0, 1.0, null])]
    [Point(1.5, .3, .4, 1, Gradient = [0.0, .4, .3, null])]
    public static double ActivityArrivesLate(double x, double y, double z, int n)
    {
        for (var i = 0; i < n; i++) (y, z) = (x * y, y * z);
        return z;
    }

    // T5, all three start as constants
    [Point(1.5, 4)]
    [Point(1.5, 1)]
    public static double ActivityArrivesThroughConstants(double x, int n)
    {
        double a = 1, b = 2, c = 3;
        for (var i = 0; i < n; i++)
        {
            c += b * b;
            b += a;
            a *= x;
        }
        return c;
    }

    // T6
    [Point(.8, 3)]
    [Point(.8, 0)]
    public static double ValueUsedAfterLoop(double x, int n)
    {
        var before = Math.Exp(x) * x;
        var s = x;
        for (var i = 0; i < n; i++) s = Math.Sin(s) + before * .1;
        return s * before + before;
    }

    // T7
    [Point(new[] { 2, 3, .5 })]
    public static double DivisorUpdatedInline(double[] t)
    {
        double d = 1, r = 0;
        for (var i = 0; i < t.Length; i++) r += 1 / (d = d * t[i] + 1);
        return r;
    }

    // T8
    [Point(new[] { 0.0, 1, 2, 3, 4 }, 7, Gradient = [new[] { 0.0, 14, 28, 42, 56 }, null])]
    [Point(new[] { 1.0 }, 0, Gradient = [new[] { 0.0 }, null])]
    public static double ScratchRefilled(double[] x, int repeats)
    {
        var scratch = new double[x.Length];
        double sum = 0;
        for (var r = 0; r < repeats; r++)
        {
            for (var i = 0; i < x.Length; i++) scratch[i] = x[i];
            for (var i = 0; i < x.Length; i++) sum += scratch[i] * scratch[i];
        }
        return sum;
    }

    // T9
    [Point(3, 5, 2, Gradient = [15.0, 9.0, null])]
    [Point(3, 5, 0, Gradient = [0.0, 0.0, null])]
    [Point(1.1, 0.3, 7)]
    public static double TriangularLoop(double i, double j, int n)
    {
        double sum = 0;
        for (var a = 0; a < n; a++)
            for (var b = 0; b <= a; b++)
                sum += i * j;
        return sum;
    }

    // T9, the inner count comes from the outer value
    [Point(1.3, 4)]
    [Point(2.2, 5)]
    public static double InnerCountFromValue(double x, int n)
    {
        var s = x;
        for (var i = 0; i < n; i++)
        {
            var k = (int)Math.Abs(s) % 4;
            for (var j = 0; j < k; j++) s = s * 0.7 + i;
            s += x;
        }
        return s;
    }

    private struct Pair
    {
        public double A;
        public double B;
    }

    // T10
    [Point(3, Gradient = [6.0])]
    public static double FreshStructPerIteration(double x)
    {
        double res = 0;
        for (var i = 0; i < 3; i++)
        {
            var p = new Pair();
            p.A += x;
            p.B += p.A;
            res += p.A + p.B;
        }
        return res;
    }

    // T11
    [Point(new[] { 1.5, -2, .5, 3 })]
    [Point(new[] { 1.5 })]
    public static double ProductsOfTheOthers(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var product = 1.0;
            for (var j = 0; j < x.Length; j++)
                if (j != i) product *= x[j];
            sum += product * (i + 1);
        }
        return sum;
    }

    // T12
    [Point(new[] { .1, .9, 2.7, 3.6 }, new[] { 1.0, 2.5, .3, 4 })]
    public static double WeightsByBin(double[] x, double[] weights)
    {
        double sum = 0;
        double[] edges = [0, 1, 2, 3, 4];
        foreach (var v in x)
        {
            var lo = 0;
            var count = edges.Length;
            while (count > 0)
            {
                var half = count / 2;
                if (edges[lo + half] < v)
                {
                    lo += half + 1;
                    count -= half + 1;
                }
                else
                {
                    count = half;
                }
            }
            sum += weights[lo - 1] * v * v;
        }
        return sum;
    }

    // T13
    [Point(new[] { 0.0, 1, 2, 3, 4 }, new[] { 1.0, 0, 4, 6, 5 }, 2.5,
        Gradient = [new[] { 0.0, 0, -1, -1, 0 }, new[] { 0, 0, .5, .5, 0 }, 2.0])]
    [Point(new[] { 0.0, 1, 2, 3, 4 }, new[] { 1.0, 0, 4, 6, 5 }, .25)]
    public static double InterpolateInTable(double[] xs, double[] ys, double x)
    {
        int lo = 0, hi = xs.Length - 1;
        while (hi - lo > 1)
        {
            var mid = (lo + hi) >> 1;
            if (x < xs[mid]) hi = mid;
            else lo = mid;
        }
        var t = (x - xs[lo]) / (xs[hi] - xs[lo]);
        return (1 - t) * ys[lo] + t * ys[hi];
    }

    // T14
    [Point(new[] { 1, -2, .5, 3 }, .3)]
    [Point(new[] { 1.0 }, .3)]
    public static double Bernstein(double[] b, double x)
    {
        var n = b.Length - 1;
        double sum = 0;
        for (var i = 0; i <= n; i++)
        {
            var binomial = 1.0;
            for (var j = 1; j <= i; j++) binomial = binomial * (n - i + j) / j;
            var term = binomial;
            for (var j = 0; j < i; j++) term *= x;
            for (var j = 0; j < n - i; j++) term *= 1 - x;
            sum += b[i] * term;
        }
        return sum;
    }

    // T15
    [Point(1, .5, Gradient = [-50.0, 100.0])]
    public static double HundredQuotientsByFor(double x, double y)
    {
        double sum = 0;
        for (var i = 0; i < 100; i++)
        {
            var q = y / x;
            sum += q * q;
        }
        return sum;
    }

    // T15
    [Point(1, .5, Gradient = [-50.0, 100.0])]
    public static double HundredQuotientsByDo(double x, double y)
    {
        double sum = 0, i = 0;
        do
        {
            var q = y / x;
            sum += q * q;
        } while (++i < 100);
        return sum;
    }

    // T16
    [Point(new[] { .3, .1, .7 }, 9)]
    [Point(new[] { .3, .1, .7 }, 0)]
    public static double StateReadsArrayByIndex(double[] a, int n)
    {
        var s = 0.2;
        for (var i = 0; i < n; i++) s = Math.Sin(s + a[i % a.Length]) * (1 + i * .1);
        return s;
    }

    // T17, A17
    [Point(new[] { 0, 1, .5, -2, 0 }, 10)]
    [Point(new[] { 0, 1, .5, -2, 0 }, 1)]
    [Point(new[] { 0, 1, .5, -2, 0 }, 0)]
    public static double HeatBySwappedBuffers(double[] start, int steps)
    {
        var u = (double[])start.Clone();
        var v = new double[u.Length];
        for (var t = 0; t < steps; t++)
        {
            v[0] = u[0];
            v[^1] = u[^1];
            for (var i = 1; i < u.Length - 1; i++) v[i] = u[i] + .25 * (u[i - 1] - 2 * u[i] + u[i + 1]);
            (u, v) = (v, u);
        }
        double sum = 0;
        for (var i = 0; i < u.Length; i++) sum += (i + 1) * u[i] * u[i];
        return sum;
    }

    // T18
    [Point(3, Gradient = [0.28867513459481287], Tolerance = 1e-6)]
    [Point(250)]
    public static double NewtonSquareRoot(double a)
    {
        var x = a / 2;
        for (var i = 0; i < 100; i++)
        {
            var next = .5 * (x + a / x);
            if (Math.Abs(next - x) < 1e-12) return next;
            x = next;
        }
        return x;
    }
}
