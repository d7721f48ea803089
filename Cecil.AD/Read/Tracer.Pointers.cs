using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read;

/// <summary>Pointers in unsafe code: fixed arrays and stackalloc. A step in bytes must be a whole number of elements.</summary>
internal sealed partial class Tracer
{
    private readonly Dictionary<object, Value> _stackArrays = new(ReferenceEqualityComparer.Instance);

    /// <summary>The array that stackalloc stands for; it is zero at the start, which the original need not be.</summary>
    private AccessPath ArrayOf(StackMemory memory, Type element, IlInstruction x)
    {
        if (!_stackArrays.TryGetValue(memory.Block, out var array))
        {
            var count = Elements(memory.Bytes, SizeOf(element)) ?? _tape.Primitive(Primitive.Div, memory.Bytes, _tape.Int(SizeOf(element)));
            _stackArrays.Add(memory.Block, array = _tape.NewArray(element.MakeArrayType(), _tape.Primitive(Primitive.Conv_I, count)));
        }

        if (array.Type != element.MakeArrayType()) throw Refuse(x, "memory of stackalloc is used for different types; use an array for each");
        var start = ElementOf(array, _tape.Int(0));
        return memory.Offset is null ? start : Advanced(start, ElementsOrRefuse(memory.Offset, element, x), back: false, x);
    }

    /// <summary>What is accessed as a type is memory of that type, where that was open.</summary>
    private AbstractValue Typed(AbstractValue pointer, Type type, IlInstruction x) => pointer is StackMemory memory ? ArrayOf(memory, type, x) : pointer;

    private Value ElementsOrRefuse(Value bytes, Type element, IlInstruction x) =>
        Elements(bytes, SizeOf(element))
            ?? throw Refuse(x, "a pointer is moved by a number of bytes that may not be a whole number of elements; use array indices");

    private AbstractValue PointerArithmetic(Primitive code, AbstractValue a, AbstractValue b, IlInstruction x)
    {
        if (code.IsComparison())
        {
            var (i, j) = Indices(a, b, x);
            return new Scalar(_tape.Primitive(code, i, j));
        }

        if (code == Primitive.Add && b is AccessPath or StackMemory) (a, b) = (b, a);
        if (code == Primitive.Add && a is StackMemory memory)
        {
            var offset = Plain(b, x);
            return memory with { Offset = memory.Offset is null ? offset : _tape.Primitive(Primitive.Add, memory.Offset, offset) };
        }

        if (code is not (Primitive.Add or Primitive.Sub) || a is not AccessPath pointer || b is AccessPath)
            throw Refuse(x, "arithmetic on pointers beyond adding a whole number of elements is not supported; use array indices");
        return Advanced(pointer, ElementsOrRefuse(Plain(b, x), pointer.Target, x), code == Primitive.Sub, x);
    }

    /// <summary>Pointers into one array compare as their indices; with null, as their arrays do.</summary>
    private (Value, Value) Indices(AbstractValue a, AbstractValue b, IlInstruction x)
    {
        if (a is AccessPath { Kind: PlaceKind.Element, Operands: [var array, var i] }
            && b is AccessPath { Kind: PlaceKind.Element, Operands: [var other, var j] })
        {
            if (ReferenceEquals(array, other)) return (AsNative(_tape, i), AsNative(_tape, j));
            if (array.Constant is { Literal: null } || other.Constant is { Literal: null }) return (array, other);
        }

        if (a is AccessPath { Kind: PlaceKind.Element, Operands: [var only, _] } && b is Scalar { Value.IsZero: true })
            return (only, _tape.Literal(null, only.Type));
        throw Refuse(x, "comparison of pointers into different memory is not supported; use array indices");
    }

    /// <summary>The number of elements in so many bytes, where the multiplication by their size can be seen.</summary>
    private Value? Elements(Value bytes, int size)
    {
        if (size == 1) return bytes;
        if (bytes.Constant?.Literal is { } literal && WholeNumber(literal) is var n) return n % size == 0 ? _tape.Int((int)(n / size)) : null;
        if (bytes.Definition is not PrimitiveOp op) return null;
        return op.Code switch
        {
            Primitive.Mul or Primitive.Mul_Ovf or Primitive.Mul_Ovf_Un when IsSize(op.Inputs[1], size) => TapeBuilder.Canonical(op.Inputs[0]),
            Primitive.Mul or Primitive.Mul_Ovf or Primitive.Mul_Ovf_Un when IsSize(op.Inputs[0], size) => TapeBuilder.Canonical(op.Inputs[1]),
            Primitive.Conv_I or Primitive.Conv_U or Primitive.Conv_I8 or Primitive.Conv_U8 or Primitive.Conv_I4 => Elements(op.Inputs[0], size),
            _ => null,
        };
    }

    private static bool IsSize(Value v, int size) => v.Constant?.Literal is { } literal && WholeNumber(literal) == size
        || v.Definition is PrimitiveOp { Code: Primitive.Sizeof, Operand: { } type } && SizeOf(type) == size
        || v.Definition is PrimitiveOp { Code: Primitive.Conv_I or Primitive.Conv_U } widened && IsSize(widened.Inputs[0], size);

    private static long WholeNumber(object literal) => literal is nint n ? n : Convert.ToInt64(literal, null);

    private AccessPath Advanced(AccessPath pointer, Value steps, bool back, IlInstruction x) =>
        State.Elements.Advanced(_tape, pointer, steps, back) ?? throw Refuse(x, "a reference that is not to an array element is moved; use an array");
}
