using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.HigherOrder;

/// <summary>Hessian-vector products of functions of all shapes, captures, misuse.</summary>
public sealed class HvpTests
{
    private struct Line
    {
        public double Slope;
        public double[] Points;
        public int Count;
    }

    [Test]
    public void Product_of_a_sum_of_squares_is_twice_the_vector() =>
        Assert.That(Hvp((double[] x) => x[0] * x[0] + x[1] * x[1])([3, 4], [5, -7]), Is.EqualTo(new double[] { 10, -14 }));

    [Test]
    public void Product_of_one_number_is_the_second_derivative_times_the_vector() =>
        Assert.That(Hvp((double x) => x * x * x)(2, 10), Is.EqualTo(120));

    [Test]
    public void Product_of_a_gradient_is_the_third_derivative() =>
        Assert.That(Hvp(Grad((double x) => x * x * x * x))(2, 1), Is.EqualTo(48));

    [Test]
    public void Product_of_a_matrix_function()
    {
        var product = Hvp((double[,] a) =>
        {
            double sum = 0;
            for (var i = 0; i < a.GetLength(0); i++)
                for (var j = 0; j < a.GetLength(1); j++) sum += a[i, j] * a[i, j] * a[0, 0];
            return sum;
        });
        // f = a³ + a b² with a = a[0, 0], b = a[0, 1]: H = ((6a, 2b), (2b, 2a)).
        Assert.That(product(new double[,] { { 2, 3 } }, new double[,] { { 1, 10 } }), Is.EqualTo(new double[,] { { 12 + 60, 6 + 40 } }));
    }

    [Test]
    public void Product_of_a_function_of_rows()
    {
        var product = Hvp((double[][] a) => a[0][0] * a[1][1] * a[1][0]);
        var result = product([[2], [3, 5]], [[1], [10, 100]]);
        // f = x z y with H v = (z v_y + y v_z, x v_z + z v_x, x v_y + y v_x).
        Assert.That(result, Is.EqualTo(new double[][] { [5 * 10 + 3 * 100], [2 * 100 + 5, 2 * 10 + 3] }));
    }

    [Test]
    public void Product_of_a_function_that_swaps_the_rows_of_its_argument()
    {
        var product = Hvp((double[][] a) =>
        {
            (a[0], a[1]) = (a[1], a[0]);
            a[0][0] *= a[1][0];
            return a[0][0] * a[0][0];
        });
        // f = x² y² with x = a[0][0], y = a[1][0].
        var result = product([[2], [3]], [[1], [10]]);
        Assert.That(result, Is.EqualTo(new double[][] { [2 * 9 + 4 * 2 * 3 * 10], [4 * 2 * 3 + 2 * 4 * 10] }));
    }

    [Test]
    public void Product_of_a_function_of_a_tuple() =>
        Assert.That(Hvp<(double A, double B)>(p => p.A * p.A * p.B)((2, 3), (1, 10)), Is.EqualTo((6.0 + 40, 4.0)));

    [Test]
    public void Product_of_a_function_of_a_struct_with_an_array()
    {
        var product = Hvp<Line>(l => l.Slope * l.Points[0] * l.Points[l.Count]);
        var result = product(new Line { Slope = 2, Points = [3, 5], Count = 1 }, new Line { Slope = 1, Points = [10, 100], Count = 1 });
        Assert.That(result.Slope, Is.EqualTo(5 * 10 + 3 * 100));
        Assert.That(result.Points, Is.EqualTo(new double[] { 2 * 100 + 5, 2 * 10 + 3 }));
        Assert.That(result.Count, Is.EqualTo(1));
    }

    [Test]
    public void Product_in_single_precision()
    {
        var product = Hvp<float[]>(x => x[0] * x[0] * x[1]);
        Assert.That(product([2, 3], [1, 10]), Is.EqualTo(new float[] { 6 + 40, 4 }));
        Assert.That(Hvp<(float A, double B)>(p => p.A * p.B * p.B)((2, 3), (1, 10)), Is.EqualTo((60f, 46.0)));
        Assert.That(Hvp<float[,]>(x => x[0, 0] * x[0, 0])(new float[,] { { 2 } }, new float[,] { { 3 } }), Is.EqualTo(new float[,] { { 6 } }));
        Assert.That(Hvp<float[][]>(x => x[0][0] * x[0][0])([[2]], [[3]]), Is.EqualTo(new float[][] { [6] }));
    }

    [Test]
    public void Captured_values_are_constant_and_read_at_each_call()
    {
        double[] scale = [1];
        var k = 1.0;
        var product = Hvp((double[] x) =>
        {
            double sum = 0;
            foreach (var t in x) sum += k * scale[0] * t * t * t;
            return sum;
        });
        Assert.That(product([2], [1]), Is.EqualTo(new double[] { 12 }));
        (k, scale[0]) = (10, 2);
        Assert.That(product([2], [1]), Is.EqualTo(new double[] { 240 }));
    }

