using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The functions of Vector4 that act on each component.</summary>
internal static partial class Vector4Substitutions
{
    private static Vector4 Abs(Vector4 value) => new(float.Abs(value.X), float.Abs(value.Y), float.Abs(value.Z), float.Abs(value.W));

    private static Vector4 SquareRoot(Vector4 value) =>
        new(float.Sqrt(value.X), float.Sqrt(value.Y), float.Sqrt(value.Z), float.Sqrt(value.W));

    private static Vector4 Sin(Vector4 value) => new(float.Sin(value.X), float.Sin(value.Y), float.Sin(value.Z), float.Sin(value.W));

    private static Vector4 Cos(Vector4 value) => new(float.Cos(value.X), float.Cos(value.Y), float.Cos(value.Z), float.Cos(value.W));

    private static (Vector4 Sin, Vector4 Cos) SinCos(Vector4 value) => (Vector4.Sin(value), Vector4.Cos(value));

    private static Vector4 Exp(Vector4 value) => new(float.Exp(value.X), float.Exp(value.Y), float.Exp(value.Z), float.Exp(value.W));

    private static Vector4 Log(Vector4 value) => new(float.Log(value.X), float.Log(value.Y), float.Log(value.Z), float.Log(value.W));

    private static Vector4 Log2(Vector4 value) => new(float.Log2(value.X), float.Log2(value.Y), float.Log2(value.Z), float.Log2(value.W));

    private static Vector4 DegreesToRadians(Vector4 value) => new(
        float.DegreesToRadians(value.X),
        float.DegreesToRadians(value.Y),
        float.DegreesToRadians(value.Z),
        float.DegreesToRadians(value.W));

    private static Vector4 RadiansToDegrees(Vector4 value) => new(
        float.RadiansToDegrees(value.X),
        float.RadiansToDegrees(value.Y),
        float.RadiansToDegrees(value.Z),
        float.RadiansToDegrees(value.W));

    private static Vector4 CopySign(Vector4 left, Vector4 right) => new(
        float.CopySign(left.X, right.X),
        float.CopySign(left.Y, right.Y),
        float.CopySign(left.Z, right.Z),
        float.CopySign(left.W, right.W));

    private static Vector4 Hypot(Vector4 left, Vector4 right) =>
        new(float.Hypot(left.X, right.X), float.Hypot(left.Y, right.Y), float.Hypot(left.Z, right.Z), float.Hypot(left.W, right.W));

    private static Vector4 Max(Vector4 left, Vector4 right) =>
        new(float.Max(left.X, right.X), float.Max(left.Y, right.Y), float.Max(left.Z, right.Z), float.Max(left.W, right.W));

    private static Vector4 MaxMagnitude(Vector4 left, Vector4 right) => new(
        float.MaxMagnitude(left.X, right.X),
        float.MaxMagnitude(left.Y, right.Y),
        float.MaxMagnitude(left.Z, right.Z),
        float.MaxMagnitude(left.W, right.W));

    private static Vector4 MaxMagnitudeNumber(Vector4 left, Vector4 right) => new(
        float.MaxMagnitudeNumber(left.X, right.X),
        float.MaxMagnitudeNumber(left.Y, right.Y),
        float.MaxMagnitudeNumber(left.Z, right.Z),
        float.MaxMagnitudeNumber(left.W, right.W));

    private static Vector4 MaxNative(Vector4 left, Vector4 right) => new(
        float.MaxNative(left.X, right.X),
        float.MaxNative(left.Y, right.Y),
        float.MaxNative(left.Z, right.Z),
        float.MaxNative(left.W, right.W));

    private static Vector4 MaxNumber(Vector4 left, Vector4 right) => new(
        float.MaxNumber(left.X, right.X),
        float.MaxNumber(left.Y, right.Y),
        float.MaxNumber(left.Z, right.Z),
        float.MaxNumber(left.W, right.W));

    private static Vector4 Min(Vector4 left, Vector4 right) =>
        new(float.Min(left.X, right.X), float.Min(left.Y, right.Y), float.Min(left.Z, right.Z), float.Min(left.W, right.W));

    private static Vector4 MinMagnitude(Vector4 left, Vector4 right) => new(
        float.MinMagnitude(left.X, right.X),
        float.MinMagnitude(left.Y, right.Y),
        float.MinMagnitude(left.Z, right.Z),
        float.MinMagnitude(left.W, right.W));

    private static Vector4 MinMagnitudeNumber(Vector4 left, Vector4 right) => new(
        float.MinMagnitudeNumber(left.X, right.X),
        float.MinMagnitudeNumber(left.Y, right.Y),
        float.MinMagnitudeNumber(left.Z, right.Z),
        float.MinMagnitudeNumber(left.W, right.W));

    private static Vector4 MinNative(Vector4 left, Vector4 right) => new(
        float.MinNative(left.X, right.X),
        float.MinNative(left.Y, right.Y),
        float.MinNative(left.Z, right.Z),
        float.MinNative(left.W, right.W));

    private static Vector4 MinNumber(Vector4 left, Vector4 right) => new(
        float.MinNumber(left.X, right.X),
        float.MinNumber(left.Y, right.Y),
        float.MinNumber(left.Z, right.Z),
        float.MinNumber(left.W, right.W));

    private static Vector4 Clamp(Vector4 value, Vector4 min, Vector4 max) => Vector4.Min(Vector4.Max(value, min), max);

    private static Vector4 ClampNative(Vector4 value, Vector4 min, Vector4 max) => Vector4.MinNative(Vector4.MaxNative(value, min), max);

    private static Vector4 Lerp(Vector4 from, Vector4 to, Vector4 amount) =>
        Vector4.MultiplyAddEstimate(from, Vector4.One - amount, to * amount);

    private static Vector4 FusedMultiplyAdd(Vector4 left, Vector4 right, Vector4 addend) => new(
        float.FusedMultiplyAdd(left.X, right.X, addend.X),
        float.FusedMultiplyAdd(left.Y, right.Y, addend.Y),
        float.FusedMultiplyAdd(left.Z, right.Z, addend.Z),
        float.FusedMultiplyAdd(left.W, right.W, addend.W));

    private static Vector4 MultiplyAddEstimate(Vector4 left, Vector4 right, Vector4 addend) => new(
        float.MultiplyAddEstimate(left.X, right.X, addend.X),
        float.MultiplyAddEstimate(left.Y, right.Y, addend.Y),
        float.MultiplyAddEstimate(left.Z, right.Z, addend.Z),
        float.MultiplyAddEstimate(left.W, right.W, addend.W));
}
