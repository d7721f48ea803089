using System.Diagnostics;
using System.Globalization;

namespace Cecil.AD.Bench;

/// <summary>Scalar loops of ten million iterations: time and memory, each in a process of its own.</summary>
internal static class LongLoop
{
    private const int Count = 10_000_000;

    private sealed record Loop(Func<double, double> F, Func<double, double> Derivative);

    private static readonly Dictionary<string, Loop> s_loops = new()
    {
        ["sum"] = new(Sum, SumDerivative),
        ["series"] = new(Series, _ => 2),
        ["while"] = new(Riccati, RiccatiDerivative),
    };

    /// <summary>A linear accumulator: no iteration needs another.</summary>
    private static double Sum(double x)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
            sum += Math.Sin(x * i);
        return sum;
    }

    private static double SumDerivative(double x)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
            sum += i * Math.Cos(x * i);
        return sum;
    }

    /// <summary>Σ xⁱ/i with a carried power; the derivative at ½ is 2.</summary>
    private static double Series(double x)
    {
        var (sum, power) = (0.0, 1.0);
        for (var i = 1; i <= Count; i++)
        {
            power *= x;
            sum += power / i;
        }
        return sum;
    }

    /// <summary>y' = x − y² by Euler's method in a while loop: every iteration needs the one before.</summary>
    private static double Riccati(double x)
    {
        const double h = 1.0 / Count;
        var (y, t) = (0.0, 0.0);
        while (t < 1)
        {
            y += h * (x - y * y);
            t += h;
        }
        return y;
    }

    private static double RiccatiDerivative(double x)
    {
        const double h = 1.0 / Count;
        var (y, dy, t) = (0.0, 0.0, 0.0);
        while (t < 1)
        {
            dy += h * (1 - 2 * y * dy);
            y += h * (x - y * y);
            t += h;
        }
        return dy;
    }

    public static void Report()
    {
        var table = new Table(
            "Ten million iterations", "loop", "primal ms", "gradient ms", "ratio", "peak MB before", "peak MB after", "error");
        foreach (var name in s_loops.Keys)
        {
            try
            {
                table.Row([name, .. Child.Run("--loop", name).Output.Split(' ')]);
            }
            catch (InvalidOperationException failure)
            {
                Console.WriteLine($"| {name} | failed: {failure.Message}");
            }
        }
        Console.WriteLine("peak: working set of the process, before and after the gradients.");
    }

    /// <summary>The child: prints the cells of one row.</summary>
    public static void Run(string name)
    {
        const double x = 0.5;
        var (f, derivative) = s_loops[name];
        var expected = derivative(x);
        var primal = Median(() => f(x));
        var before = PeakMegabytes();

        var gradient = Autodiff.Grad(f);
        var error = Math.Abs(gradient(x) / expected - 1);
        var reverse = Median(() => gradient(x));
        string[] cells =
        [
            Table.Number(primal), Table.Number(reverse), Table.Number(reverse / primal),
            Table.Number(before), Table.Number(PeakMegabytes()),
            error.ToString("0.0e+00", CultureInfo.InvariantCulture),
        ];
        Console.WriteLine(string.Join(' ', cells));
    }

    private static double Median(Action action)
    {
        var times = new double[5];
        action();
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return Paired.MedianOf(times);
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
