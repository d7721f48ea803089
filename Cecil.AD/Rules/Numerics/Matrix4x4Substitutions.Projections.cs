using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Projections and viewports.</summary>
internal static partial class Matrix4x4Substitutions
{
    private static Matrix4x4 CreateOrthographic(float width, float height, float zNearPlane, float zFarPlane)
    {
        var depth = 1 / (zNearPlane - zFarPlane);
        return Matrix4x4.Create(new(2 / width, 0, 0, 0), new(0, 2 / height, 0, 0), new(0, 0, depth, 0), new(0, 0, depth * zNearPlane, 1));
    }

    private static Matrix4x4 CreateOrthographicLeftHanded(float width, float height, float zNearPlane, float zFarPlane)
    {
        var depth = 1 / (zFarPlane - zNearPlane);
        return Matrix4x4.Create(new(2 / width, 0, 0, 0), new(0, 2 / height, 0, 0), new(0, 0, depth, 0), new(0, 0, -depth * zNearPlane, 1));
    }

    private static Matrix4x4 CreateOrthographicOffCenter(
        float left, float right, float bottom, float top, float zNearPlane, float zFarPlane)
    {
        var (width, height, depth) = (1 / (right - left), 1 / (top - bottom), 1 / (zNearPlane - zFarPlane));
        return Matrix4x4.Create(
            new(width + width, 0, 0, 0),
            new(0, height + height, 0, 0),
            new(0, 0, depth, 0),
            new(-(left + right) * width, -(top + bottom) * height, depth * zNearPlane, 1));
    }

    private static Matrix4x4 CreateOrthographicOffCenterLeftHanded(
        float left, float right, float bottom, float top, float zNearPlane, float zFarPlane)
    {
        var (width, height, depth) = (1 / (right - left), 1 / (top - bottom), 1 / (zFarPlane - zNearPlane));
        return Matrix4x4.Create(
            new(width + width, 0, 0, 0),
            new(0, height + height, 0, 0),
            new(0, 0, depth, 0),
            new(-(left + right) * width, -(top + bottom) * height, -depth * zNearPlane, 1));
    }

    private static Matrix4x4 CreatePerspective(float width, float height, float nearPlaneDistance, float farPlaneDistance)
    {
        var depth = -Depth.Ratio(nearPlaneDistance, farPlaneDistance);
        var twice = nearPlaneDistance + nearPlaneDistance;
        return Depth.Perspective(twice / width, twice / height, default, depth, -1, depth * nearPlaneDistance);
    }

    private static Matrix4x4 CreatePerspectiveLeftHanded(float width, float height, float nearPlaneDistance, float farPlaneDistance)
    {
        var depth = Depth.Ratio(nearPlaneDistance, farPlaneDistance);
        var twice = nearPlaneDistance + nearPlaneDistance;
        return Depth.Perspective(twice / width, twice / height, default, depth, 1, -depth * nearPlaneDistance);
    }

    private static Matrix4x4 CreatePerspectiveFieldOfView(
        float fieldOfView, float aspectRatio, float nearPlaneDistance, float farPlaneDistance)
    {
        var height = Depth.Height(fieldOfView);
        var depth = -Depth.Ratio(nearPlaneDistance, farPlaneDistance);
        return Depth.Perspective(height / aspectRatio, height, default, depth, -1, depth * nearPlaneDistance);
    }

    private static Matrix4x4 CreatePerspectiveFieldOfViewLeftHanded(
        float fieldOfView, float aspectRatio, float nearPlaneDistance, float farPlaneDistance)
    {
        var height = Depth.Height(fieldOfView);
        var depth = Depth.Ratio(nearPlaneDistance, farPlaneDistance);
        return Depth.Perspective(height / aspectRatio, height, default, depth, 1, -depth * nearPlaneDistance);
    }

    private static Matrix4x4 CreatePerspectiveOffCenter(
        float left, float right, float bottom, float top, float nearPlaneDistance, float farPlaneDistance)
    {
        var depth = -Depth.Ratio(nearPlaneDistance, farPlaneDistance);
        var twice = nearPlaneDistance + nearPlaneDistance;
        var (width, height) = (1 / (right - left), 1 / (top - bottom));
        var center = new Vector2((left + right) * width, (top + bottom) * height);
        return Depth.Perspective(twice * width, twice * height, center, depth, -1, depth * nearPlaneDistance);
    }

    private static Matrix4x4 CreatePerspectiveOffCenterLeftHanded(
        float left, float right, float bottom, float top, float nearPlaneDistance, float farPlaneDistance)
    {
        var depth = Depth.Ratio(nearPlaneDistance, farPlaneDistance);
        var twice = nearPlaneDistance + nearPlaneDistance;
        var (width, height) = (1 / (right - left), 1 / (top - bottom));
        var center = new Vector2(-(left + right) * width, -(top + bottom) * height);
        return Depth.Perspective(twice * width, twice * height, center, depth, 1, -depth * nearPlaneDistance);
    }

    private static Matrix4x4 CreateViewport(float x, float y, float width, float height, float minDepth, float maxDepth) =>
        Depth.Viewport(x, y, width, height, minDepth, minDepth - maxDepth);

    private static Matrix4x4 CreateViewportLeftHanded(float x, float y, float width, float height, float minDepth, float maxDepth) =>
        Depth.Viewport(x, y, width, height, minDepth, maxDepth - minDepth);
}
