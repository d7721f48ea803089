using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Matrix3x2: elements, rows and arithmetic.</summary>
[SubstitutesFor(typeof(Matrix3x2))]
internal static partial class Matrix3x2Substitutions
{
    private static void Constructor(ref Matrix3x2 self, float m11, float m12, float m21, float m22, float m31, float m32)
    {
        self.X = new(m11, m12);
        self.Y = new(m21, m22);
        self.Z = new(m31, m32);
    }

    private static Matrix3x2 Create(Vector2 x, Vector2 y, Vector2 z)
    {
        Matrix3x2 matrix = default;
        matrix.X = x;
        matrix.Y = y;
        matrix.Z = z;
        return matrix;
    }

    private static Vector2 get_X(ref Matrix3x2 self) => new(self.M11, self.M12);

    private static Vector2 get_Y(ref Matrix3x2 self) => new(self.M21, self.M22);

    private static Vector2 get_Z(ref Matrix3x2 self) => new(self.M31, self.M32);

    private static void set_X(ref Matrix3x2 self, Vector2 value) => (self.M11, self.M12) = (value.X, value.Y);

    private static void set_Y(ref Matrix3x2 self, Vector2 value) => (self.M21, self.M22) = (value.X, value.Y);

    private static void set_Z(ref Matrix3x2 self, Vector2 value) => (self.M31, self.M32) = (value.X, value.Y);

    private static Vector2 get_Item(ref Matrix3x2 self, int row) => row switch
    {
        0 => self.X,
        1 => self.Y,
        2 => self.Z,
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private static void set_Item(ref Matrix3x2 self, int row, Vector2 value)
    {
        switch (row)
        {
            case 0: self.X = value; break;
            case 1: self.Y = value; break;
            case 2: self.Z = value; break;
            default: throw new ArgumentOutOfRangeException(nameof(row));
        }
    }

    private static float get_Item(ref Matrix3x2 self, int row, int column) => self[row][column];

    private static void set_Item(ref Matrix3x2 self, int row, int column, float value) =>
        self[row] = self[row].WithElement(column, value);

    private static Matrix3x2 op_Addition(Matrix3x2 left, Matrix3x2 right) =>
        Matrix3x2.Create(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    private static Matrix3x2 Add(Matrix3x2 left, Matrix3x2 right) => left + right;

    private static Matrix3x2 op_Subtraction(Matrix3x2 left, Matrix3x2 right) =>
        Matrix3x2.Create(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    private static Matrix3x2 Subtract(Matrix3x2 left, Matrix3x2 right) => left - right;

    private static Matrix3x2 op_UnaryNegation(Matrix3x2 value) => Matrix3x2.Create(-value.X, -value.Y, -value.Z);

    private static Matrix3x2 Negate(Matrix3x2 value) => -value;

    private static Matrix3x2 op_Multiply(Matrix3x2 left, float right) => Matrix3x2.Create(left.X * right, left.Y * right, left.Z * right);

    private static Matrix3x2 Multiply(Matrix3x2 left, float right) => left * right;

    private static Matrix3x2 op_Multiply(Matrix3x2 left, Matrix3x2 right) => new(
        left.M11 * right.M11 + left.M12 * right.M21,
        left.M11 * right.M12 + left.M12 * right.M22,
        left.M21 * right.M11 + left.M22 * right.M21,
        left.M21 * right.M12 + left.M22 * right.M22,
        left.M31 * right.M11 + left.M32 * right.M21 + right.M31,
        left.M31 * right.M12 + left.M32 * right.M22 + right.M32);

    private static Matrix3x2 Multiply(Matrix3x2 left, Matrix3x2 right) => left * right;

    private static bool op_Equality(Matrix3x2 left, Matrix3x2 right) => left.X == right.X && left.Y == right.Y && left.Z == right.Z;

    private static bool op_Inequality(Matrix3x2 left, Matrix3x2 right) => !(left == right);

    private static bool Equals(ref Matrix3x2 self, Matrix3x2 other) =>
        self.X.Equals(other.X) && self.Y.Equals(other.Y) && self.Z.Equals(other.Z);

    private static Matrix3x2 Lerp(Matrix3x2 from, Matrix3x2 to, float amount) => Matrix3x2.Create(
        Vector2.Lerp(from.X, to.X, amount),
        Vector2.Lerp(from.Y, to.Y, amount),
        Vector2.Lerp(from.Z, to.Z, amount));

    private static float GetDeterminant(ref Matrix3x2 self) => self.M11 * self.M22 - self.M21 * self.M12;

    /// <summary>Not a number where the determinant is zero.</summary>
    private static bool Invert(Matrix3x2 matrix, out Matrix3x2 result)
    {
        var determinant = matrix.GetDeterminant();
        if (float.Abs(determinant) < float.Epsilon)
        {
            result = Matrix3x2.Create(float.NaN);
            return false;
        }

        var scale = 1 / determinant;
        result = new(
            matrix.M22 * scale,
            -matrix.M12 * scale,
            -matrix.M21 * scale,
            matrix.M11 * scale,
            (matrix.M21 * matrix.M32 - matrix.M31 * matrix.M22) * scale,
            (matrix.M31 * matrix.M12 - matrix.M11 * matrix.M32) * scale);
        return true;
    }
}
