using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.TrustRegion;

namespace Cecil.AD.MathNet;

/// <summary>The minimisers of MathNet.Numerics, called with plain C# functions; the derivatives they ask for are exact.</summary>
public static class Minimizers
{
    /// <summary>The minimum of a function, from a starting point.</summary>
    /// <param name="minimizer">BFGS, limited-memory BFGS, conjugate gradients, Newton or any other without constraints.</param>
    /// <param name="loss">A compiled function of a vector.</param>
    /// <param name="start">Where to begin.</param>
    public static MinimizationResult FindMinimum(this IUnconstrainedMinimizer minimizer, Func<double[], double> loss, double[] start) =>
        minimizer.FindMinimum(new Objective(loss), CreateVector.DenseOfArray(start));

    /// <summary>The minimum of a function in a box.</summary>
    /// <param name="minimizer">BFGS with bounds.</param>
    /// <param name="loss">A compiled function of a vector.</param>
    /// <param name="lower">The lower bounds; −∞ where there is none.</param>
    /// <param name="upper">The upper bounds; +∞ where there is none.</param>
    /// <param name="start">Where to begin, in the box.</param>
    public static MinimizationResult FindMinimum(this BfgsBMinimizer minimizer, Func<double[], double> loss, double[] lower, double[] upper, double[] start) =>
        minimizer.FindMinimum(new Objective(loss), CreateVector.DenseOfArray(lower), CreateVector.DenseOfArray(upper), CreateVector.DenseOfArray(start));

    /// <summary>The least-squares fit of a model.</summary>
    /// <param name="minimizer">Levenberg–Marquardt.</param>
    /// <param name="model">A compiled function of the parameters and of one x.</param>
    /// <param name="x">Where was observed.</param>
    /// <param name="y">What was observed.</param>
    /// <param name="start">The parameters to begin with.</param>
    public static NonlinearMinimizationResult FindMinimum(
        this LevenbergMarquardtMinimizer minimizer, Func<double[], double, double> model, IEnumerable<double> x, IEnumerable<double> y, double[] start) =>
        minimizer.FindMinimum(Model.Of(model, x, y), start);

    /// <summary>The least-squares fit of a model.</summary>
    /// <param name="minimizer">A trust-region method.</param>
    /// <param name="model">A compiled function of the parameters and of one x.</param>
    /// <param name="x">Where was observed.</param>
    /// <param name="y">What was observed.</param>
    /// <param name="start">The parameters to begin with.</param>
    public static NonlinearMinimizationResult FindMinimum(
        this TrustRegionMinimizerBase minimizer, Func<double[], double, double> model, IEnumerable<double> x, IEnumerable<double> y, double[] start) =>
        minimizer.FindMinimum(Model.Of(model, x, y), start);
}
