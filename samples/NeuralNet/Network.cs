namespace NeuralNet;

/// <summary>
/// Points of the plane in, the logit of a class out: two hidden layers of tanh, all parameters in one array. Plain loops, and nothing
/// about derivatives.
/// </summary>
internal static class Network
{
    private const int Width = 24;

    /// <summary>Layer after layer, for each unit its bias and then its weights.</summary>
    public const int Parameters = Width * (1 + 2) + Width * (1 + Width) + (1 + Width);

    /// <summary>The mean cross-entropy over some of the points. The label of a point is -1 or 1.</summary>
    public static double Loss(double[] parameters, double[][] points, double[] labels, int first, int count)
    {
        var (hidden1, hidden2) = (new double[Width], new double[Width]);
        var sum = 0.0;
        for (var i = first; i < first + count; i++)
            sum += Softplus(-labels[i] * Logit(parameters, points[i], hidden1, hidden2));
        return sum / count;
    }

    /// <summary>The fraction of points on the right side.</summary>
    public static double Accuracy(double[] parameters, double[][] points, double[] labels)
    {
        var (hidden1, hidden2) = (new double[Width], new double[Width]);
        var right = 0;
        for (var i = 0; i < points.Length; i++)
        {
            if (Logit(parameters, points[i], hidden1, hidden2) * labels[i] > 0)
                right++;
        }
        return (double)right / points.Length;
    }

    /// <summary>Normal weights whose variance is one over the number of a unit's inputs; biases 0.</summary>
    public static double[] Initial(Random random)
    {
        var parameters = new double[Parameters];
        var next = 0;
        foreach (var (inputs, units) in new[] { (2, Width), (Width, Width), (Width, 1) })
        {
            for (var unit = 0; unit < units; unit++)
            {
                parameters[next++] = 0;
                for (var input = 0; input < inputs; input++)
                    parameters[next++] = Data.Normal(random) / Math.Sqrt(inputs);
            }
        }
        return parameters;
    }

    private static double Logit(double[] parameters, double[] point, double[] hidden1, double[] hidden2)
    {
        var next = Layer(parameters, 0, point, hidden1);
        next = Layer(parameters, next, hidden1, hidden2);
        return Unit(parameters, next, hidden2);
    }

    // Returns where the next layer's parameters begin.
    private static int Layer(double[] parameters, int next, double[] inputs, double[] outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = Math.Tanh(Unit(parameters, next, inputs));
            next += 1 + inputs.Length;
        }
        return next;
    }

    private static double Unit(double[] parameters, int next, double[] inputs)
    {
        var sum = parameters[next];
        for (var i = 0; i < inputs.Length; i++)
            sum += parameters[next + 1 + i] * inputs[i];
        return sum;
    }

    /// <summary>log(1 + exp(x)) without overflow.</summary>
    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
