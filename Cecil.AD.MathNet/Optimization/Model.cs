using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Cecil.AD.MathNet;

/// <summary>
/// A plain C# model (parameters, x) ↦ y as a least-squares problem for <see cref="LevenbergMarquardtMinimizer"/> and the trust-region
/// minimisers of MathNet.Numerics, with the exact Jacobian.
/// </summary>
public static class Model
{
    /// <summary>The problem of fitting a model to observations.</summary>
    /// <param name="model">A compiled function of the parameters and of one x; its IL is read when the Jacobian is first evaluated.</param>
    /// <param name="x">Where was observed.</param>
    /// <param name="y">What was observed.</param>
    /// <param name="weights">The weight of each observation's squared residual; without, all are 1.</param>
    public static IObjectiveModel Of(Func<double[], double, double> model, IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double>? weights = null)
    {
        var slope = Autodiff.Grad(model);
        return ObjectiveFunction.NonlinearModel(Values, Jacobian, CreateVector.DenseOfEnumerable(x), CreateVector.DenseOfEnumerable(y),
            weights is null ? null : CreateVector.DenseOfEnumerable(weights));

        Vector<double> Values(Vector<double> parameters, Vector<double> at)
        {
            var b = parameters.ToArray();
            return at.Map(t => model(b, t), Zeros.Include);
        }

        Matrix<double> Jacobian(Vector<double> parameters, Vector<double> at)
        {
            var b = parameters.ToArray();
            return CreateMatrix.DenseOfRowArrays(at.Select(t => slope(b, t).Item1));
        }
    }
}
