using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Matrix4x4: elements, rows and arithmetic. The product of two matrices is plain IL already.</summary>
[SubstitutesFor(typeof(Matrix4x4))]
internal static partial class Matrix4x4Substitutions
{
    private static void Constructor(
        ref Matrix4x4 self,
        float m11, float m12, float m13, float m14,
        float m21, float m22, float m23, float m24,
        float m31, float m32, float m33, float m34,
        float m41, float m42, float m43, float m44)
    {
        self.X = new(m11, m12, m13, m14);
        self.Y = new(m21, m22, m23, m24);
        self.Z = new(m31, m32, m33, m34);
        self.W = new(m41, m42, m43, m44);
    }

    private static Matrix4x4 Create(Vector4 x, Vector4 y, Vector4 z, Vector4 w)
    {
        Matrix4x4 matrix = default;
        matrix.X = x;
        matrix.Y = y;
        matrix.Z = z;
        matrix.W = w;
        return matrix;
    }

    private static Vector4 get_X(ref Matrix4x4 self) => new(self.M11, self.M12, self.M13, self.M14);

    private static Vector4 get_Y(ref Matrix4x4 self) => new(self.M21, self.M22, self.M23, self.M24);

    private static Vector4 get_Z(ref Matrix4x4 self) => new(self.M31, self.M32, self.M33, self.M34);

    private static Vector4 get_W(ref Matrix4x4 self) => new(self.M41, self.M42, self.M43, self.M44);

    private static void set_X(ref Matrix4x4 self, Vector4 value) =>
        (self.M11, self.M12, self.M13, self.M14) = (value.X, value.Y, value.Z, value.W);

    private static void set_Y(ref Matrix4x4 self, Vector4 value) =>
        (self.M21, self.M22, self.M23, self.M24) = (value.X, value.Y, value.Z, value.W);

    private static void set_Z(ref Matrix4x4 self, Vector4 value) =>
        (self.M31, self.M32, self.M33, self.M34) = (value.X, value.Y, value.Z, value.W);

    private static void set_W(ref Matrix4x4 self, Vector4 value) =>
        (self.M41, self.M42, self.M43, self.M44) = (value.X, value.Y, value.Z, value.W);

    private static Vector4 get_Item(ref Matrix4x4 self, int row) => row switch
    {
        0 => self.X,
        1 => self.Y,
        2 => self.Z,
        3 => self.W,
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private static void set_Item(ref Matrix4x4 self, int row, Vector4 value)
    {
        switch (row)
        {
            case 0: self.X = value; break;
            case 1: self.Y = value; break;
            case 2: self.Z = value; break;
            case 3: self.W = value; break;
            default: throw new ArgumentOutOfRangeException(nameof(row));
        }
    }

    private static float get_Item(ref Matrix4x4 self, int row, int column) => self[row][column];

    private static void set_Item(ref Matrix4x4 self, int row, int column, float value) =>
        self[row] = self[row].WithElement(column, value);

    private static Matrix4x4 op_Addition(Matrix4x4 left, Matrix4x4 right) =>
        Matrix4x4.Create(left.X + right.X, left.Y + right.Y, left.Z + right.Z, left.W + right.W);

    private static Matrix4x4 Add(Matrix4x4 left, Matrix4x4 right) => left + right;

    private static Matrix4x4 op_Subtraction(Matrix4x4 left, Matrix4x4 right) =>
        Matrix4x4.Create(left.X - right.X, left.Y - right.Y, left.Z - right.Z, left.W - right.W);

    private static Matrix4x4 Subtract(Matrix4x4 left, Matrix4x4 right) => left - right;

    private static Matrix4x4 op_UnaryNegation(Matrix4x4 value) => Matrix4x4.Create(-value.X, -value.Y, -value.Z, -value.W);

    private static Matrix4x4 Negate(Matrix4x4 value) => -value;

    private static Matrix4x4 op_Multiply(Matrix4x4 left, float right) =>
        Matrix4x4.Create(left.X * right, left.Y * right, left.Z * right, left.W * right);

    private static Matrix4x4 Multiply(Matrix4x4 left, float right) => left * right;

    private static bool op_Equality(Matrix4x4 left, Matrix4x4 right) =>
        left.X == right.X && left.Y == right.Y && left.Z == right.Z && left.W == right.W;

    private static bool op_Inequality(Matrix4x4 left, Matrix4x4 right) => !(left == right);

    private static bool Equals(ref Matrix4x4 self, Matrix4x4 other) =>
        self.X.Equals(other.X) && self.Y.Equals(other.Y) && self.Z.Equals(other.Z) && self.W.Equals(other.W);

    private static Matrix4x4 Lerp(Matrix4x4 from, Matrix4x4 to, float amount) => Matrix4x4.Create(
        Vector4.Lerp(from.X, to.X, amount),
        Vector4.Lerp(from.Y, to.Y, amount),
        Vector4.Lerp(from.Z, to.Z, amount),
        Vector4.Lerp(from.W, to.W, amount));

    private static Matrix4x4 Transpose(Matrix4x4 matrix) => new(
        matrix.M11, matrix.M21, matrix.M31, matrix.M41,
        matrix.M12, matrix.M22, matrix.M32, matrix.M42,
        matrix.M13, matrix.M23, matrix.M33, matrix.M43,
        matrix.M14, matrix.M24, matrix.M34, matrix.M44);

    /// <summary>The rotation acts on the first three columns of each row.</summary>
    private static Matrix4x4 Transform(Matrix4x4 value, Quaternion rotation)
    {
        var twice = new Vector3(rotation.X + rotation.X, rotation.Y + rotation.Y, rotation.Z + rotation.Z);
        var (wx, wy, wz) = (rotation.W * twice.X, rotation.W * twice.Y, rotation.W * twice.Z);
        var (xx, xy, xz) = (rotation.X * twice.X, rotation.X * twice.Y, rotation.X * twice.Z);
        var (yy, yz, zz) = (rotation.Y * twice.Y, rotation.Y * twice.Z, rotation.Z * twice.Z);
        var a = new Vector3(1 - yy - zz, xy - wz, xz + wy);
        var b = new Vector3(xy + wz, 1 - xx - zz, yz - wx);
        var c = new Vector3(xz - wy, yz + wx, 1 - xx - yy);
        var (x, y, z, w) = (value.X.AsVector3(), value.Y.AsVector3(), value.Z.AsVector3(), value.W.AsVector3());
        return new(
            Vector3.Dot(x, a), Vector3.Dot(x, b), Vector3.Dot(x, c), value.M14,
            Vector3.Dot(y, a), Vector3.Dot(y, b), Vector3.Dot(y, c), value.M24,
            Vector3.Dot(z, a), Vector3.Dot(z, b), Vector3.Dot(z, c), value.M34,
            Vector3.Dot(w, a), Vector3.Dot(w, b), Vector3.Dot(w, c), value.M44);
    }
}
