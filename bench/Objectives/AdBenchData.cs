using System.Globalization;

namespace Cecil.AD.Bench.Objectives;

/// <summary>An input of <see cref="Gmm"/>: the parameters alpha, mean and factor of each component, and the points X.</summary>
public sealed record GmmData(int D, int K, int N, double[] Alphas, double[] Means, double[] Icf, double[] X, double Gamma, int M);

/// <summary>An input of <see cref="Lstm"/>.</summary>
public sealed record LstmData(int Layers, int Steps, int Width, double[] Main, double[] Extra, double[] State, double[] Sequence);

/// <summary>An input of <see cref="BundleAdjustment"/>: one observation.</summary>
public sealed record BundleData(double[] Camera, double[] Point, double Weight, double[] Feature);

/// <summary>Reads the inputs and references of ADBench: numbers separated by white space, in the order of their lines.</summary>
public static class AdBenchData
{
    /// <summary>Reads <c>gmm_dD_KK.txt</c>.</summary>
    public static GmmData ReadGmm(string path)
    {
        var numbers = new Numbers(path);
        var (d, k, n) = (numbers.Int(), numbers.Int(), numbers.Int());
        return new GmmData(
            d, k, n, numbers.Array(k), numbers.Array(k * d), numbers.Array(k * d * (d + 1) / 2),
            numbers.Array(n * d), numbers.Double(), numbers.Int());
    }

    /// <summary>Reads <c>lstm_lL_cC.txt</c>.</summary>
    public static LstmData ReadLstm(string path)
    {
        var numbers = new Numbers(path);
        var (layers, steps, width) = (numbers.Int(), numbers.Int(), numbers.Int());
        return new LstmData(
            layers, steps, width, numbers.Array(8 * layers * width), numbers.Array(3 * width),
            numbers.Array(2 * layers * width), numbers.Array(steps * width));
    }

    /// <summary>Reads <c>baN.txt</c>; the counts in its first line say how often to repeat its one observation.</summary>
    public static BundleData ReadBundle(string path)
    {
        var numbers = new Numbers(path);
        numbers.Array(3);
        return new BundleData(numbers.Array(11), numbers.Array(3), numbers.Double(), numbers.Array(2));
    }

    /// <summary>Reads the numbers of <c>NAME.ref.txt</c>: the value, then the gradient.</summary>
    public static (double Value, double[] Gradient) ReadReference(string path)
    {
        var all = ReadNumbers(path);
        return (all[0], all[1..]);
    }

    /// <summary>All numbers of a file.</summary>
    public static double[] ReadNumbers(string path) => new Numbers(path).Rest();

    private sealed class Numbers(string path)
    {
        private readonly string[] _tokens = File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        private int _next;

        public double Double() => double.Parse(_tokens[_next++], CultureInfo.InvariantCulture);

        public int Int() => int.Parse(_tokens[_next++], CultureInfo.InvariantCulture);

        public double[] Array(int count)
        {
            var result = new double[count];
            for (var i = 0; i < count; i++)
                result[i] = Double();
            return result;
        }

        public double[] Rest() => Array(_tokens.Length - _next);
    }
}
