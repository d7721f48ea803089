using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>References that move by elements and change their type, and stay access paths.</summary>
[IntrinsicsOf(typeof(Unsafe))]
internal static class UnsafeIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        var types = method.IsGenericMethod ? method.GetGenericArguments() : [];
        switch (method.Name)
        {
            case nameof(Unsafe.Add) or nameof(Unsafe.Subtract) when arguments[0] is AccessPath pointer && types.Length == 1 && pointer.Target == types[0]:
                return trace.Advanced(pointer, trace.Plain(arguments[1]), method.Name == nameof(Unsafe.Subtract));
            case nameof(Unsafe.As) when types.Length == 1: return trace.CastTo(types[0], arguments[0]);
            case nameof(Unsafe.As) when types.Length == 2 && arguments[0] is AccessPath same
                && (same.Target == types[1] || !same.Target.IsValueType && !types[1].IsValueType || AreSameBits(same.Target, types[1])):
                return same with { Target = types[1] };
            case nameof(Unsafe.BitCast) when types[0] == types[1]: return arguments[0];
            case nameof(Unsafe.ByteOffset) when arguments[0] is AccessPath { Kind: PlaceKind.Element } from
                && arguments[1] is AccessPath { Kind: PlaceKind.Element } to && from.Operands.Length == 2 && to.Operands.Length == 2:
                return new Scalar(ByteOffset(trace, from, to));
            case nameof(Unsafe.AsRef) when arguments[0] is AccessPath: return arguments[0];
            case nameof(Unsafe.SizeOf): return new Scalar(trace.Tape.Primitive(Primitive.Sizeof, types[0]));
            case nameof(Unsafe.NullRef): return Elements.NullPointer(trace.Tape, types[0]);
            case nameof(Unsafe.IsNullRef) when arguments[0] is AccessPath { Kind: PlaceKind.Element, Operands: [var array, _] }:
                return new Scalar(trace.Tape.Primitive(Primitive.Ceq, array, trace.Tape.Literal(null, array.Type)));
            case nameof(Unsafe.IsNullRef) when arguments[0] is AccessPath: return new Scalar(trace.Tape.Int(0));
            case nameof(Unsafe.SkipInit) when arguments[0] is AccessPath: return IntrinsicTable.Nothing;
            case nameof(Unsafe.ReadUnaligned) or nameof(Unsafe.Read) when arguments[0] is AccessPath read && read.Target == types[0]: return trace.Load(read);
            case nameof(Unsafe.AreSame) when arguments[0] is AccessPath a && arguments[1] is AccessPath b: return new Scalar(AreSame(trace, a, b));
            default: return null;
        }
    }

    /// <summary>
    /// Two slots, or two fields of one, are what they are; elements of arrays are the same by array and index. A struct begins where its first
    /// field does, which the paths do not tell.
    /// </summary>
    private static Value AreSame(ITrace trace, AccessPath a, AccessPath b)
    {
        if (a.Cell is not null && b.Cell is not null && (a.Cell != b.Cell || AreApart(a.Path, b.Path) || a.Path.SequenceEqual(b.Path)))
            return trace.Tape.Int(a.Cell == b.Cell && a.Path.SequenceEqual(b.Path) ? 1 : 0);
        if (a is not { Kind: PlaceKind.Element, Cell: null } || b is not { Kind: PlaceKind.Element, Cell: null } || a.Operands.Length != b.Operands.Length
            || !(AreApart(a.Path, b.Path) || a.Path.SequenceEqual(b.Path)))
            throw trace.Refuse("two references are compared that need not be to like places; compare array indices");
        if (AreApart(a.Path, b.Path)) return trace.Tape.Int(0);
        var same = trace.Tape.Primitive(Primitive.Ceq, a.Operands[0], b.Operands[0]);
        foreach (var (i, j) in a.Operands[1..].Zip(b.Operands[1..]))
            same = trace.Tape.Primitive(
                Primitive.And, same, trace.Tape.Primitive(Primitive.Ceq, Elements.AsNative(trace.Tape, i), Elements.AsNative(trace.Tape, j)));
        return same;
    }

    /// <summary>Do the paths part, so that neither leads into what the other leads to?</summary>
    private static bool AreApart(FieldInfo[] a, FieldInfo[] b) => a.Zip(b).Any(step => step.First != step.Second);

    /// <summary>Between elements of one array; elements of two arrays are far apart, wherever the arrays lie.</summary>
    private static Value ByteOffset(ITrace trace, AccessPath from, AccessPath to)
    {
        if (!from.Path.SequenceEqual(to.Path) || from.Operands[0].Type != to.Operands[0].Type)
            throw trace.Refuse("the distance of references to different fields is asked for; use array indices");
        var steps = trace.Tape.Primitive(Primitive.Sub, Elements.AsNative(trace.Tape, to.Operands[1]), Elements.AsNative(trace.Tape, from.Operands[1]));
        var size = Elements.SizeOf(from.Operands[0].Type.GetElementType()!);
        var distance = trace.Tape.Primitive(Primitive.Mul, steps, trace.Tape.Literal((nint)size, typeof(nint)));
        if (ReferenceEquals(from.Operands[0], to.Operands[0])) return distance;
        var same = trace.Tape.Primitive(Primitive.Ceq, from.Operands[0], to.Operands[0]);
        var (then, otherwise) = (trace.Tape.Arm(), trace.Tape.Arm());
        return trace.Tape.If(same, then, [then.Use(distance)], otherwise, [otherwise.Literal((nint)1 << 40, typeof(nint))])[0];
    }

    /// <summary>Whole numbers and enums of one size: bool and byte, an enum and its number.</summary>
    private static bool AreSameBits(Type a, Type b) =>
        a.IsValueType && b.IsValueType && !StackTypes.IsFloat(a) && !StackTypes.IsFloat(b) && (a.IsPrimitive || a.IsEnum)
        && (b.IsPrimitive || b.IsEnum) && StackTypes.Narrowing(a) == StackTypes.Narrowing(b) && StackTypes.Of(a) == StackTypes.Of(b);
}
