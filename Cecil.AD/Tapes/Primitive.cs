using System.Reflection.Emit;

namespace Cecil.AD.Tapes;

/// <summary>The one-instruction operations of IL, named as the fields of <see cref="OpCodes"/>.</summary>
public enum Primitive
{
#pragma warning disable CS1591 // The names are those of ECMA-335, partition III.
    Add, Add_Ovf, Add_Ovf_Un, Sub, Sub_Ovf, Sub_Ovf_Un, Mul, Mul_Ovf, Mul_Ovf_Un,
    Div, Div_Un, Rem, Rem_Un, And, Or, Xor, Shl, Shr, Shr_Un, Neg, Not,
    Ceq, Cgt, Cgt_Un, Clt, Clt_Un, Ckfinite,
    Conv_I1, Conv_I2, Conv_I4, Conv_I8, Conv_I, Conv_U1, Conv_U2, Conv_U4, Conv_U8, Conv_U, Conv_R4, Conv_R8, Conv_R_Un,
    Conv_Ovf_I1, Conv_Ovf_I2, Conv_Ovf_I4, Conv_Ovf_I8, Conv_Ovf_I, Conv_Ovf_U1, Conv_Ovf_U2, Conv_Ovf_U4, Conv_Ovf_U8, Conv_Ovf_U,
    Conv_Ovf_I1_Un, Conv_Ovf_I2_Un, Conv_Ovf_I4_Un, Conv_Ovf_I8_Un, Conv_Ovf_I_Un,
    Conv_Ovf_U1_Un, Conv_Ovf_U2_Un, Conv_Ovf_U4_Un, Conv_Ovf_U8_Un, Conv_Ovf_U_Un,
    Ldlen, Castclass, Isinst, Box, Unbox_Any, Sizeof,
#pragma warning restore CS1591
}

/// <summary>Facts about primitives that every stage shares.</summary>
internal static class Primitives
{
    private static readonly OpCode[] OpCodesByPrimitive = [.. Enum.GetNames<Primitive>().Select(
        name => (OpCode)typeof(OpCodes).GetField(name)!.GetValue(null)!)];

    private static readonly object[] BoxedPrimitives = [.. Enum.GetValues<Primitive>()];

    public static OpCode OpCode(this Primitive code) => OpCodesByPrimitive[(int)code];

    /// <summary>The primitive as an object, always the same.</summary>
    public static object Boxed(this Primitive code) => BoxedPrimitives[(int)code];

    /// <summary>What the instruction does with these operands.</summary>
    public static Effects EffectsOn(this Primitive code, ReadOnlySpan<Value> inputs) => new(
        MayThrow: inputs.Length > 0 && code.MayThrow(inputs[0].Type) && !IsHarmless(code, inputs),
        Allocates: code == Primitive.Box,
        IsCheap: code is (< Primitive.Conv_Ovf_I1 or Primitive.Ldlen) and not (Primitive.Div or Primitive.Div_Un or Primitive.Rem or Primitive.Rem_Un));

    /// <summary>Division by a literal other than 0 and −1 does not throw; the length of an array that was just made is there.</summary>
    private static bool IsHarmless(Primitive code, ReadOnlySpan<Value> inputs) => code switch
    {
        Primitive.Div or Primitive.Rem or Primitive.Div_Un or Primitive.Rem_Un => inputs[1].Constant?.Literal is int and not 0 and not -1,
        Primitive.Ldlen => inputs[0].Definition is NewArrayOp,
        _ => false,
    };

    /// <summary>May the instruction throw for some operands of the given type? Then it is neither removed nor moved.</summary>
    private static bool MayThrow(this Primitive code, Type operand) => code switch
    {
        Primitive.Div or Primitive.Rem => operand != typeof(double) && operand != typeof(float),
        Primitive.Div_Un or Primitive.Rem_Un or Primitive.Ckfinite => true,
        Primitive.Ldlen or Primitive.Castclass or Primitive.Unbox_Any => true,
        >= Primitive.Conv_Ovf_I1 and <= Primitive.Conv_Ovf_U_Un => true,
        Primitive.Add_Ovf or Primitive.Add_Ovf_Un or Primitive.Sub_Ovf or Primitive.Sub_Ovf_Un
            or Primitive.Mul_Ovf or Primitive.Mul_Ovf_Un => true,
        _ => false,
    };

