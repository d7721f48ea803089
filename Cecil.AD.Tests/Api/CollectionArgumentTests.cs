using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Arguments that are collections, or tuples and arrays of objects and structs.</summary>
public sealed class CollectionArgumentTests
{
    private static double Product(List<double> list)
    {
        var product = 1.0;
        foreach (var v in list) product *= v;
        return product;
    }

    [Test]
    public void Gradient_of_a_list_is_a_list()
    {
        List<double> at = new(capacity: 16) { 2, 3, 5 };
        var gradient = Grad<List<double>>(Product)(at);
        Assert.That(gradient, Is.EqualTo(new double[] { 15, 10, 6 }).And.Not.SameAs(at));
        Assert.That(at, Is.EqualTo(new double[] { 2, 3, 5 }));
    }

    [Test]
    public void Gradient_of_an_empty_list_is_empty() => Assert.That(Grad<List<double>>(Product)([]), Is.Empty);

    [Test]
    public void Gradient_of_a_list_by_index()
    {
        var gradient = Grad<List<double>>(l => l[0] * l[^1] + l.Count)([2, 3, 5]);
        Assert.That(gradient, Is.EqualTo(new double[] { 5, 0, 2 }));
    }

    [Test]
    public void List_that_the_function_extends_has_a_gradient_of_the_length_on_entry()
    {
        var gradient = Grad<List<double>>(l =>
        {
            l.Add(l[0] * l[1]);
            return l[2] * l[2];
        })([2, 3]);
        Assert.That(gradient, Has.Count.EqualTo(2));
        Assert.That(gradient, Is.EqualTo(new double[] { 36, 24 }));
    }

    [Test]
    public void Gradient_of_a_dictionary_has_its_keys()
    {
        var at = new Dictionary<string, double> { ["rate"] = 2, ["time"] = 3, ["unused"] = 7 };
        var gradient = Grad<Dictionary<string, double>>(d => d["rate"] * d["time"] * d["time"])(at);
        Assert.That(gradient, Is.EqualTo(new Dictionary<string, double> { ["rate"] = 9, ["time"] = 12, ["unused"] = 0 }));
        Assert.That(gradient, Is.Not.SameAs(at));
    }

    [Test]
    public void Gradient_of_a_dictionary_of_arrays()
    {
        var gradient = Grad<Dictionary<int, double[]>>(d => d[1][0] * d[2][1])(new() { [1] = [2, 3], [2] = [5, 7] });
        Assert.That(gradient[1], Is.EqualTo(new double[] { 7, 0 }));
        Assert.That(gradient[2], Is.EqualTo(new double[] { 0, 2 }));
    }

    private struct Particle
    {
        public double Position;

        public double Speed;

        public int Id;
    }

    [Test]
    public void Gradient_of_an_array_of_structs_is_an_array_of_structs()
    {
        Particle[] at = [new() { Position = 2, Speed = 3, Id = 1 }, new() { Position = 5, Id = 2 }];
        var gradient = Grad<Particle[]>(p => p[0].Position * p[0].Speed * p[1].Position)(at);
        Assert.That(gradient, Is.EqualTo(new Particle[] { new() { Position = 15, Speed = 10, Id = 1 }, new() { Position = 6, Id = 2 } }));
    }

    [Test]
    public void Gradient_of_an_array_of_structs_that_is_changed_in_place()
    {
        Particle[] at = [new() { Position = 2, Speed = 3 }, new() { Position = 5, Speed = 7 }];
        var gradient = Grad<Particle[]>(particles =>
        {
            double sum = 0;
            for (var i = 0; i < particles.Length; i++)
            {
                particles[i].Position += .5 * particles[i].Speed;
                sum += particles[i].Position * particles[i].Position;
            }
            return sum;
        })(at);
        Assert.That(gradient.Select(p => (p.Position, p.Speed)), Is.EqualTo(new[] { (7.0, 3.5), (17.0, 8.5) }));
        Assert.That(at[1].Position, Is.EqualTo(8.5));
    }

    [Test]
    public void Gradient_of_an_array_of_tuples_with_both_float_types()
    {
        var gradient = Grad<(double X, float Y)[]>(p => p[0].X * p[0].Y + p[1].Y)([(2, 3f), (5, 7f)]);
        Assert.That(gradient, Is.EqualTo(new[] { (3.0, 2f), (0.0, 1f) }));
    }

