using MathNet.Numerics;
using MathNet.Numerics.LinearRegression;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Polynomials, least squares, generators and differences, as the library was compiled.</summary>
public sealed class PolynomialTests
{
    private static readonly double[] _data = [1.2, -0.7, 3.1, 0.4, 2.2];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Polynomial.Evaluate static", x => Polynomial.Evaluate(x[0], x[1], x[2], x[3]), _data);
        yield return Case("new Polynomial(double[]).Evaluate", x => new Polynomial(x).Evaluate(1.3), _data);
        yield return Case("new Polynomial params", x => new Polynomial(x[0], x[1], x[2]).Evaluate(x[3]), _data);
        yield return Case("Polynomial.Differentiate", x => new Polynomial(x).Differentiate().Evaluate(x[0]), _data);
        yield return Case("Polynomial.Integrate", x => new Polynomial(x).Integrate().Evaluate(x[0]), _data);
        yield return Case("Polynomial + * -", x => { var p = new Polynomial(x[0], x[1]); var q = new Polynomial(x[2], x[3], x[4]); return (p * q - p + 2 * q).Evaluate(.7); }, _data);
        yield return Case("Polynomial /", x => { var p = new Polynomial(x[0], x[1]); return (p / 3).Evaluate(.7); }, _data);
        yield return Case("Polynomial.DivideRemainder", x => { var p = new Polynomial(x); var q = new Polynomial(x[2], x[3]); var (a, b) = Polynomial.DivideRemainder(p, q); return a.Evaluate(.7) + b.Evaluate(.3); }, _data);
        yield return Case("Polynomial.Fit", x => Polynomial.Fit(new double[] { 0, 1, 2, 3, 4 }, x, 2).Evaluate(1.5), _data);
        yield return Case("Polynomial.Evaluate(Complex)", x => new Polynomial(x).Evaluate(new System.Numerics.Complex(x[0], x[1])).Real, _data);
        yield return Case("Polynomial.Coefficients", x => new Polynomial(x).Coefficients[2], _data);
        yield return Case("Fit.Line", x => { var (a, b) = Fit.Line(new double[] { 0, 1, 2, 3, 4 }, x); return a * b; }, _data);
        yield return Case("Fit.LineThroughOrigin", x => Fit.LineThroughOrigin(new double[] { 0, 1, 2, 3, 4 }, x), _data);
        yield return Case("SimpleRegression.Fit", x => { var (a, b) = SimpleRegression.Fit(new double[] { 0, 1, 2, 3, 4 }, x); return a * b; }, _data);
        yield return Case("Fit.Polynomial", x => Fit.Polynomial(new double[] { 0, 1, 2, 3, 4 }, x, 2)[1], _data);
        yield return Case("Fit.Exponential", x => Fit.Exponential(new double[] { 0, 1, 2 }, x).A, 1, 2.2, 4);
        yield return Case("Fit.Power", x => Fit.Power(new double[] { 1, 2, 3 }, x).A, 1, 2.2, 4);
        yield return Case("MultipleRegression.QR", x => MultipleRegression.QR(new double[][] { [x[0], 1], [x[1], 2], [x[2], 0] }, new double[] { x[3], x[4], 1 })[0], _data);
        yield return Case("MultipleRegression.NormalEquations", x => MultipleRegression.NormalEquations(new double[][] { [x[0], 1], [x[1], 2], [x[2], 0] }, new double[] { x[3], x[4], 1 })[0], _data);
        yield return Case("Generate.LinearSpaced", x => Generate.LinearSpaced(5, x[0], x[1])[2], _data);
        yield return Case("Generate.Map", x => Generate.Map(x, t => t * t)[2], _data);
        yield return Case("Generate.Sinusoidal", x => Generate.Sinusoidal(5, 10, 2, x[0])[2], _data);
        yield return Case("Differentiate.Derivative", x => global::MathNet.Numerics.Differentiate.Derivative(t => t * t * x[0], x[1], 1), _data);
        yield return Case("Differentiate.FirstDerivative", x => global::MathNet.Numerics.Differentiate.FirstDerivative(t => t * t * x[0], x[1]), _data);
        yield return Case("Euclid.Modulus", x => Euclid.Modulus(x[0], 0.5), _data);
        yield return Case("Trig.Sinc", x => Trig.Sinc(x[0]), _data);
        yield return Case("Trig.Sech", x => Trig.Sech(x[0]) + Trig.Asinh(x[1]) + Trig.Acoth(x[2]), _data);
        yield return Case("Precision.AlmostEqual", x => x[0].AlmostEqual(x[1]) ? x[0] : x[1] * x[0], _data);
        yield return Case("Precision.Round", x => x[0] + x[1].Round(2), 1.2, .333);
        yield return Case("FinancialStatistics", x => global::MathNet.Numerics.Financial.AbsoluteReturnMeasures.GainMean(x), _data);
        yield return Case("Financial.SharpeLike DownsideDeviation", x => global::MathNet.Numerics.Financial.AbsoluteRiskMeasures.DownsideDeviation(x, .5), _data);
        yield return Case("Financial.CompoundReturn", x => global::MathNet.Numerics.Financial.AbsoluteReturnMeasures.CompoundReturn(x), .1, .2, .05);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
