using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>The dumps on docs/design.md are those of the snapshots, so that the page cannot go stale.</summary>
public sealed partial class DesignPageTests
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Snapshot.Folder, "..", "..", "docs", "design.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Dumps => Block().Matches(_page).Select(m => m.Groups[1].Value).Where(b => b.StartsWith("tape ", StringComparison.Ordinal) || b.StartsWith("  L_", StringComparison.Ordinal) || b.StartsWith("  loop ", StringComparison.Ordinal)
        || b.StartsWith("double %", StringComparison.Ordinal) || b.StartsWith('%'));

    [Test]
    public void Page_shows_tapes_and_il() => Assert.That(Dumps.Count(), Is.EqualTo(7));

    [TestCaseSource(nameof(Dumps))]
    public void Dump_of_the_page_is_in_a_snapshot(string dump)
    {
        var snapshots = Directory.GetFiles(Snapshot.Folder, "S*.txt").Select(f => File.ReadAllText(f).ReplaceLineEndings("\n"));
        Assert.That(snapshots.Any(s => s.Contains(dump, StringComparison.Ordinal)), "docs/design.md shows what is no longer so; copy the dump from Snapshots/");
    }

    [GeneratedRegex(@"^```\w*\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
