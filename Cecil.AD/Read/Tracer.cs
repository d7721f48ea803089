using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;
using static Cecil.AD.Read.State.Elements;

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
/// <see cref="RecordOrRecurse"/> says, branches and loops become If and Loop ops. Nothing is executed.
/// </summary>
internal sealed partial class Tracer : IMergeSupport
{
    private const int MaxInstructions = 200_000;
    private const int MaxDepth = 200;

    private readonly RecordOrRecurse _calls;
    private readonly StateMerge _merge;
    private readonly Dictionary<Value, Type> _exactTypes = [];
    private TapeBuilder _tape = new();
    private TraceState _state = new();
    private Frame _frame = null!;
    private Type? _constrained;
    private int _executed;
    private int _objects;

    private Tracer(RecordOrRecurse calls, HashSet<JoinSlot>? withoutSelect, HandlerFacts handlers) =>
        (_calls, _withoutSelect, _handlers, _merge) = (calls, withoutSelect, handlers, new StateMerge(this));

    private ControlFlowGraph Graph => _frame.Code.Graph;

    /// <summary>A method being traced: inlined into its caller.</summary>
    private sealed class Frame(MethodCode code, MethodInfo[] lambdas, int? self, Frame? caller, Origin? call, int firstArgument, int firstLocal, int stack)
    {
        public MethodCode Code { get; } = code;

        /// <summary>The methods of the delegates that it was given.</summary>
        public MethodInfo[] Lambdas { get; } = lambdas;

        /// <summary>The object of the trace that it was called on, if it is one.</summary>
        public int? Self { get; } = self;

        public Frame? Caller { get; } = caller;

        /// <summary>The caller's call.</summary>
        public Origin? Call { get; } = call;

        public int FirstArgument { get; } = firstArgument;

        public int FirstLocal { get; } = firstLocal;

        /// <summary>The height of the evaluation stack that belongs to the callers.</summary>
        public int Base { get; } = stack;

        /// <summary>The cell of the exception on its way.</summary>
        public int Pending => FirstLocal + Code.Pending;

        public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

        /// <summary>The loop whose body is being traced.</summary>
        public Loop? Loop { get; set; }

        /// <summary>Which finally blocks were found to matter or not, by their offset.</summary>
        public Dictionary<int, LastLook> Looks { get; } = [];

        /// <summary>Loops whose first iteration has been traced and whose rest has not.</summary>
        public HashSet<Loop> Peeled { get; } = [];
    }

    /// <summary>Traces a method whose parameters are all inputs of the tape.</summary>
    public static TracedFunction Trace(MethodBase method, RecordOrRecurse calls) => Attempt(calls, tracer => Trace(method, tracer));

    private static TracedFunction Trace(MethodBase method, Tracer tracer)
    {
        var parameters = MethodCode.ParameterTypes(method).Select(
            (p, i) => p.IsByRef && i == 0
            && !method.IsStatic ? tracer.BoxedSelf(method.DeclaringType!)
            : tracer.Parameter(p, ParameterName(method, i), IsSelf(method, i))).ToArray();
        AbstractValue[] arguments = [.. parameters.Select(p => p.Value)];
        var outputs = tracer.Play(method, arguments);
        var result = (method as MethodInfo)?.ReturnType ?? typeof(void);
        if (outputs is null && result != typeof(void)) outputs = Build(result, tracer.Zero);
        var tape = tracer._tape.Build(method.Name, outputs is null ? [] : Leaves(outputs));
        return new TracedFunction(tape, [.. parameters.Select(p => p.Parameter)], result);
    }

    /// <summary>A delegate to an instance method of a struct is bound to a boxed copy; its fields are read at each call.</summary>
    private (TracedParameter Parameter, AbstractValue Value) BoxedSelf(Type type)
    {
        var box = _tape.Input(typeof(object), "this");
        var cell = _state.Add(type, Split(type, _tape.Primitive(Primitive.Unbox_Any, type, box)));
        return (new TracedParameter(typeof(object), [[]], [box]), AccessPath.ToCell(cell, type));
    }

