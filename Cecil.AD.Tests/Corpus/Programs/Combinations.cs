using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using V3 = System.Numerics.Vector3;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Features of the language and the library in combination: indices, keys, patterns, sorting, lookups, nested structs.</summary>
public static class Combinations
{
    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double IndexInALocal(double[] x)
    {
        Index second = ^2;
        return x[second] * x[0];
    }

    [Point(new[] { 1.0, 2, 3, 4 }, true)]
    [Point(new[] { 1.0, 2, 3, 4 }, false)]
    public static double IndexChosenByFlag(double[] x, bool end)
    {
        Index at = end ? ^1 : 1;
        return x[at] * x[0];
    }

    [Point(new[] { 1.0, 2, 3, 4 }, 2)]
    public static double IndexFromVariable(double[] x, int k)
    {
        Index at = ^k;
        var a = x.AsSpan(at..);
        var b = x[..at];
        return a[0] * b[^1];
    }

    private static double Take(double[] x, Index at) => x[at];

    [Point(new[] { 1.0, 2, 3, 4 }, 2)]
    public static double IndexArgument(double[] x, int k) => Take(x, ^k) * Take(x, k) * Take(x, Index.FromEnd(1));

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double LazyValueIsMadeOnce(double x, int n)
    {
        var made = 0;
        var lazy = new Lazy<double>(() =>
        {
            made++;
            return x * x;
        });
        var sum = lazy.IsValueCreated ? 1 : x;
        for (var i = 0; i < n; i++) sum += lazy.Value * i;
        return sum * (made + 1) + (lazy.IsValueCreated ? x : 0);
    }

    private sealed class Curve(double rate)
    {
        private readonly Lazy<double[]> _table = new(() => [.. Enumerable.Range(0, 4).Select(t => Math.Exp(-rate * t))]);

        public double this[int t] => _table.Value[t];
    }

    [Point(.7, 3)]
    public static double LazyTableOfAnObject(double x, int n)
    {
        Curve[] curves = [new(x), new(x * x)];
        return curves.Sum(c => c[n] * c[1]);
    }

    [Point(.7, 3)]
    public static double ReferencesRemovedFromAList(double x, int n)
    {
        double[] a = [x, 1], b = [2, x];
        var list = new List<double[]> { a, b, a };
        list.Remove(a);
        return list[0][1] * list.IndexOf(a) + list[1][0] + (list.Contains(b) ? x * x : 0);
    }

    private static double SumOf(double[,] m)
    {
        var s = 0.0;
        foreach (var v in m) s += v * v;
        return s;
    }

    [Point(.7, .2)]
    public static double RectangularArrayAsASequence(double x, double y)
    {
        var m = new[,] { { x, y }, { x * y, 1 } };
        return m.Cast<double>().Sum(v => v * v) * SumOf(m);
    }

    private interface IShape<out T>
    {
        T Measure { get; }

        double Scaled(double by) => by;
    }

    private sealed class Sq(double s) : IShape<double>, IComparable<Sq>
    {
        public double Measure => s * s;

        double IShape<double>.Scaled(double by) => by * s;

        public int CompareTo(Sq? other) => other is null ? 1 : s.CompareTo(other.Measure);
    }

    [Point(new[] { 3.0, 1, 2 })]
    public static double ObjectsSorted(double[] x)
    {
        var list = x.Select(v => new Sq(v)).ToList();
        list.Sort((a, b) => a.Measure.CompareTo(b.Measure));
        IShape<double> first = list[0];
        return first.Scaled(x[0]) + list.Select((s, i) => s.Measure * i).Sum() + list.MaxBy(s => s.Measure)!.Measure;
    }

    [Point(new[] { 3.0, 1, 2 })]
    public static double SpanOverAList(double[] x)
    {
        var list = x.ToList();
        var span = CollectionsMarshal.AsSpan(list);
        for (var i = 1; i < span.Length; i++) span[i] *= span[i - 1];
        return list[2] + list[1] * x[0];
    }

