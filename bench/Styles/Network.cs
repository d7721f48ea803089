namespace Cecil.AD.Bench.Styles;

/// <summary>
/// The squared error of a network of one hidden layer, in four styles. p holds a row of weights for each hidden unit, and behind
/// them the weight of each unit in the result.
/// </summary>
internal sealed class Network(double[][] points, double[] targets, int hidden)
{
    private int Width => points[0].Length;

    public double Loops(double[] p)
    {
        var loss = 0.0;
        for (var s = 0; s < points.Length; s++)
        {
            var (x, y) = (points[s], 0.0);
            for (var j = 0; j < hidden; j++)
            {
                var z = 0.0;
                for (var i = 0; i < x.Length; i++)
                    z += p[j * x.Length + i] * x[i];
                y += p[hidden * x.Length + j] * Math.Tanh(z);
            }
            loss += (y - targets[s]) * (y - targets[s]);
        }
        return loss;
    }

    public double Closures(double[] p)
    {
        var (loss, width) = (0.0, Width);
        Func<int, Func<int, double>, double> sum = (count, term) =>
        {
            var total = 0.0;
            for (var i = 0; i < count; i++)
                total += term(i);
            return total;
        };
        Func<double, double> activation = Math.Tanh;
        Func<double[], int, double> unit = (x, j) => activation(sum(width, i => p[j * width + i] * x[i]));
        Func<double[], double> predict = x => sum(hidden, j => p[hidden * width + j] * unit(x, j));
        Action<int> add = s =>
        {
            var error = predict(points[s]) - targets[s];
            loss += error * error;
        };
        for (var s = 0; s < points.Length; s++)
            add(s);
        return loss;
    }

    public double Linq(double[] p)
    {
        var width = Width;
        var rows = Enumerable.Range(0, hidden).Select(j => p.Skip(j * width).Take(width).ToArray()).ToList();
        var last = p.Skip(hidden * width).ToList();
        return points
            .Select(x => rows.Select(row => Math.Tanh(row.Zip(x, (w, e) => w * e).Sum())).Zip(last, (a, w) => a * w).Sum())
            .Zip(targets, (y, t) => (y - t) * (y - t))
            .Sum();
    }

    public double Objects(double[] p)
    {
        List<Layer> layers = [new Dense(p, 0, hidden), new Bend(), new Dense(p, hidden * Width, 1)];
        var loss = 0.0;
        foreach (var sample in Samples())
        {
            var signal = sample.Inputs;
            foreach (var layer in layers)
                signal = layer.Apply(signal);
            var error = signal[0] - sample.Target;
            loss += error * error;
        }
        return loss;
    }

    private IEnumerable<Sample> Samples()
    {
        for (var s = 0; s < points.Length; s++)
            yield return new Sample([.. points[s]], targets[s]);
    }

    private sealed record Sample(List<double> Inputs, double Target);

    private abstract class Layer
    {
        public abstract List<double> Apply(List<double> signal);
    }

    private sealed class Dense(double[] weights, int start, int outputs) : Layer
    {
        public override List<double> Apply(List<double> signal)
        {
            var result = new List<double>();
            for (var j = 0; j < outputs; j++)
            {
                var z = 0.0;
                for (var i = 0; i < signal.Count; i++)
                    z += weights[start + j * signal.Count + i] * signal[i];
                result.Add(z);
            }
            return result;
        }
    }

    private sealed class Bend : Layer
    {
        public override List<double> Apply(List<double> signal)
        {
            var result = new List<double>(signal.Count);
            foreach (var z in signal)
                result.Add(Math.Tanh(z));
            return result;
        }
    }
}
