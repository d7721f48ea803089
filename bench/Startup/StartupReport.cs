using System.Globalization;

namespace Cecil.AD.Bench.Startup;

/// <summary>The time to the first gradient: in a fresh process, and of further functions in a process that has taken one.</summary>
internal static class StartupReport
{
    private const int Processes = 7;

    public static void Print()
    {
        try
        {
            PrintCold();
            PrintWarm();
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine($"failed: {failure.Message}");
        }
    }

    private static void PrintCold()
    {
        var (answer, whole, empty) = (new double[Processes], new double[Processes], new double[Processes]);
        for (var i = 0; i < Processes; i++)
        {
            empty[i] = Child.Run("--empty").Milliseconds;
            (var output, whole[i]) = Child.Run("--cold");
            answer[i] = double.Parse(output, CultureInfo.InvariantCulture);
        }
        var table = new Table($"Cold start, {Processes} processes", "", "median ms", "max ms");
        Row("Main to first gradient", answer);
        Row("process with a gradient", whole);
        Row("empty process", empty);

        void Row(string name, double[] times) => table.Row(name, Table.Number(Paired.MedianOf(times)), Table.Number(times.Max()));
    }

    private static void PrintWarm()
    {
        var times = Child.Run("--warm").Output.Split('\n').Select(line => line.Split(' '))
            .Select(cells => (Name: cells[0], Milliseconds: double.Parse(cells[1], CultureInfo.InvariantCulture))).ToArray();
        var (first, further) = (times[0], times[1..]);
        var slowest = further.MaxBy(t => t.Milliseconds);
        var table = new Table("First gradient of small functions, one process", "", "functions", "median ms", "max ms", "slowest");
        table.Row("the first", "1", Table.Number(first.Milliseconds), Table.Number(first.Milliseconds), first.Name);
        table.Row(
            "the others", $"{further.Length}", Table.Number(Paired.MedianOf([.. further.Select(t => t.Milliseconds)])),
            Table.Number(slowest.Milliseconds), slowest.Name);
        // The second half runs on a compiler that the JIT has seen more of.
        var half = further[(further.Length / 2)..];
        table.Row(
            "of those, the second half", $"{half.Length}", Table.Number(Paired.MedianOf([.. half.Select(t => t.Milliseconds)])),
            Table.Number(half.Max(t => t.Milliseconds)), "");
    }
}
