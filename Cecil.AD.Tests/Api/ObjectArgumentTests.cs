using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Arguments that are objects: the gradient is a new object of the same shape whose numbers are derivatives.</summary>
public sealed class ObjectArgumentTests
{
    private class Line
    {
        public double Slope;

        public double Offset;

        public virtual double At(double x) => Slope * x + Offset;
    }

    private sealed class Parabola : Line
    {
        public double Curvature;

        public override double At(double x) => base.At(x) + Curvature * x * x;
    }

    [Test]
    public void Gradient_of_an_object_is_a_new_object_of_its_class()
    {
        var line = new Line { Slope = 2, Offset = 5 };
        var gradient = Grad<Line>(l => l.Slope * l.Slope * l.Offset)(line);
        Assert.That(gradient, Is.Not.SameAs(line).And.TypeOf<Line>());
        Assert.That((gradient.Slope, gradient.Offset), Is.EqualTo((20.0, 4.0)));
        Assert.That((line.Slope, line.Offset), Is.EqualTo((2.0, 5.0)));
    }

    [Test]
    public void Value_comes_with_the_gradient()
    {
        var (value, gradient) = ValueAndGrad<Line>(l => l.At(3))(new Line { Slope = 2, Offset = 5 });
        Assert.That((value, gradient.Slope, gradient.Offset), Is.EqualTo((11.0, 3.0, 1.0)));
    }

    [Test]
    public void Gradient_has_the_run_time_type_of_the_argument()
    {
        var gradient = Grad<Line>(l => l.At(3));
        var parabola = gradient(new Parabola { Slope = 2, Offset = 5, Curvature = 1 });
        Assert.That(parabola, Is.TypeOf<Parabola>());
        Assert.That((parabola.Slope, parabola.Offset, ((Parabola)parabola).Curvature), Is.EqualTo((3.0, 1.0, 9.0)));
        Assert.That(gradient(new Line { Slope = 2 }), Is.TypeOf<Line>());
    }

    [Test]
    public void Numbers_of_a_subclass_that_are_not_used_have_derivative_zero()
    {
        var gradient = Grad<Line>(l => l.Slope * l.Offset)(new Parabola { Slope = 2, Offset = 5, Curvature = 7 });
        Assert.That((gradient.Slope, gradient.Offset, ((Parabola)gradient).Curvature), Is.EqualTo((5.0, 2.0, 0.0)));
    }

    private sealed record Rates(double Short, double Long, string Currency);

    private readonly record struct Point(double X, double Y, int Id);

    [Test]
    public void Gradient_of_a_record_is_a_record()
    {
        var gradient = Grad<Rates>(r => r.Short * r.Long * r.Long)(new Rates(2, 3, "CHF"));
        Assert.That(gradient, Is.EqualTo(new Rates(9, 12, "CHF")));
    }

    [Test]
    public void Gradient_of_a_record_struct_is_a_record_struct() =>
        Assert.That(Grad<Point>(p => p.X * p.Y * p.Y)(new Point(2, 3, 7)), Is.EqualTo(new Point(9, 12, 7)));

    private sealed class Mixed
    {
        public double Number;

        public float Single;

        public int Count;

        public bool IsOn;

        public string Name = "";

        public int[] Indices = [];

        public Version? Version;

        public Func<double, double>? Transform;
    }

    private static double OfMixed(Mixed m) => m.IsOn ? m.Number * m.Number * m.Single * m.Count + m.Name.Length + m.Indices[0] : m.Number;

    [Test]
    public void What_is_not_a_number_is_carried_over()
    {
        var at = new Mixed { Number = 3, Single = 2, Count = 5, IsOn = true, Name = "name", Indices = [7, 8], Version = new Version(1, 2), Transform = Math.Sin };
        var gradient = Grad<Mixed>(OfMixed)(at);
        Assert.That((gradient.Number, gradient.Single), Is.EqualTo((60.0, 45f)));
        Assert.That((gradient.Count, gradient.IsOn, gradient.Name), Is.EqualTo((5, true, "name")));
        Assert.That(gradient.Indices, Is.EqualTo(new[] { 7, 8 }));
        Assert.That(gradient.Version, Is.SameAs(at.Version));
        Assert.That(gradient.Transform, Is.SameAs(at.Transform));
    }

