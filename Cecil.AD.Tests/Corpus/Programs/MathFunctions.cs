namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>System.Math inside ordinary code; that each rule is right is the business of the rule tests.</summary>
public static class MathFunctions
{
    [Point(.4)]
    public static double Trigonometric(double x) =>
        Math.Sin(x) * Math.Cos(x) + Math.Tan(x) / (2 + Math.Asin(x) + Math.Acos(x)) + Math.Atan(x);

    [Point(.4)]
    public static double Hyperbolic(double x) =>
        Math.Sinh(x) * Math.Cosh(x) + Math.Tanh(x) + Math.Asinh(x) + Math.Acosh(2 + x) + Math.Atanh(x);

    [Point(1.4)]
    public static double Exponential(double x) =>
        Math.Exp(x) + Math.Log(x) * Math.Log10(x) + Math.Log2(x) + Math.Log(x, 3) + Math.Sqrt(x) + Math.Cbrt(x);

    [Point(.4, 1.3)]
    [Point(-.4, -1.3)]
    [Point(.4, -1.3)]
    public static double TwoArguments(double y, double x) =>
        Math.Atan2(y, x) + Math.CopySign(y, x) + Math.FusedMultiplyAdd(x, y, x) + Math.Abs(x * y);

    [Point(1.4, 2.3)]
    [Point(2.4, .3)]
    public static double MinMax(double x, double y) =>
        Math.Min(x, y) * 2 + Math.Max(x * x, y) + Math.MaxMagnitude(-x, y) + Math.Clamp(x * y, .1, 50);

    [Point(1.4, 2.3)]
    public static double StaticMembersOfDouble(double x, double y) =>
        double.Exp(x) + double.Hypot(x, y) + double.Sin(y) + double.Pow(x, y) + double.Max(x, y) + (double.IsNaN(x) ? 1 : 0);

    [Point(1.4, 2)]
    [Point(1.4, -1)]
    public static double Scaled(double x, int n) => Math.ScaleB(x * x, n);

    [Point(1.4)]
    public static double SineAndCosine(double x)
    {
        var (s, c) = Math.SinCos(x);
        return s * c + s;
    }

    [Point(.3, 12)]
    [Point(.3, 0)]
    public static double BesselSeries(double x, int terms)
    {
        double term = 1, sum = 1;
        var q = -x * x / 4;
        for (var k = 1; k <= terms; k++)
        {
            term *= q / (k * (double)k);
            sum += term;
        }
        return sum;
    }

    [Point(2.0, 1.0)]
    public static double ArithmeticGeometricMean(double a, double b)
    {
        while (Math.Abs(a - b) > 1e-14) (a, b) = ((a + b) / 2, Math.Sqrt(a * b));
        return a;
    }

    [Point(.6, .9)]
    public static double KeplerEquation(double eccentricity, double meanAnomaly)
    {
        var e = meanAnomaly;
        double delta;
        do
        {
            delta = (e - eccentricity * Math.Sin(e) - meanAnomaly) / (1 - eccentricity * Math.Cos(e));
            e -= delta;
        } while (Math.Abs(delta) > 1e-13);
        return e;
    }

    [Point(3.7)]
    public static double GammaByLanczos(double x)
    {
        double[] c =
        [
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
            -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        x -= 1;
        var a = c[0];
        var t = x + 7.5;
        for (var i = 1; i < c.Length; i++) a += c[i] / (x + i);
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x + .5) * Math.Exp(-t) * a;
    }

    [Point(1.2, 2.5)]
    public static double SimpsonIntegral(double a, double b)
    {
        const int n = 20;
        var h = (b - a) / n;
        var s = Integrand(a) + Integrand(b);
        for (var i = 1; i < n; i++) s += Integrand(a + i * h) * (i % 2 == 0 ? 2 : 4);
        return s * h / 3;
    }

    private static double Integrand(double x) => Math.Exp(-x * x) * Math.Sin(3 * x);

    [Point(3.0)]
    public static double ContinuedFraction(double x)
    {
        var f = x;
        for (var i = 30; i > 0; i--) f = x + i / f;
        return f;
    }
}
