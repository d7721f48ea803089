namespace Cecil.AD.Bench.Objectives;

/// <summary>
/// ADBench's long short-term memory network with diagonal weights: the mean negative log-likelihood of the next character.
/// <c>main</c> holds per layer 4·width weights and 4·width biases (forget, in gate, out gate, change); <c>extra</c> holds the input
/// weights, the output weights and the output biases; <c>state</c> holds per layer the hidden and the cell state.
/// </summary>
public static class Lstm
{
    /// <summary>The objective; <paramref name="main"/> and <paramref name="extra"/> are differentiated.</summary>
    public static double Objective(double[] main, double[] extra, double[] state, double[] sequence, int layers, int steps, int width)
    {
        var current = new double[state.Length];
        Array.Copy(state, current, state.Length);
        var x = new double[width];
        var y = new double[width];
        var total = 0.0;

        for (var t = 0; t < steps - 1; t++)
        {
            for (var i = 0; i < width; i++)
                x[i] = sequence[t * width + i] * extra[i];
            for (var layer = 0; layer < layers; layer++)
                Step(main, layer * 8 * width, current, layer * 2 * width, x, width);

            var sum = 0.0;
            for (var i = 0; i < width; i++)
            {
                y[i] = x[i] * extra[width + i] + extra[2 * width + i];
                sum += Math.Exp(y[i]);
            }
            var logSum = Math.Log(2 + sum);
            for (var i = 0; i < width; i++)
                total += sequence[(t + 1) * width + i] * (y[i] - logSum);
        }

        return -total / ((steps - 1) * width);
    }

    /// <summary>One layer at one time: updates its hidden and cell state and replaces <paramref name="x"/> by the hidden state.</summary>
    private static void Step(double[] main, int w, double[] state, int s, double[] x, int width)
    {
        var b = w + 4 * width;
        for (var i = 0; i < width; i++)
        {
            var hidden = state[s + i];
            var forget = Sigmoid(x[i] * main[w + i] + main[b + i]);
            var ingate = Sigmoid(hidden * main[w + width + i] + main[b + width + i]);
            var outgate = Sigmoid(x[i] * main[w + 2 * width + i] + main[b + 2 * width + i]);
            var change = Math.Tanh(hidden * main[w + 3 * width + i] + main[b + 3 * width + i]);
            var cell = state[s + width + i] * forget + ingate * change;
            state[s + width + i] = cell;
            state[s + i] = outgate * Math.Tanh(cell);
            x[i] = state[s + i];
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
