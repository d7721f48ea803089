using System.Reflection;
using Cecil.AD.Rules;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

public class RuleTests
{
    private static IEnumerable<TestCaseData> Rules =>
        RuleCase.All.Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.ToString()));

    [TestCaseSource(nameof(Rules))]
    public void Every_rule_has_points(object rule) => Assert.That(RulePoints.For((RuleCase)rule), Is.Not.Empty);

    [Test]
    public void Every_point_has_a_rule() =>
        Assert.That(RulePoints.Table.Keys.Except(RuleCase.All.Select(rule => rule.Rule.Name)), Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public void Rule_equals_finite_difference(object data)
    {
        var rule = (RuleCase)data;
        foreach (var point in RulePoints.For(rule))
        {
            var y = rule.Primal(point);
            for (var output = 0; output < y.Length; output++)
            {
                double[] dy = [.. y.Select((_, o) => o == output ? 1.0 : 0.0)];
                var actual = rule.Pull(point, y, dy);
                for (var k = 0; k < actual.Length; k++)
                {
                    var (expected, noise) = FiniteDifference.Partial(p => rule.Reference(p)[output], point, rule.Active[k]);
                    var tolerance = (rule.Number == typeof(float) ? 2e-5 : 1e-9) * Math.Abs(expected) + noise;
                    if (rule.Number == typeof(float)) tolerance += 1e-6;
                    Assert.That(actual[k], Is.EqualTo(expected).Within(tolerance),
                        $"input {rule.Active[k]} at ({string.Join(", ", point)})");
                }
            }
        }
    }

    [TestCaseSource(nameof(Rules))]
    public void Rule_is_linear_in_the_cotangent(object data)
    {
        var rule = (RuleCase)data;
        foreach (var point in RulePoints.For(rule))
        {
            var y = rule.Primal(point);
            double[] one = [.. y.Select((_, o) => o + 1.0)];
            var expected = rule.Pull(point, y, one).Select(x => -4 * x);
            Assert.That(rule.Pull(point, y, [.. one.Select(x => -4 * x)]), Is.EqualTo(expected), "scaled by a power of 2");
            Assert.That(rule.Pull(point, y, new double[y.Length]), Is.All.Zero);
        }
    }

    [TestCaseSource(nameof(Rules))]
    public void Rule_returns_one_number_per_floating_point_input(object data)
    {
        var rule = (RuleCase)data;
        var point = RulePoints.For(rule).First();
        var y = rule.Primal(point);
        Assert.That(rule.Pull(point, y, y), Has.Length.EqualTo(rule.Active.Length));
        Assert.That(rule.Inputs.Where(t => t != typeof(int)), Is.All.EqualTo(rule.Number));
    }

    [Test]
    public void Result_without_gradient_is_constant_between_its_jumps()
    {
        foreach (var (target, name) in WithoutGradient())
        {
            var overloads = target.GetMethods().Where(m => m.Name == name).ToArray();
            Assert.That(overloads, Is.Not.Empty, $"{target}.{name} does not exist");
            foreach (var method in overloads.Where(m => m.ReturnType == typeof(double) || m.ReturnType == typeof(float)))
            {
                if (method.GetParameters()[0].ParameterType != method.ReturnType) continue;
                object[] At(double x) => [Convert.ChangeType(x, method.ReturnType, null), .. Rest(method)];
                foreach (var x in new[] { 0.3, -1.7, 2.6, 123.4 })
                    Assert.That(method.Invoke(null, At(x + 1e-3)), Is.EqualTo(method.Invoke(null, At(x - 1e-3))), $"{method} at {x}");
            }
        }
    }

    private static IEnumerable<(Type Target, string Name)> WithoutGradient() =>
        from rules in RuleCase.RuleClasses()
        from zero in rules.Class.GetCustomAttributes<ZeroGradientAttribute>()
        from name in zero.Methods
        select (rules.Target, name);

    private static IEnumerable<object> Rest(MethodInfo method) =>
        method.GetParameters()[1..].Select(p => p.ParameterType == typeof(int) ? 0 : (object)MidpointRounding.ToEven);
}
