namespace Cecil.AD.Rules;

/// <summary>Sorting, reversing and searching spans, as loops; see <see cref="ArraySubstitutions"/> for the order of equal keys.</summary>
[SubstitutesFor(typeof(MemoryExtensions))]
internal static class MemoryExtensionsSubstitutions
{
    internal static void Reverse<T>(Span<T> span)
    {
        for (int low = 0, high = span.Length - 1; low < high; low++, high--)
        {
            var item = span[low];
            span[low] = span[high];
            span[high] = item;
        }
    }

    internal static void Sort<T>(Span<T> span) => SpanLoops.Sort(span, Comparer<T>.Default);

    internal static void Sort<T, TComparer>(Span<T> span, TComparer comparer)
        where TComparer : IComparer<T>? => SpanLoops.Sort(span, comparer is null ? Comparer<T>.Default : comparer);

    internal static void Sort<T>(Span<T> span, Comparison<T> comparison)
    {
        Require.NotNull(comparison, nameof(comparison));
        SpanLoops.Sort(span, new ComparisonOrder<T>(comparison));
    }

    internal static void Sort<TKey, TValue>(Span<TKey> keys, Span<TValue> items) => SpanLoops.Sort(keys, items, Comparer<TKey>.Default);

    internal static void Sort<TKey, TValue, TComparer>(Span<TKey> keys, Span<TValue> items, TComparer comparer)
        where TComparer : IComparer<TKey>? => SpanLoops.Sort(keys, items, comparer is null ? Comparer<TKey>.Default : comparer);

    internal static void Sort<TKey, TValue>(Span<TKey> keys, Span<TValue> items, Comparison<TKey> comparison)
    {
        Require.NotNull(comparison, nameof(comparison));
        SpanLoops.Sort(keys, items, new ComparisonOrder<TKey>(comparison));
    }

    internal static int IndexOf<T>(Span<T> span, T value)
        where T : IEquatable<T>? => SpanLoops.IndexOf(span, value);

    internal static int IndexOf<T>(ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => SpanLoops.IndexOf(span, value);

    internal static bool Contains<T>(Span<T> span, T value)
        where T : IEquatable<T>? => SpanLoops.IndexOf(span, value) >= 0;

    internal static bool Contains<T>(ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => SpanLoops.IndexOf(span, value) >= 0;

    internal static bool SequenceEqual<T>(Span<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>? => SpanLoops.Equal(span, other);

    internal static bool SequenceEqual<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>? => SpanLoops.Equal(span, other);
}
