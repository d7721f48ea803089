using System.Diagnostics;
using System.Reflection;
using System.Xml.Linq;
using Cecil.AD.Compile;
using Cecil.AD.Explain;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tools;

/// <summary><c>cecil-ad graph</c>.</summary>
public sealed class GraphTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private static XElement[] Boxes(string function, string stage) =>
        [.. XDocument.Parse(Tool.Output("graph", Tool.Assembly, function, "--stage", stage)).Descendants(_svg + "g").Where(g => ((string?)g.Attribute("class"))?.StartsWith("box ", StringComparison.Ordinal) == true)];

    private static int OpsOf(string function, string stage)
    {
        var method = typeof(SnapshotFunctions).GetMethod(function)!;
        var tape = new Explanation(new Function(method, false, 0)).After(stage)!;
        return new TapePrinter(tape).Lines.Select(l => l.Op).OfType<Op>().Distinct().Count();
    }

    [Test]
    public void Each_op_has_a_box(
        [Values("Line", "Kink", "Power", "SumOfSquares", "Score")] string function, [Values("optimize", "pullback", "gradient", "reuse")] string stage)
    {
        // Ports and results of loops and branches repeat the number of an op; the box of the op itself does not.
        string[] own = ["box arithmetic", "box index", "box load", "box store", "box call", "box new", "box loop", "box if"];
        var numbers = Boxes("SnapshotFunctions." + function, stage).Where(g => own.Contains((string?)g.Attribute("class"))).Select(g => (int?)g.Attribute("data-op"));
        Assert.That(numbers.Order(), Is.EqualTo(Enumerable.Range(0, OpsOf(function, stage))));
    }

    [Test]
    public void Loop_shows_what_it_carries()
    {
        var boxes = Boxes("SnapshotFunctions.Score", "optimize").ToLookup(b => (string)b.Attribute("class")!, b => string.Concat(b.Elements(_svg + "text").Select(t => t.Value)));
        Assert.That(boxes["box loop"].Count(), Is.EqualTo(1));
        Assert.That(boxes["box carried"].Select(b => b.Split(" = ")[1]), Is.EquivalentTo(["0.0", "1.0", "0"]));
        Assert.That(boxes["box next"].Select(b => b.Split(" ← ")[0]), Is.EquivalentTo(boxes["box carried"].Select(b => b.Split(" = ")[0])));
        Assert.That(boxes["box test"].Single(), Does.Match(@"while %\d+"));
        Assert.That(boxes["box result"].Select(b => b.Split(" = ")[1]), Is.SupersetOf(boxes["box carried"].Select(b => b.Split(" = ")[0])));
    }

    [Test]
    public void Boxes_of_ops_do_not_overlap()
    {
        var rects = Boxes("SnapshotFunctions.Score", "reuse").Where(b => (string?)b.Attribute("class") is not ("box loop" or "box if" or "box test"))
            .Select(b => b.Element(_svg + "rect")!).Select(r => (X: (double)r.Attribute("x")!, Y: (double)r.Attribute("y")!, W: (double)r.Attribute("width")!, H: (double)r.Attribute("height")!)).ToArray();
        var overlapping = from i in Enumerable.Range(0, rects.Length)
                          from j in Enumerable.Range(0, i)
                          let a = rects[i]
                          let b = rects[j]
                          where a.X < b.X + b.W && b.X < a.X + a.W && a.Y < b.Y + b.H && b.Y < a.Y + a.H
                          select (a, b);
        Assert.That(overlapping, Is.Empty);
    }

    [Test]
    public void Drawing_in_the_docs_is_what_the_tool_draws()
    {
        Assume.That(typeof(GraphTests).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled, Is.Not.True, "the drawing is of Release IL");
        var kept = Path.Combine(Snapshot.Folder, "..", "..", "docs", "score.svg");
        var drawn = Tool.Output("graph", Tool.Assembly, "SnapshotFunctions.Score").ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CECIL_AD_ACCEPT") == "1") File.WriteAllText(kept, drawn);
        Assert.That(drawn, Is.EqualTo(File.ReadAllText(kept).ReplaceLineEndings("\n")), "CECIL_AD_ACCEPT=1 accepts the new drawing");
    }

    [Test]
    public void Drawing_is_the_same_twice()
    {
        string[] command = ["graph", Tool.Assembly, "SnapshotFunctions.Score", "--stage", "gradient"];
        var first = Tool.Output(command);
        Assert.That(Tool.Output(command), Is.EqualTo(first));
    }

    [Test]
    public void Page_refers_to_nothing_outside()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "score.html");
        Tool.Output("graph", Tool.Assembly, "SnapshotFunctions.Score", "-o", file);
        var page = File.ReadAllText(file);
        Assert.That(page, Does.Contain("<svg ").And.Match(@"<span data-op=""\d+"">  loop %\d+: double = 0.0"));
        Assert.That(page, Does.Not.Contain("http").And.Not.Contain("src=").And.Not.Contain("href=").And.Not.Contain("@import"));
    }

    [Test]
    public void Other_files_are_refused() =>
        Assert.That(Tool.Error("graph", Tool.Assembly, "SnapshotFunctions.Score", "-o", "score.png"), Does.Contain("a .svg or a .html"));
}
