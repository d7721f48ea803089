using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>
/// The static class Vector: conversions between the types with up to four components, and single components. What a wider type
/// gets beyond its source is zero.
/// </summary>
[SubstitutesFor(typeof(Vector))]
internal static partial class VectorSubstitutions
{
    private static Vector3 AsVector3(Vector2 value) => new(value, 0);

    private static Vector4 AsVector4(Vector2 value) => new(value, 0, 0);

    private static Vector2 AsVector2(Vector3 value) => new(value.X, value.Y);

    private static Vector4 AsVector4(Vector3 value) => new(value, 0);

    private static Vector2 AsVector2(Vector4 value) => new(value.X, value.Y);

    private static Vector3 AsVector3(Vector4 value) => new(value.X, value.Y, value.Z);

    private static Plane AsPlane(Vector4 value) => new(value.X, value.Y, value.Z, value.W);

    private static Quaternion AsQuaternion(Vector4 value) => new(value.X, value.Y, value.Z, value.W);

    private static Vector4 AsVector4(Plane value) => new(value.Normal, value.D);

    private static Vector4 AsVector4(Quaternion value) => new(value.X, value.Y, value.Z, value.W);

    private static float ToScalar(Vector2 vector) => vector.X;

    private static float ToScalar(Vector3 vector) => vector.X;

    private static float ToScalar(Vector4 vector) => vector.X;

    private static float GetElement(Vector2 vector, int index) => index switch
    {
        0 => vector.X,
        1 => vector.Y,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    private static float GetElement(Vector3 vector, int index) => index switch
    {
        0 => vector.X,
        1 => vector.Y,
        2 => vector.Z,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    private static float GetElement(Vector4 vector, int index) => index switch
    {
        0 => vector.X,
        1 => vector.Y,
        2 => vector.Z,
        3 => vector.W,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    private static Vector2 WithElement(Vector2 vector, int index, float value)
    {
        switch (index)
        {
            case 0: vector.X = value; break;
            case 1: vector.Y = value; break;
            default: throw new ArgumentOutOfRangeException(nameof(index));
        }

        return vector;
    }

    private static Vector3 WithElement(Vector3 vector, int index, float value)
    {
        switch (index)
        {
            case 0: vector.X = value; break;
            case 1: vector.Y = value; break;
            case 2: vector.Z = value; break;
            default: throw new ArgumentOutOfRangeException(nameof(index));
        }

        return vector;
    }

    private static Vector4 WithElement(Vector4 vector, int index, float value)
    {
        switch (index)
        {
            case 0: vector.X = value; break;
            case 1: vector.Y = value; break;
            case 2: vector.Z = value; break;
            case 3: vector.W = value; break;
            default: throw new ArgumentOutOfRangeException(nameof(index));
        }

        return vector;
    }
}
