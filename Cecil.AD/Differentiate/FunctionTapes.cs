using System.Collections.Concurrent;
using System.Reflection;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// Functions that tapes call. A function is differentiated by all its numbers and all objects that it is given. Its forward part
/// takes the shadow table in front and the shadows of references behind, and returns shadows of references and a frame behind its
/// results. Its pullback takes the frame and the cotangents of the numbers among the results; with a target that is found at run
/// time, that object in front. The parts are functions like any other and can be differentiated again.
/// </summary>
internal sealed class FunctionTapes(RuleTapes rules) : IFunctionTapes
{
    private readonly ConcurrentDictionary<MethodBase, FunctionTape> _methods = new();
    private readonly ConcurrentDictionary<MethodInfo, FunctionTape> _sites = new();
    private readonly ConcurrentDictionary<(MethodInfo, MethodInfo?, Type), FunctionTape> _targets = new();

    public FunctionTape Of(MethodBase method) => _methods.GetOrAdd(method, m =>
        new FunctionTape(RecordOrRecurse.Describe(m), Signature.Inputs(m), Signature.Results(m), () => Simplified(Tracer.TraceFunction(m, rules.Calls)), Differentiate));

    public FunctionTape At(MethodInfo called) => _sites.GetOrAdd(called, m =>
        new FunctionTape(RecordOrRecurse.Describe(m), Signature.Inputs(m), Signature.Results(m), null, Differentiate)
        {
            Target = new DynamicTarget(m, 0, (bound, exact) => Target(m, bound, exact)),
        });

    private FunctionTape Target(MethodInfo called, MethodInfo? bound, Type exact) => _targets.GetOrAdd((called, bound, exact), key =>
        new FunctionTape(RecordOrRecurse.Describe(bound ?? called), Signature.Inputs(called), Signature.Results(called),
            () => Simplified(Tracer.TraceTarget(key.Item1, key.Item2, key.Item3, rules.Calls)), Differentiate));

    private static Tape Simplified(Tape tape) => RemoveDeadOps.Run(HoistLoads.Run(RemoveDeadOps.Run(tape)));

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
            return (new FunctionTape("forward of " + primal.Name, forwardInputs, forwardResults, null, Differentiate)
            {
                Target = target with { Self = target.Self + 1, Resolve = (bound, exact) => target.Resolve(bound, exact).Forward },
            }, new FunctionTape("pullback of " + primal.Name, pullbackInputs, pullbackResults, null, Differentiate)
            {
                Target = target with { Self = 0, Resolve = (bound, exact) => WithSelf(target.Resolve(bound, exact).Pullback, pullbackInputs) },
            });
        }

        var pair = new Lazy<(Tape, Tape)>(() => Pair(primal));
        return (new FunctionTape("forward of " + primal.Name, forwardInputs, forwardResults, () => pair.Value.Item1, Differentiate),
            new FunctionTape("pullback of " + primal.Name, pullbackInputs, pullbackResults, () => pair.Value.Item2, Differentiate));
    }

    /// <summary>A pullback that takes the object in front, which it has no use for.</summary>
    private FunctionTape WithSelf(FunctionTape pullback, Type[] inputs) => new(pullback.Name, inputs, [.. pullback.Results], () =>
    {
        var tape = new TapeBuilder();
        Value[] all = [.. inputs.Select(i => tape.Input(i))];
        return tape.Build(pullback.Name, TapeCopier.Inline(tape, pullback.Tape, all[1..]));
    }, Differentiate);

    private static bool UsesBuffers(Tape tape) => tape.Ops.Any(op => op.Results.Any(r => RuntimeCalls.IsBuffer(r.Type)));

    /// <summary>The forward part and the pullback of a tape; what the pullback needs travels in the frame.</summary>
    private (Tape Forward, Tape Pullback) Pair(FunctionTape function)
    {
        var primal = function.Tape;
        var shadowed = AddShadows.Run(primal, [.. primal.Inputs.Where(v => v.IsFloat || AddShadows.HasShadowOnFunctions(v.Type))], function);
        var reverse = new Reverse(shadowed, rules);
        int[] seeds = [.. Enumerable.Range(0, primal.Outputs.Count).Where(i => primal.Outputs[i].IsFloat)];
        var pullback = reverse.Of(shadowed.Tape, seeds);
        var frame = new FrameLayout([.. pullback.Needs.Select(n => n.Primal.Type)]);

        var forward = new TapeBuilder();
        Value[] inputs = [.. shadowed.Tape.Inputs.Select(v => forward.Input(v.Type, v.Name))];
        var outputs = Forward.Run(forward, shadowed.Tape, inputs, reverse.Plan, out var lookup);
        var saved = forward.Diverges ? forward.Literal(null, typeof(object)) : frame.Save(forward, [.. pullback.Needs.Select(n => lookup(n.Primal))]);

        var backward = new TapeBuilder();
        var box = backward.Input(typeof(object), "frame");
        Value[] cotangents = [.. seeds.Select(i => backward.Input(primal.Outputs[i].Type, "dy"))];
        var needs = frame.Load(backward, box);
        var results = TapeCopier.Inline(backward, pullback.Tape, [.. cotangents, .. needs]);
        // The parts of a derivative share buffers, so that none of them is the last to use one.
        if (!UsesBuffers(primal)) foreach (var need in needs) if (RuntimeCalls.IsBuffer(need.Type)) RuntimeCalls.Return(backward, need);
        var floats = primal.Inputs.Select((v, i) => (v, i)).Where(x => x.v.IsFloat).Select(x =>
            pullback.Wanted.ToList().IndexOf(x.i + 1) is >= 0 and var at ? results[at] : backward.Zero(x.v.Type));
        return (RemoveDeadOps.Run(forward.Build("forward of " + function.Name, [.. outputs, saved])), RemoveDeadOps.Run(backward.Build("pullback of " + function.Name, floats)));
    }
}