    [Test]
    public void Object_without_numbers_is_carried_over_or_default()
    {
        var (dx, version) = Grad<double, Version>((x, v) => x * x * v.Major)(3, new Version(2, 0));
        Assert.That(dx, Is.EqualTo(12));
        Assert.That(version, Is.Null, "nothing to differentiate");
    }

    private sealed class Hidden(double secret, double start)
    {
        private readonly double _secret = secret;

        public double Start { get; } = start;

        public double Late { get; init; }

        public double Product => _secret * Start * Late;

        public (double Secret, double Start, double Late) Numbers => (_secret, Start, Late);
    }

    [Test]
    public void Private_and_read_only_numbers_have_derivatives() =>
        Assert.That(Grad<Hidden>(h => h.Product)(new Hidden(2, 3) { Late = 5 }).Numbers, Is.EqualTo((15.0, 10.0, 6.0)));

    private sealed class Model
    {
        public Line[] Lines = [];

        public Line? Best;

        public double[] Weights = [];

        public double[,]? Table;

        public (double Scale, double[] Shift) Output;
    }

    private static double Loss(Model m)
    {
        double sum = 0;
        for (var i = 0; i < m.Lines.Length; i++) sum += m.Weights[i] * m.Lines[i].At(2);
        if (m.Best is { } best) sum += best.Slope * best.Slope;
        if (m.Table is { } table) sum += table[0, 1] * 10;
        return sum * m.Output.Scale + m.Output.Shift[1];
    }

    [Test]
    public void Gradient_of_a_nested_model_is_a_nested_model()
    {
        var at = new Model
        {
            Lines = [new Line { Slope = 1, Offset = 2 }, new Parabola { Slope = 3, Curvature = 1 }],
            Best = new Line { Slope = 4 },
            Weights = [.5, 2],
            Table = new double[,] { { 1, 2 } },
            Output = (3, [7, 8]),
        };
        var gradient = Grad<Model>(Loss)(at);
        Assert.That(gradient.Weights, Is.EqualTo(new double[] { 12, 30 }));
        Assert.That((gradient.Lines[0].Slope, gradient.Lines[0].Offset), Is.EqualTo((3.0, 1.5)));
        Assert.That((gradient.Lines[1].Slope, gradient.Lines[1].Offset, ((Parabola)gradient.Lines[1]).Curvature), Is.EqualTo((12.0, 6.0, 24.0)));
        Assert.That(gradient.Best!.Slope, Is.EqualTo(24));
        Assert.That(gradient.Table, Is.EqualTo(new double[,] { { 0, 30 } }));
        Assert.That(gradient.Output.Scale, Is.EqualTo(58));
        Assert.That(gradient.Output.Shift, Is.EqualTo(new double[] { 0, 1 }));
        Assert.That(gradient.Weights, Is.Not.SameAs(at.Weights));
    }

    [Test]
    public void Null_members_stay_null()
    {
        var gradient = Grad<Model>(Loss)(new Model { Weights = [3], Lines = [new Line { Slope = 1 }], Output = (1, [0, 0]) });
        Assert.That(gradient.Best, Is.Null);
        Assert.That(gradient.Table, Is.Null);
        Assert.That(gradient.Lines[0].Slope, Is.EqualTo(6));
    }

    [Test]
    public void Null_object_that_the_function_allows_gives_a_null_gradient()
    {
        var (line, dx) = Grad<Line?, double>((l, x) => l is null ? x * x : l.At(x))(null, 3);
        Assert.That(line, Is.Null);
        Assert.That(dx, Is.EqualTo(6));
    }

