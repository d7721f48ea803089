namespace Cecil.AD.Rules;

/// <summary>The members of Span that move memory by bytes, as loops. Spans may overlap: what is copied goes through an array.</summary>
[SubstitutesFor(typeof(Span<>))]
internal static class SpanSubstitutions
{
    internal static void CopyTo<T>(ref Span<T> self, Span<T> destination) => SpanLoops.Copy(self, destination);

    internal static bool TryCopyTo<T>(ref Span<T> self, Span<T> destination) => SpanLoops.TryCopy(self, destination);

    internal static T[] ToArray<T>(ref Span<T> self) => SpanLoops.ToArray<T>(self);

    internal static void Clear<T>(ref Span<T> self)
    {
        for (var i = 0; i < self.Length; i++) self[i] = default!;
    }

    internal static void Fill<T>(ref Span<T> self, T value)
    {
        for (var i = 0; i < self.Length; i++) self[i] = value;
    }
}

/// <summary>See <see cref="SpanSubstitutions"/>.</summary>
[SubstitutesFor(typeof(ReadOnlySpan<>))]
internal static class ReadOnlySpanSubstitutions
{
    internal static void CopyTo<T>(ref ReadOnlySpan<T> self, Span<T> destination) => SpanLoops.Copy(self, destination);

    internal static bool TryCopyTo<T>(ref ReadOnlySpan<T> self, Span<T> destination) => SpanLoops.TryCopy(self, destination);

    internal static T[] ToArray<T>(ref ReadOnlySpan<T> self) => SpanLoops.ToArray(self);
}

/// <summary>The loops that the bodies for spans share.</summary>
internal static class SpanLoops
{
    internal static T[] ToArray<T>(ReadOnlySpan<T> source)
    {
        var copy = new T[source.Length];
        for (var i = 0; i < copy.Length; i++) copy[i] = source[i];
        return copy;
    }

    internal static void Copy<T>(ReadOnlySpan<T> source, Span<T> destination)
    {
        if (!TryCopy(source, destination)) throw new ArgumentException("The destination is shorter than the source.", nameof(destination));
    }

    internal static bool TryCopy<T>(ReadOnlySpan<T> source, Span<T> destination)
    {
        if (source.Length > destination.Length) return false;
        var copy = ToArray(source);
        for (var i = 0; i < copy.Length; i++) destination[i] = copy[i];
        return true;
    }

    internal static void Sort<T>(Span<T> span, IComparer<T> comparer)
    {
        var items = ToArray<T>(span);
        Arrange(span, items, PositionSort.Sort(items.Length, new ElementOrder<T>(items, 0, comparer)));
    }

    internal static void Sort<TKey, TValue>(Span<TKey> keys, Span<TValue> items, IComparer<TKey> comparer)
    {
        if (keys.Length != items.Length) throw new ArgumentException("The spans differ in length.", nameof(items));
        var unsorted = ToArray<TKey>(keys);
        var order = PositionSort.Sort(unsorted.Length, new ElementOrder<TKey>(unsorted, 0, comparer));
        Arrange(keys, unsorted, order);
        Arrange(items, ToArray<TValue>(items), order);
    }

    internal static int IndexOf<T>(ReadOnlySpan<T> span, T value)
    {
        for (var i = 0; i < span.Length; i++)
            if (EqualityComparer<T>.Default.Equals(span[i], value)) return i;
        return -1;
    }

    internal static bool Equal<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other)
    {
        if (span.Length != other.Length) return false;
        for (var i = 0; i < span.Length; i++)
            if (!EqualityComparer<T>.Default.Equals(span[i], other[i])) return false;
        return true;
    }

    private static void Arrange<T>(Span<T> span, T[] items, int[] order)
    {
        for (var i = 0; i < order.Length; i++) span[i] = items[order[i]];
    }
}
