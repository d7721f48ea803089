namespace Cecil.AD.Bench.Objectives;

/// <summary>Inputs of the same shape as ADBench's, from a seed: for machines that do not have the files.</summary>
public static class Generated
{
    /// <summary>A mixture with standard normal parameters, uniform means and points; γ and m default to those of the files.</summary>
    public static GmmData Gmm(int d, int k, int n, int seed = 1, double gamma = 1, int m = 0)
    {
        var random = new Random(seed);
        return new GmmData(
            d, k, n, Array(k, () => Normal(random)), Array(k * d, random.NextDouble), Array(k * d * (d + 1) / 2, () => Normal(random)),
            Array(n * d, random.NextDouble), gamma, m);
    }

    /// <summary>A network with parameters and state in [0, 1) and a sequence of random bits.</summary>
    public static LstmData Lstm(int layers, int steps, int width, int seed = 1)
    {
        var random = new Random(seed);
        return new LstmData(
            layers, steps, width, Array(8 * layers * width, random.NextDouble), Array(3 * width, random.NextDouble),
            Array(2 * layers * width, random.NextDouble), Array(steps * width, () => random.Next(2)));
    }

    /// <summary>One observation of a point some way in front of a camera; the rotation can be set to zero.</summary>
    public static BundleData Bundle(int seed = 1, bool rotated = true)
    {
        var random = new Random(seed);
        double[] camera = [.. Array(3, () => rotated ? Normal(random) : 0), .. Array(3, () => Normal(random)), 500, 3, -7, 0.05, 0.002];
        double[] point = [Normal(random), Normal(random), 20 + Normal(random)];
        return new BundleData(camera, point, random.NextDouble(), Array(2, () => 100 * Normal(random)));
    }

    private static double[] Array(int count, Func<double> next)
    {
        var result = new double[count];
        for (var i = 0; i < count; i++)
            result[i] = next();
        return result;
    }

    /// <summary>Box and Muller's transform.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
