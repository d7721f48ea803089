using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.MathNet;
using Cecil.AD.Tests.Rules;
using NUnit.Framework;

namespace Cecil.AD.Tests.MathNet;

/// <summary>The rules for MathNet.Numerics, found by reflection, against differences of the functions.</summary>
public sealed class MathNetRuleTests
{
    private static readonly (Type Type, string Name)[] _withOrder =
        [.. new[] { "BesselJ", "BesselY", "BesselI", "BesselK" }.Select(name => (typeof(global::MathNet.Numerics.SpecialFunctions), name))];

    private static IEnumerable<TestCaseData> Rules =>
        from type in typeof(Objective).Assembly.GetTypes()
        from rule in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where rule.IsDefined(typeof(DerivativeOfAttribute))
        select new TestCaseData(rule).SetArgDisplayNames($"{type.Name}.{rule.Name}");

    [TestCaseSource(nameof(Rules))]
    public void Every_rule_has_points(MethodInfo rule) => Assert.That(MathNetRulePoints.Table, Does.ContainKey(rule.Name));

    [Test]
    public void Every_point_has_a_rule() =>
        Assert.That(MathNetRulePoints.Table.Keys.Except(Rules.Select(r => ((MethodInfo)r.Arguments[0]!).Name)), Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public void Rule_equals_finite_difference(MethodInfo rule)
    {
        var primal = PrimalOf(rule);
        var inputs = primal.GetParameters();
        foreach (var point in MathNetRulePoints.Table[rule.Name])
        {
            var y = Value(primal, point);
            object[] arguments = [.. Boxed(primal, point), .. rule.GetParameters().Length == point.Length + 2 ? [y, 1.0] : new object[] { 1.0 }];
            var cotangents = rule.Invoke(null, arguments) is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => (double)tuple[i]!)] : new[] { (double)rule.Invoke(null, arguments)! };
            int[] active = [.. Enumerable.Range(0, point.Length).Where(i => inputs[i].ParameterType == typeof(double))];
            Assert.That(cotangents, Has.Length.EqualTo(active.Length));
            for (var k = 0; k < active.Length; k++)
            {
                if (active[k] == 0 && _withOrder.Contains((primal.DeclaringType!, primal.Name)))
                {
                    Assert.That(cotangents[k], Is.NaN, "the derivative by the order is not known");
                    continue;
                }

                var (expected, noise) = FiniteDifference.Partial(p => Value(primal, p), point, active[k]);
                Assert.That(cotangents[k], Is.EqualTo(expected).Within(2e-8 * Math.Max(0.1, Math.Abs(expected)) + noise), $"input {active[k]} at ({string.Join(", ", point)})");
            }
        }
    }

    private static MethodInfo PrimalOf(MethodInfo rule)
    {
        var attribute = rule.GetCustomAttribute<DerivativeOfAttribute>()!;
        Type[] types = [.. rule.GetParameters().Select(p => p.ParameterType)];
        return attribute.Type.GetMethod(attribute.Method, types[..^1]) is { } withoutResult && Outputs(rule) == withoutResult.GetParameters().Count(p => p.ParameterType == typeof(double))
            ? withoutResult : attribute.Type.GetMethod(attribute.Method, types[..^2])!;
    }

    private static int Outputs(MethodInfo rule) => rule.ReturnType == typeof(double) ? 1 : rule.ReturnType.GetGenericArguments().Length;

    private static double Value(MethodInfo primal, double[] point) => (double)primal.Invoke(null, Boxed(primal, point))!;

    private static object[] Boxed(MethodInfo primal, double[] point) =>
        [.. point.Zip(primal.GetParameters(), (x, p) => p.ParameterType == typeof(int) ? (object)(int)x : x)];
}
