using Cecil.AD.Analyze;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>Decides which values of the forward pass are computed again rather than kept.</summary>
internal interface IResidualPolicy
{
    /// <summary>Is the op that defines a value done again? Its operands are had by recalls of their own.</summary>
    bool Repeats(Value v, ResidualPlan plan);

    /// <summary>Can a value be had without anything being kept in its iteration?</summary>
    bool IsFree(Value v, ResidualPlan plan);
}

/// <summary>
/// Repeats an op when it is cheap and when all that it is made of is cheap too, or had anyway: arithmetic on the number of the iteration and
/// on what the loop does not change, and memory that nobody writes later.
/// </summary>
internal sealed class RepeatWhatIsCheap : IResidualPolicy
{
    private const int MaxDepth = 8;

    public bool Repeats(Value v, ResidualPlan plan) => v.Definition is { Results.Count: 1 } && IsFree(v, plan) && !IsInLocal(v, plan);

    /// <summary>
    /// Is it arithmetic outside of all loops? What is kept there is a local, which costs less than a chain of products has to wait for when it
    /// is done again.
    /// </summary>
    private static bool IsInLocal(Value v, ResidualPlan plan) => v.IsFloat && v.Definition is PrimitiveOp && plan.Regions.Of(v).IsOutsideLoops;

    public bool IsFree(Value v, ResidualPlan plan) => IsFree(v, plan, 0);

    private static bool IsFree(Value v, ResidualPlan plan, int depth)
    {
        if (plan.IsHad(v)) return true;
        if (depth > MaxDepth) return false;
        if (v.Definition is { Results.Count: 1 } op) return Invariant.IsRepeatable(op) && op.Inputs.All(i => IsFree(i, plan, depth + 1));
        if (plan.Regions.InputNumber(v) is not { } number) return false;
        var region = plan.Regions.Of(v);
        if (region.Owner is IfOp branch) return IsFree(branch.Inputs[number + 1], plan, depth + 1);
        var loop = region.Loop!;
        if (region.Kind == RegionKind.While) return number >= loop.Carried || Induction.StepOf(loop, number) is not null;
        return loop.OperandInBody(number) is not null || IsFree(loop.Middle(number), plan, depth + 1);
    }
}
