using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Weave;

/// <summary>What the weaver has to say about a place in the source.</summary>
/// <param name="Code">CAD001: not differentiable; CAD002: needs run-time compilation; CAD003: a [GradientOf] stub that fits no function;
/// CAD004: another version of Cecil.AD; CAD900: a mistake in the weaver.</param>
/// <param name="Message">Reason and remedy.</param>
/// <param name="File">The source file, where there is a PDB.</param>
/// <param name="Line">The line, counted from 1; 0 when unknown.</param>
/// <param name="Column">The column, counted from 1; 0 when unknown.</param>
internal sealed record Diagnostic(string Code, string Message, string? File, int Line, int Column)
{
    /// <summary>A diagnostic at a line of the target, if there is one.</summary>
    public static Diagnostic At(string code, string message, SequencePoint? place) =>
        new(code, message, place?.Document.Url, place?.StartLine ?? 0, place?.StartColumn ?? 0);

    /// <summary>The form that MSBuild and editors recognise: <c>file(line,column): error CAD001: message</c>.</summary>
    public override string ToString()
    {
        var place = File is null ? "cecil-ad" : Line == 0 ? File : Column == 0 ? $"{File}({Line})" : $"{File}({Line},{Column})";
        return $"{place}: error {Code}: {Message.ReplaceLineEndings(" ")}";
    }
}

/// <summary>Source lines of the target's methods.</summary>
internal static class SourcePoints
{
    public static SequencePoint? First(MethodDefinition method) => method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);

    /// <summary>The line of the instruction at an offset.</summary>
    public static SequencePoint? At(MethodDefinition method, int offset) =>
        method.DebugInformation.SequencePoints.Where(p => !p.IsHidden && p.Offset <= offset).MaxBy(p => p.Offset);
}
