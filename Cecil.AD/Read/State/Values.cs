using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read.State;

/// <summary>What slots hold, and the tape values that stand for it.</summary>
internal sealed class Values(Trace trace)
{
    public Value Plain(AbstractValue held) => held switch
    {
        Scalar scalar => scalar.Value,
        Aggregate whole => trace.Tape.Pack(whole.Type, PlainLeaves(whole)),
        Conflict poison => throw trace.Refuse($"a value {poison.Reason}, which is not supported; use plain variables and direct calls"),
        VirtualObject or Closure => trace.Objects.Materialise(held),
        Optional optional => trace.Objects.Materialise(optional),
        Select { Slot: not null } either => trace.Objects.Materialise(either),
        AccessPath => throw trace.Refuse("a managed pointer is used as a number or stored; pass the variable itself"),
        _ => throw trace.Refuse("a value is read that was not assigned on every path"),
    };

    /// <summary>The values of a held thing, every object of the trace in it made real.</summary>
    public IEnumerable<Value> PlainLeaves(AbstractValue held) =>
        held is Aggregate whole ? [.. whole.Fields.SelectMany(PlainLeaves)] : [Plain(held)];

    public static IEnumerable<Value> Leaves(AbstractValue held)
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
    public static AbstractValue Build(Type type, Func<Type, Value> leaf) => Structs.IsSplit(type)
        ? new Aggregate(type, [.. Structs.Fields(type).Select(f =>
            f.FieldType.IsByRef || f.FieldType.IsPointer ? AbstractValue.Undefined : Build(f.FieldType, leaf))])
        : new Scalar(leaf(type));

    /// <summary>A struct that a call returned is split into its fields.</summary>
    public AbstractValue Split(Type type, Value value)
    {
        if (!Structs.IsSplit(type)) return new Scalar(value);
        var leaves = Structs.Leaves(type).ToArray();
        var next = 0;
        return Build(type, _ => trace.Tape.Unpack(leaves[next++], value));
    }

    /// <summary>What an uninitialised local of the type holds.</summary>
    public AbstractValue Default(Type type) => type.IsByRef || type.IsPointer ? AbstractValue.Undefined
        : InlineArrays.Is(type) ? trace.InlineArrays.New(type)
        : Structs.IsSplit(type) ? new Aggregate(type, [.. Structs.Fields(type).Select(f =>
            f.FieldType.IsByRef ? NullPointer(trace.Tape, f.FieldType.GetElementType()!) : Default(f.FieldType))])
        : new Scalar(Zero(type));

    public Value Zero(Type type)
    {
        var stack = StackTypes.Of(type);
        return stack.IsValueType && StackTypes.Zero(stack) is null ? trace.Tape.Pack(stack, []) : trace.Tape.Literal(StackTypes.Zero(stack), stack);
    }

    /// <summary>A store to a slot of a small integer type cuts off the upper bits; a null takes the slot's type.</summary>
    public AbstractValue Stored(AbstractValue held, Type type)
    {
        if (held is StackMemory stack && type.IsPointer) return trace.Pointers.ArrayOf(stack, type.GetElementType()!);
        held = trace.InlineArrays.Copied(held, type);
        if (held is not Scalar { Value: var value }) return held;
        if (type.IsPointer && type != typeof(void*) && value.IsZero) return NullPointer(trace.Tape, type.GetElementType()!);
        if (StackTypes.Narrowing(type) is { } narrowing && value.Type == typeof(int)) return new Scalar(trace.Tape.Primitive(narrowing, value));
        if (type == typeof(float) && value.Type == typeof(double)) return new Scalar(trace.Tape.Primitive(Primitive.Conv_R4, value));
        if (type == typeof(double) && value.Type == typeof(float)) return new Scalar(trace.Tape.Primitive(Primitive.Conv_R8, value));
        if (value.Constant is { Literal: null } && !value.Type.IsValueType && !type.IsValueType && value.Type != type && !type.IsByRef)
            return new Scalar(trace.Tape.Literal(null, type));
        return held;
    }

    /// <summary>All fields zero.</summary>
    public Aggregate Zeroed(Type type) => new(type, [.. Structs.Fields(type).Select(f => Default(f.FieldType))]);
}
