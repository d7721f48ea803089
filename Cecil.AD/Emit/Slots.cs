using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>An IL local or argument that holds values; shared by values whose lifetimes do not overlap.</summary>
internal sealed class Slot(int index, Type type, bool isArgument)
{
    public int Index { get; } = index;

    public Type Type { get; } = type;

    public bool IsArgument { get; } = isArgument;

    /// <summary>How many live values are here.</summary>
    public int Owners { get; set; }
}

/// <summary>Gives out slots and takes them back when the last use of a value has been emitted.</summary>
internal sealed class Slots(IEmitter il)
{
    private readonly Dictionary<Type, Stack<Slot>> _free = [];
    private readonly Dictionary<Value, Slot> _slotOf = [];
    private readonly Dictionary<Value, int> _uses = [];

    public Slot Fresh(Type type)
    {
        if (_free.TryGetValue(type, out var free) && free.TryPop(out var slot)) return slot;
        return new Slot(il.DeclareLocal(type), type, isArgument: false);
    }

    public Slot? Find(Value v) => _slotOf.GetValueOrDefault(v);

    public int UsesLeft(Value v) => _uses.GetValueOrDefault(v);

    /// <summary>Counts the uses in a tape: operands and outputs.</summary>
    public void CountUses(Tape tape)
    {
        foreach (var op in tape.Ops) foreach (var v in op.Inputs) _uses[v] = _uses.GetValueOrDefault(v) + 1;
        foreach (var v in tape.Outputs) _uses[v] = _uses.GetValueOrDefault(v) + 1;
    }

    /// <summary>Says where a value lives from now on.</summary>
    public void Place(Value v, Slot slot)
    {
        _slotOf[v] = slot;
        slot.Owners++;
        if (_uses.GetValueOrDefault(v) == 0) Release(slot);
    }

    /// <summary>A value that is known under a second name inside a sub-tape; the sub-tape does not own the slot.</summary>
    public void Alias(Value inner, Slot slot) => _slotOf[inner] = slot;

    public void Used(Value v)
    {
        if (!_uses.TryGetValue(v, out var left)) return;
        _uses[v] = left - 1;
        if (left == 1 && v.Definition is not null && _slotOf.TryGetValue(v, out var slot)) Release(slot);
    }

    /// <summary>Is this the last use of a value that nobody shares its local with? Then the local can be taken over.</summary>
    public bool IsLastOwner(Value v, int uses) =>
        v.Definition is not null && _slotOf.TryGetValue(v, out var slot) && !slot.IsArgument && slot.Owners == 1 && _uses.GetValueOrDefault(v) == uses;

    public void Release(Slot slot)
    {
        if (--slot.Owners > 0 || slot.IsArgument) return;
        if (!_free.TryGetValue(slot.Type, out var free)) _free.Add(slot.Type, free = []);
        free.Push(slot);
    }
}