    [Point(.7, 1.3)]
    public static double GenericLocalFunction(double x, double y)
    {
        return Fold([x, y, x * y], 1.0, (a, b) => a * b + x) + Fold(["a", "b"], 0, (n, s) => n + s.Length) * y;

        TAcc Fold<T, TAcc>(ReadOnlySpan<T> items, TAcc seed, Func<TAcc, T, TAcc> f)
        {
            foreach (var item in items) seed = f(seed, item);
            return seed;
        }
    }

    private struct Kahan
    {
        private double _sum, _c;

        public void Add(double v)
        {
            var y = v - _c;
            var t = _sum + y;
            _c = t - _sum - y;
            _sum = t;
        }

        public readonly double Sum => _sum;
    }

    private sealed class Stats
    {
        private Kahan _sum, _squares;
        private int _n;

        public void Add(double v)
        {
            _sum.Add(v);
            _squares.Add(v * v);
            _n++;
        }

        public (double Mean, double Variance) Result => (_sum.Sum / _n, _squares.Sum / _n - _sum.Sum * _sum.Sum / _n / _n);
    }

    [Point(new[] { 3.0, 1, 2, 8 })]
    public static double CompensatedSumsInStructs(double[] x)
    {
        var stats = new Stats();
        Array.ForEach(x, stats.Add);
        var (mean, variance) = stats.Result;
        return mean * variance;
    }

    [Point(.7, 1.3)]
    public static double FourierTransformByRecursion(double x, double y)
    {
        Complex[] signal = [x, y, x * y, 1, new(0, x), 2, y, -x];
        var spectrum = Fft(signal);
        return spectrum.Sum(c => c.Magnitude * c.Magnitude) + spectrum[3].Real * spectrum[5].Imaginary;
    }

    private static Complex[] Fft(Complex[] a)
    {
        if (a.Length == 1) return a;
        var even = Fft([.. a.Where((_, i) => i % 2 == 0)]);
        var odd = Fft([.. a.Where((_, i) => i % 2 == 1)]);
        var result = new Complex[a.Length];
        for (var k = 0; k < a.Length / 2; k++)
        {
            var t = Complex.FromPolarCoordinates(1, -2 * Math.PI * k / a.Length) * odd[k];
            result[k] = even[k] + t;
            result[k + a.Length / 2] = even[k] - t;
        }
        return result;
    }

    [Point(.7f, 1.3f, Gradient = [1.1562693, 1.0327678], Tolerance = 1e-5)]
    public static float VectorsInTuplesInAList(float x, float y)
    {
        var bodies = new List<(V3 P, V3 V)> { (new(x, y, 0), new(0, 1, x)), (V3.UnitX * y, V3.One) };
        for (var i = 0; i < 3; i++)
            bodies = bodies.ConvertAll(b => (b.P + .1f * b.V, b.V - .1f * b.P / (1 + b.P.LengthSquared())));
        return V3.Dot(bodies[0].P, bodies[1].V);
    }

    [Point(.7, 5)]
    [Point(.7, 0)]
    public static double RecordWithArrayInALoop(double x, int n)
    {
        var s = new State(x, 1, []);
        for (var i = 0; i < n; i++)
        {
            s = s with { A = s.A + .1 * s.B, B = s.B - .1 * Math.Sin(s.A), Log = [.. s.Log, s.A * s.B] };
            if (s.A > 1) s = s with { A = s.A - 1 };
        }
        return s.A * s.B + s.Log.Sum();
    }

    private sealed record State(double A, double B, double[] Log);

    [Point(.7, 5)]
    public static double TuplesAsKeys(double x, int n)
    {
        var d = new Dictionary<(int, string), double>();
        for (var i = 0; i < n; i++)
        {
            var key = (i % 2, i % 3 == 0 ? "a" : "b");
            d[key] = d.TryGetValue(key, out var old) ? old * x + i : x;
        }
        return d.OrderBy(p => p.Key.Item1).ThenBy(p => p.Key.Item2).Aggregate(0.0, (a, p) => a * .5 + p.Value);
    }

    private readonly record struct Key(int I, string Name);

    private sealed record KeyClass(int I, string Name);

