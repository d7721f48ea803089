using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// What the caller's arrays held before a gradient was added into them, so that it can be taken back. Snapshots come from a pool of
/// the calling thread.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Snapshot
{
    /// <summary>The first of those that are free; each leads to the next.</summary>
    [ThreadStatic] private static Snapshot? t_free;

    private Snapshot? _next;
    private byte[] _bytes = [];
    private int _count;

    /// <summary>An empty one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Snapshot Rent()
    {
        var snapshot = t_free ?? new Snapshot();
        t_free = snapshot._next;
        snapshot._count = 0;
        return snapshot;
    }

    /// <summary>Takes over the numbers of an array, or of an array of arrays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Keep(object? container) => Visit(container, isRestored: false);

    /// <summary>What is restored next is what was kept first.</summary>
    public void Rewind() => _count = 0;

    /// <summary>Puts the numbers back, of the arrays in the order in which they were kept.</summary>
    public void Restore(object? container) => Visit(container, isRestored: true);

    /// <summary>Gives the snapshot back to the pool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Return() => (_next, t_free) = (t_free, this);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Visit(object? container, bool isRestored)
    {
        switch (container)
        {
            case double[] numbers: Copy(MemoryMarshal.AsBytes(numbers.AsSpan()), isRestored); break;
            case float[] numbers: Copy(MemoryMarshal.AsBytes(numbers.AsSpan()), isRestored); break;
            case object?[] rows:
                foreach (var row in rows) Visit(row, isRestored);
                break;
            case Array rows when !rows.GetType().GetElementType()!.IsValueType:
                foreach (var row in rows) Visit(row, isRestored);
                break;
            case Array numbers:
                var size = numbers.GetType().GetElementType() == typeof(float) ? sizeof(float) : sizeof(double);
                Copy(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(numbers), numbers.Length * size), isRestored);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Copy(Span<byte> numbers, bool isRestored)
    {
        var end = _count + numbers.Length;
        if (isRestored) _bytes.AsSpan(_count, numbers.Length).CopyTo(numbers);
        else
        {
            if (end > _bytes.Length) Array.Resize(ref _bytes, Math.Max(end, 2 * _bytes.Length));
            numbers.CopyTo(_bytes.AsSpan(_count));
        }

        _count = end;
    }
}
