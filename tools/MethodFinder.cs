using System.Reflection;
using System.Text.RegularExpressions;

namespace Cecil.AD.Tools;

/// <summary>Finds the method that a command line means.</summary>
internal static partial class MethodFinder
{
    private const int MaxSuggestions = 8;

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>All methods with a body, in the order of the metadata. Types whose references are missing are left out.</summary>
    public static IEnumerable<MethodInfo> All(Assembly assembly) =>
        TypesOf(assembly).SelectMany(MethodsOf).Where(m => !m.IsAbstract).OrderBy(m => m.MetadataToken);

    /// <exception cref="ToolException">There is none, or several: the message lists what there is.</exception>
    public static MethodInfo Find(Assembly assembly, string query)
    {
        var open = query.IndexOf('(', StringComparison.Ordinal);
        var asked = open < 0 ? query : query[..open];
        var name = Arguments().Replace(asked, "").Replace('+', '.').Trim();
        var all = All(assembly).ToArray();
        var named = all.Where(m => IsNamed(m, name, asked)).ToArray();
        if (named.Length == 0) throw new ToolException(Unknown(assembly, all, query, name));
        var found = open < 0 ? named : [.. named.Where(m => Takes(m, query[(open + 1)..].TrimEnd(')', ' ')))];
        return found.Length switch
        {
            1 => Closed(found[0], asked),
            0 => throw new ToolException($"no overload of {name} takes the parameters of {query}; there are{Listed(named)}"),
            _ => throw new ToolException($"{query} is ambiguous; name its parameters, or more of its type:{Listed(found)}"),
        };
    }

    private static Type[] TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return [.. e.Types.OfType<Type>()];
        }
    }

    private static MethodInfo[] MethodsOf(Type type)
    {
        try
        {
            var methods = type.GetMethods(Declared);
            // Parameter types are resolved here, so that a missing reference shows here.
            foreach (var method in methods) _ = (method.ReturnType, method.GetParameters().Select(p => p.ParameterType).Count());
            return methods;
        }
        catch (Exception e) when (e is TypeLoadException or FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return [];
        }
    }

    private static bool IsNamed(MethodInfo method, string name, string asked)
    {
        var full = MethodName.Full(method);
        return full == name || full.EndsWith("." + name, StringComparison.Ordinal) || method.Name == asked;
    }

    private static bool Takes(MethodInfo method, string parameters) =>
        Normal(string.Join(",", method.GetParameters().Select(p => TypeNames.Of(p.ParameterType)))) == Normal(parameters);

    private static string Normal(string parameters) => Qualifier().Replace(parameters.Replace(" ", "", StringComparison.Ordinal), "");

    /// <summary>Type arguments are those asked for; without any, double where the constraints ask for a number.</summary>
    private static MethodInfo Closed(MethodInfo method, string asked)
    {
        Type[] given = [.. Arguments().Matches(asked).SelectMany(m => m.Value.Trim('<', '>').Split(',')).Select(name =>
            TypeNames.Find(name.Trim()) ?? throw new ToolException($"type arguments are number types such as double; {name.Trim()} is none"))];
        if (!method.ContainsGenericParameters) return method;
        return Generics.Close(method, given)
            ?? throw new ToolException($"{MethodName.Display(method)} is generic; say with which types, as in \"{MethodName.Short(method)}<double>\"");
    }

    private static string Unknown(Assembly assembly, MethodInfo[] all, string query, string name)
    {
        var near = all.Select(MethodName.Short).Distinct().Select(s => (Name: s, Distance: Distance(s, name)))
            .Where(s => s.Distance <= Math.Max(3, name.Length / 2))
            .OrderBy(s => s.Distance).ThenBy(s => Edits(s.Name, name)).ThenBy(s => s.Name, StringComparer.Ordinal)
            .Take(MaxSuggestions).Select(s => "\n  " + s.Name).ToArray();
        return $"{assembly.GetName().Name} has no method {query}{(near.Length == 0 ? "" : "; the nearest are" + string.Concat(near))}";
    }

    private static string Listed(IEnumerable<MethodInfo> methods) => string.Concat(methods.Select(m => "\n  " + MethodName.Display(m)));

    /// <summary>How unlike two names are: 0 where only case differs, 1 where one contains the other, else the number of letters to change.</summary>
    private static int Distance(string candidate, string name)
    {
        if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase)) return 0;
        var method = candidate[(candidate.LastIndexOf('.') + 1)..];
        var asked = name[(name.LastIndexOf('.') + 1)..];
        if (asked.Length > 2 && candidate.Contains(asked, StringComparison.OrdinalIgnoreCase)) return 1;
        var whole = Edits(candidate.ToUpperInvariant(), name.ToUpperInvariant());
        return name.Contains('.', StringComparison.Ordinal) ? whole : Math.Min(whole, Edits(method.ToUpperInvariant(), name.ToUpperInvariant()));
    }

    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }

    [GeneratedRegex("<[^<>|]+>(?![$gb])")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"(?:\w+\.)+(?=\w)")]
    private static partial Regex Qualifier();
}
