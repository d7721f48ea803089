namespace Cecil.AD.Rules;

/// <summary>
/// The static members of System.Double whose own IL is neither arithmetic nor a call of Math: bit patterns, intrinsics, range checks
/// that throw. All others (double.Exp, Lerp, LogP1, AcosPi, ...) are read and inlined.
/// </summary>
[RulesFor(typeof(double))]
[ZeroGradient(
    nameof(double.IsEvenInteger), nameof(double.IsFinite), nameof(double.IsInfinity), nameof(double.IsInteger), nameof(double.IsNaN),
    nameof(double.IsNegative), nameof(double.IsNegativeInfinity), nameof(double.IsNormal), nameof(double.IsOddInteger),
    nameof(double.IsPositive), nameof(double.IsPositiveInfinity), nameof(double.IsPow2), nameof(double.IsRealNumber),
    nameof(double.IsSubnormal), nameof(double.ConvertToInteger), nameof(double.ConvertToIntegerNative), nameof(double.Parse),
    nameof(double.CompareTo), nameof(double.Equals), nameof(double.GetHashCode), nameof(double.ToString))]
internal static class DoubleRules
{
    internal static double SinPi(double x, double y, double dy) => dy * (Math.PI * double.CosPi(x));

    internal static double CosPi(double x, double y, double dy) => -dy * (Math.PI * double.SinPi(x));

    internal static double TanPi(double x, double y, double dy) => dy * (Math.PI * (1 + y * y));

    internal static double SinCosPi(double x, (double SinPi, double CosPi) y, (double SinPi, double CosPi) dy) =>
        Math.PI * (dy.SinPi * y.CosPi - dy.CosPi * y.SinPi);

    /// <summary>
    /// (cos, sin) of the direction, from the smaller argument divided by the greater: a/y would lose the second derivative b²/y³ beside
    /// a small b. At the origin, the tip of a cone, 0: the smallest of its subgradients, as for Abs.
    /// </summary>
    internal static (double, double) Hypot(double a, double b, double y, double dy)
    {
        if (y == 0) return (0.0, 0.0);
        if (Math.Abs(a) >= Math.Abs(b))
        {
            var slope = b / a;
            var cos = (double.IsNegative(a) ? -1 : 1) / Math.Sqrt(1 + slope * slope);
            return (dy * cos, dy * (slope * cos));
        }

        var inverse = a / b;
        var sin = (double.IsNegative(b) ? -1 : 1) / Math.Sqrt(1 + inverse * inverse);
        return (dy * (inverse * sin), dy * sin);
    }

    /// <summary>x^(1/n): y / (n x), which is as accurate as y; at x = 0, where that is 0/0, 1 / (n y^(n-1)).</summary>
    internal static double RootN(double x, int n, double y, double dy) =>
        x == 0 ? dy / (n * Math.Pow(y, n - 1)) : dy * (y / x / n);

    internal static (double, double) MaxNumber(double a, double b, double y, double dy) =>
        a > b ? (dy, 0.0) : a < b ? (0.0, dy) : Returned.TieOrNumber(a, b, dy);

    internal static (double, double) MinNumber(double a, double b, double y, double dy) =>
        a < b ? (dy, 0.0) : a > b ? (0.0, dy) : Returned.TieOrNumber(a, b, dy);

    internal static (double, double) MaxNative(double a, double b, double y, double dy) =>
        a > b ? (dy, 0.0) : a < b ? (0.0, dy) : Returned.TieOrSeen(a, b, y, dy);

    internal static (double, double) MinNative(double a, double b, double y, double dy) =>
        a < b ? (dy, 0.0) : a > b ? (0.0, dy) : Returned.TieOrSeen(a, b, y, dy);

    internal static (double, double) MaxMagnitudeNumber(double a, double b, double y, double dy) =>
        Math.Abs(a) > Math.Abs(b) ? (dy, 0.0) : Math.Abs(a) < Math.Abs(b) ? (0.0, dy) : MaxNumber(a, b, y, dy);

    internal static (double, double) MinMagnitudeNumber(double a, double b, double y, double dy) =>
        Math.Abs(a) < Math.Abs(b) ? (dy, 0.0) : Math.Abs(a) > Math.Abs(b) ? (0.0, dy) : MinNumber(a, b, y, dy);

    internal static (double, double, double) Clamp(double x, double low, double high, double y, double dy) =>
        MathRules.Clamp(x, low, high, y, dy);

    internal static (double, double, double) ClampNative(double x, double low, double high, double y, double dy) =>
        MathRules.Clamp(x, low, high, y, dy);

    internal static (double, double, double) MultiplyAddEstimate(double a, double b, double c, double y, double dy) =>
        (dy * b, dy * a, dy);
}
