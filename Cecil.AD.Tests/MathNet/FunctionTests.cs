using Cecil.AD.MathNet.Functions;
using Cecil.AD.Tests.Rules;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.MathNet;

/// <summary>
/// Functions that call MathNet.Numerics: first and second derivatives, whether they come from a rule or from the library's IL. What is
/// here is what docs/howto-mathnet.md promises.
/// </summary>
public sealed class FunctionTests
{
    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Erf", x => SpecialFunctions.Erf(x[0]), 0);
        yield return Case("Erfc", x => SpecialFunctions.Erfc(x[0] * x[0]), 0.7);
        yield return Case("ErfInv", x => SpecialFunctions.ErfInv(x[0]), 0);
        yield return Case("ErfcInv", x => SpecialFunctions.ErfcInv(x[0]), 0.3);
        yield return Case("Expm1", x => SpecialFunctions.Expm1(x[0]), 0.3);
        yield return Case("Log1p", x => SpecialFunctions.Log1p(x[0]), 0);
        yield return Case("Logistic", x => SpecialFunctions.Logistic(x[0]), 0.8);
        yield return Case("Logit", x => SpecialFunctions.Logit(x[0]), 0.2);
        yield return Case("Gamma", x => SpecialFunctions.Gamma(x[0]), 2.4);
        yield return Case("GammaLn", x => SpecialFunctions.GammaLn(x[0]), 0.4);
        yield return Case("DiGamma", x => SpecialFunctions.DiGamma(x[0]), 1.4);
        yield return Case("DiGammaInv", x => SpecialFunctions.DiGammaInv(x[0]), 0.4);
        yield return Case("Beta", x => SpecialFunctions.Beta(x[0], x[1]), 1.4, 0.7);
        yield return Case("BetaLn", x => SpecialFunctions.BetaLn(x[0], x[1]), 1.4, 0.7);
        yield return Case("BetaRegularized", x => SpecialFunctions.BetaRegularized(x[0], x[1], x[2]), 1.4, 0.7, 0.3);
        yield return Case("BetaIncomplete", x => SpecialFunctions.BetaIncomplete(x[0], x[1], x[2]), 1.4, 2.7, 0.6);
        yield return Case("GammaLowerRegularized", x => SpecialFunctions.GammaLowerRegularized(x[0], x[1]), 1.4, 0.7);
        yield return Case("GammaUpperRegularized", x => SpecialFunctions.GammaUpperRegularized(x[0], x[1]), 1.4, 3.7);
        yield return Case("GammaLowerRegularized of a whole number", x => SpecialFunctions.GammaLowerRegularized(x[0], x[1]), 2, 3.4);
        yield return Case("GammaLowerIncomplete", x => SpecialFunctions.GammaLowerIncomplete(x[0], x[1]), 1.4, 3.7);
        yield return Case("ExponentialIntegral", x => SpecialFunctions.ExponentialIntegral(x[0], 2), 0.7);
        yield return Case("BesselI0", x => SpecialFunctions.BesselI0(x[0]), 1.7);
        yield return Case("BesselK1", x => SpecialFunctions.BesselK1(x[0]), 1.7);
        yield return Case("BesselJ of a constant order", x => SpecialFunctions.BesselJ(2, x[0]), 1.7);
        yield return Case("AiryAi", x => SpecialFunctions.AiryAi(x[0]), -1.7);
        yield return Case("Hypotenuse", x => SpecialFunctions.Hypotenuse(x[0], x[1]), 1.7, 0.4);
        yield return Case("Normal.CDF", x => Normal.CDF(x[0], x[1], x[2]), 0.3, 1.2, 0.9);
        yield return Case("Normal.PDF", x => Normal.PDF(x[0], x[1], x[2]), 0.3, 1.2, 0.9);
        yield return Case("Normal.PDFLn", x => Normal.PDFLn(x[0], x[1], x[2]), 0.3, 1.2, 0.9);
        yield return Case("Normal.InvCDF", x => Normal.InvCDF(x[0], x[1], x[2]), 0.3, 1.2, 0.9);
        yield return Case("LogNormal.CDF", x => LogNormal.CDF(x[0], x[1], x[2]), 0.3, 1.2, 0.9);
        yield return Case("LogNormal.PDF", x => LogNormal.PDF(x[0], x[1], x[2]), 0.3, 1.2, 0.9);
        yield return Case("Gamma.PDFLn", x => Gamma.PDFLn(x[0], x[1], x[2]), 2.3, 1.2, 0.9);
        yield return Case("Gamma.CDF", x => Gamma.CDF(x[0], x[1], x[2]), 2.3, 1.2, 0.9);
        yield return Case("Gamma.InvCDF", x => Gamma.InvCDF(x[0], x[1], x[2]), 2.3, 1.2, 0.9);
        yield return Case("ChiSquared.CDF", x => ChiSquared.CDF(x[0], x[1]), 3.3, 1.2);
        yield return Case("ChiSquared.InvCDF", x => ChiSquared.InvCDF(x[0], x[1]), 3.3, 0.3);
        yield return Case("Beta.PDF", x => Beta.PDF(x[0], x[1], x[2]), 2.3, 1.2, 0.4);
        yield return Case("Beta.CDF", x => Beta.CDF(x[0], x[1], x[2]), 2.3, 1.2, 0.4);
        yield return Case("Beta.InvCDF", x => Beta.InvCDF(x[0], x[1], x[2]), 2.3, 1.2, 0.4);
        yield return Case("StudentT.PDFLn", x => StudentT.PDFLn(x[0], x[1], x[2], x[3]), 0.3, 1.2, 4.5, 1.9);
        yield return Case("StudentT.CDF", x => StudentT.CDF(x[0], x[1], x[2], x[3]), 0.3, 1.2, 4.5, 1.9);
        yield return Case("StudentT.InvCDF", x => StudentT.InvCDF(x[0], x[1], x[2], x[3]), 0.3, 1.2, 4.5, 0.7);
        yield return Case("FisherSnedecor.CDF", x => FisherSnedecor.CDF(x[0], x[1], x[2]), 4, 7, 1.3);
        yield return Case("FisherSnedecor.InvCDF", x => FisherSnedecor.InvCDF(x[0], x[1], x[2]), 4, 7, 0.6);
        yield return Case("Weibull.CDF", x => Weibull.CDF(x[0], x[1], x[2]), 1.4, 0.7, 1.3);
        yield return Case("Weibull.PDFLn", x => Weibull.PDFLn(x[0], x[1], x[2]), 1.4, 0.7, 1.3);
        yield return Case("Exponential.CDF", x => Exponential.CDF(x[0], x[1]), 1.4, 0.7);
        yield return Case("Cauchy.CDF", x => Cauchy.CDF(x[0], x[1], x[2]), 1.4, 0.7, 0.2);
        yield return Case("Laplace.PDFLn", x => Laplace.PDFLn(x[0], x[1], x[2]), 1.4, 0.7, 0.2);
        yield return Case("Poisson.CDF", x => Poisson.CDF(x[0], 3), 1.4);
        yield return Case("Pareto.CDF", x => Pareto.CDF(x[0], x[1], x[2]), 0.4, 1.7, 1.2);
    }

    private static TestCaseData Case(string name, Func<double[], double> f, params double[] at) => new TestCaseData(f, at).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at)
    {
        var result = GradCheck.Run(f, at, 1e-7);
        Assert.That(result.Passed, Is.True, result.ToString());
    }

    [TestCaseSource(nameof(Functions))]
    public void Hessian_equals_differences_of_the_gradient(Func<double[], double> f, double[] at)
    {
        var (hessian, gradient) = (Hessian(f)(at), Grad(f));
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
            {
                var (expected, noise) = FiniteDifference.Partial(x => gradient(x)[i], at, j);
                Assert.That(hessian[i, j], Is.EqualTo(expected).Within(1e-8 * Math.Max(0.1, Math.Abs(expected)) + noise), $"[{i}, {j}]");
            }
        }
    }

    // Reference values to 17 digits by multiple-precision arithmetic.
    [TestCase(1, 0.3, 12.24536454610773)]
    [TestCase(1, 2.5, 0.49035775610023486)]
    [TestCase(1, -1.7, 14.632201633884017)]
    [TestCase(2, 0.7, -6.4349928741909225)]
    [TestCase(3, 4.2, 0.038125841460985124)]
    [TestCase(1, 1e-3, 1000001.6425331959)]
    [TestCase(5, 1.5, 11.113548602435496)]
    [TestCase(2, 40, -0.00064082027183529859)]
    public void Polygamma_has_fourteen_digits(int n, double x, double expected) =>
        Assert.That(PolyGamma.Of(n, x), Is.EqualTo(expected).Within(2e-14 * Math.Abs(expected)));

    [TestCase(0.5, 0.3, -0.77057035137535191)]
    [TestCase(2.5, 1.2, -0.21517024669068048)]
    [TestCase(2.5, 7, -0.021723057738324142)]
    [TestCase(30, 25, -0.049954877425834856)]
    [TestCase(30, 40, -0.016025177168002571)]
    [TestCase(0.1, 5, -0.0017539473155578874)]
    [TestCase(120, 120.5, -0.036330114616607301)]
    public void Incomplete_gamma_by_its_shape_has_twelve_digits(double a, double x, double expected) =>
        Assert.That(IncompleteGamma.ByShape(a, x), Is.EqualTo(expected).Within(1e-12 * Math.Abs(expected)));

    [TestCase(0.5, 0.7, 0.3, -0.67104643889256153, 0.3694653783992432)]
    [TestCase(2, 3, 0.2, -0.19498637456808535, 0.080399197236600632)]
    [TestCase(2, 3, 0.8, -0.02507404671846325, 0.03737671121820753)]
    [TestCase(30, 20, 0.55, -0.037539577308887898, 0.05097453619341355)]
    [TestCase(5, 0.5, 0.9, -0.050778814053345706, 0.62162644996780204)]
    [TestCase(1, 1, 0.25, -0.34657359027997265, 0.2157615543388357)]
    public void Incomplete_beta_by_its_parameters_has_twelve_digits(double a, double b, double x, double byA, double byB)
    {
        Assert.That(IncompleteBeta.Along(a, b, x, 1, 0), Is.EqualTo(byA).Within(1e-12 * Math.Abs(byA)));
        Assert.That(IncompleteBeta.Along(a, b, x, 0, 1), Is.EqualTo(byB).Within(1e-12 * Math.Abs(byB)));
    }

    [Test]
    public void Derivative_of_Student_at_its_centre_is_the_density() =>
        Assert.That(Grad((double x) => StudentT.CDF(0, 1, 5, x))(0), Is.EqualTo(StudentT.PDF(0, 1, 5, 0)).Within(1e-15));

    [Test]
    public void Derivative_by_a_Bessel_functions_order_is_not_a_number() =>
        Assert.That(Grad((double n) => SpecialFunctions.BesselJ(n, 1.5))(2), Is.NaN);
}
