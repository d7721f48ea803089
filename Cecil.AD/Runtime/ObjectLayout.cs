using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Types;

namespace Cecil.AD.Runtime;

/// <summary>Where the numbers and references of the objects of a type are (<see cref="Offsets"/>): in each element of an array, in an object
/// as a whole otherwise.</summary>
/// <param name="First">Where the first element is.</param>
/// <param name="Size">The size of an element.</param>
/// <param name="Doubles">Numbers, from the start of an element.</param>
/// <param name="Floats">Numbers.</param>
/// <param name="References">All references.</param>
/// <param name="Leading">Those that may lead to numbers.</param>
internal sealed record ObjectLayout(nint First, int Size, nint[] Doubles, nint[] Floats, nint[] References, nint[] Leading)
{
    /// <summary>Can numbers be reached from an object of the type?</summary>
    public static bool Leads(Type type)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) MustNeedNoFields(type);
        return Search(type, isRoot: true, []);
    }

    /// <summary>Ahead-of-time compilation leaves out what reflection would have to see: a field that is not found would be a wrong gradient.</summary>
    private static void MustNeedNoFields(Type type)
    {
        var element = type;
        while (element.IsArray) element = element.GetElementType()!;
        if (!element.IsPrimitive && element != typeof(string) && !typeof(Delegate).IsAssignableFrom(element))
            throw new NotSupportedException(
                $"A gradient by an object of type {type} needs reflection over its fields, which NativeAOT does not keep; "
                + "pass numbers, or arrays of numbers or structs.");
    }

    /// <summary>An array of numbers or of numbers in structs, without anything else.</summary>
    public static bool HoldsOnlyNumbers(Array array) =>
        array.GetType().GetElementType() is { IsPrimitive: true } element && (element == typeof(double) || element == typeof(float));

    /// <summary>The layout of the objects of a type.</summary>
    /// <param name="sample">One of them.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "Objects with fields are refused where code is compiled ahead of time.")]
    public static ObjectLayout Of(object sample)
    {
        var type = sample.GetType();
        if (!RuntimeFeature.IsDynamicCodeSupported) MustNeedNoFields(type);
        List<nint> doubles = [], floats = [], references = [], leading = [];
        if (sample is not Array array)
        {
            foreach (var field in Instances.Fields(type)) Collect(sample, field.FieldType, [field]);
            return new ObjectLayout(0, 0, [.. doubles], [.. floats], [.. references], [.. leading]);
        }

        var element = type.GetElementType()!;
        Collect(element.IsValueType && !element.IsPrimitive ? RuntimeHelpers.GetUninitializedObject(element) : sample, element, []);
        return new ObjectLayout(Offsets.OfElements(array), Offsets.SizeOf(element), [.. doubles], [.. floats], [.. references], [.. leading]);

        void Collect(object owner, Type at, FieldInfo[] path)
        {
            if (Lanes.ElementOf(at) is not null)
                throw new NotSupportedException($"A gradient by an object that holds a {at} is not supported; pass arrays of numbers.");
            if (at == typeof(double)) doubles.Add(OffsetOf(owner, path));
            else if (at == typeof(float)) floats.Add(OffsetOf(owner, path));
            else if (!at.IsValueType && !at.IsPointer)
            {
                references.Add(OffsetOf(owner, path));
                if (at != typeof(string)) leading.Add(references[^1]);
            }
            else if (!at.IsPrimitive && !at.IsEnum && !at.IsPointer)
            {
                foreach (var field in Instances.Fields(at)) Collect(owner, field.FieldType, [.. path, field]);
            }
        }
    }

    private static nint OffsetOf(object owner, FieldInfo[] path) => path.Length == 0 ? 0 : Offsets.Of(owner, path);

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
