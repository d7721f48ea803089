using System.Diagnostics;

namespace Cecil.AD.Bench;

/// <summary>Runs this program again in a process of its own, for figures that a used process would spoil.</summary>
internal static class Child
{
    /// <summary>Returns what the child printed and the milliseconds from its start to its end.</summary>
    public static (string Output, double Milliseconds) Run(params string[] arguments)
    {
        var host = Environment.ProcessPath ?? throw new InvalidOperationException("no path to this process");
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{host} did not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}");
        return (output.Trim(), clock.Elapsed.TotalMilliseconds);
    }
}
