using Cecil.AD.Read.Il;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Il;

/// <summary>Cycles with several entries get one: on instructions written by hand, a block each.</summary>
public sealed class EntryDispatchTests
{
    private const int Local = 7;

    /// <summary>A block for each instruction, and edges as its branches say.</summary>
    private static List<Block> BlocksOf(IlInstruction[] code)
    {
        List<Block> blocks = [.. code.Select((_, i) => new Block(i, i, i))];
        for (var i = 0; i < code.Length; i++)
        {
            var x = code[i];
            if (x.Code == Code.Switch) foreach (var target in (int[])x.Operand!) Link(i, target);
            else if (x.IsBranch) Link(i, x.Int);
            if (x.Code is not (Code.Br or Code.Ret)) Link(i, x.End);
        }

        return blocks;

        void Link(int from, int offset)
        {
            var to = Array.FindIndex(code, y => y.Offset == offset);
            if (blocks[from].Successors.Contains(to)) return;
            blocks[from].Successors.Add(to);
            blocks[to].Predecessors.Add(from);
        }
    }

    private static IlInstruction[]? Rewrite(params IlInstruction[] code) => EntryDispatch.Rewrite(code, BlocksOf(code), Local);

    private static IlInstruction Go(int offset, Code code, int target) => new(offset, code, target, offset + 1);

    private static IlInstruction Do(int offset, Code code) => new(offset, code, null, offset + 1);

    [Test]
    public void Code_whose_cycles_have_one_entry_stays() =>
        Assert.That(Rewrite(Do(0, Code.Nop), Go(1, Code.Brtrue, 4), Do(2, Code.Nop), Go(3, Code.Br, 1), Do(4, Code.Ret)), Is.Null);

    [Test]
    public void Jump_into_a_loop_goes_through_a_head_that_all_entries_share()
    {
        // 0 goes to 2, in the middle of the loop 1, 2, 3, or falls to its start.
        IlInstruction[] code = [Go(0, Code.Brtrue, 2), Do(1, Code.Nop), Do(2, Code.Nop), Go(3, Code.Brtrue, 1), Do(4, Code.Ret)];
        var rewritten = Rewrite(code)!;
        Assert.That(rewritten, Has.Length.GreaterThan(code.Length));
        Assert.That(rewritten.Count(x => x is { Code: Code.Stloc, Int: Local }), Is.EqualTo(4), "from outside and from inside, for two entries");
        Assert.That(rewritten.Count(x => x is { Code: Code.Ldloc, Int: Local }), Is.EqualTo(1), "one head");
        var entries = new[] { 1, 2 };
        foreach (var x in rewritten.Take(code.Length).Where(x => x.IsBranch)) Assert.That(entries, Has.No.Member(x.Int), "a branch that goes by the head");
        Assert.That(EntryDispatch.Rewrite(rewritten, BlocksOf(rewritten), Local + 1), Is.Null, "one entry now");
    }
}
