namespace Cecil.AD.Rules;

/// <summary>
/// Functions that are linear in pieces, and the remainder. docs/kinks.md has the conventions. Math holds the only Abs, Max, Min and
/// Clamp of float: those of MathF and float call them.
/// </summary>
internal static partial class MathRules
{
    internal static double Abs(double x, double y, double dy) =>
        x > 0 ? dy : x < 0 ? -dy : x == 0 ? 0 : dy * x;

    internal static float Abs(float x, float y, float dy) =>
        x > 0 ? dy : x < 0 ? -dy : x == 0 ? 0 : dy * x;

    internal static (double, double) Max(double a, double b, double y, double dy) =>
        a > b ? (dy, 0.0) : a < b ? (0.0, dy) : Returned.TieOrNaN(a, b, dy);

    internal static (float, float) Max(float a, float b, float y, float dy) =>
        a > b ? (dy, 0f) : a < b ? (0f, dy) : Returned.TieOrNaN(a, b, dy);

    internal static (double, double) Min(double a, double b, double y, double dy) =>
        a < b ? (dy, 0.0) : a > b ? (0.0, dy) : Returned.TieOrNaN(a, b, dy);

    internal static (float, float) Min(float a, float b, float y, float dy) =>
        a < b ? (dy, 0f) : a > b ? (0f, dy) : Returned.TieOrNaN(a, b, dy);

    /// <summary>Of two arguments of one size the greater is returned: what remains is Max.</summary>
    internal static (double, double) MaxMagnitude(double a, double b, double y, double dy) =>
        Math.Abs(a) > Math.Abs(b) ? (dy, 0.0) : Math.Abs(a) < Math.Abs(b) ? (0.0, dy) : Max(a, b, y, dy);

    internal static (double, double) MinMagnitude(double a, double b, double y, double dy) =>
        Math.Abs(a) < Math.Abs(b) ? (dy, 0.0) : Math.Abs(a) > Math.Abs(b) ? (0.0, dy) : Min(a, b, y, dy);

    internal static (double, double, double) Clamp(double x, double low, double high, double y, double dy) =>
        x < low ? (0.0, dy, 0.0) : x > high ? (0.0, 0.0, dy) : (dy, 0.0, 0.0);

    internal static (float, float, float) Clamp(float x, float low, float high, float y, float dy) =>
        x < low ? (0f, dy, 0f) : x > high ? (0f, 0f, dy) : (dy, 0f, 0f);

    /// <summary>|x| times the sign bit of the other argument: at x = 0 the kink of |x|.</summary>
    internal static (double, double) CopySign(double x, double sign, double y, double dy) =>
        (x == 0 ? 0 : double.IsNegative(x) == double.IsNegative(sign) ? dy : -dy, 0.0);

    internal static (double, double, double) FusedMultiplyAdd(double a, double b, double c, double y, double dy) => (dy * b, dy * a, dy);

    /// <summary>a - n*b with n locally constant, see <see cref="ILRules.Rem(double, double, double, double)"/>.</summary>
    internal static (double, double) IEEERemainder(double a, double b, double y, double dy) =>
        (dy, -(dy * Math.Round((a - y) / b)));

    /// <summary>The neighbour of x is x but for rounding, which has no derivative.</summary>
    internal static double BitIncrement(double x, double y, double dy) => dy;

    internal static double BitDecrement(double x, double y, double dy) => dy;
}
