namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Loops and exits at 0, 1, 2 and 7 trips: early return from nested loops, several breaks, continue in do.</summary>
public static class TripCounts
{
    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double For(double x, int n)
    {
        var s = x;
        for (var i = 0; i < n; i++) s = Math.Sin(s) * x + i;
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double While(double x, int n)
    {
        var s = 1.0;
        while (n > 0)
        {
            s = s * x + Math.Cos(s);
            n--;
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double Do(double x, int n)
    {
        var s = 1.0;
        do
        {
            s = s / (1 + x * x) + x;
            n--;
        } while (n > 0);
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double DoWithContinue(double x, int n)
    {
        var s = 1.0;
        var i = 0;
        do
        {
            i++;
            if (i % 2 == 0) continue;
            s *= x + i;
            if (s > 100) continue;
            s += x;
        } while (i < n);
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double SeveralBreaks(double x, int n)
    {
        double s = x, i = 0;
        while (true)
        {
            if (i >= n) break;
            s += x * i;
            i++;
            if (s > 12) break;
            s *= 1.1;
            if (i == 5 && x < 0) break;
            s += Math.Exp(-s);
        }
        return s * i + s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double ReturnFromNested(double x, int n)
    {
        var s = x;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                s += x * (i + j);
                if (i * j == 6) return s * s;
                if (j > i) break;
            }
            s *= x;
        }
        return -s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double ReturnFromThreeLevels(double x, int n)
    {
        double s = 1;
        for (var i = 0; i < n; i++)
        {
            var j = 0;
            while (j < n)
            {
                var k = 0;
                do
                {
                    s += x * k;
                    if (s > 40) return s * x;
                    k++;
                } while (k < j);
                j++;
                if (s > 30) return s + x;
            }
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double BreakAtFirstOrLast(double x, int n)
    {
        var s = x;
        for (var i = 0; i < n; i++)
        {
            if (n == 1) break;
            s *= x + i;
            if (i == n - 1) break;
            s += 1;
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double BreakValueIsUsedLater(double x, int n)
    {
        double found = -1, last = x;
        for (var i = 0; i < n; i++)
        {
            var t = last * last + .1;
            if (t > .45)
            {
                found = t;
                break;
            }
            last = t;
        }
        return found * last;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double ConditionHasActiveWork(double x, int n)
    {
        double s = x, t;
        while ((t = s * s) < n)
        {
            s = t + x;
        }
        return s + t;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double ThreeLoopsInSeries(double x, int n)
    {
        double s = x;
        for (var i = 0; i < n; i++) s *= 1 + x * .1;
        for (var i = n; i > 0; i--) s += Math.Sin(s) / i;
        var j = 0;
        while (j < n) s -= .1 * x * j++;
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double LoopUnderCondition(double x, int n)
    {
        var s = x;
        if (n > 1)
        {
            for (var i = 0; i < n; i++)
            {
                if (i > 2) s *= x;
                else s += x;
            }
        }
        else if (n == 1)
        {
            while (s < 10) s *= 2;
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    [Point(.7, 7)]
    public static double CarriedThroughInnerLoopOnly(double x, int n)
    {
        double a = x, b = 1;
        for (var i = 0; i < n; i++)
        {
            var c = a;
            for (var j = 0; j < i; j++) (b, c) = (c * .5, b + x);
            a = b + .3 * c;
        }
        return a;
    }

    [Point(.73, 0)]
    [Point(.73, 1)]
    [Point(.73, 2)]
    [Point(.73, 7)]
    public static double InductionValueIsActiveToo(double x, int n)
    {
        double s = 0;
        for (double t = x; t < n; t += x) s += t * t;
        return s;
    }

    [Point(.7, 7)]
    [Point(.7, 0)]
    public static double LoopThatNeverRunsTwice(double x, int n)
    {
        var s = x;
#pragma warning disable CS0162 // i++ is never reached
        for (var i = 0; i < n; i++)
        {
            s *= s;
            break;
        }
#pragma warning restore CS0162
        while (n > 0)
        {
            s += 1;
            return s * s;
        }
        return s;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 7)]
    public static double LinearAccumulators(double x, int n)
    {
        double s = 0, t = 0, u = 0;
        for (var i = 1; i <= n; i++)
        {
            var e = Math.Exp(x / i);
            s += e;
            t += e * e;
            u -= e * x;
        }
        return s * t + u;
    }
}