    [Test]
    public void Null_object_throws_as_the_function_does() =>
        Assert.That(() => Grad<Line>(l => l.Slope)(null!), Throws.TypeOf<NullReferenceException>());

    [Test]
    public void Object_at_two_places_has_one_gradient_with_the_sum()
    {
        var line = new Line { Slope = 2, Offset = 1 };
        var gradient = Grad<Model>(Loss)(new Model { Lines = [line, line], Best = line, Weights = [1, 10], Output = (1, [0, 0]) });
        Assert.That(gradient.Lines[1], Is.SameAs(gradient.Lines[0]));
        Assert.That(gradient.Best, Is.SameAs(gradient.Lines[0]));
        Assert.That((gradient.Lines[0].Slope, gradient.Lines[0].Offset), Is.EqualTo((26.0, 11.0)));
        Assert.That(gradient.Weights, Is.EqualTo(new double[] { 5, 5 }));
    }

    private sealed class Node(double value)
    {
        public double Value = value;

        public Node? Next;
    }

    private static double AroundTwice(Node node)
    {
        var product = 1.0;
        var at = node;
        do
        {
            product *= at.Value * at.Next!.Value;
            at = at.Next;
        }
        while (at != node);
        return product;
    }

    [Test]
    public void Gradient_of_a_cycle_is_a_cycle()
    {
        Node first = new(2), second = new(3);
        (first.Next, second.Next) = (second, first);
        var gradient = Grad<Node>(AroundTwice)(first);
        Assert.That((gradient.Value, gradient.Next!.Value), Is.EqualTo((36.0, 24.0)));
        Assert.That(gradient.Next.Next, Is.SameAs(gradient));
    }

    [Test]
    public void Gradient_of_a_linked_list_is_a_linked_list()
    {
        var list = new Node(2) { Next = new Node(3) { Next = new Node(5) } };
        var gradient = Grad<Node>(head =>
        {
            double sum = 0;
            for (var node = head; node != null; node = node.Next) sum = sum * 2 + node.Value * node.Value;
            return sum;
        })(list);
        Assert.That((gradient.Value, gradient.Next!.Value, gradient.Next.Next!.Value), Is.EqualTo((16.0, 12.0, 10.0)));
        Assert.That(gradient.Next.Next.Next, Is.Null);
    }

    private static double Moved(Line line)
    {
        line.Slope *= 3;
        line.Offset = line.Slope;
        return line.Slope * line.Offset;
    }

    [Test]
    public void Gradient_of_an_object_that_is_changed_belongs_to_the_values_on_entry()
    {
        var line = new Line { Slope = 2, Offset = 7 };
        var (value, gradient) = ValueAndGrad<Line>(Moved)(line);
        Assert.That((value, gradient.Slope, gradient.Offset), Is.EqualTo((36.0, 36.0, 0.0)));
        Assert.That((line.Slope, line.Offset), Is.EqualTo((6.0, 6.0)), "as the plain call leaves it");
    }

    [Test]
    public void Stopped_member_has_derivative_zero()
    {
        var gradient = Grad<Line>(l => StopGradient(l.Slope) * l.Offset)(new Line { Slope = 2, Offset = 5 });
        Assert.That((gradient.Slope, gradient.Offset), Is.EqualTo((0.0, 2.0)));
    }

    [Test]
    public void Same_object_in_two_positions_has_two_gradients()
    {
        var line = new Line { Slope = 2, Offset = 5 };
        var (left, right) = Grad<Line, Line>((a, b) => a.Slope * b.Offset)(line, line);
        Assert.That((left.Slope, left.Offset, right.Slope, right.Offset), Is.EqualTo((5.0, 0.0, 0.0, 2.0)));
    }

    [Test]
    public void Captured_object_is_constant()
    {
        var line = new Line { Slope = 2, Offset = 5 };
        Assert.That(Grad((double x) => line.At(x) * x)(3), Is.EqualTo(17));
        line.Slope = 4;
        Assert.That(Grad((double x) => line.At(x) * x)(3), Is.EqualTo(29));
    }

