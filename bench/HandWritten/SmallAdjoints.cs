namespace Cecil.AD.Bench.HandWritten;

/// <summary>Derivatives of small functions, written by hand.</summary>
public static class SmallAdjoints
{
    /// <summary>Adds the gradient of Σ x².</summary>
    public static double SumOfSquares(double[] x, double[] dx)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * x[i];
            dx[i] += 2 * x[i];
        }
        return sum;
    }

    /// <summary>Value and derivative by Horner's scheme.</summary>
    public static (double Value, double Derivative) Polynomial(double[] coefficients, double x)
    {
        var (value, derivative) = (0.0, 0.0);
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            derivative = derivative * x + value;
            value = value * x + coefficients[i];
        }
        return (value, derivative);
    }

    /// <summary>Adds the gradient of Σ (a·b)².</summary>
    public static double ProductNorm(double[,] a, double[,] b, double[,] da, double[,] db)
    {
        var inner = a.GetLength(1);
        var norm = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
        {
            for (var j = 0; j < b.GetLength(1); j++)
            {
                var sum = 0.0;
                for (var k = 0; k < inner; k++)
                    sum += a[i, k] * b[k, j];
                norm += sum * sum;
                var dSum = 2 * sum;
                for (var k = 0; k < inner; k++)
                {
                    da[i, k] += dSum * b[k, j];
                    db[k, j] += dSum * a[i, k];
                }
            }
        }
        return norm;
    }

    /// <summary>The price of a European call and its derivatives in closed form: spot, strike, rate, volatility, maturity.</summary>
    public static (double Value, (double, double, double, double, double) Gradient) Call(
        double spot, double strike, double rate, double volatility, double maturity, Func<double, double> cdf)
    {
        var root = Math.Sqrt(maturity);
        var d1 = (Math.Log(spot / strike) + (rate + 0.5 * volatility * volatility) * maturity) / (volatility * root);
        var d2 = d1 - volatility * root;
        var discount = Math.Exp(-rate * maturity);
        var (n1, n2) = (cdf(d1), cdf(d2));
        var density = Math.Exp(-0.5 * d1 * d1) / Math.Sqrt(2 * Math.PI);
        var payment = strike * discount * n2;
        return (
            spot * n1 - payment,
            (n1, -discount * n2, maturity * payment, spot * density * root, spot * density * volatility / (2 * root) + rate * payment));
    }
}
