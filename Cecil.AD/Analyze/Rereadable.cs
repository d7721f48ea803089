using Cecil.AD.Tapes;

namespace Cecil.AD.Analyze;

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
    private readonly Writes _writes;

    /// <param name="tape">The primal.</param>
    /// <param name="activity">Its memory.</param>
    /// <param name="isFunction">Whether the tape is called by others: then much happens between its forward pass and its pullback.</param>
    public Rereadable(Tape tape, Activity activity, bool isFunction)
    {
        _activity = activity;
        _writes = new Writes(activity.Memory);
        Visit(tape, isFunction ? new WriteSet([], true, true) : WriteSet.Nothing);
    }

    /// <summary>May the load that defines the value be repeated?</summary>
    public bool Contains(Value load) => _loads.Contains(load);

    /// <summary>Is an array handed to a call that has a rule changed afterwards, so that the rule would read something else?</summary>
    public bool IsUnstable(CallOp call) => _unstable.Contains(call);

    /// <summary>Goes backwards, so that <paramref name="later"/> holds what is written after the op.</summary>
    private void Visit(Tape tape, WriteSet later)
    {
        for (var i = tape.Ops.Count - 1; i >= 0; i--)
        {
            var op = tape.Ops[i];
            switch (op)
            {
                case LoadOp l:
                    if (!later.Everything && !later.Slots.Contains(Writes.Slot(_activity.Memory.BaseOf(l.Place, l.Inputs), l.Place))) _loads.Add(l.Result);
                    break;
                case CallOp { Rule: not null } c:
                    if (c.Inputs.Concat(c.Results).Where(v => v.Type.IsArray).Any(
                        v => later.Arguments || later.Slots.Overlaps(_writes.SlotsOf(v)))) _unstable.Add(c);
                    break;
                case IfOp or LoopOp:
                    var around = op is LoopOp ? Both(later, _writes.Of(op)) : later;
                    foreach (var region in op.Regions) Visit(region.Tape, around);
                    break;
            }

            later = Both(later, _writes.Of(op));
        }
    }

    private static WriteSet Both(WriteSet a, WriteSet b) => b.Slots.Count == 0 && !b.Everything ? a
        : new WriteSet([.. a.Slots, .. b.Slots], a.Everything || b.Everything, a.Arguments || b.Arguments);
}
