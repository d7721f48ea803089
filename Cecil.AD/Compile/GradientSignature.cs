using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Compile;

/// <summary>The signature of a gradient, from that of the function.</summary>
internal static class GradientSignature
{
    /// <summary>What the gradient of a function returns: one argument's type or a tuple, behind the value if asked for.</summary>
    public static Type Of(Function function, GradientKind kind)
    {
        var value = ((MethodInfo)function.Method).ReturnType;
        if (kind == GradientKind.Into) return value;
        Type[] parameters = [.. Parameters(function)];
        var gradient = parameters.Length == 1 ? parameters[0] : Tuples.Of(parameters);
        return kind is GradientKind.Gradient or GradientKind.HessianVector ? gradient : typeof(ValueTuple<,>).MakeGenericType(value, gradient);
    }

    /// <summary>
    /// Can the derivatives by the arguments be returned? Not where there are none, nor for references, pointers and ref structs. Nor has
    /// a method of a ref struct a delegate.
    /// </summary>
    public static bool CanBeReturned(MethodBase method) => (method.IsStatic || method.DeclaringType is { IsByRefLike: false })
        && method.GetParameters() is { Length: > 0 } parameters
        && !parameters.Any(p => p.ParameterType is { IsByRef: true } or { IsPointer: true } or { IsFunctionPointer: true } or { IsByRefLike: true });

    /// <summary>The types of the arguments, without the object that the function is bound to.</summary>
    public static IEnumerable<Type> Parameters(Function function) =>
        function.Method.GetParameters().Skip(function is { HasTarget: true, Method.IsStatic: true } ? 1 : 0).Select(p => p.ParameterType);

    /// <summary>
    /// The name of a woven gradient, which no language can write: <c>&lt;Loss&gt;Gradient</c>. A gradient of a gradient says so in its name.
    /// </summary>
    public static string WovenName(Function function, GradientKind kind) =>
        $"<{function.Method.Name}>{(kind == GradientKind.Into ? "GradientInto" : kind)}{(function.Order > 0 ? $"Of{string.Concat(Enumerable.Repeat("Gradient", function.Order))}" : "")}";
}
