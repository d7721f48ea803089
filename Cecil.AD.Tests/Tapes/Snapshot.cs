using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>
/// Text that is compared with a file of Snapshots/. On a difference the new text is written beside it as .received.txt;
/// with CECIL_AD_ACCEPT=1 it becomes the snapshot.
/// </summary>
internal static class Snapshot
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "Snapshots"));

    public static void Match(string name, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var (kept, received) = (Path.Combine(Folder, name + ".txt"), Path.Combine(Folder, name + ".received.txt"));
        if (Environment.GetEnvironmentVariable("CECIL_AD_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(kept, text);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(kept) ? File.ReadAllText(kept).ReplaceLineEndings("\n") : "(there is no snapshot yet)";
        if (expected != text) File.WriteAllText(received, text);
        else File.Delete(received);
        Assert.That(text, Is.EqualTo(expected), $"Snapshots/{name}.txt differs; CECIL_AD_ACCEPT=1 accepts the new text");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
