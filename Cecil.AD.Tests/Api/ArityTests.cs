using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Grad, ValueAndGrad and GradInto of one to eight arguments, double and float, and the overloads that method groups infer.</summary>
public sealed class ArityTests
{
    private static readonly double[] _at = [1.5, -2, 3, 0.5, 4, -1.25, 2.5, 7];

    // The derivative by argument k (from 1) of Σ k·xₖ² is 2k·xₖ.
    private static double Slope(int k) => 2 * k * _at[k - 1];

    [Test]
    public void Grad_of_two_to_eight_doubles_is_a_tuple_in_argument_order()
    {
        var x = _at;
        Assert.That(Grad<double, double>((a, b) => a * a + 2 * b * b)(x[0], x[1]), Is.EqualTo((Slope(1), Slope(2))));
        Assert.That(Grad<double, double, double>((a, b, c) => a * a + 2 * b * b + 3 * c * c)(x[0], x[1], x[2]),
            Is.EqualTo((Slope(1), Slope(2), Slope(3))));
        Assert.That(Grad<double, double, double, double>((a, b, c, d) => a * a + 2 * b * b + 3 * c * c + 4 * d * d)(x[0], x[1], x[2], x[3]),
            Is.EqualTo((Slope(1), Slope(2), Slope(3), Slope(4))));
        Assert.That(Grad<double, double, double, double, double>((a, b, c, d, e) => a * a + 2 * b * b + 3 * c * c + 4 * d * d + 5 * e * e)(
            x[0], x[1], x[2], x[3], x[4]), Is.EqualTo((Slope(1), Slope(2), Slope(3), Slope(4), Slope(5))));
        Assert.That(Grad<double, double, double, double, double, double>((a, b, c, d, e, f) =>
            a * a + 2 * b * b + 3 * c * c + 4 * d * d + 5 * e * e + 6 * f * f)(x[0], x[1], x[2], x[3], x[4], x[5]),
            Is.EqualTo((Slope(1), Slope(2), Slope(3), Slope(4), Slope(5), Slope(6))));
        Assert.That(Grad<double, double, double, double, double, double, double>((a, b, c, d, e, f, g) =>
            a * a + 2 * b * b + 3 * c * c + 4 * d * d + 5 * e * e + 6 * f * f + 7 * g * g)(x[0], x[1], x[2], x[3], x[4], x[5], x[6]),
            Is.EqualTo((Slope(1), Slope(2), Slope(3), Slope(4), Slope(5), Slope(6), Slope(7))));
        Assert.That(Grad<double, double, double, double, double, double, double, double>(Eight)(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]),
            Is.EqualTo((Slope(1), Slope(2), Slope(3), Slope(4), Slope(5), Slope(6), Slope(7), Slope(8))));
    }

    private static double Eight(double a, double b, double c, double d, double e, double f, double g, double h) =>
        a * a + 2 * b * b + 3 * c * c + 4 * d * d + 5 * e * e + 6 * f * f + 7 * g * g + 8 * h * h;

    [Test]
    public void ValueAndGrad_of_eight_doubles_gives_the_value_of_the_plain_call()
    {
        var x = _at;
        var (value, gradient) = ValueAndGrad<double, double, double, double, double, double, double, double>(Eight)(
            x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);
        Assert.That(value, Is.EqualTo(Eight(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7])));
        Assert.That(gradient.Item1, Is.EqualTo(Slope(1)));
        Assert.That(gradient.Item8, Is.EqualTo(Slope(8)));
    }

    private static float Ripple(float x) => MathF.Sin(x) * x;

    [Test]
    public void Float_functions_have_float_gradients()
    {
        Assert.That(Grad(Ripple)(0.75f), Is.EqualTo(MathF.Cos(0.75f) * 0.75f + MathF.Sin(0.75f)).Within(1e-6f));
        Assert.That(ValueAndGrad(Ripple)(0.75f).Value, Is.EqualTo(Ripple(0.75f)));
        Assert.That(Grad<float, float>((a, b) => a * a * b)(3f, 2f), Is.EqualTo((12f, 9f)));
    }

    [Test]
    public void Arguments_of_different_types_have_gradients_of_their_types()
    {
        var (dx, dw, dn) = Grad<double, float, int>((x, w, n) => x * w * n)(2.5, 4f, 3);
        Assert.That((dx, dw, dn), Is.EqualTo((12.0, 7.5f, 0)));
    }

    private static double Loss(double[] w)
    {
        double sum = 0;
        foreach (var v in w) sum += v * v;
        return sum;
    }

    private static double Weighted(double[] w, double[] x)
    {
        double sum = 0;
        for (var i = 0; i < w.Length; i++) sum += w[i] * x[i];
        return sum;
    }

    [Test]
    public void Method_groups_infer_the_overload()
    {
        Assert.That(Grad(Math.Sin)(0.5), Is.EqualTo(Math.Cos(0.5)));
        Assert.That(Grad(Math.Pow)(2, 3).Item1, Is.EqualTo(12).Within(1e-13));
        Assert.That(Grad(Loss)([1, -2, 3]), Is.EqualTo(new double[] { 2, -4, 6 }));
        Assert.That(Grad(Weighted)([1, 2], [3, 4]), Is.EqualTo((new double[] { 3, 4 }, new double[] { 1, 2 })));
        Assert.That(ValueAndGrad(Loss)([1, -2]).Value, Is.EqualTo(5));
        Assert.That(ValueAndGrad(Math.Exp)(1).Gradient, Is.EqualTo(Math.E));
        var buffer = new double[3];
        Assert.That(GradInto(Loss)([1, -2, 3], buffer), Is.EqualTo(14));
        Assert.That(buffer, Is.EqualTo(new double[] { 2, -4, 6 }));
    }

    [Test]
    public void GradInto_of_one_to_seven_arrays_fills_the_buffer_of_each()
    {
        double[][] x = [.. _at.Select(v => (double[])[v])];
        double[][] d = [.. _at.Select(_ => (double[])[0])];
        GradInto<double[]>(a => a[0] * a[0])(x[0], d[0]);
        Assert.That(d[0], Is.EqualTo(new[] { Slope(1) }));
        GradInto<double[], double[]>((a, b) => a[0] * a[0] + 2 * b[0] * b[0])(x[0], x[1], d[0], d[1]);
        Assert.That((d[0][0], d[1][0]), Is.EqualTo((2 * Slope(1), Slope(2))));
        d = [.. _at.Select(_ => (double[])[0])];
        var value = GradInto<double[], double[], double[], double[], double[], double[], double[]>((a, b, c, e, f, g, h) =>
            a[0] * a[0] + 2 * b[0] * b[0] + 3 * c[0] * c[0] + 4 * e[0] * e[0] + 5 * f[0] * f[0] + 6 * g[0] * g[0] + 7 * h[0] * h[0])(
            x[0], x[1], x[2], x[3], x[4], x[5], x[6], d[0], d[1], d[2], d[3], d[4], d[5], d[6]);
        Assert.That(value, Is.EqualTo(Eight(_at[0], _at[1], _at[2], _at[3], _at[4], _at[5], _at[6], 0)));
        for (var k = 1; k <= 7; k++) Assert.That(d[k - 1][0], Is.EqualTo(Slope(k)), $"argument {k}");
    }

    [Test]
    public void Functions_that_do_not_use_an_argument_have_zero_for_it()
    {
        Assert.That(Grad<double, double>((a, b) => a)(3, 4), Is.EqualTo((1.0, 0.0)));
        Assert.That(Grad<double[], double>((a, b) => 7)([3], 4), Is.EqualTo((new double[] { 0 }, 0.0)));
    }
}
