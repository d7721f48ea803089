using Cecil.AD.Tapes;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read;

/// <summary>Iterators, LINQ and closures leave nothing but their numbers on the tape.</summary>
public sealed class IteratorTests
{
    private static IEnumerable<double> Doubled(IEnumerable<double> x)
    {
        foreach (var v in x) yield return v * 2;
    }

    private static double SelectAndSum(double[] x) => x.Select(v => v * v).Sum();

    private static double WhereAndSelect(double[] x) => x.Where(v => v > .5).Select(v => v * v).Sum();

    private static double Zip(double[] x) => x.Zip(x, (a, b) => a * b).Sum();

    private static double ZipOfTuples(double[] x) => x.Zip(x).Sum(p => p.First * p.Second);

    private static double Aggregate(double[] x) => x.Skip(1).Aggregate(1.0, (a, b) => a * b) + x.Take(3).Sum();

    private static double Largest(double[] x) => x.Select(Math.Sin).Max() + x.Average();

    private static double OwnIterators(double[] x)
    {
        var sum = 0.0;
        foreach (var v in Doubled(x)) sum += v * sum + v;
        return sum;
    }

    private static double ListInBetween(double[] x)
    {
        var squares = x.Select(v => v * v).ToList();
        return squares.Zip(x, (a, b) => a * b).Sum() + squares.Select((v, i) => v * i).Sum();
    }

    private static double SelectedOfZipped(double[] x)
    {
        var scaled = x.Zip(x, (a, b) => a * b).Where((_, i) => i % 2 == 0);
        return scaled.Zip(x.Where((_, i) => i % 2 == 0), (a, b) => a * b).Aggregate(0.0, (a, b) => a + b);
    }

    private static double ListsOfRows(double[] x)
    {
        var half = x.Length / 2;
        var rows = Enumerable.Range(0, half).Select(j => x.Skip(half * j).Take(half).ToArray()).ToList();
        var last = x.Skip(1).ToList();
        return rows.Select(row => Math.Tanh(row.Zip(x, (w, e) => w * e).Sum())).Zip(last, (a, w) => a * w).Sum();
    }

    private static double OtherCollections(double[] x)
    {
        var (stack, queue) = (new Stack<double>(x), new Queue<double>());
        foreach (var v in x) queue.Enqueue(v * v);
        return stack.Zip(queue, (a, b) => a * b).Sum();
    }

    private static double UsingAndForeach(double[] x)
    {
        var sum = 0.0;
        var list = x.ToList();
        using var others = list.Select(v => v * v).GetEnumerator();
        foreach (var v in list.Where(v => v > .5))
            if (others.MoveNext()) sum += v * others.Current;
        return sum;
    }

    private static IEnumerable<Func<double[], double>> Functions =>
    [
        SelectAndSum, WhereAndSelect, Zip, ZipOfTuples, Aggregate, Largest, OwnIterators, ListInBetween, SelectedOfZipped, ListsOfRows,
        OtherCollections, UsingAndForeach,
    ];

    private static IEnumerable<TestCaseData> Named => Functions.Select(f => new TestCaseData(f).SetArgDisplayNames(f.Method.Name));

    [TestCaseSource(nameof(Named))]
    public void Tape_has_no_objects_and_no_calls_found_at_run_time(Func<double[], double> function) =>
        Assert.That(Ops(Autodiff.Trace(function)).Where(op => op is NewObjectOp or InvokeOp), Is.Empty);

    [TestCaseSource(nameof(Named))]
    public void Gradient_passes_the_check(Func<double[], double> function) =>
        Assert.That(GradCheck.Run(function, [.3, 1.7, .9, 2.2]).Passed, Is.True);

    private static IEnumerable<Op> Ops(Tape tape) => tape.Ops.SelectMany(op => op switch
    {
        IfOp branch => Ops(branch.Then).Concat(Ops(branch.Else)),
        LoopOp loop => Ops(loop.While).Concat(Ops(loop.Body)),
        _ => [op],
    });
}
