using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>Where a refusal points: into the user's source, even when what is refused lies in a library that was inlined there.</summary>
internal static class Refusal
{
    /// <summary>Gives a refusal without a source line that of the nearest call that has one.</summary>
    public static NotDifferentiableException Within(NotDifferentiableException refusal, Origin? call) =>
        refusal.SourceFile is null && SourceLines.Find(call) is { } source
            ? new NotDifferentiableException(refusal.Method, refusal.ILOffset, source.File, source.Line, $"{refusal.Reason} (called from {RecordOrRecurse.Describe(source.At.Method)})")
            : refusal;
}
