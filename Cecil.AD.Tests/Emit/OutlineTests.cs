using System.Runtime.CompilerServices;
using Cecil.AD.Compile;
using Cecil.AD.Emit;
using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Emit;

/// <summary>Loops that become methods of their own compute what inline loops compute.</summary>
public sealed class OutlineTests
{
    private static IEnumerable<string> Names => CorpusFunction.Names;

    [TestCaseSource(nameof(Names))]
    public void Outlined_loops_give_the_same_bits(string name)
    {
        var function = CorpusFunction.Find(name, Configuration.Release);
        using var alone = function.Alone();
        var type = CorpusFunction.ValueAndGrad(function.Method).GetType();
        var pipeline = new Pipeline(function.Method.Module.Assembly);
        var tape = Driver.GradientTape(pipeline, new Function(function.Method, HasTarget: false, Order: 0), GradientKind.ValueAndGradient);
        var outlined = Pipeline.Emit(tape, type, hasTarget: false, new Limits(0, 0, 0)).CreateDelegate(type, this);
        for (var point = 0; point < function.Points.Count; point++)
        {
            var expected = function.ValueAndGradient(function.ArgumentsAt(point));
            var result = (ITuple)outlined.DynamicInvoke(function.ArgumentsAt(point))!;
            Assert.That(result[0], Is.EqualTo(Convert.ChangeType(expected.Value, result[0]!.GetType(), null)));
            var gradient = expected.Gradient.Length == 1 ? [result[1]] : Enumerable.Range(0, expected.Gradient.Length).Select(i => ((ITuple)result[1]!)[i]).ToArray();
            Assert.That(gradient, Is.EqualTo(expected.Gradient));
        }
    }

    private static double SumOfSquares(double[] x)
    {
        var sum = 0.0;
        foreach (var v in x) sum += v * v;
        return sum;
    }

    [TestCase(0, 2, TestName = "A_method_over_the_limits_gives_its_loops_away")]
    [TestCase(1000, 0, TestName = "A_method_within_the_limits_keeps_its_loops")]
    public void Loops_are_outlined_by_the_limits(int limit, int outlined)
    {
        var f = GradientCache.Source(new Func<double[], double>(SumOfSquares)).Function;
        var tape = Driver.GradientTape(new Pipeline(GetType().Assembly), f, GradientKind.ValueAndGradient);
        var il = new TextEmitter();
        TapeEmitter.Emit(il, tape, 1, new Limits(limit, limit, limit));
        Assert.That(il.ToString().Split("method loop(").Length - 1, Is.EqualTo(outlined));
    }
}
