using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Values that a loop's forward pass keeps for its pullback, in order. Loops open a segment at their entry, make room, index it by
/// iteration and close it; the pullback reopens segments in reverse order. Buffers are rented per call from a pool of the calling thread, so
/// a warm gradient allocates nothing (and no method here starts unoptimised: gradients do not). A buffer that is lost to an exception is simply not returned.
/// Only emitted code may call these methods: positions are not checked, they lie where <see cref="Reserve"/> made room.
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

    /// <summary>
    /// Makes room for a loop's values. A call in a loop costs more than itself, since no floating-point register survives it: so this is asked
    /// once in front of the loop, or once in an iteration where it is not known how many there will be.
    /// </summary>
    /// <param name="start">Where they start.</param>
    /// <param name="iterations">How many iterations; below zero for more than an int holds.</param>
    /// <param name="size">How many values in each.</param>
    /// <exception cref="InsufficientMemoryException">They are more than an array can hold.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int start, int iterations, int size)
    {
        var end = start + (long)(uint)iterations * size;
        if (end > _items.Length) Grow(end);
    }

    /// <summary>Reads a position; one that was never written is zero in a zeroed buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Get(int index)
    {
        Debug.Assert((uint)index < (uint)_items.Length);
        return Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), (nint)(uint)index);
    }

    /// <summary>Writes a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int index, T value)
    {
        Debug.Assert((uint)index < (uint)_items.Length);
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), (nint)(uint)index) = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(long end)
    {
        if (end > Array.MaxLength)
            throw new InsufficientMemoryException(
            "a loop saves more than 2^31 values for its derivative; shorten it or write its body without overwriting active values");
        Array.Resize(ref _items, (int)Math.Min(Math.Max(2L * _items.Length, end), Array.MaxLength));
    }
}
