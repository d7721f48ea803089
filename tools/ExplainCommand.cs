using Cecil.AD.Compile;
using Cecil.AD.Explain;
using System.CommandLine;
using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools;

/// <summary><c>cecil-ad explain</c>: how the gradient of a method is computed.</summary>
internal static class ExplainCommand
{
    /// <summary>The stages that can be asked for, in order.</summary>
    public static readonly string[] Stages = ["trace", "optimize", "shadows", "adjoint", "pullback", "gradient", "reuse"];

    public static Command Create()
    {
        var (assembly, method, references) = (ToolCommand.Assembly(), ToolCommand.Method(), ToolCommand.Reference());
        var after = new Option<string>("--after") { Description = "Print only the tape after this stage.", HelpName = string.Join('|', Stages) };
        after.AcceptOnlyFromAmong(Stages);
        var csharp = new Option<bool>("--csharp") { Description = "Print the gradient as C#." };
        var il = new Option<bool>("--il") { Description = "Print the IL of the gradient." };
        var command = new ToolCommand("explain", "Shows how the gradient of a method is computed: its tape, the reverse pass, what is saved for it and why.",
            "cecil-ad explain bin/Release/net10.0/Pricing.dll Asian.Price",
            "cecil-ad explain Pricing.dll \"Asian.Price(double[], int)\" --after pullback",
            "cecil-ad explain Pricing.dll Asian.Price --csharp --il")
        {
            assembly, method, after, csharp, il, references,
        };
        command.SetAction(result =>
        {
            var terminal = new Terminal(result.InvocationConfiguration.Output);
            var files = result.GetValue(references)!;
            var found = MethodFinder.Find(Target.Load(result.GetValue(assembly)!, files), result.GetValue(method)!);
            var (stage, asCSharp, asIL) = (result.GetValue(after), result.GetValue(csharp), result.GetValue(il));
            if (stage is not null) terminal.Tape(TapeAfter(found, stage));
            if (asCSharp) terminal.Line(GradientSource.Of(found, files));
            if (stage is null && !asCSharp && !asIL) Everything(terminal, found, Explain(found));
            if (asIL) terminal.Commented(Explain(found).IL);
            return 0;
        });
        return command;
    }

    /// <summary>The tape after a stage. What is read can be shown even where it cannot be differentiated.</summary>
    public static Tape TapeAfter(MethodInfo method, string stage) => stage == "trace" ? Traced(method)
        : Explain(method).After(stage) ?? throw new ToolException($"{MethodName.Display(method)} has no stage {stage}");

    private static Explanation Explain(MethodInfo method) => new(new Function(method, !method.IsStatic, 0));

    private static Tape Traced(MethodInfo method)
    {
        Tape? first = null;
        Driver.Trace(new Pipeline(method.Module.Assembly, (_, tape) => first ??= tape), new Function(method, !method.IsStatic, 0));
        return first!;
    }

    private static void Everything(Terminal terminal, MethodInfo method, Explanation explanation)
    {
        var source = Read.Il.SourceLines.Find(method, 0);
        terminal.Line(MethodName.Display(method) + (source is var (file, line, _) ? $" at {SourceNames.FileName(file)}:{line}" : ""));
        terminal.Line();
        terminal.Section("the tape as read");
        terminal.Tape(explanation.Printer("shadows"));
        terminal.Section("the reverse pass");
        terminal.Tape(explanation.Printer("adjoint"));
        terminal.Section("the whole gradient");
        terminal.Tape(explanation.Gradient);
        terminal.Section("saved for the reverse pass");
        terminal.Commented(explanation.Saved);
        terminal.Section("had again without saving");
        terminal.Commented(explanation.Recomputed);
    }
}
