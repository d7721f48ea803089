using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read.State;

/// <summary>Pointers in unsafe code: fixed arrays and stackalloc. A step in bytes must be a whole number of elements.</summary>
internal sealed class Pointers(Trace trace)
{
    private readonly Dictionary<object, Value> _stackArrays = new(ReferenceEqualityComparer.Instance);

    /// <summary>The array that stackalloc stands for; it is zero at the start, which the original need not be.</summary>
    public AccessPath ArrayOf(StackMemory memory, Type element)
    {
        if (!_stackArrays.TryGetValue(memory.Block, out var array))
        {
            var count = Elements(memory.Bytes, SizeOf(element)) ?? trace.Tape.Primitive(Primitive.Div, memory.Bytes, trace.Tape.Int(SizeOf(element)));
            _stackArrays.Add(memory.Block, array = trace.Tape.NewArray(element.MakeArrayType(), trace.Tape.Primitive(Primitive.Conv_I, count)));
        }

        if (array.Type != element.MakeArrayType()) throw trace.Refuse("memory of stackalloc is used for different types; use an array for each");
        var start = ElementOf(array, trace.Tape.Int(0));
        return memory.Offset is null ? start : Advanced(start, ElementsOrRefuse(memory.Offset, element), back: false);
    }

    /// <summary>What is accessed as a type is memory of that type, where that was open.</summary>
    public AbstractValue Typed(AbstractValue pointer, Type type) => pointer is StackMemory memory ? ArrayOf(memory, type) : pointer;

    private Value ElementsOrRefuse(Value bytes, Type element) =>
        Elements(bytes, SizeOf(element))
            ?? throw trace.Refuse("a pointer is moved by a number of bytes that may not be a whole number of elements; use array indices");

    public AbstractValue Arithmetic(Primitive code, AbstractValue a, AbstractValue b)
    {
        if (code.IsComparison())
        {
            var (i, j) = Indices(a, b);
            return new Scalar(trace.Tape.Primitive(code, i, j));
        }

        if (code == Primitive.Add && b is AccessPath or StackMemory) (a, b) = (b, a);
        if (code == Primitive.Add && a is StackMemory memory)
        {
            var offset = trace.Values.Plain(b);
            return memory with { Offset = memory.Offset is null ? offset : trace.Tape.Primitive(Primitive.Add, memory.Offset, offset) };
        }

        if (code is not (Primitive.Add or Primitive.Sub) || a is not AccessPath pointer || b is AccessPath)
            throw trace.Refuse("arithmetic on pointers beyond adding a whole number of elements is not supported; use array indices");
        return Advanced(pointer, ElementsOrRefuse(trace.Values.Plain(b), pointer.Target), code == Primitive.Sub);
    }

    /// <summary>Pointers to elements of one array, or to one field of them, compare as their indices; with null, as their arrays do.</summary>
    public (Value, Value) Indices(AbstractValue a, AbstractValue b)
    {
        if (a is AccessPath { Kind: PlaceKind.Element, Operands: [var array, var i] } p
            && b is AccessPath { Kind: PlaceKind.Element, Operands: [var other, var j] } q)
        {
            if (ReferenceEquals(array, other) && p.Path.SequenceEqual(q.Path)) return (AsNative(trace.Tape, i), AsNative(trace.Tape, j));
            if (array.Constant is { Literal: null } || other.Constant is { Literal: null }) return (array, other);
        }

        if (a is AccessPath { Kind: PlaceKind.Element, Operands: [var only, _] } && b is Scalar { Value.IsZero: true })
            return (only, trace.Tape.Literal(null, only.Type));
        throw trace.Refuse("comparison of pointers into different memory is not supported; use array indices");
    }

    /// <summary>The number of elements in so many bytes, where the multiplication by their size can be seen.</summary>
    private Value? Elements(Value bytes, int size)
    {
        if (size == 1) return bytes;
        if (bytes.Constant?.Literal is { } literal && WholeNumber(literal) is var n) return n % size == 0 ? trace.Tape.Int((int)(n / size)) : null;
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

    public AccessPath Advanced(AccessPath pointer, Value steps, bool back) =>
        State.Elements.Advanced(trace.Tape, pointer, steps, back) ?? throw trace.Refuse("a reference that is not to an array element is moved; use an array");
}
