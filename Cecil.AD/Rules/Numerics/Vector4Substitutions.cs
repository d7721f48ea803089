using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Vector4: what creates, combines, compares and takes apart.</summary>
[SubstitutesFor(typeof(Vector4))]
internal static partial class Vector4Substitutions
{
    private static void Constructor(ref Vector4 self, float value)
    {
        self.X = value;
        self.Y = value;
        self.Z = value;
        self.W = value;
    }

    private static void Constructor(ref Vector4 self, float x, float y, float z, float w)
    {
        self.X = x;
        self.Y = y;
        self.Z = z;
        self.W = w;
    }

    private static void Constructor(ref Vector4 self, Vector2 value, float z, float w)
    {
        self.X = value.X;
        self.Y = value.Y;
        self.Z = z;
        self.W = w;
    }

    private static void Constructor(ref Vector4 self, Vector3 value, float w)
    {
        self.X = value.X;
        self.Y = value.Y;
        self.Z = value.Z;
        self.W = w;
    }

    private static Vector4 Create(float value) => new(value);

    private static Vector4 Create(float x, float y, float z, float w) => new(x, y, z, w);

    private static Vector4 Create(Vector2 vector, float z, float w) => new(vector, z, w);

    private static Vector4 Create(Vector3 vector, float w) => new(vector, w);

    private static Vector4 CreateScalar(float x) => new(x, 0, 0, 0);

    private static Vector4 op_Addition(Vector4 left, Vector4 right) =>
        new(left.X + right.X, left.Y + right.Y, left.Z + right.Z, left.W + right.W);

    private static Vector4 op_Subtraction(Vector4 left, Vector4 right) =>
        new(left.X - right.X, left.Y - right.Y, left.Z - right.Z, left.W - right.W);

    private static Vector4 op_Multiply(Vector4 left, Vector4 right) =>
        new(left.X * right.X, left.Y * right.Y, left.Z * right.Z, left.W * right.W);

    private static Vector4 op_Multiply(Vector4 left, float right) => new(left.X * right, left.Y * right, left.Z * right, left.W * right);

    private static Vector4 op_Division(Vector4 left, Vector4 right) =>
        new(left.X / right.X, left.Y / right.Y, left.Z / right.Z, left.W / right.W);

    private static Vector4 op_Division(Vector4 left, float right) => new(left.X / right, left.Y / right, left.Z / right, left.W / right);

    private static Vector4 op_UnaryNegation(Vector4 value) => new(-value.X, -value.Y, -value.Z, -value.W);

    private static bool op_Equality(Vector4 left, Vector4 right) =>
        left.X == right.X && left.Y == right.Y && left.Z == right.Z && left.W == right.W;

    private static bool Equals(ref Vector4 self, Vector4 other) =>
        self.X.Equals(other.X) && self.Y.Equals(other.Y) && self.Z.Equals(other.Z) && self.W.Equals(other.W);

    private static float Dot(Vector4 left, Vector4 right) => left.X * right.X + left.Y * right.Y + (left.Z * right.Z + left.W * right.W);

    private static float Sum(Vector4 value) => value.X + value.Y + (value.Z + value.W);

    private static Vector4 Cross(Vector4 left, Vector4 right) => new(
        float.MultiplyAddEstimate(left.Y, right.Z, -(left.Z * right.Y)),
        float.MultiplyAddEstimate(left.Z, right.X, -(left.X * right.Z)),
        float.MultiplyAddEstimate(left.X, right.Y, -(left.Y * right.X)),
        left.W * right.W);

    private static Vector4 Shuffle(Vector4 vector, byte xIndex, byte yIndex, byte zIndex, byte wIndex) => new(
        xIndex < 4 ? vector[xIndex] : 0,
        yIndex < 4 ? vector[yIndex] : 0,
        zIndex < 4 ? vector[zIndex] : 0,
        wIndex < 4 ? vector[wIndex] : 0);

    private static void CopyTo(ref Vector4 self, float[] array) => CopyTo(ref self, array, 0);

    private static void CopyTo(ref Vector4 self, float[] array, int index)
    {
        if (index < 0 || index >= array.Length) throw new ArgumentOutOfRangeException(nameof(index));
        if (array.Length - index < 4) throw new ArgumentException("The array is too short.");
        array[index] = self.X;
        array[index + 1] = self.Y;
        array[index + 2] = self.Z;
        array[index + 3] = self.W;
    }
}
