namespace Cecil.AD.Rules;

/// <summary>
/// Products with a cotangent in which 0 wins over a partial derivative that is infinite or NaN: what does not influence the result has
/// gradient 0, so that min(1, 1/x) has gradient 0 at x = 0. The test is on the partial as well as on <c>dy</c>, because a rule is
/// differentiated again: where the partial is finite, the derivative by <c>dy</c> has to be that partial even at <c>dy</c> = 0.
/// The Ifs are nested, one comparison on the usual path and no short-circuit, because this code is inlined into most pullbacks.
/// </summary>
internal static class StrongZero
{
    /// <summary><c>dy * partial</c>. At dy = 0 the product is NaN exactly if the partial is not finite.</summary>
    internal static double Times(double dy, double partial)
    {
        var product = dy * partial;
        return double.IsNaN(product) ? (dy == 0 ? 0 : product) : product;
    }

    internal static float Times(float dy, float partial)
    {
        var product = dy * partial;
        return float.IsNaN(product) ? (dy == 0 ? 0 : product) : product;
    }

    /// <summary><c>dy / divisor</c>. The test looks only at the divisor, so that it folds away where that is a constant.</summary>
    internal static double Over(double dy, double divisor)
    {
        var quotient = dy / divisor;
        return divisor == 0 | double.IsNaN(divisor) ? (dy == 0 ? 0 : quotient) : quotient;
    }

    internal static float Over(float dy, float divisor)
    {
        var quotient = dy / divisor;
        return divisor == 0 | float.IsNaN(divisor) ? (dy == 0 ? 0 : quotient) : quotient;
    }
}
