using Cecil.AD.MathNet.Functions;
using MathNet.Numerics;

namespace Cecil.AD.MathNet.Rules;

/// <summary>The regularized incomplete beta function; Beta, BetaLn and BetaIncomplete follow from it and from GammaLn.</summary>
internal static class BetaRules
{
    [DerivativeOf(typeof(SpecialFunctions), nameof(SpecialFunctions.BetaRegularized))]
    internal static (double, double, double) BetaRegularized(double a, double b, double x, double dy) =>
        (dy * IncompleteBeta.Along(a, b, x, 1, 0), dy * IncompleteBeta.Along(a, b, x, 0, 1), dy * IncompleteBeta.Density(a, b, x));
}
