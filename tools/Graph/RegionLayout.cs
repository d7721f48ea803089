using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>
/// A layered drawing in the manner of Sugiyama, Tagawa and Toda (1981): boxes in rows so that values flow downwards, rows ordered to
/// avoid crossings, boxes moved to where their edges are straight, then edges drawn as wires between the rows.
/// </summary>
internal sealed class RegionLayout
{
    private const double MaxRowWidth = 1500;
    private const double Separation = 18;
    private const double WireSeparation = 6;
    private const double MaxLength = 1300;
    private const double UsualGap = 32;
    private const int OrderSweeps = 12;
    private const int PlaceSweeps = 24;

    private readonly Region _region;
    private readonly List<List<Item>> _rows = [];
    private readonly List<Link> _links = [];

    private RegionLayout(Region region) => _region = region;

    /// <summary>A box in a row, or the place where an edge passes the row.</summary>
    internal sealed class Item(Node? node, Value? passing)
    {
        public Node? Node => node;

        public Value? Passing => passing;

        public double X { get; set; }

        public double Width => node?.Width ?? 6;

        public List<Link> In { get; } = [];

        public List<Link> Out { get; } = [];

        public double Wish { get; set; }
    }

    /// <summary>An edge, or the part of one, from a row to the next.</summary>
    internal sealed record Link(Value Value, Item From, double Start, Item To, double End, Op? Source, Op? Target);

    public static void Run(Region region)
    {
        if (region.Nodes.Count == 0)
        {
            (region.Width, region.Height) = (40, 20);
            return;
        }

        var layout = new RegionLayout(region);
        RowAssignment.Run(region, MaxRowWidth, Separation);
        NameDistantValues(region);
        layout.MakeItems();
        layout.OrderRows();
        layout.PlaceItems();
        new WireRouting(region, layout._rows).Run();
    }

    /// <summary>Nobody follows a line over more than a screen: such a value is named where it is used.</summary>
    private static void NameDistantValues(Region region)
    {
        var heights = region.Nodes.GroupBy(n => n.Layer).OrderBy(g => g.Key).Select(g => g.Max(n => n.Height) + UsualGap).ToArray();
        foreach (var edge in region.Edges.Where(e => heights[(e.From.Layer + 1)..e.To.Layer].Sum() > MaxLength).ToArray())
        {
            region.Edges.Remove(edge);
            (edge.Entry ?? edge.To).Named.Add(edge.Name);
        }

        foreach (var group in region.Edges.Where(e => e.Entry is null).GroupBy(e => e.To))
            foreach (var (place, edge) in group.Index()) (edge.Place, edge.Places) = (place, group.Count());
    }

    private void MakeItems()
    {
        Dictionary<Node, Item> items = [];
        for (var row = 0; row <= _region.Nodes.Max(n => n.Layer); row++) _rows.Add([]);
        foreach (var node in _region.Nodes) _rows[node.Layer].Add(items[node] = new Item(node, null));

        Dictionary<(Value, Node, Result?, int), Item> passing = [];
        foreach (var edge in _region.Edges)
        {
            var (from, start) = (items[edge.From], edge.Start);
            for (var row = edge.From.Layer + 1; row < edge.To.Layer; row++)
            {
                if (!passing.TryGetValue((edge.Value, edge.From, edge.Result, row), out var dummy))
                {
                    passing.Add((edge.Value, edge.From, edge.Result, row), dummy = new Item(null, edge.Value));
                    _rows[row].Add(dummy);
                    Connect(edge, from, start, dummy, dummy.Width / 2);
                }

                (from, start) = (dummy, dummy.Width / 2);
            }

            Connect(edge, from, start, items[edge.To], edge.End);
        }
    }

    private void Connect(Edge edge, Item from, double start, Item to, double end)
    {
        var link = new Link(edge.Value, from, start, to, end, edge.From.Op, to.Node is null ? null : edge.To.Op);
        from.Out.Add(link);
        to.In.Add(link);
        _links.Add(link);
    }

    /// <summary>Sorts each row by the middle of its neighbours in the row above, then below, and keeps the best order seen.</summary>
    private void OrderRows()
    {
        var best = Copy();
        var fewest = Crossings();
        for (var sweep = 0; sweep < OrderSweeps && fewest > 0; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var i = 1; i < _rows.Count; i++)
            {
                var (row, fixedRow) = isDown ? (_rows[i], _rows[i - 1]) : (_rows[^(i + 1)], _rows[^i]);
                var position = fixedRow.Index().ToDictionary(x => x.Item, x => x.Index);
                foreach (var (index, item) in row.Index())
                {
                    var neighbours = isDown
                        ? item.In.Select(l => position[l.From] + l.Start / (l.From.Width + 1))
                        : item.Out.Select(l => position[l.To] + l.End / (l.To.Width + 1));
                    item.Wish = neighbours.DefaultIfEmpty((double)index * fixedRow.Count / row.Count).Average();
                }

                // The line that brings the carried values back must not cross other boxes.
                Item[] sorted = [.. row.OrderBy(x => x.Node?.Kind == NodeKind.Port && row.Exists(i => i.Node?.Kind == NodeKind.Carried)).ThenBy(x => x.Wish)];
                row.Clear();
                row.AddRange(sorted);
            }

            if (Crossings() is var crossings && crossings >= fewest) continue;
            (fewest, best) = (crossings, Copy());
        }

