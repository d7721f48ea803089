using MathNet.Numerics;

namespace Cecil.AD.MathNet.Rules;

/// <summary>erf'(x) = 2/√π · exp(−x²); the inverses by the derivative of the inverse function.</summary>
internal static class ErrorFunctionRules
{
    private const double TwoBySqrtPi = 1.1283791670955126;

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Erf))]
    internal static double Erf(double x, double dy) => dy * (TwoBySqrtPi * Bell(x));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.Erfc))]
    internal static double Erfc(double x, double dy) => -dy * (TwoBySqrtPi * Bell(x));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.ErfInv))]
    internal static double ErfInv(double z, double y, double dy) => dy * (Math.Exp(y * y) / TwoBySqrtPi);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.ErfcInv))]
    internal static double ErfcInv(double z, double y, double dy) => -dy * (Math.Exp(y * y) / TwoBySqrtPi);

    // exp(-x²) with what x² loses to rounding, which the exponential would multiply by x². Beyond 28 it is 0.
    private static double Bell(double x)
    {
        if (Math.Abs(x) > 28) return 0;
        var square = x * x;
        return Math.Exp(-square) * (1 - Math.FusedMultiplyAdd(x, x, -square));
    }
}
