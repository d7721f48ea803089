using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>Emits into a DynamicMethod.</summary>
internal sealed class DynamicEmitter(ILGenerator il) : IEmitter
{
    /// <summary>Outlined loops by structure, shared by all functions.</summary>
    private static readonly ConcurrentDictionary<LoopKey, DynamicMethod> Loops = new();

    private readonly List<LocalBuilder> _locals = [];
    private readonly List<Label> _labels = [];

    public int DeclareLocal(Type type)
    {
        _locals.Add(il.DeclareLocal(type));
        return _locals.Count - 1;
    }

    public int DefineLabel()
    {
        _labels.Add(il.DefineLabel());
        return _labels.Count - 1;
    }

    public void MarkLabel(int label) => il.MarkLabel(_labels[label]);

    public void Emit(OpCode code) => il.Emit(code);

    public void Emit(OpCode code, int operand)
    {
        if (code == OpCodes.Ldloc || code == OpCodes.Stloc || code == OpCodes.Ldloca) il.Emit(code, _locals[operand]);
        else if (code == OpCodes.Ldarg || code == OpCodes.Ldarga || code == OpCodes.Starg) il.Emit(code, (short)operand);
        else il.Emit(code, operand);
    }

    public void Emit(OpCode code, long operand) => il.Emit(code, operand);

    public void Emit(OpCode code, float operand) => il.Emit(code, operand);

    public void Emit(OpCode code, double operand) => il.Emit(code, operand);

    public void Emit(OpCode code, string operand) => il.Emit(code, operand);

    public void Emit(OpCode code, Type operand) => il.Emit(code, operand);

    public void Emit(OpCode code, FieldInfo operand) => il.Emit(code, operand);

    public void Emit(OpCode code, MethodBase operand)
    {
        if (operand is ConstructorInfo constructor) il.Emit(code, constructor);
        else il.Emit(code, (MethodInfo)operand);
    }

    public void EmitBranch(OpCode code, int label) => il.Emit(code, _labels[label]);

    public void BeginTry() => il.BeginExceptionBlock();

    public void BeginCatch() => il.BeginCatchBlock(typeof(Exception));

    public void EndTry() => il.EndExceptionBlock();

    public void EmitFieldOfValue(FieldInfo field) => il.Emit(OpCodes.Ldfld, field);

    public void EmitOutlinedLoop(LoopOp loop, Action<IEmitter> emit)
    {
        var key = new LoopKey(loop);
        if (!Loops.TryGetValue(key, out var method))
        {
            method = new DynamicMethod("loop", typeof(void), TapeEmitter.OutlinedParameters(loop), typeof(DynamicEmitter).Module, skipVisibility: true);
            emit(new DynamicEmitter(method.GetILGenerator()));
            method = Loops.GetOrAdd(key, method);
        }

        il.Emit(OpCodes.Call, method);
    }

    public void EmitInvoke(FunctionTape function, Action self, Action inputs, bool isRepeated)
    {
        if (function.IsRare)
        {
            var rare = DynamicFunctions.DelegateType(function);
            il.Emit(OpCodes.Ldc_I4, RuntimeCalls.NumberOf(function));
            il.Emit(OpCodes.Call, RuntimeCalls.KnownFunction);
            il.Emit(OpCodes.Castclass, rare);
            inputs();
            il.Emit(OpCodes.Callvirt, rare.GetMethod("Invoke")!);
            return;
        }

        if (function.Target is null)
        {
            il.Emit(OpCodes.Ldnull);
            inputs();
            il.Emit(OpCodes.Call, DynamicFunctions.Of(function));
            return;
        }

        var type = DynamicFunctions.DelegateType(function);
        var dispatch = RuntimeCalls.DispatchOf(type);
        // Code that is compiled after its class has been initialised does not ask whether it is.
        RuntimeHelpers.RunClassConstructor(dispatch.TypeHandle);
        var number = RuntimeCalls.NumberOf(function);
        var find = RuntimeCalls.FindFunction(dispatch);
        if (isRepeated)
        {
            FindUnlessLast(number, find, self);
        }
        else
        {
            il.Emit(OpCodes.Ldc_I4, number);
            self();
            il.Emit(OpCodes.Call, find);
        }

        inputs();
        il.Emit(OpCodes.Callvirt, type.GetMethod("Invoke")!);
    }

    public void EmitContinuation(FunctionTape function)
    {
        // The number is kept for good, and with it the method; a function would keep its tapes.
        il.Emit(OpCodes.Ldc_I4, RuntimeCalls.NumberOf(DynamicFunctions.Of(function)));
        il.Emit(OpCodes.Call, RuntimeCalls.NumberedFunction);
    }

    /// <summary>Most loops call the same object again. Where the first is null there is no function either, and the call on it throws.</summary>
    private void FindUnlessLast(int number, MethodInfo find, Action self)
    {
        var (last, found, known) = (DeclareLocal(typeof(object)), DeclareLocal(find.ReturnType), DefineLabel());
        self();
        Emit(OpCodes.Ldloc, last);
        EmitBranch(OpCodes.Beq, known);
        Emit(OpCodes.Ldc_I4, number);
        self();
        Emit(OpCodes.Dup);
        Emit(OpCodes.Stloc, last);
        Emit(OpCodes.Call, find);
        Emit(OpCodes.Stloc, found);
        MarkLabel(known);
        Emit(OpCodes.Ldloc, found);
    }

    /// <summary>A DynamicMethod has no debug information.</summary>
    public void MarkSource(Origin origin)
    {
    }
}
