using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>Value and gradient of a function as one tape, with the tapes that it was made of (for Explain).</summary>
/// <param name="Tape">Inputs: those of the primal, then a shadow for each wanted reference. Outputs: the value, then the cotangent of each wanted number.</param>
/// <param name="Shadowed">The primal with its shadows.</param>
/// <param name="Pullback">The reverse pass.</param>
/// <param name="WritesArguments">Whether the function assigns active numbers to memory that its arguments refer to.</param>
internal sealed record GradientTape(Tape Tape, Tape Shadowed, Tape Pullback, bool WritesArguments);

/// <summary>Reverse mode of a whole function: forward pass and pullback on one tape.</summary>
internal static class Gradient
{
    /// <param name="primal">A tape with one floating-point output.</param>
    /// <param name="wanted">The inputs to differentiate by.</param>
    /// <param name="rules">The rules of primitives and calls.</param>
    /// <param name="isStrong">Whether 0 is strong in the products of the reverse pass, see <see cref="StrongForm"/>.</param>
    /// <param name="stage">Called with each tape made, in order.</param>
    public static GradientTape Of(Tape primal, IReadOnlyCollection<Value> wanted, RuleTapes rules, bool isStrong, Action<string, Tape> stage)
    {
        var shadowed = AddShadows.Run(primal, wanted, isStrong);
        stage("shadows", shadowed.Tape);
        var reverse = new Reverse(shadowed, rules, isStrong);
        var pullback = reverse.Of(shadowed.Tape, [0]);
        stage("pullback", pullback.Tape);

        var tape = new TapeBuilder();
        Value[] inputs = [.. shadowed.Tape.Inputs.Select(v => tape.Input(v.Type, v.Name))];
        var outputs = Forward.Run(tape, shadowed.Tape, inputs, reverse.Plan, out var lookup);
        var one = tape.Literal(primal.Outputs[0].Type == typeof(float) ? 1f : (object)1.0, primal.Outputs[0].Type);
        tape.Origin = null;
        var cotangents = TapeCopier.Inline(tape, pullback.Tape, [one, .. pullback.Needs.Select(n => lookup(n.Primal))]);
        var wantedNumbers = primal.Inputs.Select((v, i) => (v, i)).Where(x => x.v.IsFloat && wanted.Contains(x.v));
        var results = wantedNumbers.Select(x => pullback.Wanted.ToList().IndexOf(x.i) is >= 0 and var at ? cotangents[at] : tape.Zero(x.v.Type));
        var gradient = tape.Build("d" + primal.Name, [outputs[0], .. results]);
        stage("gradient", gradient);
        return new GradientTape(gradient, shadowed.Tape, pullback.Tape, shadowed.WritesArguments);
    }
}
