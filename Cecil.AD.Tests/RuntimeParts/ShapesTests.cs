using Cecil.AD.Runtime;
using NUnit.Framework;

namespace Cecil.AD.Tests.RuntimeParts;

/// <summary>Objects of the shape of others: the numbers and references in them are found wherever they are.</summary>
public sealed class ShapesTests
{
    private record struct Pair(double A, float B);

    private class Base
    {
        private readonly double _hidden;

        public Base(double hidden) => _hidden = hidden;

        public double Hidden => _hidden;
    }

    private sealed class Model(double hidden) : Base(hidden)
    {
        public double? Maybe;
        public double? Not;
        public Pair Inside;
        public Pair[,] Grid = new Pair[2, 3];
        public object? Boxed;
        public Model? Next;
        public string Name = "name";
        public (double, (int, Base?)) Nested;
        public object[] Anything = [];
    }

    private static Model Full(double scale)
    {
        var model = new Model(1 * scale)
        {
            Maybe = 2 * scale,
            Not = null,
            Inside = new Pair(3 * scale, (float)(4 * scale)),
            Boxed = new Pair(5 * scale, (float)(6 * scale)),
            Nested = (7 * scale, (8, new Base(9 * scale))),
            Anything = [10 * scale, new[] { 11 * scale }, "text"],
        };
        for (var i = 0; i < 6; i++) model.Grid[i / 3, i % 3] = new Pair(i * scale, (float)(-i * scale));
        model.Next = model;
        return model;
    }

    private static object?[] Numbers(Model m) =>
    [
        m.Hidden, m.Maybe, m.Not, m.Inside, m.Boxed, m.Nested.Item1, m.Nested.Item2.Item1, m.Nested.Item2.Item2?.Hidden, m.Anything[0],
        ((double[])m.Anything[1])[0], .. m.Grid.Cast<object>(),
    ];

    [Test]
    public void Zeroed_object_has_the_same_shape_and_no_numbers()
    {
        var (model, zero) = (Full(1), Shapes.ZeroLike(Full(1))!);
        Assert.That(Numbers(zero), Is.EqualTo(Numbers(Full(0))));
        Assert.That(zero.Next, Is.SameAs(zero));
        Assert.That((zero.Name, zero.Anything[2]), Is.EqualTo((model.Name, model.Anything[2])));
        Assert.That(zero.Grid, Is.Not.SameAs(model.Grid));
        Assert.That(Numbers(model), Is.EqualTo(Numbers(Full(1))), "what it was made of stays as it was");
    }

    [Test]
    public void Numbers_are_added_wherever_they_are()
    {
        var sum = Full(1);
        Shapes.AddInto(sum, Full(10));
        Assert.That(Numbers(sum), Is.EqualTo(Numbers(Full(11))));
    }

    [Test]
    public void NaN_is_found_wherever_it_is()
    {
        Assert.That(Shapes.AreNumbers(Full(1)));
        foreach (var spoil in new Action<Model>[]
        {
            m => m.Maybe = double.NaN, m => m.Inside = new(0, float.NaN), m => m.Grid[1, 2] = new(double.NaN, 0), m => m.Boxed = new Pair(double.NaN, 0),
            m => m.Nested = (0, (0, new Base(double.NaN))), m => m.Anything = [double.NaN], m => m.Anything = [new[] { double.NaN }],
        })
        {
            var model = Full(1);
            spoil(model);
            Assert.That(Shapes.AreNumbers(model), Is.False);
            Assert.That(Shapes.AreNumbers(Full(1)), "what was met in one walk is forgotten in the next");
        }
    }

    [Test]
    public void NaN_is_found_at_each_place_of_an_array_and_infinities_are_none([Values(0, 1, 15, 16, 17, 64, 71)] int length)
    {
        double[] numbers = [.. Enumerable.Range(0, length).Select(i => i % 2 == 0 ? double.PositiveInfinity : double.NegativeInfinity)];
        Assert.That(Shapes.AreNumbers(numbers) && Shapes.AreNumbers(Array.ConvertAll(numbers, v => (float)v)));
        for (var i = 0; i < length; i++)
        {
            var spoilt = (double[])numbers.Clone();
            spoilt[i] = double.NaN;
            Assert.That(Shapes.AreNumbers(spoilt) || Shapes.AreNumbers(Array.ConvertAll(spoilt, v => (float)v)), Is.False);
        }
    }

    [Test]
    public void List_with_more_room_than_another_takes_its_numbers()
    {
        List<double> sum = new(16) { 1, 2, 3 };
        Shapes.AddInto(sum, new List<double>(3) { 10, 20, 30 });
        Assert.That(sum, Is.EqualTo(new[] { 11.0, 22, 33 }));
    }

    [Test]
    public void Gradient_that_is_not_zero_is_not_lost_in_a_container_without_place_for_it()
    {
        Assert.That(() => Shapes.AddInto(new double[2], new double[] { 1, 2, 3 }), Throws.ArgumentException.With.Message.Contains("cannot be added"));
        Assert.That(() => Shapes.AddInto(new object?[1], new object?[] { null, new double[] { 1 } }), Throws.ArgumentException);
        Assert.That(() => Shapes.AddInto(new double[]?[1], new double[]?[] { [1] }), Throws.ArgumentException.With.Message.Contains("into null"));
        var sum = new double[]?[] { [1], null };
        Shapes.AddInto(sum, new double[]?[] { [1], [0], [0, 0] });
        Assert.That(sum, Is.EqualTo(new double[]?[] { [2], null }));
    }

    [Test]
    public void Objects_of_other_types_and_shorter_arrays_are_not_added_into()
    {
        Assert.That(() => Shapes.AddInto(Full(1), new Base(1)), Throws.ArgumentException.With.Message.Contains("cannot be added"));
        Assert.That(() => Shapes.AddInto(new Pair[2], new Pair[] { default, default, new(1, 2) }), Throws.ArgumentException.With.Message.Contains("cannot be added"));
    }
}
