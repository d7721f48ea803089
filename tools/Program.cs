using System.CommandLine;
using System.CommandLine.Help;

namespace Cecil.AD.Tools;

/// <summary>The command line tool <c>cecil-ad</c>.</summary>
public static class Program
{
    /// <summary>Inlining makes deep tapes, and every pass over them is recursive.</summary>
    private const int StackSize = 256 << 20;

    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs one command line; returns the exit code.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var result = 1;
        var thread = new Thread(() => result = Invoke(args, output, error), StackSize);
        thread.Start();
        thread.Join();
        return result;
    }

    private static RootCommand Commands()
    {
        var root = new RootCommand("Looks into derivatives of compiled .NET code: explains, draws and checks them.")
        {
            ExplainCommand.Create(),
            GraphCommand.Create(),
            CheckCommand.Create(),
            WeaveCommand.Create(),
            FuzzCommand.Create(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static int Invoke(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var result = Commands().Parse(args);
            if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
                throw new ToolException($"{result.Errors[0].Message.TrimEnd('.')}; see cecil-ad {Asked(result)}--help");
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is ToolException or NotDifferentiableException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"cecil-ad: {e.Message.ReplaceLineEndings(e is ToolException ? "\n" : " ")}");
            return 1;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            error.WriteLine($"cecil-ad: internal error, please report it: {Check.Checker.Describe(e)}");
            return 1;
        }
    }

    private static string Asked(ParseResult result) => result.CommandResult.Command is RootCommand ? "" : result.CommandResult.Command.Name + " ";
}
