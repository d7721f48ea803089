namespace Cecil.AD.Rules;

/// <summary>Sequences ordered by keys. The order is constant in small changes of the keys; the elements carry their derivatives along.</summary>
internal static partial class EnumerableSubstitutions
{
    internal static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        OrderBy(source, keySelector, null);

    internal static IOrderedEnumerable<TSource> OrderBy<TSource, TKey>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require.NotNull(source, nameof(source), keySelector, nameof(keySelector));
        return new OrderedSequence<TSource>(source, new KeyOrder<TSource, TKey>(null, keySelector, comparer, descending: false));
    }

    internal static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        OrderByDescending(source, keySelector, null);

    internal static IOrderedEnumerable<TSource> OrderByDescending<TSource, TKey>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require.NotNull(source, nameof(source), keySelector, nameof(keySelector));
        return new OrderedSequence<TSource>(source, new KeyOrder<TSource, TKey>(null, keySelector, comparer, descending: true));
    }

    internal static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source) => OrderBy(source, item => item, null);

    internal static IOrderedEnumerable<T> Order<T>(IEnumerable<T> source, IComparer<T>? comparer) => OrderBy(source, item => item, comparer);

    internal static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source) => OrderByDescending(source, item => item, null);

    internal static IOrderedEnumerable<T> OrderDescending<T>(IEnumerable<T> source, IComparer<T>? comparer) =>
        OrderByDescending(source, item => item, comparer);

    internal static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        ThenBy(source, keySelector, null);

    internal static IOrderedEnumerable<TSource> ThenBy<TSource, TKey>(
        IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require.NotNull(source, nameof(source));
        return source.CreateOrderedEnumerable(keySelector, comparer, descending: false);
    }

    internal static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        ThenByDescending(source, keySelector, null);

    internal static IOrderedEnumerable<TSource> ThenByDescending<TSource, TKey>(
        IOrderedEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require.NotNull(source, nameof(source));
        return source.CreateOrderedEnumerable(keySelector, comparer, descending: true);
    }
}
