using System.Numerics.Tensors;
using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Packages;

/// <summary>
/// Every member of TensorPrimitives (package System.Numerics.Tensors) for numbers of both widths, at lengths below, at and beyond
/// those of the processor's vectors, and with the result written over an argument.
/// </summary>
public sealed class TensorPrimitivesTests
{
    private static readonly int[] _lengths = [0, 1, 3, 8, 17];

    /// <summary>Members about the bits of a number.</summary>
    private static readonly string[] _aboutBits = ["BitwiseAnd", "BitwiseOr", "Xor", "OnesComplement"];

    /// <summary>Estimates whose bits the processor chooses, by the function that they estimate.</summary>
    private static readonly Dictionary<string, string> _estimates = new() { ["ReciprocalEstimate"] = "Reciprocal", ["ReciprocalSqrtEstimate"] = "ReciprocalSqrt" };

    private static bool IsAboutNumbers(TensorFunction f) => !_aboutBits.Contains(f.Overload.Name) && !IsConversion(f);

    private static bool IsConversion(TensorFunction f) => f.Overload.Name.StartsWith("Convert", StringComparison.Ordinal);

    private static bool IsToHalf(TensorFunction f) => f.Overload.Name == nameof(TensorPrimitives.ConvertToHalf);

    /// <summary>Rounding to so many digits has steps so small that differences go over them.</summary>
    private static bool IsFlat(TensorFunction f) => f.Overload.Name == nameof(Math.Round);

    private static IEnumerable<TestCaseData> Cases(TensorFunction[] functions) =>
        from function in functions.Where(IsAboutNumbers)
        from inPlace in function.MayBeInPlace ? new[] { false, true } : [false]
        select new TestCaseData(function, inPlace).SetArgDisplayNames(function.Name, inPlace ? "in place" : "");

    private static IEnumerable<TestCaseData> Conversions =>
        TensorFunctions.Double.Concat(TensorFunctions.Single).Where(f => IsConversion(f) && !IsToHalf(f)).Select(f => new TestCaseData(f).SetArgDisplayNames($"{f.Number.Name} {f.Name}"));

    private static IEnumerable<TestCaseData> Refused => TensorFunctions.Double.Concat(TensorFunctions.Single)
        .Where(f => _aboutBits.Contains(f.Overload.Name) || IsToHalf(f)).Select(f => new TestCaseData(f).SetArgDisplayNames($"{f.Number.Name} {f.Name}"));

    private static IEnumerable<TestCaseData> Doubles => Cases(TensorFunctions.Double);

    private static IEnumerable<TestCaseData> Singles => Cases(TensorFunctions.Single);

    [TestCaseSource(nameof(Doubles))]
    public void Gradient_equals_finite_difference(object data, bool inPlace)
    {
        var function = (TensorFunction)data;
        var f = TensorFunctions.Function<double>(Named(function, inPlace));
        var reference = TensorFunctions.Function<double>(Named(function, inPlace: false, exact: true));
        var gradient = Autodiff.ValueAndGrad(f);
        foreach (var n in _lengths)
        {
            var at = Point(function, n);
            if (Thrown(() => f([.. at])) is { } expected)
            {
                Assert.That(Thrown(() => gradient([.. at])), Is.EqualTo(expected), $"length {n}");
                continue;
            }

            var (value, slope) = gradient([.. at]);
            Assert.That(value, Is.EqualTo(f([.. at])).Within(1e-12).Percent.Or.EqualTo(f([.. at])).Within(1e-14), $"length {n}");
            for (var i = 0; i < at.Length; i++)
                Assert.That(slope[i], Is.EqualTo(IsFlat(function) ? 0 : Slope(reference, at, i)).Within(1e-6 * Math.Max(1, Math.Abs(slope[i]))), $"length {n}, [{i}]");
        }
    }

