using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Dense vectors made of numbers: access, arithmetic, norms.</summary>
public sealed class VectorTests
{
    private static readonly double[] _data = [1.2, -0.7, 3.1, 0.4, 2.2];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("DenseVector indexer", x => { var v = new DenseVector(x); return v[0] * v[1]; }, _data);
        yield return Case("DenseVector.OfArray indexer", x => { var v = DenseVector.OfArray(x); return v[0] * v[1]; }, _data);
        yield return Case("Vector.Build.Dense(array)", x => { var v = Vector<double>.Build.Dense(x); return v[0] * v[1]; }, _data);
        yield return Case("Vector.Build.DenseOfArray", x => { var v = Vector<double>.Build.DenseOfArray(x); return v[0] * v[1]; }, _data);
        yield return Case("DenseVector set", x => { var v = new DenseVector(3); v[0] = x[0]; v[1] = x[1] * v[0]; return v[1]; }, _data);
        yield return Case("DenseVector At", x => { var v = new DenseVector(3); v.At(0, x[0]); return v.At(0) * x[1]; }, _data);
        yield return Case("DenseVector Values", x => { var v = new DenseVector(x); return v.Values[2]; }, _data);
        yield return Case("DenseVector +", x => { var v = new DenseVector(x); return (v + v)[1]; }, _data);
        yield return Case("DenseVector -", x => { var v = new DenseVector(x); return (v - 3 * v)[1]; }, _data);
        yield return Case("DenseVector neg", x => { var v = new DenseVector(x); return (-v)[1]; }, _data);
        yield return Case("DenseVector scale", x => { var v = new DenseVector(x); return (x[0] * v)[1] + (v * 2 / x[1])[0]; }, _data);
        yield return Case("DenseVector add scalar", x => { var v = new DenseVector(x); return (v + x[0])[1]; }, _data);
        yield return Case("DenseVector dot", x => { var v = new DenseVector(x); return v.DotProduct(v); }, _data);
        yield return Case("DenseVector op* dot", x => { var v = new DenseVector(x); return v * v; }, _data);
        yield return Case("Vector<double> +", x => { Vector<double> v = new DenseVector(x); return (v + v)[1]; }, _data);
        yield return Case("Vector<double> *", x => { Vector<double> v = new DenseVector(x); return v * v; }, _data);
        yield return Case("Vector<double>.Build +", x => { var v = Vector<double>.Build.Dense(x); return (v + v)[1]; }, _data);
        yield return Case("Vector norm L2", x => new DenseVector(x).L2Norm(), _data);
        yield return Case("Vector norm L1", x => new DenseVector(x).L1Norm(), _data);
        yield return Case("Vector norm Inf", x => new DenseVector(x).InfinityNorm(), _data);
        yield return Case("Vector norm p", x => new DenseVector(x).Norm(3), _data);
        yield return Case("Vector Sum", x => new DenseVector(x).Sum(), _data);
        yield return Case("Vector PointwiseMultiply", x => { var v = new DenseVector(x); return v.PointwiseMultiply(v)[1]; }, _data);
        yield return Case("Vector PointwiseExp", x => { var v = new DenseVector(x); return v.PointwiseExp()[1]; }, _data);
        yield return Case("Vector Map", x => { var v = new DenseVector(x); return v.Map(t => t * t)[1]; }, _data);
        yield return Case("Vector Normalize", x => { var v = new DenseVector(x); return v.Normalize(2)[1]; }, _data);
        yield return Case("Vector SubVector", x => { var v = new DenseVector(x); return v.SubVector(1, 2)[1]; }, _data);
        yield return Case("Vector ToArray", x => { var v = new DenseVector(x); return v.ToArray()[1]; }, _data);
        yield return Case("Vector OuterProduct", x => { var v = new DenseVector(x); return v.OuterProduct(v)[1, 2]; }, _data);
        yield return Case("Vector foreach", x => { var s = 0.0; foreach (var t in new DenseVector(x)) s += t * t; return s; }, _data);
        yield return Case("Vector Max", x => new DenseVector(x).Maximum(), _data);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
