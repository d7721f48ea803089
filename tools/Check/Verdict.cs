using Cecil.AD.Explain;

namespace Cecil.AD.Tools.Check;

/// <summary>What was found out about a method.</summary>
internal enum Outcome
{
    /// <summary>It has a gradient.</summary>
    Differentiable,

    /// <summary>It contains something that is not supported.</summary>
    Refused,

    /// <summary>Its type arguments decide.</summary>
    OpenGeneric,

    /// <summary>The compiler failed: a bug of its own.</summary>
    InternalError,
}

/// <summary>What was found out about a method, and why.</summary>
/// <param name="Method">The method with its parameters.</param>
/// <param name="Outcome">What was found out.</param>
/// <param name="Reason">Why it has no gradient and what to write instead.</param>
/// <param name="In">The method whose code was refused, if it is another one.</param>
/// <param name="File">The source file of the refused code.</param>
/// <param name="Line">The line of the refused code.</param>
internal sealed record Verdict(string Method, Outcome Outcome, string? Reason = null, string? In = null, string? File = null, int? Line = null)
{
    /// <summary>File and line, or the method that was refused, or nothing.</summary>
    public string Where => File is null ? In ?? "" : $"{SourceNames.FileName(File)}:{Line}";
}
