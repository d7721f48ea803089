namespace Cecil.AD.Rules;

/// <summary>
/// Products and quotients in which 0 wins over an infinite or NaN factor: what does not influence the result has gradient 0, so that
/// min(1, 1/x) has gradient 0 at x = 0; and an infinite cotangent does not pass a partial derivative that is 0. Rules are written
/// with plain products; <see cref="Differentiate.StrongForm"/> puts these in their place. The test is on the product, not on the
/// factors alone, because a rule is differentiated again: where the partial is finite, the derivative by <c>dy</c> has to be that
/// partial even at <c>dy</c> = 0.
/// </summary>
internal static class StrongZero
{
    /// <summary><c>dy * partial</c>. NaN stays NaN where <c>dy</c> is: only infinity is stopped by a partial that is 0.</summary>
    internal static double Times(double dy, double partial)
    {
        var product = dy * partial;
        return double.IsNaN(product) ? (dy == 0 | (partial == 0 & double.IsInfinity(dy)) ? 0 : product) : product;
    }

    internal static float Times(float dy, float partial)
    {
        var product = dy * partial;
        return float.IsNaN(product) ? (dy == 0 | (partial == 0 & float.IsInfinity(dy)) ? 0 : product) : product;
    }

    /// <summary><c>dy / divisor</c>, the product with 1/divisor.</summary>
    internal static double Over(double dy, double divisor)
    {
        var quotient = dy / divisor;
        return double.IsNaN(quotient) ? (dy == 0 | (double.IsInfinity(divisor) & double.IsInfinity(dy)) ? 0 : quotient) : quotient;
    }

    internal static float Over(float dy, float divisor)
    {
        var quotient = dy / divisor;
        return float.IsNaN(quotient) ? (dy == 0 | (float.IsInfinity(divisor) & float.IsInfinity(dy)) ? 0 : quotient) : quotient;
    }
}
