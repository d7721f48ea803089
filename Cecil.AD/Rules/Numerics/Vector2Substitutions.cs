using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Vector2: what creates, combines, compares and takes apart.</summary>
[SubstitutesFor(typeof(Vector2))]
internal static partial class Vector2Substitutions
{
    private static void Constructor(ref Vector2 self, float value)
    {
        self.X = value;
        self.Y = value;
    }

    private static void Constructor(ref Vector2 self, float x, float y)
    {
        self.X = x;
        self.Y = y;
    }

    private static Vector2 Create(float value) => new(value);

    private static Vector2 Create(float x, float y) => new(x, y);

    private static Vector2 CreateScalar(float x) => new(x, 0);

    private static Vector2 op_Addition(Vector2 left, Vector2 right) => new(left.X + right.X, left.Y + right.Y);

    private static Vector2 op_Subtraction(Vector2 left, Vector2 right) => new(left.X - right.X, left.Y - right.Y);

    private static Vector2 op_Multiply(Vector2 left, Vector2 right) => new(left.X * right.X, left.Y * right.Y);

    private static Vector2 op_Multiply(Vector2 left, float right) => new(left.X * right, left.Y * right);

    private static Vector2 op_Division(Vector2 left, Vector2 right) => new(left.X / right.X, left.Y / right.Y);

    private static Vector2 op_Division(Vector2 left, float right) => new(left.X / right, left.Y / right);

    private static Vector2 op_UnaryNegation(Vector2 value) => new(-value.X, -value.Y);

    private static bool op_Equality(Vector2 left, Vector2 right) => left.X == right.X && left.Y == right.Y;

    private static bool Equals(ref Vector2 self, Vector2 other) => self.X.Equals(other.X) && self.Y.Equals(other.Y);

    private static float Dot(Vector2 left, Vector2 right) => left.X * right.X + left.Y * right.Y;

    private static float Sum(Vector2 value) => value.X + value.Y;

    private static float Cross(Vector2 left, Vector2 right) => left.X * right.Y - left.Y * right.X;

    private static Vector2 Shuffle(Vector2 vector, byte xIndex, byte yIndex) => new(
        xIndex < 2 ? vector[xIndex] : 0,
        yIndex < 2 ? vector[yIndex] : 0);

    private static void CopyTo(ref Vector2 self, float[] array) => CopyTo(ref self, array, 0);

    private static void CopyTo(ref Vector2 self, float[] array, int index)
    {
        if (index < 0 || index >= array.Length) throw new ArgumentOutOfRangeException(nameof(index));
        if (array.Length - index < 2) throw new ArgumentException("The array is too short.");
        array[index] = self.X;
        array[index + 1] = self.Y;
    }
}
