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
        // The caller's arrays serve as shadows; other objects of his may be laid out differently inside.
        var usesBuffers = _kind == GradientKind.Into && !gradient.WritesArguments && references.All(r => IsArrays(r.Type));
        Dictionary<Value, Value> containers = [];
        foreach (var reference in references)
            containers[reference] = usesBuffers ? buffers[parameters.FindIndex(p => p.Argument == reference) - _first] : Containers.ZeroLike(_tape, reference);
        // A function that moves the rows of its argument moves those of the shadow: the caller's container gets its own back.
        var moved = gradient.WritesArguments
            ? references.Distinct().Where(r => IsMovable(r.Type)).Select(r => RuntimeCalls.Remember(_tape, containers[r])).ToArray() : [];
        var shadows = references.Distinct().ToDictionary(r => r, r => containers[r]);
        var count = gradient.Tape.Inputs.Count - _function.Tape.Inputs.Count;
        Value[] inputs = [.. arguments, .. ShadowArguments(arguments, shadows, count)];
        Value[] callers = usesBuffers ? [.. references.Select(r => containers[r]).Distinct()] : [];
        var snapshot = second is null || callers.Length == 0 ? null : RuntimeCalls.TakeSnapshot(_tape, callers);
        var outputs = TapeCopier.Inline(_tape, gradient.Tape, inputs);
        // Calls follow, which would keep what the loops sum up out of registers.
        if (HasLoop(gradient.Tape)) outputs = Array.ConvertAll(outputs, v => v.IsFloat && v.Constant is null ? Spilled(v) : v);
        if (second is not null) outputs = OrStrong(second, inputs, outputs, containers, snapshot);
        if (snapshot is not null) RuntimeCalls.ReturnSnapshot(_tape, snapshot);

        foreach (var memory in moved) RuntimeCalls.Restore(_tape, memory);
        Value value;
        if (_kind == GradientKind.Into)
        {
            if (!usesBuffers)
                foreach (var reference in references)
                    Containers.AddInto(_tape, buffers[parameters.FindIndex(p => p.Argument == reference) - _first], containers[reference]);
            value = outputs[0];
        }
        else
        {
            var leaves = Leaves(parameters, containers, outputs);
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
    private Value[] OrStrong(SecondRun second, Value[] inputs, Value[] outputs, Dictionary<Value, Value> containers, Value? snapshot)
    {
        Value[] references = [.. containers.Keys];
        var tests = outputs.Skip(1).Select(v => _tape.Primitive(Primitive.Ceq, v, v))
            .Concat(references.Select(r => containers[r]).Distinct().Select(c => Containers.AreNumbers(_tape, c))).ToArray();
        if (tests.Length == 0) return outputs;
        var areNumbers = tests.Aggregate((a, b) => _tape.Primitive(Primitive.And, a, b));
        Value[] plain = [.. outputs, .. references.Select(r => containers[r])];

        var rare = _tape.Arm();
        var value = second.Value is { } f ? rare.Invoke(f, inputs[..f.Inputs.Count])[0] : outputs[0];
        var isFinite = rare.Primitive(Primitive.Ceq, rare.Primitive(Primitive.Sub, value, value), rare.Zero(value.Type));
        var again = rare.Arm();
        var fresh = references.DistinctBy(r => containers[r]).ToDictionary(
            r => containers[r], r => snapshot is null ? Containers.ZeroLike(again, r) : containers[r]);
        if (snapshot is not null) RuntimeCalls.RestoreSnapshot(again, snapshot, fresh.Keys);

        var strong = again.Invoke(second.Gradient, [.. inputs.Select(v => fresh.GetValueOrDefault(v, v))]);
        var chosen = rare.If(isFinite, again, [.. strong, .. references.Select(r => fresh[containers[r]])], rare.Arm(), plain);
        var results = _tape.If(areNumbers, _tape.Arm(), plain, rare, chosen);
        for (var i = 0; i < references.Length; i++) containers[references[i]] = results[outputs.Length + i];
        return results[..outputs.Length];
    }

    /// <summary>The gradient's leaves in order: cotangents for numbers, shadows for arrays, the rest as in the argument.</summary>
    private List<Value> Leaves(List<(TracedParameter Parameter, Value Argument)> parameters, Dictionary<Value, Value> containers, Value[] outputs)
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
                    leaves.Add(containers.TryGetValue(leaf, out var container) ? container : Containers.ZeroLike(_tape, leaf));
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
    private static IEnumerable<Value> ShadowArguments(List<Value> arguments, Dictionary<Value, Value> shadows, int count)
    {
        Value[] result = [.. arguments.Where(shadows.ContainsKey).Select(a => shadows[a])];
        return result.Length == count ? result : throw new InvalidOperationException($"{result.Length} shadows for {count} shadow inputs");
    }

    private static bool IsArrays(Type type)
    {
        while (type.IsArray) type = type.GetElementType()!;
        return StackTypes.IsFloat(type);
    }

    private static bool IsMovable(Type type) => !(type.IsArray && type.GetElementType()!.IsPrimitive) && !Containers.IsOfStructs(type);

    /// <summary>A function that writes to one argument may change another if they share an array; then neither has a gradient of its own.</summary>
    private void RefuseOverlap(Value[] references)
    {
        for (var i = 0; i < references.Length; i++)
            for (var j = i + 1; j < references.Length; j++)
                Containers.RefuseOverlap(_tape, references[i], references[j]);
    }
}
