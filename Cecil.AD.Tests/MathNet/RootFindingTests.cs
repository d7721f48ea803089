using MathNet.Numerics;
using MathNet.Numerics.RootFinding;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Roots by what the function captures: the implicit function theorem.</summary>
public sealed class RootFindingTests
{
    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Bisection", x => Bisection.FindRoot(t => t * t * t - x[0], 0, 5, 1e-12), 3);
        yield return Case("Bisection.TryFindRoot", x => Bisection.TryFindRoot(t => t * t * t - x[0], 0, 5, 1e-12, 100, out var r) ? r : 0, 3);
        yield return Case("Brent", x => Brent.FindRoot(t => t * t * t - x[0], 0, 5, 1e-12), 3);
        yield return Case("NewtonRaphson", x => NewtonRaphson.FindRoot(t => t * t * t - x[0], t => 3 * t * t, 0.5, 5, 1e-12), 3);
        yield return Case("NewtonRaphson near guess", x => NewtonRaphson.FindRootNearGuess(t => t * t * t - x[0], t => 3 * t * t, 1.2, 0.5, 5, 1e-12), 3);
        yield return Case("RobustNewtonRaphson", x => RobustNewtonRaphson.FindRoot(t => t * t * t - x[0], t => 3 * t * t, 0.5, 5, 1e-12), 3);
        yield return Case("Secant", x => Secant.FindRoot(t => t * t * t - x[0], 1.2, 1.3, 0.5, 5, 1e-12), 3);
        yield return Case("Broyden", x => Broyden.FindRoot(t => new[] { t[0] * t[0] - x[0], t[1] * t[0] - x[1] }, new[] { 1.2, 1 }, 1e-12)[1], 3, 2);
        yield return Case("FindRoots.OfFunction", x => FindRoots.OfFunction(t => t * t * t - x[0], 0, 5), 3);
        yield return Case("FindRoots.OfFunctionDerivative", x => FindRoots.OfFunctionDerivative(t => t * t * t - x[0], t => 3 * t * t, 0, 5), 3);
        yield return Case("Cubic.RealRoots", x => Cubic.RealRoots(x[0], x[1], x[2]).Item1, -2, 1, 3);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);

    // x³ = a: the root is a^(1/3), and bisection brackets it with numbers that do not depend on a.
    [TestCaseSource(nameof(CubeRoots))]
    public void Derivatives_of_a_cube_root_have_ten_digits(Func<double, double> f)
    {
        Assert.That(Autodiff.Grad(f)(3), Is.EqualTo(Math.Pow(3, -2 / 3.0) / 3).Within(1e-11));
        Assert.That(Autodiff.Grad(Autodiff.Grad(f))(3), Is.EqualTo(-2 * Math.Pow(3, -5 / 3.0) / 9).Within(1e-8));
    }

    private static IEnumerable<TestCaseData> CubeRoots()
    {
        yield return new TestCaseData((Func<double, double>)(a => Bisection.FindRoot(t => t * t * t - a, 0, 5, 1e-12))).SetArgDisplayNames("Bisection");
        yield return new TestCaseData((Func<double, double>)(a => Brent.FindRoot(t => t * t * t - a, 0, 5, 1e-12))).SetArgDisplayNames("Brent");
        yield return new TestCaseData((Func<double, double>)(a => NewtonRaphson.FindRoot(t => t * t * t - a, t => 3 * t * t, 0.5, 5, 1e-12))).SetArgDisplayNames("NewtonRaphson");
    }
}
