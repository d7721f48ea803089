using System.Reflection.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

internal sealed partial class TapeEmitter
{
    /// <summary>
    /// A loop as a call: its inputs are the arguments, its results come back through by-reference parameters. The caller's side uses
    /// locals of their own for them, since a local whose address is taken stays in memory.
    /// </summary>
    private void EmitOutlined(LoopOp loop)
    {
        foreach (var v in loop.Inputs) Load(v);
        var results = loop.Results.Select(r => _slots.Fresh(r.Type)).ToArray();
        var addressed = loop.Results.Select(r => _il.DeclareLocal(r.Type)).ToArray();
        foreach (var local in addressed) _il.Emit(OpCodes.Ldloca, local);
        _il.EmitOutlinedLoop(loop, il => EmitLoopMethod(il, loop, _limits));
        for (var i = 0; i < results.Length; i++)
        {
            results[i].Owners++;
            if (_slots.UsesLeft(loop.Results[i]) > 0)
            {
                _il.Emit(OpCodes.Ldloc, addressed[i]);
                _il.Emit(OpCodes.Stloc, results[i].Index);
            }

            _slots.Place(loop.Results[i], results[i]);
        }

        foreach (var slot in results) _slots.Release(slot);
    }

    public static Type[] OutlinedParameters(LoopOp loop) =>
        [.. loop.While.Inputs.Select(v => v.Type), .. loop.Results.Select(v => v.Type.MakeByRefType())];

    private static void EmitLoopMethod(IEmitter il, LoopOp loop, Limits limits)
    {
        var emitter = new TapeEmitter(il, limits);
        var tape = new Tape("loop", [.. loop.Inputs.Select(v => new Value(v.Type, null))], [], []);
        var copy = new LoopOp(loop.While, loop.Body, loop.Carried, [.. tape.Inputs], [.. loop.Results.Select(r => new Value(r.Type, null))]);
        foreach (var r in copy.Results) r.Definition = copy;
        for (var i = 0; i < tape.Inputs.Count; i++) emitter._slots.Alias(tape.Inputs[i], new Slot(i, loop.While.Inputs[i].Type, isArgument: true));
        emitter.Enter(new Tape("loop", [.. tape.Inputs], [copy], [.. copy.Results]));
        emitter._outlined.UnionWith(Outline.Choose([.. loop.While.Ops, .. loop.Body.Ops], limits));
        emitter.EmitLoop(copy);
        for (var i = 0; i < copy.Results.Count; i++)
        {
            il.Emit(OpCodes.Ldarg, tape.Inputs.Count + i);
            emitter.Load(copy.Results[i]);
            il.Emit(OpCodes.Stobj, copy.Results[i].Type);
        }

        il.Emit(OpCodes.Ret);
    }
}
