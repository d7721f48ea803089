using MathNet.Numerics;

namespace Cecil.AD.MathNet.Functions;

/// <summary>Derivatives of the regularized incomplete beta function I_x(a, b).</summary>
internal static class IncompleteBeta
{
    private const double Tolerance = 4e-16;
    private const int MaxTerms = 10_000;

    /// <summary>Where a parameter is a whole number the fraction ends early, but its second derivatives do not.</summary>
    private const int MinTerms = 40;

    /// <summary>∂I/∂x, the density of the beta distribution.</summary>
    public static double Density(double a, double b, double x) => x > 0 && x < 1
        ? Math.Exp((a - 1) * Math.Log(x) + (b - 1) * Math.Log(1 - x) - SpecialFunctions.BetaLn(a, b))
        : Math.Pow(x, a - 1) * Math.Pow(1 - x, b - 1) / SpecialFunctions.Beta(a, b);

    /// <summary>The derivative along (da, db).</summary>
    public static double Along(double a, double b, double x, double da, double db) =>
        !(x > 0) || x >= 1 ? 0 : x < (a + 1) / (a + b + 2) ? Lower(a, b, x, da, db) : -Lower(b, a, 1 - x, db, da);

    // I = x^a (1 - x)^b / (a B(a, b) K) with the fraction K of the NIST Digital Library of Mathematical Functions, 8.17.22.
    private static double Lower(double a, double b, double x, double da, double db)
    {
        var fraction = new ContinuedFraction(1, 0);
        for (var m = 0; m < MaxTerms && (m < MinTerms || fraction.Change > Tolerance); m++)
        {
            Odd(ref fraction, a, b, x, da, db, m);
            Even(ref fraction, a, b, x, da, db, m + 1);
        }

        var (lower, upper) = (Math.Log(x), Math.Log(1 - x));
        var value = Math.Exp(a * lower + b * upper - SpecialFunctions.BetaLn(a, b)) / (a * fraction.Value);
        var both = SpecialFunctions.DiGamma(a + b);
        var slope = da * (lower + both - SpecialFunctions.DiGamma(a) - 1 / a) + db * (upper + both - SpecialFunctions.DiGamma(b));
        return value * (slope - fraction.Slope);
    }

    // -(a + m)(a + b + m) x / ((a + 2m)(a + 2m + 1)).
    private static void Odd(ref ContinuedFraction fraction, double a, double b, double x, double da, double db, int m)
    {
        var (p, q, r, s) = (a + m, a + b + m, a + 2 * m, a + 2 * m + 1);
        fraction.Next(-p * q * x / (r * s), -x / (r * s) * (da * q + p * (da + db) - p * q * da * (1 / r + 1 / s)), 1, 0);
    }

    // m (b - m) x / ((a + 2m - 1)(a + 2m)).
    private static void Even(ref ContinuedFraction fraction, double a, double b, double x, double da, double db, int m)
    {
        var (q, r, s) = (b - m, a + 2 * m - 1, a + 2 * m);
        fraction.Next(m * q * x / (r * s), m * x / (r * s) * (db - q * da * (1 / r + 1 / s)), 1, 0);
    }
}
