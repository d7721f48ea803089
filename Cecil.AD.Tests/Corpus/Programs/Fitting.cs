using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Curve fitting, statistics and small learning models with LINQ, generics, records and extension members.</summary>
public static class Fitting
{
    private readonly record struct Sample(double X, double Y)
    {
        public double Residual(Func<double, double> model) => Y - model(X);
    }

    [Point(new[] { .5, 1.2, -.3 }, new[] { 0.0, 1, 2, 3 }, new[] { .4, 1.1, 1.5, 1.2 })]
    public static double LeastSquaresByLinq(double[] p, double[] xs, double[] ys)
    {
        var samples = xs.Zip(ys, (x, y) => new Sample(x, y)).ToArray();
        double Model(double x) => p[0] + p[1] * x + p[2] * x * x;
        return samples.Select(s => s.Residual(Model)).Sum(r => r * r) / samples.Length;
    }

    [Point(new[] { .5, 1.2, .3 }, new[] { .1, 1, 2, 3 }, new[] { .4, 1.1, 1.5, 9 })]
    public static double RobustLossBySwitchExpression(double[] p, double[] xs, double[] ys)
    {
        return xs.Select((x, i) => p[0] * Math.Exp(-p[1] * x) + p[2] - ys[i]).Sum(r => Math.Abs(r) switch
        {
            < .5 => r * r / 2,
            < 3 and var size => .5 * (size - .25),
            _ => Math.Log(1 + r * r),
        });
    }

    private static (double Slope, double Intercept) Line(IReadOnlyCollection<(double X, double Y)> points)
    {
        var meanX = points.Average(p => p.X);
        var meanY = points.Average(p => p.Y);
        var slope = points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / points.Sum(p => (p.X - meanX) * (p.X - meanX));
        return (slope, meanY - slope * meanX);
    }

    [Point(new[] { 1.0, 2, 4, 7 }, new[] { 2.1, 3.9, 8.2, 13 })]
    public static double RegressionLineOfTuples(double[] xs, double[] ys)
    {
        var (slope, intercept) = Line([.. xs.Zip(ys)]);
        var explained = xs.Select(x => slope * x + intercept).Zip(ys, (fit, y) => (y - fit) * (y - fit)).Sum();
        return slope * 10 + intercept - explained;
    }

