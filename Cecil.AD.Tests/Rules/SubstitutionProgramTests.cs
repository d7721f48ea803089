using System.Linq.Expressions;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>Programs of library calls, run as they are and with the bodies in place of the calls, on arrays, lists and iterators.</summary>
public sealed class SubstitutionProgramTests
{
    private static readonly double[][] _inputs =
    [
        [], [1.5], [2, 2], [2, 1, 1], [3, double.NaN, -1, 8, double.NaN, 3, 2], [double.NaN, double.NaN], [double.NaN, 4, 3],
        [1e16, 1, -1e16, 0.1, 0.2, 0.3], [.. Ties(17)], [.. Ties(40)], [.. Ties(300)], [.. Enumerable.Range(0, 100).Select(i => (double)i)],
    ];

    /// <summary>Few different numbers in no order.</summary>
    private static IEnumerable<double> Ties(int count) => Enumerable.Range(0, count).Select(i => (double)(i * 7919 % 31 % 11));

    private static readonly Expression<Func<IEnumerable<double>, int, object?>>[] _sequences =
    [
        (xs, k) => xs.Select(x => x * x).Where(x => x > 1).Sum(),
        (xs, k) => xs.Select((x, i) => x * i).Where((x, i) => i % 2 == 0),
        (xs, k) => xs.SelectMany(x => Enumerable.Repeat(x, Math.Abs(k))).Sum(x => x * x),
        (xs, k) => xs.SelectMany(x => xs.Take(k), (x, y) => x * y).Take(50),
        (xs, k) => xs.Zip(xs.Skip(1), (a, b) => b - a),
        (xs, k) => xs.Zip(xs.Skip(k)).Select(p => p.First * p.Second),
        (xs, k) => xs.Zip(xs.Skip(1), xs.Skip(2)),
        (xs, k) => xs.Sum(),
        (xs, k) => xs.Select(x => (float)x).Sum(),
        (xs, k) => xs.Select(x => (float)x).ToArray().Average(),
        (xs, k) => xs.Sum(x => (float)x * 0.1f),
        (xs, k) => xs.Average(x => (float)x * 0.1f),
        (xs, k) => xs.Average(),
        (xs, k) => xs.Average(x => x * x),
        (xs, k) => xs.Average(x => double.IsNaN(x) ? null : (double?)x),
        (xs, k) => xs.Sum(x => double.IsNaN(x) ? null : (double?)x),
        (xs, k) => xs.Average(x => double.IsNaN(x) ? 1 : (int)x),
        (xs, k) => Enumerable.Range(k, 7).Average(),
        (xs, k) => Enumerable.Range(k, 7).Sum(i => (long)i * i),
        (xs, k) => Enumerable.Repeat(int.MaxValue, Math.Abs(k)).Sum(),
        (xs, k) => Enumerable.Repeat(long.MaxValue, Math.Abs(k)).Average(),
        (xs, k) => Enumerable.Range(int.MaxValue - 2, Math.Abs(k)).Count(),
        (xs, k) => Enumerable.Range(0, k),
        (xs, k) => Enumerable.Repeat(1.5, k),
        (xs, k) => xs.Min(),
        (xs, k) => xs.Max(),
        (xs, k) => xs.Min(x => x * x),
        (xs, k) => xs.Max(x => -x),
        (xs, k) => xs.Min(x => (float)x),
        (xs, k) => xs.Max(x => (float)x),
        (xs, k) => xs.Min(x => x == 3 ? null : (double?)x),
        (xs, k) => xs.Max(x => x == 3 ? null : (double?)x),
        (xs, k) => xs.Min(x => double.IsNaN(x) ? 0 : (int)x),
        (xs, k) => xs.Max(x => double.IsNaN(x) ? 0 : (long)x),
        (xs, k) => xs.MinBy(x => Math.Abs(x - 3)),
        (xs, k) => xs.MaxBy(x => Math.Abs(x - 3)),
        (xs, k) => xs.MinBy(x => x > 4 ? null : "key"),
        (xs, k) => xs.Select(x => "s" + x).MaxBy(s => s.Length),
        (xs, k) => xs.Aggregate((a, b) => a - b),
        (xs, k) => xs.Aggregate(1.0, (a, b) => a - b),
        (xs, k) => xs.Aggregate(1.0, (a, b) => a - b, a => -a),
        (xs, k) => xs.ToArray(),
        (xs, k) => xs.ToList(),
        (xs, k) => xs.Distinct().ToDictionary(x => x).Values,
        (xs, k) => xs.ToDictionary(x => x, x => x * x).Values,
        (xs, k) => xs.Concat(xs.Append(1).Prepend(2)),
        (xs, k) => xs.ToArray().Reverse<double>(),
        (xs, k) => xs.Take(k).Concat(xs.Skip(k)),
        (xs, k) => xs.TakeLast(k).Concat(xs.SkipLast(k)),
        (xs, k) => xs.TakeWhile(x => x < 4).Concat(xs.SkipWhile(x => x < 4)),
        (xs, k) => xs.TakeWhile((x, i) => i < k).Concat(xs.SkipWhile((x, i) => i < k)),
        (xs, k) => xs.First() + xs.Last(),
        (xs, k) => xs.First(x => x > k) + xs.Last(x => x > k),
        (xs, k) => xs.FirstOrDefault(x => x > k) + xs.LastOrDefault(x => x > k),
        (xs, k) => xs.FirstOrDefault(x => x > k, 7) + xs.LastOrDefault(x => x > k, 7),
        (xs, k) => xs.Skip(k).FirstOrDefault() + xs.Skip(k).LastOrDefault(),
        (xs, k) => xs.Skip(k).Single(),
        (xs, k) => xs.Single(x => x > 7),
        (xs, k) => xs.Skip(k).SingleOrDefault(),
        (xs, k) => xs.SingleOrDefault(x => x > 7, -1),
        (xs, k) => xs.ElementAt(k),
        (xs, k) => xs.ElementAtOrDefault(k),
        (xs, k) => xs.Count(x => x > k) + xs.LongCount() + xs.LongCount(x => x > 1),
        (xs, k) => xs.Any() && xs.Any(x => x > k) && xs.All(x => x < 100),
        (xs, k) => xs.Contains(k) || xs.Contains(double.NaN),
        (xs, k) => xs.SequenceEqual(xs.Select(x => x)) && xs.SequenceEqual(xs.Take(k)),
        (xs, k) => xs.Distinct(),
        (xs, k) => xs.Chunk(k),
        (xs, k) => xs.DefaultIfEmpty(k).Concat(xs.DefaultIfEmpty()),
        (xs, k) => Enumerable.Empty<double>().Concat(xs),
        (xs, k) => xs.Cast<object>().OfType<string>(),
        (xs, k) => xs.Select(x => "s" + x).Cast<object>().Cast<string>(),
        (xs, k) => xs.Order().Concat(xs.OrderDescending()),
        (xs, k) => xs.Select((x, i) => new { x, i }).OrderBy(p => p.x),
        (xs, k) => xs.Select((x, i) => new { x, i }).OrderByDescending(p => p.x),
        (xs, k) => xs.Select((x, i) => new { x, i }).OrderBy(p => p.i % 3).ThenByDescending(p => p.x).ThenBy(p => p.i % 2),
        (xs, k) => xs.OrderBy(x => "s" + x).ThenBy(x => x, Comparer<double>.Create((a, b) => b.CompareTo(a))),
        (xs, k) => xs.GroupBy(x => x > k),
        (xs, k) => xs.GroupBy(x => double.IsNaN(x) ? null : "key", x => x * x),
        (xs, k) => xs.GroupBy(x => x > k, (key, group) => key ? group.Sum() : group.Count()),
        (xs, k) => xs.GroupBy(x => x, x => -x, (key, group) => key * group.Sum()),
        (xs, k) => new List<double>(xs).Count + new Stack<double>(xs).Count,
        (xs, k) => new Queue<double>(xs).Concat(new Stack<double>(xs)).Concat(new HashSet<double>(xs)),
        (xs, k) => Comparer<double>.Default.Compare(xs.First(), k) + (EqualityComparer<double>.Default.Equals(xs.First(), double.NaN) ? 10 : 0),
    ];

