using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// One instruction.
internal sealed partial class BodyVerifier
{
    /// <summary>Runs the current instruction; true if the next one follows.</summary>
    private bool Step()
    {
        if (Current.OpCode.OpCodeType == OpCodeType.Prefix)
        {
            Prefix();
            return true;
        }
        var goesOn = Current.OpCode.FlowControl switch
        {
            FlowControl.Branch or FlowControl.Cond_Branch => Jump(),
            FlowControl.Return or FlowControl.Throw => End(),
            _ => Simple(),
        };
        if (_prefixes.FirstOrDefault() is { } prefix) throw new VerificationException($"takes no prefix {prefix.OpCode.Name}");
        return goesOn;
    }

    private bool Jump()
    {
        var code = Current.OpCode.Code;
        switch (code)
        {
            case Code.Jmp: throw new VerificationException("unverifiable");
            case Code.Leave or Code.Leave_S:
                Leave(_index[(Instruction)Current.Operand]);
                return false;
            case Code.Br or Code.Br_S:
                Branch((Instruction)Current.Operand);
                return false;
            case Code.Switch:
                Pop(v => v.Kind == StackKind.Int32, "int32");
                foreach (var target in (Instruction[])Current.Operand) Branch(target);
                return true;
            case Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S:
                Pop(v => v.IsInteger || v.Kind is StackKind.Reference or StackKind.Pointer, "an integer, reference or pointer");
                break;
            default:
                Compare();
                break;
        }
        Branch((Instruction)Current.Operand);
        return true;
    }

    private bool End()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Ret: Return(); break;
            case Code.Throw: PopReference(); break;
            case Code.Rethrow: Rethrow(); break;
            case Code.Endfinally: EndFinally(); break;
            case Code.Endfilter: EndFilter(); break;
            default: throw new VerificationException("unverifiable");
        }
        return false;
    }

    private bool Simple()
    {
        if (!Constants() && !Variables() && !Numbers() && !Arrays() && !Indirect() && !Objects() && !Members()) throw new VerificationException("unverifiable");
        return true;
    }

    private bool Constants()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Nop or Code.Break: break;
            case >= Code.Ldc_I4_M1 and <= Code.Ldc_I4: Push(StackKind.Int32); break;
            case Code.Ldc_I8: Push(StackKind.Int64); break;
            case Code.Ldc_R4 or Code.Ldc_R8: Push(StackKind.Float); break;
            case Code.Ldnull: Push(StackValue.Null); break;
            case Code.Ldstr: Push(StackValue.Reference(_types.String)); break;
            case Code.Pop: Pop(); break;
            case Code.Dup:
                Push(Pop());
                Push(_stack[^1]);
                break;
            default: return false;
        }
        return true;
    }
}
