using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Cecil.AD.Tests.Guard;

/// <summary>Says which functions of the corpus have other gradient code than the committed list says; see docs/howto-guard.md.</summary>
internal static class Program
{
    /// <summary>Inlining makes deep tapes, and every pass over them is recursive.</summary>
    private const int StackSize = 256 << 20;

    private static int Main(string[] args)
    {
        var parts = new Argument<string[]>("NAMES")
        {
            Description = "Only functions whose name contains one of these.",
            DefaultValueFactory = _ => [],
        };
        var write = new Option<bool>("--write") { Description = "Write the list instead of comparing with it." };
        var il = new Option<string>("--il") { Description = "Write the IL of each function into this folder, a file each.", HelpName = "FOLDER" };
        var changed = new Option<bool>("--changed") { Description = "With --il: only that of functions that changed." };
        var root = new RootCommand("Compares the code of every corpus gradient with the committed list of hashes.") { parts, write, il, changed };
        root.SetAction(result =>
        {
            var names = result.GetValue(parts)!;
            bool IsAsked(string key) => names.Length == 0 || names.Any(n => key.Contains(n, StringComparison.Ordinal));
            return Run(IsAsked, result.GetValue(write), result.GetValue(il), result.GetValue(changed));
        });
        return root.Parse(args).Invoke();
    }

    private static int Run(Predicate<string> isAsked, bool write, string? folder, bool onlyChanged)
    {
        var clock = Stopwatch.StartNew();
        var codes = Codes([.. GuardedFunction.All().Where(f => isAsked(f.Key))]);
        var (machine, listed) = HashList.Read();
        var now = HashList.Empty();
        foreach (var (key, code) in codes) now.Add(key, GuardedFunction.HashOf(code));
        Console.Error.WriteLine($"{now.Count} functions in {clock.Elapsed.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture)} s");
        foreach (var (key, code) in codes)
            if (folder is not null && (!onlyChanged || listed.GetValueOrDefault(key) != now[key])) WriteCode(folder, key, code);

        var differences = Compare(listed, now, isAsked);
        foreach (var (key, change) in differences) Console.WriteLine($"{change,-8} {key}");
        var counts = differences.GroupBy(d => d.Change).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}");
        Console.WriteLine(differences.Count == 0 ? "no change" : string.Join(", ", counts));
        if (write)
        {
            foreach (var key in listed.Keys.Where(k => !isAsked(k))) now.Add(key, listed[key]);
            HashList.Write(now);
            return 0;
        }

        if (machine != HashList.Machine) Console.WriteLine($"the list was written with {machine[2..]}; this is {HashList.Machine[2..]}");
        return differences.Count == 0 ? 0 : 1;
    }

    private static List<(string Key, string Change)> Compare(
        SortedDictionary<string, string> before, SortedDictionary<string, string> after, Predicate<string> isAsked)
    {
        List<(string, string)> differences = [];
        foreach (var key in before.Keys.Union(after.Keys).Where(k => isAsked(k)).Order(StringComparer.Ordinal))
        {
            var (was, isNow) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            if (was == isNow) continue;
            differences.Add((key, was is null ? "added"
                : isNow is null ? "removed"
                : isNow is GuardedFunction.Refused or GuardedFunction.Failed ? isNow
                : was == GuardedFunction.Refused ? "accepted"
                : "changed"));
        }

        return differences;
    }

    private static SortedDictionary<string, string> Codes(GuardedFunction[] functions)
    {
        var codes = HashList.Empty();
        var next = -1;
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work, StackSize)).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return codes;

        void Work()
        {
            while (Interlocked.Increment(ref next) is var i && i < functions.Length)
            {
                var code = functions[i].Code();
                lock (codes) codes.Add(functions[i].Key, code);
            }
        }
    }

    private static void WriteCode(string folder, string key, string code)
    {
        var file = Path.Combine(folder, key.Replace(' ', '.') + ".il");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, code);
    }
}
