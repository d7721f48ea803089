using System.Linq;

namespace Cecil.AD.Tests.Corpus.Refused;

/// <summary>The library does not call these lambdas for each element.</summary>
public static class PassedOver
{
    public static int Runs { get; private set; }

    [Refused("a function given to LINQ changes something")]
    public static double LastOfRunningSums(double[] x)
    {
        Runs++;
        var sum = 0.0;
        return x.Select(v => sum += v).Last();
    }

    [Refused("a function given to LINQ changes something")]
    public static double LastThatFits(double[] x)
    {
        Runs++;
        var asked = 0;
        return x.Last(v => asked++ < 2 && v < 100) * asked;
    }

    [Refused("a function given to LINQ changes something")]
    public static double WritesIntoTheArray(double[] x)
    {
        Runs++;
        var last = x.Select(v => x[0] = v * v).DefaultIfEmpty().Last();
        return last + x[0];
    }

    [Refused("a function given to LINQ changes something")]
    public static double ElementAfterOthers(double[] x)
    {
        Runs++;
        var sum = 0.0;
        return x.Where(v => v > 0).Select(v => sum += v).ElementAt(1);
    }

    [Refused("a function given to LINQ changes something")]
    public static double AnyAtAll(double[] x)
    {
        Runs++;
        var sum = 1.0;
        return x.Select(v => sum *= v).Any() ? sum : 0;
    }

    [Refused("a function given to LINQ changes something")]
    public static double SkippedSums(double[] x)
    {
        Runs++;
        var sum = 0.0;
        var total = 0.0;
        foreach (var v in x.Select(v => sum += v).Skip(1).Take(1)) total += v;
        return total;
    }

    [Refused("a function given to LINQ changes something")]
    public static double SumOfTheLast(double[] x)
    {
        Runs++;
        double[] seen = [0];
        return x.Select(v => seen[0] += Square(v)).TakeLast(1).Sum();
    }

    [Refused("a function given to LINQ changes something")]
    public static double KeysThatCount(double[] x)
    {
        Runs++;
        var asked = 0.0;
        return x.OrderBy(v => v + asked++).First() * asked;
    }

    [Refused("a function given to LINQ changes something")]
    public static double PrintsWhatIsPassedOver(double[] x)
    {
        Runs++;
        return x.Select(Printed).Last();
    }

    private static double Printed(double v)
    {
        Console.Write("");
        return v;
    }

    private static double Square(double v) => v * v;
}
