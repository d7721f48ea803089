using System.Collections.Concurrent;
using System.Reflection;
using Mono.Cecil;

namespace Cecil.AD.Read.Il;

/// <summary>Finds Mono.Cecil's view of loaded methods in the files of their assemblies.</summary>
internal static class AssemblyFiles
{
    private static readonly ConcurrentDictionary<Module, Lazy<ModuleDefinition?>> Modules = new();

    /// <summary>Null when the assembly has no file (made in memory, single-file app) or the file has changed since it was loaded.</summary>
    public static MethodDefinition? Find(MethodBase method)
    {
        if (Modules.GetOrAdd(method.Module, m => new Lazy<ModuleDefinition?>(() => Open(m, symbols: false))).Value is not { } module) return null;
        lock (module) return module.LookupToken(method.MetadataToken) as MethodDefinition is { HasBody: true } found ? Loaded(found) : null;
    }

    /// <summary>Opens the file of a module; null when there is none or it is not the one that is loaded.</summary>
    public static ModuleDefinition? Open(Module loaded, bool symbols)
    {
        var path = loaded.Assembly.IsDynamic ? "" : loaded.FullyQualifiedName;
        if (!File.Exists(path)) return null;
        var module = ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Deferred)
        {
            ReadSymbols = symbols,
            SymbolReaderProvider = symbols ? new Mono.Cecil.Cil.DefaultSymbolReaderProvider(throwIfNoSymbol: false) : null,
        });
        if (module.Mvid == loaded.ModuleVersionId) return module;
        module.Dispose();
        return null;
    }

    /// <summary>Cecil reads a body when it is first touched, which is not safe from several threads.</summary>
    private static MethodDefinition Loaded(MethodDefinition method)
    {
        _ = method.Body.Instructions.Count;
        return method;
    }
}
