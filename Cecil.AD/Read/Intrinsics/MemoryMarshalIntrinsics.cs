using System.Reflection;
using System.Runtime.InteropServices;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>The library's own ways to references into arrays and spans, which stay access paths.</summary>
[IntrinsicsOf(typeof(MemoryMarshal))]
internal static class MemoryMarshalIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        switch (method.Name)
        {
            case nameof(MemoryMarshal.GetReference) or "GetNonNullPinnableReference" when arguments[0] is Aggregate { Fields: [var reference, ..] }:
                return reference;
            case nameof(MemoryMarshal.GetArrayDataReference) when arguments[0] is Scalar { Value: { Type.IsArray: true } array }
                && array.Type.GetArrayRank() == 1:
                return Elements.ElementOf(array, trace.Tape.Int(0));
            case nameof(MemoryMarshal.CreateSpan) or nameof(MemoryMarshal.CreateReadOnlySpan) when arguments[0] is AccessPath pointer:
                return new Aggregate(((MethodInfo)method).ReturnType, [pointer, arguments[1]]);
            default:
                return null;
        }
    }
}
