namespace Cecil.AD.Tests.Corpus;

/// <summary>Gradients by central differences, extrapolated to step zero (Ridders), as the reference where no exact one is given.</summary>
internal static class FiniteDifference
{
    /// <summary>One entry per argument: a double, a double[] or null where there is nothing to differentiate.</summary>
    public static object?[] Gradient(Func<object?[], double> f, Func<object?[]> arguments)
    {
        var at = arguments();
        var gradient = new object?[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            var k = i;
            gradient[i] = at[i] switch
            {
                double x => Derivative(t => Shifted(k, t), x),
                double[] a => a.Select((x, j) => Derivative(t => ElementShifted(k, j, t), x)).ToArray(),
                float or float[] => throw new NotSupportedException("Single precision needs its gradient given."),
                _ => null,
            };
        }
        return gradient;

        double Shifted(int i, double to)
        {
            var shifted = arguments();
            shifted[i] = to;
            return f(shifted);
        }

        double ElementShifted(int i, int j, double to)
        {
            var shifted = arguments();
            ((double[])shifted[i]!)[j] = to;
            return f(shifted);
        }
    }

    public static double Derivative(Func<double, double> f, double x)
    {
        const int levels = 4;
        var table = new double[levels, levels];
        var h = 2e-3 * Math.Max(Math.Abs(x), .1);
        double best = double.NaN, error = double.PositiveInfinity;
        for (var i = 0; i < levels; i++, h /= 2)
        {
            double up = x + h, down = x - h;
            table[i, 0] = (f(up) - f(down)) / (up - down);
            for (var j = 1; j <= i; j++)
            {
                var power = Math.Pow(4, j);
                table[i, j] = (power * table[i, j - 1] - table[i - 1, j - 1]) / (power - 1);
                var estimate = Math.Max(Math.Abs(table[i, j] - table[i, j - 1]), Math.Abs(table[i, j] - table[i - 1, j - 1]));
                if (!(estimate < error)) continue;
                error = estimate;
                best = table[i, j];
            }
        }
        return best;
    }
}
