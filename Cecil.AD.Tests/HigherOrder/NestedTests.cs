using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.HigherOrder;

/// <summary>Derivatives of derivatives beyond closed forms in one number: powers at special points, captures, reuse.</summary>
public sealed class NestedTests
{
    // K5: x⁰ is 1 everywhere, so all its derivatives are 0, at x = 0 too.
    [TestCase(0.0)]
    [TestCase(4.0)]
    public void Derivatives_of_the_zeroth_power_are_zero(double at)
    {
        var first = Grad((double x) => Math.Pow(x, 0));
        Assert.That(first(at), Is.Zero);
        Assert.That(Grad(first)(at), Is.Zero);
    }

    // K5: at (4, 0) the second derivatives of xᵖ are ((0, 1/x), (1/x, ln² x)); two of them are derivatives along one variable.
    [Test]
    public void Second_derivatives_of_a_power_along_each_variable()
    {
        Assert.That(Grad(Grad((double x) => Math.Pow(x, 0)))(4), Is.Zero);
        Assert.That(Grad(Grad((double p) => Math.Pow(4, p)))(0), Is.EqualTo(Math.Log(4) * Math.Log(4)).Within(1e-14));
    }

    // The mixed one is half of what the diagonal x = 4 + t, p = t adds: f'' = f_xx + 2 f_xp + f_pp.
    [Test]
    public void Mixed_second_derivative_of_a_power_by_polarisation()
    {
        var diagonal = Grad(Grad((double t) => Math.Pow(4 + t, t)))(0);
        Assert.That((diagonal - Math.Log(4) * Math.Log(4)) / 2, Is.EqualTo(0.25).Within(1e-14));
    }

    [TestCase(2, 2.0)]
    [TestCase(3, 0.0)]
    [TestCase(1, 0.0)]
    public void Second_derivative_of_a_whole_power_at_zero(int n, double expected) =>
        Assert.That(Grad(Grad((double x) => Math.Pow(x, n)))(0), Is.EqualTo(expected));

    [Test]
    public void Captured_value_is_read_at_each_call_of_a_second_derivative()
    {
        var k = 1.0;
        var second = Grad(Grad((double x) => k * x * x * x));
        Assert.That(second(2), Is.EqualTo(12));
        k = 10;
        Assert.That(second(2), Is.EqualTo(120));
    }

    [Test]
    public void ValueAndGrad_of_a_gradient_gives_first_and_second_derivative() =>
        Assert.That(ValueAndGrad(Grad((double x) => x * x * x))(2), Is.EqualTo((12.0, 12.0)));

    [Test]
    public void Function_is_traced_again_for_each_order_without_disturbing_the_others()
    {
        static double F(double x) => Math.Exp(2 * x);
        var (first, second, third) = (Grad(F), Grad(Grad(F)), Grad(Grad(Grad(F))));
        Assert.That((third(0), first(0), second(0), third(0)), Is.EqualTo((8.0, 2.0, 4.0, 8.0)));
    }

    [Test]
    public void Second_derivative_of_a_loop_follows_its_branches_at_each_call()
    {
        var second = Grad(Grad((double x) =>
        {
            var y = x;
            while (y < 100) y = y * x + 1;
            return y;
        }));
        // The loop runs more often at 6 than at 11.
        foreach (var at in new[] { 6.0, 11.0, 6.0 })
            Assert.That(second(at), Is.EqualTo(SecondDifference(at)).Within(1e-4 * Math.Abs(SecondDifference(at))), $"at {at}");

        static double SecondDifference(double x)
        {
            const double H = 1e-3;
            return (F(x + H) - 2 * F(x) + F(x - H)) / (H * H);
        }

        static double F(double x)
        {
            var y = x;
            while (y < 100) y = y * x + 1;
            return y;
        }
    }

    [Test]
    public void Second_derivative_of_data_captured_in_an_array()
    {
        double[] data = [1, 2, 3];
        var second = Grad(Grad((double x) =>
        {
            double sum = 0;
            for (var i = 0; i < data.Length; i++) sum += Math.Exp(data[i] * x);
            return sum;
        }));
        Assert.That(second(0.5), Is.EqualTo(Math.Exp(.5) + 4 * Math.Exp(1) + 9 * Math.Exp(1.5)).Within(1e-12));
    }

    [Test]
    public void Second_derivative_through_a_captured_scratch_array()
    {
        var scratch = new double[2];
        var second = Grad(Grad((double x) =>
        {
            scratch[0] = x * x;
            scratch[1] = scratch[0] * x;
            return scratch[0] * scratch[1];
        }));
        Assert.That(second(2), Is.EqualTo(160));
    }

    // PROGRAMS.md H2, until Grad inside a function is supported.
    [Test]
    public void Gradient_that_is_called_inside_a_function_is_refused_with_its_reason()
    {
        var refusal = Assert.Throws<NotDifferentiableException>(() => Grad((double x) => x * Grad((double y) => x * y)(1))(4));
        Assert.That(refusal.Reason, Is.Not.Empty);
    }
}
