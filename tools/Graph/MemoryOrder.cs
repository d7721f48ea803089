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

    public static void Add(Region region)
    {
        List<(Node Node, Touched Touched)> earlier = [];
        foreach (var node in region.Nodes.Where(n => n is { Op: not null, Kind: not (NodeKind.Carried or NodeKind.Next or NodeKind.Port or NodeKind.Test or NodeKind.Output) }))
        {
            var touched = new Touched([], []);
            Collect(node.Op!, touched);
            if (touched.Nothing) continue;
            foreach (var (before, what) in earlier)
                if (what.MustPrecede(touched)) region.Order.Add((before, node));
            earlier.Add((node, touched));
        }
    }

    private static void Collect(Op op, Touched touched)
    {
        switch (op)
        {
            case LoadOp l: touched.Reads.Add(l.Place.AliasKey); break;
            case StoreOp s: touched.Writes.Add(s.Place.AliasKey); break;
            case CallOp { IsPure: false } or ThrowOp: touched.Everything = true; break;
            case IfOp branch: Collect(branch.Then.Ops.Concat(branch.Else.Ops), touched); break;
            case LoopOp loop: Collect(loop.While.Ops.Concat(loop.Body.Ops), touched); break;
        }
    }

    private static void Collect(IEnumerable<Op> ops, Touched touched)
    {
        foreach (var op in ops) Collect(op, touched);
    }
}
