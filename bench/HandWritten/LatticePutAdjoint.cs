namespace Cecil.AD.Bench.HandWritten;

/// <summary>The adjoint of an American put on Cox, Ross and Rubinstein's lattice, written by hand; it keeps every layer.</summary>
public sealed class LatticePutAdjoint(int steps)
{
    private readonly double[] _values = new double[steps + 1];
    private readonly double[] _cotangents = new double[steps + 2];
    private readonly double[] _layers = new double[steps * (steps + 3) / 2];

    /// <summary>Adds the gradient by spot, strike, rate, volatility, maturity to <paramref name="dp"/> and returns the price.</summary>
    public double GradInto(double[] p, double[] dp)
    {
        var (spot, strike, rate, volatility) = (p[0], p[1], p[2], p[3]);
        var dt = p[4] / steps;
        var root = Math.Sqrt(dt);
        var up = Math.Exp(volatility * root);
        var down = 1 / up;
        var growth = Math.Exp(rate * dt);
        var probability = (growth - down) / (up - down);
        var discount = 1 / growth;

        for (var i = 0; i <= steps; i++)
            _values[i] = Math.Max(strike - spot * Math.Pow(up, 2 * i - steps), 0);
        var kept = _layers.Length;
        for (var step = steps - 1; step >= 0; step--)
        {
            kept -= step + 2;
            Array.Copy(_values, 0, _layers, kept, step + 2);
            var price = spot * Math.Pow(down, step);
            for (var i = 0; i <= step; i++)
            {
                _values[i] = Math.Max(discount * (probability * _values[i + 1] + (1 - probability) * _values[i]), strike - price);
                price *= up * up;
            }
        }

        // Prices are spot·up^j: their cotangents go to the spot and to the logarithm of up.
        var (dSpot, dStrike, dLogUp, dProbability, dDiscount) = (0.0, 0.0, 0.0, 0.0, 0.0);
        Array.Clear(_cotangents);
        _cotangents[0] = 1;
        for (var step = 0; step < steps; step++)
        {
            var price = spot * Math.Pow(up, step);
            for (var i = step; i >= 0; i--)
            {
                var d = _cotangents[i];
                _cotangents[i] = 0;
                var (low, high) = (_layers[kept + i], _layers[kept + i + 1]);
                var expected = probability * high + (1 - probability) * low;
                if (discount * expected > strike - price)
                {
                    dDiscount += d * expected;
                    dProbability += d * discount * (high - low);
                    _cotangents[i + 1] += d * discount * probability;
                    _cotangents[i] = d * discount * (1 - probability);
                }
                else
                {
                    dStrike += d;
                    dSpot -= d * price / spot;
                    dLogUp -= d * price * (2 * i - step);
                }
                price *= down * down;
            }
            kept += step + 2;
        }
        for (var i = 0; i <= steps; i++)
        {
            var price = spot * Math.Pow(up, 2 * i - steps);
            if (price < strike)
            {
                dStrike += _cotangents[i];
                dSpot -= _cotangents[i] * price / spot;
                dLogUp -= _cotangents[i] * price * (2 * i - steps);
            }
        }

        var dNumerator = dProbability / (up - down);
        dLogUp += dNumerator * (down - probability * (up + down));
        var dGrowth = dNumerator * growth - dDiscount * discount;
        dp[0] += dSpot;
        dp[1] += dStrike;
        dp[2] += dGrowth * dt;
        dp[3] += dLogUp * root;
        dp[4] += (dGrowth * rate + 0.5 * dLogUp * volatility / root) / steps;
        return _values[0];
    }
}
