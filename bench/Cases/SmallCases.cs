using Cecil.AD.Bench.HandWritten;

namespace Cecil.AD.Bench.Cases;

/// <summary>Small functions of every shape of argument.</summary>
internal static class SmallCases
{
    public static IEnumerable<Case> All()
    {
        yield return SumOfSquares();
        yield return Polynomial();
        yield return ProductNorm();
        yield return BlackScholes();
        yield return LatticePut();
        yield return OfArray("Lotka–Volterra, 1000 steps", [1.5, 1.0, 0.7, 1.2], p => SmallFunctions.Predators(p, 1000));
    }

    private static Case SumOfSquares()
    {
        var x = Numbers(1000);
        var dx = new double[x.Length];
        return OfArray("sum of squares, 1000", x, SmallFunctions.SumOfSquares) with
        {
            ByHand = () => SmallAdjoints.SumOfSquares(x, dx),
            Expected = () => Array.ConvertAll(x, e => 2 * e),
        };
    }

    private static Case LatticePut()
    {
        const int steps = 200;
        double[] p = [100, 105, 0.05, 0.25, 1.0];
        var byHand = new LatticePutAdjoint(steps);
        var dp = new double[p.Length];
        return OfArray("American put, 200 steps", p, p => SmallFunctions.LatticePut(p, steps)) with
        {
            ByHand = () => byHand.GradInto(p, dp),
            Expected = () =>
            {
                var result = new double[p.Length];
                byHand.GradInto(p, result);
                return result;
            },
        };
    }

    private static Case Polynomial()
    {
        var coefficients = Numbers(31);
        Func<double, double> f = x => SmallFunctions.Polynomial(coefficients, x);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        return new Case("polynomial, degree 30", 1)
        {
            Primal = () => f(0.9),
            ValueAndGrad = () => valueAndGrad(0.9),
            ByHand = () => SmallAdjoints.Polynomial(coefficients, 0.9),
            OneDirection = () => f(0.90000001),
            Gradient = () => [valueAndGrad(0.9).Gradient],
            Expected = () => [SmallAdjoints.Polynomial(coefficients, 0.9).Derivative],
        };
    }

    private static Case ProductNorm()
    {
        const int n = 48;
        var (a, b, da, db) = (new double[n, n], new double[n, n], new double[n, n], new double[n, n]);
        var numbers = Numbers(2 * n * n);
        for (var i = 0; i < n * n; i++)
            (a[i / n, i % n], b[i / n, i % n]) = (numbers[i], numbers[n * n + i]);
        Func<double[,], double[,], double> f = SmallFunctions.ProductNorm;
        var gradInto = Autodiff.GradInto(f);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        return new Case("matrix product, 48×48", 2 * n * n)
        {
            Primal = () => f(a, b),
            GradInto = () => gradInto(a, b, da, db),
            ValueAndGrad = () => valueAndGrad(a, b),
            ByHand = () => SmallAdjoints.ProductNorm(a, b, da, db),
            OneDirection = () => f(a, b),
            Gradient = () =>
            {
                var (ga, gb) = valueAndGrad(a, b).Gradient;
                return [.. ga.Cast<double>(), .. gb.Cast<double>()];
            },
            Expected = () =>
            {
                var (ga, gb) = (new double[n, n], new double[n, n]);
                SmallAdjoints.ProductNorm(a, b, ga, gb);
                return [.. ga.Cast<double>(), .. gb.Cast<double>()];
            },
        };
    }

    private static Case BlackScholes()
    {
        Func<double, double, double, double, double, double> f = SmallFunctions.Call;
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        return new Case("Black–Scholes, 5 Greeks", 5)
        {
            Primal = () => f(100, 105, 0.05, 0.25, 1),
            ValueAndGrad = () => valueAndGrad(100, 105, 0.05, 0.25, 1),
            ByHand = () => SmallAdjoints.Call(100, 105, 0.05, 0.25, 1, SmallFunctions.NormalCdf),
            OneDirection = () => f(100.000001, 105, 0.05, 0.25, 1),
            Gradient = () => Elements(valueAndGrad(100, 105, 0.05, 0.25, 1).Gradient),
            Expected = () => Elements(SmallAdjoints.Call(100, 105, 0.05, 0.25, 1, SmallFunctions.NormalCdf).Gradient),
        };

        static double[] Elements((double, double, double, double, double) g) => [g.Item1, g.Item2, g.Item3, g.Item4, g.Item5];
    }

    /// <summary>A function of one array; the gradient is checked by central differences unless something better is known.</summary>
    public static Case OfArray(string name, double[] x, Func<double[], double> f)
    {
        var gradInto = Autodiff.GradInto(f);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        var dx = new double[x.Length];
        return new Case(name, x.Length)
        {
            Primal = () => f(x),
            GradInto = () => gradInto(x, dx),
            ValueAndGrad = () => valueAndGrad(x),
            OneDirection = Differences.OneDirection(x, () => f(x)),
            Gradient = () => valueAndGrad(x).Gradient,
            Expected = () => Differences.Central(x, () => f(x)),
        };
    }

    private static double[] Numbers(int count)
    {
        var random = new Random(1);
        var result = new double[count];
        for (var i = 0; i < count; i++)
            result[i] = 2 * random.NextDouble() - 1;
        return result;
    }
}
