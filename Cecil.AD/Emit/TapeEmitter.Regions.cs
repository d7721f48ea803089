using System.Reflection.Emit;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

internal sealed partial class TapeEmitter
{
    private void EmitIf(IfOp branch)
    {
        var (otherwise, end) = (_il.DefineLabel(), _il.DefineLabel());
        Load(branch.Inputs[0]);
        _il.EmitBranch(OpCodes.Brfalse, otherwise);
        var results = ResultSlots(branch);
        EmitArm(branch, branch.Then, results);
        if (!branch.Then.Diverges) _il.EmitBranch(OpCodes.Br, end);
        _il.MarkLabel(otherwise);
        EmitArm(branch, branch.Else, results);
        _il.MarkLabel(end);
        foreach (var v in branch.Inputs.Skip(1)) _slots.Used(v);
        for (var i = 0; i < results.Length; i++)
        {
            _slots.Place(branch.Results[i], results[i]);
            _slots.Release(results[i]);
        }
    }

    /// <summary>
    /// Where the results go. A result that an arm hands through from an outer value with no further use takes over that value's
    /// local, so that a conditional update happens in place.
    /// </summary>
    private Slot[] ResultSlots(IfOp branch)
    {
        HashSet<Slot> taken = [];
        return [.. branch.Results.Select((result, i) =>
        {
            var slot = HandedThrough(branch, branch.Else, i, taken) ?? HandedThrough(branch, branch.Then, i, taken) ?? _slots.Fresh(result.Type);
            taken.Add(slot);
            slot.Owners++;
            return slot;
        })];
    }

    private Slot? HandedThrough(IfOp branch, Tape arm, int result, HashSet<Slot> taken)
    {
        var at = Folding.IndexOf(arm.Inputs, arm.Outputs[result]);
        if (at < 0) return null;
        var outer = branch.Inputs[at + 1];
        return _slots.Find(outer) is { } slot && slot.Type == branch.Results[result].Type && _slots.IsLastOwner(outer, 1)
            && !taken.Contains(slot) ? slot : null;
    }

    private void EmitArm(IfOp branch, Tape arm, Slot[] results)
    {
        for (var i = 0; i < arm.Inputs.Count; i++) Alias(arm.Inputs[i], branch.Inputs[i + 1]);
        Enter(arm);
        EmitOps(arm);
        if (!arm.Diverges) Assign(arm.Outputs, results);
    }

    /// <summary>A sub-tape's input is the outer value under another name.</summary>
    private void Alias(Value inner, Value outer)
    {
        if (_slots.Find(outer) is { } slot) _slots.Alias(inner, slot);
        else throw new InvalidOperationException($"a captured value of type {outer.Type} has no place");
    }

    /// <summary>
    /// A parallel assignment. A target that no other source still reads is written at once; the rest (a swap, say) go through the
    /// evaluation stack.
    /// </summary>
    private void Assign(IReadOnlyList<Value> sources, IReadOnlyList<Slot> targets)
    {
        var open = Enumerable.Range(0, targets.Count).ToList();
        foreach (var i in open.ToArray())
        {
            if (_inline.Contains(sources[i]) || _slots.Find(sources[i]) != targets[i]) continue;
            _slots.Used(sources[i]);
            open.Remove(i);
        }

        var reads = open.ToDictionary(i => i, i => Reads(sources[i]));
        for (var progress = true; progress;)
        {
            progress = false;
            foreach (var i in open.ToArray())
            {
                if (open.Exists(j => j != i && reads[j].Contains(targets[i]))) continue;
                Load(sources[i]);
                _il.Emit(OpCodes.Stloc, targets[i].Index);
                open.Remove(i);
                progress = true;
            }
        }

        foreach (var i in open) Load(sources[i]);
        foreach (var i in open.AsEnumerable().Reverse()) _il.Emit(OpCodes.Stloc, targets[i].Index);
    }

    private HashSet<Slot> Reads(Value v)
    {
        HashSet<Slot> slots = [];
        Collect(v);
        return slots;

        void Collect(Value value)
        {
            if (_inline.Contains(value)) foreach (var input in value.Definition!.Inputs) Collect(input);
            else if (_slots.Find(value) is { } slot) slots.Add(slot);
        }
    }

    private void EmitLoop(LoopOp loop)
    {
        var carried = CarriedSlots(loop);
        for (var i = loop.Carried; i < loop.Inputs.Count; i++) Alias(loop.While.Inputs[i], loop.Inputs[i]);
        for (var i = 0; i < loop.Carried; i++) _slots.Alias(loop.While.Inputs[i], carried[i]);
        var (head, exit) = (_il.DefineLabel(), _il.DefineLabel());
        Enter(loop.While);
        Enter(loop.Body);
        _il.MarkLabel(head);
        _loops++;
        EmitOps(loop.While);
        var middle = loop.Results.Count;
        var slots = loop.While.Outputs.Skip(1).Select(SlotOf).ToArray();
        Load(loop.While.Outputs[0]);
        _il.EmitBranch(OpCodes.Brfalse, exit);
        for (var i = 0; i < loop.Body.Inputs.Count; i++)
        {
            if (i < middle) _slots.Alias(loop.Body.Inputs[i], slots[i]);
            else Alias(loop.Body.Inputs[i], loop.Inputs[loop.Carried + i - middle]);
        }

        EmitOps(loop.Body);
        _loops--;
        if (!loop.Body.Diverges)
        {
            Assign(loop.Body.Outputs, carried);
            _il.EmitBranch(OpCodes.Br, head);
        }

        _il.MarkLabel(exit);
        for (var j = 0; j < middle; j++) _slots.Place(loop.Results[j], slots[j]);
        foreach (var v in loop.While.Outputs.Skip(1)) _slots.Used(v);
        foreach (var slot in carried) _slots.Release(slot);
        foreach (var v in loop.Inputs.Skip(loop.Carried)) _slots.Used(v);
    }

    /// <summary>A middle value must be in a local at the test: it is read by the body and after the loop.</summary>
    private Slot SlotOf(Value v)
    {
        if (v.Constant is null && !_inline.Contains(v)) return _slots.Find(v)!;
        var slot = _slots.Fresh(v.Type);
        if (v.Constant is { } constant) Literal(constant.Literal, v.Type);
        else Expression(v.Definition!);
        _il.Emit(OpCodes.Stloc, slot.Index);
        _inline.Remove(v);
        _slots.Place(v, slot);
        return slot;
    }

    /// <summary>A carried value starts in the local of its initial value when that has no other use.</summary>
    private Slot[] CarriedSlots(LoopOp loop)
    {
        var slots = new Slot[loop.Carried];
        for (var i = 0; i < slots.Length; i++)
        {
            var initial = loop.Inputs[i];
            var type = loop.While.Inputs[i].Type;
            if (!_inline.Contains(initial) && _slots.Find(initial) is { } own && own.Type == type && _slots.IsLastOwner(initial, 1))
            {
                own.Owners++;
                _slots.Used(initial);
                slots[i] = own;
                continue;
            }

            slots[i] = _slots.Fresh(type);
            slots[i].Owners++;
            Load(initial);
            _il.Emit(OpCodes.Stloc, slots[i].Index);
        }

        return slots;
    }
}
