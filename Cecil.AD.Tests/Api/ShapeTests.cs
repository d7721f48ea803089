using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>The gradient has the shape of the argument.</summary>
public sealed class ShapeTests
{
    private record struct Layer(double Scale, int Power, double[] Weights);

    private struct Nested
    {
        public (double Left, float Right) Pair;
        public Layer Layer;
        public string Name;
        public bool IsOn;
    }

    private static double Apply(Layer layer)
    {
        double sum = 0;
        foreach (var w in layer.Weights)
        {
            var power = 1.0;
            for (var i = 0; i < layer.Power; i++) power *= w;
            sum += power;
        }

        return layer.Scale * sum;
    }

    [Test]
    public void Gradient_of_a_tuple_is_a_tuple()
    {
        var gradient = Grad<(double X, double Y, int N)>(p => p.N * p.X * p.X * p.Y)((3, 5, 2));
        Assert.That(gradient, Is.EqualTo((60.0, 18.0, 2)));
    }

    [Test]
    public void Gradient_of_a_struct_carries_over_what_is_not_a_number()
    {
        double[] weights = [1, 2, 3];
        var gradient = Grad<Layer>(Apply)(new Layer(10, 2, weights));
        Assert.That(gradient.Scale, Is.EqualTo(14));
        Assert.That(gradient.Power, Is.EqualTo(2));
        Assert.That(gradient.Weights, Is.EqualTo(new double[] { 20, 40, 60 }));
        Assert.That(weights, Is.EqualTo(new double[] { 1, 2, 3 }));
    }

    private static double Through(Nested n) => n.IsOn ? Apply(n.Layer) * n.Pair.Left * n.Pair.Right : n.Pair.Left;

    [Test]
    public void Nested_structs_keep_names_flags_and_both_float_types()
    {
        var at = new Nested { Pair = (2, 3f), Layer = new Layer(1, 1, [4]), Name = "n", IsOn = true };
        var gradient = Grad<Nested>(Through)(at);
        Assert.That(gradient.Pair, Is.EqualTo((12.0, 8f)));
        Assert.That((gradient.Layer.Scale, gradient.Layer.Power, gradient.Layer.Weights[0]), Is.EqualTo((24.0, 1, 6.0)));
        Assert.That((gradient.Name, gradient.IsOn), Is.EqualTo(("n", true)));
        Assert.That(Grad<Nested>(Through)(at with { IsOn = false }).Pair, Is.EqualTo((1.0, 0f)));
    }

    [Test]
    public void Argument_without_numbers_has_the_default_gradient()
    {
        var (dx, n, flag, text) = Grad<double, int, bool, string>((x, n, flag, text) => flag ? x * n + text.Length : 0)(2, 3, true, "abc");
        Assert.That((dx, n, flag, text), Is.EqualTo((3.0, 0, false, (string?)null)));
    }

