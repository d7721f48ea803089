using Cecil.AD;

namespace MonteCarloGreeks;

/// <summary>Calls on a stock that follows a geometric Brownian motion, priced by simulation.</summary>
internal static class Pricer
{
    public const double Strike = 105;
    public const int Paths = 20_000;
    public const int Dates = 12;

    // Drawn before the pricing, so that the price is a deterministic function of its arguments, and smooth where the payoff is.
    private static readonly double[] Normals = new double[Paths * Dates];

    /// <summary>Pays max(S - K, 0) at maturity. Every normal number is a path of one step.</summary>
    public static double EuropeanCall(double spot, double rate, double volatility, double maturity)
    {
        var drift = (rate - 0.5 * volatility * volatility) * maturity;
        var deviation = volatility * Math.Sqrt(maturity);
        var payoffs = 0.0;
        foreach (var normal in Normals)
            payoffs += Math.Max(spot * Math.Exp(drift + deviation * normal) - Strike, 0);
        return Math.Exp(-rate * maturity) * payoffs / Normals.Length;
    }

    /// <summary>The price and its derivatives by the four arguments. The body is woven after the build.</summary>
    [GradientOf(nameof(EuropeanCall))]
    public static extern (double Price, (double Delta, double Rho, double Vega, double MinusTheta) Greeks) EuropeanCallWithGreeks(
        double spot, double rate, double volatility, double maturity);

    /// <summary>Pays max(A - K, 0), where A is the geometric or the arithmetic mean of the stock over the dates.</summary>
    public static double AsianCall(double spot, double rate, double volatility, double maturity, bool geometric)
    {
        var step = maturity / Dates;
        var drift = (rate - 0.5 * volatility * volatility) * step;
        var deviation = volatility * Math.Sqrt(step);
        var payoffs = 0.0;
        for (var path = 0; path < Paths; path++)
        {
            var (log, sum) = (0.0, 0.0);
            for (var date = 0; date < Dates; date++)
            {
                log += drift + deviation * Normals[path * Dates + date];
                sum += geometric ? log : Math.Exp(log);
            }
            var mean = spot * (geometric ? Math.Exp(sum / Dates) : sum / Dates);
            payoffs += Math.Max(mean - Strike, 0);
        }
        return Math.Exp(-rate * maturity) * payoffs / Paths;
    }

    /// <summary>
    /// The call on the arithmetic mean, which has no closed form. The geometric one serves as control variate: what was simulated of
    /// it is subtracted, what is exact is added, and most of the error cancels.
    /// </summary>
    [Differentiable]
    public static double ArithmeticAsianCall(double spot, double rate, double volatility, double maturity) =>
        AsianCall(spot, rate, volatility, maturity, geometric: false)
        - AsianCall(spot, rate, volatility, maturity, geometric: true)
        + ClosedForm.Price(spot, rate, volatility, maturity, Dates);

    /// <summary>
    /// Draws all normal numbers anew: splitmix64 for uniform ones, the Box–Muller transform to make them normal. The second half of
    /// the paths is the first half mirrored (antithetic), which makes the mean exact and the errors smaller.
    /// </summary>
    public static void Draw(int seed)
    {
        var state = (ulong)seed << 32;
        for (var (i, half) = (0, Normals.Length / 2); i < half; i += 2)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
            var (sin, cos) = Math.SinCos(2 * Math.PI * Uniform());
            (Normals[i], Normals[i + 1]) = (radius * cos, radius * sin);
            (Normals[half + i], Normals[half + i + 1]) = (-Normals[i], -Normals[i + 1]);
        }

        double Uniform()
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1L << 53));
        }
    }
}
