using System.Runtime.CompilerServices;

namespace Cecil.AD.Tests.Filetests;

/// <summary>
/// One case of a file. A file begins with comments and the line <c>pass NAME</c>; each case is a title behind <c>==</c>, a tape, a line
/// <c>--</c> and what is expected.
/// </summary>
public sealed record Filetest(string File, string Pass, string Title, string Input, string Expected)
{
    private const string Divider = "--\n";

    public static IEnumerable<string> Files => Directory.GetFiles(Path.GetDirectoryName(Here())!, "*.txt").Order(StringComparer.Ordinal);

    public static IEnumerable<Filetest> Read(string file)
    {
        var parts = System.IO.File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n== ");
        var pass = parts[0].Split('\n').Single(l => l.StartsWith("pass ", StringComparison.Ordinal))["pass ".Length..];
        foreach (var part in parts.Skip(1))
        {
            var title = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            var (input, expected) = Split(part[(title.Length + 1)..]);
            yield return new Filetest(file, pass, title, input, expected);
        }
    }

    /// <summary>Makes the result the expected one.</summary>
    public void Accept(string result)
    {
        var text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var at = text.IndexOf($"\n== {Title}\n", StringComparison.Ordinal) + 1;
        var end = text.IndexOf("\n== ", at, StringComparison.Ordinal) is >= 0 and var next ? next + 1 : text.Length;
        var blank = end < text.Length ? "\n" : "";
        System.IO.File.WriteAllText(File, $"{text[..at]}== {Title}\n{Input}{Divider}{result}{blank}{text[end..]}");
    }

    private static (string Input, string Expected) Split(string body)
    {
        var at = body.IndexOf("\n" + Divider, StringComparison.Ordinal);
        return at < 0 ? (body.TrimEnd('\n') + "\n", "") : (body[..(at + 1)], body[(at + 1 + Divider.Length)..].TrimEnd('\n') + "\n");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
