using System.Buffers;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Arrays of every shape and element type, their initialisers, and what System.Array does with them.</summary>
public static class ArrayLibrary
{
    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CopyWhole(double[] a)
    {
        var b = new double[5];
        Array.Copy(a, b, a.Length);
        a[0] = 9;
        return b[0] * b[1] + a[0] * b[3] + b[4];
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CopyRange(double[] a)
    {
        var b = new double[4];
        b[0] = b[3] = a[0];
        Array.Copy(a, 1, b, 0, 3);
        return b[0] * b[1] + b[2] * b[3];
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CopyOverlappingUp(double[] a)
    {
        Array.Copy(a, 0, a, 1, 3);
        return a[0] * a[1] + a[2] * a[3];
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CopyOverlappingDown(double[] a)
    {
        Array.Copy(a, 1, a, 0, 3);
        return a[0] * a[1] + a[2] * a[3];
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CopyTo(double[] a)
    {
        var b = new double[6];
        a.CopyTo(b, 2);
        return b[2] * b[3] + b[0] + b[5] * b[5];
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double ClearPart(double[] a)
    {
        var before = a[1] * a[2];
        Array.Clear(a, 1, 2);
        return before + a[0] + a[1] + a[2] * a[3];
    }

    [Point(new[] { 1.0, 2 })]
    public static double ClearWhole(double[] a)
    {
        var before = a[0] * a[1];
        Array.Clear(a);
        a[0] += before;
        return a[0] * a[0] + a[1];
    }

    [Point(new[] { 1.0, 2, 3 }, .7)]
    public static double Fill(double[] a, double x)
    {
        var s = a[0] * a[2];
        Array.Fill(a, x * x);
        a[1] *= s;
        return a[0] + a[1] + a[2];
    }

    [Point(new[] { 1.0, 2, 3 })]
    public static double Clone(double[] a)
    {
        var b = (double[])a.Clone();
        b[0] *= 5;
        a[1] = b[0];
        return a[0] * b[1] + a[1] * b[2];
    }

    [Point(new[] { 1.0, 2, 3 })]
    public static double ResizeUpAndDown(double[] a)
    {
        var b = a;
        Array.Resize(ref b, 5);
        b[4] = b[0] * b[1];
        b[0] = 7;
        Array.Resize(ref a, 2);
        a[1] *= a[0];
        return b[4] * b[2] + a[0] * a[1];
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new[] { 1.0 })]
    public static double Reverse(double[] a)
    {
        Array.Reverse(a);
        double s = 0;
        for (var i = 0; i < a.Length; i++) s += a[i] * a[i] * (i + 1);
        return s;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double CopyBytes(double[] a)
    {
        var b = GC.AllocateUninitializedArray<double>(a.Length);
        Buffer.BlockCopy(a, 8, b, 0, 16);
        Buffer.BlockCopy(b, 0, b, 8, 16);
        return b[0] * b[0] * a[0] + b[1] * b[2];
    }

    // C19 with an array that grows
    [Point(.3, 32)]
    [Point(.3, 0)]
    [Point(.3, 1)]
    public static double GrowsByResize(double input, int n)
    {
        var x = new double[1];
        for (var i = 1; i <= n; i++)
        {
            if (i >= x.Length) Array.Resize(ref x, 2 * x.Length);
            x[i] = x[i - 1] + input;
        }
        return x[n];
    }

    [Point(1.3)]
    public static double Initialisers(double x)
    {
        double[] constants = { 1, 2, 3, 4, 5, 6 };
        double[] mixed = [x, 1, x * x, Math.Sin(x)];
        var sized = new double[2] { x, 5 };
        int[] indices = [3, 1, 0];
        double s = 0;
        foreach (var i in indices) s += constants[i] * mixed[i] * sized[i % 2];
        return s;
    }

    [Point(1.3)]
    public static double RectangularInitialiser(double x)
    {
        double[,] m = { { 1, x }, { x * x, 2 } };
        var k = new[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        return m[0, 0] * m[1, 1] - m[0, 1] * m[1, 0] + m.Length * x + k[1, 2] * x + k.GetLength(1) + m.Rank;
    }

    [Point(new[] { 1.0, 2, 3, 4, 5, 6 })]
    public static double RectangularInPlace(double[] a)
    {
        var m = new double[2, 3];
        for (var i = 0; i < m.GetLength(0); i++)
            for (var j = 0; j < m.GetLength(1); j++)
                m[i, j] = a[i * 3 + j];
        m[0, 0] *= m[1, 2];
        m[1, 1] += m[0, 0] * m[0, 1];
        ref var r = ref m[0, 2];
        r *= r;
        (m[0, 1], m[1, 0]) = (m[1, 0], m[0, 1]);
        double s = 0;
        foreach (var v in m) s = s * .9 + v;
        return s;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double ThreeDimensions(double x, int n)
    {
        var t = new double[n, 2, n + 1];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < 2; j++)
                for (var k = 0; k <= n; k++)
                    t[i, j, k] = x * (i + 1) + Math.Pow(x, j + k);
        double s = 0;
        foreach (var v in t) s += v * v;
        return s + t.GetLength(2) * x + t.GetUpperBound(1);
    }

    [Point(new[] { 1.0, 2, 3, 4, 5, 6 })]
    public static double JaggedTriangle(double[] a)
    {
        var rows = new double[3][];
        var k = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new double[i + 1];
            for (var j = 0; j <= i; j++) rows[i][j] = a[k++];
        }
        for (var i = rows.Length - 2; i >= 0; i--)
            for (var j = 0; j < rows[i].Length; j++)
                rows[i][j] += Math.Max(rows[i + 1][j], rows[i + 1][j + 1]);
        return rows[0][0] * rows[0][0];
    }

    [Point(new[] { 1.0, 2 })]
    public static double SharedRows(double[] a)
    {
        double[][] rows = [a, new double[2], a];
        rows[1] = rows[0];
        rows[1][0] *= rows[2][1];
        rows[2][1] += rows[0][0];
        return rows[0][0] * rows[1][1] + a[0];
    }

    [Point(new[] { 1.0, 2 }, new[] { 3.0, 4 }, 3)]
    [Point(new[] { 1.0, 2 }, new[] { 3.0, 4 }, 0)]
    public static double RowsSwapped(double[] a, double[] b, int n)
    {
        double[][] rows = { a, b };
        for (var i = 0; i < n; i++)
        {
            rows[0][i % 2] *= rows[1][1];
            (rows[0], rows[1]) = (rows[1], rows[0]);
        }
        return rows[0][0] * rows[1][1] + a[1];
    }

    [Point(.7f, 3, Gradient = [8.0, null], Tolerance = 1e-6)]
    public static double FloatElements(float x, int n)
    {
        var a = new float[n];
        for (var i = 0; i < n; i++) a[i] = i * x;
        a[1] = a[2];
        double s = 0;
        foreach (var v in a) s += v;
        return s * 2;
    }

    [Point(1.3, 200)]
    public static double ElementsOfEveryIntegerType(double x, int n)
    {
        var bytes = new byte[] { 1, 2, (byte)n };
        var sbytes = new sbyte[] { -1, (sbyte)n };
        var shorts = new short[] { -300, (short)(n * 300) };
        var ushorts = new ushort[] { 300, (ushort)(n * 300) };
        var uints = new uint[] { 7, uint.MaxValue };
        var longs = new long[] { 1L << 40, -n };
        var ulongs = new ulong[] { 5, 6 };
        var chars = new[] { 'a', 'b' };
        var bools = new bool[2];
        bytes[0] += 250;
        sbytes[1]--;
        shorts[0] /= 2;
        longs[0] >>= 38;
        bools[1] = n > 100;
        double s = bytes[0] * x + bytes[2] * x * x + sbytes[0] * x + sbytes[1] + shorts[0] * x + shorts[1] * x;
        s += ushorts[1] * x + uints[1] / 1e9 * x + longs[0] * x + longs[1] + ulongs[1] * x + chars[1] * x;
        return bools[1] ? s : -s;
    }

    [Point(1.3, 2)]
    [Point(1.3, 0)]
    public static double LengthsDecide(double x, int n)
    {
        var a = new double[n];
        var empty = Array.Empty<int>();
        var s = x;
        if (a.Length > empty.Length) s *= x;
        for (var i = 0; i < a.Length * 2; i++) s += i * x;
        return s * (a.Length + 1) + a.LongLength;
    }

    [Point(new[] { 3.0, 1, 2 })]
    public static double IndexFromEnd(double[] a) => a[^1] * a[^2] + a[a.Length - 3];

    [Point(3, Gradient = [12.0 + 27])]
    public static double ElementsAsObjects(double x)
    {
        Array row = new[] { x, 2 * x }, table = new double[2, 2];
        table.SetValue(x * x, 1, 0);
        row.SetValue((double)row.GetValue(1)! * x, 0);
        return (double)row.GetValue(0)! + (double)table.GetValue(1, 0)! * x;
    }

    /// <summary>What is in a rented array is not read before it is written.</summary>
    [Point(new[] { 1.0, 2.0, 3.0 })]
    public static double RentedArray(double[] x)
    {
        var running = ArrayPool<double>.Shared.Rent(x.Length);
        try
        {
            var sum = 0.0;
            for (var i = 0; i < x.Length; i++) running[i] = sum += x[i];
            var result = 0.0;
            for (var i = 0; i < x.Length; i++) result += running[i] * running[i];
            return result * (running.Length >= x.Length ? 1 : 0);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(running, clearArray: true);
        }
    }

    [Point(20, 1.5)]
    public static double RentedLength(int n, double x) => ArrayPool<double>.Shared.Rent(n).Length * x * x + ArrayPool<double>.Shared.Rent(0).Length;

    [Point(new[] { 1.0, 2.0, 3.0, 4.0 })]
    public static double Segment(double[] x)
    {
        var middle = new ArraySegment<double>(x, 1, 2);
        var sum = 0.0;
        foreach (var v in middle) sum += v * v;
        return sum * middle.Sum() + middle.Count * middle[0];
    }
}
