using System.Reflection;
using Cecil.AD.Runtime;

namespace Cecil.AD.Tapes;

/// <summary>The tape's side of <see cref="SaveBuffer{T}"/>: calls and places.</summary>
internal static class SavedMemory
{
    public static Type BufferOf(Type type) => typeof(SaveBuffer<>).MakeGenericType(type);

    public static Place PlaceOf(Value buffer) => new(PlaceKind.Saved, buffer.Type);

    public static Value Rent(TapeBuilder tape, Type buffer, bool zeroed) =>
        tape.Call(buffer.GetMethod(zeroed ? nameof(SaveBuffer<int>.RentZeroed) : nameof(SaveBuffer<int>.Rent))!, null, false, [], buffer)[0];

    public static void Return(TapeBuilder tape, Value buffer) => tape.Call(Method(buffer, nameof(SaveBuffer<int>.Return)), null, false, [buffer]);

    public static Value Open(TapeBuilder tape, Value buffer) =>
        tape.Call(Method(buffer, nameof(SaveBuffer<int>.Open)), null, false, [buffer], typeof(int))[0];

    public static void Close(TapeBuilder tape, Value buffer, Value end) =>
        tape.Call(Method(buffer, nameof(SaveBuffer<int>.Close)), null, false, [buffer, end]);

    public static Value Reopen(TapeBuilder tape, Value buffer, Value count) =>
        tape.Call(Method(buffer, nameof(SaveBuffer<int>.Reopen)), null, false, [buffer, count], typeof(int))[0];

    public static bool IsBuffer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SaveBuffer<>);

    public static bool IsReturn(MethodBase method) => method.DeclaringType is { } type && IsBuffer(type) && method.Name == nameof(SaveBuffer<int>.Return);

    /// <summary>Does the call make memory that nobody else refers to?</summary>
    public static bool IsOwnAllocation(MethodBase method) =>
        method.DeclaringType is { } type && (IsBuffer(type) && method.Name is nameof(SaveBuffer<int>.Rent) or nameof(SaveBuffer<int>.RentZeroed)
            || method.DeclaringType == typeof(Shapes) && method.Name == nameof(Shapes.ZeroLike)
            || method.DeclaringType == typeof(ShadowTable) && method is ConstructorInfo);

    private static MethodInfo Method(Value buffer, string name) => buffer.Type.GetMethod(name)!;
}
