using System.Runtime.CompilerServices;

namespace Cecil.AD.Tests.Guard;

/// <summary>The committed list of what the code of each function hashes to, <c>name configuration hash</c> a line.</summary>
internal static class HashList
{
    /// <summary>The list in the repository that this was compiled in.</summary>
    public static string File { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "hashes.txt");

    /// <summary>
    /// What the code depends on besides this repository: the bodies of .NET's own methods, which are inlined, and the width of vectors.
    /// </summary>
    public static string Machine => $"# {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, "
        + $"{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}, vectors of {System.Numerics.Vector<byte>.Count} bytes";

    /// <summary>The machine's line and the hashes by function and configuration.</summary>
    public static (string Machine, SortedDictionary<string, string> Hashes) Read()
    {
        var (machine, hashes) = ("", Empty());
        foreach (var line in System.IO.File.Exists(File) ? System.IO.File.ReadLines(File) : [])
        {
            if (line.StartsWith('#')) machine = line;
            else hashes.Add(line[..line.LastIndexOf(' ')], line[(line.LastIndexOf(' ') + 1)..]);
        }

        return (machine, hashes);
    }

    public static void Write(SortedDictionary<string, string> hashes) =>
        System.IO.File.WriteAllText(File, Machine + "\n" + string.Concat(hashes.Select(h => $"{h.Key} {h.Value}\n")));

    public static SortedDictionary<string, string> Empty() => new(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => path;
}
