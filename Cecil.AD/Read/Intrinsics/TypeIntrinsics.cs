using System.Reflection;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>Questions about types whose answers the trace knows, and copies of objects.</summary>
[IntrinsicsOf(typeof(Type), typeof(object))]
internal static class TypeIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        switch (method.Name)
        {
            case nameof(MemberwiseClone) when method.DeclaringType == typeof(object): return Clone(trace, arguments[0]);
            case nameof(Type.GetTypeFromHandle) when arguments[0] is Scalar { Value.Constant: not null } handle:
                return new Scalar(trace.Tape.Call(Callee.Pure(method), [handle.Value], typeof(Type))[0]);
            case nameof(GetType) when method.DeclaringType == typeof(object) && arguments[0] is VirtualObject or Closure
                && trace.ExactType(arguments[0]) is { } exact:
                return new Scalar(trace.Tape.Call(
                    Callee.Pure(typeof(Type).GetMethod(nameof(Type.GetTypeFromHandle))!),
                    [trace.Tape.Literal(exact, typeof(RuntimeTypeHandle))], typeof(Type))[0]);
            case "op_Equality" or "op_Inequality" when KnownType(arguments[0]) is { } a && KnownType(arguments[1]) is { } b:
                return new Scalar(trace.Tape.Int(a == b == (method.Name == "op_Equality") ? 1 : 0));
            case "get_IsValueType" when KnownType(arguments[0]) is { } known:
                return new Scalar(trace.Tape.Int(known.IsValueType ? 1 : 0));
            case nameof(ReferenceEquals) when trace.SameReference(arguments[0], arguments[1]) is { } same:
                return new Scalar(same);
            default:
                return null;
        }
    }

    private static Type? KnownType(AbstractValue held) =>
        (held as Scalar)?.Value.Definition is CallOp { Method: { Name: nameof(Type.GetTypeFromHandle), DeclaringType: { } type } } call
            && type == typeof(Type) ? call.Inputs[0].Constant?.Literal as Type : null;

    /// <summary>A new object of the trace with what is in the fields of the other; its numbers depend on those.</summary>
    private static AbstractValue Clone(ITrace trace, AbstractValue original)
    {
        var type = trace.ExactType(original)
            ?? throw trace.Refuse(
            "MemberwiseClone copies an object of unknown type, which could lose its derivatives; make the class sealed, or copy its fields");
        if (type.IsArray) throw trace.Refuse("MemberwiseClone copies an array; use Clone()");
        return trace.NewVirtual(type, type.IsValueType
            ? trace.Load(trace.Unboxed(original, type))
            : new Aggregate(type, [.. Structs.Fields(type).Select(field => trace.Load(trace.FieldOf(original, field)))]));
    }
}
