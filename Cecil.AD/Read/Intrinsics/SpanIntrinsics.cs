using System.Reflection;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary><c>new Span&lt;T&gt;(pointer, length)</c>, as stackalloc makes it.</summary>
[IntrinsicsOf(typeof(Span<>), typeof(ReadOnlySpan<>))]
internal static class SpanIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (!method.IsConstructor || arguments is not [_, StackMemory or AccessPath, _] || method.DeclaringType is not { } type
            || !Structs.IsSplit(type)) return null;
        var pointer = arguments[1] is StackMemory ? trace.Typed(arguments[1], type.GetGenericArguments()[0]) : arguments[1];
        trace.Store(arguments[0], new Aggregate(type, [pointer, arguments[2]]));
        return IntrinsicTable.Nothing;
    }
}
