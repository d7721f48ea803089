using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The functions of Vector3 that act on each component.</summary>
internal static partial class Vector3Substitutions
{
    private static Vector3 Abs(Vector3 value) => new(float.Abs(value.X), float.Abs(value.Y), float.Abs(value.Z));

    private static Vector3 SquareRoot(Vector3 value) => new(float.Sqrt(value.X), float.Sqrt(value.Y), float.Sqrt(value.Z));

    private static Vector3 Sin(Vector3 value) => new(float.Sin(value.X), float.Sin(value.Y), float.Sin(value.Z));

    private static Vector3 Cos(Vector3 value) => new(float.Cos(value.X), float.Cos(value.Y), float.Cos(value.Z));

    private static (Vector3 Sin, Vector3 Cos) SinCos(Vector3 value) => (Vector3.Sin(value), Vector3.Cos(value));

    private static Vector3 Exp(Vector3 value) => new(float.Exp(value.X), float.Exp(value.Y), float.Exp(value.Z));

    private static Vector3 Log(Vector3 value) => new(float.Log(value.X), float.Log(value.Y), float.Log(value.Z));

    private static Vector3 Log2(Vector3 value) => new(float.Log2(value.X), float.Log2(value.Y), float.Log2(value.Z));

    private static Vector3 DegreesToRadians(Vector3 value) =>
        new(float.DegreesToRadians(value.X), float.DegreesToRadians(value.Y), float.DegreesToRadians(value.Z));

    private static Vector3 RadiansToDegrees(Vector3 value) =>
        new(float.RadiansToDegrees(value.X), float.RadiansToDegrees(value.Y), float.RadiansToDegrees(value.Z));

    private static Vector3 CopySign(Vector3 left, Vector3 right) =>
        new(float.CopySign(left.X, right.X), float.CopySign(left.Y, right.Y), float.CopySign(left.Z, right.Z));

    private static Vector3 Hypot(Vector3 left, Vector3 right) =>
        new(float.Hypot(left.X, right.X), float.Hypot(left.Y, right.Y), float.Hypot(left.Z, right.Z));

    private static Vector3 Max(Vector3 left, Vector3 right) =>
        new(float.Max(left.X, right.X), float.Max(left.Y, right.Y), float.Max(left.Z, right.Z));

    private static Vector3 MaxMagnitude(Vector3 left, Vector3 right) =>
        new(float.MaxMagnitude(left.X, right.X), float.MaxMagnitude(left.Y, right.Y), float.MaxMagnitude(left.Z, right.Z));

    private static Vector3 MaxMagnitudeNumber(Vector3 left, Vector3 right) => new(
        float.MaxMagnitudeNumber(left.X, right.X),
        float.MaxMagnitudeNumber(left.Y, right.Y),
        float.MaxMagnitudeNumber(left.Z, right.Z));

    private static Vector3 MaxNative(Vector3 left, Vector3 right) =>
        new(float.MaxNative(left.X, right.X), float.MaxNative(left.Y, right.Y), float.MaxNative(left.Z, right.Z));

    private static Vector3 MaxNumber(Vector3 left, Vector3 right) =>
        new(float.MaxNumber(left.X, right.X), float.MaxNumber(left.Y, right.Y), float.MaxNumber(left.Z, right.Z));

    private static Vector3 Min(Vector3 left, Vector3 right) =>
        new(float.Min(left.X, right.X), float.Min(left.Y, right.Y), float.Min(left.Z, right.Z));

    private static Vector3 MinMagnitude(Vector3 left, Vector3 right) =>
        new(float.MinMagnitude(left.X, right.X), float.MinMagnitude(left.Y, right.Y), float.MinMagnitude(left.Z, right.Z));

    private static Vector3 MinMagnitudeNumber(Vector3 left, Vector3 right) => new(
        float.MinMagnitudeNumber(left.X, right.X),
        float.MinMagnitudeNumber(left.Y, right.Y),
        float.MinMagnitudeNumber(left.Z, right.Z));

    private static Vector3 MinNative(Vector3 left, Vector3 right) =>
        new(float.MinNative(left.X, right.X), float.MinNative(left.Y, right.Y), float.MinNative(left.Z, right.Z));

    private static Vector3 MinNumber(Vector3 left, Vector3 right) =>
        new(float.MinNumber(left.X, right.X), float.MinNumber(left.Y, right.Y), float.MinNumber(left.Z, right.Z));

    private static Vector3 Clamp(Vector3 value, Vector3 min, Vector3 max) => Vector3.Min(Vector3.Max(value, min), max);

    private static Vector3 ClampNative(Vector3 value, Vector3 min, Vector3 max) => Vector3.MinNative(Vector3.MaxNative(value, min), max);

    private static Vector3 Lerp(Vector3 from, Vector3 to, Vector3 amount) =>
        Vector3.MultiplyAddEstimate(from, Vector3.One - amount, to * amount);

    private static Vector3 FusedMultiplyAdd(Vector3 left, Vector3 right, Vector3 addend) => new(
        float.FusedMultiplyAdd(left.X, right.X, addend.X),
        float.FusedMultiplyAdd(left.Y, right.Y, addend.Y),
        float.FusedMultiplyAdd(left.Z, right.Z, addend.Z));

    private static Vector3 MultiplyAddEstimate(Vector3 left, Vector3 right, Vector3 addend) => new(
        float.MultiplyAddEstimate(left.X, right.X, addend.X),
        float.MultiplyAddEstimate(left.Y, right.Y, addend.Y),
        float.MultiplyAddEstimate(left.Z, right.Z, addend.Z));
}
