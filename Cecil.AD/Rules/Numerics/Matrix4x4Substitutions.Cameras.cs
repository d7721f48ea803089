using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>Where things stand and where one looks from.</summary>
internal static partial class Matrix4x4Substitutions
{
    private static Matrix4x4 CreateWorld(Vector3 position, Vector3 forward, Vector3 up)
    {
        var back = Vector3.Normalize(-forward);
        var right = Vector3.Normalize(Vector3.Cross(up, back));
        return Axes.Matrix(right, Vector3.Cross(back, right), back, position);
    }

    private static Matrix4x4 CreateLookAt(Vector3 cameraPosition, Vector3 cameraTarget, Vector3 cameraUpVector) =>
        Matrix4x4.CreateLookTo(cameraPosition, cameraTarget - cameraPosition, cameraUpVector);

    private static Matrix4x4 CreateLookAtLeftHanded(Vector3 cameraPosition, Vector3 cameraTarget, Vector3 cameraUpVector) =>
        Matrix4x4.CreateLookToLeftHanded(cameraPosition, cameraTarget - cameraPosition, cameraUpVector);

    private static Matrix4x4 CreateLookTo(Vector3 cameraPosition, Vector3 cameraDirection, Vector3 cameraUpVector) =>
        Matrix4x4.CreateLookToLeftHanded(cameraPosition, -cameraDirection, cameraUpVector);

    private static Matrix4x4 CreateLookToLeftHanded(Vector3 cameraPosition, Vector3 cameraDirection, Vector3 cameraUpVector)
    {
        var z = Vector3.Normalize(cameraDirection);
        var x = Vector3.Normalize(Vector3.Cross(cameraUpVector, z));
        var y = Vector3.Cross(z, x);
        var origin = -cameraPosition;
        return Matrix4x4.Transpose(Matrix4x4.Create(
            new(x, Vector3.Dot(x, origin)),
            new(y, Vector3.Dot(y, origin)),
            new(z, Vector3.Dot(z, origin)),
            Vector4.UnitW));
    }

    private static Matrix4x4 CreateBillboard(
        Vector3 objectPosition, Vector3 cameraPosition, Vector3 cameraUpVector, Vector3 cameraForwardVector)
    {
        var z = Axes.Towards(objectPosition - cameraPosition, -cameraForwardVector);
        var x = Vector3.Normalize(Vector3.Cross(cameraUpVector, z));
        return Axes.Matrix(x, Vector3.Cross(z, x), z, objectPosition);
    }

    private static Matrix4x4 CreateBillboardLeftHanded(
        Vector3 objectPosition, Vector3 cameraPosition, Vector3 cameraUpVector, Vector3 cameraForwardVector)
    {
        var z = Axes.Towards(cameraPosition - objectPosition, cameraForwardVector);
        var x = Vector3.Normalize(Vector3.Cross(cameraUpVector, z));
        return Axes.Matrix(x, Vector3.Cross(z, x), z, objectPosition);
    }

    private static Matrix4x4 CreateConstrainedBillboard(
        Vector3 objectPosition, Vector3 cameraPosition, Vector3 rotateAxis, Vector3 cameraForwardVector, Vector3 objectForwardVector)
    {
        var towards = Axes.Towards(objectPosition - cameraPosition, -cameraForwardVector);
        return Axes.Around(rotateAxis, towards, objectForwardVector, Vector3.UnitX, objectPosition);
    }

    private static Matrix4x4 CreateConstrainedBillboardLeftHanded(
        Vector3 objectPosition, Vector3 cameraPosition, Vector3 rotateAxis, Vector3 cameraForwardVector, Vector3 objectForwardVector)
    {
        var towards = Axes.Towards(cameraPosition - objectPosition, cameraForwardVector);
        return Axes.Around(rotateAxis, towards, -objectForwardVector, -Vector3.UnitX, objectPosition);
    }
}
