namespace Cecil.AD.Rules;

/// <summary>System.MathF: the formulas of <see cref="MathRules"/> in single precision.</summary>
[RulesFor(typeof(MathF))]
[ZeroGradient(
    nameof(MathF.Floor), nameof(MathF.Ceiling), nameof(MathF.Round), nameof(MathF.Truncate), nameof(MathF.Sign), nameof(MathF.ILogB))]
internal static partial class MathFRules
{
    private const float Ln2 = 0.693147181f;
    private const float Ln10 = 2.302585093f;

    internal static float Exp(float x, float y, float dy) => dy * y;

    internal static float Log(float x, float y, float dy) => dy / x;

    internal static float Log2(float x, float y, float dy) => dy / (x * Ln2);

    internal static float Log10(float x, float y, float dy) => dy / (x * Ln10);

    internal static (float, float) Log(float a, float b, float y, float dy)
    {
        var lnBase = MathF.Log(b);
        return (dy / (a * lnBase), -(dy / (b * lnBase) * y));
    }

    internal static (float, float) Pow(float x, float p, float y, float dy) =>
        (dy * StrongZero.Times(p, MathF.Pow(x, p - 1)), dy * StrongZero.Times(y, MathF.Log(x)));

    internal static float Sqrt(float x, float y, float dy) => dy / (y + y);

    internal static float Cbrt(float x, float y, float dy) => dy / (3 * (y * y));

    internal static float ReciprocalEstimate(float x, float y, float dy) => -(dy / x / x);

    internal static float ReciprocalSqrtEstimate(float x, float y, float dy) =>
        -0.5f * dy / x / MathF.Sqrt(x);

    internal static float ScaleB(float x, int n, float y, float dy) => MathF.ScaleB(dy, n);
}
