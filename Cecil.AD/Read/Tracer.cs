using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.Intrinsics;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>A traced function: its tape, and which inputs of the tape stand for which parameter.</summary>
/// <param name="Tape">The primal.</param>
/// <param name="Parameters">For each parameter (the closure, if any, first) its inputs on the tape: one, or the leaves of a struct.</param>
/// <param name="Result">The type that the function returns.</param>
internal sealed record TracedFunction(Tape Tape, IReadOnlyList<TracedParameter> Parameters, Type Result);

/// <summary>A parameter: its type, the paths of its leaves, and the tape inputs that stand for them.</summary>
internal sealed record TracedParameter(Type Type, IReadOnlyList<FieldInfo[]> Paths, IReadOnlyList<Value> Inputs);

/// <summary>
/// Plays the IL of a method on a tape: each instruction acts on what the slots hold, calls are recorded or entered as
/// <see cref="RecordOrRecurse"/> says, branches and loops become If and Loop ops. Nothing is executed. Here the rooms are put together.
/// </summary>
internal sealed class Tracer
{
    private readonly RecordOrRecurse _decisions;
    private readonly Trace _trace;
    private readonly Flow _flow;
    private readonly CallPlayer _calls;

    private Tracer(RecordOrRecurse decisions, Selects selects, HandlerFacts handlers, bool givesException)
    {
        Flow? flow = null;
        CallPlayer? calls = null;
        _trace = new Trace(selects, trace => flow = new Flow(trace, handlers, givesException, made =>
            new Instructions(trace, made, calls = new CallPlayer(trace, made, decisions, c => new IntrinsicTrace(trace, c, decisions)))));
        (_decisions, _flow, _calls) = (decisions, flow!, calls!);
    }

    /// <summary>Traces a method whose parameters are all inputs of the tape.</summary>
    public static TracedFunction Trace(MethodBase method, RecordOrRecurse calls) => Attempt(calls, givesException: false, tracer => Trace(method, tracer));

    private static TracedFunction Trace(MethodBase method, Tracer tracer)
    {
        var parameters = MethodCode.ParameterTypes(method).Select(
            (p, i) => p.IsByRef && i == 0
            && !method.IsStatic ? tracer.BoxedSelf(method.DeclaringType!)
            : tracer.Parameter(p, ParameterName(method, i), IsSelf(method, i))).ToArray();
        AbstractValue[] arguments = [.. parameters.Select(p => p.Value)];
        var outputs = tracer.Play(method, arguments);
        var result = (method as MethodInfo)?.ReturnType ?? typeof(void);
        if (outputs is null && result != typeof(void)) outputs = Values.Build(result, tracer._trace.Values.Zero);
        var tape = tracer._trace.Tape.Build(method.Name, outputs is null ? [] : Values.Leaves(outputs));
        return new TracedFunction(tape, [.. parameters.Select(p => p.Parameter)], result);
    }

    /// <summary>The tape of a method that is called, not inlined.</summary>
    public static Tape TraceFunction(MethodBase method, bool givesException, RecordOrRecurse calls) =>
        Attempt(calls, givesException, tracer =>
    {
        var arguments = tracer.FunctionParameters(method);
        return tracer.FinishFunction(method, arguments, tracer.Play(method, arguments));
    });

    /// <summary>The tape of a call whose target has been found: the method of a delegate, or what an object of a type does.</summary>
    /// <param name="called">The method called: virtual, or Invoke of a delegate.</param>
    /// <param name="bound">The delegate's method; null for a virtual call.</param>
    /// <param name="exact">The type of the object, or of the delegate's target.</param>
    /// <param name="givesException">Whether an exception that leaves it is its last result.</param>
    /// <param name="calls">Decides about the calls in it.</param>
    public static Tape TraceTarget(MethodInfo called, MethodInfo? bound, Type exact, bool givesException, RecordOrRecurse calls) =>
        Attempt(calls, givesException, tracer =>
    {
        var arguments = tracer.FunctionParameters(called);
        var target = bound ?? Dispatch.Find(called, exact)
            ?? throw Unreadable(
            called, $"{TapePrinter.Describe(called)} has no implementation in {TapePrinter.TypeName(exact)} that can be read; "
            + "use the members of the type itself");
        AbstractValue[] actual = bound is null ? [tracer.Received(target, ((Scalar)arguments[0]).Value, exact), .. arguments[1..]]
            : MethodCode.ParameterTypes(bound).Length == arguments.Length - 1 ? arguments[1..]
            : [tracer.Received(target, tracer.BoundObject(((Scalar)arguments[0]).Value), exact), .. arguments[1..]];
        return tracer.FinishFunction(called, arguments, tracer.Play(target, actual));
    });

    /// <summary>Traces until no slot chooses in vain, the last time without choices.</summary>
    private static T Attempt<T>(RecordOrRecurse calls, bool givesException, Func<Tracer, T> trace)
    {
        var handlers = new HandlerFacts();
        try
        {
            return Attempt(calls, givesException, trace, handlers);
        }
        catch (NotDifferentiableException) when (handlers.AreTraced)
        {
            // Handlers that do not run cost no function its gradient.
            handlers.AreRefused = true;
            return Attempt(calls, givesException, trace, handlers);
        }
    }

