using Cecil.AD.Analyze;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>How the pullback has a value of the forward pass.</summary>
internal abstract record Recall
{
    /// <summary>It is a value of the region around, under another name.</summary>
    /// <param name="Value">That value.</param>
    public sealed record Outer(Value Value) : Recall;

    /// <summary>It is a value of the loop's While part in the same iteration, under another name.</summary>
    /// <param name="Value">That value.</param>
    public sealed record Earlier(Value Value) : Recall;

    /// <summary>It is a function of the number of the iteration: start ± iteration · step.</summary>
    /// <param name="Start">The value before the loop.</param>
    /// <param name="Step">A literal, or a value before the loop.</param>
    /// <param name="IsDown">Is the step subtracted?</param>
    public sealed record Counter(Value Start, Value Step, bool IsDown) : Recall;

    /// <summary>It is computed, or read, again.</summary>
    /// <param name="Op">Its op; the operands have recalls of their own.</param>
    public sealed record Repeat(Op Op) : Recall;

    /// <summary>A trip count follows from the bound that the loop counts to.</summary>
    /// <param name="Loop">The loop.</param>
    /// <param name="Counted">Its counter and bound.</param>
    public sealed record Bound(LoopOp Loop, Counted Counted) : Recall;

    /// <summary>A struct is put together again from its leaves, which are kept one by one, so that what is kept can be differentiated.</summary>
    /// <param name="Leaves">The leaves in order.</param>
    public sealed record Parts(IReadOnlyList<Item> Leaves) : Recall;

    /// <summary>The forward pass keeps it.</summary>
    /// <param name="Item">What is kept.</param>
    public sealed record Keep(Item Item) : Recall;
}
