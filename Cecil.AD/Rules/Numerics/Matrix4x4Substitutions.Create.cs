using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Translations, scales, rotations and what planes do.</summary>
internal static partial class Matrix4x4Substitutions
{
    private static Matrix4x4 CreateTranslation(Vector3 position) =>
        Matrix4x4.Create(Vector4.UnitX, Vector4.UnitY, Vector4.UnitZ, new(position, 1));

    private static Matrix4x4 CreateTranslation(float xPosition, float yPosition, float zPosition) =>
        Matrix4x4.CreateTranslation(new Vector3(xPosition, yPosition, zPosition));

    private static Matrix4x4 CreateScale(float scale) => Matrix4x4.CreateScale(new Vector3(scale));

    private static Matrix4x4 CreateScale(float scale, Vector3 centerPoint) => Matrix4x4.CreateScale(new Vector3(scale), centerPoint);

    private static Matrix4x4 CreateScale(float xScale, float yScale, float zScale) =>
        Matrix4x4.CreateScale(new Vector3(xScale, yScale, zScale));

    private static Matrix4x4 CreateScale(float xScale, float yScale, float zScale, Vector3 centerPoint) =>
        Matrix4x4.CreateScale(new Vector3(xScale, yScale, zScale), centerPoint);

    private static Matrix4x4 CreateScale(Vector3 scales) => Matrix4x4.Create(
        new(scales.X, 0, 0, 0),
        new(0, scales.Y, 0, 0),
        new(0, 0, scales.Z, 0),
        Vector4.UnitW);

    private static Matrix4x4 CreateScale(Vector3 scales, Vector3 centerPoint) => Matrix4x4.Create(
        new(scales.X, 0, 0, 0),
        new(0, scales.Y, 0, 0),
        new(0, 0, scales.Z, 0),
        new(centerPoint * (Vector3.One - scales), 1));

    private static Matrix4x4 CreateRotationX(float radians) => Matrix4x4.CreateRotationX(radians, Vector3.Zero);

    private static Matrix4x4 CreateRotationX(float radians, Vector3 centerPoint)
    {
        var (sin, cos) = float.SinCos(radians);
        var y = float.MultiplyAddEstimate(centerPoint.Y, 1 - cos, centerPoint.Z * sin);
        var z = float.MultiplyAddEstimate(centerPoint.Z, 1 - cos, -centerPoint.Y * sin);
        return Matrix4x4.Create(Vector4.UnitX, new(0, cos, sin, 0), new(0, -sin, cos, 0), new(0, y, z, 1));
    }

    private static Matrix4x4 CreateRotationY(float radians) => Matrix4x4.CreateRotationY(radians, Vector3.Zero);

    private static Matrix4x4 CreateRotationY(float radians, Vector3 centerPoint)
    {
        var (sin, cos) = float.SinCos(radians);
        var x = float.MultiplyAddEstimate(centerPoint.X, 1 - cos, -centerPoint.Z * sin);
        var z = float.MultiplyAddEstimate(centerPoint.Z, 1 - cos, centerPoint.X * sin);
        return Matrix4x4.Create(new(cos, 0, -sin, 0), Vector4.UnitY, new(sin, 0, cos, 0), new(x, 0, z, 1));
    }

    private static Matrix4x4 CreateRotationZ(float radians) => Matrix4x4.CreateRotationZ(radians, Vector3.Zero);

    private static Matrix4x4 CreateRotationZ(float radians, Vector3 centerPoint)
    {
        var (sin, cos) = float.SinCos(radians);
        var x = float.MultiplyAddEstimate(centerPoint.X, 1 - cos, centerPoint.Y * sin);
        var y = float.MultiplyAddEstimate(centerPoint.Y, 1 - cos, -centerPoint.X * sin);
        return Matrix4x4.Create(new(cos, sin, 0, 0), new(-sin, cos, 0, 0), Vector4.UnitZ, new(x, y, 0, 1));
    }

    private static Matrix4x4 CreateFromAxisAngle(Vector3 axis, float angle) =>
        Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromAxisAngle(axis, angle));

    private static Matrix4x4 CreateFromYawPitchRoll(float yaw, float pitch, float roll) =>
        Matrix4x4.CreateFromQuaternion(Quaternion.CreateFromYawPitchRoll(yaw, pitch, roll));

    private static Matrix4x4 CreateFromQuaternion(Quaternion quaternion)
    {
        var (x, y, z, w) = (quaternion.X, quaternion.Y, quaternion.Z, quaternion.W);
        return Matrix4x4.Create(
            new(1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (z * x - y * w), 0),
            new(2 * (x * y - z * w), 1 - 2 * (z * z + x * x), 2 * (y * z + x * w), 0),
            new(2 * (z * x + y * w), 2 * (y * z - x * w), 1 - 2 * (y * y + x * x), 0),
            Vector4.UnitW);
    }

    private static Matrix4x4 CreateReflection(Plane value)
    {
        var plane = Plane.Normalize(value).AsVector4();
        var twice = plane * new Vector4(-2, -2, -2, 0);
        return Matrix4x4.Create(
            Vector4.MultiplyAddEstimate(new(plane.X), twice, Vector4.UnitX),
            Vector4.MultiplyAddEstimate(new(plane.Y), twice, Vector4.UnitY),
            Vector4.MultiplyAddEstimate(new(plane.Z), twice, Vector4.UnitZ),
            Vector4.MultiplyAddEstimate(new(plane.W), twice, Vector4.UnitW));
    }

    private static Matrix4x4 CreateShadow(Vector3 lightDirection, Plane plane)
    {
        var (normalized, light) = (Plane.Normalize(plane).AsVector4(), lightDirection.AsVector4());
        var (height, against) = (Vector4.Dot(normalized, light), -normalized);
        return Matrix4x4.Create(
            Vector4.MultiplyAddEstimate(light, new(against.X), new(height, 0, 0, 0)),
            Vector4.MultiplyAddEstimate(light, new(against.Y), new(0, height, 0, 0)),
            Vector4.MultiplyAddEstimate(light, new(against.Z), new(0, 0, height, 0)),
            Vector4.MultiplyAddEstimate(light, new(against.W), new(0, 0, 0, height)));
    }
}
