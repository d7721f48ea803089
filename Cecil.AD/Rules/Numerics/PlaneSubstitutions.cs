using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Plane: what its own IL does with four components at a time.</summary>
[SubstitutesFor(typeof(Plane))]
internal static class PlaneSubstitutions
{
    private static void Constructor(ref Plane self, float x, float y, float z, float d)
    {
        self.Normal = new(x, y, z);
        self.D = d;
    }

    private static void Constructor(ref Plane self, Vector3 normal, float d)
    {
        self.Normal = normal;
        self.D = d;
    }

    private static void Constructor(ref Plane self, Vector4 value)
    {
        self.Normal = value.AsVector3();
        self.D = value.W;
    }

    private static Plane Create(float x, float y, float z, float d) => new(x, y, z, d);

    private static float Dot(Plane plane, Vector4 value) => Vector4.Dot(plane.AsVector4(), value);

    /// <summary>Zero where the normal is too long for its square.</summary>
    private static Plane Normalize(Plane value)
    {
        var lengthSquared = value.Normal.LengthSquared();
        return float.IsPositiveInfinity(lengthSquared) ? default : (value.AsVector4() / float.Sqrt(lengthSquared)).AsPlane();
    }

    private static bool op_Equality(Plane left, Plane right) => left.AsVector4() == right.AsVector4();

    private static bool Equals(ref Plane self, Plane other) => self.AsVector4().Equals(other.AsVector4());
}
