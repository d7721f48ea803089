using Cecil.AD.Tapes;

namespace Cecil.AD.Analyze;

/// <summary>What an op writes, sub-tapes included.</summary>
/// <param name="Slots">Kinds of memory slots, see <see cref="Writes.Slot"/>.</param>
/// <param name="Everything">A call may have written anything.</param>
/// <param name="Arguments">A call without a rule may have written to arrays that others were given.</param>
internal sealed record WriteSet(HashSet<object> Slots, bool Everything, bool Arguments)
{
    public static readonly WriteSet Nothing = new([], false, false);
}

/// <summary>Which memory ops write. Memory from outside is told apart by its type alone, since two arguments may be the same array.</summary>
internal sealed class Writes(MemoryClasses memory)
{
    private readonly Dictionary<Op, WriteSet> _known = [];

    public static object Slot(MemoryClass memory, Place place) =>
        memory.Is(MemoryTraits.Outside | MemoryTraits.Exposed) ? place.AliasKey : (memory.Root, place.AliasKey);

    public WriteSet Of(Op op)
    {
        if (_known.TryGetValue(op, out var known)) return known;
        var result = op switch
        {
            StoreOp s => new WriteSet([Slot(memory.BaseOf(s.Place, s.Inputs), s.Place)], false, false),
            CallOp or InvokeOp => OfCall(op),
            IfOp => OfAll(op.Regions.Where(arm => !arm.Tape.Diverges).SelectMany(arm => arm.Tape.Ops)),
            LoopOp => OfAll(op.Regions.SelectMany(part => part.Tape.Ops)),
            _ => op.Effects.Writes == Touches.Nothing ? WriteSet.Nothing : new WriteSet([], true, true),
        };
        _known.Add(op, result);
        return result;
    }

    /// <summary>The slots of an array and of the arrays in it.</summary>
    public IEnumerable<object> SlotsOf(Value array)
    {
        var (root, type) = (memory.Of(array), array.Type);
        for (; type.IsArray; type = type.GetElementType()!)
        {
            var place = new Place(PlaceKind.Element, type);
            yield return Slot(root, place);
            root = root.Root.Content(place.AliasKey);
        }
    }

    private WriteSet OfAll(IEnumerable<Op> ops)
    {
        var all = ops.Select(Of).ToArray();
        return new WriteSet([.. all.SelectMany(w => w.Slots)], all.Any(w => w.Everything), all.Any(w => w.Arguments));
    }

    private WriteSet OfCall(Op call)
    {
        var (operands, outside) = (call.Effects.Writes.HasFlag(Touches.Operands), call.Effects.Writes.HasFlag(Touches.Outside));
        if (!operands && !outside) return WriteSet.Nothing;
        return new WriteSet(operands ? [.. call.Inputs.Where(v => v.Type.IsArray).SelectMany(SlotsOf)] : [], outside, operands && outside);
    }
}
