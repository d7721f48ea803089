namespace Cecil.AD.Bench.Objectives;

/// <summary>How far two gradients are apart.</summary>
public static class Agreement
{
    /// <summary>
    /// The largest relative difference of an element. Elements smaller than 10⁻⁶ of the largest are measured against that instead,
    /// so that a derivative that is zero but for rounding does not count.
    /// </summary>
    public static double WorstRelative(double[] expected, double[] actual)
    {
        if (expected.Length != actual.Length)
            throw new ArgumentException($"{actual.Length} elements instead of {expected.Length}", nameof(actual));
        var floor = double.Epsilon;
        foreach (var e in expected)
            floor = Math.Max(floor, 1e-6 * Math.Abs(e));

        var worst = 0.0;
        for (var i = 0; i < expected.Length; i++)
        {
            // Math.Max carries a NaN to the result.
            worst = Math.Max(worst, Math.Abs(actual[i] - expected[i]) / Math.Max(Math.Abs(expected[i]), floor));
        }
        return worst;
    }
}
