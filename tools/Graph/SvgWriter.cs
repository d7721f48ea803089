using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>Draws a laid out region as SVG, without scripts and without references to anything outside.</summary>
internal sealed partial class SvgWriter
{
    private const double Margin = 20;
    private const double TitleHeight = 34;
    private const double LegendWidth = 800;

    private readonly StringBuilder _svg = new();
    private readonly Dictionary<Op, int> _numbers = [];

    private SvgWriter(IEnumerable<PrintedLine> lines)
    {
        foreach (var line in lines)
            if (line.Op is not null) _numbers.TryAdd(line.Op, _numbers.Count);
    }

    /// <param name="region">Laid out boxes.</param>
    /// <param name="title">Stands above the drawing.</param>
    /// <param name="lines">The dump of the same tape; ops are numbered in its order.</param>
    /// <param name="isInline">Inside a page, where the name space goes without saying.</param>
    public static string Write(Region region, string title, IReadOnlyList<PrintedLine> lines, bool isInline)
    {
        var writer = new SvgWriter(lines);
        var width = Math.Max(Math.Max(region.Width, Boxes.TextWidth(title) * 1.3), LegendWidth) + 2 * Margin;
        var legend = Legend.Height(LegendWidth);
        var height = region.Height + TitleHeight + legend + 3 * Margin;
        writer._svg.Append(isInline ? "<svg " : "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
        writer._svg.Append(Invariant($"width=\"{width:0}\" height=\"{height:0}\" viewBox=\"0 0 {width:0} {height:0}\" role=\"img\">\n"));
        writer._svg.Append("<style>\n").Append(Style.Css).Append("</style>\n").Append(Style.Markers);
        writer._svg.Append(Invariant($"<rect class=\"page\" width=\"{width:0}\" height=\"{height:0}\"/>\n"));
        writer._svg.Append(Invariant($"<text class=\"title\" x=\"{Margin:0}\" y=\"{Margin + 12:0}\">{Escape(title)}</text>\n"));
        Legend.Write(writer._svg, Margin, Margin + TitleHeight, LegendWidth);
        writer.Draw(region, Margin, 2 * Margin + TitleHeight + legend);
        return writer._svg.Append("</svg>\n").ToString();
    }

    /// <summary>The number of each op in the dump.</summary>
    public static IReadOnlyDictionary<Op, int> Numbers(IEnumerable<PrintedLine> lines) => new SvgWriter(lines)._numbers;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private string Numbered(Op? op, string role = "op") => op is not null && _numbers.TryGetValue(op, out var number) ? $" data-{role}=\"{number}\"" : "";

    private void Draw(Region region, double x, double y)
    {
        // Boxes that hold others come first, so that wires are drawn on them.
        foreach (var node in region.Nodes.Where(n => n.Inner.Count > 0)) Frame(node, x, y);
        foreach (var wire in region.Wires) Draw(wire, x, y);
        foreach (var node in region.Nodes)
        {
            if (node.Inner.Count == 0) Box(node, x, y);
            else Content(node, x + node.X, y + node.Y);
        }
    }

    private void Frame(Node node, double x, double y)
    {
        Open(Class(node.Kind), node.Op, node.Title);
        Rect("", x + node.X, y + node.Y, node.Width, node.Height, 8);
        _svg.Append("</g>\n");
    }

    private void Open(string css, Op? op, string title) => _svg.Append($"<g class=\"box {css}\"{Numbered(op)}><title>{Escape(title)}</title>");

    private void Rect(string css, double x, double y, double width, double height, double round)
    {
        _svg.Append(css.Length == 0 ? "<rect" : $"<rect class=\"{css}\"");
        _svg.Append(Invariant($" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" rx=\"{round:0.#}\"/>"));
    }

    private void Content(Node node, double x, double y)
    {
        if (node.Kind == NodeKind.Loop) LoopFrame(node, x, y);
        foreach (var inner in node.Inner)
        {
            if (node.Kind == NodeKind.If) ArmFrame(inner, x, y);
            Draw(inner, x + inner.X, y + inner.Y);
        }

        foreach (var wire in node.Wires) Draw(wire, x, y);
        Text(node.Label[0], x + Boxes.Margin, y + 16, "header", node.Named);
        foreach (var result in node.Results)
        {
            Open("result", node.Op, "known afterwards: " + result.Label);
            Rect("", x + result.X, y + Boxes.ResultTop(node), result.Width, Boxes.ResultHeight + Boxes.ResultGap, 0);
            Text(result.Label, x + result.X + 7, y + Boxes.ResultTop(node) + 19, "label", []);
            _svg.Append("</g>\n");
        }
    }

    private void ArmFrame(Region arm, double x, double y)
    {
        Rect("arm " + arm.Caption, x + arm.X - 8, y + arm.Y - Boxes.LineHeight, arm.Width + 16, arm.Height + Boxes.LineHeight + 6, 5);
        Text(arm.Caption, x + arm.X - 3, y + arm.Y - 3, "caption", []);
    }

    /// <summary>The two parts of a loop, and the way back to its top.</summary>
    private void LoopFrame(Node loop, double x, double y)
    {
        var inner = loop.Inner[0];
        var (left, right, top) = (x + inner.X - 8, x + loop.Width - 6, y + inner.Y);
        Node[] Of(int phase) => [.. inner.Nodes.Where(n => n.Phase == phase)];
        var test = Of(2)[0];
        var middle = top + test.Y + test.Height / 2;
        var whileTop = top + Of(0).Select(n => n.Y + n.Height).DefaultIfEmpty(0).Max() + 4;
        var bodyBottom = top + Of(4).Select(n => n.Y).DefaultIfEmpty(inner.Height + 4).Min() - 4;
        Part("while", whileTop, middle, "up to the test");
        Part("body", middle, bodyBottom, "body");
        if (Of(4) is not { Length: > 0 } next) return;
        Node[] carried = [.. Of(0).Where(n => n.Kind == NodeKind.Carried)];
        var back = x + Boxes.Margin - 3;
        var (from, to) = (top + next[0].Y + next[0].Height / 2, top + carried[0].Y + carried[0].Height / 2);
        var (first, last, end) = (x + inner.X + carried.Min(n => n.X) - 7, x + inner.X + carried.Max(n => n.X), x + inner.X + next.Max(n => n.X));
        var down = Invariant($"M{end:0.#},{from:0.#} H{back + 8:0.#} Q{back:0.#},{from:0.#} {back:0.#},{from - 8:0.#}");
        var up = Invariant($"V{to + 8:0.#} Q{back:0.#},{to:0.#} {back + 8:0.#},{to:0.#} H{first:0.#}");
        _svg.Append($"<path class=\"back\" d=\"{down} {up}\"/>");
        _svg.Append(Invariant($"<path class=\"rail\" d=\"M{first + 1:0.#},{to:0.#} H{last:0.#}\"/>\n"));
        if (from - to > 140) Turned("next iteration", back + 10, (from + to) / 2, "turned back-text");

        void Part(string name, double partTop, double partBottom, string caption)
        {
            if (partBottom - partTop < 4) return;
            Rect("part " + name, left, partTop, right - left, partBottom - partTop, 4);
            if (partBottom - partTop > 90) Turned(caption, left - 3, (partTop + partBottom) / 2, "turned");
        }
    }

    private void Turned(string text, double x, double y, string css) =>
        _svg.Append(Invariant($"<text class=\"{css}\" text-anchor=\"middle\" transform=\"translate({x:0.#},{y:0.#}) rotate(-90)\">{Escape(text)}</text>\n"));

    private void Box(Node node, double x, double y)
    {
        var (left, top) = (x + node.X, y + node.Y);
        var round = node.Kind is NodeKind.Carried or NodeKind.Next or NodeKind.Port or NodeKind.Output or NodeKind.Argument ? node.Height / 2 : 3;
        Open(Class(node.Kind), node.Op, node.Title);
        if (node.Kind == NodeKind.Test)
        {
            var half = node.Height / 2;
            _svg.Append(Invariant(
                $"<path class=\"symbol\" d=\"M{left:0.#},{top + half:0.#} l9,{-half:0.#} h{node.Width - 18:0.#} l9,{half:0.#} l-9,{half:0.#} h{18 - node.Width:0.#} z\"/>"));
        }
        else Rect("", left, top, node.Width, node.Height, round);
        foreach (var (i, line) in node.Label.Index())
            Text(line.TrimStart(), left + 8 + (line.Length - line.TrimStart().Length) * Boxes.CharWidth, top + 16 + i * Boxes.LineHeight, "label", node.Named);
        _svg.Append("</g>\n");
    }

    private void Text(string text, double x, double y, string css, HashSet<string> named)
    {
        _svg.Append(Invariant($"<text class=\"{css}\" xml:space=\"preserve\" x=\"{x:0.#}\" y=\"{y:0.#}\">"));
        var at = 0;
        foreach (var match in ValueName().Matches(text).Where(m => named.Contains(m.Value)))
        {
            _svg.Append(Escape(text[at..match.Index])).Append("<tspan class=\"named\">").Append(Escape(match.Value)).Append("</tspan>");
            at = match.Index + match.Length;
        }

        _svg.Append(Escape(text[at..])).Append("</text>");
    }

    private void Draw(Wire wire, double x, double y)
    {
        var path = new StringBuilder();
        var points = wire.Points.Select(p => (X: x + p.X, Y: y + p.Y)).ToArray();
        path.Append(Invariant($"M{points[0].X:0.#},{points[0].Y:0.#}"));
        for (var i = 1; i < points.Length - 1; i++)
        {
            // A corner is cut by at most half of either leg.
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            var radius = Math.Min(4, Math.Min(Distance(before, corner), Distance(corner, after)) / 2);
            var (a, b) = (Towards(corner, before, radius), Towards(corner, after, radius));
            path.Append(Invariant($" L{a.X:0.#},{a.Y:0.#} Q{corner.X:0.#},{corner.Y:0.#} {b.X:0.#},{b.Y:0.#}"));
        }

        path.Append(Invariant($" L{points[^1].X:0.#},{points[^1].Y:0.#}"));
        var kind = wire.Value.IsFloat ? "number" : wire.Value.Type.IsValueType ? "index" : "reference";
        var ends = Numbered(wire.From, "from") + Numbered(wire.To, "to");
        _svg.Append($"<path class=\"wire {kind}\"{ends} d=\"{path}\"{(wire.HasArrow ? $" marker-end=\"url(#{kind})\"" : "")}/>\n");
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double distance) =>
        (from.X + Math.Sign(to.X - from.X) * distance, from.Y + Math.Sign(to.Y - from.Y) * distance);

    public static string Class(NodeKind kind) => kind.ToString().ToLowerInvariant();

    [GeneratedRegex(@"[^\s()\[\],%.]*%\d+")]
    private static partial Regex ValueName();
}
