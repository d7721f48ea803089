namespace Cecil.AD.MathNet.Functions;

/// <summary>The derivatives of the digamma function.</summary>
internal static class PolyGamma
{
    /// <summary>B₂, B₄, … B₁₆.</summary>
    private static readonly double[] _bernoulli = [1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510];

    /// <summary>
    /// The n-th derivative (n ≥ 1) at x: the recurrence up to where the asymptotic series (NIST Digital Library of Mathematical
    /// Functions, 5.15.8) is good to rounding. Poles are infinite; left of −10⁶ the recurrence would take too long and the result is NaN.
    /// </summary>
    public static double Of(int n, double x)
    {
        if (double.IsNaN(x) || x < -1e6) return double.NaN;
        var factorial = 1.0;
        for (var i = 2; i <= n; i++) factorial *= i;
        var sum = 0.0;
        for (; x < 14 + n; x++) sum += factorial / Math.Pow(x, n + 1);

        var power = factorial * Math.Pow(x, -n);
        sum += power / n + power / (2 * x);
        // (2k + n - 1)! / (2k)! x^-(2k + n), for k = 1 first.
        var term = power * (n + 1) / (2 * x * x);
        for (var k = 1; k <= _bernoulli.Length; k++)
        {
            sum += _bernoulli[k - 1] * term;
            term *= (2 * k + n) * (2 * k + n + 1) / ((2 * k + 1) * (2 * k + 2) * x * x);
        }

        return n % 2 == 1 ? sum : -sum;
    }
}
