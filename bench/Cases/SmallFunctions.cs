namespace Cecil.AD.Bench.Cases;

/// <summary>Functions such as a user has them.</summary>
public static class SmallFunctions
{
    public static double SumOfSquares(double[] x)
    {
        var sum = 0.0;
        foreach (var e in x)
            sum += e * e;
        return sum;
    }

    /// <summary>Horner's scheme.</summary>
    public static double Polynomial(double[] coefficients, double x)
    {
        var result = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            result = result * x + coefficients[i];
        return result;
    }

    /// <summary>The sum of the squares of the elements of a·b.</summary>
    public static double ProductNorm(double[,] a, double[,] b)
    {
        var norm = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < b.GetLength(1); j++)
            {
                var sum = 0.0;
                for (var k = 0; k < a.GetLength(1); k++)
                    sum += a[i, k] * b[k, j];
                norm += sum * sum;
            }
        }
        return norm;
    }

    /// <summary>Black and Scholes' price of a European call.</summary>
    public static double Call(double spot, double strike, double rate, double volatility, double maturity)
    {
        var deviation = volatility * Math.Sqrt(maturity);
        var d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * maturity) / deviation;
        return spot * NormalCdf(d1) - strike * Math.Exp(-rate * maturity) * NormalCdf(d1 - deviation);
    }

    /// <summary>Hart's rational approximation, after West (2005).</summary>
    public static double NormalCdf(double x)
    {
        var z = Math.Abs(x);
        var tail = 0.0;
        if (z < 7.07106781186547)
        {
            var upper = (((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z + 33.912866078383) * z
                + 112.079291497871) * z + 221.213596169931) * z + 220.206867912376;
            var lower = ((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z + 86.7807322029461) * z
                + 296.564248779674) * z + 637.333633378831) * z + 793.826512519948) * z + 440.413735824752;
            tail = Math.Exp(-0.5 * z * z) * upper / lower;
        }
        else if (z < 37)
        {
            tail = Math.Exp(-0.5 * z * z) / (z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))))) / 2.506628274631;
        }
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>An American put on the lattice of Cox, Ross and Rubinstein; p is spot, strike, rate, volatility, maturity.</summary>
    public static double LatticePut(double[] p, int steps)
    {
        var (spot, strike) = (p[0], p[1]);
        var dt = p[4] / steps;
        var up = Math.Exp(p[3] * Math.Sqrt(dt));
        var down = 1 / up;
        var probability = (Math.Exp(p[2] * dt) - down) / (up - down);
        var discount = Math.Exp(-p[2] * dt);

        var values = new double[steps + 1];
        for (var i = 0; i <= steps; i++)
            values[i] = Math.Max(strike - spot * Math.Pow(up, 2 * i - steps), 0);
        for (var step = steps - 1; step >= 0; step--)
        {
            var price = spot * Math.Pow(down, step);
            for (var i = 0; i <= step; i++)
            {
                var hold = discount * (probability * values[i + 1] + (1 - probability) * values[i]);
                values[i] = Math.Max(hold, strike - price);
                price *= up * up;
            }
        }
        return values[0];
    }

    /// <summary>Lotka and Volterra's equations by Runge and Kutta's method: the predators after ten units of time.</summary>
    public static double Predators(double[] p, int steps)
    {
        var h = 10.0 / steps;
        double[] y = [1.0, 0.5];
        var (k1, k2, k3, k4, moved) = (new double[2], new double[2], new double[2], new double[2], new double[2]);
        for (var step = 0; step < steps; step++)
        {
            Slope(p, y, k1);
            Move(y, k1, 0.5 * h, moved);
            Slope(p, moved, k2);
            Move(y, k2, 0.5 * h, moved);
            Slope(p, moved, k3);
            Move(y, k3, h, moved);
            Slope(p, moved, k4);
            for (var i = 0; i < 2; i++)
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        return y[1];
    }

    private static void Slope(double[] p, double[] y, double[] slope)
    {
        slope[0] = y[0] * (p[0] - p[1] * y[1]);
        slope[1] = y[1] * (p[2] * y[0] - p[3]);
    }

    private static void Move(double[] y, double[] slope, double h, double[] moved)
    {
        for (var i = 0; i < y.Length; i++)
            moved[i] = y[i] + h * slope[i];
    }
}
