using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>Methods that are called as they are may change what the function has read; the gradient uses what was read.</summary>
public sealed class OpaqueEffectTests
{
    private static double s_factor = 2;

    [NonDifferentiable]
    private static void ChangeFactor() => s_factor = 100;

    private static double ReadsThenChanges(double x)
    {
        var y = x * s_factor;
        ChangeFactor();
        return y;
    }

    [Test]
    public void Static_field_changed_after_it_was_read_does_not_change_the_gradient()
    {
        s_factor = 2;
        Assert.That(Autodiff.Grad(ReadsThenChanges)(3), Is.EqualTo(2));
    }

    private static double ReadsInLoopThenChanges(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * s_factor;
        ChangeFactor();
        return sum;
    }

    [Test]
    public void Static_field_read_in_a_loop_and_changed_behind_it_does_not_change_the_gradient()
    {
        s_factor = 2;
        Assert.That(Autodiff.Grad(ReadsInLoopThenChanges)([1, 2]), Is.EqualTo(new double[] { 2, 2 }));
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    [DerivativeOf(typeof(OpaqueEffectTests), nameof(Dot))]
    private static (double[], double[]) DotRule(double[] a, double[] b, double dy)
    {
        var (da, db) = (new double[a.Length], new double[b.Length]);
        for (var i = 0; i < a.Length; i++) (da[i], db[i]) = (dy * b[i], dy * a[i]);
        return (da, db);
    }

    private static double TwoDots(double[] a, double[] b) => Dot(a, b) * Dot(a, a);

    [Test]
    public void Two_calls_with_a_rule_may_share_an_array()
    {
        var (da, db) = Autodiff.Grad(TwoDots)([1, 2], [3, 4]);
        Assert.That(da, Is.EqualTo(new double[] { 5 * 3 + 11 * 2 * 1, 5 * 4 + 11 * 2 * 2 }));
        Assert.That(db, Is.EqualTo(new double[] { 5 * 1, 5 * 2 }));
    }
}
