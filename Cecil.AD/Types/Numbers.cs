using System.Collections.Concurrent;
using System.Reflection;

namespace Cecil.AD.Types;

/// <summary>Marks what belongs to a derivative itself and is never differentiated.</summary>
internal interface IHoldsNoNumbers;

/// <summary>Which types lead to floating-point numbers, and so to derivatives.</summary>
internal static class Numbers
{
    private static readonly ConcurrentDictionary<Type, bool> Held = new();
    private static readonly ConcurrentDictionary<Type, bool> Possible = new();

    /// <summary>
    /// Does a value of the type hold numbers to differentiate by? What a class, an array or a struct declares counts, to any depth; an
    /// interface or abstract class of a user counts, since whatever implements it may hold some; so does an object of any type. Delegates and
    /// text do not.
    /// </summary>
    public static bool AreHeldBy(Type type) => Held.GetOrAdd(type, t => Leads(t, [], isOpen: IsAbstraction));

    /// <summary>
    /// May an object of this static type hold numbers? As above, and objects of unsealed types may be of a class that does, and the
    /// object that a delegate is bound to.
    /// </summary>
    public static bool MayBeIn(Type type) =>
        Possible.GetOrAdd(type, t => Leads(t, [], isOpen: at => at.IsInterface || !at.IsSealed || typeof(Delegate).IsAssignableFrom(at)));

    /// <summary>Is it a type of the library in which a number goes on in another form, without its derivative?</summary>
    public static bool AreHiddenIn(Type type) =>
        type == typeof(decimal) || type == typeof(Half) || type == typeof(TimeSpan) || type == typeof(DateTime)
            || type == typeof(DateTimeOffset) || type == typeof(TimeOnly);

    private static bool Leads(Type type, HashSet<Type> seen, Func<Type, bool> isOpen)
    {
        if (type == typeof(double) || type == typeof(float)) return true;
        if (Lanes.ElementOf(type) is { } element) return Leads(element, seen, isOpen);
        if (typeof(Delegate).IsAssignableFrom(type)) return isOpen(type);
        if (IsOpaque(type) || !seen.Add(type)) return false;
        if (type.IsArray) return Leads(type.GetElementType()!, seen, isOpen);
        if (!type.IsValueType && isOpen(type)) return true;
        if (type.IsInterface || type == typeof(object)) return type.IsGenericType && type.GetGenericArguments().Any(t => Leads(t, seen, isOpen));
        return Instances.Fields(type).Any(f => Leads(f.FieldType, seen, isOpen));
    }

    private static bool IsOpaque(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || type.IsPointer || type.IsByRef || type.IsFunctionPointer
        || typeof(MemberInfo).IsAssignableFrom(type) || typeof(Exception).IsAssignableFrom(type)
        || typeof(IHoldsNoNumbers).IsAssignableFrom(type);

    private static bool IsAbstraction(Type type) =>
        type == typeof(object)
        || (type.IsInterface || type.IsAbstract) && !typeof(Delegate).IsAssignableFrom(type) && !Library.Contains(type);
}
