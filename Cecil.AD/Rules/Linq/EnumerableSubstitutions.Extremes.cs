namespace Cecil.AD.Rules;

/// <summary>Least and greatest elements; equal ones share the derivative equally. NaN is less than every number: Min returns it, Max passes it over.</summary>
internal static partial class EnumerableSubstitutions
{
    internal static double Min(IEnumerable<double> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best, count) = (false, 0.0, 1);
        foreach (var item in source)
        {
            if (!found || item < best || double.IsNaN(item)) (best, count) = (item, 1);
            else if (Ties.Are(best, item)) best -= (best - item) / ++count;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static float Min(IEnumerable<float> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best, count) = (false, 0f, 1);
        foreach (var item in source)
        {
            if (!found || item < best || float.IsNaN(item)) (best, count) = (item, 1);
            else if (Ties.Are(best, item)) best -= (best - item) / ++count;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static int Min(IEnumerable<int> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best) = (false, 0);
        foreach (var item in source)
        {
            if (!found || item < best) best = item;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static long Min(IEnumerable<long> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best) = (false, 0L);
        foreach (var item in source)
        {
            if (!found || item < best) best = item;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static double? Min(IEnumerable<double?> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best, count) = (false, 0.0, 1);
        foreach (var item in source)
        {
            if (item is not { } value) continue;
            if (!found || value < best || double.IsNaN(value)) (best, count) = (value, 1);
            else if (Ties.Are(best, value)) best -= (best - value) / ++count;
            found = true;
        }

        return found ? best : null;
    }

    internal static double Min<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Min(Select(source, selector));

    internal static float Min<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Min(Select(source, selector));

    internal static int Min<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Min(Select(source, selector));

    internal static long Min<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Min(Select(source, selector));

    internal static double? Min<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Min(Select(source, selector));

    internal static double Max(IEnumerable<double> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best, count) = (false, 0.0, 1);
        foreach (var item in source)
        {
            if (!found || item > best || double.IsNaN(best)) (best, count) = (item, 1);
            else if (Ties.Are(best, item)) best -= (best - item) / ++count;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static float Max(IEnumerable<float> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best, count) = (false, 0f, 1);
        foreach (var item in source)
        {
            if (!found || item > best || float.IsNaN(best)) (best, count) = (item, 1);
            else if (Ties.Are(best, item)) best -= (best - item) / ++count;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static int Max(IEnumerable<int> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best) = (false, 0);
        foreach (var item in source)
        {
            if (!found || item > best) best = item;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static long Max(IEnumerable<long> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best) = (false, 0L);
        foreach (var item in source)
        {
            if (!found || item > best) best = item;
            found = true;
        }

        Require.Found(found);
        return best;
    }

    internal static double? Max(IEnumerable<double?> source)
    {
        Require.NotNull(source, nameof(source));
        var (found, best, count) = (false, 0.0, 1);
        foreach (var item in source)
        {
            if (item is not { } value) continue;
            if (!found || value > best || double.IsNaN(best)) (best, count) = (value, 1);
            else if (Ties.Are(best, value)) best -= (best - value) / ++count;
            found = true;
        }

        return found ? best : null;
    }

    internal static double Max<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Max(Select(source, selector));

    internal static float Max<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Max(Select(source, selector));

    internal static int Max<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Max(Select(source, selector));

    internal static long Max<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Max(Select(source, selector));

    internal static double? Max<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Max(Select(source, selector));

    internal static TSource? MinBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        MinBy(source, keySelector, null);

    internal static TSource? MinBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require.NotNull(source, nameof(source), keySelector, nameof(keySelector));
        return Extremes<TSource, TKey>.First(source, keySelector, comparer ?? Comparer<TKey>.Default, isGreatest: false);
    }

    internal static TSource? MaxBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        MaxBy(source, keySelector, null);

    internal static TSource? MaxBy<TSource, TKey>(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        Require.NotNull(source, nameof(source), keySelector, nameof(keySelector));
        return Extremes<TSource, TKey>.First(source, keySelector, comparer ?? Comparer<TKey>.Default, isGreatest: true);
    }
}

/// <summary>The first element with the least or greatest key; keys that are null count only where there are no others.</summary>
internal static class Extremes<TSource, TKey>
{
    internal static TSource? First(IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey> comparer, bool isGreatest)
    {
        var (found, best, bestKey) = (false, default(TSource), default(TKey));
        foreach (var item in source)
        {
            var key = keySelector(item);
            if (!found || (key is not null && (bestKey is null || (isGreatest ? comparer.Compare(key, bestKey) > 0 : comparer.Compare(key, bestKey) < 0))))
                (best, bestKey) = (item, key);
            found = true;
        }

        Require.Found(found || default(TSource) is null);
        return best;
    }
}
