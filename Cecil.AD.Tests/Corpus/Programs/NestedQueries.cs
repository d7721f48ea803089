using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Queries within queries, and within loops: many loops of one method around one another, each over objects of its own.</summary>
public static class NestedQueries
{
    private static IEnumerable<double> Around(double[] x, double center)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] > center) yield return x[i] * center;
            else yield return center - x[i];
        }
    }

    [Point(new[] { .3, 1.2, .7 }, Value = -4.17)]
    public static double ThreeDeep(double[] x) => x.Sum(a => x.Sum(b => x.Select(c => a * b - c).Where(v => v > -1.05).Sum()));

    [Point(new[] { .3, 1.2, .7 })]
    public static double ThreeDeepWithFilters(double[] x) =>
        x.Sum(a => x.Where(v => v > .1).Sum(b => x.Select(c => a * b - c).Where(v => v > -1.05).Sum(d => d * a)));

    [Point(new[] { .3, 1.2, .7 })]
    public static double ThreeFroms(double[] x) => (from a in x from b in x where a > b from c in x where b + c > 0 select a * b * c).Sum();

    [Point(new[] { .3, 1.2, .7 })]
    public static double SkipAndTake(double[] x) => x.Select((a, i) => x.Skip(i).Sum(b => x.Take(i + 1).Sum(c => a * b * c))).Sum();

    [Point(new[] { .3, 1.2, .7 })]
    public static double Aggregates(double[] x) => x.Aggregate(0.0, (s, a) => s + x.Aggregate(1.0, (p, b) => p * b + x.Where(c => c > a).Sum(c => c * b)));

    [Point(new[] { .3, 1.2, .7 })]
    public static double WithinLoops(double[] x)
    {
        double s = 0;
        for (var i = 0; i < 2; i++)
            foreach (var v in x.Where(q => q > i - 1)) s += x.Select(q => q * v + i).Where(q => q > .2).Sum();
        return s;
    }

    [Point(new[] { .3, 1.2, .7 })]
    public static double WithVariablesOfTheLoop(double[] x)
    {
        double s = 0, w = x[0];
        for (var i = 0; i < 2; i++)
        {
            var z = w * i;
            s += x.Sum(a => x.Where(b => b > z).Sum(b => a * b * z + w));
            w += s * .1;
        }

        return s;
    }

    [Point(new[] { .31, 1.23, .72 })]
    public static double IteratorsThreeDeep(double[] x)
    {
        double s = 0;
        foreach (var a in Around(x, .5))
            foreach (var b in Around(x, a))
                foreach (var c in Around(x, b)) s += a * b * c;
        return s;
    }

    [Point(new[] { .3, 1.2, .7 })]
    public static double IteratorsAndQueries(double[] x)
    {
        double s = 0;
        foreach (var a in Around(x, .5)) s += Around(x, a).Where(v => v > .1).Select(v => v * a).Sum();
        return s;
    }
}
