using System.Reflection;
using System.Runtime.Loader;
using Cecil.AD.Stubs;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Tests.Weave.Verify;
using Cecil.AD.Weave;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Mono.Cecil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>A source text compiled to a file and woven.</summary>
internal sealed class WovenSource : IDisposable
{
    private const string Usings = "global using System; global using Cecil.AD; global using static Cecil.AD.Autodiff;";

    private static readonly CSharpParseOptions _language = new(LanguageVersion.Latest);

    private readonly string _folder = Directory.CreateTempSubdirectory("cecil-ad-weave-").FullName;
    private readonly List<string> _others = [];

    /// <summary>The assembly as the compiler wrote it.</summary>
    public string Plain => Path.Combine(_folder, "Target.dll");

    /// <summary>The woven assembly.</summary>
    public string Output => Path.Combine(_folder, "woven", "Target.dll");

    public WeaveResult Result { get; private set; } = null!;

    /// <summary>Compiles, weaves and keeps both files.</summary>
    public static WovenSource Of(string source, bool nativeAot = false, DebugInformationFormat symbols = DebugInformationFormat.PortablePdb,
        OptimizationLevel optimization = OptimizationLevel.Release, string? library = null, string? keyFile = null, IEnumerable<string>? libraries = null)
    {
        var woven = new WovenSource();
        woven._others.AddRange(libraries ?? []);
        Directory.CreateDirectory(Path.GetDirectoryName(woven.Output)!);
        if (library is not null)
        {
            woven._others.Add(Path.Combine(woven._folder, "Library.dll"));
            Compile(library, woven._others[^1], DebugInformationFormat.PortablePdb, OptimizationLevel.Release, [], null);
        }

        Compile(source, woven.Plain, symbols, optimization, woven._others, keyFile);
        woven.Result = woven.Weave(woven.Output, nativeAot, keyFile);
        return woven;
    }

    public WeaveResult Weave(string output, bool nativeAot = false, string? keyFile = null, string? input = null) =>
        Weaver.Run(new WeaveOptions(input ?? Plain, output, [], _others) { NativeAot = nativeAot, KeyFile = keyFile });

    /// <summary>Loads the woven assembly, whose IL must be verifiable, with the library of the same test.</summary>
    public Assembly Load()
    {
        Assert.That(Result.Diagnostics, Is.Empty);
        using (var resolver = FolderResolver.Default(_folder))
        using (var module = resolver.Read(Output))
            Assert.That(ILVerifier.Verify(module), Is.Empty);
        var context = new AssemblyLoadContext("woven source");
        foreach (var other in _others) context.LoadFromAssemblyPath(other);
        return context.LoadFromAssemblyPath(Output);
    }

    /// <summary>Calls a static method of the class C.</summary>
    public object? Call(string method, params object?[] arguments) =>
        Load().GetType("C", throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>Calls a static method of the class C of the assembly as the compiler wrote it.</summary>
    public object? CallPlain(string method, params object?[] arguments) =>
        new AssemblyLoadContext("plain source").LoadFromAssemblyPath(Plain).GetType("C", throwOnError: true)!.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    public ModuleDefinition Read(string? path = null) => ModuleDefinition.ReadModule(path ?? Output, new ReaderParameters
    {
        ReadSymbols = true,
        SymbolReaderProvider = new Mono.Cecil.Cil.DefaultSymbolReaderProvider(throwIfNoSymbol: false),
    });

    /// <summary>How often the woven assembly still calls a member of Autodiff.</summary>
    public int CallsOf(string member)
    {
        using var module = Read();
        return module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
            .Count(x => x.Operand is MethodReference { DeclaringType.FullName: "Cecil.AD.Autodiff" } m && m.Name == member);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows keeps loaded assemblies locked; the system's own cleaning of the temp folder gets them.
        }
    }

    private static void Compile(string source, string path, DebugInformationFormat symbols, OptimizationLevel optimization, IEnumerable<string> others, string? keyFile)
    {
        var references = TargetingPack.References.Concat(others.Select(p => MetadataReference.CreateFromFile(p)));
        var trees = new[] { ("Target.cs", source), ("Usings.cs", Usings) }
            .Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Item2, System.Text.Encoding.UTF8), _language, Path.Combine(Path.GetDirectoryName(path)!, s.Item1)));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, allowUnsafe: true, deterministic: true,
            cryptoKeyFile: keyFile, strongNameProvider: new DesktopStrongNameProvider());
        var compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(path), trees, references, options);
        CSharpGeneratorDriver.Create([new PartialStubs().AsSourceGenerator()], parseOptions: _language).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var assembly = File.Create(path);
        using var pdb = symbols == DebugInformationFormat.PortablePdb ? File.Create(Path.ChangeExtension(path, ".pdb")) : null;
        var result = generated.Emit(assembly, pdb, options: new EmitOptions(debugInformationFormat: symbols, pdbFilePath: Path.ChangeExtension(path, ".pdb")));
        Assert.That(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
    }
}