    [Test]
    public void Gradient_of_a_matrix_is_a_matrix()
    {
        var gradient = Grad<double[,]>(m =>
        {
            double sum = 0;
            for (var i = 0; i < m.GetLength(0); i++)
                for (var j = 0; j < m.GetLength(1); j++) sum += (i + 1) * m[i, j] * m[i, j];
            return sum;
        })(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.That(gradient, Is.EqualTo(new double[,] { { 2, 4, 6 }, { 16, 20, 24 } }));
    }

    private static double Rows(double[][] rows)
    {
        double sum = 0;
        foreach (var row in rows)
            foreach (var v in row) sum += v * v * v;
        return sum;
    }

    [Test]
    public void Gradient_of_a_jagged_array_is_a_jagged_array() =>
        Assert.That(Grad(Rows)([[1], [], [2, 3]]), Is.EqualTo(new double[][] { [3], [], [12, 27] }));

    [Test]
    public void Row_that_occurs_twice_has_one_gradient_row_with_the_sum()
    {
        double[] row = [2];
        var gradient = Grad(Rows)([row, row]);
        Assert.That(gradient[0], Is.SameAs(gradient[1]));
        Assert.That(gradient[0], Is.EqualTo(new double[] { 24 }));
    }

    [Test]
    public void Gradient_of_a_float_array_is_a_float_array()
    {
        var gradient = Grad<float[]>(x =>
        {
            var product = 1f;
            foreach (var v in x) product *= v;
            return product;
        })([2f, 3f, 4f]);
        Assert.That(gradient, Is.EqualTo(new[] { 12f, 8f, 6f }));
    }

    [Test]
    public void Gradient_of_an_array_of_arrays_of_matrices_is_nested_alike()
    {
        var gradient = Grad<double[][,]>(m => m[0][1, 0] * m[1][0, 0])([new double[,] { { 1 }, { 2 } }, new double[,] { { 5 } }]);
        Assert.That(gradient[0], Is.EqualTo(new double[,] { { 0 }, { 5 } }));
        Assert.That(gradient[1], Is.EqualTo(new double[,] { { 2 } }));
    }

    [Test]
    public void Gradient_of_an_empty_array_is_empty() => Assert.That(Grad<double[]>(x => x.Length)([]), Is.Empty);

    [Test]
    public void Same_array_in_two_positions_has_two_gradients()
    {
        double[] x = [1, 2];
        var (left, right) = Grad<double[], double[]>((a, b) => a[0] * b[1])(x, x);
        Assert.That(left, Is.EqualTo(new double[] { 2, 0 }));
        Assert.That(right, Is.EqualTo(new double[] { 0, 1 }));
    }

    private static double WritesFirst(double[] a, double[] b)
    {
        a[0] *= 3;
        return a[0] * b[0];
    }

    [Test]
    public void Same_array_in_two_positions_is_refused_when_the_function_writes_to_it()
    {
        var gradient = Grad<double[], double[]>(WritesFirst);
        double[] x = [2];
        Assert.That(() => gradient(x, x), Throws.InstanceOf<NotSupportedException>());
        Assert.That(x, Is.EqualTo(new double[] { 2 }), "refused before anything is written");
        Assert.That(gradient([2], [5]), Is.EqualTo((new double[] { 15 }, new double[] { 6 })));
    }

    [Test]
    public void GradInto_is_right_when_the_function_writes_to_its_argument()
    {
        double[] a = [2], b = [5], da = [100], db = [200];
        Assert.That(GradInto<double[], double[]>(WritesFirst)(a, b, da, db), Is.EqualTo(30));
        Assert.That((a[0], da[0], db[0]), Is.EqualTo((6.0, 115.0, 206.0)));
    }

    private sealed class Box
    {
        public double X;
    }

    private static void AssertRefusedOrRight<T>(Func<T, double> f, T at, Func<T, bool> isRight)
    {
        var refused = false;
        var right = false;
        try
        {
            right = isRight(Grad(f)(at));
        }
        catch (NotDifferentiableException)
        {
            refused = true;
        }

        Assert.That(refused || right, "neither refused nor right");
    }

    // API.md: T may be a list, a class or an array of structs; until then they are refused, never given a null gradient.
    [Test]
    public void Object_argument_is_refused_or_right() => AssertRefusedOrRight<Box>(b => b.X * b.X, new Box { X = 3 }, g => g?.X == 6);

    [Test]
    public void List_argument_is_refused_or_right() => AssertRefusedOrRight<List<double>>(l => l[0] * l[0], [3], g => g?[0] == 6);

    [Test]
    public void Array_of_structs_argument_is_refused_or_right() =>
        AssertRefusedOrRight<(double U, double V)[]>(p => p[0].U * p[0].V, [(2, 3)], g => g?[0] == (3, 2));

    [Test]
    public void Half_is_refused_or_right() => AssertRefusedOrRight<double>(x => (double)(Half)x * x, 3, g => g == 3);
}
