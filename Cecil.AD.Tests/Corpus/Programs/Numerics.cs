using System.Numerics;
using V2 = System.Numerics.Vector2;
using V3 = System.Numerics.Vector3;
using V4 = System.Numerics.Vector4;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Vectors, quaternions, matrices and planes of System.Numerics, in single precision, at points where the gradient is known.</summary>
public static class Numerics
{
    [Point(3.0, 4.0, Gradient = [.6, .8], Tolerance = 1e-6, Value = 5)]
    public static double LengthOfTwo(double x, double y) => new V2((float)x, (float)y).Length();

    [Point(1f, 2f, 3f, Gradient = [9.0, 4.0, 4.0], Tolerance = 1e-6)]
    public static float DotOfThree(float x, float y, float z) => V3.Dot(new V3(x, y, z), new V3(y, z, 2 * x) + V3.UnitX);

    [Point(3f, 4f, Gradient = [.128, -.096], Tolerance = 1e-6)]
    public static float NormalizedComponent(float x, float y) => V3.Normalize(new V3(x, y, 0)).X;

    [Point(1f, 2f, Gradient = [4.0, 2.0], Tolerance = 1e-6)]
    public static float FieldsAndIndexers(float x, float y)
    {
        var v = new V4(x) { Y = y };
        v[2] = v.X * v[1];
        v.W += v.Z;
        return v.W + v[2] - x * x + x;
    }

    [Point(2f, 3, Gradient = [24.0, null], Tolerance = 1e-6)]
    [Point(2f, 0, Gradient = [2.0, null], Tolerance = 1e-6)]
    public static float VectorsInALoop(float x, int n)
    {
        var sum = V2.One;
        var step = new V2(x, 1);
        for (var i = 0; i < n; i++) sum *= i == n - 1 ? new V2(x, x) : step;
        return n == 0 ? x * x / 2 : 2 * sum.X;
    }

    [Point(new[] { 1f, 2f, 3f, 4f }, Gradient = [new[] { 1.0, -1, -1, 1 }], Tolerance = 1e-6)]
    public static float ArrayOfVectors(float[] x)
    {
        V2[] points = [new(x[0], x[1]), new(x[2], x[3])];
        points[1] -= points[0];
        return V2.Dot(points[1], new V2(-1, 1)) + (V2.Max(points[0], points[1]) - points[1]).LengthSquared();
    }

    [Point(2f, -3f, Gradient = [3.0, -4.0], Tolerance = 1e-6)]
    public static float ClampMinMaxAbs(float x, float y)
    {
        var v = V3.Clamp(new V3(x, y, x), new V3(-1), new V3(5));
        return V3.Dot(V3.Abs(new V3(x, y, y)), new V3(1, 2, 2)) + v.X + v.Y + V3.Min(v, new V3(4)).Z;
    }

    [Point(1f, 2f, .25f, Gradient = [1.5, .5, 2.0], Tolerance = 1e-6)]
    public static float LerpOfTwo(float x, float y, float t)
    {
        var v = V2.Lerp(new V2(x), new V2(y), t);
        return v.X + v.Y;
    }

    [Point(0f, Gradient = [-3.0], Tolerance = 1e-6)]
    [Point(1.5707964f, Gradient = [2.0], Tolerance = 1e-5)]
    public static float RotationOfThePlane(float angle) => -V2.Transform(new V2(2, -3), Matrix3x2.CreateRotation(angle)).X;

    [Point(0f, Gradient = [-2.0], Tolerance = 1e-6)]
    public static float RotationAboutX(float angle) =>
        V3.Transform(new V3(1, 3, 2), Matrix4x4.CreateRotationX(angle) * Matrix4x4.CreateTranslation(5, 6, 7)).Y;

    [Point(0f, Gradient = [2.0], Tolerance = 1e-6)]
    public static float RotationByQuaternion(float angle) => V3.Transform(new V3(1, 3, 2), Quaternion.CreateFromAxisAngle(V3.UnitY, angle)).X;