        for (var i = 0; i < _rows.Count; i++) (_rows[i].Capacity, _rows[i]) = (best[i].Count, best[i]);
    }

    private List<List<Item>> Copy() => [.. _rows.Select(r => r.ToList())];

    private int Crossings()
    {
        var place = _rows.SelectMany(r => r.Index()).ToDictionary(x => x.Item, x => x.Index);
        var total = 0;
        foreach (var row in _rows)
        {
            (double Top, double Bottom)[] links = [.. row.SelectMany(i => i.Out).Select(l =>
                (place[l.From] + l.Start / (l.From.Width + 1), place[l.To] + l.End / (l.To.Width + 1)))];
            for (var i = 0; i < links.Length; i++)
                for (var j = 0; j < i; j++)
                    if ((links[i].Top - links[j].Top) * (links[i].Bottom - links[j].Bottom) < 0) total++;
        }

        return total;
    }

    /// <summary>Moves the boxes of a row towards the ends of their edges, as far as their neighbours let them.</summary>
    private void PlaceItems()
    {
        foreach (var row in _rows)
        {
            var x = -row.Sum(i => i.Width + Separation) / 2;
            foreach (var item in row)
            {
                item.X = x;
                x += item.Width + Separation;
            }
        }

        for (var sweep = 0; sweep < PlaceSweeps; sweep++)
        {
            var isDown = sweep % 2 == 1;
            var isLate = sweep >= PlaceSweeps / 2;
            foreach (var row in isDown ? _rows : _rows.AsEnumerable().Reverse())
            {
                foreach (var item in row)
                {
                    // Loops and branches stand below one another, and what has no line keeps to the middle.
                    if (item.Node is { Inner.Count: > 0 } || (item.In.Count == 0 && item.Out.Count == 0))
                    {
                        item.Wish = -item.Width / 2;
                        continue;
                    }

                    // A line that passes follows one end alone, which keeps it straight.
                    var both = isLate && item.Node is not null;
                    var wishes = (isDown || both ? item.In.Select(l => l.From.X + l.Start - l.End) : [])
                        .Concat(!isDown || both ? item.Out.Select(l => l.To.X + l.End - l.Start) : []);
                    item.Wish = wishes.DefaultIfEmpty(item.X).Average();
                }

                Spread(row);
            }
        }

        foreach (var row in _rows) Straighten(row);
        var left = _rows.SelectMany(r => r).Min(i => i.X);
        foreach (var item in _rows.SelectMany(r => r)) item.X -= left;
    }

    /// <summary>Lines that pass go on where they come from, where there is room.</summary>
    private static void Straighten(List<Item> row)
    {
        foreach (var (i, item) in row.Index().Where(x => x.Item.Node is null))
        {
            var wish = item.In[0].From.X + item.In[0].Start - item.In[0].End;
            var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
            if (i > 0) low = row[i - 1].X + row[i - 1].Width + Between(row[i - 1], item);
            if (i + 1 < row.Count) high = row[i + 1].X - item.Width - Between(item, row[i + 1]);
            if (low <= high) item.X = Math.Clamp(wish, low, high);
        }
    }

    private static double Between(Item left, Item right) => left.Node is null && right.Node is null ? WireSeparation : Separation;

    /// <summary>The positions nearest to the wishes in which nothing overlaps: least squares by pooling neighbours that collide.</summary>
    private static void Spread(List<Item> row)
    {
        List<(double Sum, double Weight, int Count)> pools = [];
        var offset = 0.0;
        List<double> offsets = [];
        foreach (var (i, item) in row.Index())
        {
            if (i > 0) offset += row[i - 1].Width + Between(row[i - 1], item);
            offsets.Add(offset);
            // A line that passes should be straight; a loop should stay where it is, before all else.
            var weight = item.Node is null ? 40.0 : item.Node.Inner.Count > 0 ? 300 : 1 + item.In.Count + item.Out.Count;
            (double Sum, double Weight, int Count) pool = ((item.Wish - offset) * weight, weight, 1);
            while (pools.Count > 0 && pools[^1].Sum / pools[^1].Weight > pool.Sum / pool.Weight)
            {
                pool = (pool.Sum + pools[^1].Sum, pool.Weight + pools[^1].Weight, pool.Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        var at = 0;
        foreach (var (sum, weight, count) in pools)
            for (var k = 0; k < count; k++, at++) row[at].X = Math.Round(sum / weight + offsets[at]);
    }
}
