using Cecil.AD.Bench.HandWritten;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Tests.Data;

/// <summary>An input and what its gradient should be.</summary>
internal sealed record Sample<T>(T Data, double Value, double[] Gradient);

/// <summary>ADBench's inputs by name; the name "generated" gives a seeded input whose reference is the adjoint written by hand.</summary>
internal static class AdBenchSamples
{
    private const string Generated = "generated";

    public static IEnumerable<string> GmmNames => Names("gmm_d2_K5", "gmm_d10_K25", "gmm_d10_K100", "gmm_d64_K25");

    public static IEnumerable<string> LstmNames => Names("lstm_l2_c1024", "lstm_l4_c1024");

    public static IEnumerable<string> BundleNames => Names("ba1").Append("generated without rotation");

    public static Sample<GmmData> Gmm(string name)
    {
        if (FilesOf(name) is var (input, reference))
        {
            var (value, gradient) = AdBenchData.ReadReference(reference);
            return new(AdBenchData.ReadGmm(input), value, gradient);
        }
        return ByHand(Bench.Objectives.Generated.Gmm(d: 4, k: 3, n: 20, gamma: 1.5, m: 2));
    }

    public static Sample<LstmData> Lstm(string name)
    {
        if (FilesOf(name) is var (input, reference))
        {
            var (value, gradient) = AdBenchData.ReadReference(reference);
            return new(AdBenchData.ReadLstm(input), value, gradient);
        }
        return ByHand(Bench.Objectives.Generated.Lstm(layers: 2, steps: 12, width: 5));
    }

    /// <summary>The sample of one error, 0 or 1: camera, point and weight.</summary>
    public static Sample<BundleData> Bundle(string name, int axis)
    {
        if (FilesOf(name) is var (input, reference))
        {
            // Three errors, two rows of 11 + 3 + 1, the derivative of the weight error.
            var numbers = AdBenchData.ReadNumbers(reference);
            return new(AdBenchData.ReadBundle(input), numbers[axis], numbers[(3 + 15 * axis)..(18 + 15 * axis)]);
        }
        return ByHand(Bench.Objectives.Generated.Bundle(rotated: name == Generated), axis);
    }

    /// <summary>The value and the gradient that the adjoint written by hand gives.</summary>
    public static Sample<GmmData> ByHand(GmmData data)
    {
        var (alphas, means, icf) = (new double[data.Alphas.Length], new double[data.Means.Length], new double[data.Icf.Length]);
        var value = new GmmAdjoint(data).GradInto(data.Alphas, data.Means, data.Icf, alphas, means, icf);
        return new(data, value, [.. alphas, .. means, .. icf]);
    }

    public static Sample<LstmData> ByHand(LstmData data)
    {
        var (main, extra) = (new double[data.Main.Length], new double[data.Extra.Length]);
        var value = new LstmAdjoint(data).GradInto(data.Main, data.Extra, main, extra);
        return new(data, value, [.. main, .. extra]);
    }

    public static Sample<BundleData> ByHand(BundleData data, int axis)
    {
        var (camera, point, weight) = (new double[11], new double[3], 0.0);
        var value = axis == 0
            ? BundleAdjoint.ErrorX(data, camera, point, ref weight)
            : BundleAdjoint.ErrorY(data, camera, point, ref weight);
        return new(data, value, [.. camera, .. point, weight]);
    }

    private static IEnumerable<string> Names(params string[] files) => DataDirectory.AdBench is null ? [Generated] : [Generated, .. files];

    private static (string Input, string Reference)? FilesOf(string name)
    {
        if (name.StartsWith(Generated, StringComparison.Ordinal))
            return null;
        var path = Path.Combine(DataDirectory.AdBench ?? throw new InvalidOperationException("no data"), name);
        return (path + ".txt", path + ".ref.txt");
    }
}
