using System.Diagnostics;
using System.Globalization;

namespace Cecil.AD.Bench.Startup;

/// <summary>The child that takes the first gradients of many small functions, one after another.</summary>
internal static class WarmStart
{
    /// <summary>Prints the name of each function and the milliseconds from Grad to its first answer, compilation included.</summary>
    public static void Run()
    {
        double[] x = [0.3, 0.7, 1.1, 0.2, 0.9, 0.4, 1.3, 0.6];
        foreach (var f in StartupFunctions.All)
        {
            f(x);
            var start = Stopwatch.GetTimestamp();
            try
            {
                Autodiff.Grad(f)(x);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                Console.WriteLine($"{f.Method.Name} {elapsed.ToString(CultureInfo.InvariantCulture)}");
            }
            catch (NotDifferentiableException refusal)
            {
                Console.Error.WriteLine(refusal.Message);
            }
        }
    }
}
