namespace Cecil.AD.Tests.Rules;

/// <summary>Points at which the rules are smooth, by the name of the primal, whatever its type. The kinks are in KinkTests.</summary>
internal static class RulePoints
{
    private static readonly double[][] _anywhere = [[0.3], [-1.7], [0.0], [2.6]];
    private static readonly double[][] _positive = [[0.3], [1.0], [7.5], [1e-4], [3e5]];
    private static readonly double[][] _unit = [[0.3], [-0.7], [0.0], [0.95]];
    private static readonly double[][] _unequal = [[0.3, 1.2], [1.2, 0.3], [-2.0, 1.5], [-0.5, 1.5], [1.5, -2.0], [-3.0, -1.0]];
    private static readonly double[][] _pairs = [[0.3, 1.2], [-1.7, 2.5], [4.0, -0.6], [0.0, 3.0]];
    private static readonly double[][] _triples = [[0.3, 1.2, -0.5], [-1.7, 2.5, 4.0], [0.0, -3.0, 1.0]];
    private static readonly double[][] _ranges = [[0.3, -1.0, 1.0], [-2.5, -1.0, 1.0], [4.0, -1.0, 1.0]];
    private static readonly double[][] _remainders = [[5.3, 2.0], [-5.3, 2.0], [7.9, -1.3], [0.4, 3.0], [100.3, 0.7]];

    internal static IReadOnlyDictionary<string, double[][]> Table { get; } = new Dictionary<string, double[][]>
    {
        ["Add"] = _pairs,
        ["Sub"] = _pairs,
        ["Mul"] = _pairs,
        ["Div"] = [.. _pairs, [1e-150, 1e-200], [3.0, 1e160]],
        ["Rem"] = _remainders,
        ["Neg"] = _anywhere,
        ["Exp"] = [.. _anywhere, [-700.0], [600.0], [-20.0]],
        ["Log"] = [.. _positive, [1e300], [1e-300], [0.3, 2.0], [7.5, 0.4], [1.0, 10.0], [1e5, 1.5]],
        ["Log2"] = [.. _positive, [1e300], [1e-300]],
        ["Log10"] = [.. _positive, [1e300], [1e-300]],
        ["Pow"] = [[2.0, 3.0], [2.5, 0.5], [4.0, 0.0], [1.0, 2.0], [0.3, -1.7], [30.0, 5.0], [0.7, -5.0], [1e-200, 1.2], [1e200, 0.01]],
        ["Sqrt"] = [.. _positive, [1e300], [1e-300]],
        ["Cbrt"] = [.. _positive, [-2.0], [1e300], [-1e-300]],
        ["ReciprocalEstimate"] = [[0.3], [-2.0], [1e4]],
        ["ReciprocalSqrtEstimate"] = _positive,
        ["ScaleB"] = [[0.3, 3], [-1.7, -2], [5.0, 0]],
        ["Sin"] = _anywhere,
        ["Cos"] = _anywhere,
        ["Tan"] = _anywhere,
        ["SinCos"] = _anywhere,
        ["Asin"] = _unit,
        ["Acos"] = _unit,
        ["Atan"] = [.. _anywhere, [1e4], [1e100]],
        ["Atan2"] = [.. _unequal, [0.0, 2.0], [2.0, 0.0], [1e200, 3e200], [-3e-200, 1e-200], [1e-3, 1e3]],
        ["Sinh"] = [.. _anywhere, [30.0], [-700.0]],
        ["Cosh"] = [.. _anywhere, [30.0], [-700.0]],
        ["Tanh"] = [.. _anywhere, [-3.5], [400.0]],
        ["Asinh"] = [.. _anywhere, [1e5], [-2e8], [1e250]],
        ["Acosh"] = [[1.1], [3.0], [1e5], [2e8], [1e250]],
        ["Atanh"] = _unit,
        ["Abs"] = [[0.3], [-1.7]],
        ["Max"] = _unequal,
        ["Min"] = _unequal,
        ["MaxNumber"] = _unequal,
        ["MinNumber"] = _unequal,
        ["MaxNative"] = _unequal,
        ["MinNative"] = _unequal,
        ["MaxMagnitude"] = _unequal,
        ["MinMagnitude"] = _unequal,
        ["MaxMagnitudeNumber"] = _unequal,
        ["MinMagnitudeNumber"] = _unequal,
        ["Clamp"] = _ranges,
        ["ClampNative"] = _ranges,
        ["CopySign"] = [[0.3, 1.2], [0.3, -1.2], [-1.7, 0.4], [-1.7, -0.4]],
        ["FusedMultiplyAdd"] = _triples,
        ["MultiplyAddEstimate"] = _triples,
        ["IEEERemainder"] = _remainders,
        ["BitIncrement"] = [[0.3], [-1.7]],
        ["BitDecrement"] = [[0.3], [-1.7]],
        ["SinPi"] = _anywhere,
        ["CosPi"] = _anywhere,
        ["TanPi"] = [[0.3], [-1.7], [0.0], [2.2]],
        ["SinCosPi"] = _anywhere,
        ["Hypot"] = [.. _unequal, [0.0, 2.0], [1e200, 3e200], [3e-200, -1e-200]],
        ["RootN"] = [[0.3, 3], [7.5, 2], [7.5, -3], [-2.0, 5], [4.0, 1], [1e5, 100]],
    };

    /// <summary>The points with the rule's number of inputs and, for a rule in float, inside its range.</summary>
    internal static IEnumerable<double[]> For(RuleCase rule) =>
        Table.GetValueOrDefault(rule.Rule.Name, []).Where(p => p.Length == rule.Inputs.Length && p.All(x => Fits(rule, x)))
            .Select(p => p.Select(rule.Round).ToArray());

    private static bool Fits(RuleCase rule, double x) => rule.Number == typeof(double) || x == 0 || Math.Abs(x) is > 1e-6 and < 50 or 1e4;
}
