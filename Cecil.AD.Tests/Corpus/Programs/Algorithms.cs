using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Small algorithms as programs have them: heaps, searches, parsers, splines, memos, buffers.</summary>
public static class Algorithms
{
    private static double Safe(double x)
    {
        try
        {
            return x < 0 ? throw new ArgumentException("neg") : Math.Sqrt(x);
        }
        catch (ArgumentException e) when (e.Message.Length > 100)
        {
            return -1;
        }
        finally
        {
            x = 0;
        }
    }

    [Point(2.0, 3)]
    public static double GuardedCallsInALoop(double x, int n)
    {
        double s = 0;
        for (var i = 0; i < n; i++)
        {
            try
            {
                if (i == 1) continue;
                s += Safe(x + i);
                if (i == 5) break;
            }
            finally
            {
                s *= 1.1;
            }
        }
        return s;
    }

    [Point(2.0, 4)]
    public static double StructCopyThatSharesItsArray(double x, int n)
    {
        var a = new Series { Values = new double[n], Count = 0 };
        var b = a;
        for (var i = 0; i < n; i++) b.Push(x * i + 1);
        a.Push(x);
        return a.Values.Sum() * b.Count + a.Count;
    }

    private struct Series
    {
        public double[] Values;
        public int Count;

        public void Push(double v) => Values[Count++] = v;
    }

    [Point(2.0, 4)]
    public static double ClosuresThatKeepState(double x, int n)
    {
        var actions = new List<Action>();
        var state = new double[1];
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            var k = i;
            var local = x * k;
            actions.Add(() => { local += x; state[0] += local * local; total += state[0] * k; });
        }
        for (var round = 0; round < 2; round++)
            foreach (var a in actions) a();
        return total;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double JaggedArraysByLinq(double[] x)
    {
        double[][] m = [.. Enumerable.Range(0, 3).Select(i => x.Select(v => v * (i + 1)).ToArray())];
        var t = Enumerable.Range(0, 4).Select(j => m.Select(row => row[j]).ToArray()).ToArray();
        return t.Zip(x).Sum(p => p.First.Sum() * p.Second) + t[1][2] * m[0].Max();
    }

    private abstract class Op<T>
    {
        public abstract T Apply(T a, T b);

        public static Op<T> Of(Func<T, T, T> f) => new Lambda(f);

        private sealed class Lambda(Func<T, T, T> f) : Op<T>
        {
            public override T Apply(T a, T b) => f(a, b);
        }
    }

    [Point(.7, 1.3)]
    public static double OperationsOfANestedGenericClass(double x, double y)
    {
        var ops = new[] { Op<double>.Of((a, b) => a * b), Op<double>.Of(Math.Pow), Op<double>.Of((a, _) => a) };
        return ops.Aggregate(y, (acc, op) => op.Apply(acc, x) + 1);
    }

    [Point(new[] { .53, .21, .92, .14 }, 3)]
    public static double BeamSearch(double[] w, int width)
    {
        var beam = new List<(double Score, int Last)> { (0, 0) };
        for (var step = 0; step < 3; step++)
        {
            var next = new List<(double Score, int Last)>();
            foreach (var (score, last) in beam)
                for (var j = 0; j < w.Length; j++) next.Add((score + w[j] * w[last] - .1 * j, j));
            beam = next.OrderByDescending(b => b.Score).Take(width).ToList();
        }
        return beam.Sum(b => b.Score * b.Score);
    }

    [Point(.3, 1.7, 20)]
    public static double OscillatorWithJumps(double a, double b, int n)
    {
        List<(double T, Func<double[], double[]> Jump)> events = [(.5, y => [y[0] + a, y[1]]), (1.1, y => [y[0], -y[1] * b])];
        double[] state = [1, 0];
        var t = 0.0;
        for (var i = 0; i < n; i++)
        {
            state = [state[0] + .1 * state[1], state[1] - .1 * a * state[0]];
            t += .1;
            while (events is [var (at, jump), ..] && t >= at)
            {
                state = jump(state);
                events.RemoveAt(0);
            }
        }
        return state[0] * state[0] + state[1];
    }

    private sealed class Memo<TKey, TValue>(Func<TKey, TValue> f)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, TValue> _d = [];

