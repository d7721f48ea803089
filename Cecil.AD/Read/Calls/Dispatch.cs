using System.Collections.Concurrent;
using System.Reflection;

namespace Cecil.AD.Read.Calls;

/// <summary>Which method a virtual or interface call reaches in an object of known type.</summary>
internal static class Dispatch
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<(Type, MethodInfo), MethodInfo?> Known = new();

    /// <summary>The implementation; null when the type has none that can be read (the interfaces of arrays).</summary>
    public static MethodInfo? Find(MethodInfo method, Type exact) => Known.GetOrAdd((exact, method), key =>
    {
        var (type, called) = key;
        if (!called.IsVirtual) return called;
        var definition = called.IsGenericMethod ? called.GetGenericMethodDefinition() : called;
        if (type.IsArray && called.DeclaringType!.IsInterface) return ArrayInterfaces.Find(called, type);
        var found = called.DeclaringType!.IsInterface ? OfInterface(definition, type) : OfClass(definition, type);
        return found is not null && called.IsGenericMethod ? found.MakeGenericMethod(called.GetGenericArguments()) : found;
    });

    private static MethodInfo? OfInterface(MethodInfo method, Type type)
    {
        if (type.IsInterface) return type == method.DeclaringType ? method : null;
        foreach (var implemented in Candidates(method.DeclaringType!, type))
        {
            var slot = implemented == method.DeclaringType ? method : (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, implemented.TypeHandle)!;
            var map = type.GetInterfaceMap(implemented);
            if (Array.IndexOf(map.InterfaceMethods, slot) is >= 0 and var at && map.TargetMethods[at] is { IsAbstract: false } target) return target;
        }

        return null;
    }

    /// <summary>The interface itself, or one that can stand for it by variance.</summary>
    private static IEnumerable<Type> Candidates(Type wanted, Type type) => type.GetInterfaces()
        .Where(i => i == wanted
        || (wanted.IsGenericType && i.IsGenericType && i.GetGenericTypeDefinition() == wanted.GetGenericTypeDefinition()
        && wanted.IsAssignableFrom(i)))
        .OrderBy(i => i == wanted ? 0 : 1);

    /// <summary>The override nearest to the type.</summary>
    private static MethodInfo? OfClass(MethodInfo method, Type type)
    {
        var slot = method.GetBaseDefinition();
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var candidate in at.GetMethods(Any))
                if (candidate.IsVirtual && candidate.Name == method.Name && Slot(candidate) == Slot(slot)) return candidate.IsAbstract ? null : candidate;
            // A covariant return type makes a new slot that also takes over the old one.
            if (at.GetMethods(Any).FirstOrDefault(
                c => c.IsVirtual && c.Name == method.Name
                && c.IsDefined(typeof(System.Runtime.CompilerServices.PreserveBaseOverridesAttribute), inherit: false)
                && c.GetParameters().Select(p => p.ParameterType).SequenceEqual(
                method.GetParameters().Select(p => p.ParameterType))) is { } covariant) return covariant;
        }

        return null;

        static (Module, int, Type?) Slot(MethodInfo m) => m.GetBaseDefinition() is var b ? (b.Module, b.MetadataToken, b.DeclaringType) : default;
    }
}
