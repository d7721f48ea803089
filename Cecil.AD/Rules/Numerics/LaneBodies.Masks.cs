using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>
/// Comparisons, whose results have all bits set or none, and what chooses by them. Bits of whole numbers are numbers like any other.
/// </summary>
internal static partial class LaneBodies
{
    internal static T Equals<T>(T left, T right)
        where T : INumber<T> => left == right ? Masks.All<T>() : T.Zero;

    internal static T GreaterThan<T>(T left, T right)
        where T : INumber<T> => left > right ? Masks.All<T>() : T.Zero;

    internal static T GreaterThanOrEqual<T>(T left, T right)
        where T : INumber<T> => left >= right ? Masks.All<T>() : T.Zero;

    internal static T LessThan<T>(T left, T right)
        where T : INumber<T> => left < right ? Masks.All<T>() : T.Zero;

    internal static T LessThanOrEqual<T>(T left, T right)
        where T : INumber<T> => left <= right ? Masks.All<T>() : T.Zero;

    internal static long Equals(double left, double right) => left == right ? -1 : 0;

    internal static long GreaterThan(double left, double right) => left > right ? -1 : 0;

    internal static long GreaterThanOrEqual(double left, double right) => left >= right ? -1 : 0;

    internal static long LessThan(double left, double right) => left < right ? -1 : 0;

    internal static long LessThanOrEqual(double left, double right) => left <= right ? -1 : 0;

    internal static int Equals(float left, float right) => left == right ? -1 : 0;

    internal static int GreaterThan(float left, float right) => left > right ? -1 : 0;

    internal static int GreaterThanOrEqual(float left, float right) => left >= right ? -1 : 0;

    internal static int LessThan(float left, float right) => left < right ? -1 : 0;

    internal static int LessThanOrEqual(float left, float right) => left <= right ? -1 : 0;

    internal static T IsNaN<T>(T vector)
        where T : INumber<T> => T.IsNaN(vector) ? Masks.All<T>() : T.Zero;

    internal static T IsNegative<T>(T vector)
        where T : INumber<T> => T.IsNegative(vector) ? Masks.All<T>() : T.Zero;

    internal static T IsPositive<T>(T vector)
        where T : INumber<T> => T.IsPositive(vector) ? Masks.All<T>() : T.Zero;

    internal static T ConditionalSelect<T>(T condition, T left, T right)
        where T : INumber<T> => Masks.Holds(condition) ? left : right;

    internal static double ConditionalSelect(long condition, double left, double right) => Masks.Holds(condition) ? left : right;

    internal static float ConditionalSelect(int condition, float left, float right) => Masks.Holds(condition) ? left : right;

    internal static T op_BitwiseAnd<T>(T left, T right)
        where T : IBinaryInteger<T> => left & right;

    internal static T op_BitwiseOr<T>(T left, T right)
        where T : IBinaryInteger<T> => left | right;

    internal static T op_ExclusiveOr<T>(T left, T right)
        where T : IBinaryInteger<T> => left ^ right;

    internal static T op_OnesComplement<T>(T value)
        where T : IBinaryInteger<T> => ~value;

    internal static T AndNot<T>(T left, T right)
        where T : IBinaryInteger<T> => left & ~right;
}

/// <summary>Numbers with all bits set or none, the results of comparisons. No derivative goes through them.</summary>
internal static class Masks
{
    [NonDifferentiable]
    internal static T All<T>()
        where T : INumber<T> =>
        typeof(T) == typeof(double) ? (T)(object)BitConverter.Int64BitsToDouble(-1)
        : typeof(T) == typeof(float) ? (T)(object)BitConverter.Int32BitsToSingle(-1)
        : unchecked(T.CreateTruncating(-1));

    /// <summary>Anything between all bits and none would mix the bits of two numbers.</summary>
    [NonDifferentiable]
    internal static bool Holds<T>(T mask)
        where T : INumber<T> =>
        Bits(mask) is 0 or -1 ? Bits(mask) == -1 : throw new NotSupportedException("A vector chooses bits, not numbers, which has no derivative.");

    [NonDifferentiable]
    internal static bool IsSet<T>(T mask)
        where T : INumber<T> => Bits(mask) == -1;

    private static long Bits<T>(T mask)
        where T : INumber<T> => mask switch
        {
            double x => BitConverter.DoubleToInt64Bits(x),
            float x => BitConverter.SingleToInt32Bits(x),
            int x => x,
            uint x => (int)x,
            ulong x => (long)x,
            _ => long.CreateTruncating(mask),
        };
}
