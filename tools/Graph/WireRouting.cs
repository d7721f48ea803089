using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>
/// Draws edges between rows as wires that run down, across on a track of their own, and down again; all edges of a value share a
/// track. Tracks are given as in channel routing: a wire that starts above another one's end lies above it, where that is possible.
/// </summary>
internal sealed class WireRouting(Region region, List<List<RegionLayout.Item>> rows)
{
    private const double TrackHeight = 7;
    private const double Gap = 11;
    private const double Near = 6;
    private const double Slide = 9;

    /// <summary>All links of one value between two rows.</summary>
    private sealed class Net(RegionLayout.Item from, Value value, RegionLayout.Link[] links)
    {
        public Value Value => value;

        public RegionLayout.Item From => from;

        public RegionLayout.Link[] Links => links;

        public double Start { get; } = from.X + links[0].Start;

        public double[] Ends { get; } = [.. links.Select(l => EndOf(l, from.X + links[0].Start))];

        public double Left => Math.Min(Start, Ends.Min());

        public double Right => Math.Max(Start, Ends.Max());

        public bool IsStraight => Right - Left < 1.5;

        public int Track { get; set; } = -1;

        /// <summary>A small box is met where the wire comes down, if that is near the place meant for it.</summary>
        private static double EndOf(RegionLayout.Link link, double start) =>
            link.To.X + link.End is var end && link.To.Node is { Inner.Count: 0 } && Math.Abs(end - start) <= Slide ? start : end;
    }

    public void Run()
    {
        var y = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            var height = rows[i].Max(item => item.Node?.Height ?? 0);
            foreach (var item in rows[i])
            {
                if (item.Node is { } node) (node.X, node.Y) = (item.X, y);
                else AddPassing(item, y, y + height);
            }

            y += height;
            if (i == rows.Count - 1) break;
            var nets = Nets(rows[i]);
            var tracks = AssignTracks(nets);
            var gap = 2 * Gap + tracks * TrackHeight;
            foreach (var net in nets) AddWires(net, y, y + gap);
            y += gap;
        }

        region.Width = rows.SelectMany(r => r).Max(i => i.X + i.Width);
        region.Height = y;
    }

    private static Net[] Nets(List<RegionLayout.Item> row) =>
        [.. row.SelectMany(item => item.Out.GroupBy(l => (l.Value, l.Start)).Select(g => new Net(item, g.Key.Value, [.. g])))];

    private static int AssignTracks(Net[] nets)
    {
        List<Net> waiting = [.. nets.Where(n => !n.IsStraight).OrderBy(n => n.Left).ThenBy(n => n.Right)];
        var track = 0;
        for (; waiting.Count > 0; track++)
        {
            var free = double.NegativeInfinity;
            List<Net> placed = [];
            foreach (var net in waiting)
            {
                if (net.Left < free || waiting.Any(other => other != net && MustLieAbove(other, net))) continue;
                (net.Track, free) = (track, net.Right + Near);
                placed.Add(net);
            }

            // Wires that each want to lie above the other: one has to give way.
            if (placed.Count == 0)
            {
                waiting[0].Track = track;
                placed.Add(waiting[0]);
            }

            waiting.RemoveAll(placed.Contains);
        }

        return track;
    }

    /// <summary>Where one comes down at the place at which another goes down to its box, they must not overlap.</summary>
    private static bool MustLieAbove(Net upper, Net lower) => lower.Ends.Any(e => Math.Abs(e - upper.Start) < Near);

    private void AddPassing(RegionLayout.Item item, double top, double bottom)
    {
        var x = item.X + item.Width / 2;
        region.Wires.Add(new Wire(item.Passing!, item.In[0].Source, null, [(x, top), (x, bottom)], false));
    }

    private void AddWires(Net net, double top, double bottom)
    {
        var start = net.From.Node is { } node ? node.Y + node.Height : top;
        var across = top + Gap + net.Track * TrackHeight;
        for (var i = 0; i < net.Links.Length; i++)
        {
            var link = net.Links[i];
            (double, double)[] points = net.IsStraight
                ? [(net.Start, start), (net.Ends[i], bottom)]
                : [(net.Start, start), (net.Start, across), (net.Ends[i], across), (net.Ends[i], bottom)];
            region.Wires.Add(new Wire(net.Value, link.Source, link.Target, points, link.To.Node is not null));
        }
    }
}
