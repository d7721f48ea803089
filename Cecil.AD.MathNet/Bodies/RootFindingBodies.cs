using MathNet.Numerics.RootFinding;

namespace Cecil.AD.MathNet.Bodies;

/// <summary>
/// The root finders of one unknown. They run as they are, on numbers, and the root they find is given the derivative of the implicit
/// function theorem; that of the last bracket's middle would be 0. All their other methods call these.
/// </summary>
internal static class RootFindingBodies
{
    [BodyOf(typeof(Bisection), nameof(Bisection.TryFindRoot))]
    internal static bool Bisect(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations, out double root)
    {
        var found = RunBisection(f, lowerBound, upperBound, accuracy, maxIterations, out root);
        if (found) root = ImplicitRoot.Of(f, root);
        return found;
    }

    [BodyOf(typeof(Brent), nameof(Brent.TryFindRoot))]
    internal static bool BrentsMethod(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations, out double root)
    {
        var found = RunBrent(f, lowerBound, upperBound, accuracy, maxIterations, out root);
        if (found) root = ImplicitRoot.Of(f, root);
        return found;
    }

    [BodyOf(typeof(NewtonRaphson), nameof(NewtonRaphson.TryFindRoot))]
    internal static bool Newton(
        Func<double, double> f, Func<double, double> df, double initialGuess, double lowerBound, double upperBound, double accuracy,
        int maxIterations, out double root)
    {
        var found = RunNewton(f, df, initialGuess, lowerBound, upperBound, accuracy, maxIterations, out root);
        if (found) root = ImplicitRoot.Of(f, root);
        return found;
    }

    [BodyOf(typeof(RobustNewtonRaphson), nameof(RobustNewtonRaphson.TryFindRoot))]
    internal static bool RobustNewton(
        Func<double, double> f, Func<double, double> df, double lowerBound, double upperBound, double accuracy, int maxIterations,
        int subdivision, out double root)
    {
        var found = RunRobustNewton(f, df, lowerBound, upperBound, accuracy, maxIterations, subdivision, out root);
        if (found) root = ImplicitRoot.Of(f, root);
        return found;
    }

    [BodyOf(typeof(Secant), nameof(Secant.TryFindRoot))]
    internal static bool SecantMethod(
        Func<double, double> f, double guess, double secondGuess, double lowerBound, double upperBound, double accuracy, int maxIterations,
        out double root)
    {
        var found = RunSecant(f, guess, secondGuess, lowerBound, upperBound, accuracy, maxIterations, out root);
        if (found) root = ImplicitRoot.Of(f, root);
        return found;
    }

    [NonDifferentiable]
    private static bool RunBisection(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations, out double root) =>
        Bisection.TryFindRoot(f, lowerBound, upperBound, accuracy, maxIterations, out root);

    [NonDifferentiable]
    private static bool RunBrent(Func<double, double> f, double lowerBound, double upperBound, double accuracy, int maxIterations, out double root) =>
        Brent.TryFindRoot(f, lowerBound, upperBound, accuracy, maxIterations, out root);

    [NonDifferentiable]
    private static bool RunNewton(
        Func<double, double> f, Func<double, double> df, double initialGuess, double lowerBound, double upperBound, double accuracy,
        int maxIterations, out double root) =>
        NewtonRaphson.TryFindRoot(f, df, initialGuess, lowerBound, upperBound, accuracy, maxIterations, out root);

    [NonDifferentiable]
    private static bool RunRobustNewton(
        Func<double, double> f, Func<double, double> df, double lowerBound, double upperBound, double accuracy, int maxIterations,
        int subdivision, out double root) =>
        RobustNewtonRaphson.TryFindRoot(f, df, lowerBound, upperBound, accuracy, maxIterations, subdivision, out root);

    [NonDifferentiable]
    private static bool RunSecant(
        Func<double, double> f, double guess, double secondGuess, double lowerBound, double upperBound, double accuracy, int maxIterations,
        out double root) =>
        Secant.TryFindRoot(f, guess, secondGuess, lowerBound, upperBound, accuracy, maxIterations, out root);
}
