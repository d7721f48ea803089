namespace MonteCarloGreeks;

/// <summary>
/// The call on the geometric mean over n dates (A. Kemna and A. Vorst, 1990): the mean is lognormal, so Black's formula holds. With
/// one date it is the formula of Black and Scholes.
/// </summary>
internal static class ClosedForm
{
    public static double Price(double spot, double rate, double volatility, double maturity, int dates)
    {
        var (forward, deviation) = Mean(spot, rate, volatility, maturity, dates);
        var d = Math.Log(forward / Pricer.Strike) / deviation + 0.5 * deviation;
        return Math.Exp(-rate * maturity) * (forward * NormalCdf(d) - Pricer.Strike * NormalCdf(d - deviation));
    }

    /// <summary>The price and its derivatives by spot, rate, volatility and maturity, derived by hand.</summary>
    public static double[] PriceAndGreeks(double spot, double rate, double volatility, double maturity, int dates)
    {
        var (forward, deviation) = Mean(spot, rate, volatility, maturity, dates);
        var (time, variance) = Weights(dates);
        var growth = rate * time + 0.5 * volatility * volatility * (variance - time);
        var discount = Math.Exp(-rate * maturity);
        var d = Math.Log(forward / Pricer.Strike) / deviation + 0.5 * deviation;
        var byForward = discount * NormalCdf(d);
        var byDeviation = discount * forward * Math.Exp(-0.5 * d * d) / Math.Sqrt(2 * Math.PI);
        var price = Price(spot, rate, volatility, maturity, dates);
        return
        [
            price,
            byForward * forward / spot,
            byForward * forward * time * maturity - maturity * price,
            byForward * forward * volatility * maturity * (variance - time) + byDeviation * Math.Sqrt(variance * maturity),
            byForward * forward * growth + byDeviation * deviation / (2 * maturity) - rate * price,
        ];
    }

    /// <summary>The expectation of the mean, and the standard deviation of its logarithm.</summary>
    private static (double Forward, double Deviation) Mean(double spot, double rate, double volatility, double maturity, int dates)
    {
        var (time, variance) = Weights(dates);
        var growth = rate * time + 0.5 * volatility * volatility * (variance - time);
        return (spot * Math.Exp(growth * maturity), volatility * Math.Sqrt(variance * maturity));
    }

    /// <summary>The mean time and the variance of a mean over n equal steps, as fractions of those at maturity.</summary>
    private static (double Time, double Variance) Weights(int n) =>
        ((n + 1) / (2.0 * n), (n + 1) * (2 * n + 1) / (6.0 * n * n));

    /// <summary>Marsaglia's series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), summed until nothing changes.</summary>
    private static double NormalCdf(double x)
    {
        var (sum, last, term, i) = (x, 0.0, x, 1);
        while (sum != last)
        {
            last = sum;
            i += 2;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
    }
}
