using Cecil.AD.Differentiate;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Compile;

/// <summary>What a gradient delegate returns.</summary>
internal enum GradientKind
{
    /// <summary>The gradient, in containers of the arguments' shapes.</summary>
    Gradient,

    /// <summary>The pair (value, gradient).</summary>
    ValueAndGradient,

    /// <summary>The value; the gradient is added into containers that the caller hands over behind the arguments.</summary>
    Into,

    /// <summary>The Hessian times a vector that the caller hands over in front of the argument.</summary>
    HessianVector,
}

/// <summary>
/// Puts a delegate's signature around a gradient tape: arguments are taken apart, shadows are made (or are the caller's), the
/// gradient is put together in the shape of the arguments.
/// </summary>
internal sealed class Adapter
{
    private readonly TapeBuilder _tape = new();
    private readonly TracedFunction _function;
    private readonly GradientKind _kind;
    private readonly int _first;

    private Adapter(TracedFunction function, GradientKind kind, int first)
    {
        (_function, _kind, _first) = (function, kind, first);
    }

    /// <summary>Inputs that can be differentiated: numbers, and what holds numbers; not what a closure holds.</summary>
    public static HashSet<Value> Wanted(TracedFunction function, int first) =>
        [.. function.Parameters.Skip(first).SelectMany(p => p.Inputs).Where(v => IsDifferentiable(v.Type))];

    public static Tape Around(GradientTape gradient, TracedFunction function, GradientKind kind, int first, Type result, SecondRun? second) =>
        new Adapter(function, kind, first).Build(gradient, result, second);

    /// <summary>Does a value of the type hold numbers?</summary>
    public static bool IsDifferentiable(Type type) => Numbers.AreHeldBy(type);

    private Tape Build(GradientTape gradient, Type result, SecondRun? second)
    {
        List<Value> arguments = [];
        List<(TracedParameter Parameter, Value Argument)> parameters = [];
        foreach (var parameter in _function.Parameters)
        {
            var argument = _tape.Input(StackTypes.Of(parameter.Type), parameter.Inputs.Count > 0 ? parameter.Inputs[0].Name : null);
            parameters.Add((parameter, argument));
            if (Structs.IsSplit(parameter.Type)) arguments.AddRange(parameter.Paths.Select(p => _tape.Unpack(p, argument)));
            else arguments.Add(argument);
        }

        Value[] buffers = _kind == GradientKind.Into ? [.. parameters.Skip(_first).Select(p => _tape.Input(p.Argument.Type, "d" + p.Argument.Name))] : [];
        var references = arguments.Zip(_function.Tape.Inputs).Where(x => IsShadowed(x.Second)).Select(x => x.First).ToArray();
        if (gradient.WritesArguments) RefuseOverlap(references);
        var shadows = new ArgumentShadows(
            _tape, references, r => buffers.Length == 0 ? null : buffers[parameters.FindIndex(p => p.Argument == r) - _first],
            gradient.WritesArguments, mayRunAgain: second is not null);
        var count = gradient.Tape.Inputs.Count - _function.Tape.Inputs.Count;
        Value[] inputs = [.. arguments, .. ShadowArguments(arguments, shadows, count)];
        var outputs = TapeCopier.Inline(_tape, gradient.Tape, inputs);
        // Calls follow, which would keep what the loops sum up out of registers.
        if (HasLoop(gradient.Tape)) outputs = Array.ConvertAll(outputs, v => v.IsFloat && v.Constant is null ? Spilled(v) : v);
        if (second is not null) outputs = OrStrong(second, inputs, outputs, shadows);
        shadows.Finish();
        Value value;
        if (_kind == GradientKind.Into) value = outputs[0];
        else
        {
            var leaves = Leaves(parameters, shadows, outputs);
            if (_kind == GradientKind.ValueAndGradient) leaves.Insert(0, outputs[0]);
            value = Structs.IsSplit(result) ? _tape.Pack(result, leaves) : leaves[0];
        }

        foreach (var buffer in _tape.Rented()) RuntimeCalls.Return(_tape, buffer);
        return _tape.Build(_function.Tape.Name, [value]);
    }

