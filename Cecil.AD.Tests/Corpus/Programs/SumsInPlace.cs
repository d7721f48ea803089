using System;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Loops that are sums of independent iterations, and loops that look so and are not.</summary>
public static class SumsInPlace
{
    private static int s_count = 3;

    [Point(0.7, 1.3, 4)]
    [Point(0.7, 1.3, 0)]
    public static double PathsOfSteps(double drift, double spread, int paths)
    {
        var sum = 0.0;
        for (var p = 0; p < paths; p++)
        {
            var s = 1.0;
            for (var t = 0; t < 5; t++) s *= Math.Exp(0.1 * drift + spread * Math.Sin(p + 2 * t));
            if (s > 1) sum += s * spread - 1;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double MeanOfSquaresOfPaths(double x, double y, int n)
    {
        var sum = 0.0;
        for (var p = 0; p < n; p++)
        {
            var path = new double[6];
            path[0] = x;
            for (var t = 1; t < path.Length; t++) path[t] = path[t - 1] * y + Math.Cos(p * t);
            var best = path[0];
            for (var t = 1; t < path.Length; t++) best = Math.Max(best, path[t]);
            sum += best * best;
        }
        return sum / n;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsFilledFirst(double x, double y, int n)
    {
        var (scratch, sum) = (new double[5], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 0; i < scratch.Length; i++) scratch[i] = x * i + p;
            for (var i = 1; i < 5; i++) scratch[i] += scratch[i - 1] * y;
            sum += scratch[4] * scratch[2];
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsFilledButForTheFirst(double x, double y, int n)
    {
        var (scratch, sum) = (new double[5], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 1; i < scratch.Length; i++) scratch[i] = x * i + scratch[0];
            scratch[0] = scratch[4] * y;
            sum += scratch[3] * scratch[3];
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsFilledUpToAnotherLength(double x, double y, int n)
    {
        var (scratch, sum) = (new double[5], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 0; i < p + 1; i++) scratch[i] = x * (i + 1);
            sum += scratch[0] * scratch[4] + y * scratch[p];
            scratch[4] = y * y;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsFilledUnderACondition(double x, double y, int n)
    {
        var (scratch, sum) = (new double[5], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 0; i < 5; i++)
                if ((i + p) % 2 == 0) scratch[i] = x * (i + p);
            for (var i = 0; i < 5; i++) sum += scratch[i] * scratch[i] * y;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsReadBehindTheLoop(double x, double y, int n)
    {
        var (scratch, sum) = (new double[3], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 0; i < 3; i++) scratch[i] = x * i * p;
            sum += scratch[1] * scratch[2];
        }
        return sum + y * scratch[2] * scratch[2];
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsFilledBeforeTheLoop(double x, double y, int n)
    {
        var (scratch, sum) = (new double[] { x, x * x, y }, 0.0);
        for (var p = 0; p < n; p++)
        {
            sum += scratch[p % 3] * p;
            scratch[p % 3] = sum * y;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchThatIsReadWhileItIsFilled(double x, double y, int n)
    {
        var (scratch, sum) = (new double[4], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 0; i < 4; i++) scratch[i] = x * i + y * scratch[3 - i];
            sum += scratch[0] * scratch[3];
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ScratchUnderTwoNames(double x, double y, int n)
    {
        var (scratch, other, sum) = (new double[4], new double[4], 0.0);
        for (var p = 0; p < n; p++)
        {
            for (var i = 0; i < 4; i++) scratch[i] = x * i + other[i];
            sum += scratch[1] * scratch[3] * y;
            (scratch, other) = (other, scratch);
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double CotangentOfTheSumItself(double x, double y, int n)
    {
        var sum = 0.0;
        for (var p = 0; p < n; p++) sum += Math.Sin(x * p) * y;
        return sum * sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double WeightOfTheSumComesLater(double x, double y, int n)
    {
        var sum = 0.0;
        for (var p = 0; p < n; p++) sum += Math.Sin(x * p) * y;
        var weight = Math.Exp(x * y);
        return sum * weight;
    }

    [Point(0.7, 1.3, 4)]
    public static double TwoSumsOfOneLoop(double x, double y, int n)
    {
        var (a, b) = (0.0, 1.0);
        for (var p = 1; p <= n; p++)
        {
            a += x / p;
            b -= y * y * x * p;
        }
        return 3 * a - b / 2;
    }

    [Point(0.7, 1.3, 4)]
    public static double SumsThatAreExchanged(double x, double y, int n)
    {
        var (a, b) = (x, y);
        for (var p = 0; p < n; p++) (a, b) = (b + x * p, a + y);
        return 2 * a + 3 * b;
    }

    [Point(0.7, 1.3, 3)]
    [Point(0.7, 1.3, 9)]
    public static double SumThatIsLeft(double x, double y, int n)
    {
        var sum = 0.0;
        for (var p = 0; p < n; p++)
        {
            if (p * x > 3) break;
            if (p % 2 == 1) continue;
            sum += x * y * p;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double SumOfSumsOfSums(double x, double y, int n)
    {
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            var inner = y * i;
            for (var j = 0; j < i; j++)
            {
                var least = 0.0;
                for (var k = 0; k < j; k++) least += Math.Cos(x * k);
                inner += least * x;
            }
            total += inner * inner;
        }
        return total / 2;
    }

    [Point(0.7, 1.3, 4)]
    public static double WritesWhatALaterIterationReads(double x, double y, int n)
    {
        var (a, sum) = (new double[] { x, y, x * y, y * y, x, y }, 0.0);
        for (var p = 0; p < n; p++)
        {
            sum += a[p] * a[p + 1];
            a[p + 1] = a[p] * y;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double DividedByAStaticField(double x, double y, int n)
    {
        s_count = n;
        var sum = 0.0;
        for (var p = 0; p < s_count; p++) sum += Math.Exp(x * p) * y;
        return sum / s_count;
    }

    [Point(0.7, 1.3, 4)]
    public static double DividedByAStaticFieldThatTheLoopChanges(double x, double y, int n)
    {
        s_count = n;
        var sum = 0.0;
        for (var p = 0; p < s_count; p++)
        {
            sum += x * y * p;
            if (p == 1) s_count = 3;
        }
        return sum / s_count;
    }

    [Point(0.7, 1.3, 4)]
    public static double ArrayMadeInOneIterationAndReadInAnother(double x, double y, int n)
    {
        var (last, sum) = (new double[2], 0.0);
        for (var p = 0; p < n; p++)
        {
            var now = new double[2];
            now[0] = x * p + last[1] * y;
            now[1] = now[0] * y;
            sum += now[0] + last[0] * now[1];
            last = now;
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double ArrayOfOneIterationInAListOfAll(double x, double y, int n)
    {
        var (all, sum) = (new double[n][], 0.0);
        for (var p = 0; p < n; p++)
        {
            var now = new double[2];
            all[p] = now;
            now[0] = x * p;
            now[1] = now[0] * y + all[p / 2][0];
            sum += now[1] * now[0];
        }
        return sum;
    }

    [Point(0.7, 1.3, 4)]
    public static double WeightBehindAGuard(double x, double y, int n)
    {
        if (n < 0) throw new ArgumentException("negative");
        var before = Math.Exp(x);
        var sum = 0.0;
        for (var p = 0; p < n; p++) sum += Math.Sin(x * p) * y;
        if (double.IsNaN(sum)) throw new ArgumentException("not a number");
        var behind = Math.Exp(y);
        return sum * before + sum * behind;
    }

    [Point(0.7, 1.3, 4)]
    public static double WeightBeforeTheLoop(double x, double y, int n)
    {
        var weight = Math.Exp(x * y);
        var sum = 0.0;
        for (var p = 0; p < n; p++) sum += Math.Sin(x * p) * y * weight;
        return sum * weight / (n + 1) + sum;
    }
}
