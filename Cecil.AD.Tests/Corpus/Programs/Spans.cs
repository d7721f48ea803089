namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Spans and memory over arrays, stack memory and variables; pointers; references that are returned or kept in fields.</summary>
public static class Spans
{
    private static double Sum(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (var v in x) sum += v;
        return sum;
    }

    private static void Scale(Span<double> x, double by)
    {
        for (var i = 0; i < x.Length; i++) x[i] *= by;
    }

    [Point(new[] { 1.0, 2, 3 }, Gradient = [new[] { 12.0, 12, 12 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double ReadOnlySpanOfArray(double[] x) => Sum(x) * Sum(x.AsSpan());

    [Point(new[] { 1.0, 2, 3, 4 }, .7)]
    public static double SpanWritesIntoTheArray(double[] x, double by)
    {
        Span<double> all = x;
        Scale(all, by);
        Scale(all[1..], by);
        Scale(all.Slice(1, 2), x[0]);
        return x[0] * x[1] + x[2] * x[^1];
    }

    [Point(new[] { 1.0, 2, 3, 4, 5 }, 3)]
    [Point(new[] { 1.0, 2, 3, 4, 5 }, 0)]
    [Point(new[] { 1.0, 2, 3, 4, 5 }, 5)]
    public static double SpanSlicedAtAnArgument(double[] x, int at)
    {
        var span = x.AsSpan();
        Span<double> left = span[..at], right = span[at..];
        Scale(left, 2);
        double sum = left.IsEmpty ? 1 : left[0] * left[^1];
        foreach (ref var v in right) v *= v;
        return sum * Sum(x);
    }

    [Point(new[] { 1.0, 2, 3, 4 }, .7)]
    public static double SpanMethods(double[] x, double fill)
    {
        var buffer = new double[6].AsSpan();
        x.AsSpan().CopyTo(buffer);
        buffer[4..].Fill(fill);
        buffer[..3].Reverse();
        buffer.Slice(1, 1).Clear();
        Span<double> copy = buffer.ToArray();
        copy[0] *= buffer[5];
        return Sum(copy) * buffer[0] + (copy.TryCopyTo(x) ? 1 : 2);
    }

    [Point(new[] { 1.0, 2, 3, 4, 5 })]
    public static double OverlappingCopy(double[] x)
    {
        var span = x.AsSpan();
        span[..4].CopyTo(span[1..]);
        span[2..].CopyTo(span);
        double result = 0;
        foreach (var v in x) result = result * .5 + v * v;
        return result;
    }

    [Point(.7, 5)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double StackAllocatedSpan(double x, int n)
    {
        Span<double> powers = stackalloc double[n + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * x;
        return Sum(powers) * powers[^1];
    }

    [Point(.7, .9)]
    public static double StackAllocatedInitialiser(double x, double y)
    {
        Span<double> v = [x, y, x * y];
        ReadOnlySpan<double> w = stackalloc double[] { y, 2, x };
        double dot = 0;
        for (var i = 0; i < v.Length; i++) dot += v[i] * w[i];
        return dot;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static unsafe double StackAllocatedPointer(double x, int n)
    {
        var p = stackalloc double[4];
        p[1] = x;
        for (var i = 0; i < n; i++) *(p + 2) += p[1] * (i + 1);
        p[3] = p[2] * p[1];
        return p[3] + p[1] * x;
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static unsafe double FixedArray(double[] x)
    {
        double sum = 0;
        fixed (double* p = x)
        {
            for (var i = 0; i < x.Length; i++) sum += p[i] * p[i];
            if (x.Length > 0) *p *= 3;
        }
        return x.Length > 0 ? sum * x[0] : sum;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static unsafe double PointerThatMoves(double[] x)
    {
        double product = 1;
        fixed (double* start = &x[0])
        {
            for (var p = start + 1; p < start + x.Length; p++)
            {
                *p += p[-1];
                product *= *p;
            }
        }
        return product * x[^1];
    }

    [Point(.7, Gradient = [3.0])]
    public static unsafe double PointerToALocal(double x)
    {
        var y = x;
        var p = &y;
        *p *= 3;
        return y;
    }

    [Point(.7)]
    public static unsafe double PointerToAStruct(double x)
    {
        var v = new Vector3(x, 2, 3);
        var p = &v;
        p->Y *= p->X;
        p->Scale(x);
        return v.X + v.Y * v.Z;
    }

    [Point(new[] { 1.0, 2, 3, 4 }, .7)]
    [Point(new[] { 1.0, 2 }, .7)]
    public static double MemoryOverAnArray(double[] x, double by)
    {
        Memory<double> memory = x.AsMemory(1);
        Scale(memory.Span, by);
        ReadOnlyMemory<double> first = memory[..1];
        return Sum(first.Span) * Sum(x);
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    [Point(new[] { 1.0, 2 })]
    public static double RangesOfAnArray(double[] x)
    {
        double[] head = x[..^1], tail = x[1..], all = x[..];
        head[0] *= 5;
        all[^1] += tail[0];
        return Sum(head) * Sum(tail) + all[0] * all[^1];
    }

    [Point(new[] { 1.0, 2, 3, 4, 5 })]
    [Point(new[] { 1.0 })]
    public static double ArraySegments(double[] x)
    {
        var segment = new ArraySegment<double>(x, 0, x.Length / 2 + 1);
        double sum = 0;
        for (var i = 0; i < segment.Count; i++)
        {
            segment[i] *= i + 2;
            sum += segment[i] * x[i];
        }
        return sum;
    }

    private static double Weighted(double scale, params ReadOnlySpan<double> values) => scale * Sum(values);

    [Point(.5, 2, Gradient = [12.0, 2.0])]
    public static double ParamsSpan(double x, double y) => Weighted(x, y, 4) + Weighted(y, 2 * x, x) + Weighted(x);

    private ref struct Window(Span<double> data, ref double total)
    {
        private readonly Span<double> _data = data;

        private readonly ref double _total = ref total;

        public readonly void Add(int i)
        {
            _total += _data[i];
            _data[i] = _total;
        }
    }

    [Point(new[] { 1.0, 2, 3 }, .7)]
    [Point(new double[0], .7)]
    public static double RefFieldOfARefStruct(double[] x, double start)
    {
        var total = start * start;
        var window = new Window(x, ref total);
        for (var i = 0; i < x.Length; i++) window.Add(i);
        return total * Sum(x);
    }

    private static ref double Middle(Span<double> x) => ref x[x.Length / 2];

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new[] { 1.0 })]
    public static double RefReturnFromASpan(double[] x)
    {
        Middle(x) *= 3;
        ref var middle = ref Middle(x.AsSpan());
        middle += x[0];
        return middle * x[^1];
    }

    [Point(new[] { 1.0, 2, 3 }, 4)]
    [Point(new[] { 1.0, 2, 3 }, 0)]
    public static double RefLocalReassignedInLoop(double[] x, int n)
    {
        ref var place = ref x[0];
        for (var i = 1; i <= n; i++)
        {
            var value = place;
            place = ref x[i % x.Length];
            place += .5 * value * value;
        }
        return place * x[0];
    }

    private sealed class Model
    {
        public double Rate;

        public Vector3 Axis;

        public readonly double[] Data = new double[3];

        public ref double Entry(int i) => ref Data[i];

        public ref double Slot(bool rate) => ref rate ? ref Rate : ref Axis.Y;
    }

    [Point(.7, true)]
    [Point(.7, false)]
    public static double RefToFieldsOfAnObject(double x, bool rate)
    {
        var model = new Model { Rate = x, Axis = new Vector3(x, 1, x * x) };
        model.Slot(rate) *= x + 2;
        ref var axis = ref model.Axis;
        axis.Scale(model.Rate);
        model.Entry(1) += axis.Y;
        model.Entry(1) *= model.Data[1];
        return model.Entry(1) + model.Axis.Z;
    }

    [Point(new[] { 1.0, 2, 3 }, .7)]
    [Point(new double[0], .7)]
    public static double ArrayOfStructsByRefForeach(double[] x, double by)
    {
        var points = new Vector3[x.Length];
        for (var i = 0; i < x.Length; i++) points[i].X = x[i];
        foreach (ref var point in points.AsSpan())
        {
            point.Y = point.X * by;
            point.Scale(point.Y);
        }
        double sum = 0;
        foreach (ref readonly var point in (ReadOnlySpan<Vector3>)points) sum += point.X * point.Y;
        return sum;
    }

    [Point(new[] { 1.0, 2, 3, 4, 5, 6 }, 2)]
    public static double RowsOfAFlatMatrix(double[] flat, int rows)
    {
        var columns = flat.Length / rows;
        double sum = 0;
        for (var i = 0; i < rows; i++)
        {
            var row = flat.AsSpan(i * columns, columns);
            Scale(row, row[0]);
            sum += Sum(row) * (i + 1);
        }
        return sum;
    }

    private static double Sum(Span<double> x, int from) => from == x.Length ? 0 : x[from] + Sum(x, from + 1);

    [Point(new[] { 1.0, 2, 3 }, .7)]
    public static double RecursionOverSpans(double[] x, double by)
    {
        Halve(x, by);
        return Sum(x, 0) * x[0];
    }

    private static void Halve(Span<double> x, double by)
    {
        if (x.Length == 0) return;
        x[0] *= by;
        Halve(x[(x.Length / 2 + 1)..], by * by);
        Halve(x[1..(x.Length / 2 + 1)], by);
    }

    [Point(.7, 3, 5, Gradient = [8.0, null, null])]
    public static double SpanOfIntegersIndexes(double x, int i, int j)
    {
        ReadOnlySpan<int> counts = [i, j];
        return x * (counts[0] + counts[1]);
    }

    [Point(2.5f, 1.5f, Gradient = [6.5, 2.5])]
    public static float SpanOfFloats(float x, float y)
    {
        Span<float> v = [x, y];
        v[1] += v[0];
        return v[0] * v[1];
    }

    [Point(new[] { 1.0, 2, 3 }, new[] { .5, .25, .75, 2 })]
    public static double SliceWrittenInALoop(double[] x, double[] buffer)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var slice = buffer.AsSpan(i, 2);
            slice[1] *= x[i];
        }

        return Sum(buffer) * x[0];
    }

    [Point(new[] { 1.0, 2, 3 }, new[] { .5, .25, .75, 2, 3, 5, 7, 11 })]
    public static double SliceOfAnEarlierLayer(double[] x, double[] buffer)
    {
        double sum = 0;
        for (var layer = 0; layer < 2; layer++)
        {
            for (var i = 0; i < x.Length; i++)
            {
                var slice = Row(buffer, layer, i);
                sum += (layer == 0 ? x[i] : Row(buffer, layer - 1, i)[1]) * slice[0];
                slice[1] *= sum;
            }
        }

        return sum;

        static Span<double> Row(double[] buffer, int layer, int i) => buffer.AsSpan(layer * 3 + i, 2);
    }
}
