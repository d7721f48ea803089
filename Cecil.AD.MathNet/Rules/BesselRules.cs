using MathNet.Numerics;

namespace Cecil.AD.MathNet.Rules;

/// <summary>
/// Bessel, Airy and Struve functions by their recurrences (NIST Digital Library of Mathematical Functions, §§ 9.2, 10.6, 10.29, 11.4).
/// Derivatives by the order have no closed form: they are NaN, so that nobody takes them for 0.
/// </summary>
internal static class BesselRules
{
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselI0))]
    internal static double BesselI0(double x, double dy) => dy * SpecialFunctions.BesselI1(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselI1))]
    internal static double BesselI1(double x, double y, double dy) => dy * (x == 0 ? 0.5 : SpecialFunctions.BesselI0(x) - y / x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselK0))]
    internal static double BesselK0(double x, double dy) => -dy * SpecialFunctions.BesselK1(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselK1))]
    internal static double BesselK1(double x, double y, double dy) => -dy * (SpecialFunctions.BesselK0(x) + y / x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselJ))]
    internal static (double, double) BesselJ(double n, double x, double dy) =>
        (double.NaN, dy * 0.5 * (SpecialFunctions.BesselJ(n - 1, x) - SpecialFunctions.BesselJ(n + 1, x)));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselY))]
    internal static (double, double) BesselY(double n, double x, double dy) =>
        (double.NaN, dy * 0.5 * (SpecialFunctions.BesselY(n - 1, x) - SpecialFunctions.BesselY(n + 1, x)));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselI))]
    internal static (double, double) BesselI(double n, double x, double dy) =>
        (double.NaN, dy * 0.5 * (SpecialFunctions.BesselI(n - 1, x) + SpecialFunctions.BesselI(n + 1, x)));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BesselK))]
    internal static (double, double) BesselK(double n, double x, double dy) =>
        (double.NaN, -dy * 0.5 * (SpecialFunctions.BesselK(n - 1, x) + SpecialFunctions.BesselK(n + 1, x)));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryAi))]
    internal static double AiryAi(double x, double dy) => dy * SpecialFunctions.AiryAiPrime(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryAiPrime))]
    internal static double AiryAiPrime(double x, double dy) => dy * x * SpecialFunctions.AiryAi(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryBi))]
    internal static double AiryBi(double x, double dy) => dy * SpecialFunctions.AiryBiPrime(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.AiryBiPrime))]
    internal static double AiryBiPrime(double x, double dy) => dy * x * SpecialFunctions.AiryBi(x);

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.StruveL0))]
    internal static double StruveL0(double x, double dy) => dy * (2 / Math.PI + SpecialFunctions.StruveL1(x));

    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.StruveL1))]
    internal static double StruveL1(double x, double y, double dy) => dy * (x == 0 ? 0 : SpecialFunctions.StruveL0(x) - y / x);
}