    [Test]
    public void GradInto_adds_to_the_object_of_the_caller()
    {
        var gradient = GradInto<Line>(l => l.Slope * l.Slope * l.Offset);
        var into = new Line { Slope = 100, Offset = 200 };
        Assert.That(gradient(new Line { Slope = 2, Offset = 5 }, into), Is.EqualTo(20));
        Assert.That((into.Slope, into.Offset), Is.EqualTo((120.0, 204.0)));
    }

    [Test]
    public void GradInto_leaves_no_NaN_behind_where_zero_wins()
    {
        // The minimum does not depend on 1/Slope, whose derivative is infinite.
        var into = GradInto<Line>(l => Math.Min(l.Offset, 1 / l.Slope));
        foreach (var container in new[] { new Line { Slope = 1, Offset = 2 }, new Parabola { Slope = 1, Offset = 2 } })
        {
            Assert.That(into(new Line { Slope = 0, Offset = 5 }, new Line { Slope = 1, Offset = 2 }), Is.EqualTo(5.0));
            Line x = container is Parabola ? new Parabola { Slope = 0, Offset = 5 } : new Line { Slope = 0, Offset = 5 };
            into(x, container);
            Assert.That((container.Slope, container.Offset), Is.EqualTo((1.0, 3.0)));
        }
    }

    [Test]
    public void GradInto_into_the_argument_itself_adds_the_gradient_at_the_values_on_entry()
    {
        var line = new Line { Slope = 2, Offset = 5 };
        GradInto<Line>(l => l.Slope * l.Offset * l.Offset)(line, line);
        Assert.That((line.Slope, line.Offset), Is.EqualTo((27.0, 25.0)));
    }

    [Test]
    public void GradInto_says_when_the_container_has_no_place_for_a_derivative()
    {
        var into = GradInto<Line[]>(lines => lines[0].Slope * lines[1].Slope);
        Line[] x = [new() { Slope = 2 }, new() { Slope = 3 }];
        Assert.That(() => into(x, [new(), null!]), Throws.ArgumentException.With.Message.Contains("into null"));
        Assert.That(() => into(x, [new()]), Throws.ArgumentException);
        Assert.That(() => into(x, [new(), new Parabola()]), Throws.ArgumentException.With.Message.Contains("Parabola"));
    }

    [Test]
    public void GradInto_adds_to_every_level_of_a_nested_model()
    {
        var at = new Model { Lines = [new Line { Slope = 1, Offset = 2 }], Best = new Line { Slope = 4 }, Weights = [.5], Output = (3, [7, 8]) };
        var into = new Model { Lines = [new Line { Slope = 1 }], Best = new Line(), Weights = [10], Output = (0, [0, 100]) };
        var (lines, weights) = (into.Lines, into.Weights);
        Assert.That(GradInto<Model>(Loss)(at, into), Is.EqualTo(62));
        Assert.That(into.Lines, Is.SameAs(lines), "the caller's arrays are filled, not replaced");
        Assert.That(into.Weights, Is.SameAs(weights));
        Assert.That((lines[0].Slope, lines[0].Offset, into.Best!.Slope), Is.EqualTo((4.0, 1.5, 24.0)));
        Assert.That(weights, Is.EqualTo(new double[] { 22 }));
        Assert.That((into.Output.Scale, into.Output.Shift[1]), Is.EqualTo((18.0, 101.0)));
    }

    [Test]
    public void Objects_of_any_type_may_be_numbers()
    {
        var gradient = Grad<object[]>(x => (double)x[0] * ((double[])x[1])[0] * x.Length)([2.0, new[] { 5.0 }, "text"]);
        Assert.That(gradient[0], Is.EqualTo(15.0));
        Assert.That(gradient[1], Is.EqualTo(new[] { 6.0 }));
    }
}
