using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Translations, scales, skews and rotations of the plane.</summary>
internal static partial class Matrix3x2Substitutions
{
    private static Matrix3x2 CreateTranslation(Vector2 position) => Matrix3x2.Create(Vector2.UnitX, Vector2.UnitY, position);

    private static Matrix3x2 CreateTranslation(float xPosition, float yPosition) =>
        Matrix3x2.CreateTranslation(new Vector2(xPosition, yPosition));

    private static Matrix3x2 CreateScale(float scale) => Matrix3x2.CreateScale(new Vector2(scale));

    private static Matrix3x2 CreateScale(float scale, Vector2 centerPoint) => Matrix3x2.CreateScale(new Vector2(scale), centerPoint);

    private static Matrix3x2 CreateScale(float xScale, float yScale) => Matrix3x2.CreateScale(new Vector2(xScale, yScale));

    private static Matrix3x2 CreateScale(float xScale, float yScale, Vector2 centerPoint) =>
        Matrix3x2.CreateScale(new Vector2(xScale, yScale), centerPoint);

    private static Matrix3x2 CreateScale(Vector2 scales) => new(scales.X, 0, 0, scales.Y, 0, 0);

    private static Matrix3x2 CreateScale(Vector2 scales, Vector2 centerPoint) =>
        Matrix3x2.Create(new(scales.X, 0), new(0, scales.Y), centerPoint * (Vector2.One - scales));

    private static Matrix3x2 CreateSkew(float radiansX, float radiansY) => new(1, float.Tan(radiansY), float.Tan(radiansX), 1, 0, 0);

    private static Matrix3x2 CreateSkew(float radiansX, float radiansY, Vector2 centerPoint)
    {
        var (x, y) = (float.Tan(radiansX), float.Tan(radiansY));
        return new(1, y, x, 1, -centerPoint.Y * x, -centerPoint.X * y);
    }

    private static Matrix3x2 CreateRotation(float radians) => Matrix3x2.CreateRotation(radians, Vector2.Zero);

    private static Matrix3x2 CreateRotation(float radians, Vector2 centerPoint)
    {
        var (sin, cos) = QuarterTurns.SinCos(radians);
        return new(
            cos, sin,
            -sin, cos,
            centerPoint.X * (1 - cos) + centerPoint.Y * sin,
            centerPoint.Y * (1 - cos) - centerPoint.X * sin);
    }
}
