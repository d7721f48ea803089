using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Copies of objects by MemberwiseClone, and delegates of virtual methods of objects whose type only the run knows.</summary>
public sealed class CopyTests
{
    private sealed class Point
    {
        public double X, Y;

        public Point Copy() => (Point)MemberwiseClone();
    }

    private class Square
    {
        public virtual double Of(double x) => x * x;
    }

    private sealed class Cube : Square
    {
        public override double Of(double x) => x * x * x;
    }

    private static readonly Square[] _powers = [new Square(), new Cube()];

    [Test]
    public void Copy_depends_on_what_was_in_the_original() =>
        Assert.That(Grad((double[] x) => new Point { X = x[0], Y = x[1] }.Copy() is var p ? p.X * p.X * p.Y : 0)([3, 2]), Is.EqualTo(new double[] { 12, 9 }));

    [Test]
    public void Copy_and_original_change_apart()
    {
        static double F(double x)
        {
            var point = new Point { X = x, Y = x };
            var copy = point.Copy();
            copy.X = 5;
            point.Y = 7;
            return point.X * copy.X + point.Y * copy.Y;
        }

        Assert.That(ValueAndGrad<double>(F)(2), Is.EqualTo((24.0, 12.0)));
    }

    [Test]
    public void Delegate_of_a_virtual_method_calls_the_override()
    {
        static double F(double x)
        {
            var sum = 0.0;
            foreach (var power in _powers)
            {
                Func<double, double> of = power.Of;
                sum += of(x);
            }

            return sum;
        }

        Assert.That(ValueAndGrad<double>(F)(2), Is.EqualTo((12.0, 16.0)));
    }
}
