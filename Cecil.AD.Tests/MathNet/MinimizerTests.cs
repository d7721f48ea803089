using Cecil.AD.MathNet;
using Cecil.AD.Tests.Rules;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using NUnit.Framework;

namespace Cecil.AD.Tests.MathNet;

/// <summary>
/// The minimisers of MathNet.Numerics with plain C# functions, on the test functions of J. J. Moré, B. S. Garbow and K. E. Hillstrom,
/// "Testing unconstrained optimization software", 1981 (PROGRAMS.md A9).
/// </summary>
public sealed class MinimizerTests
{
    private static double Rosenbrock(double[] x) => 100 * Square(x[1] - x[0] * x[0]) + Square(1 - x[0]);

    private static double[] RosenbrockGradient(double[] x)
    {
        var t = x[1] - x[0] * x[0];
        return [-400 * x[0] * t - 2 * (1 - x[0]), 200 * t];
    }

    private static double Beale(double[] x)
    {
        double sum = 0;
        double[] y = [1.5, 2.25, 2.625];
        var power = 1.0;
        for (var i = 0; i < y.Length; i++)
        {
            power *= x[1];
            sum += Square(y[i] - x[0] * (1 - power));
        }

        return sum;
    }

    private static double[] BealeGradient(double[] x)
    {
        double[] y = [1.5, 2.25, 2.625], gradient = [0, 0];
        for (var i = 1; i <= 3; i++)
        {
            var r = y[i - 1] - x[0] * (1 - Math.Pow(x[1], i));
            gradient[0] -= 2 * r * (1 - Math.Pow(x[1], i));
            gradient[1] += 2 * r * x[0] * i * Math.Pow(x[1], i - 1);
        }

        return gradient;
    }

    private static double Wood(double[] x) =>
        100 * Square(x[1] - x[0] * x[0]) + Square(1 - x[0]) + 90 * Square(x[3] - x[2] * x[2]) + Square(1 - x[2])
        + 10 * Square(x[1] + x[3] - 2) + 0.1 * Square(x[1] - x[3]);

    private static double[] WoodGradient(double[] x)
    {
        var (s, t, sum, difference) = (x[1] - x[0] * x[0], x[3] - x[2] * x[2], x[1] + x[3] - 2, x[1] - x[3]);
        return
        [
            -400 * x[0] * s - 2 * (1 - x[0]), 200 * s + 20 * sum + 0.2 * difference,
            -360 * x[2] * t - 2 * (1 - x[2]), 180 * t + 20 * sum - 0.2 * difference,
        ];
    }

    private static double PowellSingular(double[] x) =>
        Square(x[0] + 10 * x[1]) + 5 * Square(x[2] - x[3]) + Square(Square(x[1] - 2 * x[2])) + 10 * Square(Square(x[0] - x[3]));

    private static double[] PowellSingularGradient(double[] x)
    {
        var (a, b, c, d) = (x[0] + 10 * x[1], x[2] - x[3], Math.Pow(x[1] - 2 * x[2], 3), Math.Pow(x[0] - x[3], 3));
        return [2 * a + 40 * d, 20 * a + 4 * c, 10 * b - 8 * c, -10 * b - 40 * d];
    }

    private static double HelicalValley(double[] x)
    {
        var turn = Math.Atan(x[1] / x[0]) / (2 * Math.PI) + (x[0] > 0 ? 0 : 0.5);
        var radius = Math.Sqrt(x[0] * x[0] + x[1] * x[1]);
        return 100 * (Square(x[2] - 10 * turn) + Square(radius - 1)) + x[2] * x[2];
    }

    private static double[] HelicalValleyGradient(double[] x)
    {
        var (r2, r) = (x[0] * x[0] + x[1] * x[1], Math.Sqrt(x[0] * x[0] + x[1] * x[1]));
        var a = x[2] - 10 * (Math.Atan(x[1] / x[0]) / (2 * Math.PI) + (x[0] > 0 ? 0 : 0.5));
        return
        [
            200 * (a * 5 / Math.PI * x[1] / r2 + (r - 1) * x[0] / r),
            200 * (-a * 5 / Math.PI * x[0] / r2 + (r - 1) * x[1] / r),
            200 * a + 2 * x[2],
        ];
    }

    private static double BrownDennis(double[] x)
    {
        double sum = 0;
        for (var i = 1; i <= 20; i++)
        {
            var t = i / 5.0;
            sum += Square(Square(x[0] + t * x[1] - Math.Exp(t)) + Square(x[2] + x[3] * Math.Sin(t) - Math.Cos(t)));
        }

        return sum;
    }

    private static double[] BrownDennisGradient(double[] x)
    {
        double[] gradient = [0, 0, 0, 0];
        for (var i = 1; i <= 20; i++)
        {
            var t = i / 5.0;
            var (a, b) = (x[0] + t * x[1] - Math.Exp(t), x[2] + x[3] * Math.Sin(t) - Math.Cos(t));
            var factor = 4 * (a * a + b * b);
            gradient[0] += factor * a;
            gradient[1] += factor * a * t;
            gradient[2] += factor * b;
            gradient[3] += factor * b * Math.Sin(t);
        }

        return gradient;
    }

    private static double Square(double x) => x * x;

