using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.OdeSolvers;
using NUnit.Framework;
using static Cecil.AD.Tests.Packages.ProgramCase;

namespace Cecil.AD.Tests.MathNet;

/// <summary>Solutions by the initial value and by what the right-hand side captures.</summary>
public sealed class DifferentialEquationTests
{
    private static IEnumerable<TestCaseData> Functions()
    {
        yield return Case("RK4 scalar", x => RungeKutta.FourthOrder(x[0], 0, 1, 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("RK2 scalar", x => RungeKutta.SecondOrder(x[0], 0, 1, 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("AB1 scalar", x => AdamsBashforth.FirstOrder(x[0], 0, 1, 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("AB2 scalar", x => AdamsBashforth.SecondOrder(x[0], 0, 1, 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("AB3 scalar", x => AdamsBashforth.ThirdOrder(x[0], 0, 1, 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("AB4 scalar", x => AdamsBashforth.FourthOrder(x[0], 0, 1, 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("RK4 interval", x => RungeKutta.FourthOrder(x[0], 0, x[1], 20, (t, y) => -x[1] * y + t)[19], 1.3, .7);
        yield return Case("RK4 vector", x => RungeKutta.FourthOrder(DenseVector.OfArray(new[] { x[0], x[1] }), 0, 1, 20, (t, y) => DenseVector.OfArray(new[] { y[1], -x[2] * y[0] }))[19][0], 1.3, .7, 2);
        yield return Case("RK2 vector", x => RungeKutta.SecondOrder(Vector<double>.Build.Dense(new[] { x[0], x[1] }), 0, 1, 20, (t, y) => Vector<double>.Build.Dense(new[] { y[1], -x[2] * y[0] }))[19][0], 1.3, .7, 2);
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_equals_finite_difference(Func<double[], double> f, double[] at) => AssertGradient(f, at);
}
