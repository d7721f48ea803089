using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>Value tuples of any number of items: the eighth field holds the rest.</summary>
internal static class Tuples
{
    private const int Direct = 7;

    public static Type Of(ReadOnlySpan<Type> items) => items.Length <= Direct
        ? Type.GetType($"System.ValueTuple`{items.Length}")!.MakeGenericType([.. items])
        : typeof(ValueTuple<,,,,,,,>).MakeGenericType([.. items[..Direct], Of(items[Direct..])]);

    /// <summary>The way to each item.</summary>
    public static IEnumerable<FieldInfo[]> Paths(Type tuple, int count)
    {
        for (var i = 0; i < Math.Min(count, Direct); i++) yield return [tuple.GetField($"Item{i + 1}")!];
        if (count <= Direct) yield break;
        var rest = tuple.GetField("Rest")!;
        foreach (var path in Paths(rest.FieldType, count - Direct)) yield return [rest, .. path];
    }
}
