using System.Numerics;
using MathNet.Numerics.Statistics;
using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Decision 4: which zeros win over infinities and NaNs, and which do not. The programs of the corpus are in StrongZeros.</summary>
public sealed class StrongZeroTests
{
    private interface IFunction
    {
        double Of(double x);
    }

    private sealed class Plain : IFunction
    {
        public double Of(double x) => Distance([x, 2]);
    }

    private sealed class Pair
    {
        public double A = 2;
        public double[] B = [5];
    }

    private static double Distance(double[] x)
    {
        double dx = x[0] - x[0], dy = x[1] - x[1];
        return Math.Sqrt(dx * dx + dy * dy) + x[0];
    }

    [Test]
    public void Function_that_is_infinite_or_NaN_has_NaN_rather_than_a_wrong_zero()
    {
        Assert.That(Grad((double x) => Math.Log(1 + Math.Exp(x)))(800), Is.NaN);
        Assert.That(ValueAndGrad((double x) => Math.Cosh(x + 1) / Math.Cosh(x))(800), Is.EqualTo((double.NaN, double.NaN)));
        Assert.That(Grad((double a, double b) => a / b)(double.PositiveInfinity, double.PositiveInfinity), Is.EqualTo((0.0, double.NaN)));
    }

    [Test]
    public void Second_derivative_of_an_infinite_function_is_NaN_rather_than_a_wrong_zero() =>
        Assert.That(Grad(Grad((double x) => Math.Log(1 + Math.Exp(x))))(800), Is.NaN);

    [Test]
    public void Infinite_partial_of_what_matters_is_returned()
    {
        Assert.That(Grad((double x) => Math.Sqrt(x))(0), Is.EqualTo(double.PositiveInfinity));
        Assert.That(Grad((double x, double p) => Math.Pow(x, p))(-2, 3), Is.EqualTo((12.0, double.NaN)));
    }

    [Test]
    public void What_the_caller_had_in_his_buffer_stays()
    {
        double[] buffer = [10, 20];
        Assert.That(GradInto((double[] x) => Distance(x))([1, 2], buffer), Is.EqualTo(1));
        Assert.That(buffer, Is.EqualTo(new[] { 11.0, 20 }));
    }

    [Test]
    public void Each_of_several_buffers_gets_its_own_back()
    {
        double[] dx = [10, 20], dy = [30], dz = [40, 50, 60];
        var gradient = GradInto((double[] x, double[] y, double[] z) => Distance(x) * y[0] + z[2]);
        for (var call = 1; call <= 2; call++)
        {
            Assert.That(gradient([1, 2], [3], [4, 5, 6], dx, dy, dz), Is.EqualTo(9));
            Assert.That((dx[0], dx[1], dy[0], dz[0], dz[1], dz[2]), Is.EqualTo((10.0 + 3 * call, 20.0, 30.0 + call, 40.0, 50.0, 60.0 + call)));
        }
    }

    [Test]
    public void Rows_and_matrices_of_the_caller_too()
    {
        double[][] rows = [[1], [2, 3]];
        GradInto((double[][] x) => Distance([x[0][0], x[1][1]]))([[1], [2, 3]], rows);
        Assert.That(rows, Is.EqualTo(new double[][] { [2], [2, 3] }));
        var matrix = new float[,] { { 1, 2 } };
        GradInto((float[,] x) => Distance([x[0, 0], x[0, 1]]))(new float[,] { { 1, 2 } }, matrix);
        Assert.That(matrix, Is.EqualTo(new float[,] { { 2, 2 } }));
    }

    [Test]
    public void Objects_lists_and_structs_have_it()
    {
        var pair = Grad((Pair p) => Distance([p.A, p.B[0]]) * p.B[0])(new Pair());
        Assert.That((pair.A, pair.B[0]), Is.EqualTo((5.0, 2.0)));
        Assert.That(Grad((List<double> x) => Distance([x[0], x[1]]))([1, 2]), Is.EqualTo(new[] { 1.0, 0 }));
        Assert.That(Grad((Vector3[] v) => v[0].Length() + v[1].Length())([default, new(3, 4, 0)]), Is.EqualTo(new Vector3[] { default, new(0.6f, 0.8f, 0) }));
    }

    [Test]
    public void Functions_found_at_run_time_have_it() =>
        Assert.That(Grad((double x, IFunction f) => f.Of(x))(2, new Plain()).Item1, Is.EqualTo(1));

