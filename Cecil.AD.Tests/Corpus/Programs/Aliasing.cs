namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>In-place recurrences, two names for one array, arrays chosen by a condition, indices from data.</summary>
public static class Aliasing
{
    [Point(new[] { 1.1, 2, .3, .4 })]
    [Point(new[] { 1.1 })]
    [Point(new double[0])]
    public static double InPlaceRecurrence(double[] a)
    {
        for (var i = 1; i < a.Length; i++) a[i] = a[i] * a[i - 1];
        double s = 0;
        foreach (var v in a) s += v * v;
        return s;
    }

    [Point(new[] { 1.1, 2, .3, .4 })]
    public static double InPlaceRecurrenceBackwards(double[] a)
    {
        for (var i = a.Length - 2; i >= 0; i--) a[i] /= a[i + 1] + a[i] * a[i];
        return a[0];
    }

    [Point(new[] { 1.1, 2, .3 }, 4)]
    [Point(new[] { 1.1, 2, .3 }, 0)]
    public static double RepeatedSweeps(double[] a, int sweeps)
    {
        for (var s = 0; s < sweeps; s++)
            for (var i = 0; i < a.Length; i++)
                a[i] = Math.Sin(a[i]) + .2 * a[(i + 1) % a.Length];
        return a[0] * a[1] + a[2];
    }

