using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>Static fields of which it is known what is in them, or does not matter.</summary>
internal static class KnownFields
{
    /// <summary>The library's shared empty arrays: nothing can be stored in them, so that one of the trace does as well.</summary>
    public static bool IsEmptyArray(FieldInfo field) =>
        field is { IsInitOnly: true, Name: "s_emptyArray" or "Value", FieldType.IsArray: true } && field.DeclaringType!.Module == typeof(object).Module
        && (field.Name == "s_emptyArray" || field.DeclaringType.Name == "EmptyArray`1");

    /// <summary>The field in which the C# compiler keeps the one object, without fields, that has the lambdas without captures as methods.</summary>
    public static bool IsLambdaHolder(FieldInfo field) =>
        field is { IsStatic: true, IsInitOnly: true, Name: "<>9", DeclaringType: { } type } && field.FieldType == type
            && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && Structs.Fields(type).Length == 0;

    /// <summary>Fields in which the C# compiler keeps the delegate of a lambda without captures: taken for empty, so that the trace makes its own.</summary>
    public static bool IsDelegateCache(FieldInfo field) =>
        typeof(Delegate).IsAssignableFrom(field.FieldType) && field is { IsStatic: true, DeclaringType: { } type }
            && type.Name.StartsWith('<') && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
