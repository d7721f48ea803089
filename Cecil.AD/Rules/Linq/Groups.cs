using System.Collections;

namespace Cecil.AD.Rules;

/// <summary>The groups of a sequence, in the order in which their keys were met. Keys are compared with each other, not hashed.</summary>
internal static class Groups<TKey, TElement>
{
    internal static List<Group<TKey, TElement>> Of<TSource>(IEnumerable<TSource> source, Func<TSource, TKey> keys, Func<TSource, TElement> elements)
    {
        List<Group<TKey, TElement>> groups = [];
        foreach (var item in source)
        {
            var key = keys(item);
            var at = 0;
            while (at < groups.Count && !EqualityComparer<TKey>.Default.Equals(groups[at].Key, key)) at++;
            if (at == groups.Count) groups.Add(new Group<TKey, TElement>(key));
            groups[at].Elements.Add(elements(item));
        }

        return groups;
    }
}

/// <summary>Elements with one key, in the order of the sequence.</summary>
internal sealed class Group<TKey, TElement>(TKey key) : IGrouping<TKey, TElement>
{
    public TKey Key => key;

    public List<TElement> Elements { get; } = [];

    public IEnumerator<TElement> GetEnumerator()
    {
        for (var i = 0; i < Elements.Count; i++) yield return Elements[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
