using System.Reflection;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>Calls whose result, or whose having none, the arguments decide.</summary>
[IntrinsicsOf(typeof(Half), typeof(System.Environment), typeof(ArgumentNullException))]
internal static class ValueIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments) => method switch
    {
        MethodInfo { Name: "op_Explicit" } conversion when conversion.DeclaringType == typeof(Half)
            && arguments is [Scalar { Value: { Constant: not null } literal }] =>
            new Scalar(trace.Tape.Call(Callee.Pure(method), [literal], StackTypes.Of(conversion.ReturnType))[0]),
        { Name: "get_CurrentManagedThreadId" } => new Scalar(trace.Tape.Call(Callee.Pure(method), [], typeof(int))[0]),
        { Name: nameof(ArgumentNullException.ThrowIfNull) } when arguments[0] is VirtualObject or Closure => IntrinsicTable.Nothing,
        _ => null,
    };
}
