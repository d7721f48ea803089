namespace Cecil.AD.Tools.Graph;

/// <summary>The sizes of boxes, and where things are inside loops and branches.</summary>
internal static class Boxes
{
    public const double CharWidth = 7.3;
    public const double LineHeight = 15;
    public const double HeaderHeight = 24;
    public const double Margin = 14;
    public const double ResultHeight = 22;
    public const double ResultGap = 10;

    /// <summary>Where the condition arrives at a branch: at the word in its header.</summary>
    public const double Condition = 38;

    /// <summary>Room at the left of a loop for the line back to its top.</summary>
    public const double BackEdge = 30;

    public static double TextWidth(string text) => text.Length * CharWidth;

    /// <summary>Lays out a region and everything in it.</summary>
    public static void Layout(Region region)
    {
        foreach (var node in region.Nodes) Size(node);
        RegionLayout.Run(region);
    }

    /// <summary>Where an edge arrives at a loop or branch: above the box inside at which it ends.</summary>
    public static double EntryOf(Node composite, Node entry)
    {
        var region = composite.Inner.First(r => r.Nodes.Contains(entry));
        return region.X + entry.X + entry.Width / 2;
    }

    private static void Size(Node node)
    {
        if (node.Kind == NodeKind.Loop) SizeLoop(node);
        else if (node.Kind == NodeKind.If) SizeIf(node);
        else
        {
            node.Width = node.Label.Max(TextWidth) + 16;
            node.Height = node.Label.Length * LineHeight + 8;
        }
    }

    private static void SizeLoop(Node node)
    {
        var region = node.Inner[0];
        Layout(region);
        (region.X, region.Y) = (Margin + BackEdge, HeaderHeight);
        node.Width = Math.Max(region.Width + 2 * Margin + BackEdge, TextWidth(node.Label[0]) + 2 * Margin);
        node.Height = HeaderHeight + region.Height + Margin;
        PlaceResults(node, Margin + BackEdge);
    }

    private static void SizeIf(Node node)
    {
        var x = Margin;
        foreach (var arm in node.Inner)
        {
            Layout(arm);
            (arm.X, arm.Y) = (x, HeaderHeight + LineHeight);
            arm.Width = Math.Max(arm.Width, 60);
            x += arm.Width + 2 * Margin;
        }

        var height = node.Inner.Max(a => a.Height);
        foreach (var arm in node.Inner) arm.Height = height;
        node.Width = Math.Max(x - Margin, TextWidth(node.Label[0]) + 2 * Margin);
        node.Height = HeaderHeight + LineHeight + height + Margin;
        JoinArms(node);
    }

    /// <summary>Each output of an arm gets a track of its own down to the result.</summary>
    private static void JoinArms(Node node)
    {
        const double Track = 6;
        if (node.Results.Count == 0) return;
        var outputs = node.Inner.SelectMany(
            arm => arm.Nodes.Where(n => n.Kind == NodeKind.Output).Index().Select(o => (Arm: arm, Output: o.Item, o.Index))).ToArray();
        var top = node.Height - Margin;
        node.Height += outputs.Length * Track + Margin;
        PlaceResults(node, Margin);
        var bottom = ResultTop(node);
        foreach (var (track, (arm, output, i)) in outputs.Index())
        {
            var result = node.Results[i];
            var start = arm.X + output.X + output.Width / 2;
            var end = result.X + result.Width * (arm == node.Inner[0] ? 0.35 : 0.65);
            var across = top + (track + 1) * Track;
            node.Wires.Add(new Wire(
                result.Value, node.Op, node.Op, [(start, arm.Y + output.Y + output.Height), (start, across), (end, across), (end, bottom)],
                true));
        }
    }

    public static double ResultTop(Node node) => node.Height - ResultHeight - ResultGap;

    private static void PlaceResults(Node node, double x)
    {
        if (node.Results.Count == 0) return;
        foreach (var result in node.Results)
        {
            (result.X, result.Width) = (x, TextWidth(result.Label) + 14);
            x += result.Width + ResultGap;
        }

        node.Width = Math.Max(node.Width, x - ResultGap + Margin);
        node.Height += ResultHeight + ResultGap;
    }
}
