namespace Cecil.AD.Rules;

/// <summary>Elements of a sequence that share the derivative of its greatest or least.</summary>
internal static class Ties
{
    /// <summary>
    /// Does an element share the derivative with the equal ones before it? Then the best becomes their running mean, whose value is theirs to
    /// the last bit: not so for zeros of different sign and for infinities, whose difference is NaN.
    /// </summary>
    internal static bool Are(double best, double item) =>
        item == best && double.IsFinite(item) && double.IsNegative(item) == double.IsNegative(best);

    internal static bool Are(float best, float item) =>
        item == best && float.IsFinite(item) && float.IsNegative(item) == float.IsNegative(best);
}