        public TValue this[TKey key] => _d.TryGetValue(key, out var v) ? v : _d[key] = f(key);
    }

    [Point(.9, 12)]
    public static double MemoOfAnyFunction(double x, int n)
    {
        Memo<int, double> memo = null!;
        memo = new Memo<int, double>(k => k < 2 ? x : memo[k - 1] * .5 + memo[k - 2] * x);
        return memo[n];
    }

    [Point(.9, 1.4)]
    public static double NumbersBehindInterfaces(double x, double y)
    {
        List<IComparable<double>> l = [x, y];
        var (a, b) = ((double)l[0], l[1].CompareTo(x));
        IFormattable f = x;
        return a * b * y + (f.ToString("F1", null).Length > 2 ? x * x : 0);
    }

    [Point(.9, 1.4)]
    public static double StaticLocalFunctionsAndLambdas(double x, double y)
    {
        static double Sq(double v) => v * v;
        Func<double, double> f = static v => Sq(v) + 1;
        var fs = new Func<double, double>[] { f, Sq, Math.Sin, v => v * y };
        return fs.Select(g => g(x)).Sum() * fs.Length;
    }

    [Point(new[] { 3.0, 1, 2, 5, 4 })]
    public static double HeapSort(double[] x)
    {
        var heap = new List<double>();
        foreach (var v in x)
        {
            heap.Add(v);
            for (var i = heap.Count - 1; i > 0 && heap[i] < heap[(i - 1) / 2]; i = (i - 1) / 2) (heap[i], heap[(i - 1) / 2]) = (heap[(i - 1) / 2], heap[i]);
        }
        var r = 0.0;
        while (heap.Count > 0)
        {
            r = r * .7 + heap[0] * heap[0];
            heap[0] = heap[^1];
            heap.RemoveAt(heap.Count - 1);
            for (var i = 0; ;)
            {
                var c = 2 * i + 1;
                if (c >= heap.Count) break;
                if (c + 1 < heap.Count && heap[c + 1] < heap[c]) c++;
                if (heap[i] <= heap[c]) break;
                (heap[i], heap[c]) = (heap[c], heap[i]);
                i = c;
            }
        }
        return r;
    }

    [Point(new[] { 0.0, 1, 4, 9, 16 }, 2.3)]
    public static double CubicSpline(double[] y, double at)
    {
        var n = y.Length;
        double[] m = new double[n], c = new double[n], d = new double[n];
        for (var i = 1; i < n - 1; i++)
        {
            var w = 4 - c[i - 1];
            c[i] = 1 / w;
            d[i] = (6 * (y[i + 1] - 2 * y[i] + y[i - 1]) - d[i - 1]) / w;
        }
        for (var i = n - 2; i > 0; i--) m[i] = d[i] - c[i] * m[i + 1];
        var k = Math.Clamp((int)at, 0, n - 2);
        var (lo, hi) = (k + 1 - at, at - k);
        return lo * y[k] + hi * y[k + 1] + (lo * lo * lo - lo) * m[k] / 6 + (hi * hi * hi - hi) * m[k + 1] / 6;
    }

    [Point(.8, 1.2, 3)]
    public static double RecursionThatCountsInItsObject(double x, double y, int depth)
    {
        return new Parser(depth).Expr(x, y);
    }

    private sealed class Parser(int depth)
    {
        private int _depth = depth;

        public double Expr(double x, double y)
        {
            if (_depth-- <= 0) return x;
            return Term(x, y) + Term(y, x);
        }

        private double Term(double x, double y) => x * Factor(x + y, y);

        private double Factor(double x, double y) => _depth > 0 ? Math.Sin(Expr(x, y)) : y;
    }

    [Point(new[] { 1.0, 2, 3 })]
    public static double IteratorsWithFinallyBlocks(double[] x)
    {
        var log = new List<int>();
        IEnumerable<double> Run()
        {
            try
            {
                foreach (var v in x) yield return v * v;
            }
            finally
            {
                log.Add(1);
            }
        }
        return Run().Take(2).Sum() * (log.Count + 1) + Run().First() * log.Count;
    }

    private static ref double Largest(double[] a)
    {
        ref var r = ref a[0];
        for (var i = 1; i < a.Length; i++)
            if (a[i] > r)
                r = ref a[i];
        return ref r;
    }

    [Point(new[] { 1.0, 5, 3 }, 4)]
    public static double LargestElementByReference(double[] a, int n)
    {
        for (var i = 0; i < n; i++) Largest(a) *= .5;
        return a[0] * a[1] + a[2];
    }

    private sealed class Layered
    {
        public Dictionary<string, List<(double W, Func<double, double> F)>> Blocks { get; } = new()
        {
            ["in"] = [],
            ["out"] = [],
        };

        public double Run(double x)
        {
            foreach (var name in (string[])["in", "out"])
                x = Blocks[name].Aggregate(x, (v, b) => b.F(b.W * v));
            return x;
        }
    }

    [Point(new[] { .5, -1.2, .8 }, .7)]
    public static double NetworkInADictionary(double[] w, double x)
    {
        var net = new Layered();
        net.Blocks["in"].Add((w[0], Math.Tanh));
        net.Blocks["out"].AddRange([(w[1], Math.Exp), (w[2], v => v * v)]);
        return net.Run(x) + net.Run(2 * x);
    }

    [Point(.6, 3)]
    public static double PatternsOverPairsOfTuples(double x, int n)
    {
        (double A, double B)? previous = null;
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            var current = (A: x * i, B: x + i);
            total += (previous, current) switch
            {
                (null, _) => x,
                ({ A: var a }, { B: var b }) when i % 2 == 1 => a * b,
                ((var a, var b), _) => a - b * x,
            };
            previous = current;
        }
        return total + (previous?.A ?? 0);
    }

    [Point(.6, 300)]
    public static double GrowingBuffer(double x, int n)
    {
        var w = new System.Buffers.ArrayBufferWriter<double>();
        for (var i = 0; i < n; i++)
        {
            w.GetSpan(1)[0] = x * i;
            w.Advance(1);
        }
        var s = 0.0;
        foreach (var v in w.WrittenSpan) s += v * v;
        return s;
    }

    [Point(.6, 10)]
    public static double ArrayFromAPool(double x, int n)
    {
        var a = System.Buffers.ArrayPool<double>.Shared.Rent(n);
        for (var i = 0; i < n; i++) a[i] = i == 0 ? x : a[i - 1] * x + 1;
        var r = a[n - 1];
        System.Buffers.ArrayPool<double>.Shared.Return(a);
        return r;
    }
}
