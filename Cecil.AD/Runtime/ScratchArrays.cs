using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Arrays that live as long as one call of a gradient: temporaries of the function and their shadows. They come from a pool of the
/// calling thread, ordered by length, so that a warm gradient allocates none of them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScratchArrays<T>
{
    [ThreadStatic] private static Stack<ScratchArrays<T>>? t_pool;

    private const int MaxLengths = 256;

    private readonly Dictionary<int, (List<T[]> Arrays, int Used)> _byLength = [];

    /// <summary>A set of arrays for one call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ScratchArrays<T> Rent() => (t_pool ??= new Stack<ScratchArrays<T>>()).TryPop(out var arrays) ? arrays : new ScratchArrays<T>();

    /// <summary>A zeroed array. A negative length throws as <c>new T[length]</c> does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public T[] New(nint length)
    {
        if (length < 0 || length > Array.MaxLength) return new T[length];
        var n = (int)length;
        if (!_byLength.TryGetValue(n, out var known)) known = ([], 0);
        if (known.Used == known.Arrays.Count) known.Arrays.Add(new T[n]);
        else Array.Clear(known.Arrays[known.Used]);
        _byLength[n] = (known.Arrays, known.Used + 1);
        return known.Arrays[known.Used];
    }

    /// <summary>Takes all arrays back. A function whose lengths keep changing must not fill the memory with old ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Return()
    {
        if (_byLength.Count > MaxLengths) _byLength.Clear();
        foreach (var length in _byLength.Keys) _byLength[length] = (_byLength[length].Arrays, 0);
        t_pool!.Push(this);
    }
}
