namespace Cecil.AD.Tests.Rules;

/// <summary>Central differences at three steps with Richardson's extrapolation: the error is of order step^6.</summary>
internal static class FiniteDifference
{
    /// <summary>The partial derivative by input <paramref name="i"/>, and how far rounding may have moved it.</summary>
    internal static (double Value, double Noise) Partial(Func<double[], double> f, double[] point, int i)
    {
        var size = Math.Abs(point[i]);
        var step = (size == 0 || size is > 1 and < 1e3 ? 1 : size) * Math.ScaleB(1, -11);
        var (d1, d2, d4) = (Central(f, point, i, step), Central(f, point, i, step / 2), Central(f, point, i, step / 4));
        var (r1, r2) = ((4 * d2 - d1) / 3, (4 * d4 - d2) / 3);
        return ((16 * r2 - r1) / 15, 1e-14 * Math.Abs(f(point)) / step);
    }

    private static double Central(Func<double[], double> f, double[] point, int i, double step)
    {
        double[] up = [.. point], down = [.. point];
        up[i] += step;
        down[i] -= step;
        return (f(up) - f(down)) / (up[i] - down[i]);
    }
}
