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
    private readonly ConcurrentDictionary<(MethodBase, bool), FunctionTape> _methods = new();
    private readonly ConcurrentDictionary<(MethodInfo, bool), FunctionTape> _sites = new();
    private readonly ConcurrentDictionary<(MethodInfo, MethodInfo?, Type, bool), FunctionTape> _targets = new();

    public FunctionTape Of(MethodBase method, bool givesException) => _methods.GetOrAdd((method, givesException), _ =>
        Function(TapePrinter.Describe(method), Signature.Inputs(method), Results(method, givesException),
            () => Simplified(Tracer.TraceFunction(method, givesException, rules.Calls)), ExceptionOf(method, givesException)));

    public FunctionTape At(MethodInfo called, bool givesException) => _sites.GetOrAdd((called, givesException), _ =>
        new FunctionTape(TapePrinter.Describe(called), Signature.Inputs(called), Results(called, givesException), null, Differentiate, stages.Finish)
        {
            Target = new DynamicTarget(called, 0, (bound, exact) => Target(called, bound, exact, givesException)),
            Exception = ExceptionOf(called, givesException),
        });

    private FunctionTape Target(MethodInfo called, MethodInfo? bound, Type exact, bool givesException) =>
        _targets.GetOrAdd((called, bound, exact, givesException), _ =>
        Function(TapePrinter.Describe(bound ?? called), Signature.Inputs(called), Results(called, givesException),
            () => Simplified(Tracer.TraceTarget(called, bound, exact, givesException, rules.Calls)), ExceptionOf(called, givesException)));

    private static Type[] Results(MethodBase method, bool givesException) =>
        [.. Signature.Results(method), .. givesException ? [typeof(Exception)] : Type.EmptyTypes];

    private static int? ExceptionOf(MethodBase method, bool givesException) => givesException ? Signature.Results(method).Length : null;

    private FunctionTape Function(string name, Type[] inputs, Type[] results, Func<Tape>? tape, int? exception = null) =>
        new(name, inputs, results, tape, Differentiate, stages.Finish) { Exception = exception };

    private Tape Simplified(Tape tape)
    {
        stages.Made("trace", tape);
        return stages.Simplify(tape);
    }

    private (FunctionTape, FunctionTape) Differentiate(FunctionTape primal, bool isStrong)
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
                Target = target with { Self = target.Self + 1, Resolve = (bound, exact) => target.Resolve(bound, exact).Derivative(isStrong).Forward },
                Exception = primal.Exception,
            }, new FunctionTape("pullback of " + primal.Name, pullbackInputs, pullbackResults, null, Differentiate, stages.Finish)
            {
                Target = target with
                {
                    Self = 0,
                    Resolve = (bound, exact) =>
                    WithSelf(target.Resolve(bound, exact).Derivative(isStrong).Pullback, pullbackInputs)
                },
            });
        }

        var pair = new Lazy<(Tape, Tape)>(() => Pair(primal, isStrong));
        return (new FunctionTape(
            "forward of " + primal.Name, forwardInputs, forwardResults, () =>
            pair.Value.Item1, Differentiate, stages.Finish)
        { ForwardOf = primal, Exception = primal.Exception },
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
    private (Tape Forward, Tape Pullback) Pair(FunctionTape function, bool isStrong)
    {
        var primal = function.Tape;
        var shadowed = AddShadows.Run(primal, [.. primal.Inputs.Where(v => v.IsFloat || AddShadows.HasShadowOnFunctions(v.Type))], isStrong, function);
        stages.Made("shadows", shadowed.Tape);
        int[] seeds = [.. Enumerable.Range(0, primal.Outputs.Count).Where(i => primal.Outputs[i].IsFloat)];
        var adjoint = Reverse.Of(shadowed.Tape, seeds, rules, isStrong, isEarly: false);
        stages.Made("adjoint", adjoint.Tape);
        var lowering = new Lowering(adjoint, ResidualPlan.Of(adjoint.Primal, adjoint.Tape));

        var (forward, backward) = (new TapeBuilder(), new TapeBuilder());
        var (outputs, cotangents, buffers) = lowering.Split(forward, backward, tape => [.. seeds.Select(i => tape.Input(primal.Outputs[i].Type, "dy"))]);
        // The parts of a derivative share buffers, so that none of them is the last to use one.
        if (!UsesBuffers(primal)) foreach (var buffer in buffers) RuntimeCalls.Return(backward, buffer);
        // The shadow table comes in front of the inputs.
        var floats = Enumerable.Range(0, primal.Inputs.Count).Where(i => primal.Inputs[i].IsFloat).Select(
            i => adjoint.CotangentOf(i + 1, cotangents, backward));
        return (Made("forward", forward.Build("forward of " + function.Name, outputs)),
            Made("pullback", backward.Build("pullback of " + function.Name, floats)));
    }

    private Tape Made(string stage, Tape tape)
    {
        tape = RemoveDeadOps.Run(tape);
        stages.Made(stage, tape);
        return tape;
    }
}
