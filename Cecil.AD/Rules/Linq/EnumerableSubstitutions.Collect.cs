namespace Cecil.AD.Rules;

/// <summary>Sequences put into collections, in order, into groups or folded into one value.</summary>
internal static partial class EnumerableSubstitutions
{
    internal static TSource[] ToArray<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        if (source is not TSource[] array) return ToList(source).ToArray();
        var copy = new TSource[array.Length];
        for (var i = 0; i < array.Length; i++) copy[i] = array[i];
        return copy;
    }

    internal static List<TSource> ToList<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        var list = new List<TSource>();
        foreach (var item in source) list.Add(item);
        return list;
    }

    internal static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull => ToDictionary(source, keySelector, item => item);

    internal static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
        where TKey : notnull
    {
        Require.NotNull(source, nameof(source), keySelector, nameof(keySelector));
        Require.NotNull(elementSelector, nameof(elementSelector));
        var dictionary = new Dictionary<TKey, TElement>();
        foreach (var item in source) dictionary.Add(keySelector(item), elementSelector(item));
        return dictionary;
    }

    internal static TSource Aggregate<TSource>(IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)
    {
        Require.NotNull(source, nameof(source), func, nameof(func));
        var (found, result) = (false, default(TSource)!);
        foreach (var item in source)
        {
            result = found ? func(result, item) : item;
            found = true;
        }

        Require.Found(found);
        return result;
    }

    internal static TAccumulate Aggregate<TSource, TAccumulate>(
        IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        Require.NotNull(source, nameof(source), func, nameof(func));
        var result = seed;
        foreach (var item in source) result = func(result, item);
        return result;
    }

    internal static TResult Aggregate<TSource, TAccumulate, TResult>(
        IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func, Func<TAccumulate, TResult> resultSelector)
    {
        Require.NotNull(resultSelector, nameof(resultSelector));
        return resultSelector(Aggregate(source, seed, func));
    }

    /// <summary>Each element is compared with those kept: nothing is hashed.</summary>
    internal static IEnumerable<TSource> Distinct<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source)
        {
            List<TSource> kept = [];
            foreach (var item in source)
            {
                if (kept.Contains(item)) continue;
                kept.Add(item);
                yield return item;
            }
        }
    }

    internal static IEnumerable<IGrouping<TKey, TSource>> GroupBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        GroupBy(source, keySelector, item => item);

    internal static IEnumerable<IGrouping<TKey, TElement>> GroupBy<TSource, TKey, TElement>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
    {
        Require.NotNull(source, nameof(source), keySelector, nameof(keySelector));
        Require.NotNull(elementSelector, nameof(elementSelector));
        return Iterate(source, keySelector, elementSelector);

        static IEnumerable<IGrouping<TKey, TElement>> Iterate(IEnumerable<TSource> source, Func<TSource, TKey> keys, Func<TSource, TElement> elements)
        {
            var groups = Groups<TKey, TElement>.Of(source, keys, elements);
            for (var i = 0; i < groups.Count; i++) yield return groups[i];
        }
    }

    internal static IEnumerable<TResult> GroupBy<TSource, TKey, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TKey, IEnumerable<TSource>, TResult> resultSelector) =>
        GroupBy(source, keySelector, item => item, resultSelector);

    internal static IEnumerable<TResult> GroupBy<TSource, TKey, TElement, TResult>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector,
            Func<TKey, IEnumerable<TElement>, TResult> resultSelector)
    {
        Require.NotNull(resultSelector, nameof(resultSelector));
        return Select(GroupBy(source, keySelector, elementSelector), group => resultSelector(group.Key, group));
    }
}
