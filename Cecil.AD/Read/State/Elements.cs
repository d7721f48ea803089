using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>References to array elements, and how they move.</summary>
internal static class Elements
{
    public static AccessPath ElementOf(Value array, Value index) =>
        AccessPath.ToMemory(PlaceKind.Element, array.Type, array.Type.GetElementType()!, [], array, index);

    /// <summary>A null reference has the form of one into an array, so that the two can meet.</summary>
    public static AccessPath NullPointer(TapeBuilder tape, Type target) => ElementOf(tape.Literal(null, target.MakeArrayType()), tape.Int(0));

    /// <summary>A reference to another element of the same array; null where it is none to an element.</summary>
    public static AccessPath? Advanced(TapeBuilder tape, AccessPath pointer, Value steps, bool back)
    {
        if (steps.IsZero) return pointer;
        if (pointer is not { Kind: PlaceKind.Element, Cell: null, Path.Length: 0, Operands: [var array, var index] }) return null;
        var isNarrow = index.Type == typeof(int) && Narrow(tape, steps) is not null;
        var (from, by) = isNarrow ? (index, Narrow(tape, steps)!) : (AsNative(tape, index), AsNative(tape, steps));
        return pointer with { Operands = [array, tape.Primitive(back ? Primitive.Sub : Primitive.Add, from, by)] };
    }

    public static Value AsNative(TapeBuilder tape, Value v) => v.Type == typeof(nint) ? v : tape.Primitive(Primitive.Conv_I, v);

    public static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    /// <summary>The int that a native int was widened from.</summary>
    private static Value? Narrow(TapeBuilder tape, Value steps) => steps.Type == typeof(int) ? steps
        : steps.Constant?.Literal is nint n && n == (int)n ? tape.Int((int)n)
        : steps.Definition is PrimitiveOp { Code: Primitive.Conv_I or Primitive.Conv_U } widening && widening.Inputs[0].Type == typeof(int)
            ? TapeBuilder.Canonical(widening.Inputs[0])
        : null;
}
