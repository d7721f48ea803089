namespace Cecil.AD.Rules;

/// <summary>The static members of System.Single that need rules, as in <see cref="DoubleRules"/>.</summary>
[RulesFor(typeof(float))]
[ZeroGradient(
    nameof(float.IsEvenInteger), nameof(float.IsFinite), nameof(float.IsInfinity), nameof(float.IsInteger), nameof(float.IsNaN),
    nameof(float.IsNegative), nameof(float.IsNegativeInfinity), nameof(float.IsNormal), nameof(float.IsOddInteger),
    nameof(float.IsPositive), nameof(float.IsPositiveInfinity), nameof(float.IsPow2), nameof(float.IsRealNumber),
    nameof(float.IsSubnormal), nameof(float.ConvertToInteger), nameof(float.ConvertToIntegerNative), nameof(float.Parse),
    nameof(float.CompareTo), nameof(float.Equals), nameof(float.GetHashCode), nameof(float.ToString))]
internal static class SingleRules
{
    internal static float SinPi(float x, float y, float dy) => dy * (MathF.PI * float.CosPi(x));

    internal static float CosPi(float x, float y, float dy) => -dy * (MathF.PI * float.SinPi(x));

    internal static float TanPi(float x, float y, float dy) => dy * (MathF.PI * (1 + y * y));

    internal static float SinCosPi(float x, (float SinPi, float CosPi) y, (float SinPi, float CosPi) dy) =>
        MathF.PI * (dy.SinPi * y.CosPi - dy.CosPi * y.SinPi);

    internal static (float, float) Hypot(float a, float b, float y, float dy)
    {
        if (y == 0) return (0f, 0f);
        if (MathF.Abs(a) >= MathF.Abs(b))
        {
            var slope = b / a;
            var cos = (float.IsNegative(a) ? -1 : 1) / MathF.Sqrt(1 + slope * slope);
            return (dy * cos, dy * (slope * cos));
        }

        var inverse = a / b;
        var sin = (float.IsNegative(b) ? -1 : 1) / MathF.Sqrt(1 + inverse * inverse);
        return (dy * (inverse * sin), dy * sin);
    }

    internal static float RootN(float x, int n, float y, float dy) =>
        x == 0 ? dy / (n * MathF.Pow(y, n - 1)) : dy * (y / x / n);

    internal static (float, float) MaxNumber(float a, float b, float y, float dy) =>
        a > b ? (dy, 0f) : a < b ? (0f, dy) : Returned.TieOrNumber(a, b, dy);

    internal static (float, float) MinNumber(float a, float b, float y, float dy) =>
        a < b ? (dy, 0f) : a > b ? (0f, dy) : Returned.TieOrNumber(a, b, dy);

    internal static (float, float) MaxNative(float a, float b, float y, float dy) =>
        a > b ? (dy, 0f) : a < b ? (0f, dy) : Returned.TieOrSeen(a, b, y, dy);

    internal static (float, float) MinNative(float a, float b, float y, float dy) =>
        a < b ? (dy, 0f) : a > b ? (0f, dy) : Returned.TieOrSeen(a, b, y, dy);

    internal static (float, float) MaxMagnitudeNumber(float a, float b, float y, float dy) =>
        MathF.Abs(a) > MathF.Abs(b) ? (dy, 0f) : MathF.Abs(a) < MathF.Abs(b) ? (0f, dy) : MaxNumber(a, b, y, dy);

    internal static (float, float) MinMagnitudeNumber(float a, float b, float y, float dy) =>
        MathF.Abs(a) < MathF.Abs(b) ? (dy, 0f) : MathF.Abs(a) > MathF.Abs(b) ? (0f, dy) : MinNumber(a, b, y, dy);

    internal static (float, float, float) Clamp(float x, float low, float high, float y, float dy) =>
        MathRules.Clamp(x, low, high, y, dy);

    internal static (float, float, float) ClampNative(float x, float low, float high, float y, float dy) =>
        MathRules.Clamp(x, low, high, y, dy);

    internal static (float, float, float) MultiplyAddEstimate(float a, float b, float c, float y, float dy) =>
        (dy * b, dy * a, dy);
}
