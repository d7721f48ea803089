using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>
/// Objects of the trace that two paths bring into one slot. Two that each path made for itself are one object. Others stay what they
/// are, as one of two (<see cref="Select"/>): a call on that becomes a branch with a call in each arm, so that the target is known.
/// Where it has to be one real object after all, the trace is made again with real objects in that slot from the start.
/// </summary>
/// <param name="without">Slots that did not choose well in an earlier attempt; null where none is to choose.</param>
internal sealed class Selects(HashSet<JoinSlot>? without)
{
    /// <summary>Among how many objects a slot may choose; each call on it is traced that often.</summary>
    private const int MaxCandidates = 4;

    public bool AreAllowed => without is not null;

    /// <summary>Does the trace depend on slots that choose?</summary>
    public bool AreUsed { get; set; }

    /// <summary>Lets a slot hold one of two, if that is to be tried.</summary>
    public (AbstractValue, AbstractValue)? Make(AbstractValue x, AbstractValue y, int slot, Origin? origin)
    {
        if (without is null || origin is null || Candidates(x) + Candidates(y) > MaxCandidates) return null;
        var site = new JoinSlot(origin.Method, origin.Offset, slot);
        if (without.Contains(site)) return null;
        AreUsed = true;
        return (new Candidate(x, site), new Candidate(y, site));
    }

    private static int Candidates(AbstractValue held) => held switch
    {
        Select { Slot: not null } either => Candidates(either.Then) + Candidates(either.Else),
        VirtualObject { Type.IsValueType: false } or Closure => 1,
        _ => MaxCandidates,
    };
}
