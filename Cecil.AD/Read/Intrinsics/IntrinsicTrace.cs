using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>The trace as intrinsics see it.</summary>
internal sealed class IntrinsicTrace(Trace trace, CallPlayer calls, RecordOrRecurse decisions) : ITrace, IIntrinsics
{
    public TapeBuilder Tape => trace.Tape;

    public bool IsForThisProcessor => decisions.IsForThisProcessor;

    public bool Play(MethodBase method, AbstractValue[] arguments)
    {
        if (IntrinsicTable.Play(this, method, arguments) is not { } result) return false;
        if (!ReferenceEquals(result, IntrinsicTable.Nothing)) trace.State.Push(result);
        return true;
    }

    public AbstractValue Load(AbstractValue reference) => trace.Memory.Load(reference);

    public void Store(AbstractValue reference, AbstractValue value) => trace.Memory.Store(reference, value);

    public AbstractValue FieldOf(AbstractValue owner, FieldInfo field) => trace.Memory.FieldOf(owner, field);

    public AccessPath Typed(AbstractValue reference, Type type)
    {
        var pointer = trace.Pointers.Typed(reference, type) as AccessPath ?? throw trace.Memory.UnknownTarget(reference);
        trace.Memory.CheckReinterpretation(pointer, type);
        return pointer;
    }

    public AccessPath Advanced(AccessPath reference, Value steps, bool back) => trace.Pointers.Advanced(reference, steps, back);

    public Value? ArrayBehind(AccessPath inlineArray) => trace.InlineArrays.ArrayBehind(inlineArray);

    public Value Plain(AbstractValue held) => trace.Values.Plain(held);

    public AbstractValue Split(Type type, Value value) => trace.Values.Split(type, value);

    public AbstractValue Default(Type type) => trace.Values.Default(type);

    public AccessPath Unboxed(AbstractValue box, Type type) => trace.Boxes.Unboxed(box, type);

    public AbstractValue CastTo(Type type, AbstractValue held) => trace.References.CastTo(type, held, isTest: false);

    public Type? ExactType(AbstractValue held) => trace.References.ExactType(held);

    public Type? TypeOf(AbstractValue held) => trace.References.TypeOf(held);

    public Value? SameReference(AbstractValue a, AbstractValue b) => trace.References.SameReference(a, b);

    public AbstractValue NewVirtual(Type type, AbstractValue state) => trace.Objects.NewVirtual(type, state);

    public AbstractValue? New(ConstructorInfo constructor)
    {
        calls.Construction.New(constructor, []);
        return trace.Tape.Diverges ? null : trace.State.Pop();
    }

    public AbstractValue? Enter(MethodInfo body, params AbstractValue[] arguments) => calls.Inliner.Enter(body, arguments);

    public MethodInfo? LaneBody(MethodBase method) => decisions.LaneBody(method);

    public void Throw(Type exception) => trace.Flow.ThrowIf(trace.Tape.Int(1), exception);

    public NotDifferentiableException Refuse(string reason) => trace.Refuse(reason);
}
