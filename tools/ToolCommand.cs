using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Cecil.AD.Tools;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>The assembly that most commands read.</summary>
    public static Argument<string> Assembly() => new("ASSEMBLY") { Description = "A compiled assembly (.dll or .exe). It is read, not run." };

    public static Argument<string> Method() => new("METHOD")
    {
        Description = "The method, as Type.Method; with namespace or parameter types where that is ambiguous: \"Type.Method(double[], int)\".",
    };

    public static Option<string[]> Reference() => new("--reference", "-r")
    {
        Description = "An assembly that ASSEMBLY runs with, where it is not in the same folder.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };
}

/// <summary>The usual help, and the examples behind it; those of all commands for the tool itself.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        string[] examples = command is ToolCommand one ? [.. one.Examples] : [.. command.Subcommands.OfType<ToolCommand>().Select(c => c.Examples[0])];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        return code;
    }
}
