using System.Runtime.CompilerServices;

namespace Cecil.AD.Rules;

/// <summary>What the C# compiler calls for <c>a[1..3]</c>.</summary>
[SubstitutesFor(typeof(RuntimeHelpers))]
internal static class RuntimeHelpersSubstitutions
{
    private static T[] GetSubArray<T>(T[] array, Range range)
    {
        if (array is null) throw new ArgumentNullException(nameof(array));
        var (offset, length) = range.GetOffsetAndLength(array.Length);
        var part = new T[length];
        for (var i = 0; i < length; i++) part[i] = array[offset + i];
        return part;
    }
}
