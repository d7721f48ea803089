using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Arrays that live as long as one call of a gradient: temporaries of the function and their shadows. They come from a pool of the
/// calling thread, ordered by length, so that a warm gradient allocates none of them. A function mostly asks for the same lengths in the
/// same order: what was found for each question is looked at first.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScratchArrays<T>
{
    /// <summary>The first of those that are free; each leads to the next.</summary>
    [ThreadStatic] private static ScratchArrays<T>? t_free;

    private const int MaxLengths = 256;
    private const int Questions = 32;

    private readonly Dictionary<int, Shelf> _byLength = [];
    private readonly Shelf?[] _answers = new Shelf?[Questions];
    private ScratchArrays<T>? _next;
    private int _asked;

    /// <summary>The first shelf from which something was taken; each leads to the next.</summary>
    private Shelf? _open;

    /// <summary>A set of arrays for one call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ScratchArrays<T> Rent()
    {
        var arrays = t_free ?? new ScratchArrays<T>();
        t_free = arrays._next;
        arrays._asked = 0;
        return arrays;
    }

    /// <summary>A zeroed array. A negative length throws as <c>new T[length]</c> does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T[] New(nint length)
    {
        if (length < 0 || length > Array.MaxLength) return new T[length];
        ref var answer = ref _answers[(uint)_asked++ % Questions];
        if (answer is not { } shelf || shelf.Length != length) answer = shelf = ShelfOf((int)length);
        if (shelf.Taken == 0) (shelf.Next, _open) = (_open, shelf);
        var arrays = shelf.Arrays;
        if (shelf.Taken == arrays.Count) arrays.Add(new T[length]);
        else arrays[shelf.Taken].AsSpan().Clear();
        return arrays[shelf.Taken++];
    }

    private Shelf ShelfOf(int length)
    {
        if (!_byLength.TryGetValue(length, out var shelf)) _byLength.Add(length, shelf = new Shelf(length));
        return shelf;
    }

    /// <summary>Takes all arrays back, to be used again in the next iteration.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void TakeBack()
    {
        for (var shelf = _open; shelf is not null; shelf = shelf.Next) shelf.Taken = 0;
        (_open, _asked) = (null, 0);
    }

    /// <summary>Takes all arrays back for other calls. A function whose lengths keep changing must not fill the memory with old ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Return()
    {
        TakeBack();
        if (_byLength.Count > MaxLengths)
        {
            _byLength.Clear();
            Array.Clear(_answers);
        }

        (_next, t_free) = (t_free, this);
    }

    /// <summary>The arrays of one length.</summary>
    private sealed class Shelf(int length)
    {
        public int Length { get; } = length;

        public List<T[]> Arrays { get; } = [];

        /// <summary>How many are in use.</summary>
        public int Taken { get; set; }

        public Shelf? Next { get; set; }
    }
}
