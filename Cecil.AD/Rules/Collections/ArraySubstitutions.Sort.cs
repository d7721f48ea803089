namespace Cecil.AD.Rules;

/// <summary>
/// Array.Sort and searches. Where keys are NaN, items of equal keys may end in another order than the original's, which does not
/// specify it. What a comparer throws is not wrapped.
/// </summary>
internal static partial class ArraySubstitutions
{
    private static void Sort<T>(T[] array)
    {
        Require.NotNull(array, nameof(array));
        Sort(array, 0, array.Length, null);
    }

    private static void Sort<T>(T[] array, int index, int length) => Sort(array, index, length, null);

    private static void Sort<T>(T[] array, IComparer<T>? comparer)
    {
        Require.NotNull(array, nameof(array));
        Sort(array, 0, array.Length, comparer);
    }

    private static void Sort<T>(T[] array, Comparison<T> comparison)
    {
        Require.NotNull(array, nameof(array), comparison, nameof(comparison));
        Sort(array, 0, array.Length, new ComparisonOrder<T>(comparison));
    }

    private static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer)
    {
        Require.NotNull(array, nameof(array));
        Require.Range(index, length, array.Length);
        if (length < 2) return;
        PositionSort.Arrange(array, index, PositionSort.Sort(length, new ElementOrder<T>(array, index, comparer ?? Comparer<T>.Default)));
    }

    private static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items)
    {
        Require.NotNull(keys, nameof(keys));
        Sort(keys, items, 0, keys.Length, null);
    }

    private static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, int index, int length) => Sort(keys, items, index, length, null);

    private static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, IComparer<TKey>? comparer)
    {
        Require.NotNull(keys, nameof(keys));
        Sort(keys, items, 0, keys.Length, comparer);
    }

    private static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, int index, int length, IComparer<TKey>? comparer)
    {
        Require.NotNull(keys, nameof(keys));
        Require.Range(index, length, keys.Length);
        if (items is not null) Require.Range(index, length, items.Length);
        if (length < 2) return;
        var order = PositionSort.Sort(length, new ElementOrder<TKey>(keys, index, comparer ?? Comparer<TKey>.Default));
        PositionSort.Arrange(keys, index, order);
        if (items is not null) PositionSort.Arrange(items, index, order);
    }

    private static int BinarySearch<T>(T[] array, T value)
    {
        Require.NotNull(array, nameof(array));
        return BinarySearch(array, 0, array.Length, value, null);
    }

    private static int BinarySearch<T>(T[] array, T value, IComparer<T>? comparer)
    {
        Require.NotNull(array, nameof(array));
        return BinarySearch(array, 0, array.Length, value, comparer);
    }

    private static int BinarySearch<T>(T[] array, int index, int length, T value) => BinarySearch(array, index, length, value, null);

    private static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        Require.NotNull(array, nameof(array));
        Require.Range(index, length, array.Length);
        comparer ??= Comparer<T>.Default;
        var (low, high) = (index, index + length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var order = comparer.Compare(array[middle], value);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    private static int IndexOf<T>(T[] array, T value)
    {
        Require.NotNull(array, nameof(array));
        return IndexOf(array, value, 0, array.Length);
    }

    private static int IndexOf<T>(T[] array, T value, int startIndex)
    {
        Require.NotNull(array, nameof(array));
        return IndexOf(array, value, startIndex, array.Length - startIndex);
    }

    private static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        Require.NotNull(array, nameof(array));
        Require.NotNegative(startIndex, nameof(startIndex));
        Require.NotNegative(array.Length - startIndex, nameof(startIndex));
        Require.NotNegative(count, nameof(count));
        Require.NotNegative(array.Length - startIndex - count, nameof(count));
        for (var i = startIndex; i < startIndex + count; i++)
            if (EqualityComparer<T>.Default.Equals(array[i], value)) return i;
        return -1;
    }

    private static int LastIndexOf<T>(T[] array, T value)
    {
        Require.NotNull(array, nameof(array));
        return LastIndexOf(array, value, array.Length - 1, array.Length);
    }

    private static int LastIndexOf<T>(T[] array, T value, int startIndex)
    {
        Require.NotNull(array, nameof(array));
        return LastIndexOf(array, value, startIndex, array.Length == 0 ? 0 : startIndex + 1);
    }

    private static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        Require.NotNull(array, nameof(array));
        if (array.Length == 0)
        {
            // An empty array may be searched from before its start.
            if (startIndex is not (0 or -1) || count != 0) throw new ArgumentOutOfRangeException(nameof(startIndex));
            return -1;
        }

        Require.NotNegative(startIndex, nameof(startIndex));
        Require.NotNegative(array.Length - 1 - startIndex, nameof(startIndex));
        Require.NotNegative(count, nameof(count));
        Require.NotNegative(startIndex - count + 1, nameof(count));
        for (var i = startIndex; i > startIndex - count; i--)
            if (EqualityComparer<T>.Default.Equals(array[i], value)) return i;
        return -1;
    }

    private static T[] Empty<T>() => new T[0];
}
