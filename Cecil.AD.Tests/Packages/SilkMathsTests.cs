using Silk.NET.Maths;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.Packages;

/// <summary>Vectors, quaternions and matrices of the package Silk.NET.Maths, which are generic in the number type.</summary>
public sealed class SilkMathsTests
{
    private static readonly double[] _numbers = [0.1, 0.2, 3.1, 0.4, 2.2, 2.7];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Vector3D ops", x => { var a = new Vector3D<double>(x[0], x[1], x[2]); var b = new Vector3D<double>(x[3], x[4], x[5]); return ((a + b) * 2.0 - a).Y; }, _numbers);
        yield return Case("Vector3D.Dot", x => Vector3D.Dot(new Vector3D<double>(x[0], x[1], x[2]), new Vector3D<double>(x[3], x[4], x[5])), _numbers);
        yield return Case("Vector3D.Cross", x => Vector3D.Cross(new Vector3D<double>(x[0], x[1], x[2]), new Vector3D<double>(x[3], x[4], x[5])).Z, _numbers);
        yield return Case("Vector3D.Length", x => new Vector3D<double>(x[0], x[1], x[2]).Length, _numbers);
        yield return Case("Vector3D.Normalize", x => Vector3D.Normalize(new Vector3D<double>(x[0], x[1], x[2])).X, _numbers);
        yield return Case("Vector3D.Reflect", x => Vector3D.Reflect(new Vector3D<double>(x[0], x[1], x[2]), new Vector3D<double>(x[3], x[4], x[5])).X, _numbers);
        yield return Case("Vector3D.Lerp", x => Vector3D.Lerp(new Vector3D<double>(x[0], x[1], x[2]), new Vector3D<double>(x[3], x[4], x[5]), .3).X, _numbers);
        yield return Case("Vector2D.Distance", x => Vector2D.Distance(new Vector2D<double>(x[0], x[1]), new Vector2D<double>(x[3], x[4])), _numbers);
        yield return Case("Scalar", x => Scalar.Sin(x[0]) * Scalar.Exp(x[1]) + Scalar.Sqrt(x[2]), _numbers);
        yield return Case("Scalar.Multiply", x => Scalar.Multiply(x[0], x[1]) + Scalar.Divide(x[2], x[3]), _numbers);
        yield return Case("Quaternion", x => { var q = Quaternion<double>.CreateFromYawPitchRoll(x[0], x[1], x[2]); return Vector3D.Transform(new Vector3D<double>(x[3], x[4], x[5]), q).X; }, _numbers);
        yield return Case("Quaternion.Slerp", x => Quaternion<double>.Slerp(Quaternion<double>.CreateFromYawPitchRoll(x[0], x[1], x[2]), Quaternion<double>.CreateFromYawPitchRoll(x[3], x[4], x[5]), .3).W, _numbers);
        yield return Case("Matrix4X4 rot", x => Vector3D.Transform(new Vector3D<double>(x[3], x[4], x[5]), Matrix4X4.CreateRotationX(x[0]) * Matrix4X4.CreateTranslation(x[1], x[2], 1.0)).Y, _numbers);
        yield return Case("Matrix4X4.Determinant", x => (Matrix4X4.CreateRotationX(x[0]) * Matrix4X4.CreateScale(x[1], x[2], x[3])).GetDeterminant(), _numbers);
        yield return Case("Matrix3X3", x => (new Matrix3X3<double>(x[0], x[1], x[2], x[3], x[4], x[5], 1, 2, 3) * new Matrix3X3<double>(x[0], x[1], x[2], x[3], x[4], x[5], 1, 2, 3)).M12, _numbers);
        yield return Case("Plane", x => Plane.DotCoordinate(Plane.CreateFromVertices(new Vector3D<double>(x[0], x[1], x[2]), new Vector3D<double>(x[3], x[4], x[5]), new Vector3D<double>(1, 2, 4)), new Vector3D<double>(3, 1, 2)), _numbers);
        yield return Case("Sphere/Circle", x => new Circle<double>(x[0], x[1], x[2]).GetDistanceToNearestEdge(new Vector2D<double>(x[3], 9)), _numbers);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
