using System.Collections.Concurrent;
using System.Reflection;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Read.Calls;
using Cecil.AD.Residuals;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// Functions that tapes call. A function is differentiated by all its numbers and all objects that it is given. Its forward part
/// takes the shadow table in front and the shadows of references behind, and returns shadows of references and a frame behind its
/// results. Its pullback takes the frame and the cotangents of the numbers among the results; with a target that is found at run
/// time, that object in front. The parts are functions like any other and can be differentiated again.
/// </summary>
internal sealed class FunctionTapes(RuleTapes rules, IStages stages) : IFunctionTapes
{
    private readonly ConcurrentDictionary<MethodBase, FunctionTape> _methods = new();
    private readonly ConcurrentDictionary<MethodInfo, FunctionTape> _sites = new();
    private readonly ConcurrentDictionary<(MethodInfo, MethodInfo?, Type), FunctionTape> _targets = new();

    public FunctionTape Of(MethodBase method) => _methods.GetOrAdd(method, m =>
        Function(TapePrinter.Describe(m), Signature.Inputs(m), Signature.Results(m), () => Simplified(Tracer.TraceFunction(m, rules.Calls))));

    public FunctionTape At(MethodInfo called) => _sites.GetOrAdd(called, m =>
        new FunctionTape(TapePrinter.Describe(m), Signature.Inputs(m), Signature.Results(m), null, Differentiate, stages.Finish)
        {
            Target = new DynamicTarget(m, 0, (bound, exact) => Target(m, bound, exact)),
        });

    private FunctionTape Target(MethodInfo called, MethodInfo? bound, Type exact) => _targets.GetOrAdd((called, bound, exact), key =>
        Function(TapePrinter.Describe(bound ?? called), Signature.Inputs(called), Signature.Results(called),
            () => Simplified(Tracer.TraceTarget(key.Item1, key.Item2, key.Item3, rules.Calls))));

    private FunctionTape Function(string name, Type[] inputs, Type[] results, Func<Tape>? tape) => new(name, inputs, results, tape, Differentiate, stages.Finish);

    private Tape Simplified(Tape tape)
    {
        stages.Made("trace", tape);
        return stages.Simplify(tape);
    }

    private (FunctionTape, FunctionTape) Differentiate(FunctionTape primal)
    {
        Type[] shadows = [.. primal.Inputs.Where(AddShadows.HasShadowOnFunctions)];
        Type[] forwardInputs = [RuntimeCalls.Table, .. primal.Inputs, .. shadows];
        Type[] forwardResults = [.. primal.Results, .. primal.Results.Where(AddShadows.HasShadowOnFunctions), typeof(object)];
        Type[] self = primal.Target is { } t ? [primal.Inputs[t.Self]] : [];
        Type[] pullbackInputs = [.. self, typeof(object), .. primal.Results.Where(StackTypes.IsFloat)];
        Type[] pullbackResults = [.. primal.Inputs.Where(StackTypes.IsFloat)];
        if (primal.Target is { } target)
        {
            return (new FunctionTape("forward of " + primal.Name, forwardInputs, forwardResults, null, Differentiate, stages.Finish)
            {
                ForwardOf = primal,
                Target = target with { Self = target.Self + 1, Resolve = (bound, exact) => target.Resolve(bound, exact).Forward },
            }, new FunctionTape("pullback of " + primal.Name, pullbackInputs, pullbackResults, null, Differentiate, stages.Finish)
            {
                Target = target with { Self = 0, Resolve = (bound, exact) => WithSelf(target.Resolve(bound, exact).Pullback, pullbackInputs) },
            });
        }

        var pair = new Lazy<(Tape, Tape)>(() => Pair(primal));
        return (new FunctionTape("forward of " + primal.Name, forwardInputs, forwardResults, () => pair.Value.Item1, Differentiate, stages.Finish) { ForwardOf = primal },
            Function("pullback of " + primal.Name, pullbackInputs, pullbackResults, () => pair.Value.Item2));
    }

    /// <summary>A pullback that takes the object in front, which it has no use for.</summary>
    private FunctionTape WithSelf(FunctionTape pullback, Type[] inputs) => Function(pullback.Name, inputs, [.. pullback.Results], () =>
    {
        var tape = new TapeBuilder();
        Value[] all = [.. inputs.Select(i => tape.Input(i))];
        return tape.Build(pullback.Name, TapeCopier.Inline(tape, pullback.Tape, all[1..]));
    });

    private static bool UsesBuffers(Tape tape) => tape.Ops.Any(op => op.Results.Any(r => RuntimeCalls.IsBuffer(r.Type)));

    /// <summary>The forward part and the pullback of a tape; what the pullback needs travels in the frame.</summary>
    private (Tape Forward, Tape Pullback) Pair(FunctionTape function)
    {
        var primal = function.Tape;
        var shadowed = AddShadows.Run(primal, [.. primal.Inputs.Where(v => v.IsFloat || AddShadows.HasShadowOnFunctions(v.Type))], function);
        stages.Made("shadows", shadowed.Tape);
        int[] seeds = [.. Enumerable.Range(0, primal.Outputs.Count).Where(i => primal.Outputs[i].IsFloat)];
        var adjoint = Reverse.Of(shadowed.Tape, seeds, rules);
        stages.Made("adjoint", adjoint.Tape);
        var lowering = new Lowering(adjoint, ResidualPlan.Of(adjoint.Primal, adjoint.Tape));

        var (forward, backward) = (new TapeBuilder(), new TapeBuilder());
        var (outputs, cotangents, buffers) = lowering.Split(forward, backward, tape => [.. seeds.Select(i => tape.Input(primal.Outputs[i].Type, "dy"))]);
        // The parts of a derivative share buffers, so that none of them is the last to use one.
        if (!UsesBuffers(primal)) foreach (var buffer in buffers) RuntimeCalls.Return(backward, buffer);
        // The shadow table comes in front of the inputs.
        var floats = Enumerable.Range(0, primal.Inputs.Count).Where(i => primal.Inputs[i].IsFloat).Select(i => Gradient.CotangentOf(backward, primal, i, i + 1, adjoint, cotangents));
        return (Made("forward", forward.Build("forward of " + function.Name, outputs)), Made("pullback", backward.Build("pullback of " + function.Name, floats)));
    }

    private Tape Made(string stage, Tape tape)
    {
        tape = RemoveDeadOps.Run(tape);
        stages.Made(stage, tape);
        return tape;
    }
}
