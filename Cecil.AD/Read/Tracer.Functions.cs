using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read;

/// <summary>Function tapes: how they are traced, and how a trace calls them.</summary>
internal sealed partial class Tracer
{
    /// <summary>The tape of a method that is called, not inlined.</summary>
    public static Tape TraceFunction(MethodBase method, bool givesException, RecordOrRecurse calls) => Attempt(calls, tracer =>
    {
        tracer._givesException = givesException;
        var arguments = MethodCode.ParameterTypes(method).Select((t, i) => tracer.FunctionParameter(t, ParameterName(method, i), IsSelf(method, i))).ToArray();
        return tracer.FinishFunction(method, arguments, tracer.Play(method, arguments));
    });

    /// <summary>The tape of a call whose target has been found: the method of a delegate, or what an object of a type does.</summary>
    /// <param name="called">The method called: virtual, or Invoke of a delegate.</param>
    /// <param name="bound">The delegate's method; null for a virtual call.</param>
    /// <param name="exact">The type of the object, or of the delegate's target.</param>
    /// <param name="givesException">Whether an exception that leaves it is its last result.</param>
    /// <param name="calls">Decides about the calls in it.</param>
    public static Tape TraceTarget(MethodInfo called, MethodInfo? bound, Type exact, bool givesException, RecordOrRecurse calls) => Attempt(calls, tracer =>
    {
        tracer._givesException = givesException;
        var arguments = MethodCode.ParameterTypes(called).Select((t, i) => tracer.FunctionParameter(t, ParameterName(called, i), IsSelf(called, i))).ToArray();
        var target = bound ?? Dispatch.Find(called, exact)
            ?? throw Unreadable(
            called, $"{TapePrinter.Describe(called)} has no implementation in {TapePrinter.TypeName(exact)} that can be read; use the members of the type itself");
        AbstractValue[] actual = bound is null ? [tracer.Received(target, ((Scalar)arguments[0]).Value, exact), .. arguments[1..]]
            : MethodCode.ParameterTypes(bound).Length == arguments.Length - 1 ? arguments[1..]
            : [tracer.Received(target, tracer._tape.Call(Callee.BoundObject, [((Scalar)arguments[0]).Value], typeof(object))[0], exact), .. arguments[1..]];
        return tracer.FinishFunction(called, arguments, tracer.Play(target, actual));
    });

    private static NotDifferentiableException Unreadable(MethodBase method, string reason) => new(method, 0, null, null, reason);

    /// <summary>The object that a method found at run time is called on.</summary>
    private AbstractValue Received(MethodInfo target, Value self, Type exact)
    {
        if (target.IsStatic || !exact.IsValueType)
        {
            var typed = _tape.Primitive(Primitive.Castclass, exact, self);
            _exactTypes[typed] = exact;
            return new Scalar(typed);
        }

        // A default implementation sees the box, the struct's own methods what is in it.
        _exactTypes[self] = exact;
        return target.DeclaringType!.IsValueType ? BoxContent(exact, self) : new Scalar(self);
    }

    private AbstractValue FunctionParameter(Type type, string? name, bool isSelf)
    {
        if (!Signature.IsPassable(Signature.Pointee(type)))
            throw new NotSupportedException(
                $"a parameter of type {TapePrinter.TypeName(type)} of a function that is called at run time or calls itself is not supported; pass an array or a span");
        var held = InputOf(Signature.Pointee(type), name, isSelf && !type.IsByRef);
        return type.IsByRef ? AccessPath.ToCell(_state.Add(Signature.Pointee(type), held), Signature.Pointee(type)) : held;
    }

    private AbstractValue InputOf(Type type, string? name, bool isNonNull = false)
    {
        if (Structs.IsSpan(type)) return SpanOf(type, [.. Signature.Leaves(type).Select(t => _tape.Input(t, name))]);
        return Structs.IsSplit(type) ? new Aggregate(type, [.. Structs.Fields(type).Select(f => InputOf(f.FieldType, f.Name))])
            : new Scalar(_tape.Input(StackTypes.Of(type), name, isNonNull));
    }

    private static Aggregate SpanOf(Type span, Value[] leaves) => new(span, [ElementOf(leaves[0], leaves[1]), new Scalar(leaves[2])]);

    /// <summary>What becomes of a method that a tape starts with.</summary>
    private AbstractValue? Play(MethodBase method, AbstractValue[] arguments)
    {
        var decision = _calls.Decide(method, method, [.. arguments.Select(TypeOf)], isVirtual: false);
        return decision switch
        {
            Decision.Record record => Recorded((MethodInfo)method, record, arguments),
            Decision.Inactive inactive when arguments.All(a => a is Scalar or Aggregate) && method is MethodInfo called =>
                Recorded(called, inactive, arguments),
            Decision.Substitute substitute => Inline(MethodCode.Of(substitute.Body)!, arguments),
            Decision.Refuse refuse when MethodCode.Of(method) is null => throw Unreadable(method, refuse.Reason),
            _ => MethodCode.Of(method) is { } code ? Inline(code, arguments)
                : throw Unreadable(
                method, "the method has no IL (it is abstract, extern or provided by the runtime); wrap it in a method with a [DerivativeOf] rule"),
        };
    }

