using Cecil.AD.Tapes;

namespace Cecil.AD.Compile;

/// <summary>
/// What runs where a gradient is not a number although the value of the function is finite: the same gradient with products in which
/// 0 is strong (<see cref="Differentiate.StrongForm"/>). A product costs no test for it; that the function runs again is seen by
/// nobody (<see cref="Differentiate.Repeatable"/>). Where no cotangent was NaN, both gradients are the same number by number.
/// </summary>
/// <param name="Gradient">Takes what the gradient's tape takes, and returns what it returns.</param>
/// <param name="Value">The function, where the gradient's tape does not return its value: for second derivatives.</param>
internal sealed record SecondRun(FunctionTape Gradient, FunctionTape? Value)
{
    /// <param name="gradient">The gradient with plain products.</param>
    /// <param name="strong">Makes the gradient with strong products, if it is ever asked for.</param>
    /// <param name="finish">The last stages before they are emitted.</param>
    /// <param name="value">The function, if the first output of the gradient is not its value; its inputs are the first ones of the gradient.</param>
    public static SecondRun Of(Tape gradient, Func<Tape> strong, Func<Tape, Tape> finish, Tape? value)
    {
        Type[] inputs = [.. gradient.Inputs.Select(v => v.Type)];
        return new SecondRun(
            Rare($"strong {gradient.Name}", inputs, [.. gradient.Outputs.Select(v => v.Type)], strong, finish),
            value is null ? null : Rare(value.Name, inputs[..value.Inputs.Count], [value.Outputs[0].Type], () => value, finish));
    }

    private static FunctionTape Rare(string name, Type[] inputs, Type[] results, Func<Tape> tape, Func<Tape, Tape> finish) =>
        new(name, inputs, results, tape, (f, _) => throw new InvalidOperationException($"{f.Name} is not differentiated again"), finish) { IsRare = true };
}