    [Test]
    public void Product_through_a_captured_scratch_array()
    {
        var scratch = new double[2];
        var product = Hvp((double[] x) =>
        {
            scratch[0] = x[0] * x[0];
            scratch[1] = scratch[0] * x[1];
            return scratch[0] * scratch[1];
        });
        // f = a⁴ b.
        Assert.That(product([2, 3], [1, 10]), Is.EqualTo(new double[] { 12 * 4 * 3 + 4 * 8 * 10, 4 * 8 }));
    }

    [Test]
    public void Vector_may_be_the_argument_itself()
    {
        double[] x = [3, 4];
        Assert.That(Hvp((double[] t) => t[0] * t[0] * t[1])(x, x), Is.EqualTo(new double[] { 2 * 4 * 3 + 2 * 3 * 4, 2 * 3 * 3 }));
    }

    [Test]
    public void Vector_that_a_function_would_overwrite_is_refused()
    {
        double[] x = [3, 4];
        Assert.Throws<NotSupportedException>(() => Hvp((double[] t) =>
        {
            t[0] *= t[1];
            return t[0] * t[0];
        })(x, x));
    }

    [Test]
    public void Vector_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => Hvp((double[] x) => x[0] * x[0])([1, 2], [1]));

    [Test]
    public void Vector_is_not_changed()
    {
        double[] v = [5, -7];
        Hvp((double[] x) => x[0] * x[0] * x[1])([3, 4], v);
        Assert.That(v, Is.EqualTo(new double[] { 5, -7 }));
    }

    [Test]
    public void Null_argument_keeps_its_slot() =>
        Assert.That(Hvp<(double, double[]?)>(p => p.Item2 is null ? p.Item1 * p.Item1 : p.Item2![0])((3, null), (1, null)), Is.EqualTo((2.0, (double[]?)null)));

    [Test]
    public void Function_runs_once_for_each_product()
    {
        var runs = 0;
        Hvp((double[] x) =>
        {
            runs++;
            return x[0] * x[0];
        })([1], [1]);
        Assert.That(runs, Is.EqualTo(1));
    }

    [Test]
    public void Argument_of_an_unknown_shape_is_refused_with_its_type()
    {
        var refusal = Assert.Throws<NotDifferentiableException>(() => Hvp<double[][][]>(x => x[0][0][0])([[[1]]], [[[1]]]));
        Assert.That(refusal.Reason, Does.Contain("double[][][]"));
    }

    [Test]
    public void Rule_of_an_array_function_is_differentiated_again()
    {
        // f = (a² + b²)² by a rule that returns an array; H v = 8 x ⟨x, v⟩ + 4 (x·x) v.
        var product = Hvp((double[] x) => NormRule.Norm2(x) * NormRule.Norm2(x));
        Assert.That(product([1, 2], [3, -5]), Is.EqualTo(new double[] { 8 * -7 + 20 * 3, 16 * -7 + 20 * -5 }));
        Assert.That(Grad(Grad((double t) => NormRule.Norm2([t, t * t])))(3), Is.EqualTo(2 + 12 * 9));
    }

    [Test]
    public void Rule_that_cannot_be_read_has_no_second_derivative()
    {
        var refusal = Assert.Throws<NotDifferentiableException>(() => Hvp((double x) => x * NormRule.Opaque(x))(2, 1));
        Assert.That(refusal.Reason, Does.Contain("OpaqueRule").And.Contain("no derivative of its own"));
        Assert.Throws<NotDifferentiableException>(() => Grad(Grad((double x) => NormRule.Opaque(x)))(2));
    }

    private static class NormRule
    {
        private static readonly Func<double, double> _square = x => x * x;

        public static double Norm2(double[] x)
        {
            double sum = 0;
            foreach (var t in x) sum += t * t;
            return sum;
        }

        [DerivativeOf(typeof(NormRule), nameof(Norm2))]
        public static double[] Norm2Rule(double[] x, double dy)
        {
            var dx = new double[x.Length];
            for (var i = 0; i < x.Length; i++) dx[i] = 2 * dy * x[i];
            return dx;
        }

        public static double Opaque(double x) => _square(x);

        // A number that is turned into bits cannot be followed.
        [DerivativeOf(typeof(NormRule), nameof(Opaque))]
        public static double OpaqueRule(double x, double dy) => 2 * dy * BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x));
    }

    [Test]
    public void Products_on_many_threads_agree()
    {
        var product = Hvp((double[] x) =>
        {
            double sum = 0;
            for (var i = 1; i < x.Length; i++) sum += Math.Exp(x[i] * x[i - 1]);
            return sum;
        });
        double[] at = [0.1, 0.2, 0.3], v = [1, 2, 3];
        var expected = product(at, v);
        Parallel.For(0, 200, _ => Assert.That(product(at, v), Is.EqualTo(expected)));
    }
}
