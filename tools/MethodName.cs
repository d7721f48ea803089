using System.Reflection;
using System.Text.RegularExpressions;

namespace Cecil.AD.Tools;

/// <summary>
/// A method as its author knows it: a local function is <c>Type.Method.Local</c>, a lambda <c>Type.Method.lambda_0_1</c>; the
/// types that the compiler makes for them are left out.
/// </summary>
internal static partial class MethodName
{
    /// <summary>Type and method, without namespace and parameters.</summary>
    public static string Short(MethodBase method) => $"{TypePath(method.DeclaringType!)}.{Own(method.Name)}";

    /// <summary>With namespace.</summary>
    public static string Full(MethodBase method) => method.DeclaringType!.Namespace is { Length: > 0 } space ? $"{space}.{Short(method)}" : Short(method);

    /// <summary>With parameters, as messages show it and as it may be asked for.</summary>
    public static string Display(MethodBase method) =>
        $"{Short(method)}{Generic(method)}({string.Join(", ", method.GetParameters().Select(p => TypeNames.Of(p.ParameterType)))})";

    private static string Generic(MethodBase method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";

    private static string TypePath(Type type)
    {
        var own = TypeNames.Simple(type);
        if (type.DeclaringType is not { } outer) return own;
        return own.StartsWith('<') ? TypePath(outer) : $"{TypePath(outer)}.{own}";
    }

    private static string Own(string name)
    {
        if (EntryPoint().Match(name) is { Success: true } main) return main.Groups[1].Value;
        if (LocalFunction().Match(name) is { Success: true } local) return $"{Own(local.Groups[1].Value)}.{local.Groups[2].Value}";
        if (Lambda().Match(name) is { Success: true } lambda) return $"{Own(lambda.Groups[1].Value)}.lambda_{lambda.Groups[2].Value}";
        return name;
    }

    [GeneratedRegex(@"^<(\w+)>\$$")]
    private static partial Regex EntryPoint();

    [GeneratedRegex(@"^<(.*)>g__(.+)\|[\d_]+$")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<(.*)>b__(\w+)$")]
    private static partial Regex Lambda();
}
