using MathNet.Numerics;

namespace Cecil.AD.MathNet.Rules;

/// <summary>Functions that MathNet.Numerics computes by cases and series, of which the derivative is simpler than the code.</summary>
internal static class ElementaryRules
{
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Expm1))]
    internal static double Expm1(double x, double dy) => dy * Math.Exp(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Log1p))]
    internal static double Log1p(double x, double dy) => dy * (1 / (1 + x));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Logistic))]
    internal static double Logistic(double x, double dy)
    {
        // y (1 - y) has no digits left where y has gone to 1. In the middle 1/(4 cosh²(x/2)), whose own derivative keeps those of x.
        if (Math.Abs(x) < 2)
        {
            var tanh = Math.Tanh(x / 2);
            return dy * (0.25 * (1 - tanh * tanh));
        }

        var e = Math.Exp(x < 0 ? x : -x);
        return dy * (e / ((1 + e) * (1 + e)));
    }

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Logit))]
    internal static double Logit(double p, double dy) => dy * (1 / (p * (1 - p)));

    // E_n' = -E_(n-1), down to E_0 = exp(-x)/x.
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.ExponentialIntegral))]
    internal static double ExponentialIntegral(double x, int n, double dy) =>
        -dy * (n == 0 ? Math.Exp(-x) / x * (1 + 1 / x) : SpecialFunctions.ExponentialIntegral(x, n - 1));
}
