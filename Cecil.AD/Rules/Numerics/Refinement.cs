using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>A number from one computation with the derivative from another that gives the same number.</summary>
internal static class Refinement
{
    public static Complex Constant(Complex value) => new(Autodiff.StopGradient(value.Real), Autodiff.StopGradient(value.Imaginary));

    /// <summary>The value with the derivative of what refines it; at a pole of the derivative the value as it is.</summary>
    public static Complex Of(Complex value, Complex refined)
    {
        if (!Complex.IsFinite(refined)) return value;
        // Subtracted, so that a negative zero stays one.
        return Constant(value) - (Constant(refined) - refined);
    }
}
