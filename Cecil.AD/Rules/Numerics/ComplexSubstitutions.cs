using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>
/// Complex is plain IL. These are the functions whose own bodies return a constant on a line or at a point where the function goes on:
/// the value is right, the derivative would be that of the constant.
/// </summary>
[SubstitutesFor(typeof(Complex))]
internal static class ComplexSubstitutions
{
    /// <summary>From here on the absolute value is formed of a quarter of the number, which does not overflow.</summary>
    private const double Large = double.MaxValue / (1 + 1.4142135623730951);

    /// <summary>A step of Newton's from a constant has the first derivative of the root, a second step the third as well.</summary>
    private const int NewtonSteps = 2;

    /// <summary>The original takes numbers on the real axis apart from others.</summary>
    private static Complex Sqrt(Complex value)
    {
        // A negative zero counts as positive.
        var (real, imaginary) = (value.Real, value.Imaginary + 0.0);
        if (double.IsInfinity(imaginary)) return new(double.PositiveInfinity, imaginary);
        if (double.IsNaN(imaginary) && double.IsNegativeInfinity(real)) return new(double.PositiveInfinity, double.NaN);
        if (double.IsNaN(imaginary) && double.IsPositiveInfinity(real)) return new(double.NaN, real);
        if (double.IsNaN(real) || double.IsNaN(imaginary)) return new(double.NaN, double.NaN);
        if (real == 0 && imaginary == 0) return Complex.Zero;

        var isLarge = double.Abs(real) >= Large || double.Abs(imaginary) >= Large;
        if (isLarge) (real, imaginary) = (real * 0.25, imaginary * 0.25);
        // Not the absolute value, whose derivative at 0 is none.
        var longer = double.Sqrt((double.Hypot(real, imaginary) + (real < 0 ? -real : real)) * 0.5);
        if (real < 0 && imaginary < 0) longer = -longer;
        var shorter = imaginary / (2 * longer);
        if (isLarge) (longer, shorter) = (longer * 2, shorter * 2);
        return real < 0 ? new(shorter, longer) : new(longer, shorter);
    }

    /// <summary>The original takes absolute values, which lose half of the derivative on the axes.</summary>
    private static Complex Asin(Complex value)
    {
        var result = Complex.Asin(value);
        if (value.Real != 0 && value.Imaginary != 0) return result;
        var refined = Refinement.Constant(result);
        for (var i = 0; i < NewtonSteps; i++) refined -= (Complex.Sin(refined) - value) / Complex.Cos(refined);
        return Refinement.Of(result, refined);
    }

    /// <summary>The same.</summary>
    private static Complex Acos(Complex value)
    {
        var result = Complex.Acos(value);
        if (value.Real != 0 && value.Imaginary != 0) return result;
        var refined = Refinement.Constant(result);
        for (var i = 0; i < NewtonSteps; i++) refined += (Complex.Cos(refined) - value) / Complex.Sin(refined);
        return Refinement.Of(result, refined);
    }

    /// <summary>The original takes the power 0 apart, whatever the number.</summary>
    private static Complex Pow(Complex value, Complex power)
    {
        if (value == Complex.Zero) return power == Complex.Zero ? Complex.One : power == Complex.One ? value : Complex.Zero;
        var (magnitude, phase) = (Complex.Abs(value), value.Phase);
        if (power == Complex.Zero && !double.IsFinite(magnitude)) return Complex.One;
        return Complex.FromPolarCoordinates(
            double.Pow(magnitude, power.Real) * double.Exp(-power.Imaginary * phase),
            power.Real * phase + power.Imaginary * double.Log(magnitude));
    }
}
