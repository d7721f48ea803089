using System.Collections;

namespace Cecil.AD.Rules;

/// <summary>
/// What a collection hands out where it is enumerated through its interface. The collections themselves hand out one object for empty ones
/// and another for the rest, which could not stay an object of the trace: it would be one of two. As theirs, it is over at once where the
/// collection was empty, whatever has become of that since.
/// </summary>
internal sealed class CollectionEnumerator<T, TItems>(TItems items, bool isEmpty) : IEnumerator<T>
    where TItems : struct, IEnumerator<T>
{
#pragma warning disable IDE0044 // It moves on: the methods of the struct change it.
    private TItems _items = items;
#pragma warning restore IDE0044

    public T Current => _items.Current;

    object? IEnumerator.Current => Current;

    public bool MoveNext() => !isEmpty && _items.MoveNext();

    public void Reset() => _items.Reset();

    public void Dispose() => _items.Dispose();
}
