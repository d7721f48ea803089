using System.Reflection;
using Cecil.AD.Compile;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Guard;

namespace Cecil.AD.Tests.Tapes;

/// <summary>The tapes that are made on the way to the gradients of the corpus.</summary>
internal static class CorpusTapes
{
    private static readonly Lazy<ILookup<string, GuardedFunction>> _functions = new(() => GuardedFunction.All().ToLookup(f => f.Name.Split('.')[0]));

    /// <summary>The classes of the corpus.</summary>
    public static IEnumerable<string> Classes => _functions.Value.Select(g => g.Key);

    /// <summary>The functions of a class in both configurations.</summary>
    public static IEnumerable<GuardedFunction> FunctionsOf(string type) => _functions.Value[type];

    /// <summary>
    /// The tape of each stage, as far as the function is not refused, and those of rules and of functions that are called, each with the
    /// function that needed them first. An adjoint is not a tape of its own: it speaks of values of its primal.
    /// </summary>
    public static IEnumerable<(GuardedFunction Function, string Stage, Tape Tape)> Of(IEnumerable<GuardedFunction> functions)
    {
        List<(string Stage, Tape Tape)> tapes = [];
        HashSet<FunctionTape> seen = [];
        Dictionary<Assembly, Pipeline> pipelines = [];
        foreach (var function in functions)
        {
            tapes.Clear();
            var assembly = function.Method.Module.Assembly;
            if (!pipelines.TryGetValue(assembly, out var pipeline))
                pipelines.Add(assembly, pipeline = new Pipeline(assembly, (stage, tape) => tapes.Add((stage, tape))));
            try
            {
                Driver.GradientTape(pipeline, new Function(function.Method, HasTarget: false, Order: 0), GradientKind.ValueAndGradient);
                for (var i = 0; i < tapes.Count; i++)
                    foreach (var called in Called(tapes[i].Tape))
                        if (called.Target is null && seen.Add(called)) tapes.Add((called.Name, called.Tape));
            }
            catch (NotDifferentiableException)
            {
                // What was made before the refusal is a tape all the same.
            }

            foreach (var (stage, tape) in tapes)
                if (stage != "adjoint") yield return (function, stage, tape);
        }
    }

    /// <summary>What the calls of a tape, and of its sub-tapes, say of what they call.</summary>
    public static IEnumerable<Callee> Calls(Tape tape) =>
        tape.Ops.SelectMany(op => op is CallOp call ? [call.Callee] : op.Regions.SelectMany(r => Calls(r.Tape)));

    private static IEnumerable<FunctionTape> Called(Tape tape) =>
        tape.Ops.SelectMany(op => op is InvokeOp invoke ? [invoke.Function] : op.Regions.SelectMany(r => Called(r.Tape)));
}
