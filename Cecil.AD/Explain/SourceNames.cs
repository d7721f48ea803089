using System.Collections.Concurrent;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Explain;

/// <summary>What the source calls the result of an op, and where it is computed: for explanations only.</summary>
internal static class SourceNames
{
    private static readonly ConcurrentDictionary<string, string[]> Texts = new();

    /// <summary>File and line of an op as <c>File.cs:12</c>; for what a rule of this library made, the rule; null when neither is known.</summary>
    public static string? LineOf(Op op) =>
        OriginOf(op) is not { } origin ? null
        : IsRule(origin) ? $"rule {origin.Method.DeclaringType!.Name}.{origin.Method.Name}"
        : Refusal.Find(origin) is { } at ? $"{FileName(at.File)}:{at.Line}"
        : null;

    /// <summary>The source line itself, if the file is where it was when it was compiled.</summary>
    public static string? TextOf(Op op) =>
        OriginOf(op) is { } origin && !IsRule(origin) && Refusal.Find(origin) is { } at
            ? Texts.GetOrAdd(at.File, f => File.Exists(f) ? File.ReadAllLines(f) : []).ElementAtOrDefault(at.Line - 1)?.Trim()
            : null;

    private static bool IsRule(Origin origin) => origin.Method.Module == typeof(SourceNames).Module;

    /// <summary>A loop has no instruction of its own; the first op inside tells where it is.</summary>
    private static Origin? OriginOf(Op op) => op is LoopOp loop
        ? loop.While.Ops.Concat(loop.Body.Ops).Where(o => o is not ConstantOp).Select(o => o.Origin).FirstOrDefault(o => o is not null) ?? op.Origin
        : op.Origin;

    /// <summary>The name of a path from a PDB, which may have been written on another system.</summary>
    public static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The local or parameter to which the instruction behind the op's own assigns its result.</summary>
    public static string? NameOf(Op op)
    {
        if (op.Origin is not { } origin || op.Results.Count != 1) return null;
        return SourceLines.Read(origin.Method, method =>
            method.HasBody && method.Body.Instructions.FirstOrDefault(i => i.Offset == origin.Offset)?.Next is { } next ? Assigned(method, next) : null);
    }

    private static string? Assigned(MethodDefinition method, Mono.Cecil.Cil.Instruction instruction)
    {
        var index = instruction.OpCode.Code switch
        {
            Code.Stloc_0 => 0,
            Code.Stloc_1 => 1,
            Code.Stloc_2 => 2,
            Code.Stloc_3 => 3,
            Code.Stloc or Code.Stloc_S => ((VariableDefinition)instruction.Operand).Index,
            _ => -1,
        };
        if (index < 0) return instruction.OpCode.Code is Code.Starg or Code.Starg_S ? ((ParameterDefinition)instruction.Operand).Name : null;
        return method.DebugInformation.Scope is { } scope ? Local(scope, index, instruction.Offset) : null;
    }

    /// <summary>Optimised code reuses slots, so the name depends on the scope; the first store may stand just before it.</summary>
    private static string? Local(ScopeDebugInformation scope, int index, int offset) =>
        scope.Scopes.Where(s => s.Start.Offset <= offset + 4 && (s.End.IsEndOfMethod || offset < s.End.Offset)).Select(
            s => Local(s, index, offset)).FirstOrDefault(n => n is not null)
        ?? scope.Variables.FirstOrDefault(v => v.Index == index && !v.IsDebuggerHidden)?.Name;
}
