using System.Reflection;
using Cecil.AD.Read.Il;
using Mono.Cecil.Cil;

namespace Cecil.AD.Weave;

/// <summary>How many values an instruction takes from the evaluation stack, and how many it leaves (ECMA-335 III).</summary>
internal static class StackEffect
{
    private static readonly Dictionary<Code, OpCode> ByCode = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Code);

    public static (int Pops, int Pushes) Of(IlInstruction x, MethodCode code)
    {
        var opcode = ByCode[x.Code];
        if (x.Code is Code.Call or Code.Callvirt or Code.Newobj) return OfCall((MethodBase)code.Resolve(x.Int), x.Code == Code.Newobj);
        if (x.Code == Code.Calli) return OfSignature(code.Method.Module.ResolveSignature(x.Int));
        return (Pops(opcode.StackBehaviourPop), Pushes(opcode.StackBehaviourPush));
    }

    private static (int Pops, int Pushes) OfCall(MethodBase method, bool isNew)
    {
        var pops = method.GetParameters().Length + (method.IsStatic || isNew ? 0 : 1);
        return (pops, isNew || (method is MethodInfo m && m.ReturnType != typeof(void)) ? 1 : 0);
    }

    /// <summary>A stand-alone signature: calling convention, [generic arity], parameter count, return type.</summary>
    private static (int Pops, int Pushes) OfSignature(byte[] signature)
    {
        const byte HasThis = 0x20, ElementVoid = 0x01;
        var returns = signature[1] < 0x80 ? 2 : 3;
        var count = signature[1] < 0x80 ? signature[1] : ((signature[1] & 0x3F) << 8) | signature[2];
        return (count + 1 + ((signature[0] & HasThis) != 0 ? 1 : 0), signature[returns] == ElementVoid ? 0 : 1);
    }

    private static int Pops(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4
            or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        // A return or a leave: what is left does not matter.
        StackBehaviour.PopAll or StackBehaviour.Varpop => 0,
        _ => throw new InvalidOperationException($"unknown stack behaviour {behaviour}"),
    };

    private static int Pushes(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Push0 or StackBehaviour.Varpush => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };
}
