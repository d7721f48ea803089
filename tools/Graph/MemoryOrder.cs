using Cecil.AD.Explain;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>Keeps boxes that touch the same memory in the order in which they run.</summary>
internal static class MemoryOrder
{
    private sealed record Touched(HashSet<object> Reads, HashSet<object> Writes)
    {
        /// <summary>A call may touch anything.</summary>
        public bool Everything { get; set; }

        public bool Nothing => !Everything && Reads.Count == 0 && Writes.Count == 0;

        public bool MustPrecede(Touched later) => !Nothing && !later.Nothing
            && (Everything || later.Everything || Writes.Overlaps(later.Writes) || Writes.Overlaps(later.Reads) || Reads.Overlaps(later.Writes));
    }

    public static void Add(Region region, TapeMap map)
    {
        List<(Node Node, Touched Touched)> earlier = [];
        foreach (var node in region.Nodes.Where(
            n => n is { Op: not null, Kind: not (NodeKind.Carried or NodeKind.Next or NodeKind.Port or NodeKind.Test or NodeKind.Output) }))
        {
            var touched = new Touched([], []);
            Collect(node.Op!, touched, map);
            if (touched.Nothing) continue;
            foreach (var (before, what) in earlier)
                if (what.MustPrecede(touched)) region.Order.Add((before, node));
            earlier.Add((node, touched));
        }
    }

    private static void Collect(Op op, Touched touched, TapeMap map)
    {
        switch (op)
        {
            case LoadOp l: touched.Reads.Add(KeyOf(l.Place, l, map)); break;
            case StoreOp s: touched.Writes.Add(KeyOf(s.Place, s, map)); break;
            // What the gradient needs for itself, such as a buffer for saved values, concerns nobody else.
            case CallOp
            {
                Results.Count: 1, Effects: { Writes: Touches.OwnBuffers, Result: ResultOrigin.Fresh },
                Callee.Role: not CallRole.MovesInBuffer
            }:
                break;
            case CallOp { Callee.Role: CallRole.MovesInBuffer or CallRole.ReturnsBuffer } c: touched.Writes.Add(map.Of(c.Inputs[0])); break;
            case CallOp { IsPure: false } or ThrowOp: touched.Everything = true; break;
            case IfOp branch: Collect(branch.Then.Ops.Concat(branch.Else.Ops), touched, map); break;
            case LoopOp loop: Collect(loop.While.Ops.Concat(loop.Body.Ops), touched, map); break;
        }
    }

    private static void Collect(IEnumerable<Op> ops, Touched touched, TapeMap map)
    {
        foreach (var op in ops) Collect(op, touched, map);
    }

    private static object KeyOf(Place place, Op op, TapeMap map) => place.Kind == PlaceKind.Saved ? map.Of(op.Inputs[0]) : place.AliasKey;
}
