using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.State;

/// <summary>Values in boxes.</summary>
internal sealed class Boxes(Trace trace)
{
    public void Box(Type type)
    {
        if (!type.IsValueType) return;
        trace.InlineArrays.MustNotBeIn(type);
        var content = trace.State.Pop();
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            BoxNullable(underlying, content);
            return;
        }

        if (content is not Aggregate && !Structs.IsSplit(type)) content = trace.Values.Stored(content, type);
        trace.State.Push(trace.Objects.NewVirtual(type, content));
    }

    /// <summary>Boxing a Nullable gives null or a box of the number.</summary>
    private void BoxNullable(Type underlying, AbstractValue content)
    {
        var (hasValue, value) = content is Aggregate { Fields: [Scalar { Value: var flag }, var number] } ? (flag, number)
            : throw trace.Refuse("a Nullable that is not split is boxed; test HasValue first");
        if (hasValue.Constant?.Literal is int known)
        {
            trace.State.Push(known != 0 ? trace.Objects.NewVirtual(underlying, value) : new Scalar(trace.Tape.Literal(null, typeof(object))));
            return;
        }

        var (outer, then, otherwise) = (trace.Tape, trace.Tape.Arm(), trace.Tape.Arm());
        trace.Tape = then;
        var box = trace.Objects.Materialise(trace.Objects.NewVirtual(underlying, value));
        trace.Tape = outer;
        trace.Push(trace.Tape.If(hasValue, then, [box], otherwise, [otherwise.Literal(null, typeof(object))])[0]);
    }

    /// <summary>unbox and unbox.any: what was boxed in the same trace; from an unknown object a derivative could be lost.</summary>
    public void Unbox(Type type, bool address)
    {
        var held = trace.State.Pop();
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null) held = trace.References.NotNull(held);
        if (held is VirtualObject { Type: var boxed } box && boxed.IsValueType
            && (boxed == type || StackTypes.Of(boxed) == StackTypes.Of(type) && (boxed.IsEnum || type.IsEnum)))
        {
            var pointer = AccessPath.ToCell(box.Cell, type);
            trace.State.Push(address ? pointer : trace.Memory.Load(pointer));
            return;
        }

        if (held is VirtualObject { Type: var inner } && Nullable.GetUnderlyingType(type) == inner)
        {
            trace.State.Push(new Aggregate(type, [new Scalar(trace.Tape.Int(1)), trace.Memory.Load(AccessPath.ToCell(((VirtualObject)held).Cell, inner))]));
            return;
        }

        if (!type.IsValueType)
        {
            trace.State.Push(trace.References.CastTo(type, held, isTest: false));
            return;
        }

        var value = trace.Values.Plain(held);
        if (Nullable.GetUnderlyingType(type) is not null && value.Constant is { Literal: null })
        {
            trace.State.Push(trace.Values.Default(type));
            return;
        }

        if (Numbers.MayBeIn(type) && Nullable.GetUnderlyingType(type) is null)
        {
            var content = Content(type, value);
            trace.State.Push(address ? content : trace.Memory.Load(content));
            return;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying && Structs.IsSplit(type))
        {
            trace.State.Push(UnboxNullable(type, underlying, value));
            return;
        }

        if (address) throw trace.Refuse("the address of a boxed value is taken; unbox the value");
        trace.State.Push(trace.Values.Split(type, trace.Tape.Primitive(Primitive.Unbox_Any, type, value)));
    }

    /// <summary>An object that is a box or null.</summary>
    private AbstractValue UnboxNullable(Type type, Type underlying, Value box)
    {
        var (outer, then, otherwise) = (trace.Tape, trace.Tape.Arm(), trace.Tape.Arm());
        trace.Tape = then;
        Value[] content = [.. trace.Values.PlainLeaves(trace.Memory.Load(Content(underlying, box)))];
        trace.Tape = outer;
        Value[] nothing = [.. content.Select(v => otherwise.Anything(v.Type))];
        Value[] results = trace.Tape.If(box, then, [then.Int(1), .. content], otherwise, [otherwise.Int(0), .. nothing]);
        var next = 0;
        return Values.Build(type, _ => results[next++]);
    }

    /// <summary>A method of a struct takes the address of what is in the box.</summary>
    public AccessPath Unboxed(AbstractValue box, Type type) =>
        box is VirtualObject instance ? AccessPath.ToCell(instance.Cell, type) : Content(type, trace.Values.Plain(box));

    /// <summary>The memory in a box.</summary>
    public static AccessPath Content(Type type, Value box) => AccessPath.ToMemory(PlaceKind.Field, type, type, [], box);
}
