using Cecil.AD.MathNet.Functions;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Cecil.AD.MathNet.Rules;

/// <summary>
/// Quantiles that MathNet.Numerics finds by bracketing, and Student's distribution, whose formula has a removable singularity at its
/// centre. A quantile x of F(x; θ) = p has dx = (dp − ∂F/∂θ dθ) / F'(x).
/// </summary>
internal static class DistributionRules
{
    [DerivativeOf(typeof(Beta), nameof(Beta.InvCDF))]
    internal static (double, double, double) BetaInvCDF(double a, double b, double p, double y, double dy)
    {
        var slope = dy * (1 / IncompleteBeta.Density(a, b, y));
        return (-slope * IncompleteBeta.Along(a, b, y, 1, 0), -slope * IncompleteBeta.Along(a, b, y, 0, 1), slope);
    }

    // F(x; m, n) = I_u(m/2, n/2) with u = m x / (m x + n).
    [DerivativeOf(typeof(FisherSnedecor), nameof(FisherSnedecor.InvCDF))]
    internal static (double, double, double) FisherSnedecorInvCDF(double m, double n, double p, double y, double dy)
    {
        var sum = m * y + n;
        var (u, density) = (m * y / sum, IncompleteBeta.Density(m / 2, n / 2, m * y / sum));
        var slope = dy * (sum * sum / (density * m * n));
        var byM = 0.5 * IncompleteBeta.Along(m / 2, n / 2, u, 1, 0) + density * y * n / (sum * sum);
        var byN = 0.5 * IncompleteBeta.Along(m / 2, n / 2, u, 0, 1) - density * y * m / (sum * sum);
        return (-slope * byM, -slope * byN, slope);
    }

    [DerivativeOf(typeof(StudentT), nameof(StudentT.CDF))]
    internal static (double, double, double, double) StudentTCDF(double location, double scale, double freedom, double x, double dy)
    {
        var k = (x - location) / scale;
        var slope = dy * StudentT.PDF(location, scale, freedom, x);
        return (-slope, -slope * k, dy * StudentByFreedom(freedom, k), slope);
    }

    [DerivativeOf(typeof(StudentT), nameof(StudentT.InvCDF))]
    internal static (double, double, double, double) StudentTInvCDF(double location, double scale, double freedom, double p, double y, double dy)
    {
        var k = (y - location) / scale;
        var slope = dy * (1 / StudentT.PDF(location, scale, freedom, y));
        return (dy, dy * k, -slope * StudentByFreedom(freedom, k), slope);
    }

    // The lower tail is I_h(n/2, 1/2) / 2 with h = n / (n + k²). What h adds is written without the quotient 0/0 at k = 0.
    private static double StudentByFreedom(double n, double k)
    {
        if (double.IsInfinity(n) || double.IsInfinity(k)) return 0;
        var sum = n + k * k;
        var (h, root) = (n / sum, Math.Abs(k) / Math.Sqrt(sum));
        var moved = Math.Pow(h, n / 2 - 1) * root / sum / SpecialFunctions.Beta(n / 2, 0.5);
        var lower = 0.5 * (0.5 * IncompleteBeta.Along(n / 2, 0.5, h, 1, 0) + moved);
        return k <= 0 ? lower : -lower;
    }
}
