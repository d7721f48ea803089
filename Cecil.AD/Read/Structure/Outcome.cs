using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>Where control is: at one node, or at one of several as <see cref="Selector"/> tells; nowhere after a throw.</summary>
internal sealed record Outcome(IReadOnlyList<Arrival> Targets, BranchSelector? Selector)
{
    public static readonly Outcome Nowhere = new([], null);

    public static Outcome At(int target, int height) => new([new Arrival(target, height)], null);

    public Outcome Only(int target) => new([Targets.First(t => t.Target == target)], null);

    public Outcome Without(int target)
    {
        Arrival[] rest = [.. Targets.Where(t => t.Target != target)];
        return new Outcome(rest, rest.Length > 1 ? Selector : null);
    }
}

/// <summary>A traced arm of a branch.</summary>
/// <param name="Outcome">Where control goes on.</param>
/// <param name="Tape">The ops of the arm.</param>
/// <param name="State">What the slots hold at its end.</param>
/// <param name="Learnt">What the condition told about slots, as <see cref="PathFacts.Apply"/> gives it.</param>
internal sealed record Arm(Outcome Outcome, TapeBuilder Tape, TraceState State, IReadOnlyDictionary<int, AbstractValue> Learnt) : TracePath(Tape, State)
{
    /// <summary>Does a slot hold what it held in front of the branch, or what was learnt of it?</summary>
    public bool Keeps(int cell, AbstractValue before) =>
        State.Contains(cell) && ReferenceEquals(State[cell], Learnt.GetValueOrDefault(cell, before));
}

/// <summary>A jump target and the height of the evaluation stack there.</summary>
internal readonly record struct Arrival(int Target, int Height);
