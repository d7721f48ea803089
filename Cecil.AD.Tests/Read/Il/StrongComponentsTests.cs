using Cecil.AD.Read.Il;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Il;

/// <summary>Cycles of small graphs, and of one that is deeper than a stack.</summary>
public sealed class StrongComponentsTests
{
    private static int[][] Cycles(int count, params (int From, int To)[] edges)
    {
        Block[] blocks = [.. Enumerable.Range(0, count).Select(i => new Block(i, i, i))];
        foreach (var (from, to) in edges) blocks[from].Successors.Add(to);
        return [.. StrongComponents.Cycles(blocks, [.. Enumerable.Range(0, count)]).Select(c => c.Order().ToArray())];
    }

    [Test]
    public void Graph_without_a_cycle_has_none() => Assert.That(Cycles(3, (0, 1), (1, 2), (0, 2)), Is.Empty);

    [Test]
    public void Block_that_leads_to_itself_is_a_cycle() => Assert.That(Cycles(2, (0, 1), (1, 1)), Is.EqualTo(new[] { new[] { 1 } }));

    [Test]
    public void Cycles_that_share_a_block_are_one() =>
        Assert.That(Cycles(5, (0, 1), (1, 2), (2, 1), (2, 3), (3, 2), (3, 4)), Is.EqualTo(new[] { new[] { 1, 2, 3 } }));

    [Test]
    public void Cycles_apart_are_found_apart() =>
        Assert.That(Cycles(4, (0, 1), (1, 0), (1, 2), (2, 3), (3, 2)), Is.EquivalentTo(new[] { new[] { 0, 1 }, [2, 3] }));

    [Test]
    public void Cycle_of_a_hundred_thousand_blocks_needs_no_stack()
    {
        const int Count = 100_000;
        Assert.That(Cycles(Count, [.. Enumerable.Range(0, Count).Select(i => (i, (i + 1) % Count))])[0], Has.Length.EqualTo(Count));
    }
}
