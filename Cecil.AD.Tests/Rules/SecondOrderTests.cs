using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>Rules are differentiated again, along the path that their branches take at the point.</summary>
public class SecondOrderTests
{
    private static IEnumerable<TestCaseData> Rules =>
        RuleCase.All.Where(rule => rule.Number == typeof(double))
            .Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.ToString()));

    [TestCaseSource(nameof(Rules))]
    public void Derivative_of_rule_by_inputs_equals_finite_difference(object data)
    {
        var rule = (RuleCase)data;
        foreach (var point in RulePoints.For(rule).Where(p => p.All(x => x == 0 || Math.Abs(x) is > 1e-20 and < 1e20)))
        {
            double[] dy = [.. rule.Primal(point).Select((_, o) => 1.3 - o)];
            foreach (var input in rule.Active)
            {
                var actual = Slopes(rule, point, dy, input);
                for (var k = 0; k < actual.Length; k++)
                {
                    var (expected, noise) = FiniteDifference.Partial(p => rule.Pull(p, rule.Primal(p), dy)[k], point, input);
                    Assert.That(actual[k], Is.EqualTo(expected).Within(1e-9 * Math.Abs(expected) + noise),
                        $"component {k} by input {input} at ({string.Join(", ", point)})");
                }
            }
        }
    }

    [TestCaseSource(nameof(Rules))]
    public void Derivative_of_rule_by_a_cotangent_that_is_zero_equals_the_partial(object data)
    {
        var rule = (RuleCase)data;
        foreach (var point in RulePoints.For(rule))
        {
            var y = rule.Primal(point);
            double[] slope = [.. y.Select((_, o) => 1.3 - o)];
            var expected = rule.Pull(point, y, slope);
            Assert.That(Slopes(rule, point, new double[y.Length], null, slope), Is.EqualTo(expected).Within(1e-12).Percent,
                string.Join(", ", point));
        }
    }

    [TestCase(4.0)]
    [TestCase(0.3)]
    [TestCase(1.0)]
    public void Pow_with_exponent_zero_has_its_second_derivatives(double x)
    {
        var rule = RuleCase.Find(typeof(Math), "Pow", [typeof(double), typeof(double)])!;
        Assert.That(Slopes(rule, [x, 0], [1], 0), Is.EqualTo(new[] { 0, 1 / x }).Within(1e-15));
        Assert.That(Slopes(rule, [x, 0], [1], 1), Is.EqualTo(new[] { 1 / x, Math.Log(x) * Math.Log(x) }).Within(1e-15));
    }

    [TestCase(0.0, 2.0, 2.0)]
    [TestCase(-3.0, 2.0, 2.0)]
    [TestCase(-2.0, 5.0, -160.0)]
    [TestCase(-2.0, -5.0, -30.0 / 128)]
    [TestCase(0.0, 3.0, 0.0)]
    [TestCase(0.0, 1.0, 0.0)]
    public void Pow_of_any_base_has_the_second_derivative_by_the_base(double x, double p, double expected)
    {
        var rule = RuleCase.Find(typeof(Math), "Pow", [typeof(double), typeof(double)])!;
        Assert.That(Slopes(rule, [x, p], [1], 0)[0], Is.EqualTo(expected).Within(1e-12).Percent);
    }

    /// <summary>The slopes of a rule's components when one input moves (and y with it), or the cotangent does.</summary>
    private static double[] Slopes(RuleCase rule, double[] point, double[] dy, int? input, double[]? dySlope = null)
    {
        var y = rule.Primal(point);
        var ySlope = y.Select((_, o) => input is { } i ? Partial(rule, point, y, o, Array.IndexOf(rule.Active, i)) : 0);
        object[] inputs = [.. point.Select((x, i) => rule.Inputs[i] == typeof(int) ? (object)(int)x : new Dual(x, i == input ? 1 : 0))];
        var result = DualMachine.Run(rule.Rule, [.. inputs, Duals(y, ySlope), Duals(dy, dySlope ?? new double[dy.Length])]);
        return result is object[] tuple ? [.. tuple.Select(x => ((Dual)x).Slope)] : [((Dual)result).Slope];
    }

    private static double Partial(RuleCase rule, double[] point, double[] y, int output, int component) =>
        rule.Pull(point, y, [.. y.Select((_, o) => o == output ? 1.0 : 0.0)])[component];

    private static object Duals(double[] values, IEnumerable<double> slopes)
    {
        var duals = values.Zip(slopes, (value, slope) => (object)new Dual(value, slope)).ToArray();
        return duals.Length == 1 ? duals[0] : duals;
    }
}
