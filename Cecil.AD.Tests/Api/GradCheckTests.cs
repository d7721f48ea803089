using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>A rule with a factor too much in it, on purpose.</summary>
internal static class Wrong
{
    public static double Sine(double x) => Math.Sin(x);

    [DerivativeOf(typeof(Wrong), nameof(Sine))]
    public static double SineRule(double x, double dy) => dy * Math.Cos(x) * 1.001;
}

public sealed class GradCheckTests
{
    [Test]
    public void Right_gradient_passes()
    {
        var result = GradCheck.Run<double>(x => Math.Exp(Math.Sin(x)) * x, 0.7);
        Assert.That(result.Passed, Is.True, result.ToString());
        Assert.That(result.MaxRelativeError, Is.LessThan(1e-9));
    }

    [Test]
    public void Wrong_rule_fails_and_is_located()
    {
        var result = GradCheck.Run<double[]>(x => x[0] * x[0] + Wrong.Sine(x[1]), [1, 0.2, 5]);
        Assert.That(result.Passed, Is.False);
        Assert.That(result.Where, Is.EqualTo("[1]"));
        Assert.That(result.MaxRelativeError, Is.EqualTo(0.001 * Math.Cos(0.2)).Within(1e-5));
        Assert.That(result.Gradient, Is.EqualTo(1.001 * Math.Cos(0.2)).Within(1e-12));
        Assert.That(result.FiniteDifference, Is.EqualTo(Math.Cos(0.2)).Within(1e-8));
        Assert.That(result.Step, Is.Positive);
    }

    [Test]
    public void Tolerance_decides() => Assert.That(GradCheck.Run<double>(Wrong.Sine, 0.2, tolerance: 0.01).Passed, Is.True);

    [Test]
    public void Every_number_of_a_nested_argument_is_checked()
    {
        var at = (new double[,] { { 1, 2 } }, new double[][] { [3], [0.4] }, 5.0);
        var good = GradCheck.Run<(double[,] M, double[][] R, double S)>(p => p.M[0, 1] * p.R[1][0] * p.S + p.M[0, 0], at);
        var bad = GradCheck.Run<(double[,] M, double[][] R, double S)>(p => p.M[0, 1] * Wrong.Sine(p.R[1][0]) * p.S, at);
        Assert.That(good.Passed, Is.True, good.ToString());
        Assert.That((bad.Passed, bad.Where), Is.EqualTo((false, ".Item2[1][0]")));
    }

    [Test]
    public void Function_that_writes_to_its_argument_is_checked_on_copies()
    {
        double[] x = [2, 3];
        var result = GradCheck.Run<double[]>(a =>
        {
            a[0] *= a[1];
            return a[0] * a[0];
        }, x);
        Assert.That(result.Passed, Is.True, result.ToString());
        Assert.That(x, Is.EqualTo(new double[] { 2, 3 }));
    }

    [Test]
    public void Float_argument_passes_with_a_tolerance_for_floats() =>
        Assert.That(GradCheck.Run<float[]>(x => x[0] * x[0] * x[1], [1.5f, 2f], 1e-3).Passed, Is.True);
}