    private static readonly Expression<Action<double[], int[]>>[] _sorts =
    [
        (keys, items) => Array.Sort(keys),
        (keys, items) => Array.Sort(keys, (a, b) => b.CompareTo(a)),
        (keys, items) => Array.Sort(keys, items, Comparer<double>.Create((a, b) => b.CompareTo(a))),
        (keys, items) => Array.Sort(keys, items, 1, 20),
        (keys, items) => Array.Sort(items, keys),
        (keys, items) => Array.Sort(items, 1, 20, Comparer<int>.Create((a, b) => (a % 5).CompareTo(b % 5))),
        (keys, items) => new List<double>(keys).Sort((a, b) => b.CompareTo(a)),
    ];

    private static IEnumerable<TestCaseData> Named(IEnumerable<LambdaExpression> programs) => programs.Select(p => new TestCaseData(p).SetArgDisplayNames(p.Body.ToString()));

    private static IEnumerable<TestCaseData> Sequences => Named(_sequences);

    private static IEnumerable<TestCaseData> Sorts => Named(_sorts);

    [TestCaseSource(nameof(Sequences))]
    public void Sequence_equals_the_original(Expression<Func<IEnumerable<double>, int, object?>> program)
    {
        var (original, rewritten) = (program.Compile(), Rewrite(program).Compile());
        foreach (var input in _inputs)
            foreach (var source in new[] { input, input.ToList(), Iterate(input), null! })
                for (var k = -1; k < 6; k++)
                    Assert.That(SubstitutionValues.Observe(() => rewritten(source, k)), Is.EqualTo(SubstitutionValues.Observe(() => original(source, k))),
                        $"{k} of [{string.Join(", ", input)}]");
    }

