using Cecil.AD.Compile;
using Cecil.AD.Emit;
using NUnit.Framework;

namespace Cecil.AD.Tests.Emit;

/// <summary>Which loops become methods of their own; that they compute what inline loops compute is seen by <see cref="Interpret.InterpreterTests"/>.</summary>
public sealed class OutlineTests
{
    private static double SumOfSquares(double[] x)
    {
        var sum = 0.0;
        foreach (var v in x) sum += v * v;
        return sum;
    }

    [TestCase(0, 1, TestName = "A_method_over_the_limits_gives_its_loops_away")]
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
