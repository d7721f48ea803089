using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>What the projections of Matrix4x4 have in common.</summary>
internal static class Depth
{
    /// <summary>The far plane's share of the depth; 1 for a far plane at infinity.</summary>
    internal static float Ratio(float nearPlaneDistance, float farPlaneDistance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(nearPlaneDistance, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(farPlaneDistance, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nearPlaneDistance, farPlaneDistance);
        return float.IsPositiveInfinity(farPlaneDistance) ? 1 : farPlaneDistance / (farPlaneDistance - nearPlaneDistance);
    }

    /// <summary>The scale of the height that shows a field of view.</summary>
    internal static float Height(float fieldOfView)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(fieldOfView, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fieldOfView, MathF.PI);
        return 1 / float.Tan(fieldOfView * 0.5f);
    }

    internal static Matrix4x4 Perspective(float width, float height, Vector2 center, float depth, float sign, float offset) =>
        Matrix4x4.Create(new(width, 0, 0, 0), new(0, height, 0, 0), new(center, depth, sign), new(0, 0, offset, 0));

    internal static Matrix4x4 Viewport(float x, float y, float width, float height, float minDepth, float depth)
    {
        var (halfWidth, halfHeight) = (width * 0.5f, height * 0.5f);
        return Matrix4x4.Create(
            new(halfWidth, 0, 0, 0),
            new(0, -halfHeight, 0, 0),
            new(0, 0, depth, 0),
            new(halfWidth + x, halfHeight + y, minDepth, 1));
    }
}
