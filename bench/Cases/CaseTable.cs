using System.Diagnostics;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.Cases;

/// <summary>Runs cases and prints one row for each.</summary>
internal static class CaseTable
{
    public static void Print(string title, IEnumerable<Case> cases)
    {
        var table = new Table(
            title, "function", "dimension", "primal µs", "GradInto µs", "ValueAndGrad µs", "by hand µs", "differences µs",
            "gradient/primal", "gradient/by hand", "primal B", "GradInto B", "ValueAndGrad B", "first call ms", "error");
        foreach (var c in cases)
        {
            try
            {
                table.Row(Measure(c));
            }
            catch (NotDifferentiableException refusal)
            {
                Console.WriteLine($"| {c.Name} | refused: {refusal.Message}");
            }
        }
        Console.WriteLine("gradient: GradInto, else ValueAndGrad. differences: estimate, one one-sided direction times dimension + 1.");
        Console.WriteLine("B: bytes allocated per call, the function's own temporaries included. error: largest relative of an element.");
    }

    private static string[] Measure(Case c)
    {
        var start = Stopwatch.GetTimestamp();
        var gradient = c.GradInto ?? c.ValueAndGrad;
        gradient();
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var error = Agreement.WorstRelative(c.Expected(), c.Gradient());

        var paired = Paired.Run(c.Primal, gradient, c.ValueAndGrad, c.OneDirection, c.ByHand ?? c.Primal);
        return
        [
            c.Name,
            $"{c.Dimension}",
            Table.Number(paired.Median(0)),
            Table.Number(c.GradInto is null ? null : paired.Median(1)),
            Table.Number(paired.Median(2)),
            Table.Number(c.ByHand is null ? null : paired.Median(4)),
            Table.Number(paired.Median(3) * (c.Dimension + 1)),
            Table.Number(paired.Ratio(1, 0)),
            Table.Number(c.ByHand is null ? null : paired.Ratio(1, 4)),
            Table.Number(Allocated(c.Primal)),
            Table.Number(c.GradInto is null ? null : Allocated(c.GradInto)),
            Table.Number(Allocated(c.ValueAndGrad)),
            Table.Number(first),
            $"{error:0.0e+00}",
        ];
    }

    /// <summary>Bytes per call.</summary>
    public static double Allocated(Action action)
    {
        const int calls = 10;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < calls; i++)
            action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
    }
}
