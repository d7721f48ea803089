using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.HigherOrder;

/// <summary>Hessians of functions of vectors against closed forms and against differences of the gradient.</summary>
public sealed class HessianTests
{
    private static double SumOfSquares(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * x[i];
        return sum;
    }

    private static double Rosenbrock(double[] x)
    {
        double sum = 0;
        for (var i = 0; i + 1 < x.Length; i++)
        {
            var (a, b) = (1 - x[i], x[i + 1] - x[i] * x[i]);
            sum += a * a + 100 * b * b;
        }

        return sum;
    }

    private static double[,] RosenbrockHessian(double[] x)
    {
        var h = new double[x.Length, x.Length];
        for (var i = 0; i + 1 < x.Length; i++)
        {
            h[i, i] += 2 - 400 * (x[i + 1] - 3 * x[i] * x[i]);
            h[i + 1, i + 1] += 200;
            h[i, i + 1] = h[i + 1, i] = -400 * x[i];
        }

        return h;
    }

    private static double Ackley(double[] x)
    {
        var (squares, cosines) = (0.0, 0.0);
        foreach (var t in x)
        {
            squares += t * t;
            cosines += Math.Cos(2 * Math.PI * t);
        }

        return 20 + Math.E - 20 * Math.Exp(-0.2 * Math.Sqrt(squares / x.Length)) - Math.Exp(cosines / x.Length);
    }

    private static double LogSumExp(double[] x)
    {
        var max = x[0];
        foreach (var t in x) max = Math.Max(max, t);
        double sum = 0;
        foreach (var t in x) sum += Math.Exp(t - max);
        return max + Math.Log(sum);
    }

    // diag(p) - p pᵀ with p the softmax of x.
    private static double[,] LogSumExpHessian(double[] x)
    {
        var total = LogSumExp(x);
        var h = new double[x.Length, x.Length];
        for (var i = 0; i < x.Length; i++)
            for (var j = 0; j < x.Length; j++)
            {
                var (p, q) = (Math.Exp(x[i] - total), Math.Exp(x[j] - total));
                h[i, j] = (i == j ? p : 0) - p * q;
            }

        return h;
    }

    // Two inputs, three hidden units, one output, squared error on four points (XOR): weights and biases in one vector of 13.
    private static double Network(double[] w)
    {
        double[,] inputs = { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } };
        double[] targets = [0, 1, 1, 0];
        double loss = 0;
        var hidden = new double[3];
        for (var n = 0; n < targets.Length; n++)
        {
            var output = w[12];
            for (var j = 0; j < hidden.Length; j++)
            {
                hidden[j] = w[3 * j + 2];
                for (var k = 0; k < 2; k++) hidden[j] += w[3 * j + k] * inputs[n, k];
                hidden[j] = Math.Tanh(hidden[j]);
                output += w[9 + j] * hidden[j];
            }

            loss += (output - targets[n]) * (output - targets[n]);
        }

