using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Plain code that is differentiated in place of a library's own.</summary>
public sealed class BodyAttributeTests
{
    private static readonly ThreadLocal<double> _factor = new(() => 3);

    private sealed class Cache<T>(T item)
    {
        private readonly Lock _guard = new();

        public T Item
        {
            get
            {
                lock (_guard) return item;
            }
        }
    }

    private static double Factor => _factor.Value;

    private static double Scaled(double x) => double.Round(x * 8) / 8;

    private static double Scaled(double x, double by) => x / by;

    [BodyOf(typeof(BodyAttributeTests), nameof(Factor))]
    private static double FactorBody() => 3;

    [BodyOf(typeof(BodyAttributeTests), nameof(Scaled))]
    private static double ScaledBody(double x) => x + RoundingOf(x);

    [BodyOf(typeof(Cache<>), nameof(Cache<>.Item))]
    private static T ItemBody<T>(Cache<T> self) => Inside(self);

    [NonDifferentiable]
    private static double RoundingOf(double x) => Scaled(x) - x;

    [NonDifferentiable]
    private static T Inside<T>(Cache<T> self) => self.Item;

    [Test]
    public void Getter_has_the_body_named_for_its_property() => Assert.That(Grad((double x) => Factor * x * x)(2), Is.EqualTo(12));

    [Test]
    public void Body_may_run_the_method_itself_on_constants() => Assert.That(ValueAndGrad((double x) => Scaled(x) * x)(1.01), Is.EqualTo((1.01, 2.01)).Within(1e-15));

    [Test]
    public void Overload_with_other_parameters_keeps_its_own_code() => Assert.That(Grad((double x) => Scaled(x, 4))(1), Is.EqualTo(0.25));

    [Test]
    public void Body_of_a_generic_types_member_takes_the_types_arguments()
    {
        var cache = new Cache<double>(5);
        Assert.That(Grad((double x) => cache.Item * x)(2), Is.EqualTo(5));
    }
}
