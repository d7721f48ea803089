using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Distributions made as objects, and densities that docs/howto-mathnet.md counts among the others.</summary>
public sealed class DistributionTests
{
    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("new Normal(m,s).Density", x => new Normal(x[0], x[1]).Density(x[2]), .3, 1.2, .9);
        yield return Case("new Normal(m,s).CumulativeDistribution", x => new Normal(x[0], x[1]).CumulativeDistribution(x[2]), .3, 1.2, .9);
        yield return Case("new Normal(m,s).InverseCumulativeDistribution", x => new Normal(x[0], x[1]).InverseCumulativeDistribution(x[2]), .3, 1.2, .9);
        yield return Case("new Normal(m,s).DensityLn", x => new Normal(x[0], x[1]).DensityLn(x[2]), .3, 1.2, .9);
        yield return Case("Normal.WithMeanVariance", x => Normal.WithMeanVariance(x[0], x[1]).Entropy, .3, 1.2);
        yield return Case("Gamma.WithShapeScale", x => Gamma.WithShapeScale(x[0], x[1]).DensityLn(x[2]), 2.3, 1.2, .9);
        yield return Case("new Gamma Mean", x => new Gamma(x[0], x[1]).Mean, 2.3, 1.2);
        yield return Case("IContinuousDistribution", x => { IContinuousDistribution d = x[0] > 0 ? new Normal(x[0], x[1]) : new Cauchy(x[0], x[1]); return d.Density(x[2]); }, .3, 1.2, .9);
        yield return Case("new StudentT DensityLn", x => new StudentT(x[0], x[1], x[2]).DensityLn(.3), .3, 1.2, 4);
        yield return Case("new Beta Variance", x => new Beta(x[0], x[1]).Variance, 2.3, 1.2);
        yield return Case("Triangular.PDF", x => Triangular.PDF(x[0], x[1], x[2], x[3]), 0, 3, 1, .7);
        yield return Case("Triangular.CDF", x => Triangular.CDF(x[0], x[1], x[2], x[3]), 0, 3, 1, .7);
        yield return Case("Triangular.InvCDF", x => Triangular.InvCDF(x[0], x[1], x[2], x[3]), 0, 3, 1, .7);
        yield return Case("Rayleigh.PDF", x => Rayleigh.PDF(x[0], x[1]) + Rayleigh.CDF(x[0], x[1]), 1.3, .7);
        yield return Case("Logistic.PDF", x => Logistic.PDF(x[0], x[1], x[2]) + Logistic.CDF(x[0], x[1], x[2]), .3, 1.2, .9);
        yield return Case("InverseGamma.PDF", x => InverseGamma.PDF(x[0], x[1], x[2]) + InverseGamma.CDF(x[0], x[1], x[2]), 2.3, 1.2, .9);
        yield return Case("Erlang.PDF", x => Erlang.PDF(3, x[0], x[1]) + Erlang.CDF(3, x[0], x[1]), 1.2, .9);
        yield return Case("Chi.PDF", x => Chi.PDF(3, x[0]) + Chi.CDF(3, x[0]), 1.2);
        yield return Case("Stable.PDF", x => Stable.PDF(1, 0, x[0], x[1], x[2]), 1.2, .3, .9);
        yield return Case("Burr.PDF", x => Burr.PDF(x[0], x[1], x[2], x[3]) + Burr.CDF(x[0], x[1], x[2], x[3]), 1.2, 1.3, 1.4, .7);
        yield return Case("InverseGaussian.PDF", x => InverseGaussian.PDF(x[0], x[1], x[2]) + InverseGaussian.CDF(x[0], x[1], x[2]), 1.2, 1.3, .7);
        yield return Case("TruncatedPareto.PDF", x => TruncatedPareto.PDF(x[0], x[1], x[2], x[3]) + TruncatedPareto.CDF(x[0], x[1], x[2], x[3]), .5, 1.3, 4, .7);
        yield return Case("BetaScaled.PDF", x => BetaScaled.PDF(x[0], x[1], x[2], x[3], x[4]) + BetaScaled.CDF(x[0], x[1], x[2], x[3], x[4]), 2.2, 1.3, 0, 3, 1.7);
        yield return Case("Binomial.PMF", x => Binomial.PMF(x[0], 10, 3) + Binomial.PMFLn(x[0], 10, 4), .4);
        yield return Case("Binomial.CDF", x => Binomial.CDF(x[0], 10, 3), .4);
        yield return Case("Poisson.PMF", x => Poisson.PMF(x[0], 3) + Poisson.PMFLn(x[0], 4), 2.4);
        yield return Case("NegativeBinomial.PMF", x => NegativeBinomial.PMF(x[0], x[1], 3), 4.4, .3);
        yield return Case("Geometric.PMF", x => Geometric.PMF(x[0], 3) + Geometric.CDF(x[0], 3), .3);
        yield return Case("new Dirichlet Density", x => new Dirichlet(new[] { x[0], x[1], x[2] }).DensityLn(new[] { .2, .3, .5 }), 1.3, 2.1, .7);
        yield return Case("new Multinomial ProbabilityLn", x => new Multinomial(new[] { x[0], x[1], 1 - x[0] - x[1] }, 5).ProbabilityLn(new[] { 1, 2, 2 }), .3, .2);
        yield return Case("new Categorical Mean", x => new Categorical(new[] { x[0], x[1], 1 - x[0] - x[1] }).Mean, .3, .2);
        yield return Case("ContinuousUniform", x => ContinuousUniform.CDF(x[0], x[1], x[2]), 0, 2, .3);
        yield return Case("LogNormal.WithMeanVariance", x => LogNormal.WithMeanVariance(x[0], x[1]).Median, 1.2, .3);
        yield return Case("Erlang object", x => new Erlang(3, x[0]).Density(x[1]), 1.2, .3);
        yield return Case("BlackScholes by Normal", x => { var d1 = (Math.Log(x[0] / x[1]) + (x[2] + x[3] * x[3] / 2) * x[4]) / (x[3] * Math.Sqrt(x[4])); return x[0] * Normal.CDF(0, 1, d1) - x[1] * Math.Exp(-x[2] * x[4]) * Normal.CDF(0, 1, d1 - x[3] * Math.Sqrt(x[4])); }, 100, 95, .03, .2, 1.5);
        yield return Case("SphericalBesselJ", x => SpecialFunctions.SphericalBesselJ(2, x[0]), 1.3);
        yield return Case("RisingFactorial", x => SpecialFunctions.RisingFactorial(x[0], 4) + SpecialFunctions.FallingFactorial(x[0], 3), 1.3);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
