using System.Numerics;
using System.Runtime.Intrinsics;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Loops over the processor's vectors, with the rest one by one.</summary>
public static class Vectorized
{
    [Point(new[] { 1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, new[] { .5, -1, 2, .25, 3, -2, 1, 1.5, .1, -.3, .7 })]
    [Point(new[] { 1.0, 2, 3 }, new[] { .5, -1, 2 })]
    public static double Dot(double[] a, double[] b)
    {
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<double>.Count; i += Vector<double>.Count) sums += new Vector<double>(a, i) * new Vector<double>(b, i);
        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    [Point(new[] { 1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 })]
    public static double DotOfSpans(double[] a)
    {
        ReadOnlySpan<double> x = a, y = a.AsSpan(1);
        var sum = 0.0;
        while (y.Length >= Vector<double>.Count)
        {
            sum += Vector.Dot(new Vector<double>(x), Vector.SquareRoot(new Vector<double>(y)));
            x = x[Vector<double>.Count..];
            y = y[Vector<double>.Count..];
        }

        return sum;
    }

    [Point(new[] { 1.0, -2, 3, 4, -5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 }, 1.5)]
    public static double Axpy(double[] x, double factor)
    {
        var y = new double[x.Length];
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
            (factor * new Vector<double>(x, i) - new Vector<double>(0.5) / Vector.Abs(new Vector<double>(x, i))).CopyTo(y, i);
        for (; i < x.Length; i++) y[i] = factor * x[i] - 0.5 / Math.Abs(x[i]);
        var sum = 0.0;
        for (i = 0; i < y.Length; i++) sum += y[i] * y[i] * (i + 1);
        return sum;
    }

    [Point(new[] { 1.0, -2, 3, 4, -5, 6, 7, -8, 9, 10, 11, 12, 13, -14, 15, 16, 17 })]
    public static double InPlace(double[] x)
    {
        for (var i = 0; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var v = new Vector<double>(x, i);
            Vector.Multiply(v, v).CopyTo(x.AsSpan(i));
        }

        return x[0] * x[1] + x[2] * x[5] + x[^1];
    }

    [Point(new[] { 1.1, -2, 3, .4, -5, .6, 7, -8, 9, 10, 11, 12, 13, -14, 15, 16, 17 })]
    public static double Huber(double[] x)
    {
        var (one, total) = (Vector<double>.One, Vector<double>.Zero);
        for (var i = 0; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var v = new Vector<double>(x, i);
            var size = Vector.Abs(v);
            total += Vector.ConditionalSelect(Vector.LessThan(size, one), v * v / 2.0, size - one / 2);
        }

        return Vector.Dot(total, one);
    }

    [Point(new[] { 1.0, -2, 3, .4, -5, .6, 7, -8, 9, 10, 11, 12, 13, -14, 15, 16, 17 })]
    public static double Extremes(double[] x)
    {
        var (low, high) = (new Vector<double>(x), new Vector<double>(x));
        for (var i = 0; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            low = Vector.Min(low, new Vector<double>(x, i));
            high = Vector.ConditionalSelect(Vector.GreaterThan<double>(new Vector<double>(x, i), high), new Vector<double>(x, i), high);
        }

        var (min, max) = (low[0], high[0]);
        for (var i = 1; i < Vector<double>.Count; i++)
        {
            if (low[i] < min) min = low[i];
            if (high[i] > max) max = high[i];
        }

        return min * max * max;
    }

    [Point(.3, .7)]
    public static double Lanes(double a, double b)
    {
        var v = new Vector<double>(a) + Vector<double>.Indices * b;
        if (Vector.LessThanAny(v, Vector<double>.Zero)) return 0;
        return v[1] * v[0] + Vector.Sum(v.WithElement(1, a * b) * v) + Vector.EqualsAll(v, v).CompareTo(false);
    }

    [Point(new[] { 1.0, -2, 3, .4, -5, .6, 7, -8, 9, 10, 11, 12, 13, -14, 15, 16, 17 })]
    public static double Counted(double[] x)
    {
        var negative = Vector<long>.Zero;
        var sum = Vector<double>.Zero;
        for (var i = 0; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var v = Vector.LoadUnsafe(ref x[0], (nuint)i);
            negative -= Vector.LessThan(v, Vector<double>.Zero);
            sum += v * Vector.ConvertToDouble(negative);
        }

        return Vector.Sum(sum) * Vector.Sum(negative);
    }

    [Point(new[] { 1.0, -2, 3, .4, -5, .6, 7, -8, 9 }, Tolerance = 1e-3)]
    public static double Mixed(double[] x)
    {
        var singles = new float[16];
        for (var i = 0; i < x.Length; i++) singles[i] = (float)x[i];
        Vector.Widen(new Vector<float>(singles), out var low, out var high);
        return Vector.Dot(low, high) + Vector.Sum(new Vector<float>(singles));
    }

    private static T SumOfSquares<T>(ReadOnlySpan<T> x)
        where T : struct, INumber<T>
    {
        var (sums, i) = (Vector<T>.Zero, 0);
        for (; i <= x.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var v = new Vector<T>(x.Slice(i, Vector<T>.Count));
            sums += v * v;
        }

        var sum = Vector.Sum(sums);
        for (; i < x.Length; i++) sum += x[i] * x[i];
        return sum;
    }

    [Point(new[] { 1.0, -2, 3, .4, -5, .6, 7, -8, 9 })]
    public static double Generic(double[] x) => Math.Sqrt(SumOfSquares<double>(x));

    [Point(new[] { 1.0, -2, 3, .4, -5, .6, 7, -8, 9 })]
    public static double OfFixedLength(double[] x)
    {
        var sum = Vector256<double>.Zero;
        for (var i = 0; i <= x.Length - 4; i += 4) sum += Vector256.LoadUnsafe(ref x[i]) * Vector256.Create(1.0, 2, 3, x[0]);
        var product = Vector128.Create(x[1], x[2]) * Vector128.Max(Vector128.Create(x[3]), Vector128.Create(x[4]));
        return Vector256.Sum(sum) + product.GetElement(0) * Vector128.Sum(product);
    }
}