    [Point(new[] { 1.1, 2 })]
    public static double TwoNamesForOneArray(double[] a)
    {
        var b = a;
        b[0] = a[0] * a[1];
        a[1] = b[0] * b[1];
        b = new double[2];
        b[0] = a[0];
        return b[0] * a[1] + b[1];
    }

    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, true)]
    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, false)]
    public static double ConditionalAlias(double[] a, double[] b, bool first)
    {
        var t = first ? a : b;
        t[0] = t[0] * t[1];
        return a[0] * a[1] + b[0] * b[1] * 3;
    }

    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, 5)]
    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, 0)]
    public static double AliasAlternatesInLoop(double[] a, double[] b, int n)
    {
        double s = 0;
        for (var i = 0; i < n; i++)
        {
            var t = i % 2 == 0 ? a : b;
            t[i % 2] += s + t[0];
            s += t[1] * t[1];
        }
        return s + a[0] + b[1];
    }

    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, 3)]
    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, 2)]
    [Point(new[] { 1.1, 2 }, new[] { .3, .4 }, 0)]
    public static double SwappedByReference(double[] a, double[] b, int n)
    {
        for (var i = 0; i < n; i++)
        {
            a[0] = a[0] * b[1];
            (a, b) = (b, a);
        }
        return a[0] + 2 * b[0] * b[1];
    }

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double ArrayPerIterationKept(double x, int n)
    {
        var last = new double[] { x, 1 };
        double s = 0;
        for (var i = 0; i < n; i++)
        {
            var fresh = new double[2];
            fresh[0] = last[1] * x;
            fresh[1] = last[0] + i;
            s += fresh[0] * last[0];
            last = fresh;
        }
        return s + last[0] * last[1];
    }

    private static void Smooth(double[] source, double[] target)
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = .5 * source[i] + .5 * source[(i + 1) % source.Length] * source[i];
    }

    [Point(new[] { 1.1, 2, .3 })]
    public static double SourceIsTarget(double[] a)
    {
        Smooth(a, a);
        var b = new double[a.Length];
        Smooth(a, b);
        Smooth(b, a);
        return a[0] + b[1] * a[2];
    }

    [Point(new[] { 1.1, 2, .3 })]
    public static double ArrayReturnedByHelper(double[] a)
    {
        var first = Squares(a);
        var second = Squares(first);
        first[0] = 1;
        return first[0] * second[0] + first[1] * second[2];
    }

    private static double[] Squares(double[] a)
    {
        var r = new double[a.Length];
        for (var i = 0; i < r.Length; i++) r[i] = a[i] * a[i];
        return r;
    }

    [Point(new[] { .2, 1.9, 2.5, .1 }, .3)]
    public static double IndexFromData(double[] a, double x)
    {
        double s = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var k = (int)a[i];
            s += a[k] * x * (i + 1);
            a[(int)(s * 3) % a.Length] += x;
        }
        return s;
    }

    [Point(new[] { 3.2, 1.9, 2.5, .1 })]
    public static double BoundFromElement(double[] a)
    {
        double s = 0;
        for (var i = 0; i < a[0]; i++) s += a[i] * a[0];
        return s;
    }

    [Point(new[] { 1.5, 2, .5 }, new[] { 2, 0, 2, 1 })]
    [Point(new[] { 1.5, 2, .5 }, new int[0])]
    public static double GatherAndScatter(double[] a, int[] index)
    {
        var target = new double[a.Length];
        foreach (var i in index) target[i] += a[i] * a[(i + 1) % a.Length];
        for (var k = 0; k < index.Length; k++) target[index[k]] *= target[k % target.Length];
        return target[0] + 2 * target[1] + 3 * target[2];
    }

    [Point(new[] { 1.0, 2, 3 })]
    public static double CompoundElementAssignments(double[] a)
    {
        a[0] += a[1];
        a[1] -= a[0] * .5;
        a[2] *= a[1];
        a[0] /= a[2];
        a[1]++;
        --a[2];
        a[0] = -a[0];
        return a[0] * a[1] * a[2];
    }

    [Point(new[] { 1.0, 2, 3 })]
    public static double OverwrittenBeforeRead(double[] a)
    {
        a[0] = 7;
        a[1] = a[0] * 2;
        return a[0] * a[1] * a[2];
    }

    [Point(new[] { 1.0, 2, 3 }, 2.0)]
    public static double WrittenOnOneBranch(double[] a, double x)
    {
        var old = a[0];
        if (x > 1) a[0] = x * a[1];
        else a[2] = x;
        a[0] *= old;
        return a[0] * a[0] + a[2];
    }

    [Point(new[] { 4.0, 2, 3, 9, 1 })]
    [Point(new[] { 4.0 })]
    public static double PrefixSumsThenRange(double[] a)
    {
        var prefix = new double[a.Length + 1];
        for (var i = 0; i < a.Length; i++) prefix[i + 1] = prefix[i] + a[i];
        double best = 0;
        for (var i = 0; i < prefix.Length; i++)
            for (var j = i + 1; j < prefix.Length; j++)
                best += (prefix[j] - prefix[i]) * (prefix[j] - prefix[i]) / (j - i);
        return best;
    }

    [Point(new[] { 4.0, 2, 3, 9, 1 }, 2)]
    public static double RingBuffer(double[] a, int size)
    {
        var ring = new double[size];
        double s = 0;
        for (var i = 0; i < a.Length; i++)
        {
            s += ring[i % size] * a[i];
            ring[i % size] = a[i] * a[i];
        }
        return s;
    }

    [Point(new[] { .5, .25 }, 6)]
    public static double DynamicProgrammingTable(double[] p, int n)
    {
        var best = new double[n + 1];
        for (var i = 1; i <= n; i++)
        {
            best[i] = best[i - 1] + p[0] * i;
            if (i >= 2)
            {
                var other = best[i - 2] + p[1] * i * i;
                if (other > best[i]) best[i] = other;
            }
        }
        return best[n];
    }

    [Point(new[] { 1.0, 2, 3 }, 4)]
    [Point(new[] { 1.0, 2, 3 }, 1)]
    public static double StopsWhenElementLarge(double[] a, int n)
    {
        var i = 0;
        while (i < n && a[i % a.Length] < 5)
        {
            a[i % a.Length] *= 1.5;
            a[(i + 1) % a.Length] += a[i % a.Length];
            i++;
        }
        return a[0] + a[1] * a[2];
    }

    private static readonly double[] _scratch = new double[2];

    // A static array is shared by all calls, but what this call writes it reads back itself.
    [Point(3.0, Gradient = new object[] { 7.0 })]
    public static double StaticScratch(double x)
    {
        _scratch[0] = x * x;
        return _scratch[0] + x;
    }
}
