using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Cecil.AD.Tests.Corpus;

/// <summary>The two shapes of IL that the C# compiler makes of one source.</summary>
public enum Configuration { Debug, Release }

/// <summary>
/// Compiles a folder of the corpus with Roslyn, once per configuration and run, into a real assembly file with a portable PDB.
/// The sources are embedded resources named <c>Corpus/&lt;folder&gt;/&lt;file&gt;</c>.
/// </summary>
internal static class CorpusCompiler
{
    public const string Programs = "Programs";
    public const string Refused = "Refused";
    public const string Arguments = "Arguments";
    public const string Fuzzed = "Fuzzed";
    public const string Targets = "Targets";

    private static readonly ConcurrentDictionary<(string, Configuration), Lazy<Assembly>> _assemblies = new();
    private static readonly Lazy<string> _output = new(CreateOutput);

    public static Assembly Assembly(string folder, Configuration configuration) =>
        _assemblies.GetOrAdd((folder, configuration), key => new Lazy<Assembly>(() => Load(key.Item1, key.Item2))).Value;

    /// <summary>File name and text of each source in a folder, in order of name.</summary>
    public static IEnumerable<(string File, string Text)> Sources(string folder)
    {
        var prefix = $"Corpus/{folder}/";
        var self = typeof(CorpusCompiler).Assembly;
        var names = self.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(self.GetManifestResourceStream(name)!);
            yield return (name[prefix.Length..], reader.ReadToEnd());
        }
    }

    private static Assembly Load(string folder, Configuration configuration)
    {
        var name = $"Corpus.{folder}.{configuration}";
        var path = Path.Combine(_output.Value, name + ".dll");
        Compile(folder, configuration, name, path);
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    private static void Compile(string folder, Configuration configuration, string name, string path)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Sources(folder)
            .Select(s => (s.Text, Path: Path.Combine(SourceFolder(), folder, s.File)))
            .Append((Text: "global using System;", Path: "Usings.cs"))
            .Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text, Encoding.UTF8), parse, s.Path))
            .ToArray();
        if (trees.Length == 1) throw new InvalidOperationException($"No embedded sources Corpus/{folder}/*.cs.");

        var optimization = configuration == Configuration.Debug ? OptimizationLevel.Debug : OptimizationLevel.Release;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization,
            allowUnsafe: true, deterministic: true, nullableContextOptions: NullableContextOptions.Enable);
        var own = MetadataReference.CreateFromFile(typeof(CorpusCompiler).Assembly.Location);
        var compilation = CSharpCompilation.Create(name, trees, TargetingPack.References.Append(own), options);

        var pdb = Path.ChangeExtension(path, ".pdb");
        using var assemblyFile = File.Create(path);
        using var symbolFile = File.Create(pdb);
        var result = compilation.Emit(assemblyFile, symbolFile,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: pdb));
        if (result.Success) return;
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
        throw new InvalidOperationException($"{name} does not compile:\n{string.Join('\n', errors)}");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static string CreateOutput()
    {
        var folder = Directory.CreateTempSubdirectory("cecil-ad-corpus-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Windows keeps loaded assemblies locked; the system's own cleaning of the temp folder gets them.
            }
        };
        return folder;
    }
}
