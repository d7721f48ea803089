using Cecil.AD.Read.Il;
using Cecil.AD.Tests.Api;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read;

/// <summary>Blocks, dominators and loops of small methods.</summary>
public sealed class ControlFlowTests
{
    private const string Source = """
        public static class F
        {
            public static double Straight(double x) => x * x + 1;
            public static double Diamond(double x) { if (x > 0) x *= 2; else x *= 3; return x; }
            public static double Once(double x, int n) { for (var i = 0; i < n; i++) x *= x; return x; }
            public static double Nested(double x, int n) { for (var i = 0; i < n; i++) for (var j = 0; j < i; j++) x *= x; return x; }
            public static double Siblings(double x, int n) { while (x < 1) x *= 2; while (x > n) x /= 2; return x; }
            public static double Endless(double x) { while (true) { x *= 2; if (x > 9) return x; } }
            public static double Throws(double x) { if (x < 0) throw new System.ArgumentException(); return x; }
            public static double Switch(double x, int n) { switch (n) { case 0: return x; case 1: return 2 * x; case 2: return 3 * x; default: return 0; } }
            public static double Irreducible(double x, int n)
            {
                if (n > 5) goto second;
            first:
                x *= 2;
            second:
                x += 1;
                n--;
                if (n > 0) goto first;
                return x;
            }
            public static double TwoEntries(double x, int n)
            {
                if (n > 5) goto second;
            first:
                x *= 2;
                if (x > 100) return x;
            second:
                x += 1;
                n--;
                if (n % 2 == 0) goto first;
                if (n > 0) goto second;
                return x;
            }
        }
        """;

    private static readonly Type _functions = DelegateTests.InMemory(Source).GetType("F")!;

    private static ControlFlowGraph Graph(string name) => MethodCode.Of(_functions.GetMethod(name)!)!.Graph;

    private static Loop[] Loops(string name) => [.. Graph(name).Blocks.Select(b => b.Loop).OfType<Loop>().SelectMany(Around).Distinct()];

    private static IEnumerable<Loop> Around(Loop? loop)
    {
        for (; loop is not null; loop = loop.Parent) yield return loop;
    }

    [Test]
    public void Straight_code_is_one_block_that_returns()
    {
        var block = Graph("Straight").Blocks.Single();
        Assert.That(block.Successors, Is.EqualTo(new[] { ControlFlowGraph.Exit }));
    }

    [TestCase("Straight", 0)]
    [TestCase("Diamond", 0)]
    [TestCase("Once", 1)]
    [TestCase("Nested", 2)]
    [TestCase("Siblings", 2)]
    [TestCase("Endless", 1)]
    public void Every_natural_loop_is_found(string name, int count) => Assert.That(Loops(name), Has.Length.EqualTo(count));

    [Test]
    public void Inner_loop_has_the_outer_one_as_its_parent()
    {
        var loops = Loops("Nested").OrderBy(l => l.Blocks.Count).ToArray();
        Assert.That(loops[0].Parent, Is.SameAs(loops[1]));
        Assert.That(loops[1].Parent, Is.Null);
        Assert.That(loops[0].Blocks, Is.SubsetOf(loops[1].Blocks));
    }

    [Test]
    public void Loops_in_series_have_no_parent() => Assert.That(Loops("Siblings").Select(l => l.Parent), Is.All.Null);

    [Test]
    public void Block_that_only_throws_is_known()
    {
        var blocks = Graph("Throws").Blocks;
        Assert.That(blocks.Count(b => b.AlwaysThrows), Is.EqualTo(1));
        Assert.That(blocks[0].AlwaysThrows, Is.False);
    }

    [Test]
    public void Switch_has_one_successor_for_each_case_and_the_default()
    {
        var code = MethodCode.Of(_functions.GetMethod("Switch")!)!;
        var block = code.Graph.Blocks.Single(b => code.Instructions[b.Last].Code == Code.Switch);
        Assert.That(block.Successors, Has.Count.EqualTo(4));
    }

    [TestCase("Diamond")]
    [TestCase("Once")]
    [TestCase("Nested")]
    [TestCase("Endless")]
    [TestCase("Switch")]
    public void Dominators_are_those_that_every_path_goes_through(string name)
    {
        var blocks = Graph(name).Blocks;
        int[] reachable = [.. Reachable(blocks, without: -2)];
        var dominators = Dominators.Of(blocks, Order(blocks));
        foreach (var a in reachable)
        {
            var avoiding = Reachable(blocks, without: a);
            foreach (var b in reachable)
                Assert.That(dominators.Dominates(a, b), Is.EqualTo(!avoiding.Contains(b)), $"{a} dominates {b}");
        }
    }

    [Test]
    public void Goto_into_a_cycle_is_differentiated()
    {
        var f = _functions.GetMethod("Irreducible")!.CreateDelegate<Func<double, int, double>>();
        var slope = (f(1 + 1e-6, 2) - f(1 - 1e-6, 2)) / 2e-6;
        Assert.That(Autodiff.Grad<double, int>(f)(1, 2).Item1, Is.EqualTo(slope).Within(1e-6));
    }

    private static HashSet<int> Reachable(IReadOnlyList<Block> blocks, int without)
    {
        HashSet<int> seen = [];
        if (without != 0) Visit(0);
        return seen;

        void Visit(int b)
        {
            if (b == without || b == ControlFlowGraph.Exit || !seen.Add(b)) return;
            foreach (var s in blocks[b].Successors) Visit(s);
        }
    }

    /// <summary>Reverse postorder by recursion.</summary>
    private static List<int> Order(IReadOnlyList<Block> blocks)
    {
        HashSet<int> seen = [];
        List<int> order = [];
        Visit(0);
        order.Reverse();
        return order;

        void Visit(int b)
        {
            if (b == ControlFlowGraph.Exit || !seen.Add(b)) return;
            foreach (var s in blocks[b].Successors) Visit(s);
            order.Add(b);
        }
    }
}
