namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 3, B1 to B11 and B17 to B25: break, continue, early return and conditions.</summary>
public static class Branches
{
    // B1
    [Point(3, 5, Gradient = [6.0, 5.0])]
    public static double ContinueChain(double i, double j)
    {
        double res = 0;
        for (var c = 0; c < 4; c++)
        {
            if (c == 0)
            {
                res += j;
                continue;
            }
            if (c == 1)
            {
                res += 2 * j;
                continue;
            }
            if (c == 2)
            {
                res += i * i;
                continue;
            }
            if (c == 3)
            {
                res += 2 * j;
                continue;
            }
            res *= i;
        }
        return res;
    }

    // B2
    [Point(3, 5, Gradient = [3.0, 3.0])]
    public static double ContinueInBothLevels(double i, double j)
    {
        double res = 0;
        for (var c = 0; c < 4; ++c)
        {
            if (c == 1) continue;
            for (var d = 0; d < 3; ++d)
            {
                if (d != 1) continue;
                res += i + j;
            }
        }
        return res;
    }

    // B3
    [Point(3, 5, Gradient = [10.0, 6.0])]
    public static double BreakAndContinue(double i, double j)
    {
        double res = 0;
        for (var c = 0; c < 10; ++c)
        {
            if (c == 1) continue;
            if (c == 3) break;
            res += i * j;
        }
        return res;
    }

    // B4
    [Point(3, 5, Gradient = [15.0, 9.0])]
    public static double BreakInnerContinueOuter(double i, double j)
    {
        double res = 0;
        for (var c = 0; c < 3; ++c)
        {
            for (var d = 0; ; ++d)
            {
                if (d == 1) break;
                res += i * j;
            }
            if (c >= 0) continue;
            res *= res;
        }
        return res;
    }

    // B5
    [Point(3, 5, Gradient = [4.0, 4.0])]
    public static double EndsOnlyByBreak(double i, double j)
    {
        double res = 0;
        var c = 0;
        while (true)
        {
            res += i + j;
            if (++c == 4) break;
        }
        return res;
    }

    // B6
    [Point(3, Gradient = [6.0])]
    public static double ReturnInsideLoop(double x)
    {
        double t = 1;
        for (var i = 0; i < 3; i++)
        {
            t *= x;
            if (i == 1) return t;
        }
        return t;
    }

    // B7
    [Point(2, 3, Gradient = [12.0, 8.0])]
    [Point(1, 1, Gradient = [5.0, 5.0])]
    [Point(7, 8, Gradient = [8.0, 7.0])]
    public static double ReturnWhenLarge(double x, double y)
    {
        double s = 0;
        for (var i = 0; i < 5; ++i)
        {
            s += x * y;
            if (s > 20) return s;
        }
        return s;
    }

    // B8
    [Point(20, 1, Gradient = [1.0, 0.0])]
    [Point(1, 20, Gradient = [0.0, 40.0])]
    [Point(2, 3, Gradient = [3.0, 2.0])]
    public static double TwoEarlyReturns(double x, double y)
    {
        if (x > 10) return x;
        if (y > 10) return y * y;
        return x * y;
    }

    // B9
    [Point(8, 7, Gradient = [896.0, 960.0])]
    [Point(6, 7, Gradient = [56.0, 90.0])]
    public static double ReturnAfterCommonWork(double x, double y)
    {
        var a = x * y;
        var b = a + x;
        if (b > 50) return a * b;
        return b * y;
    }

    // B10
    [Point(3, 5, Gradient = [7.0, 13.0])]
    [Point(3, 0, Gradient = [0.0, 0.0])]
    public static double DeclarationsAfterReturn(double x, double y)
    {
        if (y == 0) return 0;
        var product = x * y;
        var square = y * y;
        var twice = x + x;
        return product + square + twice;
    }

