using System.Reflection;
using System.Reflection.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

internal sealed partial class TapeEmitter
{
    /// <summary>What a function with these results returns: nothing, the one, or a tuple.</summary>
    public static Type ReturnType(IReadOnlyList<Type> results) => results.Count switch
    {
        0 => typeof(void),
        1 => results[0],
        _ => Tuples.Of([.. results]),
    };

    /// <summary>Where the stack runs low, the call goes on in a thread with a larger one.</summary>
    private static void EmitGuard(IEmitter il, FunctionTape function, int firstArgument)
    {
        var body = il.DefineLabel();
        il.Emit(OpCodes.Call, RuntimeCalls.IsStackLow);
        il.EmitBranch(OpCodes.Brfalse, body);
        il.EmitContinuation(function);
        il.Emit(OpCodes.Ldc_I4, function.Inputs.Count);
        il.Emit(OpCodes.Newarr, typeof(object));
        for (var i = 0; i < function.Inputs.Count; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg, firstArgument + i);
            if (function.Inputs[i].IsValueType) il.Emit(OpCodes.Box, function.Inputs[i]);
            il.Emit(OpCodes.Stelem_Ref);
        }

        il.Emit(OpCodes.Call, RuntimeCalls.ContinueOnNewStack);
        var returned = ReturnType(function.Results);
        if (returned == typeof(void)) il.Emit(OpCodes.Pop);
        else il.Emit(OpCodes.Unbox_Any, returned);
        il.Emit(OpCodes.Ret);
        il.MarkLabel(body);
    }

    /// <summary>A method that takes the boxed arguments of a function, calls it and boxes what it returns.</summary>
    public static void EmitThunk(IEmitter il, FunctionTape function, Action call)
    {
        for (var i = 0; i < function.Inputs.Count; i++)
        {
            il.Emit(OpCodes.Ldarg, 0);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldelem, typeof(object));
            il.Emit(OpCodes.Unbox_Any, function.Inputs[i]);
        }

        call();
        var returned = ReturnType(function.Results);
        if (returned == typeof(void)) il.Emit(OpCodes.Ldnull);
        else if (returned.IsValueType) il.Emit(OpCodes.Box, returned);
        il.Emit(OpCodes.Ret);
    }

    private void EmitReturn(Tape tape, Type type)
    {
        if (tape.Outputs.Count <= 1)
        {
            foreach (var output in tape.Outputs) Load(output);
            _il.Emit(OpCodes.Ret);
            return;
        }

        var local = _il.DeclareLocal(type);
        foreach (var (path, output) in Tuples.Paths(type, tape.Outputs.Count).Zip(tape.Outputs))
        {
            _il.Emit(OpCodes.Ldloca, local);
            foreach (var field in path[..^1]) _il.Emit(OpCodes.Ldflda, field);
            Load(output);
            _il.Emit(OpCodes.Stfld, path[^1]);
        }

        _il.Emit(OpCodes.Ldloc, local);
        _il.Emit(OpCodes.Ret);
    }

    private void EmitInvoke(InvokeOp invoke)
    {
        var function = invoke.Function;
        var caught = function.Exception is null ? null : Cleared(typeof(Exception));
        var whole = caught is null ? null : Cleared(ReturnType(function.Results));
        if (caught is not null) _il.BeginTry();
        _il.EmitInvoke(function, () => Load(invoke.Inputs[function.Target!.Self], count: false), () =>
        {
            foreach (var v in invoke.Inputs) Load(v);
        }, isRepeated: _loops > 0);
        if (caught is not null)
        {
            _il.Emit(OpCodes.Stloc, whole!.Index);
            EndGuarded(caught, isFunction: true);
            KeepGuarded(invoke, whole, caught);
        }
        else if (invoke.Results.Count == 1)
        {
            Keep(invoke.Results[0]);
        }
        else if (invoke.Results.Count > 1)
        {
            var local = _il.DeclareLocal(ReturnType(function.Results));
            _il.Emit(OpCodes.Stloc, local);
            KeepAll(invoke, ReturnType(function.Results), local);
        }
    }

    /// <summary>The exception is the function's result, or what it threw instead of returning.</summary>
    private void KeepGuarded(InvokeOp invoke, Slot whole, Slot caught)
    {
        var known = _il.DefineLabel();
        _il.Emit(OpCodes.Ldloc, caught.Index);
        _il.EmitBranch(OpCodes.Brtrue, known);
        if (invoke.Results.Count == 1)
        {
            _il.Emit(OpCodes.Ldloc, whole.Index);
        }
        else
        {
            FieldInfo[] path = [.. Tuples.Paths(whole.Type, invoke.Results.Count).ElementAt(invoke.Function.Exception!.Value)];
            _il.Emit(OpCodes.Ldloca, whole.Index);
            foreach (var field in path[..^1]) _il.Emit(OpCodes.Ldflda, field);
            _il.Emit(OpCodes.Ldfld, path[^1]);
        }

        _il.Emit(OpCodes.Stloc, caught.Index);
        _il.MarkLabel(known);
        if (invoke.Results.Count > 1) KeepAll(invoke, whole.Type, whole.Index, invoke.Results[invoke.Function.Exception!.Value]);
        _slots.Release(whole);
        Settle(invoke.Results[invoke.Function.Exception!.Value], caught);
    }

    /// <summary>A local of its own that is the default of its type.</summary>
    private Slot Cleared(Type type)
    {
        var slot = _slots.Fresh(type);
        slot.Owners++;
        if (StackTypes.Zero(type) is { } zero) Literal(zero, type);
        else if (!type.IsValueType) _il.Emit(OpCodes.Ldnull);
        else
        {
            _il.Emit(OpCodes.Ldloca, slot.Index);
            _il.Emit(OpCodes.Initobj, type);
            return slot;
        }

        _il.Emit(OpCodes.Stloc, slot.Index);
        return slot;
    }

    /// <summary>The local is the value's.</summary>
    private void Settle(Value v, Slot slot)
    {
        _slots.Place(v, slot);
        _slots.Release(slot);
    }

    /// <summary>Ends the region of a call whose exception is a value. One that a function does not give as its result is not the function's.</summary>
    private void EndGuarded(Slot caught, bool isFunction)
    {
        _il.BeginCatch();
        if (isFunction) _il.Emit(OpCodes.Call, RuntimeCalls.LeavingException);
        _il.Emit(OpCodes.Stloc, caught.Index);
        _il.EndTry();
    }

    private void KeepAll(InvokeOp invoke, Type tuple, int local, Value? except = null)
    {
        foreach (var (path, result) in Tuples.Paths(tuple, invoke.Results.Count).Zip(invoke.Results))
        {
            if (_slots.UsesLeft(result) == 0 || result == except) continue;
            _il.Emit(OpCodes.Ldloca, local);
            foreach (var field in path[..^1]) _il.Emit(OpCodes.Ldflda, field);
            _il.Emit(OpCodes.Ldfld, path[^1]);
            Keep(result);
        }
    }
}
