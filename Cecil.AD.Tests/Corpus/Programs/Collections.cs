using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>The collections of the base library that hold active numbers: growing, indexing, removing, walking over them.</summary>
public static class Collections
{
    // C19: each entry adds the input once
    [Point(.5, 32, Gradient = [32.0, null])]
    [Point(.5, 1, Gradient = [1.0, null])]
    [Point(.5, 0, Gradient = [0.0, null])]
    public static double ListThatGrows(double input, int n)
    {
        var x = new List<double> { 0 };
        for (var i = 1; i <= n; i++) x.Add(x[i - 1] + input);
        return x[^1];
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double ListForeach(double[] x)
    {
        var list = new List<double>(x);
        double sum = 0;
        foreach (var v in list) sum = sum * .5 + v * v;
        return sum * (list.Count + 1);
    }

    [Point(new[] { 1.0, 2, 3, 4 }, .7)]
    public static double ListMethods(double[] x, double extra)
    {
        var list = new List<double>(2);
        list.AddRange(x);
        list.Insert(1, extra);
        list[0] *= list[^1];
        list.RemoveAt(2);
        list.Reverse();
        list.InsertRange(0, new[] { extra, 2 });
        list.RemoveRange(3, 1);
        var sum = 0.0;
        for (var i = 0; i < list.Count; i++) sum += (i + 1) * list[i];
        return sum * list.ToArray()[0];
    }

    [Point(new[] { 3.0, 1, 2 })]
    public static double ListSorted(double[] x)
    {
        var list = new List<double>(x);
        list.Sort();
        return list[0] + 10 * list[1] * list[2];
    }

    [Point(new[] { 3.0, 1, 2, 5 }, 2.5)]
    public static double ListWithPredicates(double[] x, double limit)
    {
        var list = new List<double>(x);
        var removed = list.RemoveAll(v => v < limit);
        var found = list.Find(v => v > 4);
        return found * list[0] + removed + list.ConvertAll(v => v * limit)[1];
    }

    [Point(.7, 3)]
    public static double ListClearedAndFilledAgain(double x, int n)
    {
        var list = new List<double>();
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            list.Clear();
            for (var k = 0; k <= i; k++) list.Add(x * k + i);
            foreach (var v in list) sum += v * x;
        }
        return sum;
    }

    [Point(.7, .9)]
    public static double CollectionExpressions(double x, double y)
    {
        List<double> list = [x, y, x * y];
        double[] array = [.. list, x, .. new[] { y }];
        Span<double> span = [x, .. list];
        IReadOnlyList<double> readOnly = [y, 2];
        return array[2] * array[3] + span[^1] + readOnly[0] * list.Count;
    }

    private struct Layer
    {
        public double Weight;

        public readonly double Forward(double x) => Weight * x;
    }

    // C21
    [Point(new[] { 1.0, 1, 1 }, 1, Gradient = [new[] { 1.0, 1, 1 }, 1.0])]
    [Point(new double[0], 3, Gradient = [new double[0], 1.0])]
    public static double ListOfStructs(double[] weights, double x)
    {
        var layers = new List<Layer>();
        foreach (var w in weights) layers.Add(new Layer { Weight = w });
        for (var i = 0; i < layers.Count; i++) x = layers[i].Forward(x);
        return x;
    }

    [Point(new[] { 1.0, 2, 3, 4 })]
    public static double ListOfArrays(double[] x)
    {
        var rows = new List<double[]>();
        for (var i = 0; i < x.Length; i++) rows.Add([x[i], i * x[i]]);
        rows[1][0] *= rows[2][1];
        rows[0] = rows[1];
        double sum = 0;
        foreach (var row in rows) sum += row[0] + row[1];
        return sum;
    }

    // C18
    [Point(2, Gradient = [4.0])]
    public static double DictionaryOfText(double x)
    {
        var d = new Dictionary<string, double>();
        d["x"] = x;
        return x * d["x"];
    }

    [Point(2, 3, "b")]
    [Point(2, 3, "missing")]
    public static double DictionaryLookedUp(double x, double y, string key)
    {
        var d = new Dictionary<string, double> { ["a"] = x, ["b"] = x * y };
        d["a"] += y;
        d.Remove("c");
        var found = d.TryGetValue(key, out var value) ? value : x;
        return d.ContainsKey("b") ? found * d["a"] : 0;
    }

    [Point(new[] { 1.0, 2, 3, 4, 5 }, 3)]
    [Point(new double[0], 3)]
    public static double DictionaryAccumulates(double[] x, int buckets)
    {
        var sums = new Dictionary<int, double>();
        for (var i = 0; i < x.Length; i++) sums[i % buckets] = sums.GetValueOrDefault(i % buckets) + x[i] * x[i];
        double product = 1;
        foreach (var (bucket, sum) in sums) product *= sum + bucket;
        return product;
    }

    [Point(1.1, 12)]
    [Point(1.1, 1)]
    public static double MemoOfARecurrence(double x, int n)
    {
        var memo = new Dictionary<int, double>();
        return Value(n);

        double Value(int k)
        {
            if (k < 2) return x + k;
            if (memo.TryGetValue(k, out var known)) return known;
            return memo[k] = Math.Sin(Value(k - 1)) + Value(k - 2) * .5;
        }
    }