    /// <summary>The function itself is recorded: Grad(Math.Sin).</summary>
    private AbstractValue? Recorded(MethodInfo method, Decision.OneOp decision, AbstractValue[] arguments)
    {
        Value[] inputs = [.. arguments.Zip(MethodCode.ParameterTypes(method), (a, t) => a is Aggregate ? _tape.Pack(t, Leaves(a)) : ((Scalar)a).Value)];
        _isGuarded = _givesException;
        Type[] results = method.ReturnType == typeof(void) ? [] : [StackTypes.Of(method.ReturnType)];
        var values = CallOpaque(decision.CalleeOf(method, inputs.Select(v => v.Type)), inputs, results);
        if (values.Count > results.Length) _exception = values[^1];
        return results.Length == 0 ? null : Split(method.ReturnType, values[0]);
    }

    private (TracedParameter Parameter, AbstractValue Value) Parameter(Type type, string? name, bool isSelf)
    {
        FieldInfo[][] paths = [.. Structs.Leaves(type)];
        Value[] inputs = [.. paths.Select(p =>
            _tape.Input(StackTypes.Of(p.Length == 0 ? type : p[^1].FieldType), string.Join(".", p.Select(f => f.Name).Prepend(name)), isSelf
                && p.Length == 0))];
        var next = 0;
        return (new TracedParameter(type, paths, inputs), Build(type, _ => inputs[next++]));
    }

    /// <summary>Traces a body with the given arguments in place of a call; null when it returns nothing.</summary>
    private AbstractValue? Inline(MethodCode code, AbstractValue[] arguments)
    {
        var guarded = _isGuarded || (_frame is null && _givesException);
        code = code.With(ProtectionOf(code, guarded));
        // The graph comes first: it may need locals of its own.
        var (graph, method, cells) = (code.Graph, code.Method, _state.Count);
        var types = MethodCode.ParameterTypes(method);
        for (var i = 0; i < arguments.Length; i++) _state.Add(types[i], Stored(arguments[i], types[i]));
        var firstLocal = _state.Count;
        foreach (var local in code.Locals) _state.Add(local, Default(local));
        var (caller, base_) = (_frame, _state.Stack.Count);
        var outerOrigin = _tape.Origin;
        _frame = new Frame(code, Lambdas(arguments), SelfOf(arguments), caller, outerOrigin, cells, firstLocal, base_);
        var everything = Enumerable.Range(0, graph.Blocks.Count).Where(
            b => graph.Blocks[b].Loop is null or { Parent: null } && (graph.Blocks[b].Loop is not { } l || l.Header == b)).ToHashSet();
        _isGuarded = false;
        var end = Run(Outcome.At(0, base_), everything);
        _isGuarded = caller is not null && guarded;
        var thrown = guarded && end.Targets.Any(t => t.Target == ControlFlowGraph.Raise) ? Plain(_state[_frame.Pending], NoInstruction) : null;
        var isThrown = thrown is null ? null : end.Targets.Count == 1 ? _tape.Int(1) : end.Selector!.Test(_tape, ControlFlowGraph.Raise);
        _frame = caller!;
        AbstractValue? result = null;
        if (end.Targets.Count > 0)
        {
            var returns = (method as MethodInfo)?.ReturnType is { } type && type != typeof(void) ? type : null;
            if (returns is not null && end.Targets.All(t => t.Target == ControlFlowGraph.Raise)) result = Build(returns, t => _tape.Anything(StackTypes.Of(t)));
            else if (returns is not null) result = Stored(_state.Pop(), returns);
            _state.SetHeight(base_);
        }

        _state.Truncate(cells);
        _tape.Origin = outerOrigin;
        if (thrown is not null) NoteThrown(thrown, isThrown);
        return result;
    }

    /// <summary>Is it the object that the method runs on?</summary>
    private static bool IsSelf(MethodBase method, int i) => i == 0 && !method.IsStatic;

    private static string? ParameterName(MethodBase method, int i) =>
        method.IsStatic ? method.GetParameters()[i].Name : IsSelf(method, i) ? "this" : method.GetParameters()[i - 1].Name;