        return loss;
    }

    // Branches on the data and a loop whose length depends on it.
    private static double Branching(double[] x)
    {
        var (y, n) = (1.0, 0);
        while (y < 50 && n < 40)
        {
            var t = x[n % x.Length];
            if (t > 0.5) y *= 1 + t * t;
            else if (t < 0) y += Math.Exp(t) * x[0];
            else y += t * Math.Sin(y);
            n++;
        }

        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] < 0) continue;
            y += x[i] * x[0] * n;
            if (y > 1e6) break;
        }

        return y;
    }

    // Temporary arrays that are overwritten, and a table that is indexed by data.
    private static double Convolution(double[] x)
    {
        var current = (double[])x.Clone();
        for (var step = 0; step < 3; step++)
        {
            var next = new double[x.Length];
            for (var i = 0; i < x.Length; i++)
                next[i] = current[i] * current[(i + 1) % x.Length] + Math.Sin(current[(i + 2) % x.Length]);
            current = next;
        }

        double sum = 0;
        foreach (var t in current) sum += t;
        return sum;
    }

    private static double InPlace(double[] x)
    {
        for (var i = 1; i < x.Length; i++) x[i] *= x[i - 1];
        return x[^1] * x[^1];
    }

    private static double ByRef(double[] x)
    {
        var y = 1.0;
        foreach (var t in x) Accumulate(ref y, t);
        return y;

        static void Accumulate(ref double y, double t) => y = y * Math.Exp(t) + t * t;
    }

    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("sum of squares (H6)", SumOfSquares, [0.3, -2, 5]);
        yield return Case("Rosenbrock", Rosenbrock, [-1.2, 1, 0.7, 0.3, 1.4]);
        yield return Case("Ackley", Ackley, [0.3, -0.4, 0.5, 1.1, 0.2]);
        yield return Case("log-sum-exp", LogSumExp, [0.3, -2, 1.5, 0.9]);
        yield return Case("neural network", Network, [.5, -.3, .2, .8, .1, -.4, -.6, .7, .3, .9, -.8, .4, .1]);
        yield return Case("branches and loops", Branching, [0.8, -0.3, 0.2, 1.1]);
        yield return Case("temporary arrays", Convolution, [0.8, -0.3, 0.2, 1.1]);
        yield return Case("in place", InPlace, [0.8, -1.3, 1.2]);
        yield return Case("by reference", ByRef, [0.8, -1.3, 1.2]);
        yield return Case("one number", x => Math.Exp(x[0]), [0.3]);
        yield return Case("linear", x => 2 * x[0] - x[1], [0.3, 1]);
        yield return Case("constant", _ => 7, [0.3, 1]);
    }

    private static TestCaseData Case(string name, Func<double[], double> f, double[] at) => new TestCaseData(f, at).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Functions))]
    public void Hessian_equals_differences_of_the_gradient(Func<double[], double> f, double[] at)
    {
        var (hessian, gradient) = (Hessian(f)(at), Grad(f));
        for (var j = 0; j < at.Length; j++)
        {
            var differences = Difference(gradient, at, j);
            for (var i = 0; i < at.Length; i++)
                Assert.That(hessian[i, j], Is.EqualTo(differences[i]).Within(1e-7 * Math.Max(1, Math.Abs(differences[i]))), $"[{i}, {j}]");
        }
    }

    [TestCaseSource(nameof(Functions))]
    public void Hessian_is_symmetric(Func<double[], double> f, double[] at)
    {
        var hessian = Hessian(f)(at);
        for (var i = 0; i < at.Length; i++)
            for (var j = 0; j < i; j++) Assert.That(hessian[i, j], Is.EqualTo(hessian[j, i]).Within(1e-12 * Math.Max(1, Math.Abs(hessian[j, i]))), $"[{i}, {j}]");
    }

    [TestCaseSource(nameof(Functions))]
    public void Hvp_equals_the_Hessian_times_the_vector(Func<double[], double> f, double[] at)
    {
        double[] v = [.. at.Select((_, i) => Math.Cos(3 * i + 1))];
        var (hessian, product) = (Hessian(f)(at), Hvp(f)([.. at], v));
        for (var i = 0; i < at.Length; i++)
        {
            var sum = Enumerable.Range(0, at.Length).Sum(j => hessian[i, j] * v[j]);
            Assert.That(product[i], Is.EqualTo(sum).Within(1e-11 * Math.Max(1, Math.Abs(sum))), $"[{i}]");
        }
    }

    [TestCaseSource(nameof(Functions))]
    public void Value_and_gradient_are_the_same_after_a_Hessian(Func<double[], double> f, double[] at)
    {
        var before = ValueAndGrad(f)([.. at]);
        Hessian(f)(at);
        var after = ValueAndGrad(f)([.. at]);
        Assert.That((after.Value, after.Gradient), Is.EqualTo((before.Value, before.Gradient)));
        Assert.That(after.Value, Is.EqualTo(f([.. at])));
    }

    [Test]
    public void Hessian_of_Rosenbrock_equals_the_closed_form()
    {
        double[] at = [-1.2, 1, 0.7, 0.3, 1.4];
        Assert.That(Hessian(Rosenbrock)(at), Is.EqualTo(RosenbrockHessian(at)).Within(1e-12));
    }

    [Test]
    public void Hessian_of_log_sum_exp_equals_the_closed_form()
    {
        double[] at = [0.3, -2, 1.5, 0.9];
        Assert.That(Hessian(LogSumExp)(at), Is.EqualTo(LogSumExpHessian(at)).Within(1e-14));
    }

    [Test]
    public void Hessian_does_not_change_its_argument()
    {
        double[] at = [0.8, -1.3, 1.2];
        Hessian(InPlace)(at);
        Assert.That(at, Is.EqualTo(new[] { 0.8, -1.3, 1.2 }));
    }

    [Test]
    public void Infinite_second_derivative_leaves_the_others_alone() =>
        Assert.That(Hessian(x => Math.Sqrt(x[0]) + x[1] * x[1])([0, 3]), Is.EqualTo(new double[,] { { double.NegativeInfinity, 0 }, { 0, 2 } }));

    [Test]
    public void Hessian_of_no_numbers_is_empty() => Assert.That(Hessian(SumOfSquares)([]), Is.EqualTo(new double[0, 0]));

    /// <summary>A central difference of the gradient along one number, extrapolated once.</summary>
    private static double[] Difference(Func<double[], double[]> gradient, double[] at, int j)
    {
        var (coarse, fine) = (Central(2e-4), Central(1e-4));
        return [.. fine.Zip(coarse, (a, b) => (4 * a - b) / 3)];

        double[] Central(double h)
        {
            double[] Moved(double step) => gradient([.. at.Select((t, i) => i == j ? t + step : t)]);
            return [.. Moved(h).Zip(Moved(-h), (up, down) => (up - down) / (2 * h))];
        }
    }
}
