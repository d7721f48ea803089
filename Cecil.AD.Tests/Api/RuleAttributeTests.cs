using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Functions with rules of their own. The rules differ from the true derivative, so that their use shows.</summary>
internal static class Ruled
{
    public static int Runs { get; set; }

    // Rule without y: 100 instead of 2x.
    public static double Square(double x) => x * x;

    [DerivativeOf(typeof(Ruled), nameof(Square))]
    public static double SquareRule(double x, double dy) => dy * 100;

    // Rule with y, of two numbers.
    public static double Product(double a, double b) => a * b;

    [DerivativeOf(typeof(Ruled), nameof(Product))]
    public static (double, double) ProductRule(double a, double b, double y, double dy) => (dy * y * 10, dy * (b + 1000));

    // An array and an integer: the rule gives the cotangents of the floating-point inputs.
    public static double Dot(double[] x, int skip)
    {
        double sum = 0;
        for (var i = skip; i < x.Length; i++) sum += x[i] * x[i];
        return sum;
    }

    [DerivativeOf(typeof(Ruled), nameof(Dot))]
    public static double[] DotRule(double[] x, int skip, double y, double dy)
    {
        var dx = new double[x.Length];
        for (var i = skip; i < x.Length; i++) dx[i] = dy * x[i] * -2;
        return dx;
    }

    // The primal has no IL that could be traced (it runs a delegate), and so has the rule.
    private static readonly Func<double, double> _cube = x => x * x * x;

    public static double Opaque(double x) => _cube(x);

    [DerivativeOf(typeof(Ruled), nameof(Opaque))]
    public static double OpaqueRule(double x, double y, double dy) => dy * 3 * _cube(x) / x;

    // Nothing about it can be traced, but it is constant.
    [NonDifferentiable]
    public static double Noise(double x)
    {
        Runs++;
        return _cube(x);
    }

    // Overloads: only the float one has a rule.
    public static double Twice(double x) => 2 * x;

    public static float Twice(float x) => 2 * x;

    [DerivativeOf(typeof(Ruled), nameof(Twice))]
    public static float TwiceRule(float x, float dy) => dy * 77;
}

internal sealed class RuledInstance(double factor)
{
    public double Factor { get; } = factor;

    public double Apply(double x) => Factor * x;

    [DerivativeOf(typeof(RuledInstance), nameof(Apply))]
    public static double ApplyRule(RuledInstance self, double x, double y, double dy) => dy * self.Factor * 50;
}

public sealed class RuleAttributeTests
{
    [Test]
    public void Rule_without_result_replaces_the_derivative() => Assert.That(Grad((double x) => 3 * Ruled.Square(x))(7), Is.EqualTo(300));

    [Test]
    public void Rule_with_result_replaces_the_derivative() =>
        Assert.That(Grad<double, double>((a, b) => Ruled.Product(a, b))(2, 3), Is.EqualTo((60.0, 1003.0)));

    [Test]
    public void Rule_holds_for_the_function_itself()
    {
        Assert.That(Grad(Ruled.Square)(7), Is.EqualTo(100));
        Assert.That(Grad(Ruled.Product)(2, 3), Is.EqualTo((60.0, 1003.0)));
    }

    [Test]
    public void Rule_is_used_in_every_iteration_of_a_loop() => Assert.That(Grad((double x) =>
    {
        double sum = 0;
        for (var i = 0; i < 4; i++) sum += Ruled.Square(x + i);
        return sum;
    })(1), Is.EqualTo(400));

    [Test]
    public void Rule_of_an_array_function_gives_the_array() =>
        Assert.That(Grad<double[]>(x => 5 * Ruled.Dot(x, 1))([1, 2, 3]), Is.EqualTo(new double[] { 0, -20, -30 }));

    [Test]
    public void Rule_of_an_array_function_adds_to_other_uses_of_the_array() =>
        Assert.That(Grad<double[]>(x => Ruled.Dot(x, 0) + x[0])([1, 2]), Is.EqualTo(new double[] { -1, -4 }));

    [Test]
    public void Rule_of_an_instance_method_gets_the_instance()
    {
        var ruled = new RuledInstance(3);
        Assert.That(Grad((double x) => ruled.Apply(x) + x)(2), Is.EqualTo(151));
    }

    [Test]
    public void Rule_that_cannot_be_traced_is_called()
    {
        var gradient = ValueAndGrad((double x) => 2 * Ruled.Opaque(x));
        Assert.That(gradient(2), Is.EqualTo((16.0, 24.0)));
    }

    [Test]
    public void Rule_of_one_overload_leaves_the_other_alone()
    {
        Assert.That(Grad((double x) => Ruled.Twice(x))(1), Is.EqualTo(2));
        Assert.That(Grad<float>(x => Ruled.Twice(x))(1), Is.EqualTo(77f));
    }

    [Test]
    public void Second_derivative_differentiates_the_rule() =>
        Assert.That(Grad(Grad((double x) => Ruled.Square(x) * x))(5), Is.EqualTo(200), "(x²)' by rule is 100, twice: (100x + x²)' = 100 + 100");

    [Test]
    public void NonDifferentiable_method_runs_once_and_is_constant()
    {
        Ruled.Runs = 0;
        var result = ValueAndGrad((double x) => x * Ruled.Noise(x))(2);
        Assert.That((result, Ruled.Runs), Is.EqualTo(((16.0, 8.0), 1)));
    }

    [Test]
    public void NonDifferentiable_method_in_a_loop_runs_once_in_each_iteration()
    {
        Ruled.Runs = 0;
        var gradient = Grad((double x) =>
        {
            for (var i = 0; i < 3; i++) x = Math.Sin(x) * Ruled.Noise(2);
            return x;
        });
        Assert.That(gradient(0.1), Is.Not.Zero);
        Assert.That(Ruled.Runs, Is.EqualTo(3));
    }

    [Test]
    public void StopGradient_passes_the_value_and_no_derivative()
    {
        Assert.That(ValueAndGrad((double x) => x * StopGradient(x))(3), Is.EqualTo((9.0, 3.0)));
        Assert.That(Grad<float>(x => StopGradient(x * x) + x)(3f), Is.EqualTo(1f));
    }

    [Test]
    public void StopGradient_outside_a_gradient_is_the_identity() => Assert.That(StopGradient(2.5), Is.EqualTo(2.5));
}
