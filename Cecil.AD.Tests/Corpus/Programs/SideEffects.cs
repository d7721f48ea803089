using System.Diagnostics;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Code whose effects must happen once and only once: printing, formatting, timing, random numbers, counters.</summary>
public static class SideEffects
{
    public static int Runs { get; private set; }

    private static int _writes;

    [Point(.7)]
    public static double Prints(double x)
    {
        Console.WriteLine("start");
        var y = x * x;
        Console.WriteLine(y);
        return y;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double PrintsInLoop(double x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            Console.WriteLine(i);
            x = Math.Sin(x);
            if (i == 1) Console.WriteLine("second");
        }
        return x;
    }

    [Point(.7, 3)]
    public static double PrintsInterpolated(double x, int n)
    {
        var y = x * n;
        Console.WriteLine($"x = {x}, n = {n}, y = {y:F3}");
        return y * y;
    }

    [Point(.7)]
    public static double PrintsComposite(double x)
    {
        Console.WriteLine("{0} and {1}", x, x > 0);
        return x * x;
    }

    [Point(.7, 20)]
    public static double UsesStopwatch(double x, int n)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < n; i++) x = Math.Cos(x);
        watch.Stop();
        if (watch.ElapsedMilliseconds > 1_000_000) x = 0;
        return x;
    }

    [Point(.7, 5)]
    [Point(.7, 0)]
    public static double RandomWithSeed(double x, int n)
    {
        var random = new Random(42);
        double s = 0;
        for (var i = 0; i < n; i++) s += x * random.NextDouble() + random.Next(10) * x * x;
        return s;
    }

    [Point(.7)]
    public static double CountsItsRuns(double x)
    {
        _writes++;
        Runs = _writes;
        return x * x;
    }

    [Point(.7, "name")]
    public static double StringsAreInactive(double x, string name)
    {
        var text = name + ":" + name.Length;
        if (text.Length > 3) x *= 2;
        return x * text.Length;
    }

    [Point(.7)]
    public static double PrintsOnBranches(double x)
    {
        if (x > 0)
        {
            Console.WriteLine("positive");
            return x * x;
        }
        Console.WriteLine("negative");
        return -x;
    }

    private sealed class Journal
    {
        public double Total { get; private set; }

        public void Enter(double amount)
        {
            Total += amount * amount;
            Console.WriteLine($"{amount:R} gives {Total:R}");
        }
    }

    // C20
    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double LogsInAnObject(double x, int n)
    {
        var journal = new Journal();
        for (var i = 0; i < n; i++) journal.Enter(x * i);
        return journal.Total;
    }

    // C20
    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double LogsInALambda(double x, int n)
    {
        Func<double, double> logged = v =>
        {
            Console.WriteLine(v);
            return Math.Sin(v);
        };
        for (var i = 0; i < n; i++) x = logged(x);
        return x;
    }

    private static double Countdown(double x, int n)
    {
        if (n == 0) return x;
        Console.WriteLine($"down {n}: {x:R}");
        var y = Countdown(x * x, n - 1);
        Console.WriteLine($"up {n}: {y:R}");
        return y * x;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double LogsInARecursion(double x, int n) => Countdown(x, n);

    [Point(.7)]
    public static double LogsInFinally(double x)
    {
        try
        {
            Console.WriteLine("try");
            return x * x;
        }
        finally
        {
            Console.WriteLine("finally");
        }
    }
}
