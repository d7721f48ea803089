using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>
/// One IL instruction in normal form: macro and short forms are undone (ldarg.0 and ldarg.s are both ldarg).
/// The operand is an int (argument, local, literal, branch target or metadata token), a long, float or double literal, or the
/// int[] of a switch's targets. Branch targets are byte offsets.
/// </summary>
internal sealed record IlInstruction(int Offset, Code Code, object? Operand, int End)
{
    public int Int => (int)Operand!;

    /// <summary>
    /// Where control goes when the instruction throws: an offset, or <see cref="ControlFlowGraph.Raise"/> to the caller; null where
    /// the exception leaves the tape.
    /// </summary>
    public int? Handler { get; init; }

    /// <summary>The token of the type in a <c>constrained.</c> prefix: whose implementation of an interface is meant.</summary>
    public int? Constraint { get; init; }

    /// <summary>Does this only ask, in front of the instruction itself, whether that will throw?</summary>
    public bool IsCheck { get; init; }

    /// <summary>Does it throw whatever its operands are?</summary>
    public bool AlwaysThrows => !IsCheck && Code is Code.Throw or Code.Rethrow;

    /// <summary>Does it write to memory through an array, a pointer, or a function that cannot be known?</summary>
    public bool StoresIndirectly => Code is >= Code.Stelem_I and <= Code.Stelem_Ref or Code.Stelem_Any or Code.Stobj or Code.Cpobj
        or Code.Initblk or Code.Cpblk or Code.Calli or (>= Code.Stind_Ref and <= Code.Stind_R8) or Code.Stind_I;

    /// <summary>Does it call the method that it names?</summary>
    public bool Calls => Code is Code.Call or Code.Callvirt or Code.Newobj;

    public bool EndsBlock => Handler is not null || Code is Code.Ret or Code.Throw or Code.Rethrow or Code.Jmp or Code.Endfinally or Code.Endfilter || IsBranch;

    public bool IsBranch => Code is Code.Br or Code.Brtrue or Code.Brfalse or Code.Switch or Code.Leave or (>= Code.Beq and <= Code.Blt_Un);

    /// <summary>Puts what <c>constrained.</c> says into the instruction behind it: one must not be there without the other.</summary>
    public static IlInstruction[] FoldPrefixes(IlInstruction[] instructions)
    {
        for (var i = 0; i + 1 < instructions.Length; i++)
        {
            if (instructions[i].Code != Code.Constrained) continue;
            instructions[i + 1] = instructions[i + 1] with { Constraint = instructions[i].Int };
            instructions[i] = instructions[i] with { Code = Code.Nop, Operand = null };
        }

        return instructions;
    }

    /// <summary>Undoes macros and short forms; <paramref name="operand"/> is already decoded.</summary>
    public static IlInstruction Normalize(int offset, Code code, object? operand, int end)
    {
        var (normal, value) = code switch
        {
            >= Code.Ldarg_0 and <= Code.Ldarg_3 => (Code.Ldarg, code - Code.Ldarg_0),
            >= Code.Ldloc_0 and <= Code.Ldloc_3 => (Code.Ldloc, code - Code.Ldloc_0),
            >= Code.Stloc_0 and <= Code.Stloc_3 => (Code.Stloc, code - Code.Stloc_0),
            Code.Ldarg_S => (Code.Ldarg, operand),
            Code.Ldarga_S => (Code.Ldarga, operand),
            Code.Starg_S => (Code.Starg, operand),
            Code.Ldloc_S => (Code.Ldloc, operand),
            Code.Ldloca_S => (Code.Ldloca, operand),
            Code.Stloc_S => (Code.Stloc, operand),
            Code.Ldc_I4_M1 => (Code.Ldc_I4, -1),
            >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => (Code.Ldc_I4, code - Code.Ldc_I4_0),
            Code.Ldc_I4_S => (Code.Ldc_I4, operand),
            Code.Br_S => (Code.Br, operand),
            Code.Brfalse_S => (Code.Brfalse, operand),
            Code.Brtrue_S => (Code.Brtrue, operand),
            >= Code.Beq_S and <= Code.Blt_Un_S => (code - Code.Beq_S + Code.Beq, operand),
            Code.Leave_S => (Code.Leave, operand),
            _ => (code, operand),
        };
        return new IlInstruction(offset, normal, value, end);
    }
}
