using System.Globalization;
using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read;

/// <summary>The two readers of IL agree, and refusals have one form.</summary>
public sealed class ReaderTests
{
    private static IEnumerable<TestCaseData> Assemblies()
    {
        yield return new TestCaseData(new Func<Assembly>(() => CorpusCompiler.Assembly(CorpusCompiler.Programs, Configuration.Debug))).SetArgDisplayNames("corpus, Debug");
        yield return new TestCaseData(new Func<Assembly>(() => CorpusCompiler.Assembly(CorpusCompiler.Programs, Configuration.Release))).SetArgDisplayNames("corpus, Release");
        yield return new TestCaseData(new Func<Assembly>(() => typeof(Autodiff).Assembly)).SetArgDisplayNames("Cecil.AD");
    }

    [TestCaseSource(nameof(Assemblies))]
    public void Raw_bytes_and_Mono_Cecil_give_the_same_instructions(Func<Assembly> assembly)
    {
        var compared = 0;
        foreach (var method in Methods(assembly()))
        {
            if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes || AssemblyFiles.Find(method) is not { } definition) continue;
            var expected = CecilReader.Read(definition, bytes).Select(Show);
            Assert.That(ByteReader.Read(bytes).Select(Show), Is.EqualTo(expected), $"{method.DeclaringType}.{method.Name}");
            compared++;
        }

        Assert.That(compared, Is.GreaterThan(100));
    }

    private static IEnumerable<MethodBase> Methods(Assembly assembly) => assembly.GetTypes().SelectMany(t =>
        t.GetMethods(Everything).Cast<MethodBase>().Concat(t.GetConstructors(Everything)));

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static string Show(IlInstruction x)
    {
        var operand = x.Operand is int[] targets ? string.Join(" ", targets) : Convert.ToString(x.Operand, CultureInfo.InvariantCulture);
        return $"{x.Offset:X4}-{x.End:X4} {x.Code} {x.Operand?.GetType().Name} {operand}";
    }

    private const string Keeps = "public static class F\n{\n    static double last;\n\n    public static double Keep(double x)\n    {\n        last = x;\n        return x;\n    }\n}\n";

    [Test]
    public void Refusal_with_symbols_names_file_and_line()
    {
        var refusal = Refusal(withSymbols: true);
        Assert.That(refusal.Message, Is.EqualTo($"F.Keep at IL_0001 (Keeps.cs:7): {refusal.Reason}"));
        Assert.That((Path.GetFileName(refusal.SourceFile), refusal.Line, refusal.ILOffset), Is.EqualTo(("Keeps.cs", 7, 1)));
    }

    [Test]
    public void Refusal_without_symbols_names_method_and_offset()
    {
        var refusal = Refusal(withSymbols: false);
        Assert.That(refusal.Message, Is.EqualTo($"F.Keep at IL_0001: {refusal.Reason}"));
        Assert.That((refusal.SourceFile, refusal.Line), Is.EqualTo(((string?)null, (int?)null)));
    }

    private static NotDifferentiableException Refusal(bool withSymbols)
    {
        var folder = Directory.CreateTempSubdirectory("cecil-ad-read-").FullName;
        var name = "Keeps" + Guid.NewGuid().ToString("N");
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = new[] { typeof(object).Assembly.Location, Path.Combine(runtime, "System.Runtime.dll") }.Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(Keeps, path: "Keeps.cs", encoding: System.Text.Encoding.UTF8)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var path = Path.Combine(folder, name + ".dll");
        using (var image = File.Create(path))
        using (var symbols = withSymbols ? File.Create(Path.ChangeExtension(path, ".pdb")) : null)
        {
            var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
            Assert.That(result.Success, string.Join("\n", result.Diagnostics));
        }

        var f = Assembly.LoadFrom(path).GetType("F")!.GetMethod("Keep")!.CreateDelegate<Func<double, double>>();
        return Assert.Throws<NotDifferentiableException>(() => Autodiff.Grad(f)(1))!;
    }
}
