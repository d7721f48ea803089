using System.Collections;
using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Iterators (<c>yield</c>), enumerables and enumerators that the function makes and walks over.</summary>
public static class Iterators
{
    private static IEnumerable<double> Powers(double x, int n)
    {
        var power = 1.0;
        for (var i = 0; i < n; i++)
        {
            yield return power;
            power *= x;
        }
    }

    [Point(.7, 5)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double YieldReturnInALoop(double x, int n)
    {
        double sum = 0;
        foreach (var power in Powers(x, n)) sum += power * power;
        return sum + x;
    }

    private static IEnumerable<double> Three(double x)
    {
        yield return x;
        yield return x * x;
        yield return Math.Sin(x);
    }

    [Point(.7)]
    public static double SeveralYields(double x)
    {
        var product = 1.0;
        foreach (var v in Three(x)) product *= v + 1;
        return product;
    }

    private static IEnumerable<double> Until(double x, double limit)
    {
        while (true)
        {
            if (x > limit) yield break;
            yield return x;
            x = 1.7 * x + .1;
        }
    }

    [Point(2, 100)]
    [Point(2, 1)]
    public static double YieldBreakDecidedByTheNumber(double x, double limit)
    {
        double last = x;
        foreach (var v in Until(x, limit)) last = v;
        return last * last;
    }

    [Point(.7, 3)]
    [Point(.7, 10)]
    [Point(.7, 0)]
    public static double ConsumerBreaks(double x, int n)
    {
        double sum = 0;
        var i = 0;
        foreach (var power in Powers(x, 6))
        {
            if (i++ >= n) break;
            if (i == 2) continue;
            sum += power * i;
        }
        return sum;
    }

    private static IEnumerable<(int Index, double Value)> Numbered(IEnumerable<double> values)
    {
        var i = 0;
        foreach (var v in values) yield return (i++, v);
    }

    private static IEnumerable<double> Squares(IEnumerable<double> values)
    {
        foreach (var v in values) yield return v * v;
    }

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double IteratorsInAChain(double x, int n)
    {
        double sum = 0;
        foreach (var (i, v) in Numbered(Squares(Powers(x, n)))) sum += i * v;
        return sum;
    }

    private static IEnumerable<double> Triangle(double x, int n)
    {
        for (var i = 1; i <= n; i++)
            foreach (var v in Powers(x + i, i)) yield return v;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double IteratorInsideAnIterator(double x, int n)
    {
        double sum = 0;
        foreach (var v in Triangle(x, n)) sum = .5 * sum + v;
        return sum;
    }

    [Point(.7, 3, 2)]
    [Point(.7, 3, 0)]
    public static double SameEnumerableTwice(double x, int n, int m)
    {
        var powers = Powers(x, n);
        double sum = 1;
        for (var k = 0; k < m; k++)
            foreach (var v in powers) sum += v * sum;
        return sum;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double ProductOfTwoEnumerables(double x, int n)
    {
        double sum = 0;
        foreach (var a in Powers(x, n))
            foreach (var b in Three(a))
                sum += a * b;
        return sum;
    }

    [Point(.7, 4)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double EnumeratorByHand(double x, int n)
    {
        using var powers = Powers(x, n).GetEnumerator();
        if (!powers.MoveNext()) return x;
        var result = powers.Current;
        while (powers.MoveNext()) result = Math.Cos(result) * powers.Current;
        return result;
    }

    [Point(.7, 4)]
    public static double TwoEnumeratorsInStep(double x, int n)
    {
        double dot = 0;
        using var a = Powers(x, n).GetEnumerator();
        using var b = Powers(2 * x, n + 2).GetEnumerator();
        while (a.MoveNext() && b.MoveNext()) dot += a.Current * b.Current;
        return dot + (b.MoveNext() ? b.Current : 0);
    }

    private static IEnumerable<double> Guarded(double[] x, double[] log)
    {
        try
        {
            foreach (var v in x) yield return v * log[0];
        }
        finally
        {
            log[0] *= 3;
        }
    }

    [Point(new[] { 1.0, 2, 3 }, 5)]
    [Point(new[] { 1.0, 2, 3 }, 1)]
    [Point(new double[0], 1)]
    public static double FinallyInAnIterator(double[] x, int n)
    {
        double[] log = [x.Length + 1];
        double sum = 0;
        foreach (var v in Guarded(x, log))
        {
            sum += v;
            if (--n == 0) break;
        }
        return sum * log[0];
    }

    private static IEnumerable<double> Running(double[] x)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i];
            x[i] = sum * sum;
            yield return sum;
        }
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double IteratorThatWritesToItsArray(double[] x)
    {
        double result = 0;
        foreach (var v in Running(x)) result += v * x[0];
        return result + (x.Length > 0 ? x[^1] : 0);
    }

    private readonly struct Samples(double from, double step, int count)
    {
        public Enumerator GetEnumerator() => new(from, step, count);

        public struct Enumerator(double from, double step, int count)
        {
            private int _index = -1;

            public readonly double Current => from + _index * step;

            public bool MoveNext() => ++_index < count;
        }
    }

    [Point(.7, .1, 5)]
    [Point(.7, .1, 0)]
    public static double StructEnumerator(double from, double step, int n)
    {
        double sum = 0;
        foreach (var t in new Samples(from, step, n)) sum += Math.Sin(t) * step;
        return sum;
    }

    private sealed class Chain(double value, Chain? next) : IEnumerable<double>
    {
        public IEnumerator<double> GetEnumerator()
        {
            for (var link = this; link is not null; link = link.Next) yield return link.Value;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private double Value => value;

        private Chain? Next => next;
    }

    [Point(new[] { 1.0, 2, 3 }, .5)]
    public static double EnumerableClass(double[] x, double by)
    {
        Chain? chain = null;
        foreach (var v in x) chain = new Chain(v * by, chain);
        var result = 1.0;
        foreach (var v in chain!) result = result * by + v;
        return result;
    }

    private static IEnumerable<double> InOrder(double[] heap, int i)
    {
        if (i >= heap.Length) yield break;
        foreach (var v in InOrder(heap, 2 * i + 1)) yield return v;
        yield return heap[i];
        foreach (var v in InOrder(heap, 2 * i + 2)) yield return v;
    }

    [Point(new[] { 1.0, 2, 3, 4, 5 })]
    [Point(new double[0])]
    public static double RecursiveIterator(double[] x)
    {
        double result = 0;
        foreach (var v in InOrder(x, 0)) result = Math.Cos(result) * v + v;
        return result;
    }

    [Point(.7, 4)]
    [Point(.7, 0)]
    public static double LocalIterator(double x, int n)
    {
        var scale = x;
        double sum = 0;
        foreach (var v in Scaled()) sum += v;
        return sum * scale;

        IEnumerable<double> Scaled()
        {
            for (var i = 0; i < n; i++)
            {
                scale += .5;
                yield return i * scale * x;
            }
        }
    }

    [Point(new[] { 1.0, 2, 3 }, true)]
    [Point(new[] { 1.0, 2, 3 }, false)]
    public static double EnumerableChosenByFlag(double[] x, bool squares)
    {
        IEnumerable<double> values = squares ? Squares(x) : x;
        double sum = 0;
        foreach (var v in values) sum = sum * .5 + v;
        return sum;
    }

    [Point(.7, 3)]
    public static double IteratorCopiedIntoCollections(double x, int n)
    {
        var list = new List<double>(Powers(x, n));
        double[] array = [.. Powers(2 * x, n), x];
        return list[^1] * array[1] + array[^1];
    }
}
