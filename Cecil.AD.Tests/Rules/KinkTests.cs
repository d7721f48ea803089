using Cecil.AD.Rules;
using NUnit.Framework;
using static System.Double;

namespace Cecil.AD.Tests.Rules;

/// <summary>The conventions of docs/kinks.md, by value, in double and in float.</summary>
public class KinkTests
{
    [TestCase("Abs", new[] { 0.0 }, new[] { 0.0 })]
    [TestCase("Abs", new[] { -0.0 }, new[] { 0.0 })]
    [TestCase("Abs", new[] { NaN }, new[] { NaN })]
    [TestCase("Max", new[] { 2.0, 2.0 }, new[] { 0.5, 0.5 })]
    [TestCase("Min", new[] { 2.0, 2.0 }, new[] { 0.5, 0.5 })]
    [TestCase("Max", new[] { 0.0, -0.0 }, new[] { 0.5, 0.5 })]
    [TestCase("Max", new[] { NaN, 1.0 }, new[] { 1.0, 0.0 })]
    [TestCase("Min", new[] { 1.0, NaN }, new[] { 0.0, 1.0 })]
    [TestCase("Max", new[] { NaN, NaN }, new[] { 0.5, 0.5 })]
    [TestCase("MaxNumber", new[] { NaN, 1.0 }, new[] { 0.0, 1.0 })]
    [TestCase("MinNumber", new[] { 1.0, NaN }, new[] { 1.0, 0.0 })]
    [TestCase("MaxNumber", new[] { 2.0, 2.0 }, new[] { 0.5, 0.5 })]
    [TestCase("MinNative", new[] { 2.0, 2.0 }, new[] { 0.5, 0.5 })]
    [TestCase("MaxMagnitude", new[] { 2.0, 2.0 }, new[] { 0.5, 0.5 })]
    [TestCase("MaxMagnitude", new[] { -2.0, 2.0 }, new[] { 0.0, 1.0 })]
    [TestCase("MinMagnitude", new[] { -2.0, 2.0 }, new[] { 1.0, 0.0 })]
    [TestCase("MaxMagnitude", new[] { 1.0, NaN }, new[] { 0.0, 1.0 })]
    [TestCase("MaxMagnitudeNumber", new[] { 1.0, NaN }, new[] { 1.0, 0.0 })]
    [TestCase("Clamp", new[] { 1.0, 1.0, 2.0 }, new[] { 1.0, 0.0, 0.0 })]
    [TestCase("Clamp", new[] { 2.0, 1.0, 2.0 }, new[] { 1.0, 0.0, 0.0 })]
    [TestCase("Clamp", new[] { 1.0, 1.0, 1.0 }, new[] { 1.0, 0.0, 0.0 })]
    [TestCase("Clamp", new[] { NaN, 1.0, 2.0 }, new[] { 1.0, 0.0, 0.0 })]
    [TestCase("CopySign", new[] { 0.0, -1.0 }, new[] { 0.0, 0.0 })]
    [TestCase("CopySign", new[] { -2.0, -0.0 }, new[] { 1.0, 0.0 })]
    [TestCase("Hypot", new[] { 0.0, 0.0 }, new[] { 0.0, 0.0 })]
    [TestCase("Atan2", new[] { 0.0, 0.0 }, new[] { NaN, NaN })]
    [TestCase("Sqrt", new[] { 0.0 }, new[] { PositiveInfinity })]
    [TestCase("Cbrt", new[] { 0.0 }, new[] { PositiveInfinity })]
    [TestCase("Log", new[] { 0.0 }, new[] { PositiveInfinity })]
    [TestCase("Div", new[] { 1.0, 0.0 }, new[] { PositiveInfinity, NegativeInfinity })]
    [TestCase("Rem", new[] { 6.0, 2.0 }, new[] { 1.0, -3.0 })]
    [TestCase("Rem", new[] { -7.0, 2.0 }, new[] { 1.0, 3.0 })]
    [TestCase("Rem", new[] { 3.0, PositiveInfinity }, new[] { 1.0, 0.0 })]
    [TestCase("IEEERemainder", new[] { 5.0, 2.0 }, new[] { 1.0, -2.0 })]
    [TestCase("Pow", new[] { 0.0, 0.0 }, new[] { 0.0, NegativeInfinity })]
    [TestCase("Pow", new[] { 0.0, 1.0 }, new[] { 1.0, 0.0 })]
    [TestCase("Pow", new[] { 0.0, 2.0 }, new[] { 0.0, 0.0 })]
    [TestCase("Pow", new[] { 0.0, 0.5 }, new[] { PositiveInfinity, 0.0 })]
    [TestCase("Pow", new[] { -2.0, 3.0 }, new[] { 12.0, NaN })]
    [TestCase("Pow", new[] { -2.0, 0.0 }, new[] { 0.0, NaN })]
    [TestCase("Pow", new[] { -2.0, -1.0 }, new[] { -0.25, NaN })]
    [TestCase("RootN", new[] { 0.0, 1 }, new[] { 1.0 })]
    [TestCase("RootN", new[] { 0.0, 3 }, new[] { PositiveInfinity })]
    public void Rule_at_a_kink_gives(string name, double[] point, double[] expected)
    {
        var rules = RuleCase.All.Where(rule => rule.Rule.Name == name && rule.Inputs.Length == point.Length).ToArray();
        Assert.That(rules, Is.Not.Empty);
        foreach (var rule in rules)
        {
            Assert.That(rule.Pull(point, rule.Primal(point), [1.0]), Is.EqualTo(expected), rule.ToString());
            Assert.That(rule.StrongPull(point, rule.Primal(point), 0), Is.All.Zero, $"{rule} with cotangent 0");
        }
    }

