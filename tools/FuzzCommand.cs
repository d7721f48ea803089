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
        var command = new Command("fuzz", "Compares gradients of random programs, from Debug and Release IL, with dual numbers.")
        {
            seed, count, show, reduce, trace, points, without,
        };
        command.SetAction(result =>
        {
            var features = (result.GetValue(without) ?? []).Aggregate(FuzzFeatures.All, (all, left) => all & ~left);
            var options = new FuzzOptions
            {
                Features = features,
                Points = result.GetValue(points),
                Progress = result.GetValue(trace) ? s => Console.Error.WriteLine(s.ToString(CultureInfo.InvariantCulture)) : null,
            };
            return Run(result.GetValue(seed), result.GetValue(count), result.GetValue(show), result.GetValue(reduce), options);
        });
        return command;
    }

    private static int Run(int firstSeed, int count, bool show, bool reduce, FuzzOptions options)
    {
        if (show)
        {
            Console.WriteLine(FuzzCompiler.Prelude(Numbers.Double));
            for (var seed = firstSeed; seed < firstSeed + count; seed++)
            {
                Console.WriteLine(ProgramGenerator.Generate(seed, options.Features));
            }
        }
        var clock = Stopwatch.StartNew();
        var total = new FuzzReport(firstSeed, 0, 0, 0, []);
        while (total.Programs < count)
        {
            var step = Math.Min(options.Batch, count - total.Programs);
            total = total.Add(FuzzRun.Run(firstSeed + total.Programs, step, options));
            if (count > options.Batch)
            {
                Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),5} s  {total.Summary}");
            }
        }
        Console.WriteLine(total.Summary);
        if (total.Failures.Count == 0)
        {
            return 0;
        }
        Console.WriteLine(total.Overview);
        foreach (var group in total.Failures.GroupBy(f => (f.Kind, f.Key)))
        {
            var failure = group.First();
            Console.WriteLine();
            Console.WriteLine(reduce ? Reducer.Reduce(failure, options) : failure);
        }
        return 1;
    }

    private static int Fresh() => Random.Shared.Next(1_000_000, int.MaxValue / 2);
}