    private static IEnumerable<Value> Leaves(AbstractValue held)
    {
        List<Value> leaves = [];
        held.Map(v =>
        {
            leaves.Add(v);
            return v;
        });
        return leaves;
    }

    /// <summary>Puts a held value of the given type together from its leaves, in the order of <see cref="Structs.Leaves"/>.</summary>
    private static AbstractValue Build(Type type, Func<Type, Value> leaf) => Structs.IsSplit(type)
        ? new Aggregate(
        type, [.. Structs.Fields(type).Select(
        f => f.FieldType.IsByRef || f.FieldType.IsPointer ? AbstractValue.Undefined : Build(f.FieldType, leaf))])
        : new Scalar(leaf(type));

    /// <summary>What an uninitialised local of the type holds.</summary>
    private AbstractValue Default(Type type) => type.IsByRef || type.IsPointer ? AbstractValue.Undefined
        : IsInlineArray(type) ? NewInlineArray(type)
        : Structs.IsSplit(type)
        ? new Aggregate(
        type, [.. Structs.Fields(type).Select(
        f => f.FieldType.IsByRef ? NullPointer(_tape, f.FieldType.GetElementType()!) : Default(f.FieldType))])
        : new Scalar(Zero(type));

    private Value Zero(Type type)
    {
        var stack = StackTypes.Of(type);
        return stack.IsValueType && StackTypes.Zero(stack) is null ? _tape.Pack(stack, []) : _tape.Literal(StackTypes.Zero(stack), stack);
    }

    /// <summary>A store to a slot of a small integer type cuts off the upper bits; a null takes the slot's type.</summary>
    private AbstractValue Stored(AbstractValue held, Type type)
    {
        if (held is StackMemory stack && type.IsPointer) return ArrayOf(stack, type.GetElementType()!, NoInstruction);
        held = Copied(held, type);
        if (held is not Scalar { Value: var value }) return held;
        if (type.IsPointer && type != typeof(void*) && value.IsZero) return NullPointer(_tape, type.GetElementType()!);
        if (StackTypes.Narrowing(type) is { } narrowing && value.Type == typeof(int)) return new Scalar(_tape.Primitive(narrowing, value));
        if (type == typeof(float) && value.Type == typeof(double)) return new Scalar(_tape.Primitive(Primitive.Conv_R4, value));
        if (type == typeof(double) && value.Type == typeof(float)) return new Scalar(_tape.Primitive(Primitive.Conv_R8, value));
        if (value.Constant is { Literal: null } && !value.Type.IsValueType && !type.IsValueType && value.Type != type && !type.IsByRef)
            return new Scalar(_tape.Literal(null, type));
        return held;
    }

    /// <summary>
    /// Branches, loops and calls within one another, and objects that lead to one another, are followed by recursion as deep as the function
    /// is. Where the thread's stack is too small for that, it is refused.
    /// </summary>
    private void MustFit(IlInstruction x)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Refuse(x, "the function is nested too deep for the stack of this thread; make the gradient on a thread with a larger stack, or give a part of it a [DerivativeOf] rule");
    }

    private NotDifferentiableException Refuse(IlInstruction x, string reason) => _frame.Code.Refuse(x.Offset, reason);

    private void Push(Value value) => _state.Push(new Scalar(value));

    /// <summary>Takes a plain value from the stack.</summary>
    private Value Pop(IlInstruction x) => Plain(_state.Pop(), x);

    private Value Plain(AbstractValue held, IlInstruction x) => held switch
    {
        Scalar scalar => scalar.Value,
        Aggregate whole => _tape.Pack(whole.Type, PlainLeaves(whole, x)),
        Conflict poison => throw Refuse(x, $"a value {poison.Reason}, which is not supported; use plain variables and direct calls"),
        VirtualObject or Closure => Materialise(held, x),
        Optional optional => MaterialiseOptional(optional, x),
        Select { Slot: not null } either => MaterialiseSelect(either, x),
        AccessPath => throw Refuse(x, "a managed pointer is used as a number or stored; pass the variable itself"),
        _ => throw Refuse(x, "a value is read that was not assigned on every path"),
    };
}
