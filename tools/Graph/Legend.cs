using System.Globalization;
using System.Text;

namespace Cecil.AD.Tools.Graph;

/// <summary>What colours and shapes mean, above the drawing.</summary>
internal static class Legend
{
    private const double RowHeight = 26;

    private static readonly (string Class, string Text)[] _boxes =
    [
        ("argument", "argument"),
        ("arithmetic", "number"),
        ("index", "integer, test"),
        ("load", "load"),
        ("store", "store"),
        ("call", "call"),
        ("new", "new array"),
        ("carried", "carried by a loop"),
        ("test", "goes on while"),
        ("result", "known after a loop or branch"),
        ("port", "value from outside"),
    ];

    private static readonly (string Class, string Text)[] _lines =
    [
        ("wire number", "double or float"),
        ("wire index", "integer"),
        ("wire reference", "reference"),
        ("back", "next iteration"),
    ];

    private const string Named = "%1";
    private const string NamedText = "a value from far away or with many users: named, without a line";

    public static double Height(double width) => Place(width).Last().Y + RowHeight;

    public static void Write(StringBuilder svg, double left, double top, double width)
    {
        foreach (var (css, text, x, y) in Place(width))
        {
            svg.Append(Symbol(css, left + x, top + y + 10));
            svg.Append(Invariant($"<text class=\"caption\" x=\"{left + x + 30:0.#}\" y=\"{top + y + 14:0.#}\">{text}</text>\n"));
        }
    }

    private static string Symbol(string css, double x, double y)
    {
        if (css == Named) return Invariant($"<text x=\"{x:0.#}\" y=\"{y + 4:0.#}\"><tspan class=\"named\">%12</tspan></text>");
        if (css == "back" || css.StartsWith("wire", StringComparison.Ordinal)) return Invariant($"<path class=\"{css}\" d=\"M{x:0.#},{y:0.#} h22\"/>");
        if (css == "test") return Invariant($"<g class=\"test\"><path class=\"symbol\" d=\"M{x:0.#},{y:0.#} l6,-7 h10 l6,7 l-6,7 h-10 z\"/></g>");
        var round = css is "argument" or "carried" or "port" ? 7 : 2;
        return Invariant($"<g class=\"{css}\"><rect class=\"symbol\" x=\"{x:0.#}\" y=\"{y - 7:0.#}\" width=\"22\" height=\"14\" rx=\"{round}\"/></g>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Class, string Text, double X, double Y)> Place(double width)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var (css, text) in _boxes.Concat(_lines).Append((Named, NamedText)))
        {
            var needed = 30 + Boxes.TextWidth(text) + 18;
            if (x > 0 && x + needed > width) (x, y) = (0, y + RowHeight);
            yield return (css, text, x, y);
            x += needed;
        }
    }
}
