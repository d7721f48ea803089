using System.Reflection;

namespace Cecil.AD.Rules;

/// <summary>Says of which type the methods of a class are plain C# bodies, to be traced in place of the type's own.</summary>
/// <param name="type">The type; a generic one without its arguments, such as List&lt;&gt;.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SubstitutesForAttribute(Type type) : Attribute
{
    internal Type Type { get; } = type;
}

/// <summary>
/// Finds the body to trace in place of a method of the base class library that is unsafe, vectorised or provided by the runtime.
/// A body has the name and the parameters of the method, and the type parameters of its type, then its own. The body of an instance
/// method takes the object first, a struct by reference. Bodies of constructors are called Constructor: one that returns the type
/// makes the object, one that returns nothing takes the struct to set first, by reference. Where a method is only there for an interface,
/// as IEnumerable.GetEnumerator, the body is called IEnumerable_GetEnumerator. Where the method takes System.Array
/// the body takes an array type, whose element type is that of the argument at hand. A body whose constraints the type arguments
/// do not meet is none.
/// </summary>
internal static class Substitutions
{
    public const string Constructor = "Constructor";

    private static readonly Lazy<ILookup<(Type, string), MethodInfo>> Bodies = new(() => All()
        .ToLookup(body => (body.DeclaringType!.GetCustomAttribute<SubstitutesForAttribute>()!.Type, body.Name)));

    /// <summary>Every body; what the compiler makes of local functions and lambdas is none.</summary>
    public static IEnumerable<MethodInfo> All() => typeof(Substitutions).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(Substitutions).Namespace && t.GetCustomAttribute<SubstitutesForAttribute>() is not null)
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(m => !m.Name.Contains('<', StringComparison.Ordinal));

    /// <param name="method">The method called.</param>
    /// <param name="arguments">What is known of the arguments' types, the object's own first; read where the method takes System.Array.</param>
    public static MethodInfo? Find(MethodBase method, IReadOnlyList<Type?> arguments) =>
        method.DeclaringType is null ? null : Fitting(Bodies.Value[KeyOf(method)], method, arguments);

    /// <summary>Under which type and name the bodies of a method are found.</summary>
    public static (Type Type, string Name) KeyOf(MethodBase method) =>
        (method.DeclaringType is { IsGenericType: true } type ? type.GetGenericTypeDefinition()
            : method.DeclaringType!, method is ConstructorInfo ? Constructor : NameOf(method.Name));

    /// <summary>The name of a method; for an explicit implementation, Space.IName&lt;T&gt;.Member, that is IName_Member.</summary>
    private static string NameOf(string name)
    {
        if (name.LastIndexOf('.') is not (> 0 and var dot)) return name;
        var owner = name[..dot].Split('<')[0];
        return $"{owner[(owner.LastIndexOf('.') + 1)..]}_{name[(dot + 1)..]}";
    }

    /// <summary>The first of some bodies whose parameters are those of the method, closed over its type arguments.</summary>
    public static MethodInfo? Fitting(IEnumerable<MethodInfo> bodies, MethodBase method, IReadOnlyList<Type?> arguments) =>
        bodies.Select(body => Close(body, method, arguments)).OfType<MethodInfo>().FirstOrDefault(closed => Fits(closed, method, arguments));

    /// <summary>The body with the type arguments of the method and its type, or with the element type of the array at hand.</summary>
    private static MethodInfo? Close(MethodInfo body, MethodBase method, IReadOnlyList<Type?> arguments)
    {
        if (!body.IsGenericMethodDefinition) return body;
        Type[] types = [.. method.DeclaringType!.GetGenericArguments(), .. method.IsGenericMethod ? method.GetGenericArguments() : []];
        if (types.Length == 0 && ElementType(method, arguments) is { } element) types = [element];
        return CloseOver(body, types);
    }

    /// <summary>A generic method over types; null where they are too few or too many, or do not meet the constraints.</summary>
    public static MethodInfo? CloseOver(MethodInfo definition, Type[] types)
    {
        if (types.Length != definition.GetGenericArguments().Length) return null;
        try
        {
            return definition.MakeGenericMethod(types);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The element type of the first argument that the method takes as System.Array.</summary>
    private static Type? ElementType(MethodBase method, IReadOnlyList<Type?> arguments) =>
        Parameters(method, withSelf: !method.IsStatic).IndexOf(typeof(Array)) is >= 0 and var at
            && at < arguments.Count ? arguments[at]?.GetElementType() : null;

    private static bool Fits(MethodInfo body, MethodBase method, IReadOnlyList<Type?> arguments)
    {
        Type[] own = [.. body.GetParameters().Select(p => p.ParameterType)];
        var declared = Parameters(method, withSelf: !method.IsStatic && (method is not ConstructorInfo || body.ReturnType == typeof(void)));
        return own.Length == declared.Count
            && Enumerable.Range(0, own.Length).All(
            i => own[i] == (declared[i] == typeof(Array) && own[i].IsArray ? arguments.ElementAtOrDefault(i) : declared[i]));
    }

    /// <summary>The method's parameters, after the object if it takes one.</summary>
    private static List<Type> Parameters(MethodBase method, bool withSelf)
    {
        List<Type> types = [.. method.GetParameters().Select(p => p.ParameterType)];
        if (withSelf) types.Insert(0, method.DeclaringType! is { IsValueType: true } type ? type.MakeByRefType() : method.DeclaringType!);
        return types;
    }
}
