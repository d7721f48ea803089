#pragma warning disable CA2201 // The interpreter plays the runtime, which throws NullReferenceException.
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tests.Interpret;

/// <summary>
/// Runs a tape op by op on boxed values: a second opinion that shares no code with the emitter. Every sub-tape gets a frame of its
/// own, so a tape that is not closed fails here too.
/// </summary>
internal sealed class TapeInterpreter
{
    private readonly Dictionary<PrimitiveOp, Func<object?[], object?>> _primitives = [];

    /// <summary>Runs the tape on one argument per input; returns its outputs.</summary>
    public static object?[] Run(Tape tape, params object?[] arguments) => new TapeInterpreter().Evaluate(tape, arguments);

    private object?[] Evaluate(Tape tape, IReadOnlyList<object?> arguments)
    {
        Dictionary<Value, object?> frame = [];
        for (var i = 0; i < tape.Inputs.Count; i++) frame.Add(tape.Inputs[i], StackValues.Of(arguments[i]));
        foreach (var op in tape.Ops)
        {
            var inputs = new object?[op.Inputs.Count];
            for (var i = 0; i < inputs.Length; i++) inputs[i] = frame[op.Inputs[i]];
            var results = Execute(op, inputs);
            if (results.Count != op.Results.Count) throw new InvalidOperationException($"{op.GetType().Name} gave {results.Count} results");
            for (var i = 0; i < results.Count; i++) frame.Add(op.Results[i], results[i]);
        }

        return [.. tape.Outputs.Select(v => frame[v])];
    }

    private IReadOnlyList<object?> Execute(Op op, object?[] inputs)
    {
        switch (op)
        {
            case ConstantOp c: return [StackValues.OfLiteral(c.Literal, c.Result.Type)];
            case PrimitiveOp p:
                if (!_primitives.TryGetValue(p, out var run)) _primitives.Add(p, run = PrimitiveMachine.For(p));
                return [run(inputs)];
            case CallOp { IsGuarded: true } c: return GuardedCall(c, inputs);
            case CallOp c: return Call(c, inputs);
            case LoadOp l: return [StackValues.Of(Memory.Load(l.Place, inputs))];
            case StoreOp s:
                Memory.Store(s.Place, inputs);
                return [];
            case NewArrayOp n: return [NewArray(n.Result.Type, inputs)];
            case NewObjectOp n: return [RuntimeHelpers.GetUninitializedObject(n.Type)];
            case InvokeOp f: return Run(Target(f.Function, inputs).Tape, inputs);
            case PackOp p: return [Pack(p, inputs)];
            case UnpackOp u: return [StackValues.Of(Memory.Read(inputs[0]!, u.Path))];
            case ThrowOp: throw (Exception?)inputs[0] ?? new NullReferenceException();
            case IfOp branch: return Evaluate(StackValues.IsTrue(inputs[0]) ? branch.Then : branch.Else, inputs[1..]);
            case LoopOp loop: return Loop(loop, inputs);
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private ArraySegment<object?> Loop(LoopOp loop, object?[] inputs)
    {
        var (carried, invariants) = (inputs[..loop.Carried], inputs[loop.Carried..]);
        while (true)
        {
            var outputs = Evaluate(loop.While, [.. carried, .. invariants]);
            var middle = new ArraySegment<object?>(outputs, 1, outputs.Length - 1);
            if (!StackValues.IsTrue(outputs[0])) return middle;
            carried = Evaluate(loop.Body, [.. middle, .. invariants]);
        }
    }

    /// <summary>Where the call throws, what it returns is the default of its type; what it has done to by-reference arguments is not looked at.</summary>
    private static List<object?> GuardedCall(CallOp op, object?[] inputs)
    {
        try
        {
            return [.. Call(op, inputs), null];
        }
        catch (Exception e)
        {
            return [.. op.Results.SkipLast(1).Select(r => StackValues.Of(r.Type.IsValueType ? RuntimeHelpers.GetUninitializedObject(r.Type) : null)), e];
        }
    }

    /// <summary>Results are the return value, if any, then the new value of each by-reference argument.</summary>
    private static List<object?> Call(CallOp op, object?[] inputs)
    {
        var (method, parameters) = (op.Method, op.Method.GetParameters());
        if (typeof(Delegate).IsAssignableFrom(method.DeclaringType) && method is ConstructorInfo)
            return [((MethodInfo)op.Inputs[1].Constant!.Literal!).CreateDelegate(method.DeclaringType!, inputs[0])];
        var hasSelf = inputs.Length > parameters.Length;
        var self = hasSelf ? Self(method, inputs[0]) : null;
        var arguments = parameters.Select((p, i) => StackValues.As(inputs[hasSelf ? i + 1 : i], Target(p.ParameterType))).ToArray();
        var returned = method is ConstructorInfo constructor && !hasSelf
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : method.Invoke(self, BindingFlags.DoNotWrapExceptions, null, arguments, null);

        List<object?> results = [];
        if (method is MethodInfo { ReturnType: var type } ? type != typeof(void) : !hasSelf) results.Add(StackValues.Of(returned));
        if (hasSelf && method.DeclaringType!.IsValueType) results.Add(StackValues.Of(self));
        results.AddRange(parameters.Select((p, i) => (p, i)).Where(x => x.p.ParameterType.IsByRef).Select(x => StackValues.Of(arguments[x.i])));
        return results;
    }

    /// <summary>The function that an object or a delegate stands for.</summary>
    private static FunctionTape Target(FunctionTape function, object?[] inputs) => function.Target is not { } target ? function
        : inputs[target.Self] is Delegate d ? target.Resolve(d.Method, d.Target?.GetType() ?? typeof(object))
        : target.Resolve(null, (inputs[target.Self] ?? throw new NullReferenceException()).GetType());

    /// <summary>A struct's method works on the box it is given, so it gets a box of its own.</summary>
    private static object? Self(MethodBase method, object? self) => self is null
        ? throw new NullReferenceException()
        : method.DeclaringType!.IsValueType ? RuntimeHelpers.GetObjectValue(StackValues.As(self, method.DeclaringType)) : self;

    private static Type Target(Type parameter) => parameter.IsByRef ? parameter.GetElementType()! : parameter;

    private static Array NewArray(Type type, object?[] lengths)
    {
        var sizes = Array.ConvertAll(lengths, Memory.Index);
        return Array.Exists(sizes, n => n < 0) ? throw new OverflowException() : Array.CreateInstance(type.GetElementType()!, sizes);
    }

    private static object Pack(PackOp op, object?[] inputs)
    {
        var whole = RuntimeHelpers.GetUninitializedObject(op.Result.Type);
        if (inputs.Length == 0) return whole;
        foreach (var (path, value) in Structs.Leaves(op.Result.Type).Zip(inputs)) Memory.Write(whole, path, value);
        return whole;
    }
}
