using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The functions of Vector2 that act on each component.</summary>
internal static partial class Vector2Substitutions
{
    private static Vector2 Abs(Vector2 value) => new(float.Abs(value.X), float.Abs(value.Y));

    private static Vector2 SquareRoot(Vector2 value) => new(float.Sqrt(value.X), float.Sqrt(value.Y));

    private static Vector2 Sin(Vector2 value) => new(float.Sin(value.X), float.Sin(value.Y));

    private static Vector2 Cos(Vector2 value) => new(float.Cos(value.X), float.Cos(value.Y));

    private static (Vector2 Sin, Vector2 Cos) SinCos(Vector2 value) => (Vector2.Sin(value), Vector2.Cos(value));

    private static Vector2 Exp(Vector2 value) => new(float.Exp(value.X), float.Exp(value.Y));

    private static Vector2 Log(Vector2 value) => new(float.Log(value.X), float.Log(value.Y));

    private static Vector2 Log2(Vector2 value) => new(float.Log2(value.X), float.Log2(value.Y));

    private static Vector2 DegreesToRadians(Vector2 value) => new(float.DegreesToRadians(value.X), float.DegreesToRadians(value.Y));

    private static Vector2 RadiansToDegrees(Vector2 value) => new(float.RadiansToDegrees(value.X), float.RadiansToDegrees(value.Y));

    private static Vector2 CopySign(Vector2 left, Vector2 right) => new(float.CopySign(left.X, right.X), float.CopySign(left.Y, right.Y));

    private static Vector2 Hypot(Vector2 left, Vector2 right) => new(float.Hypot(left.X, right.X), float.Hypot(left.Y, right.Y));

    private static Vector2 Max(Vector2 left, Vector2 right) => new(float.Max(left.X, right.X), float.Max(left.Y, right.Y));

    private static Vector2 MaxMagnitude(Vector2 left, Vector2 right) =>
        new(float.MaxMagnitude(left.X, right.X), float.MaxMagnitude(left.Y, right.Y));

    private static Vector2 MaxMagnitudeNumber(Vector2 left, Vector2 right) =>
        new(float.MaxMagnitudeNumber(left.X, right.X), float.MaxMagnitudeNumber(left.Y, right.Y));

    private static Vector2 MaxNative(Vector2 left, Vector2 right) =>
        new(float.MaxNative(left.X, right.X), float.MaxNative(left.Y, right.Y));

    private static Vector2 MaxNumber(Vector2 left, Vector2 right) =>
        new(float.MaxNumber(left.X, right.X), float.MaxNumber(left.Y, right.Y));

    private static Vector2 Min(Vector2 left, Vector2 right) => new(float.Min(left.X, right.X), float.Min(left.Y, right.Y));

    private static Vector2 MinMagnitude(Vector2 left, Vector2 right) =>
        new(float.MinMagnitude(left.X, right.X), float.MinMagnitude(left.Y, right.Y));

    private static Vector2 MinMagnitudeNumber(Vector2 left, Vector2 right) =>
        new(float.MinMagnitudeNumber(left.X, right.X), float.MinMagnitudeNumber(left.Y, right.Y));

    private static Vector2 MinNative(Vector2 left, Vector2 right) =>
        new(float.MinNative(left.X, right.X), float.MinNative(left.Y, right.Y));

    private static Vector2 MinNumber(Vector2 left, Vector2 right) =>
        new(float.MinNumber(left.X, right.X), float.MinNumber(left.Y, right.Y));

    private static Vector2 Clamp(Vector2 value, Vector2 min, Vector2 max) => Vector2.Min(Vector2.Max(value, min), max);

    private static Vector2 ClampNative(Vector2 value, Vector2 min, Vector2 max) => Vector2.MinNative(Vector2.MaxNative(value, min), max);

    private static Vector2 Lerp(Vector2 from, Vector2 to, Vector2 amount) =>
        Vector2.MultiplyAddEstimate(from, Vector2.One - amount, to * amount);

    private static Vector2 FusedMultiplyAdd(Vector2 left, Vector2 right, Vector2 addend) =>
        new(float.FusedMultiplyAdd(left.X, right.X, addend.X), float.FusedMultiplyAdd(left.Y, right.Y, addend.Y));

    private static Vector2 MultiplyAddEstimate(Vector2 left, Vector2 right, Vector2 addend) =>
        new(float.MultiplyAddEstimate(left.X, right.X, addend.X), float.MultiplyAddEstimate(left.Y, right.Y, addend.Y));
}
