using NUnit.Framework;

namespace Cecil.AD.Tests.Read;

/// <summary>Calls that call four times: little code, and a long trace.</summary>
public sealed class SizeTests
{
    [Test]
    public void Function_whose_tape_would_be_too_long_is_refused()
    {
        var refusal = Assert.Throws<NotDifferentiableException>(() => Autodiff.Grad((double x) => Twice(Twice(Twice(x))))(1.5));
        Assert.That(refusal.Reason, Does.StartWith("the function is too large"));
    }

    /// <summary>What the loops change in an object is learnt in attempts that take more instructions than a tape may have.</summary>
    [Test]
    public void Attempts_at_loops_do_not_count_for_the_length_of_the_tape()
    {
        double Repeated(double x)
        {
            var sum = new Sum();
            for (var i = 0; i < 2; i++)
            {
                for (var j = 0; j < 2; j++) sum.Add(Twice(x));
                sum.Add(x);
            }

            return sum.Value;
        }

        Assert.That(Autodiff.Grad((Func<double, double>)Repeated)(1.5), Is.EqualTo(4.0 + 2.0));
    }

    private sealed class Sum
    {
        public double Value { get; private set; }

        public void Add(double x) => Value += x;
    }

    private static double Twice(double x) => Times4096(Times4096(x));

    private static double Times4096(double x) => Times1024(Times1024(Times1024(Times1024(x))));

    private static double Times1024(double x) => Times256(Times256(Times256(Times256(x))));

    private static double Times256(double x) => Times64(Times64(Times64(Times64(x))));

    private static double Times64(double x) => Times16(Times16(Times16(Times16(x))));

    private static double Times16(double x) => Times4(Times4(Times4(Times4(x))));

    private static double Times4(double x) => Same(Same(Same(Same(x))));

    /// <summary>Instructions that leave nothing on the tape.</summary>
    private static double Same(double x)
    {
        var k = 1;
        k += k * 3;
        return k > 0 ? x : -x;
    }
}
