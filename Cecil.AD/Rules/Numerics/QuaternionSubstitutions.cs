using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Quaternion: what its own IL does with four components at a time.</summary>
[SubstitutesFor(typeof(Quaternion))]
internal static class QuaternionSubstitutions
{
    private static void Constructor(ref Quaternion self, float x, float y, float z, float w)
    {
        self.X = x;
        self.Y = y;
        self.Z = z;
        self.W = w;
    }

    private static void Constructor(ref Quaternion self, Vector3 vectorPart, float scalarPart)
    {
        self.X = vectorPart.X;
        self.Y = vectorPart.Y;
        self.Z = vectorPart.Z;
        self.W = scalarPart;
    }

    private static Quaternion Create(float x, float y, float z, float w) => new(x, y, z, w);

    private static Quaternion CreateFromYawPitchRoll(float yaw, float pitch, float roll)
    {
        var (sinRoll, cosRoll) = float.SinCos(roll * 0.5f);
        var (sinPitch, cosPitch) = float.SinCos(pitch * 0.5f);
        var (sinYaw, cosYaw) = float.SinCos(yaw * 0.5f);
        return new(
            cosYaw * sinPitch * cosRoll + sinYaw * cosPitch * sinRoll,
            sinYaw * cosPitch * cosRoll - cosYaw * sinPitch * sinRoll,
            cosYaw * cosPitch * sinRoll - sinYaw * sinPitch * cosRoll,
            cosYaw * cosPitch * cosRoll + sinYaw * sinPitch * sinRoll);
    }

    private static float get_Item(ref Quaternion self, int index) => self.AsVector4()[index];

    private static void set_Item(ref Quaternion self, int index, float value) =>
        self = self.AsVector4().WithElement(index, value).AsQuaternion();

    private static Quaternion op_Addition(Quaternion left, Quaternion right) => (left.AsVector4() + right.AsVector4()).AsQuaternion();

    private static Quaternion op_Subtraction(Quaternion left, Quaternion right) => (left.AsVector4() - right.AsVector4()).AsQuaternion();

    private static Quaternion op_UnaryNegation(Quaternion value) => (-value.AsVector4()).AsQuaternion();

    private static Quaternion op_Multiply(Quaternion left, float right) => (left.AsVector4() * right).AsQuaternion();

    private static Quaternion op_Multiply(Quaternion left, Quaternion right) => new(
        left.W * right.X + left.X * right.W + left.Y * right.Z - left.Z * right.Y,
        left.W * right.Y - left.X * right.Z + left.Y * right.W + left.Z * right.X,
        left.W * right.Z + left.X * right.Y - left.Y * right.X + left.Z * right.W,
        left.W * right.W - left.X * right.X - left.Y * right.Y - left.Z * right.Z);

    private static bool op_Equality(Quaternion left, Quaternion right) => left.AsVector4() == right.AsVector4();

    private static bool Equals(ref Quaternion self, Quaternion other) => self.AsVector4().Equals(other.AsVector4());

    private static float Dot(Quaternion left, Quaternion right) => Vector4.Dot(left.AsVector4(), right.AsVector4());

    private static Quaternion Conjugate(Quaternion value) => new(-value.X, -value.Y, -value.Z, value.W);

    /// <summary>Zero for a quaternion that is too short to have an inverse.</summary>
    private static Quaternion Inverse(Quaternion value)
    {
        var lengthSquared = value.LengthSquared();
        return lengthSquared <= 1.1920929E-07f ? default : (Quaternion.Conjugate(value).AsVector4() / lengthSquared).AsQuaternion();
    }

    private static Quaternion Normalize(Quaternion value) => (value.AsVector4() / value.Length()).AsQuaternion();

    /// <summary>Along the shorter way round.</summary>
    private static Quaternion Lerp(Quaternion from, Quaternion to, float amount)
    {
        var target = Quaternion.Dot(from, to) >= 0 ? to : -to;
        return Quaternion.Normalize(
            Vector4.MultiplyAddEstimate(from.AsVector4(), Vector4.Create(1 - amount), target.AsVector4() * amount).AsQuaternion());
    }
}
