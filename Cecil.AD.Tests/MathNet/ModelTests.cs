using Cecil.AD.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;
using NUnit.Framework;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Least-squares fits with exact Jacobians.</summary>
public sealed class ModelTests
{
    private static double Decay(double[] b, double x) => b[0] * Math.Exp(-b[1] * x) + b[2];

    // NIST's Misra1a (https://www.itl.nist.gov/div898/strd/nls/data/misra1a.shtml).
    private static readonly double[] _misraX = [77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0];

    private static readonly double[] _misraY = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78];

    private static double Misra(double[] b, double x) => b[0] * (1 - Math.Exp(-b[1] * x));

    [TestCase(500, 0.0001)]
    [TestCase(250, 0.0005)]
    public void Levenberg_Marquardt_fits_certified_data(double first, double second)
    {
        var fit = new LevenbergMarquardtMinimizer().FindMinimum(Misra, _misraX, _misraY, [first, second]);
        double[] certified = [2.3894212918E+02, 5.5015643181E-04], errors = [2.7070075241E+00, 7.2668688436E-06];
        for (var i = 0; i < certified.Length; i++)
        {
            Assert.That(fit.MinimizingPoint[i], Is.EqualTo(certified[i]).Within(1e-7 * certified[i]));
            Assert.That(fit.StandardErrors[i], Is.EqualTo(errors[i]).Within(1e-5 * errors[i]));
        }
    }

    [TestCaseSource(nameof(TrustRegions))]
    public void Trust_region_fits_exact_data(TrustRegionMinimizerBase minimizer)
    {
        double[] x = [.. Enumerable.Range(0, 20).Select(i => i / 4.0)], expected = [3, 0.8, 0.5];
        var fit = minimizer.FindMinimum(Decay, x, [.. x.Select(t => Decay(expected, t))], [2, 1, 0]);
        Assert.That(fit.MinimizingPoint.ToArray(), Is.EqualTo(expected).Within(1e-4));
    }

    private static IEnumerable<TrustRegionMinimizerBase> TrustRegions() => [new TrustRegionDogLegMinimizer(), new TrustRegionNewtonCGMinimizer()];

    [Test]
    public void Gradient_and_Gauss_Newton_matrix_come_from_the_exact_Jacobian()
    {
        double[] b = [3, 0.8, 0.5], x = [0, 1, 2.5], y = [3, 2, 1], weights = [1, 4, 9];
        var model = Model.Of(Decay, x, y, weights);
        model.SetParameters(CreateVector.DenseOfArray(b));
        model.EvaluateAt(CreateVector.DenseOfArray(b));
        Assert.That(model.Value, Is.EqualTo(Enumerable.Range(0, 3).Sum(i => weights[i] * Math.Pow(y[i] - Decay(b, x[i]), 2))).Within(1e-13));
        for (var j = 0; j < 3; j++)
        {
            Assert.That(model.Gradient[j], Is.EqualTo(Enumerable.Range(0, 3).Sum(i => -weights[i] * Row(i)[j] * (y[i] - Decay(b, x[i])))).Within(1e-13));
            for (var k = 0; k < 3; k++)
                Assert.That(model.Hessian[j, k], Is.EqualTo(Enumerable.Range(0, 3).Sum(i => weights[i] * Row(i)[j] * Row(i)[k])).Within(1e-13));
        }

        double[] Row(int i) => [Math.Exp(-b[1] * x[i]), -b[0] * x[i] * Math.Exp(-b[1] * x[i]), 1];
    }
}
