namespace Cecil.AD.Bench.Startup;

/// <summary>Small functions with loops, all different; x has eight positive elements.</summary>
internal static class StartupFunctions
{
    public static Func<double[], double>[] All { get; } =
    [
        Mean, Variance, GeometricMean, Rosenbrock, LogSumExp, Entropy, Huber, MaxGap, Horner, ContinuedFraction, Autocorrelation,
        SquareRoots, Decay, Trapezoid, PrefixProducts, Smooth, Softplus, Pairwise, Recurrence, StopsEarly, Switched,
    ];

    private static double Mean(double[] x)
    {
        var sum = 0.0;
        foreach (var e in x)
            sum += e;
        return sum / x.Length;
    }

    private static double Variance(double[] x)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i];
            squares += x[i] * x[i];
        }
        return squares / x.Length - sum * sum / (x.Length * x.Length);
    }

    private static double GeometricMean(double[] x)
    {
        var product = 1.0;
        foreach (var e in x)
            product *= e;
        return Math.Pow(product, 1.0 / x.Length);
    }

    private static double Rosenbrock(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var a = 1 - x[i];
            var b = x[i + 1] - x[i] * x[i];
            sum += a * a + 100 * b * b;
        }
        return sum;
    }

    private static double LogSumExp(double[] x)
    {
        var max = x[0];
        for (var i = 1; i < x.Length; i++)
            max = Math.Max(max, x[i]);
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i] - max);
        return max + Math.Log(sum);
    }

    private static double Entropy(double[] x)
    {
        var total = 0.0;
        foreach (var e in x)
            total += e;
        var entropy = 0.0;
        foreach (var e in x)
            entropy -= e / total * Math.Log(e / total);
        return entropy;
    }

    private static double Huber(double[] x)
    {
        var sum = 0.0;
        foreach (var e in x)
            sum += Math.Abs(e) < 0.5 ? 0.5 * e * e : 0.5 * (Math.Abs(e) - 0.25);
        return sum;
    }

    private static double MaxGap(double[] x)
    {
        var gap = 0.0;
        for (var i = 1; i < x.Length; i++)
        {
            if (x[i] - x[i - 1] > gap)
                gap = x[i] - x[i - 1];
        }
        return gap;
    }

    private static double Horner(double[] x)
    {
        var y = 0.0;
        for (var i = x.Length - 1; i >= 0; i--)
            y = y * x[0] + x[i];
        return y;
    }

    private static double ContinuedFraction(double[] x)
    {
        var y = 1.0;
        for (var i = x.Length - 1; i >= 0; i--)
            y = x[i] + 1 / y;
        return y;
    }

    private static double Autocorrelation(double[] x)
    {
        var sum = 0.0;
        for (var lag = 1; lag < 4; lag++)
        {
            for (var i = lag; i < x.Length; i++)
                sum += x[i] * x[i - lag] / lag;
        }
        return sum;
    }

    private static double SquareRoots(double[] x)
    {
        var sum = 0.0;
        foreach (var e in x)
        {
            var root = e;
            while (Math.Abs(root * root - e) > 1e-12)
                root = 0.5 * (root + e / root);
            sum += root;
        }
        return sum;
    }

    private static double Decay(double[] x)
    {
        var y = x[0];
        for (var step = 0; step < 50; step++)
            y -= 0.01 * x[1] * y * (1 - x[2] * Math.Sin(0.01 * step));
        return y;
    }

    private static double Trapezoid(double[] x)
    {
        var area = 0.0;
        for (var i = 0; i < 100; i++)
        {
            var left = i / 100.0;
            area += 0.005 * (Math.Cos(x[0] * left) + Math.Cos(x[0] * (left + 0.01)));
        }
        return area;
    }

    private static double PrefixProducts(double[] x)
    {
        var prefix = new double[x.Length];
        prefix[0] = x[0];
        for (var i = 1; i < x.Length; i++)
            prefix[i] = prefix[i - 1] * x[i];
        var sum = 0.0;
        foreach (var p in prefix)
            sum += p;
        return sum;
    }

    private static double Smooth(double[] x)
    {
        var y = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i];
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 1; i + 1 < y.Length; i++)
                y[i] = 0.25 * y[i - 1] + 0.5 * y[i] + 0.25 * y[i + 1];
        }
        return y[3] * y[4];
    }

    private static double Softplus(double[] x)
    {
        var (sum, i) = (0.0, 0);
        do
            sum += Math.Log(1 + Math.Exp(x[i]));
        while (++i < x.Length);
        return sum;
    }

    private static double Pairwise(double[] x)
    {
        var energy = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = i + 1; j < x.Length; j++)
            {
                var distance = x[i] - x[j];
                energy += 1 / (distance * distance + 0.1);
            }
        }
        return energy;
    }

    private static double Recurrence(double[] x)
    {
        var (a, b) = (x[0], x[1]);
        for (var i = 2; i < x.Length; i++)
            (a, b) = (b, x[i] * a + b);
        return b;
    }

    private static double StopsEarly(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * x[i];
            if (sum > 2)
                return sum * x[i];
        }
        return sum;
    }

    private static double Switched(double[] x)
    {
        var y = 1.0;
        for (var i = 0; i < x.Length; i++)
        {
            switch (i % 4)
            {
                case 0:
                    y += x[i];
                    break;
                case 1:
                    y *= x[i];
                    break;
                case 2:
                    y -= Math.Sin(x[i]);
                    break;
                default:
                    y /= 1 + x[i];
                    break;
            }
        }
        return y;
    }
}
