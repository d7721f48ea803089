using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Types;

namespace Cecil.AD.Runtime;

/// <summary>A place that holds a reference: a field of an object, maybe inside structs, or an element of an array.</summary>
internal sealed record ReferenceSlot(object Owner, FieldInfo[] Path, int Index)
{
    public void Set(object? value) => ObjectLayout.Set(Owner, Path, Index, value);
}

/// <summary>Where the numbers and references of objects are, by their run-time types.</summary>
internal static class ObjectLayout
{
    private static readonly ConcurrentDictionary<Type, Layout> Layouts = new();
    private static readonly ConcurrentDictionary<Type, bool> Leads = new();
    private static readonly Func<object, object> Clone = typeof(object).GetMethod(
        nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    /// <summary>Paths to the leaves of an object, or of one element of an array, that are numbers and that are references.</summary>
    private sealed record Layout(FieldInfo[][] Numbers, FieldInfo[][] References);

    /// <summary>Can numbers be reached from an object of exactly this type?</summary>
    public static bool LeadsToNumbers(Type type) => Leads.GetOrAdd(type, t =>
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) MustNeedNoFields(t);
        return Search(t, isRoot: true, []);
    });

    /// <summary>Ahead-of-time compilation leaves out what reflection would have to see: a field that is not found would be a wrong gradient.</summary>
    private static void MustNeedNoFields(Type type)
    {
        var element = type;
        while (element.IsArray) element = element.GetElementType()!;
        if (!element.IsPrimitive && element != typeof(string) && !typeof(Delegate).IsAssignableFrom(element))
            throw new NotSupportedException(
                $"A gradient by an object of type {type} needs reflection over its fields, which NativeAOT does not keep; pass numbers, or arrays of numbers or structs.");
    }

    /// <summary>An array of numbers or of numbers in structs, without anything else.</summary>
    public static bool HoldsOnlyNumbers(Array array) =>
        array.GetType().GetElementType() is { IsPrimitive: true } element && (element == typeof(double) || element == typeof(float));

    public static object CloneWithZeros(object source)
    {
        var copy = Clone(source);
        foreach (var (path, index) in Places(copy, LayoutOf(copy).Numbers))
            if (Get(copy, path, index) is { } number) Set(copy, path, index, number is float ? (object)0f : 0.0);
        return copy;
    }

    public static void AddNumbers(object target, object source)
    {
        foreach (var (path, index) in Places(source, LayoutOf(source).Numbers))
        {
            var (a, b) = (Get(target, path, index), Get(source, path, index));
            if (a is not null && b is not null) Set(target, path, index, a is float x ? (object)(x + (float)b) : (double)a + (double)b);
        }
    }

    /// <summary>Is no number that the object itself holds NaN?</summary>
    public static bool AreNumbers(object owner) => owner switch
    {
        double[] or float[] => Shapes.AreNumbers(owner),
        _ => Places(owner, LayoutOf(owner).Numbers).All(place => Get(owner, place.Path, place.Index) is not (double.NaN or float.NaN)),
    };

    /// <summary>The references that an object holds.</summary>
    public static IEnumerable<(ReferenceSlot Slot, object? Value)> References(object owner)
    {
        foreach (var (path, index) in Places(owner, LayoutOf(owner).References))
            yield return (new ReferenceSlot(owner, path, index), Get(owner, path, index));
    }

    public static void Set(object owner, FieldInfo[] path, int index, object? value)
    {
        if (index < 0)
        {
            With(owner, path, value);
            return;
        }

        var array = (Array)owner;
        var position = Position(array, index);
        array.SetValue(With(array.GetValue(position), path, value), position);
    }

    private static object? Get(object owner, FieldInfo[] path, int index)
    {
        var at = index < 0 ? owner : ((Array)owner).GetValue(Position((Array)owner, index));
        foreach (var field in path)
        {
            // A Nullable without a value has nothing in it.
            if (at is null) break;
            at = field.GetValue(at);
        }

        return at;
    }

    /// <summary>An object, or the box of a struct, with one leaf changed.</summary>
    private static object? With(object? at, ReadOnlySpan<FieldInfo> path, object? value)
    {
        if (path.Length == 0) return value;
        if (at is null) return null;
        path[0].SetValue(at, With(path[0].GetValue(at), path[1..], value));
        return at;
    }

    private static IEnumerable<(FieldInfo[] Path, int Index)> Places(object owner, FieldInfo[][] paths)
    {
        if (owner is not Array array)
        {
            foreach (var path in paths) yield return (path, -1);
            yield break;
        }

        if (paths.Length == 0) yield break;
        for (var i = 0; i < array.Length; i++) foreach (var path in paths) yield return (path, i);
    }

    private static int[] Position(Array array, int index)
    {
        var position = new int[array.Rank];
        for (var d = array.Rank - 1; d >= 0; index /= array.GetLength(d), d--) position[d] = index % array.GetLength(d);
        return position;
    }

    private static Layout LayoutOf(object owner) => Layouts.GetOrAdd(owner.GetType(), type =>
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) MustNeedNoFields(type);
        List<FieldInfo[]> numbers = [], references = [];
        if (type.IsArray) Collect(type.GetElementType()!, []);
        else foreach (var field in Instances.Fields(type)) Collect(field.FieldType, [field]);
        return new Layout([.. numbers], [.. references]);

        void Collect(Type at, FieldInfo[] path)
        {
            // A Nullable comes out of its field as what is in it, or null.
            at = Nullable.GetUnderlyingType(at) ?? at;
            if (Lanes.ElementOf(at) is not null)
                throw new NotSupportedException($"A gradient by an object that holds a {at} is not supported; pass arrays of numbers.");
            if (at == typeof(double) || at == typeof(float)) numbers.Add(path);
            else if (!at.IsValueType && !at.IsPointer) references.Add(path);
            else if (!at.IsPrimitive && !at.IsEnum && !at.IsPointer) foreach (var field in Instances.Fields(at)) Collect(field.FieldType, [.. path, field]);
        }
    });

    private static bool Search(Type type, bool isRoot, HashSet<Type> seen)
    {
        if (type == typeof(double) || type == typeof(float)) return true;
        if (Lanes.ElementOf(type) is { } element) return Search(element, isRoot: false, seen);
        // What holds a delegate needs a counterpart that holds the delegate bound to the shadow of its object.
        if (typeof(Delegate).IsAssignableFrom(type)) return !isRoot;
        if (type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type)
            || !seen.Add(type)) return false;
        if (type.IsArray) return Numbers.MayBeIn(type.GetElementType()!);
        if (isRoot && !IsLibrary(type)) return Instances.Fields(type).Any(f => Numbers.MayBeIn(f.FieldType));
        // Something else may be behind a reference of an open type, but for the library's own; its collections of anything may hold anything.
        if (!isRoot && !type.IsValueType && !type.IsSealed && (!IsLibrary(type) || IsCollectionOfAnything(type))) return true;
        if (!isRoot && type.IsInterface) return type.GetGenericArguments().Any(t => Search(t, isRoot: false, seen));
        return Instances.Fields(type).Any(
            f => (isRoot && type.IsGenericType || !typeof(Delegate).IsAssignableFrom(f.FieldType))
            && Search(f.FieldType, isRoot: false, seen));
    }

    private static bool IsCollectionOfAnything(Type type) => !type.IsGenericType && type.Namespace == "System.Collections";

    private static bool IsLibrary(Type type) => type != typeof(object) && Library.Contains(type);
}
