using MathNet.Numerics;

namespace Cecil.AD.MathNet.Functions;

/// <summary>Derivatives of the regularized lower incomplete gamma function P(a, x).</summary>
internal static class IncompleteGamma
{
    private const double Tolerance = 4e-16;
    private const int MaxTerms = 100_000;

    /// <summary>Where a is a whole number the fraction ends early, but its second derivatives do not.</summary>
    private const int MinTerms = 100;

    /// <summary>∂P/∂x, the density of the gamma distribution.</summary>
    public static double Density(double a, double x) =>
        x > 0 ? Math.Exp((a - 1) * Math.Log(x) - x - SpecialFunctions.GammaLn(a)) : a < 1 ? double.PositiveInfinity : a == 1 ? 1 : 0;

    /// <summary>∂P/∂a.</summary>
    public static double ByShape(double a, double x) => !(x > 0) || double.IsInfinity(x) ? 0 : x < a + 1 ? BySeries(a, x) : ByFraction(a, x);

    // P = x^a e^-x / Γ(a + 1) · Σ x^n / ((a + 1) … (a + n)), and the logarithmic derivative of each term beside it.
    private static double BySeries(double a, double x)
    {
        var term = Math.Exp(a * Math.Log(x) - x - SpecialFunctions.GammaLn(a + 1));
        var slope = Math.Log(x) - SpecialFunctions.DiGamma(a + 1);
        var sum = term * slope;
        for (var n = 1; n < MaxTerms && term > Tolerance * Math.Abs(sum); n++)
        {
            term *= x / (a + n);
            slope -= 1 / (a + n);
            sum += term * slope;
        }

        return sum;
    }

    // 1 - P = x^a e^-x / Γ(a) / K with K = x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (x + 5 - a - …)).
    private static double ByFraction(double a, double x)
    {
        var fraction = new ContinuedFraction(x + 1 - a, -1);
        for (var n = 1; n < MaxTerms && (n < MinTerms || fraction.Change > Tolerance); n++) fraction.Next(n * (a - n), n, x + 2 * n + 1 - a, -1);
        var upper = Math.Exp(a * Math.Log(x) - x - SpecialFunctions.GammaLn(a)) / fraction.Value;
        return -upper * (Math.Log(x) - SpecialFunctions.DiGamma(a) - fraction.Slope);
    }
}
