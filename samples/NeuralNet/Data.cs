namespace NeuralNet;

/// <summary>Two spirals, wound around each other one and a half times, with some noise.</summary>
internal static class Data
{
    public static (double[][] Points, double[] Labels) Spirals(int count, Random random)
    {
        var (points, labels) = (new double[count][], new double[count]);
        for (var i = 0; i < count; i++)
        {
            labels[i] = random.Next(2) == 0 ? -1 : 1;
            var turn = Math.Sqrt(random.NextDouble());
            var (sin, cos) = Math.SinCos(3 * Math.PI * turn);
            points[i] = [labels[i] * turn * cos + 0.02 * Normal(random), labels[i] * turn * sin + 0.02 * Normal(random)];
        }
        return (points, labels);
    }

    /// <summary>A normal number by the Box–Muller transform.</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
