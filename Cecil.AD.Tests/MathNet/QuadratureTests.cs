using MathNet.Numerics;
using MathNet.Numerics.Integration;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Integrals by the bounds and by what the integrand captures.</summary>
public sealed class QuadratureTests
{
    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("Integrate.OnClosedInterval", x => Integrate.OnClosedInterval(t => Math.Exp(-x[0] * t * t), 0, 1), 1.3);
        yield return Case("Integrate.OnClosedInterval bounds", x => Integrate.OnClosedInterval(t => Math.Exp(-x[0] * t * t), x[1], x[2]), 1.3, .2, 1.4);
        yield return Case("Integrate.OnClosedInterval tol", x => Integrate.OnClosedInterval(t => Math.Exp(-x[0] * t * t), 0, 1, 1e-6), 1.3);
        yield return Case("Integrate.GaussLegendre", x => Integrate.GaussLegendre(t => Math.Exp(-x[0] * t * t), 0, x[1], 32), 1.3, 2);
        yield return Case("GaussLegendreRule.Integrate", x => GaussLegendreRule.Integrate(t => Math.Exp(-x[0] * t * t), 0, x[1], 5), 1.3, 2);
        yield return Case("GaussLegendreRule order 13", x => GaussLegendreRule.Integrate(t => Math.Exp(-x[0] * t * t), 0, x[1], 13), 1.3, 2);
        yield return Case("GaussLegendreRule 2D", x => GaussLegendreRule.Integrate((t, s) => Math.Exp(-x[0] * t * s), 0, x[1], 0, 1, 5), 1.3, 2);
        yield return Case("Integrate.GaussKronrod", x => Integrate.GaussKronrod(t => Math.Exp(-x[0] * t * t), 0, x[1]), 1.3, 2);
        yield return Case("GaussKronrodRule", x => GaussKronrodRule.Integrate(t => Math.Exp(-x[0] * t * t), 0, x[1], out _, out _), 1.3, 2);
        yield return Case("Integrate.DoubleExponential", x => Integrate.DoubleExponential(t => Math.Exp(-x[0] * t * t), 0, x[1]), 1.3, 2);
        yield return Case("DoubleExponentialTransformation", x => DoubleExponentialTransformation.Integrate(t => Math.Exp(-x[0] * t * t), 0, x[1], 1e-8), 1.3, 2);
        yield return Case("Integrate.OnRectangle", x => Integrate.OnRectangle((t, s) => Math.Exp(-x[0] * t * s), 0, x[1], 0, 1), 1.3, 2);
        yield return Case("SimpsonRule.IntegrateThreePoint", x => SimpsonRule.IntegrateThreePoint(t => Math.Exp(-x[0] * t * t), 0, x[1]), 1.3, 2);
        yield return Case("SimpsonRule.IntegrateComposite", x => SimpsonRule.IntegrateComposite(t => Math.Exp(-x[0] * t * t), 0, x[1], 20), 1.3, 2);
        yield return Case("NewtonCotes.TwoPoint", x => NewtonCotesTrapeziumRule.IntegrateTwoPoint(t => Math.Exp(-x[0] * t * t), 0, x[1]), 1.3, 2);
        yield return Case("NewtonCotes.Composite", x => NewtonCotesTrapeziumRule.IntegrateComposite(t => Math.Exp(-x[0] * t * t), 0, x[1], 20), 1.3, 2);
        yield return Case("NewtonCotes.Adaptive", x => NewtonCotesTrapeziumRule.IntegrateAdaptive(t => Math.Exp(-x[0] * t * t), 0, x[1], 1e-5), 1.3, 2);
        yield return Case("NewtonCotes.AdaptiveTransformedOdd", x => NewtonCotesTrapeziumRule.IntegrateAdaptiveTransformedOdd(t => Math.Exp(-x[0] * t * t), 0, x[1], new double[][] { [0.0], [0.5, 1.0] }, new double[][] { [1.0], [.5, .2] }, 1, 1e-5), 1.3, 2);
        yield return Case("GaussLegendreRule object", x => { var r = new GaussLegendreRule(0, 1, 5); var s = 0.0; for (var i = 0; i < r.Order; i++) s += r.GetWeight(i) * Math.Exp(x[0] * r.GetAbscissa(i)); return s; }, 1.3);
        yield return Case("quad nested", x => SimpsonRule.IntegrateComposite(t => SimpsonRule.IntegrateComposite(s => Math.Sin(s * t * x[0]), 0, t, 4), 0, x[1], 6), 1.3, 2);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
