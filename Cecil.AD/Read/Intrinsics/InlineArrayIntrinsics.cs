using System.Reflection;
using Cecil.AD.Read.State;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>The C# compiler's helpers for inline arrays: the element at an index, the first element, a span over all.</summary>
internal static class InlineArrayIntrinsics
{
    public static bool AreIn(MethodBase method) => method.DeclaringType is { Name: "<PrivateImplementationDetails>" };

    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (arguments is not [AccessPath pointer, ..] || trace.ArrayBehind(pointer) is not { } array) return null;
        return method.Name switch
        {
            "InlineArrayElementRef" or "InlineArrayElementRefReadOnly" => Elements.ElementOf(array, trace.Plain(arguments[1])),
            "InlineArrayFirstElementRef" or "InlineArrayFirstElementRefReadOnly" => Elements.ElementOf(array, trace.Tape.Int(0)),
            "InlineArrayAsSpan" or "InlineArrayAsReadOnlySpan" =>
                new Aggregate(((MethodInfo)method).ReturnType, [Elements.ElementOf(array, trace.Tape.Int(0)), arguments[1]]),
            _ => null,
        };
    }
}
