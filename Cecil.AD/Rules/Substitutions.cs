using System.Reflection;

namespace Cecil.AD.Rules;

/// <summary>Says of which type the methods of a class are plain C# bodies, to be traced in place of the type's own.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SubstitutesForAttribute(Type type) : Attribute
{
    internal Type Type { get; } = type;
}

/// <summary>
/// Finds the body to trace in place of a method of the base class library that is unsafe, vectorised or provided by the runtime.
/// A body has the name and the parameters of the method; where the method takes System.Array it takes an array type, whose element
/// type is that of the argument at hand.
/// </summary>
internal static class Substitutions
{
    private static readonly Lazy<ILookup<(Type, string), MethodInfo>> Bodies = new(() => typeof(Substitutions).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(Substitutions).Namespace && t.GetCustomAttribute<SubstitutesForAttribute>() is not null)
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Select(m => (Key: (t.GetCustomAttribute<SubstitutesForAttribute>()!.Type, m.Name), Method: m)))
        .ToLookup(x => x.Key, x => x.Method));

    public static MethodInfo? Find(MethodBase method, IReadOnlyList<Type?> arguments)
    {
        if (method.DeclaringType is not { } type || type.Module != typeof(object).Module) return null;
        foreach (var body in Bodies.Value[(type, method.Name)])
            if (Close(body, method, arguments) is { } closed) return closed;
        return null;
    }

    /// <summary>The body with its element type filled in, when every argument fits.</summary>
    private static MethodInfo? Close(MethodInfo body, MethodBase method, IReadOnlyList<Type?> arguments)
    {
        var (parameters, own) = (body.GetParameters(), method.GetParameters());
        if (parameters.Length != arguments.Count) return null;
        Type? element = method.IsGenericMethod ? method.GetGenericArguments()[0] : null;
        for (var i = 0; i < parameters.Length; i++)
        {
            var wanted = parameters[i].ParameterType;
            var declared = method.IsStatic ? own[i].ParameterType : i == 0 ? method.DeclaringType! : own[i - 1].ParameterType;
            if (declared == typeof(Array))
            {
                if (!wanted.IsArray || arguments[i] is not { IsArray: true } actual || actual.GetArrayRank() != wanted.GetArrayRank()) return null;
                if (element is not null && element != actual.GetElementType()) return null;
                element = actual.GetElementType();
            }
            else if (!wanted.ContainsGenericParameters && wanted != declared)
            {
                return null;
            }
        }

        return body.IsGenericMethod ? element is null ? null : body.MakeGenericMethod(element) : body;
    }
}
