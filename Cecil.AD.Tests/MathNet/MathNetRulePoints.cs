namespace Cecil.AD.Tests.MathNet;

/// <summary>Points at which the functions are smooth, by the name of the rule.</summary>
internal static class MathNetRulePoints
{
    private static readonly double[][] _anywhere = [[0.3], [-1.7], [0.0], [2.6]];
    private static readonly double[][] _positive = [[0.3], [1.0], [2.6], [7.5]];

    internal static IReadOnlyDictionary<string, double[][]> Table { get; } = new Dictionary<string, double[][]>
    {
        ["Erf"] = _anywhere,
        ["Erfc"] = _anywhere,
        ["ErfInv"] = [[0.3], [-0.7], [0.0], [0.99]],
        ["ErfcInv"] = [[0.3], [1.0], [1.7], [0.01]],
        ["Expm1"] = [[0.3], [-1.7], [2.6]],
        ["Log1p"] = [[0.3], [-0.7], [0.0], [2.6]],
        ["Logistic"] = [.. _anywhere, [20.0], [-20.0]],
        ["Logit"] = [[0.3], [0.5], [0.99]],
        ["ExponentialIntegral"] = [[0.3, 1], [2.0, 1], [0.7, 3], [1.5, 0]],
        ["Gamma"] = [.. _positive, [-0.5], [-1.3]],
        ["GammaLn"] = [.. _positive, [120.0]],
        ["DiGamma"] = [.. _positive, [-0.5]],
        ["DiGammaInv"] = [[-1.0], [0.0], [1.3]],
        ["PolyGammaOf"] = [[1, 0.3], [1, 2.5], [2, 0.7], [3, 4.2], [1, -0.5]],
        ["GammaLowerRegularized"] = [[0.5, 0.3], [2.5, 1.2], [2.5, 7.0], [30.0, 25.0], [30.0, 40.0]],
        ["GammaUpperRegularized"] = [[0.5, 0.3], [2.5, 1.2], [2.5, 7.0], [30.0, 25.0]],
        ["GammaLowerRegularizedInv"] = [[0.5, 0.3], [2.5, 0.6], [30.0, 0.9]],
        ["BetaRegularized"] = [[0.5, 0.7, 0.3], [2.0, 3.0, 0.2], [2.0, 3.0, 0.8], [30.0, 20.0, 0.55]],
        ["BesselI0"] = _anywhere,
        ["BesselI1"] = [.. _anywhere, [12.0]],
        ["BesselK0"] = _positive,
        ["BesselK1"] = _positive,
        ["BesselJ"] = [[0.0, 1.3], [1.0, 2.6], [2.5, 7.5]],
        ["BesselY"] = [[0.0, 1.3], [1.0, 2.6], [2.5, 7.5]],
        ["BesselI"] = [[0.0, 1.3], [1.0, 2.6], [2.5, 7.5]],
        ["BesselK"] = [[0.0, 1.3], [1.0, 2.6], [2.5, 7.5]],
        ["AiryAi"] = _anywhere,
        ["AiryAiPrime"] = _anywhere,
        ["AiryBi"] = _anywhere,
        ["AiryBiPrime"] = _anywhere,
        ["StruveL0"] = [[0.3], [2.6], [7.5]],
        ["StruveL1"] = [[0.3], [2.6], [7.5]],
        ["BetaInvCDF"] = [[2.0, 3.0, 0.4], [5.0, 1.5, 0.9], [0.8, 0.7, 0.3]],
        ["FisherSnedecorInvCDF"] = [[4.0, 7.0, 0.4], [10.0, 3.0, 0.9]],
        ["StudentTCDF"] = [[0.3, 1.2, 4.0, 1.1], [0.3, 1.2, 4.0, -2.0], [0.0, 1.0, 30.0, 0.5]],
        ["StudentTInvCDF"] = [[0.3, 1.2, 4.0, 0.8], [0.3, 1.2, 4.0, 0.1], [0.0, 1.0, 30.0, 0.6]],
    };
}
