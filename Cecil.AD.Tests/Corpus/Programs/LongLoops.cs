namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 1, L17 to L26: many iterations, bounds that depend on data, loops in series.</summary>
public static class LongLoops
{
    // L17
    [Point(1, 2, Gradient = [-1.0, 4.0], Tolerance = 2e-3)]
    public static double IntegralByFloatingPointLoop(double l, double u)
    {
        var h = (u - l) / 10_000;
        double sum = 0;
        for (var x = l; x <= u; x += h) sum += x * x * h;
        return sum;
    }

    // L18, L25
    [Point(0.5, 10_000, Gradient = [2.0, null])]
    [Point(0.5, 0, Gradient = [0.0, null])]
    [Point(0.5, 1, Gradient = [1.0, null])]
    [Point(0.5, 2, Gradient = [1.5, null])]
    public static double TaylorLog(double x, int n)
    {
        double sum = 0, power = 1;
        for (var i = 1; i <= n; i++)
        {
            power *= x;
            sum += power / i;
        }
        return sum;
    }

    // L18 with Math.Pow
    [Point(0.5, 1000, Gradient = [2.0, null])]
    public static double TaylorLogByPow(double x, int n)
    {
        double sum = 0;
        for (var i = 1; i <= n; i++) sum += Math.Pow(x, i) / i;
        return sum;
    }

    // L19
    [Point(0.1, 0.2, 100, Gradient = [100.0, 100.0, null])]
    public static double SumOnce(double a, double b, int n)
    {
        double sum = 0;
        for (var i = 0; i < n; i++) sum += a + b;
        return sum;
    }

    // L19
    [Point(0.1, 0.2, 100, Gradient = [1e4, 1e4, null])]
    public static double SumTwice(double a, double b, int n)
    {
        double sum = 0;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                sum += a + b;
        return sum;
    }

    // L19
    [Point(0.1, 0.2, 100, Gradient = [1e6, 1e6, null])]
    [Point(0.1, 0.2, 0, Gradient = [0.0, 0.0, null])]
    public static double SumThrice(double a, double b, int n)
    {
        double sum = 0;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                for (var k = 0; k < n; k++)
                    sum += a + b;
        return sum;
    }

    // L20
    [Point(2, 3, Gradient = [0.291247, null], Tolerance = 1e-6)]
    [Point(2, 0, Gradient = [1.0, null])]
    [Point(2, 7)]
    public static double CosRepeated(double x, int n)
    {
        while (n > 0)
        {
            x = Math.Cos(x);
            n--;
        }
        return x;
    }

    // L21
    [Point(0.9, 500)]
    [Point(0.9, 0)]
    [Point(0.9, 1)]
    [Point(0.9, 2)]
    public static double SinRepeated(double x, int n)
    {
        for (var i = 0; i < n; i++) x = Math.Sin(x);
        return x;
    }

    // L22
    [Point(2, 3, Gradient = [6.0, null])]
    [Point(2, 0, Gradient = [1.0, null])]
    public static double FactorialTimes(double x, int n)
    {
        for (var i = 0; i < n; i++) x *= i + 1;
        return x;
    }

    // L23
    [Point(1.1, 3, Gradient = [2525.5373616, null])]
    [Point(1.1, 0, Gradient = [6.0, null])]
    [Point(1.1, 1)]
    [Point(1.1, 2)]
    public static double LoopsInSeries(double a, int n)
    {
        for (var i = 0; i < n; i++) a *= a;
        a = 2 * a;
        for (var i = 0; i < n + 1; i++) a *= 3;
        return a;
    }

    // L24
    [Point(2, Gradient = [69.75757441])]
    [Point(200, Gradient = [1.0])]
    [Point(99)]
    public static double GrowsUntilLarge(double x)
    {
        while (x < 100) x = 1.7 * x + .1;
        return x;
    }

    // L26
    [Point(new[] { 2, -1, .5, 3 }, 1.7, Gradient = [new[] { 1, 1.7, 2.89, 4.913 }, 26.71])]
    [Point(new double[0], 1.7, Gradient = [new double[0], 0.0])]
    [Point(new[] { 4.0 }, 1.7, Gradient = [new[] { 1.0 }, 0.0])]
    public static double Horner(double[] coefficients, double x)
    {
        double value = 0;
        for (var i = coefficients.Length - 1; i >= 0; i--) value = value * x + coefficients[i];
        return value;
    }

    // L26 with a loop inside a loop: x to the k made anew each time
    [Point(new[] { 2, -1, .5, 3 }, 1.7, Gradient = [new[] { 1, 1.7, 2.89, 4.913 }, 26.71])]
    public static double PolynomialByPowers(double[] coefficients, double x)
    {
        double value = 0;
        for (var k = 0; k < coefficients.Length; k++)
        {
            double power = 1;
            for (var i = 0; i < k; i++) power *= x;
            value += coefficients[k] * power;
        }
        return value;
    }

    [Point(1.3, 0)]
    [Point(1.3, 1)]
    [Point(1.3, 2)]
    [Point(1.3, 7)]
    public static double LongCounter(double x, int n)
    {
        double s = 0;
        for (long i = 3_000_000_000L; i < 3_000_000_000L + n; i++) s += x * x / (i - 2_999_999_999L);
        return s;
    }

    [Point(1.3, 0)]
    [Point(1.3, 1)]
    [Point(1.3, 7)]
    public static double UnsignedCountdown(double x, int n)
    {
        double s = 0;
        for (var i = (uint)n; i-- > 0;) s = s * x + i;
        return s;
    }

    [Point(0.3, 0)]
    [Point(0.3, 1)]
    [Point(0.3, 7)]
    public static double FloatingPointCounter(double x, int n)
    {
        double s = 0;
        for (double t = 0; t < n; t += 0.5) s += Math.Sin(x * t);
        return s;
    }

    [Point(0.3, 5)]
    public static double EmptyLoops(double x, int n)
    {
        for (var i = 0; i < n; i++) { }
        var j = 0;
        while (j < n) j++;
        do { j--; } while (j > 0);
        return x * j + x;
    }

    [Point(0.7, 2)]
    [Point(0.7, 3)]
    public static double StepAndDirection(double x, int step)
    {
        double s = 0;
        for (var i = 20; i > -20; i -= step) s += i * x * x;
        for (byte b = 0; b < 10; b += 3) s += b * x;
        for (short h = -3; h <= 3; h++) s *= x;
        return s;
    }

    [Point(1.1, 10)]
    public static double TwoCountersMeet(double x, int n)
    {
        double s = 1;
        for (int i = 0, j = n; i < j; i++, j -= 2) s = s * x + (j - i);
        return s;
    }

    [Point(40.5)]
    [Point(1.5)]
    [Point(0.4)]
    public static double TripCountFromData(double x)
    {
        var n = (int)x;
        var s = x;
        for (var i = 0; i < n; i++) s = s * 0.9 + x * 0.01;
        return s;
    }

    [Point(27, 0.5)]
    public static double CollatzLength(int n, double x)
    {
        double s = 0;
        var weight = x;
        while (n != 1)
        {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            s += weight;
            weight *= x;
        }
        return s;
    }
}
