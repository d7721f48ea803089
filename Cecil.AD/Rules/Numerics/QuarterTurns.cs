using static Cecil.AD.Autodiff;

namespace Cecil.AD.Rules;

/// <summary>
/// Sine and cosine as Matrix3x2.CreateRotation takes them: exact close to a quarter turn. Their derivatives are those of sine and
/// cosine there too, not those of the constants.
/// </summary>
internal static class QuarterTurns
{
    /// <summary>A thousandth of a degree.</summary>
    private const float Close = 0.001f * MathF.PI / 180;

    internal static (float Sin, float Cos) SinCos(float radians)
    {
        var angle = float.Ieee754Remainder(radians, MathF.Tau);
        var zero = angle - StopGradient(angle);
        if (angle is > -Close and < Close) return (zero, 1);
        if (angle is > MathF.PI / 2 - Close and < MathF.PI / 2 + Close) return (1, 0 - zero);
        if (angle is < Close - MathF.PI or > MathF.PI - Close) return (0 - zero, -1);
        if (angle is > -MathF.PI / 2 - Close and < Close - MathF.PI / 2) return (-1, zero);
        return float.SinCos(angle);
    }
}
