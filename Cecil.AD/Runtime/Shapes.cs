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

    /// <summary>The objects met in a walk, of the calling thread: a new map would grow step by step in each call.</summary>
    [ThreadStatic] private static IdentityMap? t_met;

    private static IdentityMap TakeMet()
    {
        var met = t_met ?? new IdentityMap();
        t_met = null;
        return met;
    }

    private static void GiveBack(IdentityMap met)
    {
        if (met.Count > IdentityMap.MostKept) return;
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
        var met = Reached(root);
        var areNumbers = true;
        for (var i = 0; areNumbers && i < met.Count; i++) areNumbers = met[i].Facts.AreNumbers(met[i].First);
        GiveBack(met);
        return areNumbers;
    }

    /// <summary>All objects that can be reached and lead to numbers.</summary>
    private static IdentityMap Reached(object? root)
    {
        var met = TakeMet();
        Add(root);
        for (var i = 0; i < met.Count; i++)
            foreach (ref var held in met[i].Facts.Leading(met[i].First)) Add(held);
        return met;

        void Add(object? at)
        {
            if (at is not null && ObjectFacts.Of(at) is { LeadsToNumbers: true } facts) met.Of(at, facts, out _).Second = at;
        }
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
            case (double[] a, double[] b) when a.Length >= b.Length:
                for (var i = 0; i < b.Length; i++) a[i] += b[i];
                break;
            case (float[] a, float[] b) when a.Length >= b.Length:
                for (var i = 0; i < b.Length; i++) a[i] += b[i];
                break;
            default:
                AddGraphs(target, source);
                break;
        }
    }

    /// <summary>Throws if two arguments share an object with numbers: the function writes to one of them and would change the other.</summary>
    public static void RefuseOverlap(object? a, object? b)
    {
        var (first, second) = (Reached(a), Reached(b));
        var overlap = false;
        for (var i = 0; i < second.Count; i++) overlap |= first.Find(second[i].First) >= 0;
        GiveBack(first);
        GiveBack(second);
        if (overlap) throw Overlap();
    }

    /// <summary>The same for two arrays that refer to nothing.</summary>
    public static void RefuseSame(object? a, object? b)
    {
        if (a is not null && ReferenceEquals(a, b)) throw Overlap();
    }

    /// <summary>Throws if a container for a gradient is an argument, or shares a row with it: it would change while the function is still read.</summary>
    public static void RefuseContainer(object? argument, object? container)
    {
        if (argument is null) return;
        if (ReferenceEquals(argument, container))
            throw new ArgumentException("The container of a gradient is an argument of the function; hand over another array.");
        if (argument is object?[] rows && container is object?[] others)
            for (var i = 0; i < Math.Min(rows.Length, others.Length); i++) RefuseContainer(rows[i], others[i]);
    }

    private static NotSupportedException Overlap() =>
        new("Two arguments share an array that the differentiated function writes to; pass a copy of one of them.");

    /// <param name="root">Where to start.</param>
    /// <param name="made">Objects that have their counterparts already; the new ones are added.</param>
    internal static object Zeroed(object root, IdentityMap made)
    {
        var next = made.Count;
        var result = Copy(root);
        for (; next < made.Count; next++)
            foreach (ref var held in made[next].Facts.Leading(made[next].Second))
                if (held is not null) held = Copy(held);
        return result;

        object Copy(object source)
        {
            var facts = ObjectFacts.Of(source);
            if (!facts.LeadsToNumbers) return source;
            ref var pair = ref made.Of(source, facts, out var isNew);
            if (isNew) pair.Second = facts.CloneWithZeros(source);
            return pair.Second;
        }
    }

    private static void AddGraphs(object target, object source)
    {
        var pairs = TakeMet();
        Pair(target, source);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (from, into, facts) = (pairs[i].First, pairs[i].Second, pairs[i].Facts);
            if (facts.IsKeyed && into is IDictionary values)
            {
                AddValues(values, (IDictionary)from, Pair);
                continue;
            }

            facts.AddNumbers(into, from);
            var held = facts.LeadingOfBoth(from, into).GetEnumerator();
            while (held.MoveNext()) Pair(held.In(into), held.Current);
            foreach (ref var lost in facts.LeadingBeyond(from, into)) Pair(null, lost);
        }

        GiveBack(pairs);

        void Pair(object? into, object? from)
        {
            if (from is null || ReferenceEquals(into, from) || ObjectFacts.Of(from) is not { LeadsToNumbers: true } facts) return;
            if (into is null && !AreZero(from)) throw new ArgumentException($"A gradient by a {from.GetType()} cannot be added into null.");
            if (into is null) return;
            ref var pair = ref pairs.Of(from, facts, out var isNew);
            if (isNew) pair.Second = into;
        }
    }

    /// <summary>Is every number in an object, and in what it leads to, zero?</summary>
    private static bool AreZero(object root)
    {
        var met = Reached(root);
        double[] numbers = [];
        var count = 0;
        for (var i = 0; i < met.Count; i++) met[i].Facts.Exchange(met[i].First, ref numbers, ref count, isRestored: false);
        GiveBack(met);
        return !numbers.AsSpan(0, count).ContainsAnyExcept(0);
    }

    /// <summary>Dictionaries with the same keys may hold them in different places.</summary>
    private static void AddValues(IDictionary target, IDictionary source, Action<object?, object?> pair)
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
            if (known is not null && entry.Value is not null && !known.GetType().IsValueType) pair(known, entry.Value);
            else if (known is ValueType and not (double or float) && ObjectFacts.Of(known).LeadsToNumbers)
                throw new NotSupportedException($"GradInto cannot add into a dictionary of {known.GetType()}; use a class for its values, or Grad.");
        }
    }
}
