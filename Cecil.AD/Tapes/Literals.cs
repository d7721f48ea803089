namespace Cecil.AD.Tapes;

/// <summary>What the literals of a tape mean, for every type that one can have.</summary>
internal static class Literals
{
    /// <summary>Null, or a number that equals zero, whatever its type and sign.</summary>
    public static bool IsZero(object? literal) => literal switch
    {
        null => true,
        int i => i == 0,
        long l => l == 0,
        nint n => n == 0,
        float f => f == 0,
        double d => d == 0,
        _ => false,
    };

    /// <summary>Does a branch on the literal go where its condition holds?</summary>
    public static bool IsTrue(object? literal) => !IsZero(literal);

    /// <summary>What memory holds that was never written: <see cref="IsZero"/>, and not −0.</summary>
    public static bool IsDefault(object? literal) => literal switch
    {
        double d => BitConverter.DoubleToInt64Bits(d) == 0,
        float f => BitConverter.SingleToInt32Bits(f) == 0,
        _ => IsZero(literal),
    };

    /// <summary>Literals are equal when their bits are: 0.0 and −0.0 differ, one NaN equals itself.</summary>
    public static object? Bits(object? literal) => literal switch
    {
        double d => BitConverter.DoubleToInt64Bits(d),
        float f => BitConverter.SingleToInt32Bits(f),
        _ => literal,
    };

    /// <summary>Are the literals, of one type, equal as <see cref="Bits"/> says?</summary>
    public static bool AreEqual(object? a, object? b) => (a, b) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        _ => Equals(a, b),
    };
}
