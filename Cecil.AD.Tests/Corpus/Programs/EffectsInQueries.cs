using System;
using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Lambdas that change something and that the library calls for each element, or as far as it gets, as a loop would.</summary>
public static class EffectsInQueries
{
    // x + (x + y) + (x + y + z), and x + y + z once more.
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 4.0, 3, 2 }])]
    public static double RunningSums(double[] x)
    {
        var sum = 0.0;
        return x.Select(v => sum += v).ToArray().Sum() + sum;
    }

    // x·(x + y): the third element is not asked for.
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 7.0, 2, 0 }])]
    public static double AsFarAsItGets(double[] x)
    {
        var (sum, product) = (0.0, 1.0);
        foreach (var v in x.Select(v => sum += v).Take(2)) product *= v;
        return product;
    }

    // x + y, where the condition was asked twice: 2(x + y).
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 2.0, 2, 0 }])]
    public static double AnyThatIsLarge(double[] x)
    {
        var (sum, asked) = (0.0, 0);
        var found = x.Any(v =>
        {
            asked++;
            sum += v;
            return v > 2.5;
        });
        return found ? asked * sum : 0;
    }

    // The last of f(v) where f fills an array of its own: z² + 1.
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 0.0, 0, 10 }])]
    public static double OwnArrayInFrontOfLast(double[] x) => x.Select(v =>
    {
        double[] own = [v * v, 1];
        for (var i = 0; i < 1; i++) own[i + 1] += own[i];
        return own[1];
    }).Last();

    // What may throw is asked before, where a handler would catch it: that is no effect. y + x, by the keys x and y, the last being y.
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 1.0, 1, 0 }])]
    public static double ReadsUnderAHandler(double[] x)
    {
        var n = 2;
        try
        {
            var last = x.Select(v => x[(n - 1) % x.Length]).Skip(1).Last();
            return last + x.Take(n).OrderBy(v => x[n / n] > 0 ? v : x[^n]).First();
        }
        catch (IndexOutOfRangeException)
        {
            return 0;
        }
    }

    // Captured, and changed between two queries: (y + 1) + 2z.
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 0.0, 1, 2 }])]
    public static double ChangedOutsideTheLambda(double[] x)
    {
        var shift = 1.0;
        var first = x.Select(v => v + shift).ElementAt(1);
        shift = 2;
        return first + x.Skip(1).Select(v => v * shift).Last();
    }

    // A switch tells in each case what was asked: nothing of what the lambda sees is other for it. Sorted by the key v, twice: 2(x + y) + z.
    [Point(new[] { 5.0, 3, 2 }, Gradient = [new[] { 2.0, 2, 1 }])]
    public static double KeyByTheNumberOfTheRound(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < 2; i++) sum += x.OrderBy(v => i switch { 0 => v, 1 => -v, _ => 1.0 }).Skip(i == 0 ? 1 : 0).Take(i == 0 ? 2 : 3).Sum();
        return sum;
    }

    // A sign throws for NaN, a list for an index behind its end; neither is an effect, under a handler neither: z·(x + y + z).
    [Point(new[] { 2.0, 3, 5 }, Gradient = [new[] { 5.0, 5, 15 }])]
    public static double SignsAndListsUnderAHandler(double[] x)
    {
        var list = new List<double>(x);
        var sum = 0.0;
        try
        {
            foreach (var v in list) sum += x.Select(w => list[Math.Sign(w) + 1]).Last() * v;
            return sum * x.OrderBy(w => list[Math.Sign(w)]).First() / x[0];
        }
        catch (ArgumentOutOfRangeException)
        {
            return 0;
        }
    }
}
