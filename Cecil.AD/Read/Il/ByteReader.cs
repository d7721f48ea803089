using System.Buffers.Binary;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read.Il;

/// <summary>Decodes raw IL: the way in for assemblies without a file.</summary>
internal static class ByteReader
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Size == 1 ? o.Op2 : 0xFE00 | o.Op2);

    public static IlInstruction[] Read(byte[] bytes)
    {
        List<IlInstruction> result = [];
        for (var at = 0; at < bytes.Length;)
        {
            var opcode = OpCodesByValue[bytes[at] == 0xFE ? 0xFE00 | bytes[at + 1] : bytes[at]];
            var operandAt = at + opcode.Size;
            var end = operandAt + OperandSize(opcode.OperandType, bytes, operandAt);
            result.Add(IlInstruction.Normalize(at, opcode.Code, Operand(opcode.OperandType, bytes.AsSpan(operandAt), end), end));
            at = end;
        }

        return [.. result];
    }

    private static int OperandSize(OperandType type, byte[] bytes, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar or OperandType.ShortInlineArg => 1,
        OperandType.InlineVar or OperandType.InlineArg => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)),
        _ => 4,
    };

    private static object? Operand(OperandType type, ReadOnlySpan<byte> at, int end)
    {
        switch (type)
        {
            case OperandType.InlineNone: return null;
            case OperandType.ShortInlineBrTarget: return end + (sbyte)at[0];
            case OperandType.InlineBrTarget: return end + BinaryPrimitives.ReadInt32LittleEndian(at);
            case OperandType.ShortInlineI: return (int)(sbyte)at[0];
            case OperandType.ShortInlineVar or OperandType.ShortInlineArg: return (int)at[0];
            case OperandType.InlineVar or OperandType.InlineArg: return (int)BinaryPrimitives.ReadUInt16LittleEndian(at);
            case OperandType.InlineI8: return BinaryPrimitives.ReadInt64LittleEndian(at);
            case OperandType.InlineR: return BinaryPrimitives.ReadDoubleLittleEndian(at);
            case OperandType.ShortInlineR: return BinaryPrimitives.ReadSingleLittleEndian(at);
            case OperandType.InlineSwitch:
                var targets = new int[BinaryPrimitives.ReadInt32LittleEndian(at)];
                for (var i = 0; i < targets.Length; i++) targets[i] = end + BinaryPrimitives.ReadInt32LittleEndian(at[(4 + 4 * i)..]);
                return targets;
            default: return BinaryPrimitives.ReadInt32LittleEndian(at);
        }
    }
}
