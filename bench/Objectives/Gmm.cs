namespace Cecil.AD.Bench.Objectives;

/// <summary>
/// ADBench's Gaussian mixture model: the log-likelihood of n points in d dimensions under k components, with a Wishart prior.
/// Component c has the inverse covariance Q·Qᵀ; Q is lower triangular and stored as d logarithms of its diagonal followed by the
/// strictly lower part, column by column.
/// </summary>
public static class Gmm
{
    /// <summary>
    /// The objective over flat arrays; <paramref name="alphas"/>, <paramref name="means"/> and <paramref name="icf"/> are differentiated.
    /// </summary>
    public static double Objective(double[] alphas, double[] means, double[] icf, double[] x, int d, int k, int n, double gamma, int m)
    {
        var icfSize = d * (d + 1) / 2;
        var qDiagonals = new double[k * d];
        var qLogSums = new double[k];
        var centered = new double[d];
        var scaled = new double[d];
        var terms = new double[k];

        for (var c = 0; c < k; c++)
        {
            var sum = 0.0;
            for (var j = 0; j < d; j++)
            {
                var q = icf[c * icfSize + j];
                sum += q;
                qDiagonals[c * d + j] = Math.Exp(q);
            }
            qLogSums[c] = sum;
        }

        var likelihood = 0.0;
        for (var i = 0; i < n; i++)
        {
            for (var c = 0; c < k; c++)
            {
                for (var j = 0; j < d; j++)
                    centered[j] = x[i * d + j] - means[c * d + j];
                for (var j = 0; j < d; j++)
                    scaled[j] = qDiagonals[c * d + j] * centered[j];
                var l = c * icfSize + d;
                for (var column = 0; column < d; column++)
                {
                    for (var row = column + 1; row < d; row++)
                    {
                        scaled[row] += icf[l] * centered[column];
                        l++;
                    }
                }
                terms[c] = alphas[c] + qLogSums[c] - 0.5 * SquaredNorm(scaled);
            }
            likelihood += LogSumExp(terms);
        }

        var prior = 0.0;
        for (var c = 0; c < k; c++)
        {
            var squares = 0.0;
            for (var j = 0; j < d; j++)
                squares += qDiagonals[c * d + j] * qDiagonals[c * d + j];
            for (var l = d; l < icfSize; l++)
                squares += icf[c * icfSize + l] * icf[c * icfSize + l];
            prior += 0.5 * gamma * gamma * squares - m * qLogSums[c];
        }

        return Normalisation(d, n) + likelihood - n * LogSumExp(alphas) + prior - k * PriorConstant(d, gamma, m);
    }

    /// <summary>The same objective over arrays of arrays: one row per mean, factor and point.</summary>
    public static double ObjectiveJagged(double[] alphas, double[][] means, double[][] icf, double[][] x, double gamma, int m)
    {
        var k = alphas.Length;
        var d = means[0].Length;
        var qDiagonals = new double[k][];
        var qLogSums = new double[k];
        var centered = new double[d];
        var scaled = new double[d];
        var terms = new double[k];

        for (var c = 0; c < k; c++)
        {
            qDiagonals[c] = new double[d];
            for (var j = 0; j < d; j++)
            {
                qLogSums[c] += icf[c][j];
                qDiagonals[c][j] = Math.Exp(icf[c][j]);
            }
        }

        var likelihood = 0.0;
        foreach (var point in x)
        {
            for (var c = 0; c < k; c++)
            {
                for (var j = 0; j < d; j++)
                    centered[j] = point[j] - means[c][j];
                Scale(qDiagonals[c], icf[c], centered, scaled);
                terms[c] = alphas[c] + qLogSums[c] - 0.5 * SquaredNorm(scaled);
            }
            likelihood += LogSumExp(terms);
        }

        var prior = 0.0;
        for (var c = 0; c < k; c++)
        {
            var squares = SquaredNorm(qDiagonals[c]);
            for (var l = d; l < icf[c].Length; l++)
                squares += icf[c][l] * icf[c][l];
            prior += 0.5 * gamma * gamma * squares - m * qLogSums[c];
        }

        return Normalisation(d, x.Length) + likelihood - x.Length * LogSumExp(alphas) + prior - k * PriorConstant(d, gamma, m);
    }

    /// <summary>scaled = Q·centered.</summary>
    private static void Scale(double[] qDiagonal, double[] icf, double[] centered, double[] scaled)
    {
        var d = centered.Length;
        for (var j = 0; j < d; j++)
            scaled[j] = qDiagonal[j] * centered[j];
        var l = d;
        for (var column = 0; column < d; column++)
        {
            for (var row = column + 1; row < d; row++)
                scaled[row] += icf[l++] * centered[column];
        }
    }

    private static double SquaredNorm(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        return sum;
    }

    private static double LogSumExp(double[] x)
    {
        var max = x[0];
        for (var i = 1; i < x.Length; i++)
        {
            if (x[i] > max)
                max = x[i];
        }
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += Math.Exp(x[i] - max);
        return max + Math.Log(sum);
    }

    internal static double Normalisation(int d, int n) => -0.5 * n * d * Math.Log(2 * Math.PI);

    /// <summary>The constant C of the Wishart prior of one component.</summary>
    internal static double PriorConstant(int d, double gamma, int m)
    {
        var p = d + m + 1;
        return p * d * (Math.Log(gamma) - 0.5 * Math.Log(2)) - LogGammaMultivariate(0.5 * p, d);
    }

    private static double LogGammaMultivariate(double a, int d)
    {
        var result = 0.25 * d * (d - 1) * Math.Log(Math.PI);
        for (var j = 1; j <= d; j++)
            result += LogGamma(a + 0.5 * (1 - j));
        return result;
    }

    /// <summary>ln Γ(a) for a > 0: recurrence up to 10, then Stirling's series.</summary>
    private static double LogGamma(double a)
    {
        var shift = 0.0;
        while (a < 10)
        {
            shift += Math.Log(a);
            a += 1;
        }
        var r = 1 / (a * a);
        var series = (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * (691.0 / 360360)))))) / a;
        return (a - 0.5) * Math.Log(a) - a + 0.5 * Math.Log(2 * Math.PI) + series - shift;
    }
}
