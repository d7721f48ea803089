using System.Reflection;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>What an intrinsic may do to the trace, and ask of it. Everything is about the call that is being played.</summary>
internal interface ITrace
{
    /// <summary>The tape as far as it has come; another one after a call that branches.</summary>
    TapeBuilder Tape { get; }

    AbstractValue Load(AbstractValue reference);

    void Store(AbstractValue reference, AbstractValue value);

    /// <summary>A field of an object, or of what a reference leads to.</summary>
    AbstractValue FieldOf(AbstractValue owner, FieldInfo field);

    /// <summary>The reference as one to memory of a type, where that was open until now; refused where it is to something else.</summary>
    AccessPath Typed(AbstractValue reference, Type type);

    /// <summary>A reference some elements further on in the same array.</summary>
    AccessPath Advanced(AccessPath reference, Value steps, bool back);

    /// <summary>The array that stands for an inline array in a slot; null where it is in memory.</summary>
    Value? ArrayBehind(AccessPath inlineArray);

    /// <summary>One tape value; an object of the trace becomes a real one.</summary>
    Value Plain(AbstractValue held);

    /// <summary>A value that a tape has as one, split into its fields.</summary>
    AbstractValue Split(Type type, Value value);

    /// <summary>What an uninitialised variable holds.</summary>
    AbstractValue Default(Type type);

    /// <summary>A reference to what is in a box.</summary>
    AccessPath Unboxed(AbstractValue box, Type type);

    AbstractValue CastTo(Type type, AbstractValue held);

    /// <summary>The exact type of the object, where the trace knows it.</summary>
    Type? ExactType(AbstractValue held);

    /// <summary>The type of the value, or that of the object where it is known.</summary>
    Type? TypeOf(AbstractValue held);

    /// <summary>1 or 0, where the trace knows whether two references are the same.</summary>
    Value? SameReference(AbstractValue a, AbstractValue b);

    /// <summary>A new object of the trace.</summary>
    AbstractValue NewVirtual(Type type, AbstractValue state);

    /// <summary>Calls a constructor; null where it always throws.</summary>
    AbstractValue? New(ConstructorInfo constructor);

    /// <summary>Traces a body in place of the call; null where it returns nothing.</summary>
    AbstractValue? Enter(MethodInfo body, params AbstractValue[] arguments);

    /// <summary>The body that stands for a method of vectors, for one number of each; null where there is none.</summary>
    MethodInfo? LaneBody(MethodBase method);

    /// <summary>Is the length of the machine's vectors known?</summary>
    bool IsForThisProcessor { get; }

    void Throw(Type exception);

    /// <summary>A refusal that points to the call.</summary>
    NotDifferentiableException Refuse(string reason);
}
