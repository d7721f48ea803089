namespace Cecil.AD.Rules;

/// <summary>The members of List that ask a collection to copy itself, and its enumerator. The others are loops or go to Array.</summary>
[SubstitutesFor(typeof(List<>))]
internal static class ListSubstitutions
{
    internal static List<T> Constructor<T>(IEnumerable<T> collection)
    {
        Require.NotNull(collection, nameof(collection));
        var list = new List<T>();
        foreach (var item in collection) list.Add(item);
        return list;
    }

    internal static void AddRange<T>(List<T> self, IEnumerable<T> collection)
    {
        Require.NotNull(collection, nameof(collection));
        if (ReferenceEquals(self, collection))
        {
            var count = self.Count;
            for (var i = 0; i < count; i++) self.Add(self[i]);
        }
        else
        {
            foreach (var item in collection) self.Add(item);
        }
    }

    internal static void InsertRange<T>(List<T> self, int index, IEnumerable<T> collection)
    {
        Require.NotNull(collection, nameof(collection));
        Require.NotNegative(index, nameof(index));
        Require.NotNegative(self.Count - index, nameof(index));
        List<T> tail = self.GetRange(index, self.Count - index);
        List<T> inserted = [];
        foreach (var item in collection) inserted.Add(item);
        self.RemoveRange(index, tail.Count);
        for (var i = 0; i < inserted.Count; i++) self.Add(inserted[i]);
        for (var i = 0; i < tail.Count; i++) self.Add(tail[i]);
    }

    internal static IEnumerator<T> IEnumerable_GetEnumerator<T>(List<T> self) =>
        new CollectionEnumerator<T, List<T>.Enumerator>(self.GetEnumerator(), self.Count == 0);

    internal static void Sort<T>(List<T> self, Comparison<T> comparison)
    {
        Require.NotNull(comparison, nameof(comparison));
        self.Sort(0, self.Count, new ComparisonOrder<T>(comparison));
    }
}