    public static bool IsConversion(this Primitive code) => code is >= Primitive.Conv_I1 and <= Primitive.Conv_Ovf_U_Un;

    public static bool IsComparison(this Primitive code) => code is >= Primitive.Ceq and <= Primitive.Clt_Un;

    /// <summary>The type that the instruction leaves on the evaluation stack (ECMA-335 III.1.5).</summary>
    public static Type ResultType(this Primitive code, Type? operand, ReadOnlySpan<Value> inputs) => code switch
    {
        Primitive.Conv_I8 or Primitive.Conv_U8 or Primitive.Conv_Ovf_I8 or Primitive.Conv_Ovf_U8
            or Primitive.Conv_Ovf_I8_Un or Primitive.Conv_Ovf_U8_Un => typeof(long),
        Primitive.Conv_I or Primitive.Conv_U or Primitive.Conv_Ovf_I or Primitive.Conv_Ovf_U
            or Primitive.Conv_Ovf_I_Un or Primitive.Conv_Ovf_U_Un or Primitive.Ldlen => typeof(nint),
        Primitive.Conv_R4 => typeof(float),
        Primitive.Conv_R8 or Primitive.Conv_R_Un => typeof(double),
        Primitive.Castclass or Primitive.Isinst => operand!.IsValueType ? typeof(object) : operand,
        Primitive.Box => typeof(object),
        Primitive.Unbox_Any => StackTypes.Of(operand!),
        Primitive.Sizeof => typeof(int),
        _ when code.IsConversion() || code.IsComparison() => typeof(int),
        _ => Widest(inputs),
    };

    private static Type Widest(ReadOnlySpan<Value> inputs)
    {
        var type = inputs[0].Type;
        if (inputs.Length == 1 || type == typeof(double) || type == typeof(nint)) return type;
        return inputs[1].Type == typeof(double) || inputs[1].Type == typeof(nint) ? inputs[1].Type : type;
    }
}

/// <summary>How a declared type appears on the evaluation stack.</summary>
internal static class StackTypes
{
    public static Type Of(Type type)
    {
        if (type.IsEnum) type = Enum.GetUnderlyingType(type);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean or TypeCode.Char or TypeCode.SByte or TypeCode.Byte or TypeCode.Int16
                or TypeCode.UInt16 or TypeCode.Int32 or TypeCode.UInt32 => typeof(int),
            TypeCode.Int64 or TypeCode.UInt64 => typeof(long),
            TypeCode.Single => typeof(float),
            TypeCode.Double => typeof(double),
            _ => type == typeof(nuint) || type.IsPointer || type.IsFunctionPointer ? typeof(nint) : type,
        };
    }

    /// <summary>The conversion that storing to a small integer implies, or null where the stack type is stored as it is.</summary>
    public static Primitive? Narrowing(Type type)
    {
        if (type.IsEnum) type = Enum.GetUnderlyingType(type);
        return Type.GetTypeCode(type) switch
        {
            TypeCode.SByte => Primitive.Conv_I1,
            TypeCode.Boolean or TypeCode.Byte => Primitive.Conv_U1,
            TypeCode.Int16 => Primitive.Conv_I2,
            TypeCode.Char or TypeCode.UInt16 => Primitive.Conv_U2,
            _ => null,
        };
    }

    public static bool IsFloat(Type type) => type == typeof(double) || type == typeof(float);

    /// <summary>The zero of a stack type; null for references; structs have none.</summary>
    public static object? Zero(Type type) =>
        type == typeof(int) ? 0
        : type == typeof(long) ? 0L
        : type == typeof(nint) ? (nint)0
        : type == typeof(float) ? 0f
        : type == typeof(double) ? 0.0
        : null;
}
