using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Optimization.ObjectiveFunctions;

namespace Cecil.AD.MathNet;

/// <summary>
/// A plain C# function as an objective for the minimisers of MathNet.Numerics, with exact gradient and Hessian. Value and gradient come
/// from one call, made when either is asked for first; the Hessian is made only when it is asked for. Each is kept until the point moves.
/// </summary>
public sealed class Objective : LazyObjectiveFunctionBase
{
    private readonly Func<double[], (double Value, double[] Gradient)> _slope;
    private readonly Func<double[], double[,]> _curvature;

    /// <param name="loss">A compiled function of a vector; its IL is read when the objective is first evaluated.</param>
    public Objective(Func<double[], double> loss) : this(Autodiff.ValueAndGrad(loss), Autodiff.Hessian(loss)) { }

    private Objective(Func<double[], (double, double[])> slope, Func<double[], double[,]> curvature)
        : base(gradientSupported: true, hessianSupported: true) => (_slope, _curvature) = (slope, curvature);

    /// <inheritdoc/>
    public override IObjectiveFunction CreateNew() => new Objective(_slope, _curvature);

    /// <inheritdoc/>
    protected override void EvaluateValue() => EvaluateBoth();

    /// <inheritdoc/>
    protected override void EvaluateGradient() => EvaluateBoth();

    /// <inheritdoc/>
    protected override void EvaluateHessian() => Hessian = Matrix<double>.Build.DenseOfArray(_curvature(Point.ToArray()));

    private void EvaluateBoth()
    {
        var (value, gradient) = _slope(Point.ToArray());
        (Value, Gradient) = (value, Vector<double>.Build.Dense(gradient));
    }
}
