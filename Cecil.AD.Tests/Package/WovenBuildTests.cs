using NUnit.Framework;

namespace Cecil.AD.Tests.Package;

/// <summary>A program and a library that it references, built with the package again and again.</summary>
[Category("Package")]
public sealed class WovenBuildTests
{
    private const string Square = """
        namespace Lib;

        public static class Functions
        {
            public static double Square(double x) => x * x;

            [Cecil.AD.Differentiable]
            public static double Cube(double x) => x * Square(x);
        }
        """;

    private const string Program = """
        using Cecil.AD;
        using Lib;

        System.Console.WriteLine(Autodiff.Grad(Program.Loss)(3.0));
        System.Console.WriteLine(Program.LossGradient(3.0));
        System.Console.WriteLine(Program.LossAndGradient(3.0));
        System.Console.WriteLine(Autodiff.Grad((double x) => 5 * Functions.Square(x))(2.0));

        partial class Program
        {
            [Differentiable]
            public static double Loss(double x) => Functions.Square(x) + Functions.Cube(x);

            [GradientOf(nameof(Loss))]
            public static extern double LossGradient(double x);

            [GradientOf(nameof(Loss))]
            public static partial (double Value, double Gradient) LossAndGradient(double x);
        }
        """;

    private readonly Consumer _library = new("Lib.csproj", "");

    // The program gets the package through the library.
    private readonly Consumer _program = new("App.csproj", "<OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Lib/Lib.csproj\" />");

    [OneTimeSetUp]
    public void Restore() => _program.Succeed("restore");

    /// <summary>Each test starts from the same sources, and from whatever the one before has left in obj.</summary>
    [SetUp]
    public void WriteSources()
    {
        _library.Write("Functions.cs", Square);
        _program.Write("Program.cs", Program);
    }

    /// <summary>The program has the dependency's code in its gradient, and the dependency's reference assembly stays the same.</summary>
    [Test]
    public void Gradients_are_right_nothing_is_done_twice_and_a_change_in_a_dependency_weaves_the_program_again()
    {
        _program.Succeed("build", "--no-restore");
        Assert.That(Consumer.IsWoven(_library.Assembly), Is.True);
        Assert.That(Consumer.IsWoven(_program.Assembly), Is.True);
        Assert.That(_program.Output(), Is.EqualTo("33\n33\n(36, 33)\n20"));

        var before = Times();
        _program.Succeed("build", "--no-restore");
        Assert.That(Times(), Is.EqualTo(before));

        _library.Write("Functions.cs", Square.Replace("x * x;", "x * x * x;", StringComparison.Ordinal));
        _program.Succeed("build", "--no-restore");
        Assert.That(_program.Output(), Is.EqualTo("135\n135\n(108, 135)\n60"));
        Assert.That(Times().Compiled, Is.EqualTo(before.Compiled), "compiling was not needed");
    }

    [Test]
    public void What_cannot_be_differentiated_is_a_build_error_at_its_line()
    {
        _program.Write("Program.cs", Program.Replace("=> Functions.Square(x) +", "=> System.BitConverter.DoubleToInt64Bits(x) +", StringComparison.Ordinal));
        for (var build = 1; build <= 2; build++)
        {
            var text = _program.Fail("build", "--no-restore");
            Assert.That(text, Does.Match(@"Program\.cs\(12,\d+\): error CAD001: Program\.Loss cannot be differentiated: BitConverter\.DoubleToInt64Bits reinterprets memory.*give a wrapper a \[DerivativeOf\] rule"), $"build {build}");
            Assert.That(text, Does.Contain("App.csproj : error CAD000: App.dll is not woven"));
        }
    }

    [Test]
    public void Switched_off_it_leaves_the_assembly_as_compiled_until_it_is_switched_on()
    {
        _program.Succeed("build", "--no-restore", "-p:CecilADWeave=false");
        Assert.That(Consumer.IsWoven(_program.Assembly), Is.False);
        _program.Succeed("build", "--no-restore");
        Assert.That(Consumer.IsWoven(_program.Assembly), Is.True);
        Assert.That(_program.Output(), Is.EqualTo("33\n33\n(36, 33)\n20"));
    }

    private (DateTime Compiled, DateTime Woven) Times()
    {
        var folder = Path.Combine(_program.Folder, "obj", "Debug", "net10.0");
        return (File.GetLastWriteTimeUtc(Path.Combine(folder, "unwoven", "App.dll")), File.GetLastWriteTimeUtc(Path.Combine(folder, "App.dll")));
    }
}
