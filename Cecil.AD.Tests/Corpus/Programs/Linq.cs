using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>LINQ to objects over active numbers.</summary>
public static class Linq
{
    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 2.0, 4, 6 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double SelectAndSum(double[] x) => x.Select(v => v * v).Sum();

    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 2.0, 4, 6 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double SumOfSelector(double[] x) => x.Sum(v => v * v);

    [Point(new[] { 1.0, 2, 3 }, .5)]
    public static double SelectWithCaptureAndIndex(double[] x, double by) => x.Select((v, i) => v * by + i * v * v).Sum();

    [Point(new[] { 1.0, -2, 3, -4 })]
    [Point(new[] { -1.0 })]
    [Point(new double[0])]
    public static double WhereAndSum(double[] x) => x.Where(v => v > 0).Sum(v => v * v) + x.Count(v => v < 0);

    [Point(new[] { 1.0, 2, 3 }, new[] { 4.0, 5, 6 }, Gradient = [new[] { 4.0, 5, 6 }, new[] { 1.0, 2, 3 }])]
    [Point(new[] { 1.0, 2 }, new[] { 4.0 }, Gradient = [new[] { 4.0, 0 }, new[] { 1.0 }])]
    public static double ZipIsADotProduct(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();

    [Point(new[] { 1.0, 2, 3 }, new[] { 4.0, 5, 6 })]
    public static double ZipOfTuples(double[] a, double[] b)
    {
        double sum = 0;
        foreach (var (u, v) in a.Zip(b)) sum += Math.Sin(u) * v;
        return sum;
    }

    [Point(new[] { 1.0, 2, 3 })]
    public static double Variance(double[] x)
    {
        var mean = x.Average();
        return x.Average(v => (v - mean) * (v - mean));
    }

    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 6.0, 3, 2 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double AggregateIsAProduct(double[] x) => x.Aggregate(1.0, (product, v) => product * v);

    [Point(new[] { .3, .2, .1 }, 1.7)]
    public static double AggregateIsHorner(double[] c, double x) => c.Reverse().Aggregate((sum, a) => sum * x + a);

    [Point(new[] { .3, .2, .1 })]
    public static double AggregateWithResult(double[] x) =>
        x.Aggregate((Sum: 0.0, Count: 0), (a, v) => (a.Sum + v * v, a.Count + 1), a => Math.Sqrt(a.Sum / a.Count));

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double RangeOfTerms(double x, int n) => Enumerable.Range(1, n).Select(i => Math.Pow(x, i) / i).Sum();

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double RepeatedNumber(double x, int n) => Enumerable.Repeat(x, n).Aggregate(1.0, (p, v) => p * v);

    [Point(new[] { 3.0, 1, 2 }, Gradient = [new[] { 1.0, 3, 0 }])]
    public static double MaximumTimesMinimum(double[] x) => x.Max() * x.Min();

    [Point(new[] { 3.0, -5, 2 })]
    public static double MaximumOfSelector(double[] x) => x.Max(v => v * v) + x.MinBy(v => v * v) * x.MaxBy(Math.Abs);

    [Point(new[] { 3.0, 1, 2 })]
    [Point(new double[0])]
    public static double ToArrayAndToList(double[] x)
    {
        var squares = x.Select(v => v * v).ToArray();
        var sums = squares.Select((v, i) => v + x[i]).ToList();
        double total = 0;
        for (var i = 0; i < sums.Count; i++) total += sums[i] * squares[i];
        return total;
    }

    [Point(new[] { 3.0, 1, 2 }, .5)]
    public static double ConcatReverseAppend(double[] x, double extra) =>
        x.Concat(x.Select(v => v * extra)).Reverse().Append(extra).Prepend(2).Select((v, i) => v * i).Sum();

    [Point(new[] { 3.0, 1, 2 })]
    public static double OrderedWeights(double[] x) => x.OrderBy(v => v).Select((v, i) => v * v * (i + 1)).Sum();

    [Point(new[] { 3.0, 1, 2, -4 })]
    public static double OrderedDescendingAndThen(double[] x) =>
        x.OrderByDescending(v => v > 0).ThenByDescending(v => v).Take(3).Aggregate((a, v) => a * .5 + v * v);

    [Point(new[] { 3.0, 1, 2, -4 }, .5)]
    public static double QuerySyntax(double[] x, double factor)
    {
        var terms =
            from v in x
            let square = v * v
            where v > 0
            orderby v
            select square * factor + v;
        return terms.Sum();
    }

    [Point(new[] { 3.0, 1 }, new[] { 2.0, 5 })]
    [Point(new double[0], new[] { 2.0 })]
    public static double QueryOverPairs(double[] a, double[] b) => (from u in a from v in b select u * v * v).Sum();

    [Point(new[] { 3.0, 1, 2 })]
    public static double SelectManyFlattens(double[] x) => x.SelectMany(v => new[] { v, v * v }).Select((v, i) => v * i).Sum();

    [Point(new[] { 3.0, 1, 2, 5, 4 }, 2)]
    [Point(new[] { 3.0, 1, 2, 5, 4 }, 0)]
    [Point(new[] { 3.0, 1 }, 4)]
    public static double TakeAndSkip(double[] x, int n) => x.Take(n).Sum(v => v * v) + x.Skip(n).Sum() * x[0];

    [Point(new[] { 3.0, 1, 2, 5, 4 })]
    public static double TakeWhileAndSkipWhile(double[] x) =>
        x.TakeWhile(v => v < 4).Sum(v => v * v) * x.SkipWhile(v => v < 4).First() + x.Last();

    [Point(new[] { 3.0, 1, 2, 5 }, 2.5)]
    [Point(new[] { 3.0, 1 }, 9)]
    public static double FirstOrDefault(double[] x, double limit) => x.FirstOrDefault(v => v > limit) * x[1] + x.DefaultIfEmpty(limit).Last();

    [Point(new[] { 3.0, 1, 2, 5 }, 2.5, Gradient = [new[] { 6.0, 0, 0, 10 }, 0.0])]
    [Point(new[] { 3.0 }, 9, Gradient = [new[] { 1.0 }, 0.0])]
    public static double AnyAndAll(double[] x, double limit) =>
        x.Any(v => v > limit) && !x.All(v => v > limit) ? x.Where(v => v > limit).Sum(v => v * v) : x[0];

    [Point(new[] { 3.0, 1, 2, 5, 4 })]
    public static double GroupedByIndex(double[] x) =>
        x.Select((v, i) => (v, i)).GroupBy(p => p.i % 2, p => p.v).Select(g => g.Sum() * (g.Key + 1)).Aggregate((a, b) => a * b);

    [Point(new[] { 3.0, 1, 2 })]
    public static double ToDictionaryByIndex(double[] x)
    {
        var squares = Enumerable.Range(0, x.Length).ToDictionary(i => i, i => x[i] * x[i]);
        return squares[0] * squares[2] + squares.Values.Sum();
    }

    [Point(new[] { 3.0, 1, 2, 5 }, 2)]
    public static double ChunksOfTwo(double[] x, int size) => x.Chunk(size).Sum(chunk => chunk.Aggregate((a, b) => a * b));

    [Point(new[] { 1.0, 2, 3 })]
    public static double DeferredUntilWalked(double[] x)
    {
        var squares = x.Select(v => v * v);
        x[0] = 5 * x[1];
        var first = squares.Sum();
        x[1] = 0;
        return first * squares.Sum();
    }

    [Point(2.5f, 1.5f, Gradient = [5.0, 3.0])]
    public static float SumOfFloats(float x, float y) => new[] { x, y }.Select(v => v * v).Sum();

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CastAndOfType(double[] x) => x.Cast<object>().OfType<double>().Sum(v => v * v) + x.Cast<object>().Count();

    [Point(new[] { 1.0, 2, 3, 4, 5, 6 })]
    public static double MatrixTimesVector(double[] x)
    {
        double[][] rows = [x[..2], x[2..4]];
        var v = x[4..];
        return rows.Select(row => row.Zip(v, (a, b) => a * b).Sum()).Select(Math.Sin).Sum();
    }

    [Point(new[] { 1.0, 2 }, new[] { 5.0, 4, 3 })]
    public static double LikelihoodOfANormal(double[] p, double[] data) =>
        -data.Sum(d => Math.Log(p[1]) + Math.Pow((d - p[0]) / p[1], 2) / 2);
}
