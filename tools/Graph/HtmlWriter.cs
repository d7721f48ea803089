using System.Text;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools.Graph;

/// <summary>A page with the drawing and the dump side by side; what the mouse is on in one is marked in the other.</summary>
internal static class HtmlWriter
{
    private const string Css = """
        body { margin: 0; display: flex; height: 100vh; font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; }
        #graph { flex: 1 1 0; min-width: 0; overflow: auto; }
        #bar { position: fixed; left: 8px; bottom: 8px; }
        #bar button { font: inherit; }
        #tape { flex: 0 0 36%; box-sizing: border-box; overflow: auto; padding: 12px; font-size: 12px; line-height: 1.45; background: #f6f8fa; }
        #tape span { display: block; white-space: pre; }
        #tape i { color: #6e7781; font-style: normal; }
        #tape span.hot { background: #ffd8eb; }

        """;

    private const string Script = """
        const graph = document.getElementById('graph'), svg = graph.querySelector('svg'), size = [svg.width.baseVal.value, svg.height.baseVal.value];
        let hot = [], zoom = 1;
        function mark(op, from) {
          for (const e of hot) e.classList.remove('hot');
          hot = op === undefined ? [] : [...document.querySelectorAll(`[data-op="${op}"], [data-from="${op}"], [data-to="${op}"]`)];
          for (const e of hot) e.classList.add('hot');
          const other = hot.find(e => e.tagName === (from === 'svg' ? 'SPAN' : 'g'));
          if (other) other.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }
        for (const [pane, from] of [[graph, 'svg'], [document.getElementById('tape'), 'text']])
          pane.addEventListener('mouseover', e => { const box = e.target.closest('[data-op]'); if (box) mark(box.dataset.op, from); });
        function scale(by) {
          zoom = by === 0 ? Math.min(1, graph.clientWidth / size[0]) : zoom * by;
          svg.setAttribute('width', size[0] * zoom);
          svg.setAttribute('height', size[1] * zoom);
        }
        // A drawing that is a little too wide is made to fit; of one that is far too wide the middle is shown.
        if (size[0] < 2 * graph.clientWidth) scale(0);
        graph.scrollLeft = (svg.clientWidth - graph.clientWidth) / 2;
        document.getElementById('bar').addEventListener('click', e => { if (e.target.dataset.by) scale(Number(e.target.dataset.by)); });

        """;

    public static string Write(Region region, Tape tape, string title, IReadOnlyList<PrintedLine> lines)
    {
        var numbers = SvgWriter.Numbers(lines);
        var text = new StringBuilder();
        foreach (var (line, comment) in AnnotatedDump.Lines(new TapePrinter(tape)))
        {
            var number = line.Op is null ? "" : $" data-op=\"{numbers[line.Op]}\"";
            var note = comment is null ? "" : $"    <i>// {SvgWriter.Escape(comment)}</i>";
            text.Append($"<span{number}>{new string(' ', line.Depth * 2)}{SvgWriter.Escape(line.Text)}{note}</span>\n");
        }

        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>{SvgWriter.Escape(title)}</title>
            <style>
            {Css}</style>
            </head>
            <body>
            <div id="graph">
            {SvgWriter.Write(region, title, lines, isInline: true)}</div>
            <div id="tape">
            {text}</div>
            <div id="bar"><button data-by="0.8">&#8722;</button> <button data-by="1.25">+</button> <button data-by="0">fit</button></div>
            <script>
            {Script}</script>
            </body>
            </html>

            """;
    }
}
