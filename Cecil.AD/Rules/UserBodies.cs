using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Rules;

/// <summary>The methods of an assembly that are marked <see cref="BodyOfAttribute"/>, by the method whose code they stand for.</summary>
internal sealed class UserBodies
{
    private static readonly ConditionalWeakTable<Assembly, UserBodies> OfAssembly = [];

    private readonly ILookup<(Type, string), MethodInfo> _bodies;

    private UserBodies(Assembly assembly) => _bodies = MarkedMethods.Of(assembly, typeof(BodyOfAttribute))
        .SelectMany(body => body.GetCustomAttributes<BodyOfAttribute>().Select(a => (Key: (a.Type, NameOf(a)), Body: body)))
        .ToLookup(entry => entry.Key, entry => entry.Body);

    public static UserBodies In(Assembly assembly) => OfAssembly.GetValue(assembly, a => new UserBodies(a));

    public MethodInfo? Find(MethodBase method, IReadOnlyList<Type?> arguments) =>
        _bodies.Count == 0 ? null : Substitutions.Fitting(_bodies[Substitutions.KeyOf(method)], method, arguments);

    /// <summary>A property is named for its getter.</summary>
    private static string NameOf(BodyOfAttribute attribute)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        if (attribute.Method == ConstructorInfo.ConstructorName) return Substitutions.Constructor;
        return attribute.Type.GetMember(
            attribute.Method, MemberTypes.Property, All).OfType<PropertyInfo>().FirstOrDefault()?.GetMethod?.Name ?? attribute.Method;
    }
}
