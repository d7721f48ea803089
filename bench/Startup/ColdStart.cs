using System.Diagnostics;
using System.Globalization;

namespace Cecil.AD.Bench.Startup;

/// <summary>The child that takes one gradient in a fresh process.</summary>
internal static class ColdStart
{
    /// <summary>Prints the milliseconds from the entry of Main to the first gradient.</summary>
    public static void Run(long started)
    {
        var slope = Autodiff.Grad(Balance)(0.03);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (double.IsNaN(slope))
            throw new InvalidOperationException("the gradient is not a number");
        Console.WriteLine(elapsed.ToString(CultureInfo.InvariantCulture));
    }

    private static double Balance(double rate)
    {
        var balance = 1000.0;
        for (var year = 0; year < 30; year++)
        {
            balance *= 1 + rate;
            if (balance > 1500)
                balance -= 0.1 * Math.Log(balance);
        }
        return balance;
    }
}
