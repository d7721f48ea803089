using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// What the forward pass must hand to the pullback beyond the primal's own results. Values that do not exist on the primal tape
/// (what a branch saves, a trip count, a buffer) are named by placeholder values; the forward copy says what they became.
/// </summary>
internal sealed class ForwardPlan
{
    public Dictionary<IfOp, List<SavedByBranch>> Branches { get; } = [];

    public Dictionary<LoopOp, LoopPlan> Loops { get; } = [];

    /// <summary>Placeholders of the buffers, all rented at the start of the function.</summary>
    public List<Value> Buffers { get; } = [];

    public static Value Placeholder(Type type, string? name = null) => new(type, null, name);
}

/// <summary>A result added to a branch: a value of either arm, or nothing in an arm that does not need it.</summary>
internal sealed record SavedByBranch(Value? Then, Value? Else, Value Placeholder);

/// <summary>What a loop saves in each iteration.</summary>
internal sealed class LoopPlan
{
    /// <summary>Saved where the While part ends (trip count + 1 times) and where the body ends (trip count times).</summary>
    public List<SavedSegment> While { get; } = [];

    public List<SavedSegment> Body { get; } = [];

    /// <summary>Stands for the trip count, when it has to be counted.</summary>
    public Value? TripCount { get; set; }

    public bool Counts => TripCount is not null || While.Count > 0 || Body.Count > 0;
}

/// <summary>Values of one type that an iteration writes to a buffer, side by side.</summary>
internal sealed record SavedSegment(Value Buffer, IReadOnlyList<Value> Values);