    /// <summary>A problem: the function, its gradient by hand, the usual start and the least value.</summary>
    private static IEnumerable<TestCaseData> Problems()
    {
        yield return Case("Rosenbrock", Rosenbrock, RosenbrockGradient, [-1.2, 1], 0);
        yield return Case("Beale", Beale, BealeGradient, [1, 1], 0);
        yield return Case("Wood", Wood, WoodGradient, [-3, -1, -3, -1], 0);
        yield return Case("Powell singular", PowellSingular, PowellSingularGradient, [3, -1, 0, 1], 0);
        yield return Case("helical valley", HelicalValley, HelicalValleyGradient, [-1, 0.01, 0], 0);
        yield return Case("Brown and Dennis", BrownDennis, BrownDennisGradient, [25, 5, -5, -1], 85822.2016263563);

        static TestCaseData Case(string name, Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double least) =>
            new TestCaseData(f, gradient, start, least).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Problems))]
    public void Gradient_of_the_objective_equals_the_one_by_hand(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double least)
    {
        var objective = new Objective(f);
        foreach (var point in new[] { start, [.. start.Select((x, i) => 0.3 * x + Math.Sin(i + 1))] })
        {
            objective.EvaluateAt(CreateVector.DenseOfArray(point));
            Assert.That(objective.Value, Is.EqualTo(f(point)));
            foreach (var (actual, expected) in objective.Gradient.Zip(gradient(point)))
                Assert.That(actual, Is.EqualTo(expected).Within(1e-12 * Math.Max(1, Math.Abs(expected))));
        }

        Assert.That(least, Is.LessThan(f(start)));
    }

    [TestCaseSource(nameof(Problems))]
    public void Hessian_of_the_objective_equals_differences_of_the_gradient_by_hand(Func<double[], double> f, Func<double[], double[]> gradient, double[] start, double least)
    {
        var objective = new Objective(f);
        objective.EvaluateAt(CreateVector.DenseOfArray(start));
        for (var i = 0; i < start.Length; i++)
        {
            for (var j = 0; j < start.Length; j++)
            {
                var (expected, noise) = FiniteDifference.Partial(x => gradient(x)[i], start, j);
                Assert.That(objective.Hessian[i, j], Is.EqualTo(expected).Within(1e-8 * Math.Max(1, Math.Abs(expected)) + noise), $"[{i}, {j}], least value {least}");
            }
        }
    }

    private static IEnumerable<TestCaseData> Runs() =>
        from problem in Problems()
        from minimizer in new IUnconstrainedMinimizer[]
        {
            new BfgsMinimizer(1e-8, 1e-12, 1e-15, 2000), new LimitedMemoryBfgsMinimizer(1e-8, 1e-12, 1e-15, 5, 2000),
            new NewtonMinimizer(1e-8, 2000, useLineSearch: true), new ConjugateGradientMinimizer(1e-4, 20000),
        }
        // From here MathNet's Newton method does not get past Wood's saddle point, with derivatives by hand neither.
        where !(minimizer is NewtonMinimizer && problem.ArgDisplayNames![0] == "Wood")
        select new TestCaseData(minimizer, problem.Arguments[0], problem.Arguments[2], problem.Arguments[3]).SetArgDisplayNames(minimizer.GetType().Name, problem.ArgDisplayNames![0]);

    [TestCaseSource(nameof(Runs))]
    public void Minimizer_finds_the_least_value(IUnconstrainedMinimizer minimizer, Func<double[], double> f, double[] start, double least)
    {
        var result = minimizer.FindMinimum(f, start);
        Assert.That(result.FunctionInfoAtMinimum.Value, Is.EqualTo(least).Within(1e-6 * Math.Max(1, least)));
    }

    [Test]
    public void Bounds_are_kept()
    {
        var result = new BfgsBMinimizer(1e-8, 1e-12, 1e-15).FindMinimum(Rosenbrock, lower: [-2, -2], upper: [0.5, 2], start: [-1.2, 1]);
        Assert.That(result.MinimizingPoint.ToArray(), Is.EqualTo(new[] { 0.5, 0.25 }).Within(1e-6));
    }

    [Test]
    public void Hessian_of_the_objective_equals_the_closed_form()
    {
        var objective = new Objective(Rosenbrock);
        objective.EvaluateAt(CreateVector.Dense([-1.2, 1.0]));
        Assert.That(objective.Hessian.ToArray(), Is.EqualTo(new double[,] { { 1200 * 1.44 - 400 + 2, 480 }, { 480, 200 } }).Within(1e-11));
    }

    [Test]
    public void Value_and_gradient_come_from_one_call_and_are_kept_until_the_point_moves()
    {
        var calls = 0;
        var objective = new Objective(x =>
        {
            calls++;
            return x[0] * x[0];
        });
        objective.EvaluateAt(CreateVector.Dense([3.0]));
        Assert.That(calls, Is.Zero);
        Assert.That((objective.Value, objective.Gradient[0], objective.Value, calls), Is.EqualTo((9.0, 6.0, 9.0, 1)));
        Assert.That((objective.Hessian[0, 0], calls), Is.EqualTo((2.0, 2)));
        var fork = objective.Fork();
        Assert.That((fork.Value, fork.Gradient[0], fork.Hessian[0, 0], calls), Is.EqualTo((9.0, 6.0, 2.0, 2)));
        objective.EvaluateAt(CreateVector.Dense([4.0]));
        Assert.That((objective.Value, fork.Value, calls), Is.EqualTo((16.0, 9.0, 3)));
    }
}
