namespace Cecil.AD.Rules;

/// <summary>
/// The order of elements by position. The elements themselves stay where they are until the order is known, so that a derivative
/// follows each of them once, from its old place to its new one. The steps are those of Array.Sort (quicksort with the median of three,
/// insertion sort of short ranges, heap sort where quicksort goes too deep): equal elements end where Array.Sort puts them.
/// </summary>
internal static class PositionSort
{
    /// <summary>Ranges up to this length are sorted by insertion.</summary>
    private const int Short = 16;

    /// <summary>Twice the bits of a length: more ranges than that never wait.</summary>
    private const int MaxPending = 64;

    /// <summary>The positions 0 to count - 1 in order.</summary>
    internal static int[] Sort(int count, IComparer<int> comparer)
    {
        var order = new int[count];
        var depth = 0;
        for (var i = 0; i < count; i++) order[i] = i;
        for (var rest = count; rest > 0; rest >>= 1) depth += 2;

        var (starts, lengths, depths) = (new int[MaxPending], new int[MaxPending], new int[MaxPending]);
        var pending = 1;
        (lengths[0], depths[0]) = (count, depth);
        while (pending > 0)
        {
            pending--;
            var (start, length, left) = (starts[pending], lengths[pending], depths[pending]);
            while (length > Short && left > 0)
            {
                left--;
                var pivot = Partition(order, start, length, comparer);
                (starts[pending], lengths[pending], depths[pending]) = (start + pivot + 1, length - pivot - 1, left);
                pending++;
                length = pivot;
            }

            if (length > Short) HeapSort(order, start, length, comparer);
            else if (length == 3) SortThree(order, start, start + 1, start + 2, comparer);
            else InsertionSort(order, start, length, comparer);
        }

        return order;
    }

    /// <summary>Puts the elements from start on into the order given.</summary>
    internal static void Arrange<T>(T[] array, int start, int[] order)
    {
        var arranged = new T[order.Length];
        for (var i = 0; i < order.Length; i++) arranged[i] = array[start + order[i]];
        for (var i = 0; i < order.Length; i++) array[start + i] = arranged[i];
    }

    /// <summary>Moves what is less than the median of three to the left of it; where the median ends, from the start of the range.</summary>
    private static int Partition(int[] order, int start, int length, IComparer<int> comparer)
    {
        var (last, middle) = (start + length - 1, start + ((length - 1) >> 1));
        SortThree(order, start, middle, last, comparer);
        var pivot = order[middle];
        Swap(order, middle, last - 1);
        var (left, right) = (start, last - 1);
        while (left < right)
        {
            do left++;
            while (comparer.Compare(order[left], pivot) < 0);
            do right--;
            while (comparer.Compare(pivot, order[right]) < 0);
            if (left < right) Swap(order, left, right);
        }

        if (left != last - 1) Swap(order, left, last - 1);
        return left - start;
    }

    private static void SortThree(int[] order, int a, int b, int c, IComparer<int> comparer)
    {
        if (comparer.Compare(order[a], order[b]) > 0) Swap(order, a, b);
        if (comparer.Compare(order[a], order[c]) > 0) Swap(order, a, c);
        if (comparer.Compare(order[b], order[c]) > 0) Swap(order, b, c);
    }

    private static void InsertionSort(int[] order, int start, int length, IComparer<int> comparer)
    {
        for (var i = start + 1; i < start + length; i++)
        {
            var (item, free) = (order[i], i);
            while (free > start && comparer.Compare(item, order[free - 1]) < 0)
            {
                order[free] = order[free - 1];
                free--;
            }

            order[free] = item;
        }
    }

    private static void HeapSort(int[] order, int start, int length, IComparer<int> comparer)
    {
        for (var parent = length >> 1; parent > 0; parent--) Sift(order, start, parent, length, comparer);
        for (var size = length - 1; size > 0; size--)
        {
            Swap(order, start, start + size);
            Sift(order, start, 1, size, comparer);
        }
    }

    /// <summary>Moves an item down a heap, whose places count from 1, until both its children are at most it.</summary>
    private static void Sift(int[] order, int start, int place, int size, IComparer<int> comparer)
    {
        var item = order[start + place - 1];
        while (place <= size >> 1)
        {
            var child = 2 * place;
            if (child < size && comparer.Compare(order[start + child - 1], order[start + child]) < 0) child++;
            if (comparer.Compare(item, order[start + child - 1]) >= 0) break;
            order[start + place - 1] = order[start + child - 1];
            place = child;
        }

        order[start + place - 1] = item;
    }

    private static void Swap(int[] order, int a, int b) => (order[a], order[b]) = (order[b], order[a]);
}
