using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read.Calls;

/// <summary>Function tapes: their parameters, and how a trace calls them.</summary>
internal sealed class FunctionCalls(Trace trace, Flow flow)
{
    public AbstractValue Parameter(Type type, string? name, bool isSelf)
    {
        if (!Signature.IsPassable(Signature.Pointee(type)))
            throw new NotSupportedException(
                $"a parameter of type {TapePrinter.TypeName(type)} of a function that is called at run time "
                + "or calls itself is not supported; pass an array or a span");
        var held = InputOf(Signature.Pointee(type), name, isSelf && !type.IsByRef);
        return type.IsByRef ? AccessPath.ToCell(trace.State.Add(Signature.Pointee(type), held), Signature.Pointee(type)) : held;
    }

    private AbstractValue InputOf(Type type, string? name, bool isNonNull = false)
    {
        if (Structs.IsSpan(type)) return SpanOf(type, [.. Signature.Leaves(type).Select(t => trace.Tape.Input(t, name))]);
        return Structs.IsSplit(type) ? new Aggregate(type, [.. Structs.Fields(type).Select(f => InputOf(f.FieldType, f.Name))])
            : new Scalar(trace.Tape.Input(StackTypes.Of(type), name, isNonNull));
    }

    private static Aggregate SpanOf(Type span, Value[] leaves) => new(span, [ElementOf(leaves[0], leaves[1]), new Scalar(leaves[2])]);

    /// <summary>The values that stand for something on a function tape; see <see cref="Signature"/>.</summary>
    public IEnumerable<Value> Flatten(AbstractValue held, Type type)
    {
        if (!Structs.IsSpan(type))
            return held is Aggregate whole ? [.. whole.Fields.SelectMany((f, i) => Flatten(f, Structs.Fields(type)[i].FieldType))]
                : held is Scalar { Value: var packed } && Structs.IsSplit(type) ? [.. Structs.Leaves(type).Select(path => trace.Tape.Unpack(path, packed))]
                : [trace.Values.Plain(held)];
        if (held is Aggregate
            {
                Fields: [AccessPath
                {
                    Kind: PlaceKind.Element, Cell: null, Path.Length: 0,
                    Operands: [var array, var index]
                }, Scalar { Value: var length }]
            })
            return [array, index.Type == typeof(int) ? index : trace.Tape.Primitive(Primitive.Conv_I4, index), length];
        throw trace.Refuse("a span over something else than an array is passed to a function that calls itself or is found at run time; use an array");
    }

    /// <summary>Calls a function tape.</summary>
    public void Invoke(FunctionTape function, MethodBase method, AbstractValue[] arguments)
    {
        var types = MethodCode.ParameterTypes(method);
        if (types.FirstOrDefault(t => !Signature.IsPassable(Signature.Pointee(t))) is { } unpassable)
            throw trace.Refuse($"an argument of type {TapePrinter.TypeName(unpassable)} is passed to a function that calls itself "
                + "or is found at run time, which is not supported; pass an array or a span");
        if (method is MethodInfo { ReturnType.IsByRef: true })
            throw trace.Refuse($"{TapePrinter.Describe(method)} returns a reference and is not inlined; return the value");
        List<Value> inputs = [];
        List<(AccessPath Target, Type Type)> references = [];
        for (var i = 0; i < arguments.Length; i++)
        {
            trace.InlineArrays.MustNotBeIn(Signature.Pointee(types[i]));
            if (!types[i].IsByRef)
            {
                inputs.AddRange(Flatten(trace.Values.Stored(arguments[i], types[i]), types[i]));
                continue;
            }

            if (arguments[i] is not AccessPath { Cell: not null } pointer || references.Exists(r => r.Target.Cell == pointer.Cell))
                throw trace.Refuse($"a reference into memory is passed to {TapePrinter.Describe(method)}, "
                    + "which calls itself or is found at run time; pass the array and the index, or a local variable");
            references.Add((pointer, Signature.Pointee(types[i])));
            inputs.AddRange(Flatten(trace.Memory.Load(pointer), Signature.Pointee(types[i])));
        }

        if (!flow.Handlers.IsGuarded) flow.Finallys.Look();
        var results = new Queue<Value>(trace.Tape.Invoke(function, inputs));
        var returns = (method as MethodInfo)?.ReturnType ?? typeof(void);
        if (returns != typeof(void)) trace.State.Push(FromResults(returns, results));
        foreach (var (target, type) in references) trace.Memory.Store(target, FromResults(type, results));
        if (results.TryDequeue(out var exception)) flow.Handlers.NoteThrown(exception, null);
    }

    private static AbstractValue FromResults(Type type, Queue<Value> results) =>
        Structs.IsSpan(type) ? SpanOf(type, [results.Dequeue(), results.Dequeue(), results.Dequeue()])
        : Structs.IsSplit(type) ? new Aggregate(type, [.. Structs.Fields(type).Select(f => FromResults(f.FieldType, results))])
        : new Scalar(results.Dequeue());
}
