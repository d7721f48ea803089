using Cecil.AD.Explain;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tools;

/// <summary>A tape's dump with the source line of each op where that is another one than of the op before.</summary>
internal static class AnnotatedDump
{
    public static IEnumerable<(PrintedLine Line, string? Comment)> Lines(TapePrinter dump)
    {
        string? last = null;
        Op? op = null;
        foreach (var line in dump.Lines)
        {
            // Only the first line of a loop or branch has a place of its own.
            var source = line.Op is null || line.Op == op || line.Op is LoopOp or IfOp ? null : SourceNames.LineOf(line.Op);
            op = line.Op ?? op;
            var shown = source == last ? null : source;
            last = source ?? last;
            yield return (line, (line.Note, shown) switch
            {
                (null, _) => shown,
                (_, null) => line.Note,
                _ => $"{line.Note}; {shown}",
            });
        }
    }
}