    [Point(.25f, Gradient = [1.0], Tolerance = 1e-5)]
    public static float SlerpTurnsSteadily(float t)
    {
        var q = Quaternion.Slerp(Quaternion.Identity, Quaternion.CreateFromAxisAngle(V3.UnitZ, 1), t);
        return 2 * MathF.Atan2(q.Z, q.W);
    }

    [Point(2f, 3f, Gradient = [-.25, -1.0 / 9], Tolerance = 1e-6)]
    public static float InverseOfAScale(float x, float y) =>
        Matrix4x4.Invert(Matrix4x4.CreateScale(x, y, 1), out var inverse) ? inverse.M11 + inverse[1, 1] : -1;

    [Point(2f, 3f, .5f, Gradient = [4.0, 2.0, 1.0], Tolerance = 1e-5)]
    public static float DecomposedScaleRotationTranslation(float x, float y, float angle)
    {
        var matrix = Matrix4x4.CreateScale(x, y, 1) * Matrix4x4.CreateRotationZ(angle) * Matrix4x4.CreateTranslation(x, y, 0);
        return Matrix4x4.Decompose(matrix, out var scale, out var rotation, out var translation)
            ? scale.X * scale.Y + 2 * MathF.Atan2(rotation.Z, rotation.W) + translation.X
            : 0;
    }

    [Point(2f, 3f, 5f, Gradient = [15.0, 10.0, 6.0], Tolerance = 1e-6)]
    public static float DeterminantOfRows(float x, float y, float z)
    {
        var matrix = Matrix4x4.Identity;
        matrix.X = new V4(x, 1, 1, 1);
        matrix.M22 = y;
        matrix[2] = new V4(0, 0, z, 1);
        return Matrix4x4.Transpose(matrix).GetDeterminant();
    }

    [Point(2f, 3f, Gradient = [2.0, 1.0], Tolerance = 1e-6)]
    public static float DistanceFromAPlane(float height, float z)
    {
        var plane = Plane.CreateFromVertices(V3.Zero, V3.UnitX, V3.UnitY);
        return Plane.DotCoordinate(plane, new V3(1, 2, z)) + 2 * Plane.DotNormal(plane, new V3(z, z, height));
    }

    [Point(1.0, 2.0, Gradient = [2.0, -4.0])]
    public static double RealPartOfASquare(double x, double y) => (new Complex(x, y) * new Complex(x, y)).Real;

    [Point(3.0, 4.0, Gradient = [.6, .8])]
    public static double Magnitude(double x, double y) => Complex.Exp(Complex.Log(new Complex(x, y))).Magnitude;

    [Point(.7, .4)]
    [Point(-.7, -.4)]
    public static double ComplexFunctions(double x, double y)
    {
        var z = new Complex(x, y);
        return (Complex.Sin(z) / (1 + Complex.Sqrt(z)) + Complex.Pow(z, 1.5) * Complex.Tanh(z) - Complex.Atan(z)).Imaginary;
    }

    /// <summary>On the real axis, where the root of the library returns a constant imaginary part.</summary>
    [Point(4.0, 0.0, Gradient = [0.0, .25])]
    [Point(-4.0, 0.0, Gradient = [-.25, 0.0])]
    public static double ImaginaryPartOfARoot(double x, double y) => Complex.Sqrt(new Complex(x, y)).Imaginary;

    /// <summary>A root of z² + b z + c, of which b and c are real and the root is not.</summary>
    [Point(2.0, 5.0, Gradient = [-.25, .25])]
    public static double ImaginaryPartOfAQuadraticRoot(double b, double c) => ((Complex.Sqrt(new Complex(b * b - 4 * c, 0)) - b) / 2).Imaginary;

    [Point(new[] { 1.0, -2, 3, .5 }, .3, .4)]
    public static double PolynomialByHorner(double[] coefficients, double x, double y)
    {
        Complex sum = 0;
        foreach (var c in coefficients) sum = sum * new Complex(x, y) + c;
        return sum.Magnitude;
    }
}
