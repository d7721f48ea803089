using System.Threading;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Code that is made for many threads, as the one that runs it sees it.</summary>
public static class Atomics
{
    private sealed class Node
    {
        public double Value;

        public Node? Next;

        public object? Tag;
    }

    [Point(3, Gradient = [2 * 3 * 3.0])]
    public static double VolatileField(double x)
    {
        var node = new Node();
        Volatile.Write(ref node.Value, x * x);
        return Volatile.Read(ref node.Value) * 3;
    }

    [Point(3, Gradient = [4 * 3.0])]
    public static double ExchangedNumbers(double x)
    {
        var y = x;
        var old = Interlocked.Exchange(ref y, 2 * x);
        return old * y;
    }

    /// <summary>Σ i xᵢ by the loop that adds to a number without a lock.</summary>
    [Point(new[] { 1.0, 2.0, 4.0 }, Gradient = [new[] { 0.0, 1.0, 2.0 }])]
    [Point(new double[0], Gradient = [new double[0]])]
    public static double CompareAndAdd(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            double seen, next;
            do
            {
                seen = sum;
                next = seen + i * x[i];
            }
            while (Interlocked.CompareExchange(ref sum, next, seen) != seen);
        }

        return sum;
    }

    /// <summary>Bit for bit: zero is not minus zero, NaN is NaN.</summary>
    [Point(5, Gradient = [2.0])]
    public static double ComparedBitForBit(double x)
    {
        var (a, b) = (-0.0, double.NaN);
        Interlocked.CompareExchange(ref a, x, 0.0);
        Interlocked.CompareExchange(ref b, 2 * x, double.NaN);
        return a + b;
    }

    [Point(3, 4, Gradient = [22.0, null])]
    public static double Counters(double x, int n)
    {
        var (count, total, flags) = (0, 0L, 12);
        for (var i = 0; i < n; i++)
        {
            Interlocked.Increment(ref count);
            Interlocked.Add(ref total, i);
            Interlocked.Decrement(ref flags);
        }

        Interlocked.Or(ref flags, 16);
        Interlocked.And(ref flags, ~8);
        return x * (count + total + flags - 4);
    }

    /// <summary>A stack of linked nodes without locks.</summary>
    [Point(new[] { 2.0, 3.0, 5.0 }, Gradient = [new[] { 1.0, 2.0, 3.0 }])]
    public static double LockFreeStack(double[] x)
    {
        Node? top = null;
        foreach (var v in x)
        {
            var node = new Node { Value = v };
            do node.Next = Volatile.Read(ref top);
            while (Interlocked.CompareExchange(ref top, node, node.Next) != node.Next);
        }

        var (sum, rank) = (0.0, x.Length);
        for (var at = top; at is not null; at = at.Next) sum += rank-- * at.Value;
        return sum;
    }

    [Point(3, Gradient = [9.0])]
    public static double ObjectIfMissing(double x)
    {
        var node = new Node();
        var first = Interlocked.CompareExchange(ref node.Tag, new Node { Value = x }, null);
        var second = Interlocked.CompareExchange(ref node.Tag, new Node { Value = -x }, null);
        return first is null && second is Node kept ? kept.Value * 3 + 6 * ((Node)node.Tag!).Value : 0;
    }

    [Point(3, Gradient = [2 * 3 + 3 * 9.0])]
    public static double LazyNumber(double x)
    {
        var square = new Lazy<double>(() => x * x);
        return square.Value + square.Value * x;
    }

    [Point(3, Gradient = [3 * 9.0])]
    public static double LazyWithoutLock(double x)
    {
        var square = new Lazy<double>(() => x * x, isThreadSafe: false);
        return square.IsValueCreated ? 0 : square.Value * x;
    }

    [Point(3, Gradient = [3 * 9.0])]
    public static double LazyPublication(double x)
    {
        var node = new Lazy<Node>(() => new Node { Value = x * x }, LazyThreadSafetyMode.PublicationOnly);
        return node.Value.Value * x;
    }

    /// <summary>The factory runs once, or not at all.</summary>
    [Point(3, true, Gradient = [4 * 3.0, null])]
    [Point(3, false, Gradient = [1.0, null])]
    public static double LazyRunsOnce(double x, bool use)
    {
        var runs = 0;
        var square = new Lazy<double>(() =>
        {
            runs++;
            return runs * x * x;
        });
        return use ? square.Value + square.Value : x + runs;
    }

    [Point(3, Gradient = [6.0])]
    public static double InitializedOnDemand(double x)
    {
        Node? node = null;
        var made = LazyInitializer.EnsureInitialized(ref node, () => new Node { Value = x });
        return made.Value * node.Value;
    }
}
