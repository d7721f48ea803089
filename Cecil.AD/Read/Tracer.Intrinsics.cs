using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.Intrinsics;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>The trace as intrinsics see it.</summary>
internal sealed partial class Tracer : ITrace
{
    /// <summary>The call that an intrinsic plays.</summary>
    private IlInstruction _played = NoInstruction;

    TapeBuilder ITrace.Tape => _tape;

    bool ITrace.IsForThisProcessor => _calls.IsForThisProcessor;

    /// <summary>Plays the call if it is an intrinsic.</summary>
    private bool Intrinsic(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        var outer = _played;
        _played = x;
        var result = IntrinsicTable.Play(this, method, arguments);
        _played = outer;
        if (result is null) return false;
        if (!ReferenceEquals(result, IntrinsicTable.Nothing)) _state.Push(result);
        return true;
    }

    AbstractValue ITrace.Load(AbstractValue reference) => Load(reference, _played);

    void ITrace.Store(AbstractValue reference, AbstractValue value) => Store(reference, value, _played);

    AbstractValue ITrace.FieldOf(AbstractValue owner, FieldInfo field) => FieldOf(owner, field, _played);

    AccessPath ITrace.Typed(AbstractValue reference, Type type)
    {
        var pointer = Typed(reference, type, _played) as AccessPath ?? throw UnknownTarget(reference, _played);
        CheckReinterpretation(pointer, type, _played);
        return pointer;
    }

    AccessPath ITrace.Advanced(AccessPath reference, Value steps, bool back) => Advanced(reference, steps, back, _played);

    Value? ITrace.ArrayBehind(AccessPath inlineArray) => ArrayBehind(inlineArray, _played);

    Value ITrace.Plain(AbstractValue held) => Plain(held, _played);

    AbstractValue ITrace.Split(Type type, Value value) => Split(type, value);

    AbstractValue ITrace.Default(Type type) => Default(type);

    AccessPath ITrace.Unboxed(AbstractValue box, Type type) => Unboxed(box, type, _played);

    AbstractValue ITrace.CastTo(Type type, AbstractValue held) => CastTo(type, held, isTest: false, _played);

    Type? ITrace.ExactType(AbstractValue held) => ExactType(held);

    Type? ITrace.TypeOf(AbstractValue held) => TypeOf(held);

    Value? ITrace.SameReference(AbstractValue a, AbstractValue b) => SameReference(a, b);

    AbstractValue ITrace.NewVirtual(Type type, AbstractValue state) => NewVirtual(type, state);

    AbstractValue? ITrace.New(ConstructorInfo constructor)
    {
        NewObject(constructor, [], _played);
        return _tape.Diverges ? null : _state.Pop();
    }

    AbstractValue? ITrace.Enter(MethodInfo body, params AbstractValue[] arguments) => Enter(MethodCode.Of(body)!, arguments, _played);

    MethodInfo? ITrace.LaneBody(MethodBase method) => _calls.LaneBody(method);

    void ITrace.Throw(Type exception) => ThrowIf(_tape.Int(1), exception);

    NotDifferentiableException ITrace.Refuse(string reason) => Refuse(_played, reason);
}
