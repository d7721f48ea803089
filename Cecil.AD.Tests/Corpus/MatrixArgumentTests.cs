using NUnit.Framework;

namespace Cecil.AD.Tests.Corpus;

/// <summary>Rectangular and jagged arrays as arguments, which attributes cannot hold; and one array given twice.</summary>
public sealed class MatrixArgumentTests
{
    private static double SumOfProduct(double[,] a, double[,] b)
    {
        double sum = 0;
        for (var p = 0; p < a.GetLength(0); p++)
            for (var q = 0; q < b.GetLength(1); q++)
                for (var r = 0; r < b.GetLength(0); r++)
                    sum += a[p, r] * b[r, q] * (p + 2 * q + 1);
        return sum;
    }

    // M10 with weights Δ[p,q] = p + 2q + 1: dA = ΔBᵀ and dB = AᵀΔ.
    [Test]
    public void Gradient_of_a_matrix_product_is_a_pair_of_matrix_products()
    {
        double[,] a = { { 1, 2, 3 }, { 4, 5, 6 } }, b = { { 7, 8 }, { 9, 10 }, { 11, 12 } };
        var (value, (da, db)) = Autodiff.ValueAndGrad<double[,], double[,]>(SumOfProduct)(a, b);
        Assert.That(value, Is.EqualTo(SumOfProduct(a, b)));
        Assert.That(da, Is.EqualTo(new double[,] { { 31, 39, 47 }, { 46, 58, 70 } }));
        Assert.That(db, Is.EqualTo(new double[,] { { 9, 19 }, { 12, 26 }, { 15, 33 } }));
    }

    [Test]
    public void Each_position_of_a_matrix_given_twice_has_its_own_gradient()
    {
        double[,] a = { { 1, 2 }, { 3, 4 } };
        var (_, (left, right)) = Autodiff.ValueAndGrad<double[,], double[,]>(SumOfProduct)(a, a);
        Assert.That(left, Is.EqualTo(new double[,] { { 7, 15 }, { 10, 22 } }));
        Assert.That(right, Is.EqualTo(new double[,] { { 7, 15 }, { 10, 22 } }));
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    [Test]
    public void Each_position_of_an_array_given_twice_has_its_own_gradient()
    {
        double[] x = [1, 2, 3];
        var (value, (left, right)) = Autodiff.ValueAndGrad<double[], double[]>(Dot)(x, x);
        Assert.That(value, Is.EqualTo(14));
        Assert.That(left, Is.EqualTo(x).And.Not.SameAs(x));
        Assert.That(right, Is.EqualTo(x).And.Not.SameAs(left));
    }

    private static double SumOfSquaresInPlace(double[,] m)
    {
        for (var i = 0; i < m.GetLength(0); i++)
            for (var j = 0; j < m.GetLength(1); j++)
                m[i, j] *= m[i, j];
        double sum = 0;
        foreach (var v in m) sum += v;
        return sum;
    }

    [Test]
    public void Gradient_of_a_matrix_changed_in_place_belongs_to_the_values_on_entry()
    {
        double[,] m = { { 1, -2 }, { 3, 4 } };
        var (value, gradient) = Autodiff.ValueAndGrad<double[,]>(SumOfSquaresInPlace)(m);
        Assert.That(value, Is.EqualTo(30));
        Assert.That(gradient, Is.EqualTo(new double[,] { { 2, -4 }, { 6, 8 } }));
        Assert.That(m, Is.EqualTo(new double[,] { { 1, 4 }, { 9, 16 } }));
    }

    private static double SumOfRowProducts(double[][] rows)
    {
        double sum = 0;
        foreach (var row in rows)
        {
            var product = 1.0;
            foreach (var v in row) product *= v;
            sum += product;
        }
        return sum;
    }

    [Test]
    public void Gradient_of_a_jagged_array_has_its_shape()
    {
        double[][] rows = [[2, 3], [], [4, 5, 6], [7]];
        var (value, gradient) = Autodiff.ValueAndGrad<double[][]>(SumOfRowProducts)(rows);
        Assert.That(value, Is.EqualTo(6 + 1 + 120 + 7));
        Assert.That(gradient, Is.EqualTo(new double[][] { [3, 2], [], [30, 24, 20], [1] }));
    }

    private static double ReadsOneRow(double[][] rows, int i) => rows[i] is { } row ? row[0] * row[1] : 0;

    [Test]
    public void Null_rows_stay_null_and_untouched_rows_are_zero()
    {
        double[][] rows = [[2, 3], null!, [4, 5]];
        var (_, (gradient, _)) = Autodiff.ValueAndGrad<double[][], int>(ReadsOneRow)(rows, 2);
        Assert.That(gradient, Is.EqualTo(new double[]?[] { [0, 0], null, [5, 4] }));
    }

    private static double RowsSwapped(double[][] rows)
    {
        (rows[0], rows[1]) = (rows[1], rows[0]);
        rows[0][0] *= 3;
        return rows[0][0] * rows[1][0];
    }

    [Test]
    public void Gradient_follows_rows_that_change_places()
    {
        var (value, gradient) = Autodiff.ValueAndGrad<double[][]>(RowsSwapped)([[2], [5]]);
        Assert.That(value, Is.EqualTo(30));
        Assert.That(gradient, Is.EqualTo(new double[][] { [15], [6] }));
    }
}
