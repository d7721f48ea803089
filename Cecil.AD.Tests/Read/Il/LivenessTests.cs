using Cecil.AD.Read.Il;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Read.Il;

/// <summary>Which slots are read later, on the IL of small methods.</summary>
public sealed class LivenessTests
{
    private static MethodCode Of(Delegate method) => MethodCode.Of(method.Method)!.With(default);

    private static double Branches(double a, double b, bool first)
    {
        if (first) return a;
        return b;
    }

    private static double Sum(double[] x, double scale)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i];
        return sum * scale;
    }

    private static double ByReference(double a)
    {
        ref var alias = ref a;
        alias += 1;
        return alias;
    }

    private static int BlockWith(MethodCode code, Func<IlInstruction, bool> found) =>
        code.Graph.Blocks.Single(b => code.Instructions[b.First..(b.Last + 1)].Any(found)).Index;

    private static IEnumerable<int> DeadAt(MethodCode code, int block) => code.Liveness.DeadAt([block]);

    [Test]
    public void Argument_is_dead_where_only_the_other_arm_reads_it()
    {
        var code = Of(Branches);
        Assert.That(DeadAt(code, BlockWith(code, x => x is { Code: Code.Ldarg, Int: 0 })), Is.SupersetOf(new[] { 1, 2 }).And.No.Member(0));
        Assert.That(DeadAt(code, BlockWith(code, x => x is { Code: Code.Ldarg, Int: 1 })), Is.SupersetOf(new[] { 0, 2 }).And.No.Member(1));
    }

    [Test]
    public void What_is_read_on_one_of_several_ways_is_alive()
    {
        var code = Of(Branches);
        Assert.That(code.Liveness.DeadAt([0]), Has.No.Member(0).And.No.Member(1).And.No.Member(2));
    }

    [Test]
    public void Slot_that_is_read_behind_a_loop_stays_alive_in_it_and_one_that_the_loop_only_reads_is_dead_behind()
    {
        var code = Of(Sum);
        var loop = code.Graph.Blocks.Select(b => b.Loop).OfType<Loop>().Distinct().Single();
        Assert.That(DeadAt(code, loop.Header), Has.No.Member(0).And.No.Member(1));
        Assert.That(code.Liveness.DeadAt(code.Graph.Exits(loop)), Has.Member(0).And.No.Member(1));
    }

    [Test]
    public void Loop_changes_the_slots_that_it_stores_to()
    {
        var code = Of(Sum);
        var loop = code.Graph.Blocks.Select(b => b.Loop).OfType<Loop>().Distinct().Single();
        Assert.That(code.Liveness.ChangedIn(loop).Distinct(), Is.SupersetOf(new[] { 2, 3 }).And.No.Member(0).And.No.Member(1));
    }

    [Test]
    public void Slot_whose_address_is_taken_is_read_there() => Assert.That(DeadAt(Of(ByReference), 0), Has.No.Member(0));

    [Test]
    public void Nothing_is_alive_behind_the_return() =>
        Assert.That(Of(Branches).Liveness.DeadAt([ControlFlowGraph.Exit]), Is.SupersetOf(new[] { 0, 1, 2 }));

    [Test]
    public void Constrained_prefix_is_a_fact_of_its_call()
    {
        IlInstruction[] code =
        [
            new(0, Code.Ldarg, 0, 1), new(1, Code.Constrained, 42, 7), new(7, Code.Callvirt, 43, 12), new(12, Code.Call, 44, 17),
        ];
        var folded = IlInstruction.FoldPrefixes(code);
        Assert.That(folded.Select(x => x.Code), Is.EqualTo(new[] { Code.Ldarg, Code.Nop, Code.Callvirt, Code.Call }));
        Assert.That(folded.Select(x => x.Constraint), Is.EqualTo(new int?[] { null, null, 42, null }));
        Assert.That(folded.Select(x => x.Offset), Is.EqualTo(new[] { 0, 1, 7, 12 }), "a branch may go to the prefix");
    }
}
