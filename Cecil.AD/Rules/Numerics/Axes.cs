using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The matrices of Matrix4x4 that are put together from axes.</summary>
internal static class Axes
{
    /// <summary>From this cosine on two directions are taken as parallel; 1 less a tenth of a degree in radians.</summary>
    private const float Parallel = 0.99825466f;

    internal static Matrix4x4 Matrix(Vector3 x, Vector3 y, Vector3 z, Vector3 position) =>
        Matrix4x4.Create(x.AsVector4(), y.AsVector4(), z.AsVector4(), new(position, 1));

    /// <summary>The direction of a difference; the given one where the difference is too short to have one.</summary>
    internal static Vector3 Towards(Vector3 difference, Vector3 otherwise) =>
        difference.LengthSquared() < 0.0001f ? otherwise : Vector3.Normalize(difference);

    /// <summary>
    /// Turned around an axis so as to face a direction. Where that is parallel to the axis the second one is taken, and where that is
    /// too, <paramref name="sideways"/> for an axis along z and -z for any other.
    /// </summary>
    internal static Matrix4x4 Around(Vector3 axis, Vector3 direction, Vector3 second, Vector3 sideways, Vector3 position)
    {
        var facing = !IsParallel(axis, direction) ? direction
            : !IsParallel(axis, second) ? second
            : float.Abs(axis.Z) > Parallel ? sideways : new Vector3(0, 0, -1);
        var x = Vector3.Normalize(Vector3.Cross(axis, facing));
        return Matrix(x, axis, Vector3.Normalize(Vector3.Cross(x, axis)), position);
    }

    private static bool IsParallel(Vector3 a, Vector3 b) => float.Abs(Vector3.Dot(a, b)) > Parallel;
}
