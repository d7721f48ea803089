using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cecil.AD.Tests.Corpus.Programs;

internal static class NumberExtensions
{
    extension(double x)
    {
        internal double Squared => x * x;

        internal double Times(params ReadOnlySpan<double> factors)
        {
            foreach (var f in factors) x *= f;
            return x;
        }
    }
}

internal static class SequenceExtensions
{
    extension(IEnumerable<double> values)
    {
        internal double Norm => Math.Sqrt(values.Sum(v => v.Squared));

        internal static IEnumerable<double> Powers(double x, int n)
        {
            for (var (i, p) = (0, 1.0); i < n; i++, p *= x) yield return p;
        }
    }
}

/// <summary>The newer syntax of C#: list patterns, ranges, collection expressions, inline arrays, extension members, ref structs, primary constructors.</summary>
public static class Syntax
{
    private static double Reduce(ReadOnlySpan<double> values) => values switch
    {
        [] => 1,
        [var only] => only * only,
        [var first, .. var middle, var last] => first * last + .5 * Reduce(middle),
    };

    [Point(new[] { 1.0, 2, 3, 4, 5 })]
    [Point(new[] { 1.0, 2 })]
    [Point(new double[0])]
    public static double ListPatternsInARecursion(double[] x) => Reduce(x);

    [Point(new[] { 3.0, 1, 2 })]
    [Point(new[] { 1.0, 3, 2 })]
    [Point(new[] { -1.0, 3, 2, 5 })]
    [Point(new[] { -1.0 })]
    public static double ListPatternsOverAnArray(double[] x) => x switch
    {
        [> 2, _, var c] => c * x[0],
        [< 2, .. [var b, _]] => b * b * x[0],
        [< 0, .., var last] => last * x[1],
        { Length: 1 } and [var only] => only * 3,
        _ => 0,
    };

    [InlineArray(4)]
    private struct Four
    {
        [SuppressMessage("Style", "IDE0044", Justification = "The runtime lays out the others behind it.")]
        private double _first;
    }

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double InlineArrayAsARing(double x, int n)
    {
        var ring = new Four();
        for (var i = 0; i < 4; i++) ring[i] = x + i;
        for (var i = 0; i < n; i++) ring[i % 4] = Math.Sin(ring[(i + 1) % 4]) * ring[^1];
        var sum = 0.0;
        foreach (var v in ring) sum = sum * .5 + v;
        ReadOnlySpan<double> tail = ring[1..];
        return sum + tail[0] * tail[^1];
    }

    [Point(.7, 1.3, 4)]
    public static double ExtensionMembers(double x, double y, int n) =>
        x.Squared.Times(y, x, 2) + IEnumerable<double>.Powers(y, n).Norm + Math.PI.Times();

