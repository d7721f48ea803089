namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 5: arrays that are read, overwritten and passed in as scratch.</summary>
public static class Arrays
{
    // M1
    [Point(new[] { 9, .7 }, Gradient = [new[] { 0, 0.76484218728448843 }])]
    public static double FirstBecomesSineOfSecond(double[] x)
    {
        x[0] = Math.Sin(x[1]);
        return x[0];
    }

    // M2
    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 5.0, 5, 5 }])]
    public static double CompoundAssignmentAsValue(double[] a)
    {
        double res = 0;
        for (var i = 0; i < a.Length; i++) res += a[i] *= 5;
        return res;
    }

    // M3
    [Point(5, 5, Gradient = [5.0, null])]
    [Point(3, 0, Gradient = [0.0, null])]
    public static double ArrayMadeInLoop(double x, int n)
    {
        double res = 0;
        for (var i = 0; i < n; i++)
        {
            double[] arr = { 1, x, 2 };
            res += arr[0] * arr[1];
        }
        return res;
    }

    private static double SquareOfFirst(double[] x) => x[0] * x[0];

    private static void ScaleFirst(double[] x, double by) => x[0] *= by;

    // M4
    [Point(new[] { 2.0 }, Gradient = [new[] { 12.0 }])]
    public static double ReadWriteRead(double[] x)
    {
        var product = SquareOfFirst(x);
        ScaleFirst(x, product);
        return x[0];
    }

    // M5
    [Point(new[] { 1.0, 2, 3 }, 3, Gradient = [new[] { 2.0, 4, 6 }, null])]
    [Point(new[] { 1.0, 2, 3 }, 1, Gradient = [new[] { 2.0, 0, 0 }, null])]
    [Point(new[] { 1.0, 2, 3 }, 0, Gradient = [new[] { 0.0, 0, 0 }, null])]
    public static double BoundChangedAfterLoop(double[] a, int n)
    {
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            sum += a[i] * a[i];
            a[i] = 0;
        }
        n = 0;
        return sum + n;
    }

    // M6
    [Point(new[] { 3.0, 7 }, Gradient = [new[] { 0.0, 2 }])]
    public static double SegmentThenCleared(double[] a)
    {
        int[] segment = [198, 200];
        var size = segment[1] - segment[0];
        for (var i = 0; i < size; i++) a[i] *= 2;
        segment[0] = 0;
        segment[1] = -1;
        a[0] = 0;
        return a[0] + a[1] + segment[1];
    }

    // M7
    [Point(new[] { 3.0, 1, 4, 1.5, 9, 2.6 }, Gradient = [new[] { 1.0, 0, 1, 0, 1, 0 }])]
    [Point(new[] { 3.0 }, Gradient = [new[] { 1.0 }])]
    public static double InsertionSortLargerHalf(double[] a)
    {
        for (var i = 1; i < a.Length; i++)
        {
            var key = a[i];
            var j = i - 1;
            while (j >= 0 && a[j] > key)
            {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = key;
        }
        double sum = 0;
        for (var i = a.Length / 2; i < a.Length; i++) sum += a[i];
        return sum;
    }

    // M8
    [Point(3, new[] { 0.0, 1, 2, 3, 4, 5, 6, 7, 8 }, new[] { .1, .2, .3 },
        Gradient = [null, new[] { 0.0, 0, 0, 0, 0, 0, -3000, 0, 0 }, new[] { -170_000.0, 20_000, 30_000 }])]
    public static double ForwardSubstitution(int n, double[] l, double[] b)
    {
        var x = new double[n];
        for (var i = 0; i < n; i++)
        {
            var tmp = b[i];
            for (var j = 0; j < i - 1; j++) tmp -= l[i * n + j] * x[j];
            x[i] = tmp;
        }
        double sum = 0;
        for (var i = 0; i < n; i++) sum += 10_000 * (i + 1) * x[i];
        return sum;
    }

    // M9
    [Point(new[] { 2.0, 4, .5 }, 8.0, Gradient = [new[] { -1.0, -.5, -4 }, .25])]
    [Point(new double[0], 8.0, Gradient = [new double[0], 1.0])]
    public static double DividedByAll(double[] a, double start)
    {
        foreach (var v in a) start /= v;
        return start;
    }

    // M10
    [Point(new[] { 1.0, 2, 3, 4 }, new[] { .5, -1, 2, 3 })]
    public static double MatrixProduct(double[] a, double[] b) => SumOfProduct(Square(a), Square(b));

    // M10 with A aliased to B
    [Point(new[] { 1, 2, 3, 4, .5, 6, -7, 8, 9 })]
    [Point(new[] { 3.0 })]
    public static double MatrixTimesItself(double[] a)
    {
        var m = Square(a);
        return SumOfProduct(m, m);
    }

    private static double[,] Square(double[] flat)
    {
        var n = (int)Math.Sqrt(flat.Length + .5);
        var m = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                m[i, j] = flat[i * n + j];
        return m;
    }

    private static double SumOfProduct(double[,] a, double[,] b)
    {
        var n = a.GetLength(0);
        var c = new double[n, n];
        for (var p = 0; p < n; p++)
            for (var q = 0; q < n; q++)
                for (var r = 0; r < n; r++)
                    c[p, q] += a[p, r] * b[r, q];
        double sum = 0;
        foreach (var v in c) sum += v * v;
        return sum;
    }

    // M11
    [Point(new[] { 1.0, 2, 3, 4 }, Gradient = [new[] { 7.0, 11, 9, 13 }])]
    public static double SumOfMatrixSquare(double[] flat)
    {
        var x = Square(flat);
        var n = x.GetLength(0);
        double sum = 0;
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                for (var k = 0; k < n; k++)
                    sum += x[i, k] * x[k, j];
        return sum;
    }

    // M12
    [Point(.6, 4, Gradient = [14.611389, null], Tolerance = 1e-7)]
    [Point(.6, 1, Gradient = [0.0, null])]
    [Point(.6, 2)]
    public static double RecurrenceInArray(double x, int n)
    {
        var y = new double[n];
        for (var i = 1; i < n; i++)
        {
            var t = Math.Sin(x) + y[i - 1];
            y[i] = t * t;
        }
        double sum = 0;
        foreach (var v in y) sum += v;
        return sum;
    }

    // M13
    [Point(new[] { .1, .5, -.3 }, new[] { 9.0, 9, 9 })]
    [Point(new double[0], new double[0])]
    public static double MapIntoOutputArray(double[] x, double[] y)
    {
        for (var n = 0; n < x.Length; n++) y[n] = Math.Sin(Math.Cos(Math.Exp(x[n])));
        double sum = 0;
        for (var n = 0; n < y.Length; n++) sum += y[n] * (n + 1);
        return sum;
    }

    // M14
    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 72.0, 48, 51 }])]
    public static double ElementFromSquares(double[] x)
    {
        var y = new double[3];
        for (var i = 0; i < 3; i++) y[i] = x[i] * x[i];
        x[0] = y[1] * y[2];
        double sum = 0;
        for (var i = 0; i < 3; i++) sum += x[i] * y[i];
        return sum;
    }

    // M15
    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 6.0, 3, 2 }])]
    [Point(new[] { 0.0, 2, 3 }, Gradient = [new[] { 6.0, 0, 0 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double Product(double[] x)
    {
        var p = 1.0;
        foreach (var v in x) p *= v;
        return p;
    }

    // M15
    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 3.0, 12, 27 }])]
    public static double SumOfCubes(double[] x)
    {
        double s = 0;
        foreach (var v in x) s += v * v * v;
        return s;
    }

    // M16
    [Point(1.2, new[] { 0.0 }, Gradient = [10.368, new[] { 0.0 }])]
    [Point(1.2, new[] { 5.0 }, Gradient = [10.368, new[] { 0.0 }])]
    public static double ScratchFromCaller(double x, double[] scratch)
    {
        scratch[0] = 1;
        for (var i = 0; i < 5; i++) scratch[0] *= x;
        return scratch[0];
    }

    // M17
    [Point(new[] { 1.0, 2, 3 }, 2.0)]
    public static double LeavesTracesInArgument(double[] a, double x)
    {
        for (var i = 0; i < a.Length; i++) a[i] = a[i] * x + i;
        a[1] = -1;
        return a[0] * a[^1];
    }
}
