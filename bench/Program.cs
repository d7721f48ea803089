using System.Diagnostics;
using Cecil.AD.Bench.Cases;
using Cecil.AD.Bench.Hook;
using Cecil.AD.Bench.Startup;
using Cecil.AD.Bench.Styles;

namespace Cecil.AD.Bench;

/// <summary><c>bench [--data DIR] [--only gmm|lstm|ba|small|models|hook|styles|loop|startup]</c></summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        switch (args)
        {
            // What the child processes of the reports run; see Child.
            case ["--empty"]:
                return 0;
            case ["--cold"]:
                ColdStart.Run(started);
                return 0;
            case ["--warm"]:
                WarmStart.Run();
                return 0;
            case ["--loop", var name]:
                LongLoop.Run(name);
                return 0;
            default:
                return Report(args);
        }
    }

    private static int Report(string[] args)
    {
        string? data = null;
        string? only = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            switch (args[i..Math.Min(i + 2, args.Length)])
            {
                case ["--data", var directory]:
                    data = directory;
                    break;
                case ["--only", "gmm" or "lstm" or "ba" or "small" or "models" or "hook" or "styles" or "loop" or "startup"]:
                    only = args[i + 1];
                    break;
                default:
                    Console.Error.WriteLine("usage: bench [--data DIR] [--only gmm|lstm|ba|small|models|hook|styles|loop|startup]");
                    return 2;
            }
        }

        Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} processors, data: {data ?? "generated"}");
        if (only is null or "gmm")
            CaseTable.Print("GMM", GmmCases.All(data));
        if (only is null or "lstm")
            CaseTable.Print("LSTM", LstmCases.All(data));
        if (only is null or "ba")
            CaseTable.Print("Bundle adjustment, one observation", BundleCases.All(data));
        if (only is null or "small")
            CaseTable.Print("Small functions", SmallCases.All());
        if (only is null or "models")
            CaseTable.Print("Simulations and objects", ModelCases.All());
        if (only is null or "hook")
            HookReport.Print();
        if (only is null or "styles")
            StyleTable.Print(StyleCases.All());
        if (only is null or "loop")
            LongLoop.Report();
        if (only is null or "startup")
            StartupReport.Print();
        return 0;
    }
}
