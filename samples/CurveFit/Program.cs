// A nonlinear least-squares fit with the optimisers of Math.NET Numerics. They want derivatives; Cecil.AD makes them from the
// compiled model. The same fits with finite differences show what exact derivatives save, and how many digits they gain. Not every
// digit depends on them: Levenberg–Marquardt stops where rounding hides the progress of the sum of squares.

using Cecil.AD.MathNet;
using CurveFit;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.ObjectiveFunctions;

var failed = false;
var (passes, gradients) = (0.0, 0.0); // passes over the observations, for values and for derivatives
var xs = CreateVector.Dense(Thurber.X);
var ys = CreateVector.Dense(Thurber.Y);

// 1. Levenberg–Marquardt asks for the gradient of the model at each x, a row of the Jacobian. Its differences are Math.NET's own.
Heading("Levenberg–Marquardt");
var fit = Marquardt(Model.Of(Thurber.Model, xs, ys));
(passes, gradients) = (fit.ModelInfoAtMinimum.FunctionEvaluations, fit.ModelInfoAtMinimum.JacobianEvaluations);
var exact = Report("Cecil.AD", fit.Iterations, fit.MinimizingPoint);
Check(exact >= 7, "Levenberg–Marquardt with exact derivatives has less than seven right digits");
foreach (var (order, name) in new[] { (1, "forward differences"), (2, "central differences") })
{
    var rough = Marquardt(ObjectiveFunction.NonlinearModel(Counted, xs, ys, accuracyOrder: order));
    Report(name, rough.Iterations, rough.MinimizingPoint);
}

// 2. BFGS asks for the gradient of the sum of squares: all seven numbers for the price of a few sums. The forward differences are
// Math.NET's, with its default steps; the central ones are below.
Heading("BFGS");
var best = Bfgs(new Objective(b =>
{
    gradients++;
    return Thurber.SumOfSquares(b);
}));
exact = Report("Cecil.AD", best.Iterations, best.Point);
Check(exact >= 9, "BFGS with exact derivatives has less than nine right digits");
var unbounded = CreateVector.Dense(Thurber.Start.Length, double.PositiveInfinity);
var forward = Bfgs(new ForwardDifferenceGradientObjectiveFunction(ObjectiveFunction.Value(Sum), -unbounded, unbounded));
Report("forward differences", forward.Iterations, forward.Point);
var central = Bfgs(ObjectiveFunction.Gradient(Sum, CentralDifferences));
Report("central differences", central.Iterations, central.Point);

// 3. The fit itself. Its standard errors come from the Jacobian as well.
Console.WriteLine("\n                 BFGS          certified   standard error (LM)       certified");
for (var i = 0; i < Thurber.Certified.Length; i++)
{
    var (error, certified) = (fit.StandardErrors[i], Thurber.CertifiedErrors[i]);
    Console.WriteLine($"b{i + 1} {best.Point[i],18:E10} {Thurber.Certified[i],18:E10} {error,21:E6} {certified,15:E6}");
    Check(Digits(error, certified) >= 5, $"the standard error of b{i + 1} has less than five right digits");
}
Console.WriteLine($"sum of squares {Thurber.SumOfSquares(best.Point.ToArray()):E10}, certified {Thurber.CertifiedSum:E10}");
return failed ? 1 : 0;

NonlinearMinimizationResult Marquardt(IObjectiveModel objective)
{
    (passes, gradients) = (0, 0);
    return new LevenbergMarquardtMinimizer().FindMinimum(objective, Thurber.Start);
}

(int? Iterations, Vector<double> Point) Bfgs(IObjectiveFunction objective)
{
    (passes, gradients) = (0, 0);
    try
    {
        var minimizer = new BfgsMinimizer(
            gradientTolerance: 1e-6, parameterTolerance: 1e-12, functionProgressTolerance: 1e-14, maximumIterations: 500);
        var result = minimizer.FindMinimum(objective, CreateVector.Dense(Thurber.Start));
        return (result.Iterations, result.MinimizingPoint);
    }
    catch (MaximumIterationsException)
    {
        return (null, objective.Point);
    }
}

double Counted(Vector<double> b, double x)
{
    passes += 1.0 / xs.Count;
    return Thurber.Model(b.ToArray(), x);
}

double Sum(Vector<double> b)
{
    passes++;
    return Thurber.SumOfSquares(b.ToArray());
}

Vector<double> CentralDifferences(Vector<double> b)
{
    var gradient = CreateVector.Dense<double>(b.Count);
    for (var i = 0; i < b.Count; i++)
    {
        // The cube root of the machine epsilon balances truncation and rounding.
        var (up, down, step) = (b.Clone(), b.Clone(), 6e-6 * Math.Max(Math.Abs(b[i]), 1e-3));
        up[i] += step;
        down[i] -= step;
        gradient[i] = (Sum(up) - Sum(down)) / (2 * step);
    }
    return gradient;
}

static void Heading(string optimiser) =>
    Console.WriteLine($"\n{optimiser,-20} iterations   passes for values   for gradients   right digits");

// Prints a line and returns the number of right digits of the worst parameter.
double Report(string derivatives, int? iterations, Vector<double> point)
{
    var digits = point.Zip(Thurber.Certified, Digits).Min();
    Console.WriteLine($"{derivatives,-20} {iterations?.ToString() ?? "> 500",10} {passes,19:F0} {gradients,15:F0} {digits,14:F1}");
    return digits;
}

// NIST's measure of accuracy, -log10 of the relative error; more digits than were certified cannot be seen.
static double Digits(double value, double certified) =>
    Math.Min(11, -Math.Log10(Math.Abs(value - certified) / Math.Abs(certified)));

void Check(bool condition, string failure)
{
    if (condition)
        return;
    failed = true;
    Console.Error.WriteLine($"FAILED: {failure}");
}
