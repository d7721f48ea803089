namespace Cecil.AD.MathNet.Rules;

/// <summary>Products with a cotangent at places where a partial derivative is infinite.</summary>
internal static class Guarded
{
    /// <summary><c>dy * partial</c>, but 0 where the result has no influence: 0 times an infinite partial.</summary>
    internal static double Times(double dy, double partial)
    {
        var product = dy * partial;
        return double.IsNaN(product) && dy == 0 ? 0 : product;
    }
}
