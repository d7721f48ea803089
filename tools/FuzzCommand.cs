using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Cecil.AD.Tests.Fuzz;

namespace Cecil.AD.Tools;

/// <summary><c>cecil-ad fuzz</c>: runs random programs, or replays one by its seed.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var seed = new Option<int>("--seed")
        {
            Description = "The first seed; without it a fresh one is chosen.",
            DefaultValueFactory = _ => Fresh(),
        };
        seed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("A seed is not negative.");
            }
        });
        var count = new Option<int>("--count") { Description = "How many programs to check.", DefaultValueFactory = _ => 1 };
        var show = new Option<bool>("--show") { Description = "Print the source of every program." };
        var reduce = new Option<bool>("--reduce") { Description = "Reduce the first failure of each kind to the few lines that show it." };
        var trace = new Option<bool>("--trace")
        {
            Description = "Print each seed before it runs, to find one that hangs or kills the process.",
        };
        var points = new Option<int>("--points") { Description = "Points per program.", DefaultValueFactory = _ => 4 };
        var without = new Option<FuzzFeatures[]>("--without")
        {
            Description = $"Constructs to leave out: {string.Join(", ", Enum.GetNames<FuzzFeatures>()[1..^1])}. Changes what a seed means.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new ToolCommand("fuzz", "Compares gradients of random programs, from Debug and Release IL, with dual numbers.",
            "cecil-ad fuzz --count 1000",
            "cecil-ad fuzz --seed 12345 --show --reduce")
        {
            seed, count, show, reduce, trace, points, without,
        };
        command.SetAction(result =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            var features = (result.GetValue(without) ?? []).Aggregate(FuzzFeatures.All, (all, left) => all & ~left);
            var options = new FuzzOptions
            {
                Features = features,
                Points = result.GetValue(points),
                Progress = result.GetValue(trace) ? s => error.WriteLine(s.ToString(CultureInfo.InvariantCulture)) : null,
            };
            var (first, programs) = (result.GetValue(seed), result.GetValue(count));
            if (result.GetValue(show)) Show(output, first, programs, options);
            return Report(output, Run(error, first, programs, options), result.GetValue(reduce), options);
        });
        return command;
    }

    private static void Show(TextWriter output, int firstSeed, int count, FuzzOptions options)
    {
        output.WriteLine(FuzzCompiler.Prelude(Numbers.Double));
        for (var seed = firstSeed; seed < firstSeed + count; seed++) output.WriteLine(ProgramGenerator.Generate(seed, options.Features));
    }

    private static FuzzReport Run(TextWriter error, int firstSeed, int count, FuzzOptions options)
    {
        var clock = Stopwatch.StartNew();
        var total = new FuzzReport(firstSeed, 0, 0, 0, []);
        // A bar has no place among the seeds that are traced, nor in a file: there, a line for each batch.
        if (count > 1 && options.Progress is null && Terminal.IsTerminal(error))
            Terminal.WithProgress(
                error, $"seed {firstSeed}", count, step =>
                Batches(options with { Progress = seed => step($"seed {seed}, {total.Failures.Count} failed") }));
        else Batches(options);
        return total;

        void Batches(FuzzOptions each)
        {
            while (total.Programs < count)
            {
                total = total.Add(FuzzRun.Run(firstSeed + total.Programs, Math.Min(each.Batch, count - total.Programs), each));
                if (count > each.Batch && each == options)
                    error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),5} s  {total.Summary}");
            }
        }
    }

    private static int Report(TextWriter output, FuzzReport total, bool reduce, FuzzOptions options)
    {
        output.WriteLine(total.Summary);
        if (total.Failures.Count == 0) return 0;
        output.WriteLine(total.Overview);
        foreach (var group in total.Failures.GroupBy(f => (f.Kind, f.Key)))
        {
            var failure = group.First();
            output.WriteLine();
            output.WriteLine(reduce ? Reducer.Reduce(failure, options) : failure);
        }

        return 1;
    }

    private static int Fresh() => Random.Shared.Next(1_000_000, int.MaxValue / 2);
}
