using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>A tape of a primal in its place: the whole, or a sub-tape of a branch or loop.</summary>
/// <param name="Tape">The tape.</param>
/// <param name="Owner">The branch or loop that it is part of; null for the whole.</param>
/// <param name="Kind">Which part.</param>
/// <param name="Parent">Where the owner stands.</param>
internal sealed record RegionNode(Tape Tape, Op? Owner, RegionKind Kind, RegionNode? Parent)
{
    public bool IsWhole => Owner is null;

    /// <summary>The loop of which this is a part; null for an arm or the whole.</summary>
    public LoopOp? Loop => Owner as LoopOp;

    /// <summary>Is no part of a loop around it?</summary>
    public bool IsOutsideLoops => Loop is null && Parent?.IsOutsideLoops != false;
}

/// <summary>Where each value and each loop of a primal stands.</summary>
internal sealed class RegionTree
{
    private readonly Dictionary<Value, (RegionNode Region, int Position)> _ofValue = [];
    private readonly Dictionary<Value, int> _inputs = [];
    private readonly Dictionary<Op, RegionNode> _ofOp = [];
    private readonly Dictionary<Tape, Op> _owners = [];

    public RegionTree(Tape tape) => Visit(new RegionNode(tape, null, default, null));

    /// <summary>The region that a value belongs to.</summary>
    public RegionNode Of(Value v) => _ofValue[v].Region;

    /// <summary>Values are numbered as the function computes them: what an op is made of comes before its results.</summary>
    public int PositionOf(Value v) => _ofValue[v].Position;

    /// <summary>The region that a branch or loop stands in.</summary>
    public RegionNode Of(Op op) => _ofOp[op];

    /// <summary>The branch or loop that a sub-tape is part of.</summary>
    public Op OwnerOf(Tape part) => _owners[part];

    /// <summary>The number of an input of its region; null for what an op defines.</summary>
    public int? InputNumber(Value v) => _inputs.TryGetValue(v, out var at) ? at : null;

    private void Visit(RegionNode node)
    {
        for (var i = 0; i < node.Tape.Inputs.Count; i++)
        {
            _ofValue[node.Tape.Inputs[i]] = (node, _ofValue.Count);
            _inputs[node.Tape.Inputs[i]] = i;
        }

        foreach (var op in node.Tape.Ops)
        {
            foreach (var region in op.Regions)
            {
                _ofOp[op] = node;
                _owners[region.Tape] = op;
                Visit(new RegionNode(region.Tape, op, region.Kind, node));
            }

            foreach (var result in op.Results) _ofValue[result] = (node, _ofValue.Count);
        }
    }
}
