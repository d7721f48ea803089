namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Functions that call themselves or one another: over numbers, arrays, trees, with and without memory that they change.</summary>
public static class Recursion
{
    private static double Pow(double x, int n) => n == 0 ? 1 : x * Pow(x, n - 1);

    // C1
    [Point(2, 3, Gradient = [12.0, null])]
    [Point(2, 0, Gradient = [0.0, null])]
    [Point(1.001, 2000, Gradient = [14748.602704404637, null])]
    public static double Power(double x, int n) => Pow(x, n);

    [Point(3, 4, Gradient = [108.0, null])]
    [Point(3, 0, Gradient = [0.0, null])]
    public static double CallsItselfDirectly(double x, int n) => n <= 0 ? 1 : CallsItselfDirectly(x, n - 1) * x;

    private static double FastPow(double x, int n)
    {
        if (n == 0) return 1;
        var half = FastPow(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }

    [Point(1.1, 13)]
    [Point(1.1, 1)]
    [Point(1.1, 0)]
    public static double PowerBySquaring(double x, int n) => FastPow(x, n);

    private static double Fib(double a, double b, int n) => n <= 0 ? a + b : Fib(a, b, n - 1) + Fib(a, b, n - 2);

    // C2: there are 17711 leaves
    [Point(.7, .9, 20, Gradient = [35422.0, 35422.0, null])]
    [Point(.7, .9, 1, Gradient = [4.0, 4.0, null])]
    public static double FibonacciTwice(double a, double b, int n) => 2 * Fib(a, b, n);

    [Point(.7, 9)]
    [Point(.7, 1)]
    public static double FibonacciOfProducts(double x, int n) =>
        n < 2 ? x + n : Math.Sin(FibonacciOfProducts(x, n - 1)) * x + FibonacciOfProducts(x, n - 2);

    private static double SumOfProducts(double[] a, int n, double[] v)
    {
        if (n <= 1) return a[0] * v[0];
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            v[0] += a[i];
            sum += SumOfProducts(a, n - 1, v);
        }
        return sum;
    }

    // C3
    [Point(new[] { 1.0, 2, 3 }, 3, new[] { 1.0 }, Gradient = [new[] { 74.0, 13, 2 }, null, new[] { 6.0 }])]
    [Point(new[] { 1.0, 2, 3 }, 1, new[] { 1.0 }, Gradient = [new[] { 1.0, 0, 0 }, null, new[] { 1.0 }])]
    public static double ArrayChangedInALoop(double[] a, int n, double[] v) => SumOfProducts(a, n, v);

    // C4
    [Point(1.1, 1.5)]
    [Point(1.5, 1.1)]
    public static double ArgumentsSwapped(double a, double b) => a < b ? a * b : ArgumentsSwapped(b, a) + a;

    private static double SumFrom(double[] x, int i) => i == x.Length ? 0 : x[i] + SumFrom(x, i + 1);

    // C5
    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 1.0, 1, 1 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double SumOfTail(double[] x) => SumFrom(x, 0);

    private static double SumOfCopies(double[] x) => x.Length == 0 ? 0 : x[0] * x[0] + SumOfCopies(x[1..]);

    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 2.0, 4, 6 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double SumOfTailByCopies(double[] x) => SumOfCopies(x);

    private readonly struct Segment(double[] data, int from, int to)
    {
        private readonly double[] _data = data;

        public double Sum()
        {
            if (to - from == 0) return 0;
            if (to - from == 1) return _data[from];
            var middle = (from + to) / 2;
            return new Segment(_data, from, middle).Sum() + new Segment(_data, middle, to).Sum();
        }
    }

