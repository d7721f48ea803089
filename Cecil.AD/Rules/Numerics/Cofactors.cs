using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The cross product of three rows: what a fourth row in front of them is multiplied with to give the determinant.</summary>
internal static class Cofactors
{
    internal static Vector4 Of(Vector4 a, Vector4 b, Vector4 c)
    {
        var (zw, yw, yz) = (b.Z * c.W - b.W * c.Z, b.Y * c.W - b.W * c.Y, b.Y * c.Z - b.Z * c.Y);
        var (xw, xz, xy) = (b.X * c.W - b.W * c.X, b.X * c.Z - b.Z * c.X, b.X * c.Y - b.Y * c.X);
        return new(
            a.Y * zw - a.Z * yw + a.W * yz,
            -(a.X * zw - a.Z * xw + a.W * xz),
            a.X * yw - a.Y * xw + a.W * xy,
            -(a.X * yz - a.Y * xz + a.Z * xy));
    }
}
