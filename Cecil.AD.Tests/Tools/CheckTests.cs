using System.Text.Json;
using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tools;

/// <summary><c>cecil-ad check</c>.</summary>
public sealed class CheckTests
{
    private static readonly Lazy<string> _own = new(() => Tool.Output("check", Tool.Assembly, "--json"));

    private static JsonElement Verdict(string method)
    {
        var methods = JsonDocument.Parse(_own.Value).RootElement.GetProperty("methods").EnumerateArray();
        return methods.Single(m => m.GetProperty("method").GetString() == method);
    }

    [TestCase("ToolTargets.Area(double)", "differentiable")]
    [TestCase("ToolTargets.Norm<T>(T[])", "differentiable")]
    [TestCase("ToolTargets.First<T>(T, double)", "openGeneric")]
    [TestCase("ToolTargets.Threaded(double)", "refused")]
    public void Each_method_has_a_verdict(string method, string outcome) => Assert.That(Verdict(method).GetProperty("outcome").GetString(), Is.EqualTo(outcome));

    [Test]
    public void Refused_method_has_its_reason_and_line()
    {
        var verdict = Verdict("ToolTargets.Threaded(double)");
        var line = 1 + File.ReadLines(verdict.GetProperty("file").GetString()!).TakeWhile(l => !l.Contains("Threaded", StringComparison.Ordinal)).Count();
        Assert.That(verdict.GetProperty("line").GetInt32(), Is.EqualTo(line));
        Assert.That(verdict.GetProperty("reason").GetString(), Does.Contain("threads"));
    }

    [Test]
    public void Nothing_makes_the_compiler_fail()
    {
        var summary = JsonDocument.Parse(_own.Value).RootElement.GetProperty("summary");
        Assert.That(summary.GetProperty("internalError").GetInt32(), Is.Zero);
        Assert.That(summary.GetProperty("differentiable").GetInt32(), Is.GreaterThan(100));
    }

    [Test]
    public void Text_names_file_line_and_remedy()
    {
        var text = Tool.Output("check", CorpusCompiler.Assembly(CorpusCompiler.Refused, Configuration.Release).Location);
        Assert.That(text, Does.Match(@"refused        StaticWrites\.\w+\([^)]*\)  StaticWrites\.cs:\d+: the static field \w+ is assigned a number with a derivative"));
        Assert.That(text.TrimEnd().Split('\n')[^1], Does.Match(@"\d+ of \d+ methods that return a number and take numbers are differentiable, \d+ are refused"));
    }

    [Test]
    public void Private_methods_are_checked_when_asked_for()
    {
        var targets = CorpusCompiler.Assembly(CorpusCompiler.Targets, Configuration.Release).Location;
        var (visible, all) = (Tool.Output("check", targets), Tool.Output("check", targets, "--all"));
        Assert.That(all, Does.Contain("ToolTargets.Outer.Inner(double)").And.Contain("SnapshotFunctions.Score(double[])"));
        Assert.That(visible, Does.Contain("ToolTargets.Outer(double)").And.Not.Contain("Outer.Inner").And.Not.Contain("SnapshotFunctions"));
    }
}