    [Point(2, 3)]
    public static double DictionaryValuesAndKeys(double x, double y)
    {
        var d = new Dictionary<int, double> { [1] = x, [2] = y, [3] = x * y };
        double sum = 0;
        foreach (var v in d.Values) sum += v * v;
        foreach (var k in d.Keys) sum += k * x;
        foreach (var pair in d) sum += pair.Key * pair.Value;
        return sum + d.Count;
    }

    [Point(new[] { 2.0, 3, 4 })]
    public static double DictionaryOfLists(double[] x)
    {
        var groups = new Dictionary<string, List<double>>();
        for (var i = 0; i < x.Length; i++)
        {
            var key = i % 2 == 0 ? "even" : "odd";
            if (!groups.TryGetValue(key, out var list)) groups[key] = list = [];
            list.Add(x[i] * x[0]);
        }
        return groups["even"].Sum() * groups["odd"][0];
    }

    [Point(new[] { 1.0, 2, 3 }, "12+3*")]
    [Point(new[] { 1.5 }, "1")]
    public static double StackOfNumbers(double[] x, string program)
    {
        var stack = new Stack<double>();
        foreach (var c in program)
        {
            if (c == '+') stack.Push(stack.Pop() + stack.Pop());
            else if (c == '*') stack.Push(stack.Pop() * stack.Pop());
            else stack.Push(x[c - '1'] * stack.Count + x[c - '1']);
        }
        return stack.Peek() * stack.Count;
    }

    [Point(new[] { 1.0, 2, 3 }, 7)]
    [Point(new[] { 1.0 }, 0)]
    public static double QueueAsDelayLine(double[] x, int n)
    {
        var queue = new Queue<double>(x);
        for (var i = 0; i < n; i++) queue.Enqueue(.5 * queue.Dequeue() + queue.Peek() * x[0]);
        double sum = 0;
        while (queue.TryDequeue(out var v)) sum = sum * .9 + v;
        return sum;
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double LinkedListOfTheLibrary(double[] x)
    {
        var list = new LinkedList<double>();
        foreach (var v in x)
        {
            list.AddFirst(v * v);
            list.AddLast(v);
        }
        double sum = 0;
        for (var node = list.First; node is not null; node = node.Next) sum = sum * .5 + node.Value;
        return sum;
    }

    [Point(.7, new[] { 3, 5, 3, 7, 5 })]
    [Point(.7, new int[0])]
    public static double SetDecidesWhatIsNew(double x, int[] keys)
    {
        var seen = new HashSet<int>();
        double sum = 0;
        foreach (var key in keys)
            sum += seen.Add(key) ? x * key : x * x;
        return sum * x;
    }

    [Point(new[] { 2.0, 3, 4 })]
    public static double SortedByKey(double[] x)
    {
        var sorted = new SortedDictionary<int, double>();
        for (var i = 0; i < x.Length; i++) sorted[-i] = x[i];
        double result = 1;
        foreach (var (key, value) in sorted) result = result * .5 + value * value * (key + 5);
        return result;
    }

    [Point(new[] { 2.0, 3, 4, 1 })]
    public static double PriorityQueueByPosition(double[] x)
    {
        var queue = new PriorityQueue<double, int>();
        for (var i = 0; i < x.Length; i++) queue.Enqueue(x[i] * x[i], (i * 3) % x.Length);
        double result = 1;
        while (queue.Count > 0) result = result * .5 + queue.Dequeue();
        return result;
    }

    private static double Total(IEnumerable<double> values)
    {
        double total = 0;
        foreach (var v in values) total += v * v;
        return total;
    }

    private static double Dot(IReadOnlyList<double> a, IList<double> b)
    {
        double dot = 0;
        for (var i = 0; i < a.Count; i++) dot += a[i] * b[i];
        return dot;
    }

    [Point(new[] { 2.0, 3, 4 }, true)]
    [Point(new[] { 2.0, 3, 4 }, false)]
    public static double CollectionsBehindInterfaces(double[] x, bool list)
    {
        IList<double> values = list ? new List<double>(x) : x;
        values[0] *= 2;
        return Total(values) + Dot(x, values);
    }

    [Point(new[] { 2.0, 3, 4 }, .5)]
    public static double ListPassedAndReturned(double[] x, double by)
    {
        var list = Scaled([.. x], by);
        Append(list, list.Count * by);
        return Total(list) * list[^1];
    }

    private static List<double> Scaled(List<double> list, double by)
    {
        for (var i = 0; i < list.Count; i++) list[i] *= by;
        return list;
    }

    private static void Append(List<double> list, double v) => list.Add(v);

    [Point(.7, 5)]
    [Point(.7, 0)]
    public static double ListOfTuples(double x, int n)
    {
        var path = new List<(double Position, double Speed)> { (x, 1) };
        for (var i = 0; i < n; i++)
        {
            var (p, s) = path[i];
            path.Add((p + .1 * s, s - .1 * p));
        }
        double sum = 0;
        foreach (var (position, speed) in path) sum += position * speed;
        return sum;
    }
}
