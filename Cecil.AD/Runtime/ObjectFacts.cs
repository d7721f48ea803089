using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Types;

namespace Cecil.AD.Runtime;

/// <summary>What the objects of one type hold, found when it is first asked for, and what is done with their numbers and references.</summary>
internal sealed class ObjectFacts
{
    private const int Remembered = 32;

    private static readonly ConcurrentDictionary<Type, ObjectFacts> Known = new();

    private static readonly Func<object, object> Clone = typeof(object).GetMethod(
        nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    /// <summary>Types that were asked about, each where its hash says: graphs of objects have few types.</summary>
    [ThreadStatic] private static (nint Id, ObjectFacts Facts)[]? t_recent;

    private enum Kind
    {
        /// <summary>Neither of these.</summary>
        Plain,

        /// <summary>An array of double or float.</summary>
        Numbers,

        /// <summary>An array of one dimension.</summary>
        Array,

        /// <summary>An array of several dimensions.</summary>
        Grid,

        /// <summary>A collection of the library, which knows how many elements it has.</summary>
        Counted,
    }

    private readonly Type _type;
    private readonly nint _id;
    private readonly Kind _kind;
    private ObjectLayout? _layout;

    private ObjectFacts(Type type, nint id)
    {
        (_type, _id) = (type, id);
        LeadsToNumbers = ObjectLayout.Leads(type);
        IsKeyed = typeof(IDictionary).IsAssignableFrom(type);
        IsPlacedByOrder = IsOfOrder(type);
        _kind = type == typeof(double[]) || type == typeof(float[]) ? Kind.Numbers
            : type.IsSZArray ? Kind.Array
            : type.IsArray ? Kind.Grid
            : IsCollection(type) ? Kind.Counted
            : Kind.Plain;
    }

    /// <summary>A collection of the library, or a class derived from one.</summary>
    private static bool IsCollection(Type type) =>
        typeof(ICollection).IsAssignableFrom(type) && LibraryBase(type) is { } known && typeof(ICollection).IsAssignableFrom(known);

    /// <summary>Does a list keep its elements by their order, or is it no collection of the library?</summary>
    private static bool IsOfOrder(Type type) => type.IsArray || !IsCollection(type)
        || LibraryBase(type) is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(List<>);

    /// <summary>The most derived class of the library that a type is or derives from, but for object.</summary>
    private static Type? LibraryBase(Type type)
    {
        Type? at = type;
        while (at is not null && !Library.Contains(at)) at = at.BaseType;
        return at == typeof(object) ? null : at;
    }

    /// <summary>Can numbers be reached from an object?</summary>
    public bool LeadsToNumbers { get; }

    /// <summary>Does it hold values by keys, which say where a number is to be added?</summary>
    public bool IsKeyed { get; }

    /// <summary>Are objects that hold the same alike, place by place? A queue may begin anywhere, a table may have been filled in another order.</summary>
    public bool IsPlacedByOrder { get; }

    public static ObjectFacts Of(object owner)
    {
        var id = Offsets.TypeOf(owner);
        ref var recent = ref (t_recent ??= new (nint, ObjectFacts)[Remembered])[(uint)(id >> 4) % Remembered];
        if (recent.Id != id) recent = (id, Known.GetOrAdd(owner.GetType(), static (type, id) => new ObjectFacts(type, id), id));
        return recent.Facts;
    }

    /// <summary>A copy with zeros in place of the numbers, and the same references.</summary>
    public object CloneWithZeros(object source)
    {
        if (source is double[] v) return new double[v.Length];
        if (_kind == Kind.Numbers || (_kind == Kind.Grid && ObjectLayout.HoldsOnlyNumbers((Array)source))) return NewArray((Array)source);
        var copy = Clone(source);
        SetToZero(copy);
        return copy;
    }

    /// <summary>A copy with zeros, and null in place of all that may lead to numbers.</summary>
    public object CloneAlone(object source)
    {
        if (source is Array array && !_type.GetElementType()!.IsValueType) return NewArray(array);
        var copy = CloneWithZeros(source);
        foreach (ref var held in Leading(copy)) held = null;
        return copy;
    }

    public void SetToZero(object owner)
    {
        var layout = LayoutOf(owner);
        var element = layout.First;
        for (var i = CountOf(owner); i > 0; i--, element += layout.Size)
        {
            foreach (var offset in layout.Doubles) Offsets.At<double>(owner, element + offset) = 0;
            foreach (var offset in layout.Floats) Offsets.At<float>(owner, element + offset) = 0;
        }
    }

    /// <summary>Are objects at the same places of the same type, with the same number of elements or, in the second, room for more?</summary>
    public bool AreAlike(object first, object second) => Offsets.TypeOf(second) == _id && _kind switch
    {
        Kind.Plain => true,
        Kind.Counted => ((ICollection)first).Count == ((ICollection)second).Count,
        Kind.Grid => HaveSameLengths((Array)first, (Array)second),
        _ => ((Array)second).Length >= ((Array)first).Length,
    };

    /// <summary>Adds numbers of an object to those of another. Where it is an array with more elements, those must be zero.</summary>
    public void AddNumbers(object target, object source)
    {
        MustBeAlike(target, source);
        var layout = LayoutOf(source);
        var element = layout.First;
        for (var i = ElementsOfBoth(source, target); i > 0; i--, element += layout.Size)
        {
            foreach (var offset in layout.Doubles) Offsets.At<double>(target, element + offset) += Offsets.At<double>(source, element + offset);
            foreach (var offset in layout.Floats) Offsets.At<float>(target, element + offset) += Offsets.At<float>(source, element + offset);
        }

        for (var i = CountOf(source) - ElementsOfBoth(source, target); i > 0; i--, element += layout.Size)
        {
            foreach (var offset in layout.Doubles) if (Offsets.At<double>(source, element + offset) != 0) throw Shorter(target, source);
            foreach (var offset in layout.Floats) if (Offsets.At<float>(source, element + offset) != 0) throw Shorter(target, source);
        }
    }

    /// <summary>Is no number that the object itself holds NaN?</summary>
    public bool AreNumbers(object owner)
    {
        if (_kind == Kind.Numbers) return Shapes.AreNumbers(owner);
        var layout = LayoutOf(owner);
        var element = layout.First;
        for (var i = CountOf(owner); i > 0; i--, element += layout.Size)
        {
            foreach (var offset in layout.Doubles) if (double.IsNaN(Offsets.At<double>(owner, element + offset))) return false;
            foreach (var offset in layout.Floats) if (float.IsNaN(Offsets.At<float>(owner, element + offset))) return false;
        }

        return true;
    }

    /// <summary>Puts the numbers that the object itself holds into a list behind others, or takes them from there.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="numbers">The list, which grows as is needed.</param>
    /// <param name="count">How many come before; then with those of the object.</param>
    /// <param name="isRestored">Are they taken from the list?</param>
    public void Exchange(object owner, ref double[] numbers, ref int count, bool isRestored)
    {
        var (layout, elements) = (LayoutOf(owner), CountOf(owner));
        var start = count;
        count += elements * (layout.Doubles.Length + layout.Floats.Length);
        if (count > numbers.Length) Array.Resize(ref numbers, Math.Max(count, 2 * numbers.Length));
        var list = numbers.AsSpan(start, count - start);
        if (owner is double[] v)
        {
            if (isRestored) list.CopyTo(v);
            else v.CopyTo(list);
            return;
        }

        var (element, next) = (layout.First, 0);
        for (; elements > 0; elements--, element += layout.Size)
        {
            foreach (var offset in layout.Doubles)
            {
                ref var number = ref Offsets.At<double>(owner, element + offset);
                if (isRestored) number = list[next++];
                else list[next++] = number;
            }

            foreach (var offset in layout.Floats)
            {
                ref var number = ref Offsets.At<float>(owner, element + offset);
                if (isRestored) number = (float)list[next++];
                else list[next++] = number;
            }
        }
    }

    /// <summary>The references that an object holds.</summary>
    public ReferencesOf References(object owner)
    {
        var layout = LayoutOf(owner);
        return new(owner, layout.References, layout.First, layout.Size, CountOf(owner));
    }

    /// <summary>Those behind which there may be numbers.</summary>
    public ReferencesOf Leading(object owner) => Leading(owner, 0, CountOf(owner));

    /// <summary>Those at places that another object has too.</summary>
    public ReferencesOf LeadingOfBoth(object owner, object other) => Leading(owner, 0, ElementsOfBoth(owner, other));

    /// <summary>Those at places that another object does not have.</summary>
    public ReferencesOf LeadingBeyond(object owner, object other) => Leading(owner, ElementsOfBoth(owner, other), CountOf(owner));

    private ReferencesOf Leading(object owner, int start, int end)
    {
        var layout = LayoutOf(owner);
        return new(owner, layout.Leading, layout.First + (nint)start * layout.Size, layout.Size, end - start);
    }

    private int ElementsOfBoth(object owner, object other) => Offsets.TypeOf(other) != _id ? 0 : Math.Min(CountOf(owner), CountOf(other));

    private ObjectLayout LayoutOf(object owner) => _layout ??= ObjectLayout.Of(owner);

    private int CountOf(object owner) => _kind is Kind.Plain or Kind.Counted ? 1 : Unsafe.As<Array>(owner).Length;

    /// <summary>An array of the same type and lengths.</summary>
    private static Array NewArray(Array source)
    {
        var lengths = new int[source.Rank];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = source.GetLength(i);
        return Array.CreateInstanceFromArrayType(source.GetType(), lengths);
    }

    private static bool HaveSameLengths(Array a, Array b)
    {
        for (var i = 0; i < a.Rank; i++) if (a.GetLength(i) != b.GetLength(i)) return false;
        return true;
    }

    /// <summary>An object of another type has something else at these places.</summary>
    private void MustBeAlike(object target, object source)
    {
        if (Offsets.TypeOf(target) != _id)
            throw new ArgumentException($"A gradient by a {_type} cannot be added into a {target.GetType()}.");
        if (_kind == Kind.Grid && !AreAlike(source, target)) throw Shorter(target, source);
        if (_kind == Kind.Counted && !AreAlike(source, target))
            throw new ArgumentException($"A gradient by a {_type} of {((ICollection)source).Count} cannot be added into one of {((ICollection)target).Count}.");
    }

    private static ArgumentException Shorter(object target, object source) =>
        new($"A gradient by an array of {((Array)source).Length} cannot be added into one of {((Array)target).Length}.");
}