    private static T Attempt<T>(RecordOrRecurse calls, bool givesException, Func<Tracer, T> trace, HandlerFacts handlers)
    {
        HashSet<JoinSlot>? withoutSelect = [];
        for (var attempt = 0; ;)
        {
            var tracer = new Tracer(calls, new Selects(withoutSelect), handlers, givesException);
            try
            {
                var result = trace(tracer);
                var found = tracer._flow.Part.Findings;
                if (handlers.Learn(found.Finallys)) continue;
                if (found.ChoicesInVain.Count == 0 || withoutSelect is null) return result;
                withoutSelect.UnionWith(found.ChoicesInVain);
                if (++attempt == 2) withoutSelect = null;
            }
            catch (NotDifferentiableException) when (tracer._trace.Selects.AreUsed && withoutSelect is not null)
            {
                withoutSelect = null;
            }
        }
    }

    /// <summary>A delegate to an instance method of a struct is bound to a boxed copy; its fields are read at each call.</summary>
    private (TracedParameter Parameter, AbstractValue Value) BoxedSelf(Type type)
    {
        var box = _trace.Tape.Input(typeof(object), "this");
        var cell = _trace.State.Add(type, _trace.Values.Split(type, _trace.Tape.Primitive(Primitive.Unbox_Any, type, box)));
        return (new TracedParameter(typeof(object), [[]], [box]), AccessPath.ToCell(cell, type));
    }

    private (TracedParameter Parameter, AbstractValue Value) Parameter(Type type, string? name, bool isSelf)
    {
        FieldInfo[][] paths = [.. Structs.Leaves(type)];
        Value[] inputs = [.. paths.Select(p =>
            _trace.Tape.Input(StackTypes.Of(p.Length == 0 ? type : p[^1].FieldType), string.Join(".", p.Select(f => f.Name).Prepend(name)), isSelf
                && p.Length == 0))];
        var next = 0;
        return (new TracedParameter(type, paths, inputs), Values.Build(type, _ => inputs[next++]));
    }

    private AbstractValue[] FunctionParameters(MethodBase method) => [.. MethodCode.ParameterTypes(method).Select((type, i) =>
        _calls.FunctionCalls.Parameter(type, ParameterName(method, i), IsSelf(method, i)))];

    private Value BoundObject(Value function) => _trace.Tape.Call(Callee.BoundObject, [function], typeof(object))[0];

    /// <summary>The object that a method found at run time is called on.</summary>
    private AbstractValue Received(MethodInfo target, Value self, Type exact)
    {
        if (target.IsStatic || !exact.IsValueType)
        {
            var typed = _trace.Tape.Primitive(Primitive.Castclass, exact, self);
            _trace.References.Learn(typed, exact);
            return new Scalar(typed);
        }

        // A default implementation sees the box, the struct's own methods what is in it.
        _trace.References.Learn(self, exact);
        return target.DeclaringType!.IsValueType ? Boxes.Content(exact, self) : new Scalar(self);
    }

    /// <summary>What becomes of a method that a tape starts with.</summary>
    private AbstractValue? Play(MethodBase method, AbstractValue[] arguments)
    {
        var decision = _decisions.Decide(method, method, [.. arguments.Select(_trace.References.TypeOf)], isVirtual: false);
        return decision switch
        {
            Decision.Record record => _calls.OpaqueCalls.Recorded((MethodInfo)method, record, arguments),
            Decision.Inactive inactive when arguments.All(a => a is Scalar or Aggregate) && method is MethodInfo called =>
                _calls.OpaqueCalls.Recorded(called, inactive, arguments),
            Decision.Substitute substitute => _calls.Inliner.Inline(MethodCode.Of(substitute.Body)!, arguments),
            Decision.Refuse refuse when MethodCode.Of(method) is null => throw Unreadable(method, refuse.Reason),
            _ => MethodCode.Of(method) is { } code ? _calls.Inliner.Inline(code, arguments)
                : throw Unreadable(
                method, "the method has no IL (it is abstract, extern or provided by the runtime); wrap it in a method with a [DerivativeOf] rule"),
        };
    }

    private Tape FinishFunction(MethodBase method, AbstractValue[] arguments, AbstractValue? result)
    {
        List<Value> outputs = [];
        var returns = (method as MethodInfo)?.ReturnType ?? typeof(void);
        _trace.InlineArrays.MustNotBeIn(returns);
        if (returns != typeof(void)) outputs.AddRange(result is null ? Anything(returns) : Flat(_trace.Values.Stored(result, returns), returns));
        foreach (var (argument, type) in arguments.Zip(MethodCode.ParameterTypes(method)).Where(p => p.Second.IsByRef))
            outputs.AddRange(_trace.Tape.Diverges ? Anything(Signature.Pointee(type)) : Flat(_trace.Memory.Load(argument), Signature.Pointee(type)));
        if (_flow.Handlers.GivesException) outputs.Add(_flow.Handlers.Exception ?? _trace.Tape.Literal(null, typeof(Exception)));
        return _trace.Tape.Build(method.Name, outputs);

        IEnumerable<Value> Anything(Type type) => Signature.Leaves(type).Select(_trace.Tape.Anything);
        IEnumerable<Value> Flat(AbstractValue held, Type type) => _calls.FunctionCalls.Flatten(held, type);
    }

    /// <summary>Is it the object that the method runs on?</summary>
    private static bool IsSelf(MethodBase method, int i) => i == 0 && !method.IsStatic;

    private static string? ParameterName(MethodBase method, int i) =>
        method.IsStatic ? method.GetParameters()[i].Name : IsSelf(method, i) ? "this" : method.GetParameters()[i - 1].Name;

    private static NotDifferentiableException Unreadable(MethodBase method, string reason) => new(method, 0, null, null, reason);
}