    private Tape FinishFunction(MethodBase method, AbstractValue[] arguments, AbstractValue? result)
    {
        List<Value> outputs = [];
        var returns = (method as MethodInfo)?.ReturnType ?? typeof(void);
        var end = NoInstruction;
        MustNotHoldInlineArray(returns, end);
        if (returns != typeof(void))
            outputs.AddRange(
            result is null ? Signature.Leaves(returns).Select(_tape.Anything) : Flatten(Stored(result, returns), returns, end));
        foreach (var (argument, type) in arguments.Zip(MethodCode.ParameterTypes(method)))
            if (type.IsByRef)
                outputs.AddRange(
                _tape.Diverges ? Signature.Leaves(Signature.Pointee(type)).Select(_tape.Anything)
                : Flatten(Load(argument, end), Signature.Pointee(type), end));
        if (_givesException) outputs.Add(_exception ?? _tape.Literal(null, typeof(Exception)));
        return _tape.Build(method.Name, outputs);
    }

    private static IlInstruction NoInstruction => new(0, Mono.Cecil.Cil.Code.Nop, null, 0);

    /// <summary>The values that stand for something on a function tape; see <see cref="Signature"/>.</summary>
    private IEnumerable<Value> Flatten(AbstractValue held, Type type, IlInstruction x)
    {
        if (!Structs.IsSpan(type))
            return held is Aggregate whole ? [.. whole.Fields.SelectMany((f, i) => Flatten(f, Structs.Fields(type)[i].FieldType, x))]
                : held is Scalar { Value: var packed } && Structs.IsSplit(type) ? [.. Structs.Leaves(type).Select(path => _tape.Unpack(path, packed))]
                : [Plain(held, x)];
        if (held is Aggregate
            {
                Fields: [AccessPath
                {
                    Kind: PlaceKind.Element, Cell: null, Path.Length: 0,
                    Operands: [var array, var index]
                }, Scalar { Value: var length }]
            })
            return [array, index.Type == typeof(int) ? index : _tape.Primitive(Primitive.Conv_I4, index), length];
        throw Refuse(x, "a span over something else than an array is passed to a function that calls itself or is found at run time; use an array");
    }

    /// <summary>Calls a function tape.</summary>
    private void Invoke(FunctionTape function, MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        var types = MethodCode.ParameterTypes(method);
        if (types.FirstOrDefault(t => !Signature.IsPassable(Signature.Pointee(t))) is { } unpassable)
            throw Refuse(x, $"an argument of type {TapePrinter.TypeName(unpassable)} is passed to a function that calls itself or is found at run time, which is not supported; pass an array or a span");
        if (method is MethodInfo { ReturnType.IsByRef: true })
            throw Refuse(x, $"{TapePrinter.Describe(method)} returns a reference and is not inlined; return the value");
        List<Value> inputs = [];
        List<(AccessPath Target, Type Type)> references = [];
        for (var i = 0; i < arguments.Length; i++)
        {
            MustNotHoldInlineArray(Signature.Pointee(types[i]), x);
            if (!types[i].IsByRef)
            {
                inputs.AddRange(Flatten(Stored(arguments[i], types[i]), types[i], x));
                continue;
            }

            if (arguments[i] is not AccessPath { Cell: not null } pointer || references.Exists(r => r.Target.Cell == pointer.Cell))
                throw Refuse(x, $"a reference into memory is passed to {TapePrinter.Describe(method)}, which calls itself or is found at run time; pass the array and the index, or a local variable");
            references.Add((pointer, Signature.Pointee(types[i])));
            inputs.AddRange(Flatten(Load(pointer, x), Signature.Pointee(types[i]), x));
        }

        if (!_isGuarded) LookAtFinallys();
        var results = new Queue<Value>(_tape.Invoke(function, inputs));
        var returns = (method as MethodInfo)?.ReturnType ?? typeof(void);
        if (returns != typeof(void)) _state.Push(FromResults(returns, results));
        foreach (var (target, type) in references) Store(target, FromResults(type, results), x);
        if (results.TryDequeue(out var exception)) NoteThrown(exception, null);
    }

    private static AbstractValue FromResults(Type type, Queue<Value> results) =>
        Structs.IsSpan(type) ? SpanOf(type, [results.Dequeue(), results.Dequeue(), results.Dequeue()])
        : Structs.IsSplit(type) ? new Aggregate(type, [.. Structs.Fields(type).Select(f => FromResults(f.FieldType, results))])
        : new Scalar(results.Dequeue());
}
