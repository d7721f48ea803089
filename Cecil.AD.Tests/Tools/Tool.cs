extern alias tool;
using Cecil.AD.Tests.Tapes;
using tool::Cecil.AD.Tools;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tools;

/// <summary>The command line tool, run in this process.</summary>
internal static class Tool
{
    /// <summary>The assembly of the tests, with its symbols.</summary>
    public static string Assembly => typeof(SnapshotFunctions).Assembly.Location;

    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>What a command prints that is expected to succeed.</summary>
    public static string Output(params string[] args)
    {
        var (code, output, error) = Run(args);
        Assert.That((code, error), Is.EqualTo((0, "")));
        return output;
    }

    /// <summary>What a command says that is expected to fail.</summary>
    public static string Error(params string[] args)
    {
        var (code, output, error) = Run(args);
        Assert.That((code, output), Is.EqualTo((1, "")));
        Assert.That(error, Does.StartWith("cecil-ad: "));
        return error;
    }
}
