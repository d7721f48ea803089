using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>Where the compiler of the runtime keeps numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Registers
{
    /// <summary>
    /// The same number, by way of memory. A number that lives across a call is in memory from its first assignment on where no register
    /// survives calls, in the loops in front of the call too. What a loop sums up is handed on like this behind it, so that what lives
    /// across the call is another number.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Spilled(double value) => Volatile.Read(ref value);

    /// <inheritdoc cref="Spilled(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Spilled(float value) => Volatile.Read(ref value);
}
