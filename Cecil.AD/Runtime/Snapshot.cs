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
    [ThreadStatic] private static Stack<Snapshot>? t_pool;

    private byte[] _bytes = [];
    private int _count;

    /// <summary>Of an array of numbers, or an array of such arrays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Snapshot Of(object? container)
    {
        var snapshot = (t_pool ??= new Stack<Snapshot>()).TryPop(out var pooled) ? pooled : new Snapshot();
        snapshot._count = 0;
        snapshot.Visit(container, isRestored: false);
        return snapshot;
    }

    /// <summary>Puts the numbers back.</summary>
    public void Restore(object? container)
    {
        _count = 0;
        Visit(container, isRestored: true);
    }

    /// <summary>Gives the snapshot back to the pool.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Return() => t_pool!.Push(this);

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
