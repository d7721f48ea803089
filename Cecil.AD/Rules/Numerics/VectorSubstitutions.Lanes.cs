using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The static class Vector for Vector&lt;T&gt;: what is not the same for each number.</summary>
internal static partial class VectorSubstitutions
{
    private static T GetElement<T>(Vector<T> vector, int index)
    {
        if (index < 0 || index >= Vector<T>.Count) throw new ArgumentOutOfRangeException(nameof(index));
        return VectorNumbers.Of(vector)[index];
    }

    private static Vector<T> WithElement<T>(Vector<T> vector, int index, T value)
    {
        if (index < 0 || index >= Vector<T>.Count) throw new ArgumentOutOfRangeException(nameof(index));
        var numbers = VectorNumbers.Of(vector);
        numbers[index] = value;
        return new(numbers);
    }

    internal static Vector<T> Create<T>(ReadOnlySpan<T> values) => new(values);

    private static Vector<T> CreateScalar<T>(T value) => new(VectorNumbers.First(value));

    private static Vector<T> CreateSequence<T>(T start, T step)
        where T : INumber<T>
    {
        var numbers = new T[Vector<T>.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = T.CreateTruncating(i) * step + start;
        return new(numbers);
    }

    private static bool AllWhereAllBitsSet<T>(Vector<T> vector)
        where T : INumber<T>
    {
        foreach (var number in VectorNumbers.Of(vector))
            if (!Masks.IsSet(number)) return false;
        return true;
    }

    private static bool AnyWhereAllBitsSet<T>(Vector<T> vector)
        where T : INumber<T>
    {
        foreach (var number in VectorNumbers.Of(vector))
            if (Masks.IsSet(number)) return true;
        return false;
    }

    private static bool EqualsAll<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AllWhereAllBitsSet(Vector.Equals(left, right));

    private static bool EqualsAny<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AnyWhereAllBitsSet(Vector.Equals(left, right));

    private static bool GreaterThanAll<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AllWhereAllBitsSet(Vector.GreaterThan(left, right));

    private static bool GreaterThanAny<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AnyWhereAllBitsSet(Vector.GreaterThan(left, right));

    private static bool GreaterThanOrEqualAll<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AllWhereAllBitsSet(Vector.GreaterThanOrEqual(left, right));

    private static bool GreaterThanOrEqualAny<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AnyWhereAllBitsSet(Vector.GreaterThanOrEqual(left, right));

    private static bool LessThanAll<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AllWhereAllBitsSet(Vector.LessThan(left, right));

    private static bool LessThanAny<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AnyWhereAllBitsSet(Vector.LessThan(left, right));

    private static bool LessThanOrEqualAll<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AllWhereAllBitsSet(Vector.LessThanOrEqual(left, right));

    private static bool LessThanOrEqualAny<T>(Vector<T> left, Vector<T> right)
        where T : INumber<T> => Vector.AnyWhereAllBitsSet(Vector.LessThanOrEqual(left, right));

    private static Vector<float> Narrow(Vector<double> low, Vector<double> high)
    {
        var (first, second, numbers) = (VectorNumbers.Of(low), VectorNumbers.Of(high), new float[Vector<float>.Count]);
        for (var i = 0; i < first.Length; i++) numbers[i] = (float)first[i];
        for (var i = 0; i < second.Length; i++) numbers[first.Length + i] = (float)second[i];
        return new(numbers);
    }

    private static void Widen(Vector<float> source, out Vector<double> low, out Vector<double> high)
    {
        low = Vector.WidenLower(source);
        high = Vector.WidenUpper(source);
    }

    private static Vector<double> WidenLower(Vector<float> source) => VectorNumbers.Widened(source, 0);

    private static Vector<double> WidenUpper(Vector<float> source) => VectorNumbers.Widened(source, Vector<double>.Count);
}

/// <summary>The numbers of vectors in arrays, where they can be told apart by an index.</summary>
internal static class VectorNumbers
{
    internal static T[] Of<T>(Vector<T> vector)
    {
        var numbers = new T[Vector<T>.Count];
        vector.CopyTo(numbers);
        return numbers;
    }

    internal static T[] First<T>(T value)
    {
        var numbers = new T[Vector<T>.Count];
        numbers[0] = value;
        return numbers;
    }

    internal static Vector<double> Widened(Vector<float> source, int start)
    {
        var (numbers, widened) = (Of(source), new double[Vector<double>.Count]);
        for (var i = 0; i < widened.Length; i++) widened[i] = numbers[start + i];
        return new(widened);
    }
}
