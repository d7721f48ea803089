using System.Reflection;

namespace Cecil.AD;

/// <summary>
/// Says that a function cannot be differentiated, where, why and what to write instead. It is thrown by the first call of a
/// gradient, before any of the function's code has run.
/// </summary>
public sealed class NotDifferentiableException : NotSupportedException
{
    /// <summary>Creates the refusal; the message is put together from the place and the reason.</summary>
    public NotDifferentiableException(MethodBase method, int ilOffset, string? sourceFile, int? line, string reason)
        : base(Compose(method, ilOffset, sourceFile, line, reason))
    {
        Method = method;
        ILOffset = ilOffset;
        SourceFile = sourceFile;
        Line = line;
        Reason = reason;
    }

    /// <summary>The method whose code was refused: the function itself or one that it calls.</summary>
    public MethodBase Method { get; }

    /// <summary>Byte offset of the refused instruction in <see cref="Method"/>.</summary>
    public int ILOffset { get; }

    /// <summary>Path of the source file, when the assembly has a PDB.</summary>
    public string? SourceFile { get; }

    /// <summary>Line in <see cref="SourceFile"/>, counted from 1.</summary>
    public int? Line { get; }

    /// <summary>What is not supported and what to write instead.</summary>
    public string Reason { get; }

    private static string Compose(MethodBase method, int ilOffset, string? sourceFile, int? line, string reason)
    {
        var type = method.DeclaringType is { } declaring ? declaring.FullName + "." : "";
        var source = sourceFile is null ? "" : $" ({Path.GetFileName(sourceFile)}:{line})";
        return $"{type}{method.Name} at IL_{ilOffset:X4}{source}: {reason}";
    }
}
