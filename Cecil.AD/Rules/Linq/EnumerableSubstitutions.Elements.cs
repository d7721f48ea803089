using Cecil.AD.Read.Calls;

namespace Cecil.AD.Rules;

/// <summary>One element of a sequence, and questions about its elements.</summary>
internal static partial class EnumerableSubstitutions
{
    internal static TSource First<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        foreach (var item in source) return item;
        throw new InvalidOperationException("The sequence has no elements.");
    }

    internal static TSource First<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => First(Where(source, predicate));

    internal static TSource? FirstOrDefault<TSource>(IEnumerable<TSource> source) => FirstOrDefault(source, default(TSource)!);

    internal static TSource FirstOrDefault<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        Require.NotNull(source, nameof(source));
        foreach (var item in source) return item;
        return defaultValue;
    }

    internal static TSource? FirstOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        FirstOrDefault(Where(source, predicate), default(TSource)!);

    internal static TSource FirstOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue) =>
        FirstOrDefault(Where(source, predicate), defaultValue);

    [PassesOver]
    internal static TSource Last<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, last) = (false, default(TSource)!);
        foreach (var item in source) (found, last) = (true, item);
        Require.Found(found);
        return last;
    }

    internal static TSource Last<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => Last(Where(source, predicate));

    internal static TSource? LastOrDefault<TSource>(IEnumerable<TSource> source) => LastOrDefault(source, default(TSource)!);

    [PassesOver]
    internal static TSource LastOrDefault<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        Require.NotNull(source, nameof(source));
        var last = defaultValue;
        foreach (var item in source) last = item;
        return last;
    }

    internal static TSource? LastOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        LastOrDefault(Where(source, predicate), default(TSource)!);

    internal static TSource LastOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue) =>
        LastOrDefault(Where(source, predicate), defaultValue);

    internal static TSource Single<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, single) = (false, default(TSource)!);
        foreach (var item in source)
        {
            Require.That(!found, "The sequence has more than one such element.");
            (found, single) = (true, item);
        }

        Require.Found(found);
        return single;
    }

    internal static TSource Single<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => Single(Where(source, predicate));

    internal static TSource? SingleOrDefault<TSource>(IEnumerable<TSource> source) => SingleOrDefault(source, default(TSource)!);

    internal static TSource SingleOrDefault<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        Require.NotNull(source, nameof(source));
        return Single(DefaultIfEmpty(source, defaultValue));
    }

    internal static TSource? SingleOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) =>
        SingleOrDefault(Where(source, predicate), default(TSource)!);

    internal static TSource SingleOrDefault<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate, TSource defaultValue) =>
        SingleOrDefault(Where(source, predicate), defaultValue);

    [PassesOver]
    internal static TSource ElementAt<TSource>(IEnumerable<TSource> source, int index)
    {
        Require.NotNull(source, nameof(source));
        foreach (var item in source)
            if (index-- == 0) return item;
        throw new ArgumentOutOfRangeException(nameof(index));
    }

    [PassesOver]
    internal static TSource? ElementAtOrDefault<TSource>(IEnumerable<TSource> source, int index)
    {
        Require.NotNull(source, nameof(source));
        foreach (var item in source)
            if (index-- == 0) return item;
        return default;
    }

    internal static int Count<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        var count = 0;
        foreach (var _ in source) checked { count++; }
        return count;
    }

    internal static int Count<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => Count(Where(source, predicate));

    internal static long LongCount<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        var count = 0L;
        foreach (var _ in source) count++;
        return count;
    }

    internal static long LongCount<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) => LongCount(Where(source, predicate));

    [PassesOver]
    internal static bool Any<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        foreach (var _ in source) return true;
        return false;
    }

    internal static bool Any<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        foreach (var item in source)
            if (predicate(item)) return true;
        return false;
    }

    internal static bool All<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        foreach (var item in source)
            if (!predicate(item)) return false;
        return true;
    }

    internal static bool Contains<TSource>(IEnumerable<TSource> source, TSource value) => Contains(source, value, null);

    internal static bool Contains<TSource>(IEnumerable<TSource> source, TSource value, IEqualityComparer<TSource>? comparer)
    {
        Require.NotNull(source, nameof(source));
        comparer ??= EqualityComparer<TSource>.Default;
        foreach (var item in source)
            if (comparer.Equals(item, value)) return true;
        return false;
    }

    internal static bool SequenceEqual<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second) => SequenceEqual(first, second, null);

    internal static bool SequenceEqual<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second, IEqualityComparer<TSource>? comparer)
    {
        Require.NotNull(first, nameof(first), second, nameof(second));
        comparer ??= EqualityComparer<TSource>.Default;
        using var other = second.GetEnumerator();
        foreach (var item in first)
            if (!other.MoveNext() || !comparer.Equals(item, other.Current)) return false;
        return !other.MoveNext();
    }
}
