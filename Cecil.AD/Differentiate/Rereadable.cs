using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// Which loads the pullback may repeat instead of saving what they read (to-be-recorded analysis): those after which nothing on the
/// tape can write to the slot any more. A store counts if it comes later in the same tape or an enclosing one, or anywhere in a
/// loop around the load. Memory from outside is told apart by its type alone, since two arguments may be the same array.
/// </summary>
internal sealed class Rereadable
{
    private readonly Activity _activity;
    private readonly HashSet<Value> _loads = [];
    private readonly HashSet<CallOp> _unstable = [];
    private readonly Dictionary<Op, HashSet<object>> _writes = [];

    public Rereadable(Tape tape, Activity activity)
    {
        _activity = activity;
        Visit(tape, []);
    }

    /// <summary>May the load that defines the value be repeated?</summary>
    public bool Contains(Value load) => _loads.Contains(load);

    /// <summary>Is an array handed to a call that has a rule changed afterwards, so that the rule would read something else?</summary>
    public bool IsUnstable(CallOp call) => _unstable.Contains(call);

    /// <summary>Goes backwards, so that <paramref name="later"/> holds what is written after the op.</summary>
    private void Visit(Tape tape, HashSet<object> later)
    {
        later = [.. later];
        for (var i = tape.Ops.Count - 1; i >= 0; i--)
        {
            var op = tape.Ops[i];
            switch (op)
            {
                case LoadOp l:
                    if (!later.Contains(Slot(l.Place, l.Inputs)) && !later.Contains(Everything)) _loads.Add(l.Result);
                    break;
                case CallOp { Rule: not null } c:
                    if (c.Inputs.Concat(c.Results).Where(v => v.Type.IsArray).Any(v => later.Contains(Everything) || later.Overlaps(SlotsOf(v)))) _unstable.Add(c);
                    break;
                case IfOp branch:
                    Visit(branch.Then, later);
                    Visit(branch.Else, later);
                    break;
                case LoopOp loop:
                    HashSet<object> around = [.. later, .. Writes(loop)];
                    Visit(loop.While, around);
                    Visit(loop.Body, around);
                    break;
            }

            later.UnionWith(Writes(op));
        }
    }

    private static object Everything => typeof(Rereadable);

    private HashSet<object> Writes(Op op)
    {
        if (_writes.TryGetValue(op, out var known)) return known;
        HashSet<object> result = [];
        switch (op)
        {
            case StoreOp s: result.Add(Slot(s.Place, s.Inputs)); break;
            case CallOp { IsPure: false } c when !IsHarmless(c):
                foreach (var v in c.Inputs.Where(v => v.Type.IsArray)) result.UnionWith(SlotsOf(v));
                if (c.Inputs.Any(v => v.Type == typeof(object) || v.Type == typeof(Array) || v.IsReference && !v.Type.IsArray && !v.Type.IsSealed)) result.Add(Everything);
                break;
            case IfOp branch: result = [.. branch.Then.Ops.Concat(branch.Else.Ops).SelectMany(Writes)]; break;
            case LoopOp loop: result = [.. loop.While.Ops.Concat(loop.Body.Ops).SelectMany(Writes)]; break;
        }

        _writes.Add(op, result);
        return result;
    }

    /// <summary>Calls that are known to leave arrays of numbers alone: text, console, the runtime's own bookkeeping.</summary>
    private static bool IsHarmless(CallOp c) =>
        c.Method.DeclaringType is { } type && (type == typeof(Console) || type == typeof(string) || type.Namespace == "System.Text"
            || typeof(Exception).IsAssignableFrom(type) || SavedMemory.IsBuffer(type) || type.Namespace == "Cecil.AD.Runtime");

    private object Slot(Place place, IReadOnlyList<Value> inputs) => Slot(_activity.Memory.BaseOf(place, inputs), place);

    private static object Slot(MemoryClass memory, Place place) => memory.Root.IsOutside ? place.AliasKey : (memory.Root, place.AliasKey);

    private IEnumerable<object> SlotsOf(Value array)
    {
        var (memory, type) = (_activity.Memory.Of(array), array.Type);
        for (; type.IsArray; type = type.GetElementType()!)
        {
            var place = new Place(PlaceKind.Element, type);
            yield return Slot(memory, place);
            memory = memory.Root.Content(place.AliasKey);
        }
    }
}
