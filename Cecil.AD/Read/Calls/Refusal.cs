using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>Where a refusal points: into the user's source, even when what is refused lies in a library that was inlined there.</summary>
internal static class Refusal
{
    /// <summary>Gives a refusal without a source line that of the nearest call that has one.</summary>
    public static NotDifferentiableException Within(NotDifferentiableException refusal, Origin? call) =>
        refusal.SourceFile is null && Find(call) is { } source
            ? new NotDifferentiableException(
            refusal.Method, refusal.ILOffset, source.File, source.Line,
            $"{refusal.Reason} (called from {TapePrinter.Describe(source.At.Method)})")
            : refusal;

    /// <summary>The nearest place that has a line: the instruction, or the call through which its method was inlined.</summary>
    public static (string File, int Line, int Column, Origin At)? Find(Origin? origin)
    {
        for (; origin is not null; origin = origin.Caller)
            if (SourceLines.Find(origin.Method, origin.Offset) is var (file, line, column)) return (file, line, column, origin);
        return null;
    }
}
