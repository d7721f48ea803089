using Cecil.AD.Tapes;

namespace Cecil.AD.Explain;

/// <summary>Ops without effect, written as C# would have them.</summary>
internal static class Expressions
{
    /// <param name="op">The op.</param>
    /// <param name="operand">Writes an operand.</param>
    public static string Text(Op op, Func<Value, string> operand)
    {
        switch (op)
        {
            case LoadOp load: return load.Place.Render([.. load.Inputs.Select(operand)]);
            case CallOp call: return $"{call.Method.Name}({string.Join(", ", op.Inputs.Select(operand))})";
            case PackOp: return $"({string.Join(", ", op.Inputs.Select(operand))})";
            case PrimitiveOp { Code: Primitive.Ldlen }: return operand(op.Inputs[0]) + ".Length";
            case PrimitiveOp p when p.Code.IsConversion(): return operand(p.Inputs[0]);
            case PrimitiveOp p when Sign(p.Code) is { } sign
                && p.Inputs.Count == 2:
                return $"{Enclosed(operand(p.Inputs[0]))} {sign} {Enclosed(operand(p.Inputs[1]))}";
            case PrimitiveOp p: return $"{p.Code.OpCode().Name}({string.Join(", ", p.Inputs.Select(operand))})";
            default: throw new InvalidOperationException($"{op.GetType().Name} is not an expression");
        }
    }

    private static string Enclosed(string text) => text.Contains(' ', StringComparison.Ordinal) && !text.EndsWith(']') ? $"({text})" : text;

    private static string? Sign(Primitive code) => code switch
    {
        Primitive.Add or Primitive.Add_Ovf => "+",
        Primitive.Sub or Primitive.Sub_Ovf => "-",
        Primitive.Mul or Primitive.Mul_Ovf => "*",
        Primitive.Clt or Primitive.Clt_Un => "<",
        Primitive.Cgt or Primitive.Cgt_Un => ">",
        Primitive.Ceq => "==",
        Primitive.And => "&",
        Primitive.Or => "|",
        _ => null,
    };
}
