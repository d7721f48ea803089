using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Which of three axes comes first, as Matrix4x4.Decompose breaks ties.</summary>
internal static class AxisOrder
{
    internal static (int First, int Second, int Third) Descending(float x, float y, float z) =>
        x < y
            ? y < z ? (2, 1, 0) : x < z ? (1, 2, 0) : (1, 0, 2)
            : x < z ? (2, 0, 1) : y < z ? (0, 2, 1) : (0, 1, 2);

    /// <summary>An axis that is far from parallel to a direction.</summary>
    internal static int Smallest(Vector3 direction)
    {
        var (x, y, z) = (float.Abs(direction.X), float.Abs(direction.Y), float.Abs(direction.Z));
        return x < y ? (y < z || x < z ? 0 : 2) : x < z || y < z ? 1 : 2;
    }
}
