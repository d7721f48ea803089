using System.Collections.Concurrent;
using System.Reflection;
using Mono.Cecil;

namespace Cecil.AD.Read.Il;

/// <summary>Source positions from the PDB, read only when a refusal or an explanation needs them.</summary>
internal static class SourceLines
{
    private static readonly ConcurrentDictionary<Module, Lazy<ModuleDefinition?>> Modules = new();

    /// <summary>File, line and column of the code at an IL offset; null without a PDB.</summary>
    public static (string File, int Line, int Column)? Find(MethodBase method, int offset) => Read(method, definition =>
    {
        var point = definition.DebugInformation.SequencePoints.Where(p => !p.IsHidden && p.Offset <= offset).MaxBy(p => p.Offset)
            ?? definition.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
        return point is null ? default((string, int, int)?) : (point.Document.Url, point.StartLine, point.StartColumn);
    });

    /// <summary>Asks Mono.Cecil's view of a method with its symbols; <c>default</c> without a PDB.</summary>
    public static T? Read<T>(MethodBase method, Func<MethodDefinition, T?> ask)
    {
        var module = Modules.GetOrAdd(method.Module, m => new Lazy<ModuleDefinition?>(() => AssemblyFiles.Open(m, symbols: true))).Value;
        if (module is not { HasSymbols: true }) return default;
        // Cecil reads bodies when they are first touched, which is not safe from several threads.
        lock (module) return module.LookupToken(method.MetadataToken) is MethodDefinition definition ? ask(definition) : default;
    }
}
