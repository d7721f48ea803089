using Cecil.AD.Residuals;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>Value and gradient of a function as one tape.</summary>
/// <param name="Tape">Inputs: those of the primal, then a shadow for each wanted reference. Outputs: the value, then the cotangent of each
/// wanted number.</param>
/// <param name="WritesArguments">Whether the function assigns active numbers to memory that its arguments refer to.</param>
internal sealed record GradientTape(Tape Tape, bool WritesArguments);

/// <summary>Reverse mode of a whole function: forward pass and pullback on one tape.</summary>
internal static class Gradient
{
    /// <param name="primal">A tape with one floating-point output.</param>
    /// <param name="wanted">The inputs to differentiate by.</param>
    /// <param name="rules">The rules of primitives and calls.</param>
    /// <param name="isStrong">Whether 0 is strong in the products of the reverse pass, see <see cref="StrongForm"/>.</param>
    /// <param name="stages">Verifies and shows each tape made, in order.</param>
    public static GradientTape Of(Tape primal, IReadOnlyCollection<Value> wanted, RuleTapes rules, bool isStrong, IStages stages)
    {
        var shadowed = AddShadows.Run(primal, wanted, isStrong);
        stages.Made("shadows", shadowed.Tape);
        var adjoint = Reverse.Of(shadowed.Tape, [0], rules, isStrong, isEarly: true);
        stages.Made("adjoint", adjoint.Tape);
        var lowering = new Lowering(adjoint, ResidualPlan.Of(adjoint.Primal, adjoint.Tape));
        stages.Made("pullback", lowering.Pullback);

        var tape = new TapeBuilder();
        var type = primal.Outputs[0].Type;
        var (outputs, cotangents) = lowering.Join(tape, [tape.Literal(type == typeof(float) ? 1f : (object)1.0, type)]);
        var positions = primal.Inputs.Select((v, i) => (v, i)).Where(x => x.v.IsFloat && wanted.Contains(x.v)).Select(x => x.i);
        var results = positions.Select(i => adjoint.CotangentOf(i, cotangents, tape));
        var gradient = tape.Build("d" + primal.Name, [outputs[0], .. results]);
        stages.Made("gradient", gradient);
        return new GradientTape(gradient, shadowed.WritesArguments);
    }
}
