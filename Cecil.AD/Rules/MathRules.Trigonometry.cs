namespace Cecil.AD.Rules;

/// <summary>Circular and hyperbolic functions and their inverses.</summary>
internal static partial class MathRules
{
    /// <summary>From here on x² + 1 and x² - 1 round to x², which no longer has to be formed: it would overflow.</summary>
    private const double Large = 1e8;

    internal static double Sin(double x, double y, double dy) => dy * Math.Cos(x);

    internal static double Cos(double x, double y, double dy) => -dy * Math.Sin(x);

    internal static double Tan(double x, double y, double dy) => dy * (1 + y * y);

    internal static double SinCos(double x, (double Sin, double Cos) y, (double Sin, double Cos) dy) =>
        dy.Sin * y.Cos - dy.Cos * y.Sin;

    internal static double Asin(double x, double y, double dy) => dy / Math.Sqrt(Complement.OfSquare(x));

    internal static double Acos(double x, double y, double dy) => -(dy / Math.Sqrt(Complement.OfSquare(x)));

    internal static double Atan(double x, double y, double dy) => Math.Abs(x) > Large ? dy / x / x : dy / (1 + x * x);

    /// <summary>(x, -y) / (x² + y²), divided through by the larger argument so that no square over- or underflows.</summary>
    internal static (double, double) Atan2(double y, double x, double angle, double dy)
    {
        if (Math.Abs(x) >= Math.Abs(y))
        {
            var slope = y / x;
            var byX = dy / (x * (1 + slope * slope));
            return (byX, -(byX * slope));
        }

        var inverse = x / y;
        var byY = dy / (y * (1 + inverse * inverse));
        return (byY * inverse, -byY);
    }

    internal static double Sinh(double x, double y, double dy) => dy * Math.Cosh(x);

    internal static double Cosh(double x, double y, double dy) => dy * Math.Sinh(x);

    /// <summary>1/cosh²: from y where that keeps the digits, and where y goes to ±1 from x, as the logistic form 4e/(1 + e)² of e = exp(-2|x|).</summary>
    internal static double Tanh(double x, double y, double dy)
    {
        if (Math.Abs(y) < 0.9) return dy * (1 - y * y);
        var e = Math.Exp(x < 0 ? 2 * x : -2 * x);
        return dy * (4 * e / ((1 + e) * (1 + e)));
    }

    internal static double Asinh(double x, double y, double dy)
    {
        var size = Math.Abs(x);
        return dy / (size > Large ? size : Math.Sqrt(1 + x * x));
    }

    internal static double Acosh(double x, double y, double dy) =>
        dy / (x > Large ? x : Math.Sqrt((x - 1) * (x + 1)));

    internal static double Atanh(double x, double y, double dy) => dy / Complement.OfSquare(x);
}