    [TestCaseSource(nameof(Sorts))]
    public void Sort_leaves_what_the_original_leaves(Expression<Action<double[], int[]>> program)
    {
        var (original, rewritten) = (program.Compile(), Rewrite(program).Compile());
        foreach (var input in _inputs.Where(xs => !xs.Contains(double.NaN)).Append(Killer(2000)))
            Assert.That(Sorted(rewritten, input), Is.EqualTo(Sorted(original, input)));
    }

    [Test]
    public void Sort_puts_NaN_first()
    {
        Expression<Action<double[], int[]>> program = (keys, items) => Array.Sort(keys, items);
        foreach (var input in _inputs)
        {
            var (keys, items) = (input.ToArray(), Enumerable.Range(0, input.Length).ToArray());
            Rewrite(program).Compile()(keys, items);
            Assert.That(keys, Is.EqualTo(input.Order()));
            Assert.That(items.Select(i => input[i]), Is.EqualTo(keys));
            Assert.That(items, Is.Unique);
        }
    }

    [Test]
    public void Elements_are_computed_when_asked_for()
    {
        List<double> computed = [];
        Expression<Func<IEnumerable<double>>> program = () => new[] { 1.0, 2.0, 3.0 }.Select(x => Note(computed, x)).Where(x => x > 0).Take(2);
        var sequence = Rewrite(program).Compile()();
        Assert.That(computed, Is.Empty);
        Assert.That(sequence.First(), Is.EqualTo(1.0));
        Assert.That(computed, Is.EqualTo(new[] { 1.0 }));
    }

    private static double Note(List<double> computed, double x)
    {
        computed.Add(x);
        return x;
    }

    private static Expression<T> Rewrite<T>(Expression<T> program)
    {
        var rewriter = new SubstitutionRewriter();
        var rewritten = (Expression<T>)rewriter.Visit(program);
        Assert.That(rewriter.Replaced, Is.Positive, "nothing to compare");
        Assert.That(rewriter.Kept, Is.Empty, "calls without a body");
        return rewritten;
    }

    private static string Sorted(Action<double[], int[]> sort, double[] input)
    {
        var (keys, items) = (input.ToArray(), Enumerable.Range(0, input.Length).ToArray());
        return SubstitutionValues.Observe(() => { sort(keys, items); return null; }, keys, items);
    }

    private static IEnumerable<double> Iterate(double[] input)
    {
        foreach (var x in input) yield return x;
    }

    /// <summary>Keys that make quicksort with the median of three go deep (Musser 1997), so that heap sort takes over.</summary>
    private static double[] Killer(int count)
    {
        var keys = new double[count];
        for (var i = 0; i < count / 2; i++)
        {
            keys[i] = i % 2 == 0 ? i + 1 : count / 2 + i + (count / 2 % 2 == 0 ? 0 : 1);
            keys[count / 2 + i] = 2 * (i + 1);
        }

        return keys;
    }
}
