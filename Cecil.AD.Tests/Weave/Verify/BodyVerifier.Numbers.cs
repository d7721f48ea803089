using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Arithmetic, comparisons and conversions (the tables of ECMA-335 III.1.5).
internal sealed partial class BodyVerifier
{
    private bool Numbers()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem: Binary(v => v.IsNumber, "a number"); break;
            case Code.Div_Un or Code.Rem_Un or Code.And or Code.Or or Code.Xor or (>= Code.Add_Ovf and <= Code.Sub_Ovf_Un):
                Binary(v => v.IsInteger, "an integer");
                break;
            case Code.Shl or Code.Shr or Code.Shr_Un:
                Pop(v => v.IsIndex, "int32 or native int");
                Push(Pop(v => v.IsInteger, "an integer").Kind);
                break;
            case Code.Neg: Push(Pop(v => v.IsNumber, "a number").Kind); break;
            case Code.Not: Push(Pop(v => v.IsInteger, "an integer").Kind); break;
            case Code.Ckfinite: Push(Pop(v => v.Kind == StackKind.Float, "F").Kind); break;
            case Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un:
                Compare();
                Push(StackKind.Int32);
                break;
            default: return Conversions();
        }
        return true;
    }

    private bool Conversions()
    {
        if (Current.OpCode.Name is not { } name || !name.StartsWith("conv.", StringComparison.Ordinal)) return false;
        Pop(v => v.IsNumber, "a number");
        Push(name.Split('.')[^1] == "un" ? Converted(name.Split('.')[^2]) : Converted(name.Split('.')[^1]));
        return true;
    }

    private static StackKind Converted(string suffix) => suffix switch
    {
        "i" or "u" => StackKind.NativeInt,
        "i8" or "u8" => StackKind.Int64,
        "r4" or "r8" or "r" => StackKind.Float,
        _ => StackKind.Int32,
    };

    private void Binary(Func<StackValue, bool> condition, string expected)
    {
        var right = Pop(condition, expected);
        var left = Pop(condition, expected);
        if (left.Kind != right.Kind && !(left.IsIndex && right.IsIndex)) throw Expected(left, right);
        Push(left.Kind == right.Kind ? left.Kind : StackKind.NativeInt);
    }

    private void Compare()
    {
        var right = Pop();
        var left = Pop();
        var equality = Current.OpCode.Code is Code.Ceq or Code.Cgt_Un or Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S;
        var comparable = (left.Kind, right.Kind) switch
        {
            (StackKind.Reference, StackKind.Reference) => equality,
            (StackKind.Value, _) => false,
            var (a, b) => a == b || (left.IsIndex && right.IsIndex),
        };
        if (!comparable) throw Expected(left.Kind == StackKind.Value ? "a number, reference or pointer" : left, left.Kind == StackKind.Value ? left : right);
    }
}
