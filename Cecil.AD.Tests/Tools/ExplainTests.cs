using NUnit.Framework;

namespace Cecil.AD.Tests.Tools;

/// <summary><c>cecil-ad explain</c>.</summary>
public sealed class ExplainTests
{
    private static string Score(params string[] options) => Tool.Output(["explain", Tool.Assembly, "SnapshotFunctions.Score", .. options]);

    [Test]
    public void Everything_is_in_sections()
    {
        var titles = Score().Split('\n').Where(l => l.StartsWith("== ", StringComparison.Ordinal)).Select(l => l.Trim('=', ' ').Split(' ')[^1]);
        Assert.That(titles, Is.EqualTo(["read", "pass", "gradient", "pass", "saving"]));
    }

    [Test]
    public void Dumps_carry_source_lines() => Assert.That(Score(), Does.Match(@"%\d+: double = load x%0\[%\d+\]    // SnapshotFunctions.cs:\d+"));

    [Test]
    public void Saved_value_says_what_it_is_and_what_it_is_for()
    {
        var saved = Score()[Score().IndexOf("== saved", StringComparison.Ordinal)..];
        Assert.That(saved, Does.Match(@"double %\d+ \(product\), once per iteration of the loop at SnapshotFunctions.cs:\d+"));
        Assert.That(saved, Does.Match(@"  is   carried by the loop: starts as 1\.0, then %\d+: double = mul %\d+, %\d+ \(SnapshotFunctions.cs:\d+\)"));
        Assert.That(saved, Does.Match(@"  for  %\d+: double = mul %\d+, %\d+ \(rule ILRules.Mul\)"));
    }

    [Test]
    public void Recomputed_values_are_listed_with_the_reason()
    {
        var text = Score();
        Assert.That(text, Does.Match(@"= x%\d+\[iteration\]    // read again"));
        Assert.That(text, Does.Match(@"the loop at SnapshotFunctions.cs:\d+ runs to x%\d+\.Length    // known from its bound"));
    }

    [Test]
    public void Library_explains_with_the_same_words()
    {
        var text = Autodiff.Explain((Func<double[], double>)Tapes.SnapshotFunctions.Score);
        Assert.That(text, Does.Contain("== saved ==").And.Contain("(product), once per iteration").And.Contain("== recomputed =="));
    }

    [TestCase("trace", "tape Score(x%0: double[])")]
    [TestCase("optimize", "tape Score(x%0: double[])")]
    [TestCase("shadows", "tape Score(x%0: double[], dx%1: double[])")]
    [TestCase("adjoint", "tape dScore(d%0: double)")]
    [TestCase("pullback", "tape dScore(d%0: double, ")]
    [TestCase("gradient", "tape dScore(x%0: double[], dx%1: double[])")]
    [TestCase("reuse", "tape Score(x%0: double[])")]
    public void One_stage_can_be_asked_for(string stage, string first)
    {
        var text = Score("--after", stage);
        Assert.That(text, Does.StartWith(first));
        Assert.That(text, Does.Not.Contain("== "));
    }

    [Test]
    public void IL_can_be_asked_for() => Assert.That(Score("--il"), Does.Contain("    .local V_0: ").And.Contain("    call Math::Cos\n").And.Not.Contain("=="));

    [Test]
    public void Gradient_is_shown_as_csharp()
    {
        var text = Score("--csharp");
        Assert.That(text, Does.StartWith("internal static (double, double[]) Score_ValueAndGradient(double[] x)"));
        Assert.That(text, Does.Contain("Math.Cos(").And.Contain("for (").Or.Contain("while ("));
    }

    [Test]
    public void Gradient_that_looks_for_code_at_run_time_is_no_csharp() => Assert.That(
        Tool.Error("explain", Tool.Assembly, "ToolTargets.Largest", "--csharp"), Does.Contain("cannot be written as C#").And.Contain("known only at run time"));

    [Test]
    public void Method_without_gradient_can_still_be_read()
    {
        Assert.That(Tool.Error("explain", Tool.Assembly, "ToolTargets.Threaded"), Does.Contain("threads").And.Contain("ToolTargets.cs:"));
        Assert.That(Tool.Output("explain", Tool.Assembly, "ToolTargets.Norm"), Does.StartWith("ToolTargets.Norm<double>(double[])"));
    }

    [Test]
    public void Unknown_method_lists_the_nearest()
    {
        var error = Tool.Error("explain", Tool.Assembly, "SnapshotFunctions.Scor").Split('\n');
        Assert.That(error[0], Does.EndWith("has no method SnapshotFunctions.Scor; the nearest are"));
        Assert.That(error[1], Is.EqualTo("  SnapshotFunctions.Score"));
    }

    [Test]
    public void Overloads_are_told_apart_by_their_parameters()
    {
        Assert.That(Tool.Error("explain", Tool.Assembly, "ToolTargets.Area"), Does.Contain("ambiguous").And.Contain("\n  ToolTargets.Area(double, double)\n"));
        Assert.That(Tool.Error("explain", Tool.Assembly, "ToolTargets.Area(int)"), Does.Contain("\n  ToolTargets.Area(double)\n"));
        Assert.That(Tool.Output("explain", Tool.Assembly, "ToolTargets.Area(double,double)"), Does.StartWith("ToolTargets.Area(double, double) at ToolTargets.cs:"));
    }

    [TestCase("ToolTargets.Outer.Inner")]
    [TestCase("Cecil.AD.Tests.Tools.ToolTargets.Outer.Inner")]
    [TestCase("Outer.Inner(double)")]
    public void Local_function_has_the_name_of_its_author(string name) =>
        Assert.That(Tool.Output("explain", Tool.Assembly, name), Does.StartWith("ToolTargets.Outer.Inner(double)"));

    [Test]
    public void What_is_wrong_is_said_on_one_line()
    {
        Assert.That(Tool.Error("explain", "missing.dll", "A.B"), Is.EqualTo("cecil-ad: there is no file missing.dll\n"));
        var text = Path.Combine(TestContext.CurrentContext.WorkDirectory, "not-an-assembly.dll");
        File.WriteAllText(text, "text");
        Assert.That(Tool.Error("explain", text, "A.B"), Does.EndWith("is not a .NET assembly\n"));
        Assert.That(Tool.Error("explain"), Does.EndWith("see cecil-ad explain --help\n").And.Matches(@"\A[^\n]*\n\z"));
        Assert.That(Tool.Error("unknown"), Does.Match(@"\A[^\n]*\n\z"));
    }

    [TestCase("explain")]
    [TestCase("graph")]
    [TestCase("check")]
    [TestCase("fuzz")]
    public void Help_ends_with_examples(string command) =>
        Assert.That(Tool.Output(command, "--help"), Does.Match($@"Examples:\n  cecil-ad {command} "));
}
