namespace Cecil.AD.Rules;

/// <summary>
/// System.Math. This file: exponentials, logarithms, powers and roots. Handbook formulas (DLMF chapter 4), written so that they neither
/// overflow before their result does nor cancel.
/// </summary>
[RulesFor(typeof(Math))]
[ZeroGradient(nameof(Math.Floor), nameof(Math.Ceiling), nameof(Math.Round), nameof(Math.Truncate), nameof(Math.Sign), nameof(Math.ILogB))]
internal static partial class MathRules
{
    private const double Ln2 = 0.693147180559945309;
    private const double Ln10 = 2.302585092994045684;

    internal static double Exp(double x, double y, double dy) => dy * y;

    internal static double Log(double x, double y, double dy) => dy / x;

    internal static double Log2(double x, double y, double dy) => dy / (x * Ln2);

    internal static double Log10(double x, double y, double dy) => dy / (x * Ln10);

    /// <summary>y = ln a / ln b.</summary>
    internal static (double, double) Log(double a, double b, double y, double dy)
    {
        var lnBase = Math.Log(b);
        return (dy / (a * lnBase), -(dy / (b * lnBase) * y));
    }

    /// <summary>
    /// The inner products are strong in p and in y: p x^(p-1) is 0 at p = 0 for x = 0 too, and y ln x is 0 where y is, as at x = 0, p > 0.
    /// They must not be replaced by a test for p = 0, which would lose the derivative x^(p-1) by p. The second component is
    /// NaN for a negative base: it is there to be dropped where the exponent is a constant.
    /// </summary>
    internal static (double, double) Pow(double x, double p, double y, double dy) =>
        (dy * StrongZero.Times(p, Math.Pow(x, p - 1)), dy * StrongZero.Times(y, Math.Log(x)));

    internal static double Sqrt(double x, double y, double dy) => dy / (y + y);

    internal static double Cbrt(double x, double y, double dy) => dy / (3 * (y * y));

    /// <summary>The estimate's y is too coarse to be used: this is the derivative of the estimated function.</summary>
    internal static double ReciprocalEstimate(double x, double y, double dy) => -(dy / x / x);

    internal static double ReciprocalSqrtEstimate(double x, double y, double dy) =>
        -0.5 * dy / x / Math.Sqrt(x);

    internal static double ScaleB(double x, int n, double y, double dy) => Math.ScaleB(dy, n);
}
