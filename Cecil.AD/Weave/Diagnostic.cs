namespace Cecil.AD.Weave;

/// <summary>What the weaver has to say about a place in the source.</summary>
/// <param name="Code">CAD001: not differentiable; CAD002: needs run-time compilation; CAD003: a [GradientOf] stub that fits no function; CAD004: another version of Cecil.AD; CAD900: a mistake in the weaver.</param>
/// <param name="Message">Reason and remedy.</param>
/// <param name="File">The source file, where there is a PDB.</param>
/// <param name="Line">The line, counted from 1; 0 when unknown.</param>
/// <param name="Column">The column, counted from 1; 0 when unknown.</param>
internal sealed record Diagnostic(string Code, string Message, string? File, int Line, int Column)
{
    /// <summary>The form that MSBuild and editors recognise: <c>file(line,column): error CAD001: message</c>.</summary>
    public override string ToString()
    {
        var place = File is null ? "cecil-ad" : Line == 0 ? File : Column == 0 ? $"{File}({Line})" : $"{File}({Line},{Column})";
        return $"{place}: error {Code}: {Message.ReplaceLineEndings(" ")}";
    }
}
