using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>What Real stands for in a compilation.</summary>
internal enum Numbers
{
    Double,
    Dual,
}

/// <summary>Where a compiled assembly is loaded from: the reader of IL has a way for each.</summary>
internal enum Image
{
    /// <summary>From bytes, without symbols; such an assembly has no file that could be read.</summary>
    Memory,

    /// <summary>From a file with a PDB beside it.</summary>
    File,
}

/// <summary>Compiles generated programs, many at once, with the C# compiler.</summary>
internal static class FuzzCompiler
{
    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Latest);
    private static readonly MetadataReference[] s_references = References();
    private static int s_assemblies;

    /// <summary>
    /// Compiles the programs into one assembly of a family and loads it. What does not compile is left out and listed in the result.
    /// </summary>
    public static FuzzAssembly Compile(
        IReadOnlyList<FuzzProgram> programs, Numbers numbers, OptimizationLevel level, Image image, string family = "Fuzz")
    {
        var name = string.Create(CultureInfo.InvariantCulture,
            $"{family}_{numbers}_{level}_{Environment.ProcessId}_{Interlocked.Increment(ref s_assemblies)}");
        var errors = new Dictionary<int, string>();
        var trees = programs.ToDictionary(p => p.ClassName + ".cs", p => (p.Seed, Tree: Parse(p.ToString(), p.ClassName + ".cs")));
        while (true)
        {
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level,
                concurrentBuild: false, deterministic: true);
            var compilation = CSharpCompilation.Create(name,
                [Parse(Prelude(numbers), "Prelude.cs"), .. trees.Values.Select(t => t.Tree)], s_references, options);
            using var peStream = new MemoryStream();
            using var pdbStream = image == Image.File ? new MemoryStream() : null;
            var result = compilation.Emit(peStream, pdbStream,
                options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
            if (result.Success)
            {
                return FuzzAssembly.Load(name, peStream.ToArray(), pdbStream?.ToArray(), errors);
            }
            var wrong = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .GroupBy(d => d.Location.SourceTree?.FilePath ?? "").ToList();
            foreach (var group in wrong)
            {
                if (!trees.Remove(group.Key, out var removed))
                {
                    throw new InvalidOperationException($"The prelude of generated programs does not compile: {group.First()}");
                }
                errors[removed.Seed] = string.Join(Environment.NewLine, group.Take(3));
            }
        }
    }

    /// <summary>What stands before the programs: the only text that differs between the two number types.</summary>
    public static string Prelude(Numbers numbers)
    {
        var (real, math, constant, more) = numbers == Numbers.Double
            ? ("System.Double", "System.Math", "v", "")
            : (typeof(Dual).FullName, typeof(DualMath).FullName, "v.Value", $"global using {typeof(Dual).Namespace};");
        return $$"""
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            global using System.Threading;
            global using Cecil.AD;
            global using Real = {{real}};
            global using M = {{math}};
            global using static Common;
            {{more}}

            public static class Common
            {
                public static int Idx(int i, int n)
                {
                    int r = i % n;
                    return r < 0 ? r + n : r;
                }

                public static Real Sq(Real v) => v * v;

                /// What a [NonDifferentiable] method returns is a constant.
                public static Real Constant(Real v) => {{constant}};

                public static Real Soft(Real v) => v / (1.0 + v * v);
            }

            """;
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), s_language, path);

    private static MetadataReference[] References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            MetadataReference.CreateFromFile(Path.Combine(framework, "System.Private.CoreLib.dll")),
            MetadataReference.CreateFromFile(Path.Combine(framework, "System.Runtime.dll")),
            MetadataReference.CreateFromFile(Path.Combine(framework, "System.Collections.dll")),
            MetadataReference.CreateFromFile(Path.Combine(framework, "System.Linq.dll")),
            MetadataReference.CreateFromFile(typeof(NonDifferentiableAttribute).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Dual).Assembly.Location),
        ];
    }
}

/// <summary>A loaded assembly of generated programs; disposing it allows it to be unloaded.</summary>
internal sealed class FuzzAssembly : AssemblyLoadContext, IDisposable
{
    private readonly string? _folder;
    private Assembly _assembly = null!;

    private FuzzAssembly(string name, string? folder, IReadOnlyDictionary<int, string> errors)
        : base(name, isCollectible: true)
    {
        _folder = folder;
        Errors = errors;
    }

    /// <summary>What the compiler said of the programs that it refused, by seed.</summary>
    public IReadOnlyDictionary<int, string> Errors { get; }

    /// <summary>Loads from bytes, or, where there is a PDB, from files in a folder of its own.</summary>
    public static FuzzAssembly Load(string name, byte[] pe, byte[]? pdb, IReadOnlyDictionary<int, string> errors)
    {
        if (pdb is null)
        {
            var inMemory = new FuzzAssembly(name, null, errors);
            inMemory._assembly = inMemory.LoadFromStream(new MemoryStream(pe));
            return inMemory;
        }
        var folder = Directory.CreateTempSubdirectory("cecil-ad-fuzz-").FullName;
        var file = Path.Combine(folder, name + ".dll");
        File.WriteAllBytes(file, pe);
        File.WriteAllBytes(Path.ChangeExtension(file, ".pdb"), pdb);
        var onDisk = new FuzzAssembly(name, folder, errors);
        onDisk._assembly = onDisk.LoadFromAssemblyPath(file);
        return onDisk;
    }

    /// <summary>The method F of a program that compiled.</summary>
    public MethodInfo Entry(FuzzProgram program) => _assembly.GetType(program.FullName, true)!.GetMethod("F")!;

    /// <summary>What a call of F left open: the types inside its class count that in a static int, and have a lock.</summary>
    public string? LeftBehind(FuzzProgram program)
    {
        foreach (var type in _assembly.GetType(program.FullName, true)!.GetNestedTypes())
        {
            if (type.GetField("Count")?.GetValue(null) is int count and not 0)
            {
                type.GetField("Count")!.SetValue(null, 0);
                return string.Create(CultureInfo.InvariantCulture, $"{type.Name}.Count is {count} after the call");
            }
            if (type.GetField("Gate")?.GetValue(null) is { } gate && Monitor.IsEntered(gate))
            {
                Monitor.Exit(gate);
                return $"the lock of {type.Name} is held after the call";
            }
        }
        return null;
    }

    public void Dispose()
    {
        Unload();
        if (_folder is null)
        {
            return;
        }
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Some systems keep the file until the context is collected; it lies in the temporary folder.
        }
    }

    /// <summary>Generated code on dual numbers must meet this very <see cref="Dual"/>, in whatever context the tests were loaded.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var own = typeof(Dual).Assembly;
        return assemblyName.Name == own.GetName().Name ? own : null;
    }
}
