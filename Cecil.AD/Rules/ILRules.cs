using System.Reflection.Emit;

namespace Cecil.AD.Rules;

/// <summary>The floating-point arithmetic of IL.</summary>
[RulesFor(typeof(OpCodes))]
internal static class ILRules
{
    internal static (double, double) Add(double a, double b, double y, double dy) => (dy, dy);

    internal static (float, float) Add(float a, float b, float y, float dy) => (dy, dy);

    internal static (double, double) Sub(double a, double b, double y, double dy) => (dy, -dy);

    internal static (float, float) Sub(float a, float b, float y, float dy) => (dy, -dy);

    internal static (double, double) Mul(double a, double b, double y, double dy) => (dy * b, dy * a);

    internal static (float, float) Mul(float a, float b, float y, float dy) => (dy * b, dy * a);

    internal static (double, double) Div(double a, double b, double y, double dy)
    {
        var da = dy / b;
        return (da, -(da * y));
    }

    internal static (float, float) Div(float a, float b, float y, float dy)
    {
        var da = dy / b;
        return (da, -(da * y));
    }

    /// <summary>
    /// a % b = a - n*b with n = trunc(a/b) locally constant. n is taken from the remainder, because the rounded quotient a/b can reach
    /// the next integer.
    /// </summary>
    internal static (double, double) Rem(double a, double b, double y, double dy) =>
        (dy, -(dy * Math.Round((a - y) / b)));

    internal static (float, float) Rem(float a, float b, float y, float dy) =>
        (dy, -(dy * MathF.Round((a - y) / b)));

    internal static double Neg(double x, double y, double dy) => -dy;

    internal static float Neg(float x, float y, float dy) => -dy;
}
