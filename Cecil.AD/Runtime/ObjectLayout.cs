using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Types;

namespace Cecil.AD.Runtime;

/// <summary>A place that holds a reference: a field of an object, maybe inside structs, or an element of an array.</summary>
internal readonly record struct ReferenceSlot(object Owner, Leaf<object?> Leaf, int Index)
{
    public ref object? Value => ref Leaf(Owner, Index);
}

/// <summary>Where the numbers and references of objects are, by their run-time types.</summary>
internal static class ObjectLayout
{
    private const int Remembered = 16;

    private static readonly ConcurrentDictionary<Type, TypeFacts> Known = new();

    /// <summary>Types that were asked about, each where its hash says: graphs of objects have few types.</summary>
    [ThreadStatic] private static TypeFacts?[]? t_recent;

    private static readonly Func<object, object> Clone = typeof(object).GetMethod(
        nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    /// <summary>What is known of a type, found when it is first asked for.</summary>
    private sealed class TypeFacts(Type type)
    {
        public Type Type => type;

        public bool LeadsToNumbers { get; } = Leads(type);

        public Layout Layout => field ??= LayoutOf(type);
    }

    /// <summary>The leaves of an object, or of one element of an array, that are numbers and that are references.</summary>
    /// <param name="Doubles">Numbers.</param>
    /// <param name="Floats">Numbers.</param>
    /// <param name="References">All references.</param>
    /// <param name="Leading">Those that may lead to numbers.</param>
    private sealed record Layout(Leaf<double>[] Doubles, Leaf<float>[] Floats, Leaf<object?>[] References, Leaf<object?>[] Leading)
    {
        public static int CountOf(object owner) => owner is Array array ? array.Length : 1;
    }

    private static TypeFacts FactsOf(object owner)
    {
        var type = owner.GetType();
        ref var recent = ref (t_recent ??= new TypeFacts?[Remembered])[(uint)type.GetHashCode() % Remembered];
        if (recent is not { } facts || facts.Type != type) recent = facts = Known.GetOrAdd(type, t => new TypeFacts(t));
        return facts;
    }

    /// <summary>Can numbers be reached from an object?</summary>
    public static bool LeadsToNumbers(object owner) => FactsOf(owner).LeadsToNumbers;

    private static bool Leads(Type type)
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
                $"A gradient by an object of type {type} needs reflection over its fields, which NativeAOT does not keep; pass numbers, or arrays of numbers or structs.");
    }

    /// <summary>An array of numbers or of numbers in structs, without anything else.</summary>
    public static bool HoldsOnlyNumbers(Array array) =>
        array.GetType().GetElementType() is { IsPrimitive: true } element && (element == typeof(double) || element == typeof(float));

    public static object CloneWithZeros(object source)
    {
        var copy = Clone(source);
        var layout = FactsOf(copy).Layout;
        for (var i = Layout.CountOf(copy) - 1; i >= 0; i--)
        {
            foreach (var leaf in layout.Doubles) leaf(copy, i) = 0;
            foreach (var leaf in layout.Floats) leaf(copy, i) = 0;
        }

        return copy;
    }

    public static void AddNumbers(object target, object source)
    {
        MustBeAlike(target, source);
        if (target is double[] or float[])
        {
            Shapes.AddInto(target, source);
            return;
        }

        var layout = FactsOf(source).Layout;
        for (var i = Layout.CountOf(source) - 1; i >= 0; i--)
        {
            foreach (var leaf in layout.Doubles) leaf(target, i) += leaf(source, i);
            foreach (var leaf in layout.Floats) leaf(target, i) += leaf(source, i);
        }
    }

    /// <summary>Is no number that the object itself holds NaN?</summary>
    public static bool AreNumbers(object owner)
    {
        if (owner is double[] or float[]) return Shapes.AreNumbers(owner);
        var layout = FactsOf(owner).Layout;
        for (var i = Layout.CountOf(owner) - 1; i >= 0; i--)
        {
            foreach (var leaf in layout.Doubles) if (double.IsNaN(leaf(owner, i))) return false;
            foreach (var leaf in layout.Floats) if (float.IsNaN(leaf(owner, i))) return false;
        }

        return true;
    }

    /// <summary>The references that an object holds.</summary>
    public static ReferencesOf References(object owner) => new(owner, FactsOf(owner).Layout.References, Layout.CountOf(owner));

    /// <summary>Those behind which there may be numbers.</summary>
    public static ReferencesOf Leading(object owner) => new(owner, FactsOf(owner).Layout.Leading, Layout.CountOf(owner));

    /// <summary>Leaves are found by type: an object of another one has something else there.</summary>
    private static void MustBeAlike(object target, object source)
    {
        if (target.GetType() != source.GetType())
            throw new ArgumentException($"A gradient by a {source.GetType()} cannot be added into a {target.GetType()}.");
        if (target is Array a && source is Array b && a.Length < b.Length)
            throw new ArgumentException($"A gradient by an array of {b.Length} cannot be added into one of {a.Length}.");
    }

    private static Layout LayoutOf(Type type)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) MustNeedNoFields(type);
        List<Leaf<double>> doubles = [];
        List<Leaf<float>> floats = [];
        List<Leaf<object?>> references = [], leading = [];
        if (type.IsArray) Collect(type.GetElementType()!, []);
        else foreach (var field in Instances.Fields(type)) Collect(field.FieldType, [field]);
        return new Layout([.. doubles], [.. floats], [.. references], [.. leading]);

        void Collect(Type at, FieldInfo[] path)
        {
            if (Lanes.ElementOf(at) is not null)
                throw new NotSupportedException($"A gradient by an object that holds a {at} is not supported; pass arrays of numbers.");
            if (at == typeof(double)) doubles.Add(Leaves.Of<double>(type, path));
            else if (at == typeof(float)) floats.Add(Leaves.Of<float>(type, path));
            else if (!at.IsValueType && !at.IsPointer)
            {
                references.Add(Leaves.Of<object?>(type, path));
                if (at != typeof(string)) leading.Add(references[^1]);
            }
            else if (!at.IsPrimitive && !at.IsEnum && !at.IsPointer)
            {
                foreach (var field in Instances.Fields(at)) Collect(field.FieldType, [.. path, field]);
            }
        }
    }

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