    // C6
    [Point(new[] { 1.0, 2, 3, 4, 5 }, Gradient = [new[] { 1.0, 1, 1, 1, 1 }])]
    [Point(new[] { 1.0 }, Gradient = [new[] { 1.0 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double DivideAndConquer(double[] x) => new Segment(x, 0, x.Length).Sum();

    private static double Even(double x, int n) => n == 0 ? x : Math.Sin(Odd(x, n - 1));

    private static double Odd(double x, int n) => n == 0 ? x * x : Even(x, n - 1) * x;

    [Point(.7, 7)]
    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double MutualRecursion(double x, int n) => Even(x, n);

    private static double First(double x, int n) => n <= 0 ? x : Second(x * x, n - 1) + x;

    private static double Second(double x, int n) => n <= 0 ? 2 * x : Third(x, n - 1) * .5;

    private static double Third(double x, int n) => n <= 0 ? Math.Cos(x) : First(x, n - 1) + Second(x, n - 2);

    [Point(.7, 10)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double ThreeFunctionsInTurn(double x, int n) => First(x, n);

    private static double Loop(double sum, double x, int n) => n == 0 ? sum : Loop(sum * .999 + x * n, x, n - 1);

    [Point(.7, 1000)]
    [Point(.7, 0)]
    public static double TailCall(double x, int n) => Loop(1, x, n);

    private static double Up(double x, int n) => n == 0 ? x : Down(x, n - 1) + x;

    private static double Down(double x, int n) => n == 0 ? x : Up(x, n - 1) + x;

    [Point(.5, 6, Gradient = [7.0, null])]
    [Point(.5, 0, Gradient = [1.0, null])]
    public static double Staircase(double x, int n) => Up(x, n);

    private static double Climb(double x, int n) => n == 0 ? x : Climb(x, n - 1) + x;

    [Point(.5, 6, Gradient = [7.0, null])]
    [Point(.5, 0, Gradient = [1.0, null])]
    public static double Ladder(double x, int n) => Climb(x, n);

    private static double Root(double guess, double of)
    {
        var next = .5 * (guess + of / guess);
        return Math.Abs(next - guess) < 1e-12 ? next : Root(next, of);
    }

    [Point(2, Gradient = [.35355339059327379])]
    public static double DepthDecidedByTheNumber(double x) => Root(1, x);

    // McCarthy's 91 function: a call inside the argument of a call
    private static double Nested(double x) => x > 10 ? x - 1 : Nested(Nested(x + 1.5));

    [Point(3.2, Gradient = [1.0])]
    [Point(20, Gradient = [1.0])]
    public static double CallInTheArgument(double x) => Nested(x);

    private static void Accumulate(double x, int n, ref double sum)
    {
        if (n == 0) return;
        sum = sum * x + n;
        Accumulate(x, n - 1, ref sum);
        sum += x;
    }

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double ResultByReference(double x, int n)
    {
        var sum = 1.0;
        Accumulate(x, n, ref sum);
        return sum;
    }

    private static (double Sine, double Cosine) Rotate(double angle, int n)
    {
        if (n == 0) return (0, 1);
        var (s, c) = Rotate(angle, n - 1);
        return (s * Math.Cos(angle) + c * Math.Sin(angle), c * Math.Cos(angle) - s * Math.Sin(angle));
    }

    [Point(.3, 5)]
    [Point(.3, 0)]
    public static double TupleReturned(double angle, int n)
    {
        var (s, c) = Rotate(angle, n);
        return s + 2 * c;
    }

    private static void Sort(double[] a, int from, int to)
    {
        if (to - from < 2) return;
        var pivot = a[from];
        var store = from;
        for (var i = from + 1; i < to; i++)
        {
            if (a[i] >= pivot) continue;
            store++;
            (a[store], a[i]) = (a[i], a[store]);
        }
        (a[from], a[store]) = (a[store], a[from]);
        Sort(a, from, store);
        Sort(a, store + 1, to);
    }

    [Point(new[] { 3.0, 1, 4, 1.5, 5, 9, 2.5 })]
    [Point(new[] { 3.0 })]
    [Point(new double[0])]
    public static double QuickSortInPlace(double[] a)
    {
        Sort(a, 0, a.Length);
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += (i + 1) * a[i] * a[i];
        return sum;
    }

    private static double[] MergeSorted(double[] a)
    {
        if (a.Length < 2) return a;
        var left = MergeSorted(a[..(a.Length / 2)]);
        var right = MergeSorted(a[(a.Length / 2)..]);
        var merged = new double[a.Length];
        for (int i = 0, l = 0, r = 0; i < merged.Length; i++)
            merged[i] = r == right.Length || (l < left.Length && left[l] <= right[r]) ? left[l++] : right[r++];
        return merged;
    }

    [Point(new[] { 3.0, 1, 4, 1.5, 5 })]
    [Point(new double[0])]
    public static double MergeSortOfCopies(double[] a)
    {
        double sum = 0;
        foreach (var v in MergeSorted(a)) sum = sum * .5 + v * v;
        return sum;
    }

    private sealed class Tree(double value, Tree? left, Tree? right)
    {
        public static Tree? Of(double[] x, int i) => i < x.Length ? new Tree(x[i], Of(x, 2 * i + 1), Of(x, 2 * i + 2)) : null;

        public double Evaluate() => value * (1 + (left?.Evaluate() ?? 0)) + Math.Sin(right?.Evaluate() ?? 0);

        public int Depth() => 1 + Math.Max(left?.Depth() ?? 0, right?.Depth() ?? 0);
    }

    [Point(new[] { 1.0, .2, .3, .4, .5, .6 })]
    [Point(new[] { 1.0 })]
    [Point(new double[0])]
    public static double TreeEvaluated(double[] x)
    {
        var tree = Tree.Of(x, 0);
        return (tree?.Evaluate() ?? 0) * (tree?.Depth() ?? 1);
    }

    private static double Determinant(double[,] m, int row, int used)
    {
        var n = m.GetLength(0);
        if (row == n) return 1;
        double sum = 0, sign = 1;
        for (var j = 0; j < n; j++)
        {
            if ((used & (1 << j)) != 0) continue;
            sum += sign * m[row, j] * Determinant(m, row + 1, used | (1 << j));
            sign = -sign;
        }
        return sum;
    }

    // A10: the gradient is the matrix of cofactors
    [Point(new[] { 2.0, 1, 3, 0, 4, 1, 5, 2, 1 }, Value = -51.0, Gradient = [new[] { 2.0, 5, -20, 5, -13, 1, -11, -2, 8 }])]
    [Point(new[] { 7.0 }, Value = 7.0, Gradient = [new[] { 1.0 }])]
    [Point(new[] { 1.0, .5, .2, .1, .3, 2, .7, .4, .6, .8, 3, .9, .15, .25, .35, 4 })]
    public static double DeterminantByMinors(double[] flat)
    {
        var n = (int)Math.Round(Math.Sqrt(flat.Length));
        var m = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) m[i, j] = flat[i * n + j];
        return Determinant(m, 0, 0);
    }

    private static double Adaptive(double rate, double from, double to, int depth)
    {
        double h = to - from, middle = (from + to) / 2;
        double coarse = h * Value(rate, middle), fine = h / 2 * (Value(rate, (from + middle) / 2) + Value(rate, (middle + to) / 2));
        if (depth == 0 || Math.Abs(fine - coarse) < 1e-4) return fine;
        return Adaptive(rate, from, middle, depth - 1) + Adaptive(rate, middle, to, depth - 1);
    }

    private static double Value(double rate, double t) => Math.Exp(-rate * t) * Math.Sin(t);

    [Point(.7, 2)]
    [Point(30, 1)]
    public static double AdaptiveQuadrature(double rate, double to) => Adaptive(rate, 0, to, 8);

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double RecursiveLocalFunction(double x, int n)
    {
        var calls = 0.0;
        return Step(n) + calls;

        double Step(int k)
        {
            calls += x;
            return k == 0 ? x : Math.Cos(Step(k - 1)) * x;
        }
    }

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double RecursiveLambda(double x, int n)
    {
        Func<double, int, double>? step = null;
        step = (v, k) => k == 0 ? v : step!(v * x + 1, k - 1);
        return step(x, n);
    }

    private static T Folded<T>(T x, int n)
        where T : System.Numerics.INumber<T> => n == 0 ? T.One : x * Folded(x, n - 1) + T.CreateChecked(n);

    [Point(.7, 6)]
    [Point(.7, 0)]
    public static double GenericRecursion(double x, int n) => Folded(x, n);

    private static double Deep(double x, int n) => n == 0 ? x : Math.Sin(Deep(x, n - 1)) + .001 * x;

    [Point(.3, 10)]
    [Point(.3, 2000)]
    public static double TwoThousandCallsDeep(double x, int n) => Deep(x, n);
}
