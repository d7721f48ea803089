using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>An object and what stands for it elsewhere.</summary>
internal struct ObjectPair
{
    public object First;
    public object Second;

    /// <summary>What is known of the type of the first.</summary>
    public ObjectFacts Facts;

    /// <summary>One more than the number of the next pair whose hash leads to the same place.</summary>
    public int Next;
}

/// <summary>
/// Pairs of objects, found by the identity of the first and numbered in the order in which they came: a walk takes one after the other while
/// it adds what they lead to. It is not recursive, since a long list must not overflow the stack.
/// </summary>
internal sealed class IdentityMap
{
    /// <summary>A map that was larger than this is not worth the memory that it keeps.</summary>
    public const int MostKept = 100_000;

    private int[] _places = new int[32];
    private ObjectPair[] _pairs = new ObjectPair[32];

    public int Count { get; private set; }

    public ref ObjectPair this[int number] => ref _pairs[number];

    /// <summary>The number of the object's pair; −1 when it has none.</summary>
    public int Find(object first)
    {
        for (var i = _places[PlaceOf(first)] - 1; i >= 0; i = _pairs[i].Next - 1)
            if (ReferenceEquals(_pairs[i].First, first)) return i;
        return -1;
    }

    /// <summary>The pair of an object; a new one has no second object yet.</summary>
    public ref ObjectPair Of(object first, ObjectFacts facts, out bool isNew)
    {
        if (Count == _pairs.Length) Grow();
        ref var place = ref _places[PlaceOf(first)];
        for (var i = place - 1; i >= 0; i = _pairs[i].Next - 1)
        {
            if (!ReferenceEquals(_pairs[i].First, first)) continue;
            isNew = false;
            return ref _pairs[i];
        }

        ref var pair = ref _pairs[Count];
        (pair.First, pair.Facts, pair.Next) = (first, facts, place);
        place = ++Count;
        isNew = true;
        return ref pair;
    }

    public void Clear()
    {
        // A large map with little in it is cleared by what is in it.
        if (Count < _places.Length / 16)
            for (var i = 0; i < Count; i++) _places[PlaceOf(_pairs[i].First)] = 0;
        else
            Array.Clear(_places);
        Array.Clear(_pairs, 0, Count);
        Count = 0;
    }

    private uint PlaceOf(object first) => (uint)RuntimeHelpers.GetHashCode(first) & (uint)(_places.Length - 1);

    private void Grow()
    {
        Array.Resize(ref _pairs, 2 * _pairs.Length);
        _places = new int[2 * _places.Length];
        for (var i = 0; i < Count; i++)
        {
            ref var place = ref _places[PlaceOf(_pairs[i].First)];
            (_pairs[i].Next, place) = (place, i + 1);
        }
    }
}
