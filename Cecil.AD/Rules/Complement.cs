namespace Cecil.AD.Rules;

/// <summary>
/// 1 - x². Near ±1 as a product, whose difference is exact (Sterbenz); near 0 as it stands, because the derivative of the product, the
/// difference of 1 + x and 1 - x, would lose the digits of x.
/// </summary>
internal static class Complement
{
    internal static double OfSquare(double x) => Math.Abs(x) < 0.5 ? 1 - x * x : (1 - x) * (1 + x);

    internal static float OfSquare(float x) => MathF.Abs(x) < 0.5f ? 1 - x * x : (1 - x) * (1 + x);
}