    [Test, NonParallelizable]
    public void Effects_happen_once_where_the_gradient_would_be_NaN()
    {
        var text = new StringWriter();
        var before = Console.Out;
        Console.SetOut(text);
        try
        {
            Assert.That(Grad((double x) =>
            {
                Console.Write("!");
                return Distance([x, 2]);
            })(3), Is.EqualTo(1));
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.That(text.ToString(), Is.EqualTo("!"));
    }

    [Test]
    public void Second_derivatives_have_it()
    {
        Assert.That(Grad(Grad((double x) => Math.Min(x * x, 1 / x)))(0), Is.EqualTo(2));
        Assert.That(Hessian((double[] x) => Distance(x) * x[0])([1, 2]), Is.EqualTo(new[,] { { 2.0, 0 }, { 0, 0 } }));
        Assert.That(Hvp((double[] x) => Distance(x) * x[0])([1, 2], [3, 5]), Is.EqualTo(new[] { 6.0, 0 }));
    }

    [Test]
    public void Rule_of_a_user_that_returns_NaN_does_not_matter_where_its_result_does_not()
    {
        Assert.That(Grad((double x) => Math.Max(x, Unknown(x)))(1), Is.EqualTo(1));
        Assert.That(Grad((double x) => Unknown(x))(1), Is.NaN);
    }

    private static double Unknown(double x) => x - 1;

    [DerivativeOf(typeof(StrongZeroTests), nameof(Unknown))]
    private static double UnknownRule(double x, double dy) => double.NaN;

    [Test]
    public void Norms_have_gradient_zero_at_the_origin()
    {
        double[] origin = [0, 0];
        Assert.That(Grad((double[] x) => Math.Sqrt(x[0] * x[0] + x[1] * x[1]))(origin), Is.All.Zero);
        Assert.That(Grad((double a, double b) => double.Hypot(a, b))(0, 0), Is.EqualTo((0.0, 0.0)));
        Assert.That(Grad((double a, double b) => Complex.Abs(new Complex(a, b)))(0, 0), Is.EqualTo((0.0, 0.0)));
        Assert.That(Grad((Vector2 v) => v.Length())(default), Is.EqualTo(Vector2.Zero));
        Assert.That(Grad((Vector3 v) => Vector3.Distance(v, Vector3.Zero))(default), Is.EqualTo(Vector3.Zero));
        Assert.That(Grad((Vector4 v) => v.Length())(default), Is.EqualTo(Vector4.Zero));
        Assert.That(Grad((Quaternion q) => q.Length())(default), Is.EqualTo(default(Quaternion)));
        Assert.That(Grad((Plane p) => p.Normal.Length())(default), Is.EqualTo(default(Plane)));
        Assert.That(Grad((double[] x) => x.StandardDeviation())(origin), Is.All.Zero);
        Assert.That(Grad((double[] x) => System.Numerics.Tensors.TensorPrimitives.Norm<double>(x))(origin), Is.All.Zero);
        Assert.That(Grad((double[] x) => System.Numerics.Tensors.TensorPrimitives.Distance<double>(x, new double[2]))(origin), Is.All.Zero);
        Assert.That(Grad((double[] x) => System.Numerics.Tensors.TensorPrimitives.StdDev<double>(x))(origin), Is.All.Zero);
    }

    [Test]
    public void Direction_of_no_vector_is_NaN() =>
        Assert.That(float.IsNaN(Grad((Vector3 v) => Vector3.Normalize(v).X)(default).X));

    [TestCase(new[] { 1.0, 1, 1, 0 }, new[] { 1.0 / 3, 1.0 / 3, 1.0 / 3, 0 })]
    [TestCase(new[] { 2.0, 1, 2 }, new[] { 0.5, 0, 0.5 })]
    public void Ties_share_equally(double[] x, double[] expected)
    {
        Assert.That(Grad((double[] v) => v.Max())(x), Is.EqualTo(expected).Within(1e-15));
        Assert.That(Grad((double[] v) => Statistics.Maximum(v))(x), Is.EqualTo(expected).Within(1e-15));
        Assert.That(Grad((double[] v) => -v.Select(e => -e).Minimum())(x), Is.EqualTo(expected).Within(1e-15));
    }

    [TestCase(new double[0])]
    [TestCase(new[] { 1, double.NaN, 2 })]
    [TestCase(new[] { 3.0, -1, 2 })]
    [TestCase(new[] { double.NegativeInfinity, double.NegativeInfinity })]
    public void Extremes_of_MathNet_keep_their_values(double[] x)
    {
        Assert.That(ValueAndGrad((double[] v) => Statistics.Maximum(v))(x).Value, Is.EqualTo(x.Maximum()));
        Assert.That(ValueAndGrad((double[] v) => v.Select(e => e).Minimum())(x).Value, Is.EqualTo(x.Select(e => e).Minimum()));
    }

    [Test]
    public void GradCheck_says_where_a_pole_cancels()
    {
        (Func<double, double> F, double At)[] cancelling =
            [(x => Math.Sqrt(x) * Math.Sqrt(x), 0), (x => 1 / (1 / x), 0), (x => Math.Exp(Math.Log(x)), 0), (x => Math.Cos(Math.Acos(x)), 1)];
        foreach (var (f, at) in cancelling)
        {
            var result = GradCheck.Run(f, at);
            Assert.That(result.Passed, Is.False);
            Assert.That(result.Gradient, Is.Zero);
            Assert.That(result.FiniteDifference, Is.EqualTo(1).Within(1e-9));
        }
    }
}
