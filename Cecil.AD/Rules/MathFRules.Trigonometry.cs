namespace Cecil.AD.Rules;

/// <summary>Circular and hyperbolic functions and their inverses.</summary>
internal static partial class MathFRules
{
    /// <summary>From here on x² + 1 and x² - 1 round to x², which no longer has to be formed: it would overflow.</summary>
    private const float Large = 1e4f;

    internal static float Sin(float x, float y, float dy) => dy * MathF.Cos(x);

    internal static float Cos(float x, float y, float dy) => -dy * MathF.Sin(x);

    internal static float Tan(float x, float y, float dy) => dy * (1 + y * y);

    internal static float SinCos(float x, (float Sin, float Cos) y, (float Sin, float Cos) dy) =>
        dy.Sin * y.Cos - dy.Cos * y.Sin;

    internal static float Asin(float x, float y, float dy) => dy / MathF.Sqrt(Complement.OfSquare(x));

    internal static float Acos(float x, float y, float dy) => -(dy / MathF.Sqrt(Complement.OfSquare(x)));

    internal static float Atan(float x, float y, float dy) => MathF.Abs(x) > Large ? dy / x / x : dy / (1 + x * x);

    internal static (float, float) Atan2(float y, float x, float angle, float dy)
    {
        if (MathF.Abs(x) >= MathF.Abs(y))
        {
            var slope = y / x;
            var byX = dy / (x * (1 + slope * slope));
            return (byX, -(byX * slope));
        }

        var inverse = x / y;
        var byY = dy / (y * (1 + inverse * inverse));
        return (byY * inverse, -byY);
    }

    internal static float Sinh(float x, float y, float dy) => dy * MathF.Cosh(x);

    internal static float Cosh(float x, float y, float dy) => dy * MathF.Sinh(x);

    internal static float Tanh(float x, float y, float dy)
    {
        if (MathF.Abs(y) < 0.9f) return dy * (1 - y * y);
        var e = MathF.Exp(x < 0 ? 2 * x : -2 * x);
        return dy * (4 * e / ((1 + e) * (1 + e)));
    }

    internal static float Asinh(float x, float y, float dy)
    {
        var size = MathF.Abs(x);
        return dy / (size > Large ? size : MathF.Sqrt(1 + x * x));
    }

    internal static float Acosh(float x, float y, float dy) =>
        dy / (x > Large ? x : MathF.Sqrt((x - 1) * (x + 1)));

    internal static float Atanh(float x, float y, float dy) => dy / Complement.OfSquare(x);
}
