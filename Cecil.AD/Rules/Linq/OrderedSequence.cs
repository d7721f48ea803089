using System.Collections;
using Cecil.AD.Read.Calls;

namespace Cecil.AD.Rules;

/// <summary>A sequence ordered by keys when it is enumerated. Elements of equal keys keep their order.</summary>
internal sealed class OrderedSequence<TElement>(IEnumerable<TElement> source, KeyOrder<TElement> order) : IOrderedEnumerable<TElement>
{
    public IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    {
        Require.NotNull(keySelector, nameof(keySelector));
        return new OrderedSequence<TElement>(source, new KeyOrder<TElement, TKey>(order, keySelector, comparer, descending));
    }

    public IEnumerator<TElement> GetEnumerator()
    {
        var items = EnumerableSubstitutions.ToArray(source);
        var sorted = PositionSort.Sort(items.Length, new StableOrder(order.Of(items)));
        for (var i = 0; i < sorted.Length; i++) yield return items[sorted[i]];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Says how the positions of an array are ordered by keys of its elements.</summary>
internal abstract class KeyOrder<TElement>
{
    /// <summary>The comparison of the positions; it asks for the key of each element once, here.</summary>
    internal abstract IComparer<int> Of(TElement[] items);
}

/// <summary>By one key, among the elements that an earlier order leaves equal.</summary>
internal sealed class KeyOrder<TElement, TKey>(KeyOrder<TElement>? earlier, Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    : KeyOrder<TElement>
{
    [PassesOver]
    internal override IComparer<int> Of(TElement[] items)
    {
        var first = earlier?.Of(items);
        var keys = new TKey[items.Length];
        for (var i = 0; i < items.Length; i++) keys[i] = keySelector(items[i]);
        IComparer<int> own = new ElementOrder<TKey>(keys, 0, comparer ?? Comparer<TKey>.Default);
        if (descending) own = new ReverseOrder(own);
        return first is null ? own : new CombinedOrder(first, own);
    }
}

/// <summary>The order from the last to the first.</summary>
internal sealed class ReverseOrder(IComparer<int> order) : IComparer<int>
{
    public int Compare(int x, int y) => order.Compare(y, x);
}

/// <summary>By the first order, and by the second what it leaves equal.</summary>
internal sealed class CombinedOrder(IComparer<int> first, IComparer<int> second) : IComparer<int>
{
    public int Compare(int x, int y) => first.Compare(x, y) is not 0 and var order ? order : second.Compare(x, y);
}

/// <summary>By an order, and by position what it leaves equal.</summary>
internal sealed class StableOrder(IComparer<int> order) : IComparer<int>
{
    public int Compare(int x, int y) => order.Compare(x, y) is not 0 and var different ? different : x - y;
}
