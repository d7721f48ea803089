using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Values that a loop's forward pass keeps for its pullback, in order. Loops open a segment at their entry, index it by iteration
/// and close it; the pullback reopens segments in reverse order. Buffers are rented per call from a pool of the calling thread, so
/// a warm gradient allocates nothing (and no method here starts unoptimised: gradients do not). A buffer that is lost to an exception is simply not returned.
/// </summary>
/// <typeparam name="T">int, long, nint, float, double or a reference type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SaveBuffer<T>
{
    [ThreadStatic] private static Stack<SaveBuffer<T>>? t_pool;

    private T[] _items = new T[64];
    private int _count;

    /// <summary>An empty buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SaveBuffer<T> Rent() => (t_pool ??= new Stack<SaveBuffer<T>>()).TryPop(out var buffer) ? buffer : new SaveBuffer<T>();

    /// <summary>An empty buffer in which every position reads as zero: the shadow of another buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SaveBuffer<T> RentZeroed()
    {
        var buffer = Rent();
        Array.Clear(buffer._items);
        return buffer;
    }

    /// <summary>Gives the buffer back to the pool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Return()
    {
        _count = 0;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) Array.Clear(_items);
        (t_pool ??= new Stack<SaveBuffer<T>>()).Push(this);
    }

    /// <summary>The position at which a loop's values start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Open() => _count;

    /// <summary>Sets the end of the values of the loop that opened last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(int end) => _count = end;

    /// <summary>Goes back over the <paramref name="count"/> values of the loop that closed last; returns where they start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Reopen(int count) => _count -= count;

    /// <summary>Reads a position; one that was never written is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Get(int index)
    {
        var items = _items;
        return (uint)index < (uint)items.Length ? items[index] : default!;
    }

    /// <summary>Writes a position, growing the buffer as needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int index, T value)
    {
        var items = _items;
        if ((uint)index >= (uint)items.Length) items = Grow(index);
        items[index] = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T[] Grow(int index)
    {
        if (index < 0)
            throw new InsufficientMemoryException(
            "a loop saves more than 2^31 values for its derivative; shorten it or write its body without overwriting active values");
        Array.Resize(ref _items, (int)Math.Min(Math.Max(2L * _items.Length, index + 1L), Array.MaxLength));
        return _items;
    }
}
