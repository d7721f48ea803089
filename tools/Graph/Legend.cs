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
    private const string NamedText = "a value from farther out or with many users: named, without a line";

    public static double Height(double width) => Place(width).Last().Y + RowHeight;

    public static void Write(StringBuilder svg, double left, double top, double width)
    {
        foreach (var (css, text, x, y) in Place(width))
        {
            var (textX, middle) = (left + x + 30, top + y + 10);
            var line = css.StartsWith("wire", StringComparison.Ordinal) || css == "back";
            svg.Append(css == Named ? Invariant($"<text x=\"{left + x:0.#}\" y=\"{middle + 4:0.#}\"><tspan class=\"named\">%12</tspan></text>")
                : line ? Invariant($"<path class=\"{css}\" d=\"M{left + x:0.#},{middle:0.#} h22\"/>")
                : css == "test" ? Invariant($"<g class=\"test\"><polygon stroke=\"#9a6700\" points=\"{left + x:0.#},{middle:0.#} {left + x + 6:0.#},{middle - 7:0.#} {left + x + 16:0.#},{middle - 7:0.#} {left + x + 22:0.#},{middle:0.#} {left + x + 16:0.#},{middle + 7:0.#} {left + x + 6:0.#},{middle + 7:0.#}\"/></g>")
                : Invariant($"<g class=\"{css}\"><rect stroke=\"#57606a\" x=\"{left + x:0.#}\" y=\"{middle - 7:0.#}\" width=\"22\" height=\"14\" rx=\"{(css is "argument" or "carried" or "port" ? 7 : 2)}\"/></g>"));
            svg.Append(Invariant($"<text class=\"caption\" x=\"{textX:0.#}\" y=\"{middle + 4:0.#}\">{text}</text>\n"));
        }
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
