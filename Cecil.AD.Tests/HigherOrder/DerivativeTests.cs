using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.HigherOrder;

/// <summary>Second and higher derivatives of functions with control flow and memory, against closed forms.</summary>
public sealed class DerivativeTests
{
    private static double Power(double x, int n)
    {
        var y = 1.0;
        for (var i = 0; i < n; i++) y *= x;
        return y;
    }

    private static double FifthPower(double x) => Power(x, 5);

    private static double Ninth(double x)
    {
        var y = 1.0;
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++) y *= x;
        return y;
    }

    private static double ByArray(double x)
    {
        var powers = new double[5];
        powers[0] = x;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * x;
        double sum = 0;
        foreach (var p in powers) sum += p;
        return sum;
    }

    private static double InPlace(double x)
    {
        double[] a = [x, 2];
        for (var i = 0; i < 2; i++) a[0] *= a[0];
        return a[0] * a[1];
    }

    private static double Branches(double x) => x > 0 ? x * x * x : Math.Sin(x);

    private static double BranchInLoop(double x)
    {
        var y = x;
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 0) y *= x;
            else y += x * x;
        }

        return y;
    }

    private static double Breaks(double x)
    {
        var y = 1.0;
        while (true)
        {
            y *= x;
            if (y > 10) break;
        }

        return y;
    }

    private static double While(double x)
    {
        var (y, n) = (x, 0);
        while (n < 3)
        {
            y = Math.Sin(y);
            n++;
        }

        return y;
    }

    private static double EarlyReturn(double x)
    {
        var y = x;
        for (var i = 0; i < 10; i++)
        {
            y *= x;
            if (i == 2) return y;
        }

        return 0;
    }

    // Twelve terms of the sine series, every second one skipped (PROGRAMS.md H1).
    private static double Series(double x)
    {
        var (sum, term) = (0.0, 1.0);
        for (var n = 1; n < 24; n++)
        {
            term *= x / n;
            if (n % 2 == 0) continue;
            sum += n % 4 == 1 ? term : -term;
        }

        return sum;
    }

    private static double Swaps(double x)
    {
        var (a, b) = (x, x * x);
        for (var i = 0; i < 3; i++) (a, b) = (b, a * b);
        return a;
    }

    private static IEnumerable<TestCaseData> Closed()
    {
        yield return Case("loop", FifthPower, 1.5, x => [5 * Math.Pow(x, 4), 20 * Math.Pow(x, 3), 60 * x * x, 120 * x]);
        yield return Case("nested loops", Ninth, 1.1, x => [9 * Math.Pow(x, 8), 72 * Math.Pow(x, 7), 504 * Math.Pow(x, 6)]);
        yield return Case("array", ByArray, 0.7, x =>
            [1 + 2 * x + 3 * x * x + 4 * x * x * x + 5 * Math.Pow(x, 4), 2 + 6 * x + 12 * x * x + 20 * x * x * x, 6 + 24 * x + 60 * x * x]);
        yield return Case("array in place", InPlace, 1.3, x => [8 * x * x * x, 24 * x * x, 48 * x]);
        yield return Case("branch, positive", Branches, 2, x => [3 * x * x, 6 * x, 6]);
        yield return Case("branch, negative", Branches, -0.4, x => [Math.Cos(x), -Math.Sin(x), -Math.Cos(x)]);
        yield return Case("branch in loop", BranchInLoop, 1.2, BranchInLoopSlopes);
        yield return Case("break", Breaks, 1.9, x => [4 * x * x * x, 12 * x * x, 24 * x]);
        yield return Case("while", While, 0.6, WhileSlopes);
        yield return Case("early return", EarlyReturn, 1.3, x => [4 * x * x * x, 12 * x * x, 24 * x]);
        yield return Case("series", Series, 1.23, x => [Math.Cos(x), -Math.Sin(x), -Math.Cos(x), Math.Sin(x)]);
        yield return Case("swaps", Swaps, 1.1, x => [5 * Math.Pow(x, 4), 20 * Math.Pow(x, 3), 60 * x * x]);
        yield return Case("pow", x => Math.Pow(x, 3.5), 1.4, x => [3.5 * Math.Pow(x, 2.5), 8.75 * Math.Pow(x, 1.5), 13.125 * Math.Pow(x, .5)]);
        yield return Case("pow, both", x => Math.Pow(x, x), 1.4, x =>
        {
            var (f, l) = (Math.Pow(x, x), Math.Log(x) + 1);
            return [f * l, f * (l * l + 1 / x), f * (l * l * l + 3 * l / x - 1 / (x * x))];
        });
        yield return Case("float constants", x => x * x * 0.5f, 3, x => [x, 1, 0]);
        yield return Case("constant", _ => 7, 3, _ => [0, 0, 0]);
        yield return Case("identity", x => x, 3, _ => [1, 0, 0]);
        yield return Case("fan-out (H4)", x => Math.Sin(Math.Sin(x) + Math.Sin(x)), 0.7, x =>
        {
            var (s, c) = (2 * Math.Sin(x), 2 * Math.Cos(x));
            return [Math.Cos(s) * c, -Math.Sin(s) * c * c - Math.Cos(s) * s];
        });
        yield return Case("reciprocal (H3)", x => 1 / x, 4, x =>
            [-1 / (x * x), 2 / Math.Pow(x, 3), -6 / Math.Pow(x, 4), 24 / Math.Pow(x, 5), -120 / Math.Pow(x, 6), 0.0439453125]);
    }

    // y: x → x² → 2x² → 2x³ → 2x³ + x².
    private static double[] BranchInLoopSlopes(double x) => [6 * x * x + 2 * x, 12 * x + 2, 12];

    // sin∘sin∘sin by the chain rule.
    private static double[] WhileSlopes(double x)
    {
        var (a, b) = (Math.Sin(x), Math.Sin(Math.Sin(x)));
        var (da, db) = (Math.Cos(x), Math.Cos(a) * Math.Cos(x));
        var ddb = -Math.Sin(a) * da * da - Math.Cos(a) * Math.Sin(x);
        return [Math.Cos(b) * db, -Math.Sin(b) * db * db + Math.Cos(b) * ddb];
    }

    private static TestCaseData Case(string name, Func<double, double> f, double at, Func<double, double[]> slopes) =>
        new TestCaseData(f, at, slopes(at)).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Closed))]
    public void Each_derivative_equals_the_closed_form(Func<double, double> f, double at, double[] expected)
    {
        var derivative = f;
        for (var order = 1; order <= expected.Length; order++)
        {
            derivative = Grad(derivative);
            var want = expected[order - 1];
            Assert.That(derivative(at), Is.EqualTo(want).Within(1e-11 * Math.Max(1, Math.Abs(want))), $"derivative {order}");
        }
    }

    /// <summary>What the rule needs of its tuple is kept for each iteration; against differences of the first derivative.</summary>
    [TestCase(.7)]
    [TestCase(-.2)]
    public void Rule_that_returns_two_numbers_is_differentiated_twice_in_a_loop(double at)
    {
        static double F(double t)
        {
            var r = .77;
            for (var i = 0; i < 2; i++)
            {
                var (sin, cos) = Math.SinCos(r);
                r -= (sin - t) * cos;
            }

            return r;
        }

        var first = Grad<double>(F);
        Assert.That(Grad(first)(at), Is.EqualTo((first(at + 1e-5) - first(at - 1e-5)) / 2e-5).Within(1e-8));
    }
}
