using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Shadows of memory that the differentiated code did not make itself: captured arrays, static arrays, rows of such arrays. One per
/// reference and call, found by identity, so that two ways to one array share a shadow.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ShadowTable
{
    private readonly Dictionary<object, object> _shadows = new(ReferenceEqualityComparer.Instance);

    /// <summary>Says that <paramref name="shadow"/> is the shadow of <paramref name="primal"/> (null has none).</summary>
    public void Add(object? primal, object? shadow)
    {
        if (primal is null || shadow is null) return;
        _shadows.TryAdd(primal, shadow);
        if (primal is Array { Rank: 1 } rows && !rows.GetType().GetElementType()!.IsValueType)
            for (var i = 0; i < rows.Length; i++) Add(rows.GetValue(i), ((Array)shadow).GetValue(i));
    }

    /// <summary>The shadow of a reference; a zeroed one is made when it is first asked for.</summary>
    public T? Of<T>(T? primal) where T : class
    {
        if (primal is null) return null;
        if (!_shadows.TryGetValue(primal, out var shadow)) _shadows.Add(primal, shadow = Shapes.ZeroLike<T>(primal)!);
        return (T)shadow;
    }
}

/// <summary>Objects of the same shape as others, with zeros in place of their floating-point numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Shapes
{
    /// <summary>
    /// The gradient's container for <paramref name="value"/>: arrays (of any rank, nested) of the same lengths. Numbers are zero,
    /// null stays null, rows that are shared stay shared.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "No constructor runs, so none needs to be kept.")]
    public static T? ZeroLike<T>(T? value) where T : class => value switch
    {
        null => null,
        double[] v => (T)(object)new double[v.Length],
        float[] v => (T)(object)new float[v.Length],
        Array v => (T)(object)ZeroArray(v, new Dictionary<object, object>(ReferenceEqualityComparer.Instance)),
        _ => (T)RuntimeHelpers.GetUninitializedObject(value.GetType()),
    };

    /// <summary>A copy of an array of arrays down to the arrays of numbers, which are shared.</summary>
    public static T? ShareRows<T>(T? rows) where T : class
    {
        if (rows is not Array { Rank: 1 } source || source.GetType().GetElementType()!.IsValueType) return rows;
        var copy = (Array)source.Clone();
        for (var i = 0; i < copy.Length; i++) copy.SetValue(ShareRows(copy.GetValue(i)), i);
        return (T)(object)copy;
    }

    /// <summary>Adds the numbers of an array into another of the same shape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddInto(Array? target, Array? source)
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
            case ({ Rank: > 1 }, _):
                AddElements(target, source);
                break;
            default:
                for (var i = 0; i < source.Length; i++) AddInto(target.GetValue(i) as Array, source.GetValue(i) as Array);
                break;
        }
    }

    /// <summary>Throws if two arguments share an array: the function writes to one of them and would change the other.</summary>
    public static void RefuseOverlap(object? a, object? b)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Visit(a, o => seen.Add(o));
        Visit(b, o =>
        {
            if (seen.Contains(o)) throw new NotSupportedException("Two arguments share an array that the differentiated function writes to; pass a copy of one of them.");
        });
    }

    private static void Visit(object? value, Action<object> action)
    {
        if (value is not Array array) return;
        action(array);
        if (!array.GetType().GetElementType()!.IsValueType) foreach (var item in array) Visit(item, action);
    }

    private static void AddElements(Array target, Array source)
    {
        var index = new int[target.Rank];
        IEnumerator values = source.GetEnumerator();
        for (var i = 0; values.MoveNext(); i++)
        {
            var rest = i;
            for (var d = target.Rank - 1; d >= 0; rest /= target.GetLength(d), d--) index[d] = rest % target.GetLength(d);
            if (values.Current is double x) target.SetValue((double)target.GetValue(index)! + x, index);
            else if (values.Current is float y) target.SetValue((float)target.GetValue(index)! + y, index);
            else AddInto(target.GetValue(index) as Array, values.Current as Array);
        }
    }

    private static Array ZeroArray(Array source, Dictionary<object, object> made)
    {
        if (made.TryGetValue(source, out var known)) return (Array)known;
        var element = source.GetType().GetElementType()!;
        if (!element.IsValueType && !(source.Rank == 1 && element.IsArray)) throw new NotSupportedException($"an argument of type {source.GetType()} cannot be differentiated");
        var copy = Array.CreateInstanceFromArrayType(source.GetType(), [.. Enumerable.Range(0, source.Rank).Select(source.GetLength)]);
        made.Add(source, copy);
        if (element.IsArray)
            for (var i = 0; i < source.Length; i++) copy.SetValue(source.GetValue(i) is Array row ? ZeroArray(row, made) : null, i);
        return copy;
    }
}
