using System.Collections.Concurrent;
using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>What the names in the text of a tape mean: types, and functions.</summary>
internal sealed class TextScope
{
    private static readonly ConcurrentDictionary<Assembly, ILookup<string, Type>> Assemblies = new();

    private readonly ILookup<string, Type>[] _types;
    private readonly IReadOnlyDictionary<string, FunctionTape> _functions;

    private TextScope(IEnumerable<ILookup<string, Type>> types, IReadOnlyDictionary<string, FunctionTape> functions) =>
        (_types, _functions) = ([.. types], functions);

    /// <summary>The names of a printed tape as its printer meant them.</summary>
    public static TextScope Of(TapePrinter printer) => new([Index(printer.Types.SelectMany(WithNested))], printer.Functions);

    /// <summary>
    /// All types of some assemblies. Of two with one name that of the earlier assembly is meant; one with the namespace in front is that
    /// one in any case.
    /// </summary>
    public static TextScope Of(IEnumerable<Assembly> assemblies, IReadOnlyDictionary<string, FunctionTape> functions) =>
        new(assemblies.Select(a => Assemblies.GetOrAdd(a, x => Index(x.GetTypes()))), functions);

    /// <summary>The function with the longest name that the text begins with.</summary>
    public FunctionTape? Function(ReadOnlySpan<char> text, out string name)
    {
        name = "";
        foreach (var known in _functions.Keys)
            if (known.Length > name.Length && text.StartsWith(known + "(")) name = known;
        return _functions.GetValueOrDefault(name);
    }

    /// <summary>The type with a path of names, each with the number of its own type arguments behind a `.</summary>
    /// <exception cref="FormatException">Several types have the name.</exception>
    public Type? Find(string path)
    {
        // What anybody may use goes before what is internal to some assembly.
        foreach (var isVisible in (bool[])[true, false])
        {
            foreach (var types in _types)
            {
                Type[] found = [.. types[path].Where(t => t.IsVisible == isVisible)];
                if (found.Length > 1)
                    throw new FormatException($"{path} is one of {string.Join(", ", found.Select(t => t.FullName))}; write the namespace too");
                if (found.Length == 1) return found[0];
            }
        }

        return null;
    }

    /// <summary>Types by their names: alone, behind the namespace, and behind assembly and namespace.</summary>
    private static ILookup<string, Type> Index(IEnumerable<Type> types) => types.SelectMany(t =>
    {
        var (assembly, path) = ($"[{t.Assembly.GetName().Name}]", Path(t));
        var space = t.Namespace is { } name ? name.Replace(".", "`0.", StringComparison.Ordinal) + "`0." : "";
        return new[] { path, space + path, assembly + space + path }.Distinct().Select(p => (p, t));
    }).ToLookup(x => x.p, x => x.t);

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static string Path(Type type)
    {
        var own = type.GetGenericArguments().Length - (type.DeclaringType?.GetGenericArguments().Length ?? 0);
        var name = $"{TypeText.Simple(type)}`{own}";
        return type.DeclaringType is { } outer ? $"{Path(outer)}.{name}" : name;
    }
}
