namespace Cecil.AD.Rules;

/// <summary>Making a stack from a sequence, and its enumerator; the other members of Stack are loops or go to Array.</summary>
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

    internal static IEnumerator<T> IEnumerable_GetEnumerator<T>(Stack<T> self) =>
        new CollectionEnumerator<T, Stack<T>.Enumerator>(self.GetEnumerator(), self.Count == 0);
}

/// <summary>Making a queue from a sequence, and its enumerator; the other members of Queue are loops or go to Array.</summary>
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

    internal static IEnumerator<T> IEnumerable_GetEnumerator<T>(Queue<T> self) =>
        new CollectionEnumerator<T, Queue<T>.Enumerator>(self.GetEnumerator(), self.Count == 0);
}

/// <summary>Making a set from a sequence, and its enumerator.</summary>
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

    internal static IEnumerator<T> IEnumerable_GetEnumerator<T>(HashSet<T> self) =>
        new CollectionEnumerator<T, HashSet<T>.Enumerator>(self.GetEnumerator(), self.Count == 0);
}

/// <summary>The enumerator of a linked list.</summary>
[SubstitutesFor(typeof(LinkedList<>))]
internal static class LinkedListSubstitutions
{
    internal static IEnumerator<T> IEnumerable_GetEnumerator<T>(LinkedList<T> self) =>
        new CollectionEnumerator<T, LinkedList<T>.Enumerator>(self.GetEnumerator(), self.Count == 0);
}

/// <summary>The enumerator of a dictionary.</summary>
[SubstitutesFor(typeof(Dictionary<,>))]
internal static class DictionarySubstitutions
{
    internal static IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable_GetEnumerator<TKey, TValue>(Dictionary<TKey, TValue> self)
        where TKey : notnull =>
        new CollectionEnumerator<KeyValuePair<TKey, TValue>, Dictionary<TKey, TValue>.Enumerator>(self.GetEnumerator(), self.Count == 0);
}

/// <summary>The enumerator of a dictionary's keys.</summary>
[SubstitutesFor(typeof(Dictionary<,>.KeyCollection))]
internal static class DictionaryKeySubstitutions
{
    internal static IEnumerator<TKey> IEnumerable_GetEnumerator<TKey, TValue>(Dictionary<TKey, TValue>.KeyCollection self)
        where TKey : notnull =>
        new CollectionEnumerator<TKey, Dictionary<TKey, TValue>.KeyCollection.Enumerator>(self.GetEnumerator(), self.Count == 0);
}

/// <summary>The enumerator of a dictionary's values.</summary>
[SubstitutesFor(typeof(Dictionary<,>.ValueCollection))]
internal static class DictionaryValueSubstitutions
{
    internal static IEnumerator<TValue> IEnumerable_GetEnumerator<TKey, TValue>(Dictionary<TKey, TValue>.ValueCollection self)
        where TKey : notnull =>
        new CollectionEnumerator<TValue, Dictionary<TKey, TValue>.ValueCollection.Enumerator>(self.GetEnumerator(), self.Count == 0);
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
