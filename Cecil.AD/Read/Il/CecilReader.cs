using System.Buffers.Binary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>Turns a body that Mono.Cecil has read into normal form.</summary>
internal static class CecilReader
{
    /// <summary>
    /// <paramref name="bytes"/> is the same body raw: tokens are taken from there, because the token of an operand object that Cecil
    /// made for a generic instance is not the one in the IL.
    /// </summary>
    public static IlInstruction[] Read(MethodDefinition method, byte[] bytes)
    {
        var source = method.Body.Instructions;
        var result = new IlInstruction[source.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var (x, end) = (source[i], i + 1 < result.Length ? source[i + 1].Offset : bytes.Length);
            result[i] = IlInstruction.Normalize(x.Offset, x.OpCode.Code, Operand(method, x, bytes), end);
        }

        return result;
    }

    private static object? Operand(MethodDefinition method, Mono.Cecil.Cil.Instruction x, byte[] bytes) => x.OpCode.OperandType switch
    {
        OperandType.InlineNone => null,
        OperandType.InlineArg or OperandType.ShortInlineArg => ArgumentIndex(method, (ParameterDefinition)x.Operand),
        OperandType.InlineVar or OperandType.ShortInlineVar => ((VariableDefinition)x.Operand).Index,
        OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => ((Mono.Cecil.Cil.Instruction)x.Operand).Offset,
        OperandType.InlineSwitch => ((Mono.Cecil.Cil.Instruction[])x.Operand).Select(t => t.Offset).ToArray(),
        OperandType.InlineI or OperandType.InlineI8 or OperandType.InlineR or OperandType.ShortInlineR => x.Operand,
        OperandType.ShortInlineI => Convert.ToInt32(x.Operand, null),
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(x.Offset + x.OpCode.Size)),
    };

    private static int ArgumentIndex(MethodDefinition method, ParameterDefinition p) =>
        p.Index < 0 ? 0 : p.Index + (method.HasThis ? 1 : 0);
}