    [TestCaseSource(nameof(Singles))]
    public void Gradient_in_single_precision_equals_that_in_double(object data, bool inPlace)
    {
        var function = (TensorFunction)data;
        var f = TensorFunctions.Function<float>(Named(function, inPlace));
        var gradient = Autodiff.ValueAndGrad(f);
        var reference = TensorFunctions.Function<double>(Named(function, inPlace: false, exact: true).Replace("_plain", "", StringComparison.Ordinal));
        foreach (var n in _lengths)
        {
            var at = Array.ConvertAll(Point(function, n), x => (float)x);
            if (Thrown(() => f([.. at])) is { } expected)
            {
                Assert.That(Thrown(() => gradient([.. at])), Is.EqualTo(expected), $"length {n}");
                continue;
            }

            var (value, slope) = gradient([.. at]);
            Assert.That(value, Is.EqualTo(f([.. at])).Within(1e-5 * Math.Max(1, Math.Abs(value))), $"length {n}");
            for (var i = 0; i < at.Length; i++)
                Assert.That(slope[i], Is.EqualTo(IsFlat(function) ? 0 : Slope(reference, Array.ConvertAll(at, x => (double)x), i)).Within(3e-5 * Math.Max(1, slope.Max(Math.Abs))), $"length {n}, [{i}]");
        }
    }

    [TestCaseSource(nameof(Conversions))]
    public void Conversion_between_widths_passes_the_derivative_on_and_to_whole_numbers_cuts_it(object data)
    {
        var function = (TensorFunction)data;
        Func<double[], double[]> gradient = function.Number == typeof(double)
            ? Autodiff.Grad(TensorFunctions.Function<double>(function.Name))
            : x => Array.ConvertAll(Autodiff.Grad(TensorFunctions.Function<float>(function.Name))(Array.ConvertAll(x, v => (float)v)), v => (double)v);
        var isCut = function.Name.Contains(nameof(Int32), StringComparison.Ordinal);
        foreach (var n in _lengths)
            Assert.That(gradient(Point(function, n)), Is.EqualTo(Enumerable.Range(0, n).Select(i => isCut ? 0 : Math.Pow(-0.75, i))).Within(1e-6));
    }

    [TestCaseSource(nameof(Refused))]
    public void Bits_of_numbers_and_halves_are_refused(object data)
    {
        var function = (TensorFunction)data;
        Action gradient = function.Number == typeof(double)
            ? () => Autodiff.Grad(TensorFunctions.Function<double>(function.Name))(Point(function, 3))
            : () => Autodiff.Grad(TensorFunctions.Function<float>(function.Name))(Array.ConvertAll(Point(function, 3), x => (float)x));
        Assert.That(() => gradient(), Throws.TypeOf<NotDifferentiableException>().With.Message.Contains("reinterprets memory"));
    }

    [Test]
    public void Clamp_with_crossed_bounds_throws()
    {
        var gradient = Autodiff.Grad(TensorFunctions.Function<double>("Clamp_xs_x_x_toxs"));
        Assert.That(() => gradient([0.5, 2, 1]), Throws.ArgumentException);
    }

    private static string Named(TensorFunction function, bool inPlace, bool exact = false)
    {
        var name = exact && _estimates.TryGetValue(function.Overload.Name, out var estimated) ? function.Name.Replace(function.Overload.Name, estimated, StringComparison.Ordinal) : function.Name;
        return inPlace ? name + "_in_place" : name;
    }

    private static double Slope(Func<double[], double> f, double[] at, int i) => FiniteDifference.Derivative(t => f([.. at.Select((x, j) => i == j ? t : x)]), at[i]);

    private static Type? Thrown(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e)
        {
            return e.GetType();
        }
    }

    /// <summary>Numbers without ties, away from kinks and inside of where the function is defined, of both signs where that is everywhere.</summary>
    private static double[] Point(TensorFunction function, int n)
    {
        var arguments = function.Arguments.SelectMany(argument => Enumerable.Repeat(argument, argument.IsSpan ? n : 1));
        return [.. arguments.Select((argument, i) => Within(Domain(function.Overload.Name, argument.Position), (i + 1) * 0.6180339887498949 % 1))];
    }

    private static double Within((double Low, double High) domain, double fraction) => domain.Low + (domain.High - domain.Low) * fraction;

    private static (double, double) Domain(string name, int position) => name switch
    {
        "Clamp" when position > 0 => position == 1 ? (-0.6, -0.2) : (0.1, 0.6),
        "Acosh" => (1.2, 3),
        _ when name.StartsWith("Log", StringComparison.Ordinal) || name.StartsWith("Pow", StringComparison.Ordinal) || name is "Sqrt" or "Cbrt" or "RootN" || name.StartsWith("Reciprocal", StringComparison.Ordinal) => (0.3, 2.2),
        "TanPi" => (-0.4, 0.4),
        "Divide" or "Remainder" or "Ieee754Remainder" => (0.55, 2.1),
        _ => (-0.93, 0.91),
    };
}
