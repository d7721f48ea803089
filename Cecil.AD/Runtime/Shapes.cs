using System.Collections;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Objects of the same shape as others, with zeros in place of their floating-point numbers: containers of gradients, and shadows.
/// An object that leads to no number stands for itself. Objects that are shared stay shared, cycles stay cycles.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Shapes
{
    /// <summary>
    /// The gradient's container for <paramref name="value"/>: arrays of the same lengths, objects of the same classes. Numbers are
    /// zero, null stays null, whatever holds no numbers is carried over.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T? ZeroLike<T>(T? value) where T : class => value switch
    {
        null => null,
        double[] v => (T)(object)new double[v.Length],
        float[] v => (T)(object)new float[v.Length],
        _ => (T)ZeroedApart(value),
    };

    /// <summary>The objects met in a walk, of the calling thread: a new set would grow step by step in each call.</summary>
    [ThreadStatic] private static Dictionary<object, object>? t_met;

    /// <summary>A set larger than this is left to the garbage collector.</summary>
    private const int MostKept = 100_000;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Dictionary<object, object> TakeMet()
    {
        var met = t_met ?? new Dictionary<object, object>(ReferenceEqualityComparer.Instance);
        t_met = null;
        return met;
    }

    private static void GiveBack(Dictionary<object, object> met)
    {
        if (met.Count > MostKept) return;
        met.Clear();
        t_met = met;
    }

    private static object ZeroedApart(object value)
    {
        var made = TakeMet();
        var zeroed = Zeroed(value, made);
        GiveBack(made);
        return zeroed;
    }

    /// <summary>Is no number in an object, or in what it leads to, NaN?</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AreNumbers(object? container)
    {
        switch (container)
        {
            case null: return true;
            case double[] v: return AreNumbers(v.AsSpan());
            case float[] v: return AreNumbers(v.AsSpan());
            case object?[] rows when HoldsArraysOfNumbers(rows.GetType()):
                foreach (var row in rows) if (!AreNumbers(row)) return false;
                return true;
            case Array { Rank: > 1 } numbers when ObjectLayout.HoldsOnlyNumbers(numbers): return AreNumbersIn(numbers);
            default: return AreNumbersBehind(container);
        }
    }

    private static bool AreNumbersBehind(object root)
    {
        var met = TakeMet();
        Stack<object> open = new([root]);
        var areNumbers = true;
        while (areNumbers && open.TryPop(out var at))
        {
            if (!ObjectLayout.LeadsToNumbers(at) || !met.TryAdd(at, at)) continue;
            areNumbers = ObjectLayout.AreNumbers(at);
            var held = ObjectLayout.Leading(at);
            for (var i = 0; i < held.Count; i++) if (held[i].Value is { } next) open.Push(next);
        }

        GiveBack(met);
        return areNumbers;
    }

    private static bool HoldsArraysOfNumbers(Type type)
    {
        var isOuter = false;
        for (; type.GetElementType() is { IsArray: true } inner; type = inner) isOuter = true;
        return isOuter && (type.GetElementType() == typeof(double) || type.GetElementType() == typeof(float));
    }

    private static bool AreNumbersIn(Array numbers)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(numbers);
        return numbers.GetType().GetElementType() == typeof(double)
            ? AreNumbers<double>(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, double>(ref first), numbers.Length))
            : AreNumbers<float>(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, float>(ref first), numbers.Length));
    }

    /// <summary>A sum is NaN where a term is, or where infinities meet: only then the terms are looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreNumbers<T>(ReadOnlySpan<T> values) where T : struct, IFloatingPointIeee754<T>
    {
        const int Terms = 4;
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        var i = 0;
        for (; i <= vectors.Length - Terms; i += Terms)
        {
            var sum = vectors[i] + vectors[i + 1] + (vectors[i + 2] + vectors[i + 3]);
            if (!Vector.EqualsAll(sum, sum) && IsAnyNaN(MemoryMarshal.Cast<Vector<T>, T>(vectors.Slice(i, Terms)))) return false;
        }

        return !IsAnyNaN(values[(i * Vector<T>.Count)..]);
    }

    private static bool IsAnyNaN<T>(ReadOnlySpan<T> values) where T : struct, IFloatingPointIeee754<T>
    {
        foreach (var v in values) if (T.IsNaN(v)) return true;
        return false;
    }

    /// <summary>Adds the numbers of an object into another of the same shape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddInto(object? target, object? source)
    {
        if (source is null || target is null || ReferenceEquals(source, target)) return;
        switch (target, source)
        {
            case (double[] a, double[] b):
                for (var i = 0; i < b.Length; i++) a[i] += b[i];
                break;
            case (float[] a, float[] b):
                for (var i = 0; i < b.Length; i++) a[i] += b[i];
                break;
            default:
                Add(target, source, new HashSet<object>(ReferenceEqualityComparer.Instance));
                break;
        }
    }

    /// <summary>Throws if two arguments share an object with numbers: the function writes to one of them and would change the other.</summary>
    public static void RefuseOverlap(object? a, object? b)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Visit(a, seen);
        HashSet<object> others = new(ReferenceEqualityComparer.Instance);
        Visit(b, others);
        if (others.Overlaps(seen)) throw Overlap();
    }

    /// <summary>The same for two arrays that refer to nothing.</summary>
    public static void RefuseSame(object? a, object? b)
    {
        if (a is not null && ReferenceEquals(a, b)) throw Overlap();
    }

    private static NotSupportedException Overlap() =>
        new("Two arguments share an array that the differentiated function writes to; pass a copy of one of them.");

    /// <summary>The references in an object and in all that it leads to, to be put back by <see cref="Restore"/>.</summary>
    public static object Remember(object? root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Visit(root, seen);
        List<(ReferenceSlot, object?)> known = [];
        foreach (var owner in seen)
        {
            var held = ObjectLayout.References(owner);
            for (var i = 0; i < held.Count; i++) known.Add((held[i], held[i].Value));
        }

        return known;
    }

    /// <summary>Puts the references back as they were.</summary>
    public static void Restore(object memory)
    {
        foreach (var (slot, value) in (List<(ReferenceSlot Slot, object?)>)memory) slot.Value = value;
    }

    /// <summary>Pairs of references that may lead to numbers, at the same place of two objects of one shape.</summary>
    internal static IEnumerable<(object? First, object? Second)> References(object first, object second)
    {
        var (a, b) = (ObjectLayout.Leading(first), ObjectLayout.Leading(second));
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++) yield return (a[i].Value, b[i].Value);
    }

    private static void Visit(object? root, HashSet<object> seen)
    {
        Stack<object?> open = new([root]);
        while (open.TryPop(out var at))
        {
            if (at is null || !ObjectLayout.LeadsToNumbers(at) || !seen.Add(at)) continue;
            var held = ObjectLayout.Leading(at);
            for (var i = 0; i < held.Count; i++) open.Push(held[i].Value);
        }
    }

    /// <param name="root">Where to start.</param>
    /// <param name="made">Objects that have their counterparts already; the new ones are added.</param>
    /// <param name="taken">Gets the new ones, if given.</param>
    internal static object Zeroed(object root, Dictionary<object, object> made, HashSet<object>? taken = null)
    {
        // Not recursive: a long list must not overflow the stack.
        Stack<object> open = [];
        object Copy(object source)
        {
            if (!ObjectLayout.LeadsToNumbers(source)) return source;
            if (made.TryGetValue(source, out var known)) return known;
            var copy = source is Array array && ObjectLayout.HoldsOnlyNumbers(array) ? NewArray(array) : ObjectLayout.CloneWithZeros(source);
            made.Add(source, copy);
            taken?.Add(copy);
            open.Push(source);
            return copy;
        }

        var result = Copy(root);
        while (open.TryPop(out var source))
        {
            var held = ObjectLayout.Leading(made[source]);
            for (var i = 0; i < held.Count; i++)
            {
                ref var value = ref held[i].Value;
                if (value is not null) value = Copy(value);
            }
        }

        return result;
    }

    private static void Add(object target, object source, HashSet<object> seen)
    {
        Stack<(object Target, object Source)> open = new([(target, source)]);
        while (open.TryPop(out var at))
        {
            if (ReferenceEquals(at.Target, at.Source) || !ObjectLayout.LeadsToNumbers(at.Source) || !seen.Add(at.Source)) continue;
            if (at is (IDictionary into, IDictionary from))
            {
                AddValues(into, from, open);
                continue;
            }

            ObjectLayout.AddNumbers(at.Target, at.Source);
            foreach (var (a, b) in References(at.Target, at.Source))
                if (a is not null && b is not null) open.Push((a, b));
        }
    }

    /// <summary>Dictionaries with the same keys may hold them in different places.</summary>
    private static void AddValues(IDictionary target, IDictionary source, Stack<(object, object)> open)
    {
        foreach (DictionaryEntry entry in source)
        {
            var known = target[entry.Key];
            target[entry.Key] = (known, entry.Value) switch
            {
                (double a, double b) => a + b,
                (float a, float b) => a + b,
                (null, _) => entry.Value,
                _ => known,
            };
            if (known is not null && entry.Value is not null && !known.GetType().IsValueType) open.Push((known, entry.Value));
            else if (known is ValueType and not (double or float) && ObjectLayout.LeadsToNumbers(known))
                throw new NotSupportedException($"GradInto cannot add into a dictionary of {known.GetType()}; use a class for its values, or Grad.");
        }
    }

    private static Array NewArray(Array source)
    {
        var lengths = new int[source.Rank];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = source.GetLength(i);
        return Array.CreateInstanceFromArrayType(source.GetType(), lengths);
    }
}
