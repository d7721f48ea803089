using Cecil.AD.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>Whole assemblies that the C# compiler made pass; what does not is listed with its reason.</summary>
public sealed class ILVerifierAssemblyTests
{
    /// <summary>Parts of error lines that are right, and why the code is that way.</summary>
    private static readonly (string Part, string Reason)[] _known =
    [
        ("initlocals is not set", "the method asks for it with [SkipLocalsInit], as generated regular expressions do"),
        ("newobj: expected void*, found readonly", "a constant span over the data of the assembly is made of an address"),
        ("<PrivateImplementationDetails>::InlineArray", "the compiler reads a byte of an inline array to test for null"),
        ("Foreign::PointerToLocal", "unsafe code, whose pointer the optimizer keeps out of the locals"),
        ("Spans::PointerToALocal", "the same"),
    ];

    private static IEnumerable<TestCaseData> Assemblies()
    {
        yield return Case(typeof(ILVerifier).Assembly.Location, 1);
        yield return Case(typeof(Autodiff).Assembly.Location, 1);
        yield return Case(typeof(ModuleDefinition).Assembly.Location, 1);
        yield return Case(typeof(Assert).Assembly.Location, 1);
        yield return Case(typeof(CSharpCompilation).Assembly.Location, 20);
    }

    private static TestCaseData Case(string path, int every) => new TestCaseData(path, every).SetArgDisplayNames(Path.GetFileName(path));

    [TestCaseSource(nameof(Assemblies))]
    public void Compiled_assembly_passes(string path, int every) => AssertPasses(path, every);

    [Test]
    public void Corpus_passes([Values(CorpusCompiler.Programs, CorpusCompiler.Refused)] string folder, [Values] Configuration configuration) =>
        AssertPasses(CorpusCompiler.Assembly(folder, configuration).Location, 1);

    [Test]
    public void Kinds_of_code_that_the_compiler_writes_pass([Values] Configuration configuration)
    {
        var optimization = configuration == Configuration.Debug ? OptimizationLevel.Debug : OptimizationLevel.Release;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("Features", [CSharpSyntaxTree.ParseText(Features.Source)], references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, nullableContextOptions: NullableContextOptions.Enable));
        using TemporaryFile file = new();
        var result = compilation.Emit(file.Path);
        Assert.That(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        AssertPasses(file.Path, 1);
    }

    private static void AssertPasses(string path, int every)
    {
        using var resolver = FolderResolver.Default();
        using var module = resolver.Read(path);
        var count = 0;
        var errors = ILVerifier.Verify(module, m => !ILVerifier.IsUnsafe(m) && count++ % every == 0);
        Assert.That(count, Is.Positive);
        Assert.That(errors.Where(e => !_known.Any(k => e.Contains(k.Part, StringComparison.Ordinal))), Is.Empty);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