    [Test]
    public void Gradient_of_a_tuple_of_arrays_is_a_tuple_of_arrays()
    {
        var (a, (b, n)) = Grad<(double[] A, (double[] B, int N) Others)>(t => t.A[0] * t.Others.B[1] * t.Others.N)(([2, 3], ([5, 7], 4)));
        Assert.That(a, Is.EqualTo(new double[] { 28, 0 }));
        Assert.That(b, Is.EqualTo(new double[] { 0, 8 }));
        Assert.That(n, Is.EqualTo(4));
    }

    [Test]
    public void Gradient_of_a_tuple_class_is_a_tuple_class() =>
        Assert.That(Grad<Tuple<double, double>>(t => t.Item1 * t.Item2)(Tuple.Create(2.0, 3.0)), Is.EqualTo(Tuple.Create(3.0, 2.0)));

    private sealed class Cell
    {
        public double Value;

        public double? Bonus;
    }

    [Test]
    public void Gradient_of_an_array_of_objects_keeps_nulls_and_sharing()
    {
        var cell = new Cell { Value = 3 };
        var gradient = Grad<Cell?[]>(cells =>
        {
            var product = 1.0;
            foreach (var c in cells) product *= c?.Value ?? 2;
            return product;
        })([cell, null, new Cell { Value = 5 }, cell]);
        Assert.That(gradient[1], Is.Null);
        Assert.That(gradient[3], Is.SameAs(gradient[0]));
        Assert.That((gradient[0]!.Value, gradient[2]!.Value), Is.EqualTo((60.0, 18.0)));
    }

    [Test]
    public void Number_that_may_be_missing_has_a_derivative_where_it_is_there()
    {
        var gradient = Grad<Cell>(c => c.Value * (c.Bonus ?? 1));
        var present = gradient(new Cell { Value = 2, Bonus = 5 });
        Assert.That((present.Value, present.Bonus), Is.EqualTo((5.0, (double?)2)));
        var missing = gradient(new Cell { Value = 2 });
        Assert.That((missing.Value, missing.Bonus), Is.EqualTo((1.0, (double?)null)));
    }

    [Test]
    public void Gradient_of_a_list_of_objects_is_a_list_of_objects()
    {
        List<Cell> cells = [new() { Value = 2 }, new() { Value = 3 }];
        var (value, gradient) = ValueAndGrad<List<Cell>>(list => list[0].Value * list[1].Value * list[1].Value)(cells);
        Assert.That(value, Is.EqualTo(18));
        Assert.That(gradient.Select(c => c.Value), Is.EqualTo(new double[] { 9, 12 }));
        Assert.That(gradient[0], Is.Not.SameAs(cells[0]));
    }

    [Test]
    public void Gradient_of_a_list_and_a_number()
    {
        var (value, (list, dx)) = ValueAndGrad<List<double>, double>((l, x) => l[0] * x * x)([3], 2);
        Assert.That(value, Is.EqualTo(12));
        Assert.That(list, Is.EqualTo(new double[] { 4 }));
        Assert.That(dx, Is.EqualTo(12));
    }

    [Test]
    public void GradInto_adds_to_a_list()
    {
        List<double> into = [100, 200];
        Assert.That(GradInto<List<double>>(Product)([2, 3], into), Is.EqualTo(6));
        Assert.That(into, Is.EqualTo(new double[] { 103, 202 }));
    }

    [Test]
    public void GradInto_adds_to_a_dictionary()
    {
        var into = new Dictionary<string, double> { ["b"] = 10, ["a"] = 20 };
        Assert.That(GradInto<Dictionary<string, double>>(d => d["a"] * d["b"])(new() { ["a"] = 2, ["b"] = 3 }, into), Is.EqualTo(6));
        Assert.That((into["a"], into["b"]), Is.EqualTo((23.0, 12.0)));
    }

    [Test]
    public void GradInto_adds_to_an_array_of_structs()
    {
        Particle[] into = [new() { Position = 100, Id = 9 }];
        Assert.That(GradInto<Particle[]>(p => p[0].Position * p[0].Speed)([new() { Position = 2, Speed = 3, Id = 1 }], into), Is.EqualTo(6));
        Assert.That((into[0].Position, into[0].Speed), Is.EqualTo((103.0, 2.0)));
    }
}
