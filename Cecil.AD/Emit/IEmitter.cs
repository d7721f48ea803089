using System.Reflection;
using System.Reflection.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>Where emitted IL goes: a DynamicMethod, a method that is woven into an assembly, or text. Locals and labels are numbered by the target.</summary>
internal interface IEmitter
{
    int DeclareLocal(Type type);

    int DefineLabel();

    void MarkLabel(int label);

    void Emit(OpCode code);

    /// <summary>An argument, local or int operand, as the opcode says.</summary>
    void Emit(OpCode code, int operand);

    void Emit(OpCode code, long operand);

    void Emit(OpCode code, float operand);

    void Emit(OpCode code, double operand);

    void Emit(OpCode code, string operand);

    void Emit(OpCode code, Type operand);

    void Emit(OpCode code, FieldInfo operand);

    void Emit(OpCode code, MethodBase operand);

    /// <summary>Reads a field of the struct that is on the evaluation stack as a value, not by its address.</summary>
    void EmitFieldOfValue(FieldInfo field);

    void EmitBranch(OpCode code, int label);

    /// <summary>
    /// Begins a protected region; the evaluation stack is empty here, at <see cref="BeginCatch"/> and at <see cref="EndTry"/>, which both
    /// lead to what is behind the region.
    /// </summary>
    void BeginTry();

    /// <summary>Begins the handler of the region, with the exception on the evaluation stack.</summary>
    void BeginCatch();

    void EndTry();

    /// <summary>Calls the method that a loop too large to stay inline becomes; <paramref name="emit"/> writes its body where it is not known yet.</summary>
    void EmitOutlinedLoop(LoopOp loop, Action<IEmitter> emit);

    /// <summary>
    /// Calls a function tape; <paramref name="inputs"/> puts its inputs on the evaluation stack, <paramref name="self"/> the object that
    /// a function known only at run time is found by. A call that <paramref name="isRepeated"/> by a loop looks again only for another object.
    /// </summary>
    void EmitInvoke(FunctionTape function, Action self, Action inputs, bool isRepeated);

    /// <summary>Puts a delegate on the evaluation stack that calls a function tape with boxed arguments.</summary>
    void EmitContinuation(FunctionTape function);

    /// <summary>What follows comes from an instruction of a compiled method; the evaluation stack is empty.</summary>
    void MarkSource(Origin origin);
}
