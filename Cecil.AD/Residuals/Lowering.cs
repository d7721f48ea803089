using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>Turns an adjoint and its plan into code: a forward pass that keeps, and a pullback that is handed, what the plan says.</summary>
/// <param name="adjoint">The adjoint.</param>
/// <param name="plan">Its plan.</param>
internal sealed class Lowering(Adjoint adjoint, ResidualPlan plan)
{
    private readonly (Tape Tape, IReadOnlyList<Root> Roots) _pullback = PullbackPass.Run(adjoint, plan);

    /// <summary>Inputs: the cotangents of the seeds, then what the forward pass hands over.</summary>
    public Tape Pullback => _pullback.Tape;

    /// <summary>Both passes in one method: what is handed over are locals.</summary>
    /// <param name="tape">Where they go.</param>
    /// <param name="seeds">The cotangents of the primal's outputs that have one.</param>
    /// <returns>The outputs of the primal, and the cotangents of the wanted inputs.</returns>
    public (Value[] Outputs, Value[] Cotangents) Join(TapeBuilder tape, Value[] seeds) =>
        Join(tape, tape, [.. adjoint.Primal.Inputs.Select(v => tape.Input(v.Type, v.Name))], seeds);

    /// <param name="outside">Where buffers are rented: outside of all loops.</param>
    /// <param name="tape">Where the passes go.</param>
    /// <param name="arguments">What stands for the inputs of the primal.</param>
    /// <param name="seeds">The cotangents of the primal's outputs that have one.</param>
    public (Value[] Outputs, Value[] Cotangents) Join(TapeBuilder outside, TapeBuilder tape, IReadOnlyList<Value> arguments, Value[] seeds)
    {
        var (outputs, roots) = ForwardPass.Run(outside, tape, adjoint, arguments, seeds, plan, _pullback.Roots);
        tape.Origin = null;
        return (outputs, tape.Diverges ? [] : TapeCopier.Inline(tape, Pullback, [.. seeds, .. roots]));
    }

    /// <summary>Each pass in a method of its own: what is handed over travels in a frame, the last result of the forward pass.</summary>
    /// <param name="forward">Where the forward pass goes.</param>
    /// <param name="backward">Where the pullback goes.</param>
    /// <param name="seeds">Takes the cotangents of the seeds as inputs of the pullback; the frame is the input before.</param>
    /// <returns>The outputs of the forward pass, the cotangents, and the buffers that the pullback was handed.</returns>
    public (Value[] Outputs, Value[] Cotangents, Value[] Buffers) Split(TapeBuilder forward, TapeBuilder backward, Func<TapeBuilder, Value[]> seeds)
    {
        var frame = new FrameLayout([.. _pullback.Roots.Select(TypeOf)]);
        var (outputs, roots) = Forward(forward);
        var saved = forward.Diverges ? forward.Literal(null, typeof(object)) : frame.Save(forward, roots);
        var box = backward.Input(typeof(object), "frame");
        var cotangents = seeds(backward);
        var handed = frame.Load(backward, box);
        var results = TapeCopier.Inline(backward, Pullback, [.. cotangents, .. handed]);
        return ([.. outputs, saved], results, [.. handed.Where(v => RuntimeCalls.IsBuffer(v.Type))]);
    }

    private (Value[] Outputs, Value[] Roots) Forward(TapeBuilder tape)
    {
        Value[] inputs = [.. adjoint.Primal.Inputs.Select(v => tape.Input(v.Type, v.Name))];
        return ForwardPass.Run(tape, tape, adjoint, inputs, [], plan, _pullback.Roots);
    }

    private static Type TypeOf(Root root) => root.Buffer is { } segment ? RuntimeCalls.BufferOf(segment.Type) : root.Item!.Type;
}