    /// <summary>
    /// Where the gradient is not a number though the function is finite: the gradient with strong products, in containers of its own, or in
    /// the caller's as they were.
    /// </summary>
    private Value[] OrStrong(SecondRun second, Value[] inputs, Value[] outputs, ArgumentShadows shadows)
    {
        var tests = outputs.Skip(1).Select(v => _tape.Primitive(Primitive.Ceq, v, v)).Concat(shadows.AreNumbers()).ToArray();
        if (tests.Length == 0) return outputs;
        var areNumbers = tests.Aggregate((a, b) => _tape.Primitive(Primitive.And, a, b));
        var containers = shadows.Containers;
        Value[] plain = [.. outputs, .. containers];

        var rare = _tape.Arm();
        var value = second.Value is { } f ? rare.Invoke(f, inputs[..f.Inputs.Count])[0] : outputs[0];
        var isFinite = rare.Primitive(Primitive.Ceq, rare.Primitive(Primitive.Sub, value, value), rare.Zero(value.Type));
        var again = rare.Arm();
        var fresh = shadows.Rewound(again);
        var strong = again.Invoke(second.Gradient, [.. inputs.Select(v => Array.IndexOf(containers, v) is >= 0 and var at ? fresh[at] : v)]);
        var chosen = rare.If(isFinite, again, [.. strong, .. fresh], rare.Arm(), plain);
        var results = _tape.If(areNumbers, _tape.Arm(), plain, rare, chosen);
        shadows.Replace(results.AsSpan(outputs.Length));
        return results[..outputs.Length];
    }

    /// <summary>The gradient's leaves in order: cotangents for numbers, shadows for arrays, the rest as in the argument.</summary>
    private List<Value> Leaves(List<(TracedParameter Parameter, Value Argument)> parameters, ArgumentShadows shadows, Value[] outputs)
    {
        List<Value> leaves = [];
        var next = 1;
        foreach (var (parameter, argument) in parameters.Skip(_first))
        {
            for (var i = 0; i < parameter.Inputs.Count; i++)
            {
                var leaf = Structs.IsSplit(parameter.Type) ? _tape.Unpack(parameter.Paths[i], argument) : argument;
                if (parameter.Inputs[i].IsFloat) leaves.Add(outputs[next++]);
                else if (IsDifferentiable(parameter.Inputs[i].Type))
                    leaves.Add(shadows.Of(leaf) ?? Containers.ZeroLike(_tape, leaf));
                else leaves.Add(Structs.IsSplit(parameter.Type) ? leaf : _tape.Anything(leaf.Type));
            }
        }

        return leaves;
    }

    private Value Spilled(Value number)
    {
        // What computes the number may be part of the call's expression.
        _tape.Origin = number.Definition?.Origin;
        return RuntimeCalls.Spilled(_tape, number);
    }

    private static bool HasLoop(Tape tape) => tape.Ops.Any(op => op is LoopOp || op.Regions.Any(r => HasLoop(r.Tape)));

    private bool IsShadowed(Value primalInput) => primalInput.IsReference && IsDifferentiable(primalInput.Type)
        && _function.Parameters.Skip(_first).Any(p => p.Inputs.Contains(primalInput));

    /// <summary>The gradient tape has a shadow input for each wanted reference.</summary>
    private static IEnumerable<Value> ShadowArguments(List<Value> arguments, ArgumentShadows shadows, int count)
    {
        Value[] result = [.. arguments.Select(shadows.Of).OfType<Value>()];
        return result.Length == count ? result : throw new InvalidOperationException($"{result.Length} shadows for {count} shadow inputs");
    }

    /// <summary>A function that writes to one argument may change another if they share an array; then neither has a gradient of its own.</summary>
    private void RefuseOverlap(Value[] references)
    {
        for (var i = 0; i < references.Length; i++)
            for (var j = i + 1; j < references.Length; j++)
                Containers.RefuseOverlap(_tape, references[i], references[j]);
    }
}
