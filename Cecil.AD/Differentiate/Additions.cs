using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// Do ops of an adjoint do nothing to memory but add to it, so that it does not matter when they run? They may read what the forward pass left,
/// which they ask for; what they read of shadows must be the sums alone that they add to.
/// </summary>
/// <param name="isPrivate">Values of the primal that are shadows with which anything may be done.</param>
internal sealed class Additions(Func<Value, bool> isPrivate)
{
    private readonly Dictionary<Value, Value> _standsFor = [];

    public bool AreAll(IReadOnlyList<Op> ops, IEnumerable<Value> outputs)
    {
        var uses = ops.SelectMany(op => op.Inputs).Concat(outputs).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
        HashSet<Op> sums = [];
        foreach (var store in ops.OfType<StoreOp>().Where(s => !IsPrivate(s.Inputs[0])))
        {
            if (Sum(store) is not { } sum || uses[sum.Result] > 1 || uses[store.Inputs[^1]] > 1) return false;
            sums.Add(sum);
        }

        return ops.All(op => op switch
        {
            StoreOp or ResidualOp => true,
            LoadOp => sums.Contains(op) || IsPrivate(op.Inputs[0]),
            IfOp or LoopOp => op.Regions.All(region => AreAllIn(op, region)),
            CallOp { Callee.Role: CallRole.AddsContainers } => true,
            _ => op.Effects is { IsPure: true, Reads: Touches.Nothing },
        });
    }

    private bool AreAllIn(Op op, Region region)
    {
        foreach (var (from, to) in op.FlowInto(region))
            if (op is not LoopOp loop || region.Kind == RegionKind.Body || Folding.IndexOf(loop.While.Inputs, to) >= loop.Carried) _standsFor[to] = from;
        return AreAll(region.Tape.Ops, region.Tape.Outputs);
    }

    private bool IsPrivate(Value reference)
    {
        while (_standsFor.TryGetValue(reference, out var outer)) reference = outer;
        return reference.Definition is ResidualOp { Wanted: Residual.Of { Primal: var shadow } } && isPrivate(shadow);
    }

    /// <summary>The load of <c>a[i] = a[i] + v</c>.</summary>
    private static LoadOp? Sum(StoreOp store) =>
        store.Inputs[^1].Definition is PrimitiveOp { Code: Primitive.Add } add && add.Inputs[0].Definition is LoadOp load
            && load.Place == store.Place && load.Inputs.SequenceEqual(store.Inputs.SkipLast(1)) ? load : null;
}
