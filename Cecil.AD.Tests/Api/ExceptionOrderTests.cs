using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>The exception that comes first in the function comes first in its gradient, whatever was moved or left out.</summary>
public sealed class ExceptionOrderTests
{
    private static double DividesBeforeInvariantLoad(double[] x)
    {
        var (sum, zero) = (0.0, x.Length - 2);
        for (var i = 0; i < 3; i++) sum += 1 / zero * x[7];
        return sum;
    }

    private static readonly double[]? s_none = Environment.TickCount == int.MinValue ? [1] : null;

    private static double LoadsOutOfRangeBeforeNull(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < 3; i++)
        {
            sum += x[i + 2];
            sum += s_none![0];
        }

        return sum;
    }

    private static double NegativeLengthUnused(double[] x)
    {
        _ = new double[x.Length - 5];
        return x[0];
    }

    private static double AddressUnused(double[] x)
    {
        var pairs = new (double A, double B)[2];
        _ = pairs[x.Length + 3];
        return x[0];
    }

    private static IEnumerable<Func<double[], double>> Functions() => [DividesBeforeInvariantLoad, LoadsOutOfRangeBeforeNull, NegativeLengthUnused, AddressUnused];

    [TestCaseSource(nameof(Functions))]
    public void Exception_is_the_one_of_the_function(Func<double[], double> f)
    {
        var expected = Assert.Catch(() => f([1, 2]))!;
        Assert.That(() => Autodiff.Grad(f)([1, 2]), Throws.TypeOf(expected.GetType()));
    }

    private struct Counter
    {
        public double Sum;

        [NonDifferentiable]
        public void Bump() => Sum += 1;
    }

    private static double BumpsStruct(double x)
    {
        var c = new Counter { Sum = x * x };
        c.Bump();
        return c.Sum * x;
    }

    [Test]
    public void Opaque_method_that_may_change_the_numbers_of_its_struct_is_refused() =>
        Assert.That(() => Autodiff.Grad(BumpsStruct)(1), Throws.TypeOf<NotDifferentiableException>().With.Message.Contains("by reference"));
}
