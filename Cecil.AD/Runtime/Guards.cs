using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>Questions that emitted code asks before it reads memory earlier than the function does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guards
{
    /// <summary>Can the element be read without an exception?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int InRange<T>(T[]? array, nint index) => array is not null && (nuint)index < (nuint)array.Length ? 1 : 0;
}