    private static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted is { Length: 0 } ? 0 : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }

    [Point(new[] { 3.0, 1, 4, 1.5, 9 })]
    [Point(new[] { 3.0, 1, 4, 1.5 })]
    [Point(new double[0])]
    public static double MedianAbsoluteDeviation(double[] x)
    {
        var median = x.Median();
        return x.Select(v => Math.Abs(v - median)).Median() * 1.4826 + median;
    }

    [Point(new[] { 3.0, 1, 4, 1.5, 9, 2 }, 3)]
    [Point(new[] { 3.0, 1, 4 }, 1)]
    public static double MovingAverages(double[] x, int window)
    {
        var averages = Enumerable.Range(0, x.Length - window + 1).Select(i => x[i..(i + window)].Average()).ToList();
        return averages.Zip(averages.Skip(1), (a, b) => (b - a) * (b - a)).Sum() + averages[^1];
    }

    private interface ILayer
    {
        double[] Forward(double[] input);

        double Penalty { get; }
    }

    private sealed class Dense(double[,] weights, double[] bias, Func<double, double> activation) : ILayer
    {
        public double Penalty => weights.Cast<double>().Sum(w => w * w);

        public double[] Forward(double[] input)
        {
            var output = (double[])bias.Clone();
            for (var i = 0; i < weights.GetLength(0); i++)
            {
                for (var j = 0; j < weights.GetLength(1); j++) output[i] += weights[i, j] * input[j];
                output[i] = activation(output[i]);
            }
            return output;
        }
    }

    private sealed class Normalise : ILayer
    {
        public double Penalty => 0;

        public double[] Forward(double[] input)
        {
            var mean = input.Average();
            var deviation = Math.Sqrt(input.Sum(v => (v - mean) * (v - mean)) / input.Length + 1e-3);
            return [.. input.Select(v => (v - mean) / deviation)];
        }
    }

    [Point(new[] { .1, -.2, .3, .4, .5, -.6, .7, .8 }, new[] { 1, -.5 })]
    public static double NetworkOfLayersInAList(double[] w, double[] input)
    {
        var layers = new List<ILayer>
        {
            new Dense(new[,] { { w[0], w[1] }, { w[2], w[3] } }, [w[4], 0], Math.Tanh),
            new Normalise(),
            new Dense(new[,] { { w[5], w[6] } }, [w[7]], v => v > 0 ? v : .1 * v),
        };
        var output = layers.Aggregate(input, (values, layer) => layer.Forward(values));
        return output.Single() + .01 * layers.Sum(l => l.Penalty);
    }

    private sealed record Parameters(double Learning, double Momentum, double[] Weights)
    {
        public Parameters Step(Func<double[], double[]> slope, double[] velocity)
        {
            var g = slope(Weights);
            for (var i = 0; i < g.Length; i++) velocity[i] = Momentum * velocity[i] - Learning * g[i];
            return this with { Weights = [.. Weights.Select((w, i) => w + velocity[i])], Learning = Learning * .95 };
        }
    }

    [Point(.1, .8, 6)]
    [Point(.1, .8, 0)]
    public static double HyperGradientOfMomentum(double learning, double momentum, int steps)
    {
        var state = new Parameters(learning, momentum, [1.5, -1]);
        var velocity = new double[2];
        for (var i = 0; i < steps; i++) state = state.Step(static w => [2 * w[0], 6 * w[1] + w[0]], velocity);
        return state.Weights is [var a, var b] ? a * a + 3 * b * b : throw new InvalidOperationException();
    }

    [Point(new[] { 1.0, 2, 4 }, new[] { .2, .5 })]
    public static double KernelDensity(double[] data, double[] at)
    {
        const double width = .7;
        var density = from x in at
                      let kernels = data.Select(d => Math.Exp(-(x - d) * (x - d) / (2 * width * width)))
                      select kernels.Sum() / (data.Length * width * Math.Sqrt(2 * Math.PI));
        return density.Sum(Math.Log);
    }

    private static T Minimum<T>(Func<T, T> f, T low, T high, int steps)
        where T : System.Numerics.IFloatingPoint<T>
    {
        var third = T.One / T.CreateChecked(3);
        for (var i = 0; i < steps; i++)
        {
            T a = low + (high - low) * third, b = high - (high - low) * third;
            if (f(a) < f(b)) high = b;
            else low = a;
        }
        return f((low + high) / T.CreateChecked(2));
    }

    [Point(.7, 1.3)]
    public static double GenericTernarySearch(double centre, double scale) => Minimum(x => scale * (x - centre) * (x - centre) + Math.Cos(centre), -3.0, 3, 40);

    [Point(new[] { 1.0, 2, 3, 4 }, "train")]
    [Point(new[] { 1.0, 2, 3, 4 }, "test")]
    [Point(new[] { 1.0, 2, 3, 4 }, "all")]
    public static double SplitsByName(double[] x, string split)
    {
        var parts = new Dictionary<string, Range> { ["train"] = ..^1, ["test"] = ^1.., ["all"] = .. };
        var chosen = x[parts[split]];
        return chosen.Select(Math.Sqrt).Sum() * chosen.Length;
    }

    [Point(new[] { .2, -.4, .9 })]
    public static double SoftmaxCrossEntropy(double[] logits)
    {
        var max = logits.Max();
        var exponentials = logits.Select(l => Math.Exp(l - max)).ToArray();
        var total = exponentials.Sum();
        var probabilities = Array.ConvertAll(exponentials, e => e / total);
        return -probabilities.Zip([.1, .3, .6]).Sum(pair => pair.Second * Math.Log(pair.First));
    }

    [Point(new[] { 1.0, .3, .3, 2 })]
    public static double MahalanobisByLocalFunctions(double[] flat)
    {
        var det = Minor(0) * Minor(3) - Minor(1) * Minor(2);
        double[] v = [1, -2];
        var sum = 0.0;
        for (var i = 0; i < 2; i++)
            for (var j = 0; j < 2; j++) sum += v[i] * Inverse(i, j) * v[j];
        return sum;

        double Minor(int i) => flat[i];

        double Inverse(int i, int j) => (i == j ? flat[3 - 3 * i] : -flat[2 * i + j]) / det;
    }
}
