using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Weave;

namespace Cecil.AD.Tests.Weave;

/// <summary>The corpus, woven: every function's value and gradient as a method beside it.</summary>
internal static class WovenCorpus
{
    private static readonly ConcurrentDictionary<Configuration, Lazy<(string Path, WeaveResult Result, Assembly Assembly)>> _woven = new();

    public static string PathOf(Configuration configuration) => Of(configuration).Path;

    public static WeaveResult Result(Configuration configuration) => Of(configuration).Result;

    /// <summary>The woven twin of a function's gradient; null when it was refused.</summary>
    public static MethodInfo? ValueAndGradient(CorpusFunction function, Configuration configuration)
    {
        var type = Of(configuration).Assembly.GetType(function.Method.DeclaringType!.FullName!, throwOnError: true)!;
        var plain = type.GetMethod(function.Method.Name)!;
        return type.GetMethod($"<{plain.Name}>ValueAndGradient", BindingFlags.Static | BindingFlags.NonPublic);
    }

    private static (string Path, WeaveResult Result, Assembly Assembly) Of(Configuration configuration) =>
        _woven.GetOrAdd(configuration, c => new Lazy<(string, WeaveResult, Assembly)>(() => Weave(c))).Value;

    private static (string Path, WeaveResult Result, Assembly Assembly) Weave(Configuration configuration)
    {
        var plain = CorpusCompiler.Assembly(CorpusCompiler.Programs, configuration);
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(plain.Location)!, "woven")).FullName;
        var output = Path.Combine(folder, Path.GetFileName(plain.Location));
        var names = CorpusFunction.Names.ToHashSet();
        var result = Weaver.Run(new WeaveOptions(plain.Location, output, [], [typeof(WovenCorpus).Assembly.Location])
        {
            Marked = m => m is { IsStatic: true, IsPublic: true } && names.Contains($"{m.DeclaringType!.Name}.{m.Name}"),
        });
        if (!result.Written) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        return (output, result, new WovenContext().LoadFromAssemblyPath(output));
    }

    /// <summary>Holds the woven assembly apart from the plain one of the same name.</summary>
    private sealed class WovenContext() : AssemblyLoadContext("woven")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => null;
    }
}
