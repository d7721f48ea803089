using Cecil.AD.MathNet.Functions;
using MathNet.Numerics;

namespace Cecil.AD.MathNet.Rules;

/// <summary>The gamma function, its logarithm and its relatives.</summary>
internal static class GammaRules
{
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Gamma))]
    internal static double Gamma(double x, double y, double dy) => dy * (y * SpecialFunctions.DiGamma(x));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLn))]
    internal static double GammaLn(double x, double dy) => dy * SpecialFunctions.DiGamma(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.DiGamma))]
    internal static double DiGamma(double x, double dy) => dy * PolyGamma.Of(1, x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.DiGammaInv))]
    internal static double DiGammaInv(double p, double y, double dy) => dy / PolyGamma.Of(1, y);

    [DerivativeOf(typeof(PolyGamma), nameof(PolyGamma.Of))]
    internal static double PolyGammaOf(int n, double x, double dy) => dy * PolyGamma.Of(n + 1, x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLowerRegularized))]
    internal static (double, double) GammaLowerRegularized(double a, double x, double dy) =>
        (dy * IncompleteGamma.ByShape(a, x), dy * IncompleteGamma.Density(a, x));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaUpperRegularized))]
    internal static (double, double) GammaUpperRegularized(double a, double x, double dy) => GammaLowerRegularized(a, x, -dy);

    // P(a, y) = p: dy = (dp - ∂P/∂a da) / density.
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.GammaLowerRegularizedInv))]
    internal static (double, double) GammaLowerRegularizedInv(double a, double p, double y, double dy)
    {
        var slope = dy * (1 / IncompleteGamma.Density(a, y));
        return (-slope * IncompleteGamma.ByShape(a, y), slope);
    }
}
