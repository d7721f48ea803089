namespace Cecil.AD.Rules;

/// <summary>Making a stack from a sequence; the other members of Stack are loops or go to Array.</summary>
[SubstitutesFor(typeof(Stack<>))]
internal static class StackSubstitutions
{
    internal static Stack<T> Constructor<T>(IEnumerable<T> collection)
    {
        Require.NotNull(collection, nameof(collection));
        var stack = new Stack<T>();
        foreach (var item in collection) stack.Push(item);
        return stack;
    }
}

/// <summary>Making a queue from a sequence; the other members of Queue are loops or go to Array.</summary>
[SubstitutesFor(typeof(Queue<>))]
internal static class QueueSubstitutions
{
    internal static Queue<T> Constructor<T>(IEnumerable<T> collection)
    {
        Require.NotNull(collection, nameof(collection));
        var queue = new Queue<T>();
        foreach (var item in collection) queue.Enqueue(item);
        return queue;
    }
}

/// <summary>Making a set from a sequence.</summary>
[SubstitutesFor(typeof(HashSet<>))]
internal static class HashSetSubstitutions
{
    internal static HashSet<T> Constructor<T>(IEnumerable<T> collection)
    {
        Require.NotNull(collection, nameof(collection));
        var set = new HashSet<T>();
        foreach (var item in collection) set.Add(item);
        return set;
    }
}

/// <summary>Making a priority queue from a sequence, whose items are put in order together.</summary>
[SubstitutesFor(typeof(PriorityQueue<,>))]
internal static class PriorityQueueSubstitutions
{
    internal static PriorityQueue<TElement, TPriority> Constructor<TElement, TPriority>(IEnumerable<(TElement Element, TPriority Priority)> items)
    {
        Require.NotNull(items, nameof(items));
        var queue = new PriorityQueue<TElement, TPriority>();
        queue.EnqueueRange(OneByOne(items));
        return queue;

        static IEnumerable<(TElement, TPriority)> OneByOne(IEnumerable<(TElement, TPriority)> items)
        {
            foreach (var item in items) yield return item;
        }
    }
}
