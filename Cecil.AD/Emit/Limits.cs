using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>
/// How much one method may hold before RyuJIT stops optimising it. The JIT gives up at 8000 references to locals, 20000
/// instructions or 2000 basic blocks, and its loop cloning is superlinear in the number of loops; these are the limits with a
/// margin. Long before that, what one nest of loops needs takes the registers of the other: with ten loops in a method gradients of
/// mixtures are a sixth faster than with twenty. A method over the limits gives its largest loops away to methods of their own.
/// </summary>
internal sealed record Limits(int Instructions, int Blocks, int Loops)
{
    public static readonly Limits Default = new(Instructions: 7000, Blocks: 1800, Loops: 10);
}

/// <summary>An estimate of a tape's code: about three instructions for an op, one of them a reference to a local.</summary>
internal readonly record struct CodeSize(int Instructions, int Blocks, int Loops)
{
    public bool Exceeds(Limits limits) => Instructions > limits.Instructions || Blocks > limits.Blocks || Loops > limits.Loops;

    public static CodeSize operator +(CodeSize a, CodeSize b) => new(a.Instructions + b.Instructions, a.Blocks + b.Blocks, a.Loops + b.Loops);

    /// <summary>The size of a tape in which some loops are calls.</summary>
    public static CodeSize Of(Tape tape, IReadOnlySet<LoopOp> outlined)
    {
        var size = default(CodeSize);
        foreach (var op in tape.Ops) size += Of(op, outlined);
        return size;
    }

    public static CodeSize Of(Op op, IReadOnlySet<LoopOp> outlined) => op switch
    {
        ConstantOp => default,
        IfOp branch => new CodeSize(2 + branch.Results.Count * 4, 3, 0) + Of(branch.Then, outlined) + Of(branch.Else, outlined),
        LoopOp loop when outlined.Contains(loop) => new CodeSize(loop.Inputs.Count + 3 * loop.Results.Count, 0, 0),
        LoopOp loop => new CodeSize(3 + loop.Carried * 4, 3, 1) + Of(loop.While, outlined) + Of(loop.Body, outlined),
        _ => new CodeSize(1 + op.Inputs.Count + op.Results.Count, 0, 0),
    };
}

/// <summary>Decides which loops of a method become methods of their own.</summary>
internal static class Outline
{
    /// <summary>The largest loops first, each replaced by a call, until the rest fits. Loops inside an outlined loop are its own affair.</summary>
    public static HashSet<LoopOp> Choose(IReadOnlyList<Op> ops, Limits limits)
    {
        HashSet<LoopOp> outlined = [];
        CodeSize Size() => ops.Aggregate(default(CodeSize), (sum, op) => sum + CodeSize.Of(op, outlined));
        while (Size().Exceeds(limits) && Loops(ops, outlined).MaxBy(l => CodeSize.Of(l, outlined).Instructions) is { } largest) outlined.Add(largest);
        return outlined;
    }

    private static IEnumerable<LoopOp> Loops(IEnumerable<Op> ops, HashSet<LoopOp> outlined)
    {
        foreach (var op in ops)
        {
            if (op is LoopOp loop && !outlined.Contains(loop)) yield return loop;
            if (op is IfOp branch) foreach (var inner in Loops(branch.Then.Ops.Concat(branch.Else.Ops), outlined)) yield return inner;
        }
    }
}
