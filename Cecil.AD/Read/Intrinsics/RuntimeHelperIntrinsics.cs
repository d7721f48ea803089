using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>What the just-in-time compiler answers itself.</summary>
[IntrinsicsOf(typeof(RuntimeHelpers))]
internal static class RuntimeHelperIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        switch (method.Name)
        {
            case nameof(RuntimeHelpers.IsReferenceOrContainsReferences):
                var asked = method.GetGenericArguments()[0];
                var answer = (bool)typeof(RuntimeHelpers).GetMethod(
                    nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(asked).Invoke(null, null)!;
                return new Scalar(trace.Tape.Int(answer ? 1 : 0));
            case "IsBitwiseEquatable" or "IsKnownConstant" or "IsPrimitiveType" when method.IsGenericMethod || method.Name == "IsKnownConstant":
                return new Scalar(trace.Tape.Int(0));
            case "ObjectHasComponentSize" when trace.TypeOf(arguments[0]) is { } type
                && (type.IsArray || type == typeof(string) || arguments[0] is VirtualObject):
                return new Scalar(trace.Tape.Int(type.IsArray || type == typeof(string) ? 1 : 0));
            case nameof(RuntimeHelpers.EnsureSufficientExecutionStack):
                return IntrinsicTable.Nothing;
            case "CreateSpan" when arguments[0] is Scalar { Value.Constant.Literal: FieldInfo data }:
                return ConstantSpan(trace, method, data);
            default:
                return null;
        }
    }

    /// <summary>A span over literals in the assembly's data.</summary>
    private static Aggregate ConstantSpan(ITrace trace, MethodBase method, FieldInfo data)
    {
        var element = method.GetGenericArguments()[0];
        var count = System.Runtime.InteropServices.Marshal.SizeOf(data.FieldType) / Elements.SizeOf(element);
        var array = trace.Tape.NewArray(element.MakeArrayType(), trace.Tape.Int(count));
        var initialize = typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.InitializeArray))!;
        trace.Tape.Call(Callee.Inactive(initialize, [array.Type]), [array, trace.Tape.Literal(data, typeof(RuntimeFieldHandle))]);
        return new Aggregate(
            typeof(ReadOnlySpan<>).MakeGenericType(element),
            [Elements.ElementOf(array, trace.Tape.Int(0)), new Scalar(trace.Tape.Int(count))]);
    }
}
