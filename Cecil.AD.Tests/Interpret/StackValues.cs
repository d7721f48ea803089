using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Tests.Interpret;

/// <summary>Boxed values between their declared type and the type they have on the evaluation stack.</summary>
internal static class StackValues
{
    /// <summary>What is on the stack after a value was loaded.</summary>
    public static object? Of(object? value) => value switch
    {
        Enum e => Of(Convert.ChangeType(e, Enum.GetUnderlyingType(e.GetType()), null)),
        bool b => b ? 1 : 0,
        char c => (int)c,
        sbyte n => (int)n,
        byte n => (int)n,
        short n => (int)n,
        ushort n => (int)n,
        uint n => unchecked((int)n),
        ulong n => unchecked((long)n),
        nuint n => unchecked((nint)n),
        _ => value,
    };

    public static object? OfLiteral(object? literal, Type type) => literal switch
    {
        Type t when type == typeof(RuntimeTypeHandle) => t.TypeHandle,
        FieldInfo f when type == typeof(RuntimeFieldHandle) => f.FieldHandle,
        MethodBase m when type == typeof(RuntimeMethodHandle) => m.MethodHandle,
        _ => literal,
    };

    /// <summary>The value as it is stored in a place of the declared type: upper bits are cut off.</summary>
    public static object? As(object? value, Type declared)
    {
        if (value is null || !declared.IsValueType || declared.IsInstanceOfType(value)) return value;
        if (declared.IsEnum) return Enum.ToObject(declared, As(value, Enum.GetUnderlyingType(declared))!);
        if (value is float single && declared == typeof(double)) return (double)single;
        if (value is double real) return declared == typeof(float) ? (float)real : throw Misfit(value, declared);
        var bits = value switch
        {
            int i => i,
            long l => l,
            nint n => n,
            _ => throw Misfit(value, declared),
        };
        return Type.GetTypeCode(declared) switch
        {
            TypeCode.Boolean => (byte)bits != 0,
            TypeCode.Char => (char)bits,
            TypeCode.SByte => (sbyte)bits,
            TypeCode.Byte => (byte)bits,
            TypeCode.Int16 => (short)bits,
            TypeCode.UInt16 => (ushort)bits,
            TypeCode.Int32 => (int)bits,
            TypeCode.UInt32 => (uint)bits,
            TypeCode.Int64 => bits,
            TypeCode.UInt64 => (ulong)bits,
            _ when declared == typeof(nint) => (nint)bits,
            _ when declared == typeof(nuint) => (nuint)bits,
            _ => throw Misfit(value, declared),
        };
    }

    /// <summary>Does brtrue jump?</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        int i => i != 0,
        long l => l != 0,
        nint n => n != 0,
        _ => !value.GetType().IsValueType,
    };

    private static InvalidOperationException Misfit(object value, Type declared) =>
        new($"a {TapePrinter.TypeName(value.GetType())} does not fit {TapePrinter.TypeName(declared)}");
}
