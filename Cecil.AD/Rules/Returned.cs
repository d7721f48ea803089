namespace Cecil.AD.Rules;

/// <summary>
/// Who gets the cotangent when a function that returns one of its two arguments finds neither the greater: equal arguments get half each,
/// as does a pair of NaNs; of a NaN and a number, the one that is returned gets all.
/// </summary>
internal static class Returned
{
    internal static (double, double) TieOrNaN(double a, double b, double dy) =>
        double.IsNaN(a) == double.IsNaN(b) ? (0.5 * dy, 0.5 * dy) : double.IsNaN(a) ? (dy, 0.0) : (0.0, dy);

    internal static (float, float) TieOrNaN(float a, float b, float dy) =>
        float.IsNaN(a) == float.IsNaN(b) ? (0.5f * dy, 0.5f * dy) : float.IsNaN(a) ? (dy, 0f) : (0f, dy);

    internal static (double, double) TieOrNumber(double a, double b, double dy) =>
        double.IsNaN(a) == double.IsNaN(b) ? (0.5 * dy, 0.5 * dy) : double.IsNaN(a) ? (0.0, dy) : (dy, 0.0);

    internal static (float, float) TieOrNumber(float a, float b, float dy) =>
        float.IsNaN(a) == float.IsNaN(b) ? (0.5f * dy, 0.5f * dy) : float.IsNaN(a) ? (0f, dy) : (dy, 0f);

    /// <summary>For functions whose treatment of NaN depends on the processor: their result <c>y</c> tells.</summary>
    internal static (double, double) TieOrSeen(double a, double b, double y, double dy) =>
        double.IsNaN(y) ? TieOrNaN(a, b, dy) : TieOrNumber(a, b, dy);

    internal static (float, float) TieOrSeen(float a, float b, float y, float dy) =>
        float.IsNaN(y) ? TieOrNaN(a, b, dy) : TieOrNumber(a, b, dy);
}
