using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>What is known of references: the type of the object, whether it is there, and which one it is.</summary>
internal sealed class References(Trace trace)
{
    private readonly Dictionary<Value, Type> _exactTypes = [];

    /// <summary>Notes the exact type of what a value refers to.</summary>
    public void Learn(Value reference, Type exact) => _exactTypes[reference] = exact;

    /// <summary>The exact type of what a reference refers to, where the trace knows it.</summary>
    public Type? ExactType(AbstractValue held) => held switch
    {
        Scalar { Value: var value } when _exactTypes.TryGetValue(value, out var known) => known,
        VirtualObject instance => instance.Type,
        Optional optional => optional.Object.Type,
        Closure closure => closure.Type,
        Select { Slot: not null } either when ExactType(either.Then) is { } one && one == ExactType(either.Else) => one,
        Scalar { Value: { Type.IsValueType: false } value } when value.Definition is NewObjectOp or NewArrayOp
            || value.Type.IsSealed && !value.Type.IsArray => value.Type,
        Scalar { Value.Type: { IsArray: true } array } when array.GetElementType() is { } element && (element.IsSealed || element.IsPrimitive) => array,
        _ => null,
    };

    public Type? TypeOf(AbstractValue held) => held switch
    {
        Scalar scalar => scalar.Value.Type,
        Aggregate whole => whole.Type,
        _ => ExactType(held),
    };

    /// <summary>Is a reference not null? 1 or 0; null where only its value tells.</summary>
    public Value? IsThere(AbstractValue held) => held switch
    {
        VirtualObject or Closure => trace.Tape.Int(1),
        Optional optional => optional.IsThere,
        Scalar scalar when scalar.IsNull => trace.Tape.Int(0),
        Select { Slot: not null } either => OfEach(either, IsThere),
        _ => null,
    };

    /// <summary>What a question about a reference gives, where it is known for both objects.</summary>
    private Value? OfEach(Select either, Func<AbstractValue, Value?> question) =>
        question(either.Then) is { } then && question(either.Else) is { } otherwise ? Selected(either.Condition, then, otherwise) : null;

    public Value Selected(Value condition, Value then, Value otherwise) => Select.Between(trace.Tape, condition, then, otherwise);

    /// <summary>An object that may be null is used. Of two, only the one that it is may be missed.</summary>
    public AbstractValue NotNull(AbstractValue held)
    {
        if (Presence(held) is not { } isThere) return held;
        var isNull = trace.Tape.Primitive(Primitive.Ceq, isThere, trace.Tape.Int(0));
        if (!isNull.IsInt(0) && !trace.Flow.IsRuledOut(isNull)) trace.Flow.ThrowIf(isNull, typeof(NullReferenceException));
        return Present(held);
    }

    /// <summary>Is the object there, as far as the trace knows? Null where nothing in it may be missing; a load tells of the rest.</summary>
    private Value? Presence(AbstractValue held) => held switch
    {
        Optional optional => optional.IsThere,
        Select { Slot: not null } either => (Presence(either.Then), Presence(either.Else)) is var (then, otherwise) && then is null && otherwise is null
            ? null : Selected(either.Condition, then ?? trace.Tape.Int(1), otherwise ?? trace.Tape.Int(1)),
        _ => null,
    };

    private static AbstractValue Present(AbstractValue held) => held switch
    {
        Optional optional => optional.Object,
        Select { Slot: not null } either => either with { Then = Present(either.Then), Else = Present(either.Else) },
        _ => held,
    };

    public static bool IsNeverNull(Value self) => TapeBuilder.Canonical(self).IsNonNull;

    /// <summary>Whether two references are the same, 1 or 0, where the trace knows it.</summary>
    public Value? SameReference(AbstractValue a, AbstractValue b) => (a, b) switch
    {
        (Select { Slot: not null } e, _) => OfEach(e, held => SameReference(held, b)),
        (_, Select { Slot: not null } e) => OfEach(e, held => SameReference(a, held)),
        (VirtualObject s, VirtualObject t) => trace.Tape.Int(s.Cell == t.Cell ? 1 : 0),
        (Optional o, Scalar s) when s.IsNull => trace.Tape.Primitive(Primitive.Ceq, o.IsThere, trace.Tape.Int(0)),
        (Scalar s, Optional o) when s.IsNull => trace.Tape.Primitive(Primitive.Ceq, o.IsThere, trace.Tape.Int(0)),
        (VirtualObject or Closure, Scalar { Value.Constant.Literal: null })
            or (Scalar { Value.Constant.Literal: null }, VirtualObject or Closure) => trace.Tape.Int(0),
        (VirtualObject s, Scalar { Value: var v }) when trace.State[s.Cell] is not Materialised => v.Type.IsValueType ? null : trace.Tape.Int(0),
        (Scalar { Value: var v }, VirtualObject t) when trace.State[t.Cell] is not Materialised => v.Type.IsValueType ? null : trace.Tape.Int(0),
        _ => null,
    };

    /// <summary>castclass and isinst.</summary>
    public AbstractValue CastTo(Type type, AbstractValue held, bool isTest)
    {
        if (held is Select { Slot: not null } either && CastEach(either, type, isTest) is { } cast) return cast;
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (ExactType(held) is { } exact)
        {
            if (wanted.IsAssignableFrom(exact)) return held;
            if (isTest && held is VirtualObject or Optional or Closure) return new Scalar(trace.Tape.Literal(null, type.IsValueType ? typeof(object) : type));
        }

        var value = trace.Values.Plain(held);
        if (value.Constant is { Literal: null }) return new Scalar(trace.Tape.Literal(null, type.IsValueType ? typeof(object) : type));
        return new Scalar(type.IsAssignableFrom(value.Type)
            && value.Constant is null ? value : trace.Tape.Primitive(isTest ? Primitive.Isinst : Primitive.Castclass, type, value));
    }

    /// <summary>castclass and isinst on one of two objects whose types are known.</summary>
    private AbstractValue? CastEach(Select either, Type type, bool isTest)
    {
        var (then, otherwise) = (Cast(either.Then), Cast(either.Else));
        return (then, otherwise) switch
        {
            (null, _) or (_, null) => null,
            (Scalar s, Scalar t) when s.IsNull && t.IsNull => s,
            (VirtualObject i, Scalar s) when s.IsNull => new Optional(Selected(either.Condition, trace.Tape.Int(1), trace.Tape.Int(0)), i),
            (Scalar s, VirtualObject i) when s.IsNull => new Optional(Selected(either.Condition, trace.Tape.Int(0), trace.Tape.Int(1)), i),
            (Optional o, Scalar s) when s.IsNull => o with { IsThere = Selected(either.Condition, o.IsThere, trace.Tape.Int(0)) },
            (Scalar s, Optional o) when s.IsNull => o with { IsThere = Selected(either.Condition, trace.Tape.Int(0), o.IsThere) },
            (Scalar, _) or (_, Scalar) => null,
            _ => either with { Then = then, Else = otherwise },
        };

        AbstractValue? Cast(AbstractValue held) => held is Select { Slot: not null } inner ? CastEach(inner, type, isTest)
            : ExactType(held) is { } exact && (isTest || type.IsAssignableFrom(exact)) ? CastTo(type, held, isTest)
            : null;
    }
}
