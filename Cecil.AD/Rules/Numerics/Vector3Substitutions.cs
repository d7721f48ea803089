using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Vector3: what creates, combines, compares and takes apart.</summary>
[SubstitutesFor(typeof(Vector3))]
internal static partial class Vector3Substitutions
{
    private static void Constructor(ref Vector3 self, float value)
    {
        self.X = value;
        self.Y = value;
        self.Z = value;
    }

    private static void Constructor(ref Vector3 self, float x, float y, float z)
    {
        self.X = x;
        self.Y = y;
        self.Z = z;
    }

    private static void Constructor(ref Vector3 self, Vector2 value, float z)
    {
        self.X = value.X;
        self.Y = value.Y;
        self.Z = z;
    }

    private static Vector3 Create(float value) => new(value);

    private static Vector3 Create(float x, float y, float z) => new(x, y, z);

    private static Vector3 Create(Vector2 vector, float z) => new(vector, z);

    private static Vector3 CreateScalar(float x) => new(x, 0, 0);

    private static Vector3 op_Addition(Vector3 left, Vector3 right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    private static Vector3 op_Subtraction(Vector3 left, Vector3 right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    private static Vector3 op_Multiply(Vector3 left, Vector3 right) => new(left.X * right.X, left.Y * right.Y, left.Z * right.Z);

    private static Vector3 op_Multiply(Vector3 left, float right) => new(left.X * right, left.Y * right, left.Z * right);

    private static Vector3 op_Division(Vector3 left, Vector3 right) => new(left.X / right.X, left.Y / right.Y, left.Z / right.Z);

    private static Vector3 op_Division(Vector3 left, float right) => new(left.X / right, left.Y / right, left.Z / right);

    private static Vector3 op_UnaryNegation(Vector3 value) => new(-value.X, -value.Y, -value.Z);

    private static bool op_Equality(Vector3 left, Vector3 right) => left.X == right.X && left.Y == right.Y && left.Z == right.Z;

    private static bool Equals(ref Vector3 self, Vector3 other) =>
        self.X.Equals(other.X) && self.Y.Equals(other.Y) && self.Z.Equals(other.Z);

    private static float Dot(Vector3 left, Vector3 right) => left.X * right.X + left.Y * right.Y + left.Z * right.Z;

    private static float Sum(Vector3 value) => value.X + value.Y + value.Z;

    private static Vector3 Cross(Vector3 left, Vector3 right) =>
        new(left.Y * right.Z - left.Z * right.Y, left.Z * right.X - left.X * right.Z, left.X * right.Y - left.Y * right.X);

    private static Vector3 Shuffle(Vector3 vector, byte xIndex, byte yIndex, byte zIndex) => new(
        xIndex < 3 ? vector[xIndex] : 0,
        yIndex < 3 ? vector[yIndex] : 0,
        zIndex < 3 ? vector[zIndex] : 0);

    private static void CopyTo(ref Vector3 self, float[] array) => CopyTo(ref self, array, 0);

    private static void CopyTo(ref Vector3 self, float[] array, int index)
    {
        if (index < 0 || index >= array.Length) throw new ArgumentOutOfRangeException(nameof(index));
        if (array.Length - index < 3) throw new ArgumentException("The array is too short.");
        array[index] = self.X;
        array[index + 1] = self.Y;
        array[index + 2] = self.Z;
    }
}
