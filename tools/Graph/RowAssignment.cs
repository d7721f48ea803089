namespace Cecil.AD.Tools.Graph;

/// <summary>Puts each box in a row below what it needs, and rows into the phases of the region.</summary>
internal static class RowAssignment
{
    public static void Run(Region region, double maxWidth, double separation)
    {
        (Node Before, Node After)[] order = [.. region.Edges.Select(e => (e.From, e.To)), .. region.Order];
        var (before, after) = (order.ToLookup(x => x.After, x => x.Before), order.ToLookup(x => x.Before, x => x.After));
        List<double> widths = [];
        double WidthOf(int row) => row < widths.Count ? widths[row] : 0;
        void Put(Node node, int row)
        {
            while (widths.Count <= row) widths.Add(0);
            widths[row] += node.Width + separation;
            node.Layer = row;
        }

        Dictionary<int, (int First, int Last)> rows = [];
        foreach (var phase in region.Nodes.GroupBy(n => n.Phase).OrderBy(g => g.Key))
        {
            var first = widths.Count;
            foreach (var node in phase)
            {
                var row = before[node].Where(n => n.Phase == node.Phase).Select(n => n.Layer + 1).Append(first).Max();
                while (node.Kind is not (NodeKind.Carried or NodeKind.Port or NodeKind.Next) && WidthOf(row) > 0 && WidthOf(row) + node.Width > maxWidth) row++;
                Put(node, row);
            }

            rows[phase.Key] = (first, widths.Count - 1);
        }

        // A box that feeds more than it eats moves down to its first user: its edges get shorter.
        foreach (var node in region.Nodes.AsEnumerable().Reverse())
        {
            var (eats, feeds) = (region.Edges.Count(e => e.To == node), region.Edges.Where(e => e.From == node).Select(e => e.Value).Distinct().Count());
            if (feeds == 0 || eats > feeds || node.Kind is NodeKind.Call or NodeKind.New) continue;
            var last = after[node].Select(n => n.Layer - 1).Append(rows[node.Phase].Last).Min();
            var row = last;
            while (row > node.Layer && widths[row] > 0 && widths[row] + node.Width > maxWidth) row--;
            if (row <= node.Layer) continue;
            widths[node.Layer] -= node.Width + separation;
            Put(node, row);
        }

        // Rows that have become empty go.
        var used = region.Nodes.Select(n => n.Layer).Distinct().Order().Index().ToDictionary(x => x.Item, x => x.Index);
        foreach (var node in region.Nodes) node.Layer = used[node.Layer];
    }
}
