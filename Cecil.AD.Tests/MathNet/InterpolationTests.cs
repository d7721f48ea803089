using MathNet.Numerics;
using MathNet.Numerics.Interpolation;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Splines, rational and polynomial interpolation by the values, and at a point that moves.</summary>
public sealed class InterpolationTests
{
    private static readonly double[] _data = [1.2, -0.7, 3.1, 0.4, 2.2];

    private static double[] Knots() => [0, 1, 2.5, 3, 4.2];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Linear", x => Interpolate.Linear(Knots(), x).Interpolate(1.7), _data);
        yield return Case("LinearSpline.InterpolateSorted", x => LinearSpline.InterpolateSorted(Knots(), x).Interpolate(x[0]), _data);
        yield return Case("LinearSpline.Differentiate", x => LinearSpline.InterpolateSorted(Knots(), x).Differentiate(1.2), _data);
        yield return Case("LinearSpline of points", x => LinearSpline.InterpolateSorted(new[] { 0, x[0], 3, 6 }, new[] { 1, 2, x[1], 5 }).Interpolate(x[2]), _data);
        yield return Case("CubicSpline.InterpolateNaturalSorted", x => CubicSpline.InterpolateNaturalSorted(Knots(), x).Interpolate(1.7), _data);
        yield return Case("CubicSpline.InterpolateBoundariesSorted", x => CubicSpline.InterpolateBoundariesSorted(Knots(), x, SplineBoundaryCondition.FirstDerivative, x[0], SplineBoundaryCondition.SecondDerivative, .3).Interpolate(1.7), _data);
        yield return Case("CubicSpline.InterpolateAkimaSorted", x => CubicSpline.InterpolateAkimaSorted(Knots(), x).Interpolate(1.7), _data);
        yield return Case("CubicSpline.InterpolatePchipSorted", x => CubicSpline.InterpolatePchipSorted(Knots(), x).Interpolate(1.7), _data);
        yield return Case("CubicSpline.InterpolateHermiteSorted", x => CubicSpline.InterpolateHermiteSorted(Knots(), x, new[] { x[1], 1, 2, x[0], 3 }).Interpolate(1.7), _data);
        yield return Case("CubicSpline.Differentiate", x => CubicSpline.InterpolateNaturalSorted(Knots(), x).Differentiate(2.7), _data);
        yield return Case("CubicSpline at x", x => CubicSpline.InterpolateNaturalSorted(Knots(), new double[] { 1, 2, 0, 4, 3 }).Interpolate(x[0]), _data);
        yield return Case("Interpolate.CubicSpline", x => Interpolate.CubicSpline(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Interpolate.CubicSplineRobust", x => Interpolate.CubicSplineRobust(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Interpolate.CubicSplineMonotone", x => Interpolate.CubicSplineMonotone(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Interpolate.Common", x => Interpolate.Common(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Interpolate.Polynomial", x => Interpolate.Polynomial(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Interpolate.RationalWithPoles", x => Interpolate.RationalWithPoles(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Barycentric Floater", x => Barycentric.InterpolateRationalFloaterHormannSorted(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Barycentric Floater order", x => Barycentric.InterpolateRationalFloaterHormannSorted(Knots(), x, 2).Interpolate(x[0]), _data);
        yield return Case("Barycentric Equidistant", x => Barycentric.InterpolatePolynomialEquidistantSorted(new double[] { 0, 1, 2, 3, 4 }, x).Interpolate(1.7), _data);
        yield return Case("Bulirsch", x => new BulirschStoerRationalInterpolation(Knots(), x).Interpolate(1.7), _data);
        yield return Case("Neville", x => NevillePolynomialInterpolation.InterpolateSorted(Knots(), x).Interpolate(1.7), _data);
        yield return Case("LogLinear", x => LogLinear.InterpolateSorted(Knots(), new[] { 1, 2, x[0], 3, x[2] }).Interpolate(1.7), _data);
        yield return Case("TransformedInterpolation", x => TransformedInterpolation.InterpolateSorted(v => v * v, v => Math.Sqrt(v), Knots(), new[] { 1, 2, x[0], 3, x[2] }).Interpolate(1.7), _data);
        yield return Case("LinearSpline.Interpolate IEnumerable", x => LinearSpline.Interpolate(Knots().ToList(), x.ToList()).Interpolate(1.7), _data);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);

    [Test]
    public void Step_interpolation_has_derivative_one_by_the_value_of_its_step() =>
        Assert.That(Autodiff.Grad((double[] x) => StepInterpolation.InterpolateSorted(Knots(), x).Interpolate(1.7))(_data), Is.EqualTo(new double[] { 0, 1, 0, 0, 0 }));
}
