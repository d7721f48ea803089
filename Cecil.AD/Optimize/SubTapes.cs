using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>Walks the sub-tapes of an If or a Loop for an analysis that does not care which way is taken, or how often.</summary>
internal static class SubTapes
{
    /// <param name="op">An If or a Loop.</param>
    /// <param name="flow">Told which values become which others, position by position.</param>
    /// <param name="visit">Given each sub-tape once, after what flows into it, but for what a loop's own body gives back.</param>
    public static void Visit(Op op, Action<IEnumerable<Value>, IEnumerable<Value>> flow, Action<Tape> visit)
    {
        switch (op)
        {
            case IfOp branch:
                foreach (var arm in new[] { branch.Then, branch.Else })
                {
                    flow(branch.Inputs.Skip(1), arm.Inputs);
                    visit(arm);
                    flow(arm.Outputs, branch.Results);
                }

                break;
            case LoopOp loop:
                flow(loop.Inputs, loop.While.Inputs);
                visit(loop.While);
                flow(loop.While.Outputs.Skip(1), loop.Results);
                flow(loop.While.Outputs.Skip(1).Concat(loop.While.Inputs.Skip(loop.Carried)), loop.Body.Inputs);
                visit(loop.Body);
                flow(loop.Body.Outputs, loop.While.Inputs);
                break;
            default: throw new InvalidOperationException($"{op.GetType().Name} has no sub-tapes");
        }
    }
}
