using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>A method that is called on null throws, whatever the variable is called and wherever the null comes from.</summary>
public sealed class NullObjectTests
{
    private sealed class Chain
    {
        public Chain? Next;

        public double Double(double y) => y * 2;

        /// <summary>Calls a method on each object from this one on, and once too often where the chain is shorter.</summary>
        public double Walk(int count, double y)
        {
            var at = this;
            for (var i = 0; i < count; i++)
            {
                if (i > 0) at = at?.Next;
                y = at!.Double(y);
            }

            return y;
        }

        public double Deep(int n, double y) => n == 0 ? y : n == 3 ? Nothing()!.Deep(n - 1, y) : new Chain().Deep(n - 1, y * 1.1);

        private static Chain? Nothing() => null;
    }

    private static readonly Chain _short = new() { Next = new Chain() };

    private static double NamedThis(Chain? @this, double y) => @this!.Double(y);

    [Test]
    public void Parameter_named_this_may_be_null()
    {
        var gradient = ValueAndGrad<Chain?, double>(NamedThis);
        Assert.That(gradient(_short, 1.5).Item1, Is.EqualTo(3));
        Assert.Throws<NullReferenceException>(() => gradient(null, 1.5));
    }

    [Test]
    public void Variable_that_starts_as_this_may_become_null()
    {
        var gradient = ValueAndGrad<double>(y => _short.Walk(2, y));
        var tooFar = ValueAndGrad<double>(y => _short.Walk(3, y));
        Assert.That(gradient(1.5), Is.EqualTo((6.0, 4.0)));
        Assert.Throws<NullReferenceException>(() => tooFar(1.5));
    }

    [Test]
    public void Method_that_calls_itself_on_null_throws()
    {
        var gradient = ValueAndGrad<double>(y => new Chain().Deep(2, y));
        var onNull = ValueAndGrad<double>(y => new Chain().Deep(5, y));
        Assert.That(gradient(1).Item1, Is.EqualTo(1.1 * 1.1).Within(1e-15));
        Assert.Throws<NullReferenceException>(() => onNull(1));
    }
}
