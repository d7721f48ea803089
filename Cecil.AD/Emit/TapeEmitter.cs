using System.Reflection;
using System.Reflection.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>
/// Turns a tape into IL. Values used once stay on the evaluation stack, the rest get locals that are shared by lifetime; sub-tapes
/// read outer values where they are, and the values that a loop carries are updated in place.
/// </summary>
internal sealed partial class TapeEmitter
{
    private readonly IEmitter _il;
    private readonly Slots _slots;
    private readonly Limits _limits;
    private readonly HashSet<Value> _inline = [];
    private readonly HashSet<LoopOp> _outlined = [];

    /// <summary>How many loops contain what is being emitted.</summary>
    private int _loops;

    private TapeEmitter(IEmitter il, Limits limits)
    {
        _il = il;
        _limits = limits;
        _slots = new Slots(il);
    }

    /// <summary>Emits a whole method: inputs are the arguments from <paramref name="firstArgument"/> on, the one output is returned.</summary>
    public static void Emit(IEmitter il, Tape tape, int firstArgument, Limits? limits = null) =>
        Emit(il, tape, firstArgument, [.. tape.Outputs.Select(v => v.Type)], limits);

    /// <summary>Emits the method of a function tape, whose results may be of less special types than the outputs.</summary>
    public static void Emit(IEmitter il, FunctionTape function, int firstArgument)
    {
        EmitGuard(il, function, firstArgument);
        Emit(il, function.Finished(), firstArgument, function.Results, null);
    }

    private static void Emit(IEmitter il, Tape tape, int firstArgument, IReadOnlyList<Type> results, Limits? limits)
    {
        var emitter = new TapeEmitter(il, limits ?? Limits.Default);
        emitter._outlined.UnionWith(Outline.Choose(tape.Ops, emitter._limits));
        for (var i = 0; i < tape.Inputs.Count; i++)
            emitter._slots.Alias(tape.Inputs[i], new Slot(firstArgument + i, tape.Inputs[i].Type, isArgument: true));
        emitter.Enter(tape);
        emitter.EmitOps(tape);
        if (tape.Diverges) return;
        emitter.EmitReturn(tape, ReturnType(results));
    }

    private void Enter(Tape tape)
    {
        _slots.CountUses(tape);
        _inline.UnionWith(InlineValues.Of(tape));
    }

    private void EmitOps(Tape tape)
    {
        foreach (var op in tape.Ops)
        {
            if (op is ConstantOp || (op.Results.Count == 1 && _inline.Contains(op.Result))) continue;
            if (op.Origin is { } origin) _il.MarkSource(origin);
            switch (op)
            {
                case PrimitiveOp or LoadOp or UnpackOp or CallOp { IsPure: true, Results.Count: 1 }:
                    Expression(op);
                    Keep(op.Result);
                    break;
                case CallOp c: EmitCall(c); break;
                case InvokeOp f: EmitInvoke(f); break;
                case StoreOp s: EmitStore(s); break;
                case NewArrayOp n: EmitNewArray(n); break;
                case NewObjectOp n: EmitNewObject(n); break;
                case PackOp p: EmitPack(p); break;
                case ThrowOp t:
                    Load(t.Inputs[0]);
                    _il.Emit(OpCodes.Throw);
                    return;
                case IfOp branch: EmitIf(branch); break;
                case LoopOp loop when _outlined.Contains(loop): EmitOutlined(loop); break;
                case LoopOp loop: EmitLoop(loop); break;
                default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
            }
        }
    }

    /// <summary>Puts a value on the evaluation stack and counts the use, unless it is used once more at once.</summary>
    private void Load(Value v, bool count = true)
    {
        if (v.Constant is { } constant) Literal(constant.Literal, v.Type);
        else if (_inline.Contains(v)) Expression(v.Definition!);
        else if (_slots.Find(v) is { } slot) _il.Emit(slot.IsArgument ? OpCodes.Ldarg : OpCodes.Ldloc, slot.Index);
        else throw new InvalidOperationException($"a value of type {v.Type} has no place");
        if (count) _slots.Used(v);
    }

    /// <summary>Stores what is on the stack as the value's.</summary>
    private void Keep(Value v)
    {
        if (_slots.UsesLeft(v) == 0)
        {
            _il.Emit(OpCodes.Pop);
            return;
        }

        var slot = _slots.Fresh(v.Type);
        _slots.Place(v, slot);
        _il.Emit(OpCodes.Stloc, slot.Index);
    }

    /// <summary>Evaluates an op without effect onto the stack.</summary>
    private void Expression(Op op)
    {
        switch (op)
        {
            case PrimitiveOp p:
                foreach (var v in p.Inputs) Load(v);
                if (p.Operand is null) _il.Emit(p.Code.OpCode());
                else _il.Emit(p.Code.OpCode(), p.Operand);
                break;
            case LoadOp l: EmitLoad(l); break;
            case CallOp c:
                foreach (var v in c.Inputs) Load(v);
                Invoke(c.Method);
                break;
            case UnpackOp u:
                Load(u.Inputs[0]);
                foreach (var field in u.Path) _il.EmitFieldOfValue(field);
                break;
            default: throw new InvalidOperationException($"{op.GetType().Name} is not an expression");
        }
    }

    private void Literal(object? literal, Type type)
    {
        switch (literal)
        {
            case null: _il.Emit(OpCodes.Ldnull); break;
            case int i: _il.Emit(OpCodes.Ldc_I4, i); break;
            case long l: _il.Emit(OpCodes.Ldc_I8, l); break;
            case nint n:
                _il.Emit(OpCodes.Ldc_I8, (long)n);
                _il.Emit(OpCodes.Conv_I);
                break;
            case float f: _il.Emit(OpCodes.Ldc_R4, f); break;
            case double d: _il.Emit(OpCodes.Ldc_R8, d); break;
            case string s: _il.Emit(OpCodes.Ldstr, s); break;
            case Type t: _il.Emit(OpCodes.Ldtoken, t); break;
            case FieldInfo f: _il.Emit(OpCodes.Ldtoken, f); break;
            case MethodBase m when type == typeof(nint): _il.Emit(OpCodes.Ldftn, m); break;
            case MethodBase m: _il.Emit(OpCodes.Ldtoken, m); break;
            default: throw new InvalidOperationException($"a {literal.GetType()} cannot be a literal of type {type}");
        }
    }

    private void Invoke(MethodBase method)
    {
        if (method.IsConstructor) _il.Emit(OpCodes.Newobj, method);
        else _il.Emit(method is { IsVirtual: true, DeclaringType.IsValueType: false } ? OpCodes.Callvirt : OpCodes.Call, method);
    }
}
