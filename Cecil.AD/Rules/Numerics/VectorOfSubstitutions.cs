using System.Numerics;
using System.Runtime.InteropServices;

namespace Cecil.AD.Rules;

/// <summary>Vector&lt;T&gt;: what comes from memory, goes there, or takes single numbers.</summary>
[SubstitutesFor(typeof(Vector<>))]
internal static class VectorOfSubstitutions
{
    private static void Constructor<T>(ref Vector<T> self, T[] values) => Constructor(ref self, values, 0);

    private static void Constructor<T>(ref Vector<T> self, T[] values, int index)
    {
        if (index < 0 || values.Length - index < Vector<T>.Count) throw new ArgumentOutOfRangeException(nameof(index));
        self = Vector.LoadUnsafe(ref values[index]);
    }

    internal static void Constructor<T>(ref Vector<T> self, ReadOnlySpan<T> values)
    {
        if (values.Length < Vector<T>.Count) throw new ArgumentOutOfRangeException(nameof(values));
        self = Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values));
    }

    internal static void Constructor<T>(ref Vector<T> self, Span<T> values) => Constructor(ref self, (ReadOnlySpan<T>)values);

    private static Vector<T> get_Indices<T>()
        where T : INumber<T> => Vector.CreateSequence(T.Zero, T.One);

    private static T get_Item<T>(ref Vector<T> self, int index) => self.GetElement(index);

    private static void CopyTo<T>(ref Vector<T> self, T[] destination) => self.CopyTo(destination, 0);

    private static void CopyTo<T>(ref Vector<T> self, T[] destination, int startIndex)
    {
        if (startIndex < 0 || startIndex >= destination.Length) throw new ArgumentOutOfRangeException(nameof(startIndex));
        if (destination.Length - startIndex < Vector<T>.Count) throw new ArgumentException("The array is too short.");
        Vector.StoreUnsafe(self, ref destination[startIndex]);
    }

    internal static void CopyTo<T>(ref Vector<T> self, Span<T> destination)
    {
        if (!self.TryCopyTo(destination)) throw new ArgumentException("The span is too short.");
    }

    internal static bool TryCopyTo<T>(ref Vector<T> self, Span<T> destination)
    {
        if (destination.Length < Vector<T>.Count) return false;
        Vector.StoreUnsafe(self, ref MemoryMarshal.GetReference(destination));
        return true;
    }

    private static bool op_Equality<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.EqualsAll(left, right);

    private static bool op_Inequality<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => !Vector.EqualsAll(left, right);
}