    [Point(.7, 5)]
    public static double RecordsAsKeys(double x, int n)
    {
        var d = new Dictionary<Key, double>();
        var c = new Dictionary<KeyClass, double>();
        for (var i = 0; i < n; i++)
        {
            d[new Key(i % 2, "a")] = x * i;
            c[new KeyClass(i % 2, "a")] = x * x * i;
        }
        return d[new(0, "a")] * d[new(1, "a")] + c[new(0, "a")] + d.Count * x + c.Count;
    }

    private enum Level
    {
        Low,
        High,
    }

    [Point(.7, 5)]
    public static double EnumsAsKeys(double x, int n)
    {
        var d = new Dictionary<Level, double> { [Level.Low] = x, [Level.High] = x * x };
        var sum = 0.0;
        for (var i = 0; i < n; i++)
        {
            var level = (Level)(i % 2);
            d[level] *= 1 + x * .1;
            sum += Enum.IsDefined(level) ? d[level] : 0;
        }
        foreach (var level in Enum.GetValues<Level>()) sum += d[level] * (int)level;
        return sum;
    }

    [Point(.7, 4)]
    public static double LookupAndDistinct(double x, int n)
    {
        var items = Enumerable.Range(0, n).Select(i => (Key: i % 2, Value: x * i)).ToLookup(p => p.Key, p => p.Value);
        return items[0].Sum() * items[1].Sum() + items.Count + new[] { 1, 2, 2 }.Distinct().Count() * x;
    }

    [Point(.7, 4)]
    public static double GotoAndGotoCase(double x, int n)
    {
        var i = 0;
        var y = x;
    again:
        y = Math.Sin(y) + x;
        if (++i < n) goto again;
        switch (i)
        {
            case 4: y *= 2; goto case 3;
            case 3: y += x; goto default;
            default: return y;
        }
    }

    private static IEnumerable<T> Flatten<T>(IEnumerable<T> roots, Func<T, IEnumerable<T>> children)
    {
        foreach (var root in roots)
        {
            yield return root;
            foreach (var below in Flatten(children(root), children)) yield return below;
        }
    }

    private sealed record Tree(double V, params Tree[] Children);

    [Point(.7, 1.3)]
    public static double TreeFlattenedByARecursiveIterator(double x, double y)
    {
        var tree = new Tree(x, new Tree(y, new Tree(x * y)), new Tree(1));
        return Flatten([tree], t => t.Children).Select((t, i) => t.V * t.V * (i + 1)).Sum();
    }

    [Point(.7, 1.3)]
    public static double SortedSetDecidesTheOrder(double x, double y)
    {
        var set = new SortedSet<int> { 3, 1, 2 };
        var s = 0.0;
        foreach (var k in set) s = s * x + k * y;
        return s;
    }

    [Point(.7, 1.3)]
    public static double LinkedListOfTuples(double x, double y)
    {
        var list = new LinkedList<(double A, double B)>();
        list.AddLast((x, y));
        list.AddFirst((y, x));
        list.AddAfter(list.First!, (x * y, 1));
        list.Remove(list.Last!);
        return list.Sum(p => p.A * p.B * p.A);
    }

    [Point(.7, 1.3)]
    public static double PatternsOverBoxedValues(double x, double y)
    {
        object[] items = [x, (x, y), "skip", new State(x, y, [x]), new[] { y, x }, 3, null!];
        var s = 0.0;
        foreach (var item in items)
            s += item switch
            {
                double d and > 0 => d,
                (double a, double b) => a * b,
                State { A: var a, Log: [var first] } => a * first,
                double[] { Length: 2 } array => array[0] / array[1],
                string { Length: > 2 } => x,
                int i when i > 2 => i,
                null => .5,
                _ => 0,
            };
        return s;
    }

    private sealed class Series(IEnumerable<double> values) : List<double>(values)
    {
        public double Energy => this.Sum(v => v * v) * this[1];
    }

    private sealed class Undo(IEnumerable<double> values) : Stack<double>(values)
    {
        public double Last => 2 * Pop();
    }

    [Point(.7, 1.3)]
    public static double ClassesDerivedFromCollections(double x, double y)
    {
        var series = new Series([x, y]) { x * y };
        return series.Energy * new Undo([x, y]).Last;
    }
}
