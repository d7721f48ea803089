namespace Cecil.AD.Bench;

/// <summary>Prints rows under fixed headings, as a Markdown table.</summary>
internal sealed class Table
{
    private readonly int[] _widths;

    public Table(string title, params string[] headings)
    {
        _widths = Array.ConvertAll(headings, h => Math.Max(h.Length, 9));
        _widths[0] = Math.Max(_widths[0], 26);
        Console.WriteLine($"\n## {title}");
        Row(headings);
        Console.WriteLine("|" + string.Join("|", _widths.Select((w, i) => new string('-', w + 1) + (i == 0 ? "-" : ":"))) + "|");
    }

    public void Row(params string[] cells) =>
        Console.WriteLine($"| {string.Join(" | ", cells.Select((c, i) => i == 0 ? c.PadRight(_widths[i]) : c.PadLeft(_widths[i])))} |");

    /// <summary>Three digits or so; a dash for what was not measured.</summary>
    public static string Number(double? value) => value switch
    {
        null => "–",
        0 => "0",
        < 10 and > -10 => $"{value:0.00}",
        < 100 and > -100 => $"{value:0.0}",
        _ => $"{value:0}",
    };
}
