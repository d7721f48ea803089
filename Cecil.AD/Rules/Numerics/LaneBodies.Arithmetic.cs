using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Arithmetic and functions.</summary>
internal static partial class LaneBodies
{
    internal static T Create<T>(T value) => value;

    internal static T get_Zero<T>()
        where T : INumber<T> => T.Zero;

    internal static T get_One<T>()
        where T : INumber<T> => T.One;

    internal static T op_Addition<T>(T left, T right)
        where T : INumber<T> => left + right;

    internal static T op_Subtraction<T>(T left, T right)
        where T : INumber<T> => left - right;

    internal static T op_Multiply<T>(T left, T right)
        where T : INumber<T> => left * right;

    internal static T op_Division<T>(T left, T right)
        where T : INumber<T> => left / right;

    internal static T op_UnaryNegation<T>(T value)
        where T : INumber<T> => -value;

    internal static T op_UnaryPlus<T>(T value)
        where T : INumber<T> => value;

    internal static T Abs<T>(T value)
        where T : INumber<T> => T.Abs(value);

    internal static T Min<T>(T left, T right)
        where T : INumber<T> => T.Min(left, right);

    internal static T Max<T>(T left, T right)
        where T : INumber<T> => T.Max(left, right);

    internal static T MinNumber<T>(T left, T right)
        where T : INumber<T> => T.MinNumber(left, right);

    internal static T MaxNumber<T>(T left, T right)
        where T : INumber<T> => T.MaxNumber(left, right);

    internal static T MinMagnitude<T>(T left, T right)
        where T : INumber<T> => T.MinMagnitude(left, right);

    internal static T MaxMagnitude<T>(T left, T right)
        where T : INumber<T> => T.MaxMagnitude(left, right);

    /// <summary>Crossed bounds are allowed here.</summary>
    internal static T Clamp<T>(T value, T min, T max)
        where T : INumber<T> => T.Min(T.Max(value, min), max);

    internal static T CopySign<T>(T value, T sign)
        where T : INumber<T> => T.CopySign(value, sign);

    internal static T Sqrt<T>(T value)
        where T : IFloatingPointIeee754<T> => T.Sqrt(value);

    internal static T Floor<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Floor(vector);

    internal static T Ceiling<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Ceiling(vector);

    internal static T Round<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Round(vector);

    internal static T Round<T>(T vector, MidpointRounding mode)
        where T : IFloatingPointIeee754<T> => T.Round(vector, mode);

    internal static T Truncate<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Truncate(vector);

    internal static T FusedMultiplyAdd<T>(T left, T right, T addend)
        where T : IFloatingPointIeee754<T> => T.FusedMultiplyAdd(left, right, addend);

    internal static T MultiplyAddEstimate<T>(T left, T right, T addend)
        where T : IFloatingPointIeee754<T> => T.MultiplyAddEstimate(left, right, addend);

    internal static T Lerp<T>(T x, T y, T amount)
        where T : IFloatingPointIeee754<T> => T.Lerp(x, y, amount);

    internal static T Exp<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Exp(vector);

    internal static T Log<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Log(vector);

    internal static T Log2<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Log2(vector);

    internal static T Sin<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Sin(vector);

    internal static T Cos<T>(T vector)
        where T : IFloatingPointIeee754<T> => T.Cos(vector);

    internal static T Hypot<T>(T x, T y)
        where T : IFloatingPointIeee754<T> => T.Hypot(x, y);

    internal static T DegreesToRadians<T>(T degrees)
        where T : IFloatingPointIeee754<T> => T.DegreesToRadians(degrees);

    internal static T RadiansToDegrees<T>(T radians)
        where T : IFloatingPointIeee754<T> => T.RadiansToDegrees(radians);

    internal static double ConvertToDouble(long value) => value;

    internal static double ConvertToDouble(ulong value) => value;

    internal static float ConvertToSingle(int value) => value;

    internal static float ConvertToSingle(uint value) => value;

    internal static long ConvertToInt64(double value) => (long)value;

    internal static ulong ConvertToUInt64(double value) => (ulong)value;

    internal static int ConvertToInt32(float value) => (int)value;

    internal static uint ConvertToUInt32(float value) => (uint)value;
}
