using MathNet.Numerics;
using MathNet.Numerics.Statistics;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Means, variances, quantiles, correlations and distances, as the library was compiled.</summary>
public sealed class StatisticsTests
{
    private static readonly double[] _data = [1.2, -0.7, 3.1, 0.4, 2.2];

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("ArrayStatistics.Mean", x => ArrayStatistics.Mean(x), _data);
        yield return Case("ArrayStatistics.Variance", x => ArrayStatistics.Variance(x), _data);
        yield return Case("ArrayStatistics.StandardDeviation", x => ArrayStatistics.StandardDeviation(x), _data);
        yield return Case("ArrayStatistics.PopulationVariance", x => ArrayStatistics.PopulationVariance(x), _data);
        yield return Case("ArrayStatistics.RootMeanSquare", x => ArrayStatistics.RootMeanSquare(x), _data);
        yield return Case("ArrayStatistics.GeometricMean", x => ArrayStatistics.GeometricMean(x), 1.2, .4, 3);
        yield return Case("ArrayStatistics.HarmonicMean", x => ArrayStatistics.HarmonicMean(x), 1.2, .4, 3);
        yield return Case("ArrayStatistics.Minimum", x => ArrayStatistics.Minimum(x), _data);
        yield return Case("ArrayStatistics.MaximumAbsolute", x => ArrayStatistics.MaximumAbsolute(x), _data);
        yield return Case("ArrayStatistics.MeanVariance", x => { var (m, v) = ArrayStatistics.MeanVariance(x); return m * v; }, _data);
        yield return Case("ArrayStatistics.MeanStandardDeviation", x => { var (m, v) = ArrayStatistics.MeanStandardDeviation(x); return m * v; }, _data);
        yield return Case("ArrayStatistics.Covariance", x => ArrayStatistics.Covariance(x, new double[] { x[0] * x[1], 1, 2, x[3], 5 }), _data);
        yield return Case("ArrayStatistics.PopulationCovariance", x => ArrayStatistics.PopulationCovariance(x, new double[] { x[0] * x[1], 1, 2, x[3], 5 }), _data);
        yield return Case("ArrayStatistics.MedianInplace", x => ArrayStatistics.MedianInplace((double[])x.Clone()), _data);
        yield return Case("ArrayStatistics.QuantileInplace", x => ArrayStatistics.QuantileInplace((double[])x.Clone(), .3), _data);
        yield return Case("ArrayStatistics.OrderStatisticInplace", x => ArrayStatistics.OrderStatisticInplace((double[])x.Clone(), 2), _data);
        yield return Case("ArrayStatistics.InterquartileRangeInplace", x => ArrayStatistics.InterquartileRangeInplace((double[])x.Clone()), _data);
        yield return Case("SortedArrayStatistics.Quantile", x => { var y = (double[])x.Clone(); Array.Sort(y); return SortedArrayStatistics.Quantile(y, .3); }, _data);
        yield return Case("SortedArrayStatistics.Median", x => { var y = (double[])x.Clone(); Array.Sort(y); return SortedArrayStatistics.Median(y); }, _data);
        yield return Case("Statistics.Mean as an extension", x => x.Mean(), _data);
        yield return Case("Statistics.Variance as an extension", x => x.Variance(), _data);
        yield return Case("Statistics.StandardDeviation as an extension", x => x.StandardDeviation(), _data);
        yield return Case("Statistics.PopulationStandardDeviation as an extension", x => x.PopulationStandardDeviation(), _data);
        yield return Case("Statistics.Skewness as an extension", x => x.Skewness(), _data);
        yield return Case("Statistics.Kurtosis as an extension", x => x.Kurtosis(), _data);
        yield return Case("Statistics.PopulationSkewness as an extension", x => x.PopulationSkewness(), _data);
        yield return Case("Statistics.Covariance as an extension", x => x.Covariance(new double[] { x[0] * x[1], 1, 2, x[3], 5 }), _data);
        yield return Case("Statistics.Median as an extension", x => x.Median(), _data);
        yield return Case("Statistics.Quantile as an extension", x => x.Quantile(.3), _data);
        yield return Case("Statistics.UpperQuartile as an extension", x => x.UpperQuartile(), _data);
        yield return Case("Statistics.Percentile as an extension", x => x.Percentile(40), _data);
        yield return Case("Statistics.QuantileCustom as an extension", x => x.QuantileCustom(.4, QuantileDefinition.R7), _data);
        yield return Case("Statistics.RMS as an extension", x => x.RootMeanSquare(), _data);
        yield return Case("StreamingStatistics.Variance", x => StreamingStatistics.Variance(x.Select(t => t * t)), _data);
        yield return Case("StreamingStatistics.Mean", x => StreamingStatistics.Mean(x.Select(t => t * t)), _data);
        yield return Case("Correlation.Pearson", x => Correlation.Pearson(x, new double[] { x[0] * x[1], 1, 2, x[3], 5 }), _data);
        yield return Case("Correlation.WeightedPearson", x => Correlation.WeightedPearson(x, new double[] { x[0] * x[1], 1, 2, x[3], 5 }, new double[] { 1, 2, 1, 3, 1 }), _data);
        yield return Case("Correlation.Spearman", x => Correlation.Spearman(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("RunningStatistics", x => { var r = new RunningStatistics(x); return r.Mean * r.Variance + r.Skewness; }, _data);
        yield return Case("RunningStatistics.Push", x => { var r = new RunningStatistics(); foreach (var t in x) r.Push(t * t); return r.StandardDeviation + r.Kurtosis; }, _data);
        yield return Case("DescriptiveStatistics", x => { var r = new DescriptiveStatistics(x); return r.Mean * r.Variance + r.Skewness; }, _data);
        yield return Case("GoodnessOfFit.RSquared", x => GoodnessOfFit.RSquared(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("GoodnessOfFit.StandardError", x => GoodnessOfFit.StandardError(x, new double[] { 3, 1, 2, 4, 5 }, 1), _data);
        yield return Case("Distance.Euclidean", x => Distance.Euclidean(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("Distance.SSD", x => Distance.SSD(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("Distance.Cosine", x => Distance.Cosine(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("Distance.Canberra", x => Distance.Canberra(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("Distance.Minkowski", x => Distance.Minkowski(3, x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("Distance.Pearson", x => Distance.Pearson(x, new double[] { 3, 1, 2, 4, 5 }), _data);
        yield return Case("KernelDensity.EstimateGaussian", x => KernelDensity.EstimateGaussian(x[0], .7, new double[] { x[1], x[2], .3 }), _data);
        yield return Case("KernelDensity.GaussianKernel", x => KernelDensity.GaussianKernel(x[0]), .3);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
