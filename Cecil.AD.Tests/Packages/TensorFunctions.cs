using System.Numerics.Tensors;
using System.Reflection;
using Cecil.AD.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cecil.AD.Tests.Packages;

/// <summary>
/// An overload of TensorPrimitives for one type of number, and C# functions of one array that call it: the array holds its spans one
/// after the other, then its single numbers; what comes back is summed with weights.
/// </summary>
internal sealed record TensorFunction(MethodInfo Overload, Type Number)
{
    private IEnumerable<Type> Parameters => Overload.GetParameters().Select(p => p.ParameterType);

    public int Spans => Parameters.Count(IsSource);

    public int Scalars => Parameters.Count(t => t == Number);

    /// <summary>The numbers among the arguments in the order in which the array holds them, and their places in the call.</summary>
    public IEnumerable<(bool IsSpan, int Position)> Arguments => Parameters.Select((type, i) => (type, i))
        .Where(p => IsSource(p.type) || p.type == Number).Select(p => (IsSource(p.type), p.i)).OrderBy(a => !a.Item1);

    /// <summary>Can a result be written over the first argument?</summary>
    public bool MayBeInPlace => Parameters.Count(t => t == typeof(Span<>).MakeGenericType(Number)) == 1;

    /// <summary>The overload as the functions and tests call it; equal for the two types of numbers.</summary>
    public string Name => $"{Overload.Name}_{string.Join("_", Parameters.Select(NameOf))}{(Overload.IsGenericMethod ? "" : "_plain")}";

    private string NameOf(Type type) => type == Number ? "x" : type.IsGenericType ? (IsSource(type) ? "" : "to") + NameOf(type.GetGenericArguments()[0]) + "s" : type.Name;

    private bool IsSource(Type type) => type == typeof(ReadOnlySpan<>).MakeGenericType(Number);

    /// <summary>The function; in place it writes its result over the first argument.</summary>
    public string Source(bool inPlace)
    {
        var (span, scalar, first) = (0, 0, inPlace);
        List<string> arguments = [], results = [];
        List<string> lines = [$"var n = (x.Length - {Scalars}) / {Spans};"];
        foreach (var type in Parameters)
        {
            if (IsSource(type) && first)
            {
                (first, var _) = (false, span++);
                lines.Add("var y = x[..n];");
                arguments.Add("y");
                results.Add("y");
            }
            else if (IsSource(type)) arguments.Add($"new ReadOnlySpan<{Number.Name}>(x, n * {span++}, n)");
            else if (type == Number) arguments.Add($"x[n * {Spans} + {scalar++}]");
            else if (!type.IsGenericType) arguments.Add($"({type.Name})2");
            else if (inPlace) arguments.Add("y");
            else
            {
                results.Add($"to{results.Count}");
                lines.Add($"var {results[^1]} = new {type.GetGenericArguments()[0].Name}[n];");
                arguments.Add(results[^1]);
            }
        }

        var types = Overload.IsGenericMethod ? $"<{string.Join(", ", Overload.GetGenericArguments().Select(t => t.Name))}>" : "";
        var call = $"TensorPrimitives.{Overload.Name}{types}({string.Join(", ", arguments)})";
        lines.Add(results.Count == 0 ? $"return Number({call});" : $"{call}; return {string.Join(" + ", results.Select(r => $"Weighed({r})"))};");
        return $"public static {Number.Name} {Name}{(inPlace ? "_in_place" : "")}({Number.Name}[] x) {{ {string.Join(" ", lines)} }}";
    }
}

/// <summary>Every overload of TensorPrimitives that takes floating-point numbers, and their functions, compiled.</summary>
internal static class TensorFunctions
{
    public static readonly TensorFunction[] Double = [.. Of(typeof(double))];

    public static readonly TensorFunction[] Single = [.. Of(typeof(float))];

    private static readonly Lazy<Assembly> _assembly = new(Compile);

    public static Func<T[], T> Function<T>(string name) => _assembly.Value.GetType("Of" + typeof(T).Name)!.GetMethod(name)!.CreateDelegate<Func<T[], T>>();

    private static IEnumerable<TensorFunction> Of(Type number) =>
        from method in typeof(TensorPrimitives).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from overload in Closed(method, number)
        let function = new TensorFunction(overload, number)
        where function.Spans > 0
        select function;

    /// <summary>Conversions are those to a number of the other width and to a whole number.</summary>
    private static IEnumerable<MethodInfo> Closed(MethodInfo method, Type number)
    {
        if (!method.IsGenericMethod) return [method];
        Type[][] arguments = method.GetGenericArguments().Length == 1 ? [[number]]
            : [[number, number == typeof(double) ? typeof(float) : typeof(double)], [number, typeof(int)]];
        return arguments.Select(types => Substitutions.CloseOver(method, types)).OfType<MethodInfo>();
    }

    private static Assembly Compile()
    {
        var text = string.Join("\n", new[] { Double, Single }.SelectMany(Class).Prepend("using System; using System.Numerics.Tensors;"));
        MetadataReference[] references =
        [
            .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll")
                .Where(f => Path.GetFileName(f) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Memory.dll").Append(typeof(TensorPrimitives).Assembly.Location)
                .Select(f => MetadataReference.CreateFromFile(f)),
        ];
        var compilation = CSharpCompilation.Create(nameof(TensorFunctions), [CSharpSyntaxTree.ParseText(text)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        return result.Success ? Assembly.Load(stream.ToArray()) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }

    private static IEnumerable<string> Class(TensorFunction[] functions)
    {
        var number = functions[0].Number.Name;
        yield return $"public static class Of{number} {{";
        foreach (var (type, value) in new[] { (number, "v"), ("Int32", "v"), ("Boolean", "v ? 1 : 0"), ("Half", $"({number})v"), (number == "Double" ? "Single" : "Double", $"({number})v") })
        {
            yield return $"static {number} Number({type} v) => {value};";
            yield return $"static {number} Weighed({type}[] y) {{ {number} sum = 0, weight = 1; foreach (var v in y) {{ sum += weight * Number(v); weight *= -0.75f; }} return sum; }}";
        }

        foreach (var function in functions)
        {
            yield return function.Source(inPlace: false);
            if (function.MayBeInPlace) yield return function.Source(inPlace: true);
        }

        yield return "}";
    }
}
