using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>What stays of an assembly when it is woven, and that weaving is repeatable.</summary>
public sealed class TargetFileTests
{
    private const string Source = """
        public static class C
        {
            [Differentiable]
            public static double Loss(double[] x)
            {
                var sum = 0.0;
                for (var i = 0; i < x.Length; i++)
                {
                    sum += Math.Sin(x[i]);
                }
                return sum * sum;
            }
            public static double Run() => Grad(Loss)([1.0])[0];
        }
        """;

    [Test]
    public void Weaving_twice_changes_nothing()
    {
        using var woven = WovenSource.Of(Source);
        var again = woven.Weave(Path.ChangeExtension(woven.Output, ".again.dll"), input: woven.Output);
        Assert.That(again.Written, Is.False);
        Assert.That(again.Diagnostics, Is.Empty);
    }

    [Test]
    public void Same_input_gives_the_same_bytes()
    {
        using var woven = WovenSource.Of(Source);
        var elsewhere = Path.Combine(Path.GetDirectoryName(woven.Output)!, "elsewhere", "Target.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(elsewhere)!);
        woven.Weave(elsewhere);
        foreach (var extension in new[] { ".dll", ".pdb" })
            Assert.That(File.ReadAllBytes(Path.ChangeExtension(elsewhere, extension)), Is.EqualTo(File.ReadAllBytes(Path.ChangeExtension(woven.Output, extension))), extension);
    }

    [Test]
    public void Assembly_with_nothing_to_weave_is_not_written()
    {
        using var woven = WovenSource.Of("public static class C { public static double F(double x) => x; }");
        Assert.That(woven.Result.Written, Is.False);
        Assert.That(File.Exists(woven.Output), Is.False);
    }

    [TestCase(DebugInformationFormat.PortablePdb, true)]
    [TestCase(DebugInformationFormat.Embedded, false)]
    public void Symbols_stay_and_woven_methods_have_lines(DebugInformationFormat format, bool hasFile)
    {
        using var woven = WovenSource.Of(Source, symbols: format);
        Assert.That(File.Exists(Path.ChangeExtension(woven.Output, ".pdb")), Is.EqualTo(hasFile));
        using var before = woven.Read(woven.Plain);
        using var after = woven.Read();
        foreach (var method in before.GetType("C").Methods.Where(m => m.Name == "Loss"))
            Assert.That(Lines(after.GetType("C").Methods.Single(m => m.Name == method.Name)), Is.EqualTo(Lines(method)));
        var gradient = after.GetType("C").Methods.Single(m => m.Name == "<Loss>ValueAndGradient");
        Assert.That(Lines(gradient).Select(l => l.Line).Distinct(), Is.SupersetOf(new[] { 7, 9, 11 }));
        Assert.That(Lines(gradient), Has.All.Matches<(string File, int Line)>(l => l.File == "Target.cs" && l.Line is >= 5 and <= 12));
        Assert.That(woven.Call("Run"), Is.EqualTo(2 * Math.Sin(1) * Math.Cos(1)).Within(1e-15));
    }

    [Test]
    public void Stack_trace_of_a_woven_method_names_the_line()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                [Differentiable]
                public static double F(double[] x)
                {
                    var y = x[0] * x[0];
                    return y * x[5];
                }
                public static double[] Run() => Grad(F)([1.0, 2.0]);
            }
            """);
        var error = Assert.Throws<IndexOutOfRangeException>(() => woven.Call("Run"));
        Assert.That(error!.StackTrace, Does.Match(@"<F>Gradient.*Target\.cs:line [567]"));
    }

    [Test]
    public void Strong_name_and_key_stay()
    {
        var key = Path.GetTempFileName();
        try
        {
            using var rsa = new System.Security.Cryptography.RSACryptoServiceProvider(2048);
            File.WriteAllBytes(key, rsa.ExportCspBlob(includePrivateParameters: true));
            using var woven = WovenSource.Of(Source, keyFile: key);
            using var before = woven.Read(woven.Plain);
            using var after = woven.Read();
            Assert.That(after.Assembly.Name.PublicKeyToken, Is.EqualTo(before.Assembly.Name.PublicKeyToken).And.Not.Empty);
            Assert.That(after.Attributes & ModuleAttributes.StrongNameSigned, Is.EqualTo(ModuleAttributes.StrongNameSigned));
        }
        finally
        {
            File.Delete(key);
        }
    }

    private static (string File, int Line)[] Lines(MethodDefinition method) =>
        [.. method.DebugInformation.SequencePoints.Select(p => (Path.GetFileName(p.Document.Url), p.StartLine))];
}