    // B11
    [Point(1, 2, Gradient = [64.0, 32.0])]
    [Point(-1, 2, Gradient = [0.0, 0.0])]
    public static double RefLocalAfterReturn(double x, double y)
    {
        if (x < 0) return 1;
        var p = x * y;
        ref var r = ref p;
        r *= r;
        r *= r;
        return p;
    }

    // B17
    [Point(new[] { 1.0, 2, 3, 4, 5 }, Gradient = [new[] { 4.0, 8, 12, 8, 0 }])]
    public static double SumUntilLargeAndClear(double[] v)
    {
        double sum = 0;
        for (var i = 0; i < v.Length; i++)
        {
            sum += v[i] * v[i];
            if (sum > 30) break;
            sum += v[i] * v[i];
            v[i] = 0;
        }
        return sum;
    }

    // B18
    [Point(new[] { 1.0, 2, 3, 4, 5 }, Gradient = [new[] { 2.0, 2, 2, 1, 0 }])]
    public static double AddBeforeAndAfterTheTest(double[] v)
    {
        double sum = 0;
        foreach (var x in v)
        {
            sum += x;
            if (sum > 15) break;
            sum += x;
        }
        return sum;
    }

    // B19
    [Point(0.7, true)]
    [Point(0.7, false)]
    public static double GotoOverAssignment(double x, bool skip)
    {
        var y = Math.Sin(x);
        if (skip) goto done;
        y = x * x * y;
    done:
        return y + x;
    }

    // B20
    [Point(0.7)]
    [Point(-0.7)]
    public static double DefinedOnOnePathOnly(double x)
    {
        double y = 0, z = x;
        var positive = x > 0;
        if (positive) y = Math.Exp(x);
        z *= 3;
        if (positive) z += y * y;
        return z;
    }

    // B21
    [Point(0.7, Gradient = [0.76484218728448843])]
    public static double GuardThatDoesNotThrow(double x)
    {
#pragma warning disable CA1512 // the throw itself is wanted here, not the helper
        if (x < 0) throw new ArgumentOutOfRangeException(nameof(x));
#pragma warning restore CA1512
        return Math.Sin(x);
    }

    // B21
    [Point(0.7)]
    public static double GuardInsideLoop(double x)
    {
        for (var i = 0; i < 3; i++)
        {
            if (x > 1e6) throw new InvalidOperationException("too large");
            x *= 1 + x;
        }
        return x;
    }

    // B22
    [Point(1, Gradient = [2.0])]
    [Point(-1, Gradient = [-2.0])]
    [Point(0, Gradient = [1.0])]
    public static double ThreeWayWithoutElse(double x)
    {
        var y = x;
        if (x > 0) y = 2 * x;
        else if (x < 0) y = -2 * x;
        return y;
    }

    // B23
    [Point(2.14, Gradient = [-.538961], Tolerance = 1e-6)]
    [Point(1.72, Gradient = [3.0])]
    public static double LinearOrSine(double x) => x < 2 ? 3 * x : Math.Sin(x);

    // B25
    [Point(new[] { .3, .4, .5, .6 })]
    [Point(new[] { .3 })]
    public static double SineOrCosineByParity(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (i % 2 == 0) sum += Math.Sin(x[i]);
            else sum += Math.Cos(x[i]);
        }
        return sum;
    }

    // C20 in small: a condition calls a function
    private static bool IsLarge(double x) => x * x > 2;

    [Point(1.2)]
    [Point(1.7)]
    public static double ConditionFromHelper(double x) => IsLarge(x) ? x * x * x : !IsLarge(x + 1) ? 4 : x;

    [Point(2)]
    [Point(-2)]
    [Point(30)]
    [Point(5)]
    public static double NestedIfs(double x)
    {
        if (x > 0)
        {
            x *= 3;
            if (x < 10) x *= x;
            else if (x > 50) x = 1 / x;
            else x *= 2;
        }
        else
        {
            x = 7 * x;
        }
        return x;
    }
}
