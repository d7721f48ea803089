namespace Cecil.AD.Bench.Cases;

/// <summary>Finite differences over the elements of an array that <c>f</c> reads.</summary>
internal static class Differences
{
    /// <summary>An action that evaluates f with one element moved, the next one at each call.</summary>
    public static Action OneDirection(double[] x, Func<double> f)
    {
        var next = 0;
        return () =>
        {
            var old = x[next];
            x[next] = old + 1e-8;
            f();
            x[next] = old;
            next = next + 1 < x.Length ? next + 1 : 0;
        };
    }

    /// <summary>The gradient by central differences, good to about nine digits: Richardson's extrapolation of two steps.</summary>
    public static double[] Central(double[] x, Func<double> f)
    {
        var result = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var step = 1e-4 * Math.Max(Math.Abs(x[i]), 1e-2);
            result[i] = (4 * Slope(i, step / 2) - Slope(i, step)) / 3;
        }
        return result;

        double Slope(int i, double step)
        {
            var old = x[i];
            x[i] = old + step;
            var above = f();
            x[i] = old - step;
            var below = f();
            x[i] = old;
            return (above - below) / (2 * step);
        }
    }
}
