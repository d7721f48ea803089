using System.Runtime.CompilerServices;

namespace Cecil.AD.Rules;

/// <summary>What of the class Unsafe says nothing about how memory is laid out.</summary>
[SubstitutesFor(typeof(Unsafe))]
internal static class UnsafeSubstitutions
{
    private static void SkipInit<T>(out T value) => value = default!;
}
