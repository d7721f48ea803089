using MathNet.Numerics.Statistics;

namespace Cecil.AD.MathNet.Bodies;

/// <summary>The greatest and the least of a sample: equal ones share the derivative equally. A NaN is returned.</summary>
internal static class ExtremeBodies
{
    [BodyOf(typeof(ArrayStatistics), nameof(ArrayStatistics.Maximum))]
    internal static double Maximum(double[] data) => Greatest(data);

    [BodyOf(typeof(ArrayStatistics), nameof(ArrayStatistics.Minimum))]
    internal static double Minimum(double[] data) => Least(data);

    [BodyOf(typeof(StreamingStatistics), nameof(StreamingStatistics.Maximum))]
    internal static double Maximum(IEnumerable<double> stream) => Greatest(stream);

    [BodyOf(typeof(StreamingStatistics), nameof(StreamingStatistics.Minimum))]
    internal static double Minimum(IEnumerable<double> stream) => Least(stream);

    private static double Greatest(IEnumerable<double> data)
    {
        var (any, hasNaN) = (false, false);
        foreach (var x in data) (any, hasNaN) = (true, hasNaN | double.IsNaN(x));
        return !any || hasNaN ? double.NaN : data.Max();
    }

    private static double Least(IEnumerable<double> data)
    {
        var (any, hasNaN) = (false, false);
        foreach (var x in data) (any, hasNaN) = (true, hasNaN | double.IsNaN(x));
        return !any || hasNaN ? double.NaN : data.Min();
    }
}
