using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using Cecil.AD.Types;

namespace Cecil.AD.Tapes;

/// <summary>How structs, and objects that stay within a trace, are split.</summary>
internal static class Structs
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> FieldCache = new();
    private static readonly ConcurrentDictionary<Type, bool> SplitCache = new();

    /// <summary>All instance fields, those of base classes first; of a vector its numbers.</summary>
    public static FieldInfo[] Fields(Type type) => FieldCache.GetOrAdd(type, t => Lanes.Of(t) ??
    [
        .. t.BaseType is { IsValueType: false } parent && !t.IsValueType ? Fields(parent) : [],
        .. t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OrderBy(f => f.MetadataToken),
    ]);

    /// <summary>
    /// User structs, tuples, vectors and every struct that contains a number of floating-point type are split. The rest of the base class
    /// library's structs (dates, handles, interpolation handlers) are carried whole, since nothing in them has a derivative.
    /// </summary>
    public static bool IsSplit(Type type) => SplitCache.GetOrAdd(type, t =>
        t.IsValueType && !t.IsPrimitive && !t.IsEnum && !t.IsPointer && t != typeof(decimal) && !t.IsFunctionPointer
        && StackTypes.Of(t) == t && !t.IsDefined(typeof(System.Runtime.CompilerServices.InlineArrayAttribute), inherit: false)
        && (t.Module != typeof(object).Module || HasFloat(t) || Lanes.ElementOf(t) is not null || IsTuple(t) || IsSpan(t) || IsCollectionPart(t)));

    /// <summary>
    /// Enumerators and entries of collections, whose own methods change them; and nullable values and pieces of memory when what is in them
    /// is split or a reference.
    /// </summary>
    private static bool IsCollectionPart(Type t) => t.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true
        || (t.IsGenericType && IsWrapper(t.GetGenericTypeDefinition())
            && t.GetGenericArguments().Any(a => !a.IsValueType && a != typeof(string) || HasFloat(a) || IsSplit(a)));

    private static bool IsWrapper(Type definition) => definition == typeof(Nullable<>) || definition == typeof(Memory<>)
        || definition == typeof(ReadOnlyMemory<>) || definition == typeof(ArraySegment<>) || definition.DeclaringType == typeof(ArraySegment<>);

    /// <summary>A span is a reference and a length; spans of text are carried whole.</summary>
    public static bool IsSpan(Type t) =>
        t.IsGenericType && (t.GetGenericTypeDefinition() == typeof(Span<>) || t.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>))
        && t.GetGenericArguments()[0] != typeof(char) && t.GetGenericArguments()[0] != typeof(byte);

    public static bool IsExplicit(Type type) => type.IsExplicitLayout || type.StructLayoutAttribute?.Value == LayoutKind.Explicit;

    public static bool HasFloat(Type type) => StackTypes.IsFloat(type)
        || (type.IsValueType && !type.IsPrimitive && Fields(type).Any(f => f.FieldType != type && !f.FieldType.IsByRef && HasFloat(f.FieldType)));

    /// <summary>Is it an array, of any rank and depth, of numbers or of structs with numbers?</summary>
    public static bool HasFloatElements(Type type)
    {
        if (!type.IsArray) return false;
        var element = type;
        while (element.IsArray) element = element.GetElementType()!;
        return HasFloat(element);
    }

    /// <summary>The leaves of a split struct, each with its path.</summary>
    public static IEnumerable<FieldInfo[]> Leaves(Type type) => IsSplit(type)
        ? Fields(type).SelectMany(f => Leaves(f.FieldType).Select(rest => (FieldInfo[])[f, .. rest]))
        : [[]];

    private static bool IsTuple(Type t) => t.IsGenericType && typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(t);
}