    [TestCase("Exp", 800.0)]
    [TestCase("Cosh", 800.0)]
    [TestCase("Sinh", -800.0)]
    [TestCase("Asin", 1.0)]
    [TestCase("Acos", -1.0)]
    [TestCase("Acosh", 1.0)]
    [TestCase("Atanh", -1.0)]
    [TestCase("Log2", 0.0)]
    [TestCase("Log10", 0.0)]
    [TestCase("TanPi", 0.5)]
    [TestCase("ReciprocalEstimate", 0.0)]
    [TestCase("ReciprocalSqrtEstimate", 0.0)]
    public void Zero_cotangent_wins_over_an_infinite_partial(string name, double x)
    {
        foreach (var rule in RuleCase.All.Where(rule => rule.Rule.Name == name))
        {
            Assert.That(rule.StrongPull([x], rule.Primal([x]), 0), Is.All.Zero, rule.ToString());
            Assert.That(IsInfinity(rule.Pull([x], rule.Primal([x]), [1.0])[0]), rule.ToString());
        }
    }

    [TestCase("Cosh", 0.0)]
    [TestCase("Cos", 0.0)]
    [TestCase("Asinh", PositiveInfinity)]
    public void Infinite_cotangent_does_not_pass_a_partial_that_is_zero(string name, double x)
    {
        foreach (var rule in RuleCase.All.Where(rule => rule.Rule.Name == name))
            Assert.That(rule.StrongPull([x], rule.Primal([x]), PositiveInfinity), Is.All.Zero, rule.ToString());
    }

    [Test]
    public void Strong_form_of_a_rule_is_the_rule_where_nothing_is_infinite()
    {
        foreach (var rule in RuleCase.All.Where(rule => rule.Primal(RulePoints.For(rule).First()).Length == 1))
            foreach (var point in RulePoints.For(rule))
                Assert.That(rule.StrongPull(point, rule.Primal(point), 1), Is.EqualTo(rule.Pull(point, rule.Primal(point), [1.0])), $"{rule}");
    }

    [TestCase("Atan", 1e300, 0.0)]
    [TestCase("Tanh", 1e300, 0.0)]
    [TestCase("Tanh", -800.0, 0.0)]
    [TestCase("Asinh", -1e300, 1e-300)]
    [TestCase("Acosh", 1e300, 1e-300)]
    [TestCase("Asinh", PositiveInfinity, 0.0)]
    [TestCase("Atan", NegativeInfinity, 0.0)]
    public void Rule_does_not_overflow_before_its_result(string name, double x, double expected)
    {
        var rule = RuleCase.Find(typeof(Math), name, [typeof(double)])!;
        Assert.That(rule.Pull([x], rule.Primal([x]), [1.0])[0], Is.EqualTo(expected).Within(1e-15 * expected));
    }

    [Test]
    public void Pow_has_its_derivative_where_its_value_underflows() =>
        Assert.That(MathRules.Pow(1e-200, 1.7, Math.Pow(1e-200, 1.7), 1), Is.EqualTo((1.7 * Math.Pow(1e-200, 1.7 - 1), 0.0)));

    [Test]
    public void Quotient_of_a_remainder_is_exact_where_the_rounded_quotient_reaches_the_next_integer()
    {
        double a = BitDecrement(1), b = 1.0 / 3;
        Assert.That(Math.Truncate(a / b), Is.EqualTo(3), "the quotient rounds up");
        Assert.That(a % b, Is.EqualTo(Math.FusedMultiplyAdd(-2, b, a)), "but the remainder belongs to 2");
        Assert.That(ILRules.Rem(a, b, a % b, 1), Is.EqualTo((1.0, -2.0)));
    }
}
