namespace Cecil.AD.Tests.Corpus;

/// <summary>
/// One point at which a corpus function is evaluated and differentiated. Numbers are converted to the parameter's type, so
/// <c>[Point(3, 5)]</c> fits <c>(double, double)</c> as well as <c>(double, int)</c>.
/// </summary>
/// <param name="arguments">One entry per parameter: a number, a bool, a string, an enum, or a flat array.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PointAttribute(params object[] arguments) : Attribute
{
    public object[] Arguments { get; } = arguments;

    /// <summary>
    /// The exact gradient: per parameter a number, a <c>double[]</c>, or null where there is nothing to differentiate.
    /// When it is left out, the reference is a finite difference.
    /// </summary>
    public object?[]? Gradient { get; set; }

    /// <summary>
    /// Largest error allowed, relative to max(1, |expected|); 0 stands for 1e-9 (gradient given) or 1e-5 (finite difference).
    /// </summary>
    public double Tolerance { get; set; }

    /// <summary>The function's value where the table of programs gives it; NaN when it is not given.</summary>
    public double Value { get; set; } = double.NaN;
}
