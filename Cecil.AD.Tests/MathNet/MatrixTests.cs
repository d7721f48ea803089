using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Dense matrices made of numbers: access, products, factorizations, solutions.</summary>
public sealed class MatrixTests
{
    private static readonly double[] _matrix = [4, 1, 0.5, 1, 3, 0.2, 0.5, 0.2, 2];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("DenseMatrix indexer", x => { var m = new DenseMatrix(3, 3, x); return m[0, 1] * m[2, 2]; }, _matrix);
        yield return Case("DenseMatrix.OfArray", x => { var m = DenseMatrix.OfArray(new double[,] { { x[0], x[1] }, { x[2], x[3] } }); return m[0, 1] * m[1, 1]; }, _matrix);
        yield return Case("DenseMatrix.OfColumnMajor", x => { var m = DenseMatrix.OfColumnMajor(3, 3, x); return m[0, 1] * m[1, 1]; }, _matrix);
        yield return Case("Matrix.Build.Dense", x => { var m = Matrix<double>.Build.Dense(3, 3, x); return m[0, 1] * m[1, 1]; }, _matrix);
        yield return Case("Matrix.Build.DenseOfArray", x => { var m = Matrix<double>.Build.DenseOfArray(new double[,] { { x[0], x[1] }, { x[2], x[3] } }); return m[0, 1] * m[1, 1]; }, _matrix);
        yield return Case("Matrix.Build.Dense init", x => { var m = Matrix<double>.Build.Dense(3, 3, (i, j) => x[3 * i + j]); return m[0, 1] * m[1, 1]; }, _matrix);
        yield return Case("DenseMatrix set", x => { var m = new DenseMatrix(2, 2); m[0, 1] = x[0]; m[1, 0] = m[0, 1] * x[1]; return m[1, 0]; }, _matrix);
        yield return Case("DenseMatrix +", x => { var m = new DenseMatrix(3, 3, x); return (m + m)[0, 1]; }, _matrix);
        yield return Case("DenseMatrix -", x => { var m = new DenseMatrix(3, 3, x); return (m - 2 * m)[0, 1]; }, _matrix);
        yield return Case("DenseMatrix * m", x => { var m = new DenseMatrix(3, 3, x); return (m * m)[0, 1]; }, _matrix);
        yield return Case("DenseMatrix * v", x => { var m = new DenseMatrix(3, 3, x); var v = new DenseVector(new[] { 1, x[0], 2 }); return (m * v)[1]; }, _matrix);
        yield return Case("DenseMatrix v *", x => { var m = new DenseMatrix(3, 3, x); var v = new DenseVector(new[] { 1, x[0], 2 }); return (v * m)[1]; }, _matrix);
        yield return Case("DenseMatrix Transpose", x => { var m = new DenseMatrix(3, 3, x); return m.Transpose()[1, 0]; }, _matrix);
        yield return Case("DenseMatrix TransposeThisAndMultiply", x => { var m = new DenseMatrix(3, 3, x); return m.TransposeThisAndMultiply(m)[1, 0]; }, _matrix);
        yield return Case("DenseMatrix Trace", x => new DenseMatrix(3, 3, x).Trace(), _matrix);
        yield return Case("DenseMatrix Frobenius", x => new DenseMatrix(3, 3, x).FrobeniusNorm(), _matrix);
        yield return Case("DenseMatrix L1Norm", x => new DenseMatrix(3, 3, x).L1Norm(), _matrix);
        yield return Case("DenseMatrix Row", x => new DenseMatrix(3, 3, x).Row(1)[2], _matrix);
        yield return Case("DenseMatrix Column", x => new DenseMatrix(3, 3, x).Column(1)[2], _matrix);
        yield return Case("DenseMatrix Determinant", x => new DenseMatrix(3, 3, x).Determinant(), _matrix);
        yield return Case("DenseMatrix Inverse", x => new DenseMatrix(3, 3, x).Inverse()[0, 1], _matrix);
        yield return Case("DenseMatrix Solve", x => new DenseMatrix(3, 3, x).Solve(new DenseVector(new[] { 1, x[0], 2 }))[1], _matrix);
        yield return Case("DenseMatrix LU Solve", x => new DenseMatrix(3, 3, x).LU().Solve(new DenseVector(new[] { 1, x[0], 2 }))[1], _matrix);
        yield return Case("DenseMatrix LU Det", x => new DenseMatrix(3, 3, x).LU().Determinant, _matrix);
        yield return Case("DenseMatrix Cholesky Solve", x => new DenseMatrix(2, 2, new double[] { x[0], x[1], x[1], x[2] }).Cholesky().Solve(new DenseVector(new[] { 1, x[0] }))[1], 3, .5, 2);
        yield return Case("DenseMatrix Cholesky DetLn", x => new DenseMatrix(2, 2, new double[] { x[0], x[1], x[1], x[2] }).Cholesky().DeterminantLn, 3, .5, 2);
        yield return Case("DenseMatrix QR Solve", x => new DenseMatrix(3, 3, x).QR().Solve(new DenseVector(new[] { 1, x[0], 2 }))[1], _matrix);
        yield return Case("DenseMatrix Svd", x => new DenseMatrix(3, 3, x).Svd().S[0], _matrix);
        yield return Case("DenseMatrix Evd", x => new DenseMatrix(2, 2, new double[] { x[0], x[1], x[1], x[2] }).Evd().EigenValues[0].Real, 3, .5, 2);
        yield return Case("Matrix<double> * v", x => { Matrix<double> m = Matrix<double>.Build.Dense(3, 3, x); var v = Vector<double>.Build.Dense(new[] { 1, x[0], 2 }); return (m * v)[1]; }, _matrix);
        yield return Case("DenseMatrix PointwiseMultiply", x => { var m = new DenseMatrix(3, 3, x); return m.PointwiseMultiply(m)[1, 2]; }, _matrix);
        yield return Case("DenseMatrix Map", x => { var m = new DenseMatrix(3, 3, x); return m.Map(t => t * t)[1, 2]; }, _matrix);
        yield return Case("DenseMatrix Power", x => { var m = new DenseMatrix(3, 3, x); return m.Power(3)[1, 2]; }, _matrix);
        yield return Case("DiagonalMatrix", x => { var m = new DiagonalMatrix(3, 3, new[] { x[0], x[1], x[2] }); return (m * new DenseMatrix(3, 3, x))[1, 2]; }, _matrix);
        yield return Case("quadratic form", x => { var m = new DenseMatrix(3, 3, x); var v = new DenseVector(new[] { 1, x[0], 2 }); return v * (m * v); }, _matrix);
        yield return Case("MultivariateNormal-like", x => { var m = new DenseMatrix(2, 2, new double[] { x[0], x[1], x[1], x[2] }); var d = new DenseVector(new[] { 1, x[0] }); return -.5 * d.DotProduct(m.Inverse() * d) - .5 * Math.Log(m.Determinant()); }, 3, .5, 2);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
