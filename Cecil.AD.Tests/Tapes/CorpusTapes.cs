using Cecil.AD.Tapes;
using Cecil.AD.Tests.Guard;

namespace Cecil.AD.Tests.Tapes;

/// <summary>The tapes that are made on the way to a gradient.</summary>
internal static class CorpusTapes
{
    /// <summary>The tape of each stage, and of each function that they call; none where the function is refused.</summary>
    public static IReadOnlyList<(string Stage, Tape Tape)> Of(GuardedFunction function)
    {
        List<(string, Tape)> tapes = [];
        HashSet<FunctionTape> seen = [];
        try
        {
            var pipeline = new Pipeline(function.Method.Module.Assembly, (stage, tape) => tapes.Add((stage, tape)));
            Derivation.GradientTape(pipeline, new Function(function.Method, HasTarget: false, Order: 0), GradientKind.ValueAndGradient);
            for (var i = 0; i < tapes.Count; i++)
                foreach (var called in Called(tapes[i].Item2))
                    if (seen.Add(called) && called.Target is null) tapes.Add((called.Name, called.Tape));
        }
        catch (NotDifferentiableException)
        {
            // What was made before the refusal is a tape all the same.
        }

        return tapes;
    }

    /// <summary>Functions that a tape calls, also from its sub-tapes.</summary>
    public static IEnumerable<FunctionTape> Called(Tape tape) => tape.Ops.SelectMany(op => op switch
    {
        InvokeOp invoke => [invoke.Function],
        IfOp branch => Called(branch.Then).Concat(Called(branch.Else)),
        LoopOp loop => Called(loop.While).Concat(Called(loop.Body)),
        _ => [],
    });
}
