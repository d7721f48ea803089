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
internal sealed record Arm(Outcome Outcome, TapeBuilder Tape, TraceState State) : TracePath(Tape, State);

/// <summary>A jump target and the height of the evaluation stack there.</summary>
internal readonly record struct Arrival(int Target, int Height);
