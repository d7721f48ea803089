using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.HigherOrder;

/// <summary>Second derivatives through objects that functions found at run time, static fields and captured variables share.</summary>
[NonParallelizable]
public sealed class SharedObjectTests
{
    private sealed class Cell(double value)
    {
        public double Value = value;

        public Cell? Next;
    }

    private static readonly Func<double, double>[] _functions = [Cube, OfTwoCells, Swapped];

    private static Cell _root = new(2);

    private static double Cube(double x) => x * x * x;

    /// <summary>x² (2x + x²), with the cells chosen at run time.</summary>
    private static double OfTwoCells(double x)
    {
        var (a, b) = (new Cell(x), new Cell(2 * x));
        var first = x > 0 ? a : b;
        first.Value *= x;
        var second = x > 0 ? b : a;
        second.Value += first.Value;
        return a.Value * b.Value;
    }

    /// <summary>3x (2 + 3x²), with the cells exchanged in between.</summary>
    private static double Swapped(double x)
    {
        var (a, b) = (new Cell(x), new Cell(2));
        for (var i = 0; i < 2; i++)
        {
            a.Value += b.Value * x;
            (a, b) = (b, a);
        }

        return a.Value * b.Value;
    }

    private static double Walk(Cell cell, double x, int depth)
    {
        if (depth == 0) return cell.Value;
        cell.Next ??= new Cell(x);
        cell.Next.Value += cell.Value * x;
        return Walk(cell.Next, x, depth - 1) + cell.Value;
    }


    [TestCase(0, 1.3, 6 * 1.3)]
    [TestCase(1, 1.3, 12 * 1.3 + 12 * 1.69)]
    [TestCase(2, 1.3, 54 * 1.3)]
    public void Function_in_a_table_is_differentiated_twice(int index, double x, double expected)
    {
        double ThroughTable(double t) => _functions[index](t);
        Assert.That(Grad(Grad<double>(ThroughTable))(x), Is.EqualTo(expected).Within(1e-12));
    }

    /// <summary>With a root of 2: the first cell x + 2x, the second x + 3x·x; f = (x + 3x²) + 3x + 2.</summary>
    [Test]
    public void Recursion_over_cells_behind_a_static_field_is_differentiated_twice()
    {
        double first = Second(1.3), again = Second(1.3);
        Assert.That((first, again), Is.EqualTo((6.0, 6.0)));

        static double Second(double x)
        {
            var gradient = Grad((double t) => Walk(_root, t, 2));
            double Fresh(double t)
            {
                _root = new Cell(2);
                return gradient(t);
            }

            var step = 1e-4;
            var difference = (Fresh(x + step) - Fresh(x - step)) / (2 * step);
            _root = new Cell(2);
            var second = Grad(gradient)(x);
            Assert.That(second, Is.EqualTo(difference).Within(1e-6));
            return Math.Round(second, 9);
        }
    }

    /// <summary>The list keeps what it is given; f = x · x³.</summary>
    [Test]
    public void Captured_list_is_differentiated_twice()
    {
        var kept = new List<double>();
        double Kept(double x)
        {
            kept.Clear();
            kept.Add(x);
            kept.Add(_functions[0](x));
            return kept[0] * kept[1];
        }

        Assert.That(Grad(Grad<double>(Kept))(1.3), Is.EqualTo(12 * 1.69).Within(1e-12));
    }
}
