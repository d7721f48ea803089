using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Determinant, inverse and decomposition.</summary>
internal static partial class Matrix4x4Substitutions
{
    /// <summary>By the first row; each minor of three rows by the minors of the last two.</summary>
    private static float GetDeterminant(ref Matrix4x4 self)
    {
        var (x, y, z, w) = (self.X, self.Y, self.Z, self.W);
        var (zw, yw, yz) = (z.Z * w.W - z.W * w.Z, z.Y * w.W - z.W * w.Y, z.Y * w.Z - z.Z * w.Y);
        var (xw, xz, xy) = (z.X * w.W - z.W * w.X, z.X * w.Z - z.Z * w.X, z.X * w.Y - z.Y * w.X);
        return x.X * (y.Y * zw - y.Z * yw + y.W * yz) - x.Y * (y.X * zw - y.Z * xw + y.W * xz)
            + x.Z * (y.X * yw - y.Y * xw + y.W * xy) - x.W * (y.X * yz - y.Y * xz + y.Z * xy);
    }

    /// <summary>The transposed cofactors over the determinant; not a number where that is zero.</summary>
    private static bool Invert(Matrix4x4 matrix, out Matrix4x4 result)
    {
        var (x, y, z, w) = (matrix.X, matrix.Y, matrix.Z, matrix.W);
        var (first, second, third, fourth) = (Cofactors.Of(y, z, w), -Cofactors.Of(x, z, w), Cofactors.Of(x, y, w), -Cofactors.Of(x, y, z));
        var determinant = Vector4.Dot(x, first);
        if (float.Abs(determinant) < float.Epsilon)
        {
            result = Matrix4x4.Create(float.NaN);
            return false;
        }

        var scale = 1 / determinant;
        result = Matrix4x4.Transpose(Matrix4x4.Create(first * scale, second * scale, third * scale, fourth * scale));
        return true;
    }

    /// <summary>
    /// The lengths of the rows are the scale; the rows over their lengths, made up where they are too short, are the rotation. The
    /// longest row is taken first, and turned round if the rows are left-handed.
    /// </summary>
    private static bool Decompose(Matrix4x4 matrix, out Vector3 scale, out Quaternion rotation, out Vector3 translation)
    {
        const float Tiny = 0.0001f;
        Vector3[] axes = [Vector3.UnitX, Vector3.UnitY, Vector3.UnitZ];
        Vector3[] rows = [matrix.X.AsVector3(), matrix.Y.AsVector3(), matrix.Z.AsVector3()];
        float[] lengths = [rows[0].Length(), rows[1].Length(), rows[2].Length()];
        var (first, second, third) = AxisOrder.Descending(lengths[0], lengths[1], lengths[2]);

        rows[first] = Vector3.Normalize(lengths[first] < Tiny ? axes[first] : rows[first]);
        rows[second] = Vector3.Normalize(lengths[second] < Tiny ? Vector3.Cross(rows[first], axes[AxisOrder.Smallest(rows[first])]) : rows[second]);
        rows[third] = Vector3.Normalize(lengths[third] < Tiny ? Vector3.Cross(rows[first], rows[second]) : rows[third]);

        var determinant = Vector3.Dot(rows[0], Vector3.Cross(rows[1], rows[2]));
        if (determinant < 0)
        {
            lengths[first] = -lengths[first];
            rows[first] = -rows[first];
            determinant = -determinant;
        }

        scale = new(lengths[0], lengths[1], lengths[2]);
        translation = matrix.Translation;
        var isRotation = (determinant - 1) * (determinant - 1) <= Tiny;
        rotation = isRotation
            ? Quaternion.CreateFromRotationMatrix(Matrix4x4.Create(rows[0].AsVector4(), rows[1].AsVector4(), rows[2].AsVector4(), Vector4.UnitW))
            : Quaternion.Identity;
        return isRotation;
    }
}
