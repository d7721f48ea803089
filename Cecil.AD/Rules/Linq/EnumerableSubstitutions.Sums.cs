namespace Cecil.AD.Rules;

/// <summary>Sums and averages. They add in the order of the original, floats as doubles, so that the last bits agree.</summary>
internal static partial class EnumerableSubstitutions
{
    internal static double Sum(IEnumerable<double> source)
    {
        Require.NotNull(source, nameof(source));
        var sum = 0.0;
        foreach (var item in source) sum += item;
        return sum;
    }

    internal static float Sum(IEnumerable<float> source)
    {
        Require.NotNull(source, nameof(source));
        var sum = 0.0;
        foreach (var item in source) sum += item;
        return (float)sum;
    }

    internal static int Sum(IEnumerable<int> source)
    {
        Require.NotNull(source, nameof(source));
        var sum = 0;
        foreach (var item in source) sum = checked(sum + item);
        return sum;
    }

    internal static long Sum(IEnumerable<long> source)
    {
        Require.NotNull(source, nameof(source));
        var sum = 0L;
        foreach (var item in source) sum = checked(sum + item);
        return sum;
    }

    internal static double? Sum(IEnumerable<double?> source)
    {
        Require.NotNull(source, nameof(source));
        var sum = 0.0;
        foreach (var item in source) sum += item.GetValueOrDefault();
        return sum;
    }

    internal static double Sum<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Sum(Select(source, selector));

    internal static float Sum<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Sum(Select(source, selector));

    internal static int Sum<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Sum(Select(source, selector));

    internal static long Sum<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Sum(Select(source, selector));

    internal static double? Sum<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Sum(Select(source, selector));

    internal static double Average(IEnumerable<double> source)
    {
        Require.NotNull(source, nameof(source));
        var (sum, count) = (0.0, 0L);
        foreach (var item in source)
        {
            sum += item;
            count++;
        }

        Require.Found(count > 0);
        return sum / count;
    }

    internal static float Average(IEnumerable<float> source)
    {
        Require.NotNull(source, nameof(source));
        var (sum, count) = (0.0, 0L);
        foreach (var item in source)
        {
            sum += item;
            count++;
        }

        Require.Found(count > 0);
        return (float)(sum / count);
    }

    internal static double Average(IEnumerable<int> source)
    {
        Require.NotNull(source, nameof(source));
        var (sum, count) = (0L, 0L);
        foreach (var item in source)
        {
            sum = checked(sum + item);
            count++;
        }

        Require.Found(count > 0);
        return (double)sum / count;
    }

    internal static double Average(IEnumerable<long> source)
    {
        Require.NotNull(source, nameof(source));
        var (sum, count) = (0L, 0L);
        foreach (var item in source)
        {
            sum = checked(sum + item);
            count++;
        }

        Require.Found(count > 0);
        return (double)sum / count;
    }

    internal static double? Average(IEnumerable<double?> source)
    {
        Require.NotNull(source, nameof(source));
        var (sum, count) = (0.0, 0L);
        foreach (var item in source)
        {
            if (item is not { } value) continue;
            sum += value;
            count++;
        }

        return count > 0 ? sum / count : null;
    }

    internal static double Average<TSource>(IEnumerable<TSource> source, Func<TSource, double> selector) => Average(Select(source, selector));

    internal static float Average<TSource>(IEnumerable<TSource> source, Func<TSource, float> selector) => Average(Select(source, selector));

    internal static double Average<TSource>(IEnumerable<TSource> source, Func<TSource, int> selector) => Average(Select(source, selector));

    internal static double Average<TSource>(IEnumerable<TSource> source, Func<TSource, long> selector) => Average(Select(source, selector));

    internal static double? Average<TSource>(IEnumerable<TSource> source, Func<TSource, double?> selector) => Average(Select(source, selector));
}