    private ref struct Window(Span<double> values, ref double total)
    {
        private readonly Span<double> _values = values;
        private readonly ref double _total = ref total;

        public readonly int Length => _values.Length;

        public readonly ref double this[Index i] => ref _values[i];

        public void Add()
        {
            foreach (var v in _values) _total += v * v;
        }
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double RefStructOverASpan(double[] x)
    {
        var total = x[0];
        var window = new Window(x.AsSpan(1..), ref total);
        window[^1] *= total;
        window.Add();
        window[0] = total;
        window.Add();
        return total + x[1] * window.Length;
    }

    private sealed class Account(double opening)
    {
        public double Balance
        {
            get;
            set => field = value < 0 ? 0 : value;
        } = opening;

        public double Rate { get; init; } = .05;

        public double this[int years] => Balance * Math.Pow(1 + Rate, years);
    }

    [Point(100, .04, 60)]
    [Point(100, .04, 160)]
    public static double FieldKeywordAndInit(double opening, double rate, double withdrawn)
    {
        var account = new Account(opening) { Rate = rate };
        account.Balance -= withdrawn;
        account.Balance *= 1.5;
        return account[3] + new Account(rate)[1];
    }

    [Point(.7, 1.3)]
    public static double AnonymousTypesAndWith(double x, double y)
    {
        var p = new { X = x, Y = y, Name = "p" };
        var q = p with { X = p.Y * p.X };
        var list = new[] { p, q, q with { Y = 2 } };
        return list.Select(v => new { Product = v.X * v.Y, v.Name.Length }).Sum(v => v.Product * v.Length);
    }

    [Point(.7, 4)]
    public static double TuplesInACollectionExpression(double x, int n)
    {
        List<(string Name, double Weight)> items = [("a", x), .. Enumerable.Range(1, n).Select(i => ($"n{i}", x * i)), ("z", 1 - x)];
        var ((_, first), (lastName, last)) = (items[0], items[^1]);
        return items.Sum(i => i.Weight * i.Name.Length) * first + (lastName == "z" ? last : 0);
    }

    private static void Deconstruct(this double value, out double whole, out double fraction) =>
        (whole, fraction) = (Math.Floor(value), value - Math.Floor(value));

    private static Enumerator GetEnumerator(this (double From, double To) interval) => new(interval.From, interval.To);

    private struct Enumerator(double from, double to)
    {
        private double _next = from;

        public double Current { get; private set; } = double.NaN;

        public bool MoveNext()
        {
            if (_next > to) return false;
            (Current, _next) = (_next, _next * 1.5 + .1);
            return true;
        }
    }

    [Point(.7, 9)]
    [Point(.7, .1)]
    public static double ForeachByExtension(double from, double to)
    {
        var product = 1.0;
        foreach (var v in (from, to))
        {
            var (whole, fraction) = v;
            product += product * fraction + whole;
        }
        return product;
    }

    [Point(1.5, 2)]
    [Point(1.5, -2)]
    public static double NullableFlow(double x, int sign)
    {
        double? root = sign > 0 ? Math.Sqrt(x) : null;
        double? sum = null;
        foreach (double? v in (double?[])[x, root, null, 2 * root])
        {
            if (v is not { } known) continue;
            sum = (sum ?? 0) + known * known;
        }
        return (root + sum) is double both ? both * x : sum.GetValueOrDefault() * 2;
    }

    [Point(.7, 3)]
    public static double LogOfInterpolatedStrings(double x, int n)
    {
        var log = new StringBuilder();
        var y = x;
        for (var i = 0; i < n; i++)
        {
            y = y * y + x;
            log.AppendLine($"{i,3}: {y:F4} {(y > 1 ? "large" : "small")}").Append(i).Append(';');
        }
        return log.Length > 0 && log.ToString().Contains("small", StringComparison.Ordinal) ? y : -y;
    }

    [Point(.7, "a*x+b", 2)]
    [Point(.7, "a*(x+b*x)*x", 2)]
    [Point(.7, "(x)", 2)]
    public static double RecursiveDescentParser(double x, string formula, double a)
    {
        var at = 0;
        return Sum();

        double Sum()
        {
            var value = Product();
            while (at < formula.Length && formula[at] == '+')
            {
                at++;
                value += Product();
            }
            return value;
        }

        double Product()
        {
            var value = Factor();
            for (; at < formula.Length && formula[at] is '*'; value *= Factor()) at++;
            return value;
        }

        double Factor()
        {
            switch (formula[at++])
            {
                case 'x': return x;
                case 'a': return a;
                case 'b': return a * x;
                case '(':
                    var inner = Sum();
                    at++;
                    return inner;
                case var other: throw new FormatException($"Unexpected {other} at {at}.");
            }
        }
    }

    [Point(.7, 1.2)]
    public static double GuardsOfTheLibrary(double x, double y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, y, nameof(x));
        ArgumentOutOfRangeException.ThrowIfZero(y);
        ArgumentException.ThrowIfNullOrEmpty("name");
        ObjectDisposedException.ThrowIf(double.IsNaN(x), typeof(Syntax));
        return x * y > 0 ? Math.Log(x * y) : throw new ArithmeticException($"{x} * {y}");
    }

    [Point(new[] { 1.0, 2, 3, 4, 5, 6 })]
    public static double RangesAndIndices(double[] x)
    {
        Range half = ..(x.Length / 2), rest = (x.Length / 2)..;
        var (left, right) = (x[half], x[rest]);
        Index second = ^2;
        left[^1] += right[second];
        Span<double> inner = x.AsSpan()[1..^1];
        inner[0] = left[^1] * x[5];
        return left.Zip(right).Sum(p => p.First * p.Second) + x[1] * inner[^1];
    }

    [Point(1.304, .4)]
    public static double CheckedAndConversions(double x, double y)
    {
        checked
        {
            var units = (int)(x * 100);
            var cents = (byte)(units % 100);
            long total = units * 10L;
            return x * cents + y * total + (float)(x * y) * 0 + (ushort)units % 7 * y;
        }
    }
}
