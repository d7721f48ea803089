using System.Reflection;
using Cecil.AD.Emit;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using EmitCode = System.Reflection.Emit.OpCode;
using EmitCodes = System.Reflection.Emit.OpCodes;
using Instruction = Mono.Cecil.Cil.Instruction;

namespace Cecil.AD.Weave;

/// <summary>Emits into a method of the target.</summary>
internal sealed class CecilEmitter(MethodDefinition method, WovenAssembly assembly) : IEmitter
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(
        f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    private readonly ILProcessor _il = method.Body.GetILProcessor();
    private readonly List<Instruction> _labels = [];
    private readonly Stack<(Instruction Try, Instruction? Handler, Instruction End)> _regions = [];
    private SequencePoint? _point;

    /// <summary>Ends the method: a label, until now an instruction of its own, becomes the one that follows; short forms where they do.</summary>
    public void Finish()
    {
        var labels = _labels.ToHashSet();
        foreach (var x in method.Body.Instructions)
            if (x.Operand is Instruction target && labels.Contains(target)) x.Operand = After(target);
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            (handler.TryStart, handler.TryEnd) = (After(handler.TryStart), After(handler.TryEnd));
            (handler.HandlerStart, handler.HandlerEnd) = (After(handler.HandlerStart), After(handler.HandlerEnd));
        }

        Instruction[] kept = [.. method.Body.Instructions.Where(x => !labels.Contains(x))];
        method.Body.Instructions.Clear();
        foreach (var x in kept) method.Body.Instructions.Add(x);
        method.Body.InitLocals = true;
        method.Body.OptimizeMacros();
        // A gradient with loops is worth the optimiser at once: a few long calls would never leave the unoptimised tier.
        if (method.Body.Instructions.Any(x => x.Operand is Instruction target && target.Offset <= x.Offset))
            method.ImplAttributes |= (Mono.Cecil.MethodImplAttributes)System.Reflection.MethodImplAttributes.AggressiveOptimization;

        Instruction After(Instruction x)
        {
            while (labels.Contains(x)) x = x.Next;
            return x;
        }
    }

    public int DeclareLocal(Type type)
    {
        method.Body.Variables.Add(new VariableDefinition(assembly.Type(type, method.DeclaringType)));
        return method.Body.Variables.Count - 1;
    }

    public int DefineLabel()
    {
        _labels.Add(_il.Create(OpCodes.Nop));
        return _labels.Count - 1;
    }

    public void MarkLabel(int label) => _il.Append(_labels[label]);

    /// <summary>The code that follows belongs to the source line of an instruction of the target's own methods.</summary>
    public void MarkSource(Origin origin)
    {
        if (assembly.SequencePoint(origin) is not { } point
            || (_point is { } last && last.Document == point.Document && last.StartLine == point.StartLine)) return;
        _point = point;
        var nop = _il.Create(OpCodes.Nop);
        _il.Append(nop);
        method.DebugInformation.SequencePoints.Add(new SequencePoint(nop, point.Document)
        {
            StartLine = point.StartLine,
            StartColumn = point.StartColumn,
            EndLine = point.EndLine,
            EndColumn = point.EndColumn,
        });
    }

    public void Emit(EmitCode code) => _il.Emit(Translate(code));

    public void Emit(EmitCode code, int operand)
    {
        if (code == EmitCodes.Ldloc || code == EmitCodes.Stloc || code == EmitCodes.Ldloca) _il.Emit(Translate(code), method.Body.Variables[operand]);
        else if (code == EmitCodes.Ldarg || code == EmitCodes.Ldarga || code == EmitCodes.Starg) _il.Emit(Translate(code), method.Parameters[operand]);
        else _il.Emit(Translate(code), operand);
    }

    public void Emit(EmitCode code, long operand) => _il.Emit(Translate(code), operand);

    public void Emit(EmitCode code, float operand) => _il.Emit(Translate(code), operand);

    public void Emit(EmitCode code, double operand) => _il.Emit(Translate(code), operand);

    public void Emit(EmitCode code, string operand) => _il.Emit(Translate(code), operand);

    public void Emit(EmitCode code, Type operand) => _il.Emit(Translate(code), assembly.Type(operand, method.DeclaringType));

    public void Emit(EmitCode code, FieldInfo operand)
    {
        var isWrite = code == EmitCodes.Stfld || code == EmitCodes.Stsfld || code == EmitCodes.Ldflda || code == EmitCodes.Ldsflda;
        if (assembly.Field(operand, method.DeclaringType, isWrite) is { } field) _il.Emit(Translate(code), field);
        else if (code == EmitCodes.Ldtoken) _il.Emit(OpCodes.Ldtoken, assembly.Data.CopyOf(operand));
        else EmitAccess(operand, code == EmitCodes.Ldfld || code == EmitCodes.Ldsfld ? FieldUse.Get : code == EmitCodes.Stfld
            || code == EmitCodes.Stsfld ? FieldUse.Set : FieldUse.Address);
    }

    public void EmitFieldOfValue(FieldInfo field)
    {
        if (assembly.Field(field, method.DeclaringType, isWrite: false) is { } reference) _il.Emit(OpCodes.Ldfld, reference);
        else EmitAccess(field, FieldUse.GetFromValue);
    }

    public void Emit(EmitCode code, MethodBase operand)
    {
        if (assembly.Method(operand, method.DeclaringType) is { } reference) _il.Emit(Translate(code), reference);
        else if (code == EmitCodes.Ldtoken || code == EmitCodes.Ldftn) throw new NotVisibleException($"the method {operand.DeclaringType}.{operand.Name}");
        else if (!ControlFlowGraph.NeverReturns(operand)
            || !LibraryExceptions.TryThrow(_il, (MethodInfo)operand, c => assembly.Method(c, method.DeclaringType))) _il.Emit(
            OpCodes.Call, assembly.Accessors.Method(operand));
    }

    public void EmitBranch(EmitCode code, int label) => _il.Emit(Translate(code), _labels[label]);

    public void BeginTry() => _regions.Push((Mark(), null, Label()));

    public void BeginCatch()
    {
        var region = _regions.Pop();
        _il.Emit(OpCodes.Leave, region.End);
        _regions.Push(region with { Handler = Mark() });
    }

    public void EndTry()
    {
        var (start, handler, end) = _regions.Pop();
        _il.Emit(OpCodes.Leave, end);
        _il.Append(end);
        method.Body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Catch)
        {
            TryStart = start,
            TryEnd = handler,
            HandlerStart = handler,
            HandlerEnd = end,
            CatchType = assembly.Type(typeof(Exception), method.DeclaringType),
        });
    }

    private Instruction Label() => _labels[DefineLabel()];

    private Instruction Mark()
    {
        var label = Label();
        _il.Append(label);
        return label;
    }

    public void EmitInvoke(FunctionTape function, Action self, Action inputs, bool isRepeated)
    {
        inputs();
        _il.Emit(OpCodes.Call, assembly.Function(function, method));
    }

    public void EmitContinuation(FunctionTape function)
    {
        _il.Emit(OpCodes.Ldnull);
        _il.Emit(OpCodes.Ldftn, assembly.Thunk(function, method));
        Emit(EmitCodes.Newobj, typeof(Func<object?[], object?>).GetConstructors()[0]);
    }

    public void EmitOutlinedLoop(LoopOp loop, Action<IEmitter> emit) => _il.Emit(OpCodes.Call, assembly.OutlinedLoop(loop, method, emit));

    private void EmitAccess(FieldInfo field, FieldUse use) => _il.Emit(OpCodes.Call, assembly.Accessors.Field(field, use));

    private static OpCode Translate(EmitCode code) => OpCodesByValue[code.Value];
}
