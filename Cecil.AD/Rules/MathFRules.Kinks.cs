namespace Cecil.AD.Rules;

/// <summary>As in System.Math. Abs, Max and Min of MathF call those of Math.</summary>
internal static partial class MathFRules
{
    internal static (float, float) MaxMagnitude(float a, float b, float y, float dy) =>
        MathF.Abs(a) > MathF.Abs(b) ? (dy, 0f) : MathF.Abs(a) < MathF.Abs(b) ? (0f, dy) : MathRules.Max(a, b, y, dy);

    internal static (float, float) MinMagnitude(float a, float b, float y, float dy) =>
        MathF.Abs(a) < MathF.Abs(b) ? (dy, 0f) : MathF.Abs(a) > MathF.Abs(b) ? (0f, dy) : MathRules.Min(a, b, y, dy);

    internal static (float, float) CopySign(float x, float sign, float y, float dy) =>
        (x == 0 ? 0 : float.IsNegative(x) == float.IsNegative(sign) ? dy : -dy, 0f);

    internal static (float, float, float) FusedMultiplyAdd(float a, float b, float c, float y, float dy) => (dy * b, dy * a, dy);

    internal static (float, float) IEEERemainder(float a, float b, float y, float dy) =>
        (dy, -(dy * MathF.Round((a - y) / b)));

    internal static float BitIncrement(float x, float y, float dy) => dy;

    internal static float BitDecrement(float x, float y, float dy) => dy;
}
