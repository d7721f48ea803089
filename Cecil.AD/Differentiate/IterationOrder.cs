using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// May the adjoint of a loop take the iterations in any order? It may where it hands the cotangents on as they are and only adds to memory,
/// as in the loop of a sum. Then it runs forwards, as processors like it: going backwards, each element is stored just in front of the one
/// that is loaded next.
/// </summary>
internal static class IterationOrder
{
    /// <summary>Does each iteration hand on the cotangent of a middle value as it came?</summary>
    /// <param name="whilePart">The adjoint of the loop's While part.</param>
    /// <param name="body">The adjoint of its body.</param>
    /// <param name="middle">The number of the middle value.</param>
    /// <param name="isSeeded">Does the last iteration get one? It is zero otherwise.</param>
    public static bool HandsOn(PartOfAdjoint whilePart, PartOfAdjoint body, int middle, bool isSeeded)
    {
        if (body.PositionOf(middle) is var inBody && inBody < 0 || body.Tape.Outputs[inBody].IsZero) return !isSeeded;
        if (Seed(body, inBody) is not { } carried || Seed(whilePart, whilePart.PositionOf(carried)) is not { } test) return false;
        return test == middle + 1;
    }

    /// <summary>Is there a loop among ops, or in one of them?</summary>
    public static bool HaveLoop(IEnumerable<Op> ops) => ops.Any(op => op is LoopOp || op.Regions.Any(region => HaveLoop(region.Tape.Ops)));

    /// <summary>The output of the primal whose cotangent an output of its adjoint is, unchanged.</summary>
    public static int? Seed(PartOfAdjoint part, int output) =>
        Folding.IndexOf(part.Tape.Inputs, part.Tape.Outputs[output]) is >= 0 and var at ? part.Seeds[at] : null;
}
