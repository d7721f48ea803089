using System.Numerics;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>Functions of complex numbers have their derivatives on the axes too, where the library's bodies take absolute values and special cases.</summary>
public sealed class ComplexAxisTests
{
    private static IEnumerable<TestCaseData> Cases()
    {
        Func<Complex, Complex>[] functions =
        [
            Complex.Sqrt, Complex.Exp, Complex.Log, z => Complex.Pow(z, 2.5), z => Complex.Pow(z, new Complex(1.2, .3)), Complex.Sin, Complex.Cos, Complex.Tan,
            Complex.Asin, Complex.Acos, Complex.Atan, Complex.Sinh, Complex.Cosh, Complex.Tanh, Complex.Reciprocal, z => new Complex(1, 2) / z,
        ];
        Complex[] points = [new(.7, 0), new(-.6, 0), new(0, .7), new(0, -.8), new(.4, .3), new(-1.5, .2)];
        return from f in functions.Select((f, i) => (f, i))
               from z in points
               where f.i is not (0 or 2 or 3 or 4) || z.Real >= 0 || z.Imaginary != 0
               select new TestCaseData(f.f, z).SetArgDisplayNames($"{f.f.Method.Name} {f.i}", z.ToString());
    }

    /// <summary>By Cauchy and Riemann: the derivative by the imaginary part is i times that by the real part, which a central difference gives.</summary>
    [TestCaseSource(nameof(Cases))]
    public void Derivative_obeys_Cauchy_and_Riemann(Func<Complex, Complex> f, Complex z)
    {
        const double Step = 1e-6;
        var along = z.Imaginary == 0 ? new Complex(Step, 0) : new Complex(0, Step);
        var expected = (f(z + along) - f(z - along)) / (2 * along);
        var (u, v) = (Autodiff.Grad<double, double>((x, y) => f(new Complex(x, y)).Real)(z.Real, z.Imaginary), Autodiff.Grad<double, double>((x, y) => f(new Complex(x, y)).Imaginary)(z.Real, z.Imaginary));
        Assert.That(new[] { u.Item1, v.Item2, v.Item1, -u.Item2 }, Is.EqualTo(new[] { expected.Real, expected.Real, expected.Imaginary, expected.Imaginary }).Within(1e-7));
    }

    [TestCase(.7)]
    [TestCase(-.3)]
    public void Second_derivative_on_the_axis_is_that_of_the_real_function(double x) =>
        Assert.That(Autodiff.Grad(Autodiff.Grad((double t) => Complex.Asin(t).Real + Complex.Acos(t).Real * 2))(x), Is.EqualTo(-x / Math.Pow(1 - x * x, 1.5)).Within(1e-10));
}
