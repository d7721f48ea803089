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
        _il.EmitInvoke(function, () => Load(invoke.Inputs[function.Target!.Self], count: false), () =>
        {
            foreach (var v in invoke.Inputs) Load(v);
        }, isRepeated: _loops > 0);
        if (invoke.Results.Count == 1) Keep(invoke.Results[0]);
        else if (invoke.Results.Count > 1) KeepAll(invoke, ReturnType(function.Results));
    }

    private void KeepAll(InvokeOp invoke, Type tuple)
    {
        var local = _il.DeclareLocal(tuple);
        _il.Emit(OpCodes.Stloc, local);
        foreach (var (path, result) in Tuples.Paths(tuple, invoke.Results.Count).Zip(invoke.Results))
        {
            if (_slots.UsesLeft(result) == 0) continue;
            _il.Emit(OpCodes.Ldloca, local);
            foreach (var field in path[..^1]) _il.Emit(OpCodes.Ldflda, field);
            _il.Emit(OpCodes.Ldfld, path[^1]);
            Keep(result);
        }
    }
}
