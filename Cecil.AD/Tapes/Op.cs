using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>An instruction of a compiled method, and the call through which that method was inlined.</summary>
internal sealed record Origin(MethodBase Method, int Offset, Origin? Caller);

/// <summary>One step of a tape. Ops run in order; each result is assigned once. The kinds are the sealed classes of this file.</summary>
public abstract class Op
{
    private protected Op(Value[] inputs, Value[] results)
    {
        Inputs = inputs;
        Results = results;
    }

    /// <summary>Operands, defined earlier on the same tape.</summary>
    public IReadOnlyList<Value> Inputs { get; }

    /// <summary>What the op defines.</summary>
    public IReadOnlyList<Value> Results { get; }

    /// <summary>Why the op is there, or what was decided about a call; printed as a trailing comment.</summary>
    public string? Note { get; internal set; }

    /// <summary>The instruction that the op came from; refusals point there.</summary>
    internal Origin? Origin { get; set; }

    /// <summary>The result of an op that has exactly one.</summary>
    public Value Result => Results[0];

    /// <summary>What the op does besides defining its results.</summary>
    internal abstract Effects Effects { get; }
}

/// <summary>A literal: a number, null, a string, or the reflection object of an ldtoken.</summary>
public sealed class ConstantOp : Op
{
    internal ConstantOp(object? literal, Value result) : base([], [result]) => Literal = literal;

    /// <summary>The literal; a Type, FieldInfo or MethodBase stands for its run-time handle.</summary>
    public object? Literal { get; }

    internal override Effects Effects => Effects.None;
}

/// <summary>One IL instruction without effect on memory.</summary>
public sealed class PrimitiveOp : Op
{
    internal PrimitiveOp(Primitive code, Type? operand, Value[] inputs, Value result) : base(inputs, [result])
    {
        Code = code;
        Operand = operand;
        Effects = code.EffectsOn(inputs);
    }

    internal override Effects Effects { get; }

    /// <summary>Which instruction.</summary>
    public Primitive Code { get; }

    /// <summary>The type operand of castclass, isinst, box, unbox.any and sizeof.</summary>
    public Type? Operand { get; }
}

/// <summary>
/// A recorded call. Results are the return value, if any, followed by the new value of each by-reference argument: such an
/// argument is handed over as a value and comes back as a result.
/// </summary>
public sealed class CallOp : Op
{
    internal CallOp(Callee callee, Value[] inputs, Value[] results) : base(inputs, results) => Callee = callee;

    /// <summary>The method, or the constructor of the object that is made.</summary>
    public MethodBase Method => Callee.Method;

    /// <summary>The pullback of the method; null when the call is inactive.</summary>
    public MethodInfo? Rule => Callee.Rule;

    /// <summary>A pure call may be shared, moved or dropped.</summary>
    public bool IsPure => Callee.Effects.IsPure;

    internal Callee Callee { get; }

    internal override Effects Effects => Callee.Effects;
}

/// <summary>A call of a <see cref="FunctionTape"/>; it may write to any memory that its inputs lead to.</summary>
public sealed class InvokeOp : Op
{
    internal InvokeOp(FunctionTape function, Value[] inputs, Value[] results) : base(inputs, results) => Function = function;

    /// <summary>What is called.</summary>
    public FunctionTape Function { get; }

    internal override Effects Effects => Effects.Unknown;
}

/// <summary>A branch: inputs are the condition and the inputs of both arms (the same for both); results are the outputs of the arm taken.</summary>
public sealed class IfOp : Op
{
    internal IfOp(Tape then, Tape @else, Value[] inputs, Value[] results) : base(inputs, results)
    {
        Then = then;
        Else = @else;
        Effects = then.Effects | @else.Effects;
    }

    internal override Effects Effects { get; }

    /// <summary>Runs when the condition is not zero (not null).</summary>
    public Tape Then { get; }

    /// <summary>Runs otherwise.</summary>
    public Tape Else { get; }
}

/// <summary>
/// A loop with its test in the middle. Inputs are the initial carried values, then the invariants.
/// <see cref="While"/>: (carried, invariants) → (test, middle values) runs trip count + 1 times;
/// <see cref="Body"/>: (middle values, invariants) → next carried values runs trip count times.
/// Results are the middle values at the exit.
/// </summary>
public sealed class LoopOp : Op
{
    internal LoopOp(Tape @while, Tape body, int carried, Value[] inputs, Value[] results) : base(inputs, results)
    {
        While = @while;
        Body = body;
        Carried = carried;
        Effects = @while.Effects | body.Effects;
    }

    internal override Effects Effects { get; }

    /// <summary>The ops up to the test.</summary>
    public Tape While { get; }

    /// <summary>The ops after the test.</summary>
    public Tape Body { get; }

    /// <summary>How many of the inputs are carried.</summary>
    public int Carried { get; }
}

/// <summary>Reads memory. A checked load may throw as the primal does and stays; an unchecked one repeats a load that succeeded.</summary>
public sealed class LoadOp : Op
{
    internal LoadOp(Place place, bool isChecked, Value[] inputs, Value result) : base(inputs, [result])
    {
        Place = place;
        IsChecked = isChecked;
    }

    /// <summary>Where.</summary>
    public Place Place { get; }

    /// <summary>Whether the load is kept for its exception even if its result is unused.</summary>
    public bool IsChecked { get; }

    internal override Effects Effects => new(MayThrow: IsChecked, Reads: Touches.Operands | Touches.Outside, Result: ResultOrigin.Outside);
}

/// <summary>Writes memory: inputs are the place's operands and the value.</summary>
public sealed class StoreOp : Op
{
    internal StoreOp(Place place, Value[] inputs) : base(inputs, []) => Place = place;

    /// <summary>Where.</summary>
    public Place Place { get; }

    internal override Effects Effects => new(MayThrow: true, Writes: Touches.Operands | Touches.Outside, RunsOnce: true, Keeps: true);
}

/// <summary>Makes a zeroed array: inputs are the lengths.</summary>
public sealed class NewArrayOp : Op
{
    internal NewArrayOp(Value[] inputs, Value result) : base(inputs, [result]) { }

    internal override Effects Effects => new(MayThrow: !Inputs.All(IsLength), Allocates: true);

    /// <summary>A length that is not negative: then making the array does not throw.</summary>
    private static bool IsLength(Value v) => v.Constant?.Literal is int and >= 0 || v.Definition is PrimitiveOp { Code: Primitive.Ldlen }
        || (v.Definition is PrimitiveOp { Code: Primitive.Conv_I4 or Primitive.Conv_I } c && IsLength(c.Inputs[0]));
}

/// <summary>Makes an object, or a box, with all fields zero; no constructor runs.</summary>
public sealed class NewObjectOp : Op
{
    internal NewObjectOp(Type type, Value result) : base([], [result]) => Type = type;

    /// <summary>The class, or the type of the value in the box.</summary>
    public Type Type { get; }

    internal override Effects Effects => new(Allocates: true);
}

/// <summary>Puts a struct together from its fields (in declaration order, nested structs flattened).</summary>
public sealed class PackOp : Op
{
    internal PackOp(Value[] inputs, Value result) : base(inputs, [result]) { }

    internal override Effects Effects => Effects.None;

    /// <summary>The position among the inputs of the leaf at a path; −1 when the path ends above a leaf.</summary>
    internal static int LeafOf(Type type, FieldInfo[] path)
    {
        var at = 0;
        foreach (var leaf in Structs.Leaves(type))
        {
            if (leaf.AsSpan().SequenceEqual(path)) return at;
            at++;
        }

        return -1;
    }
}

/// <summary>Reads a leaf field of a struct value.</summary>
public sealed class UnpackOp : Op
{
    internal UnpackOp(FieldInfo[] path, Value[] inputs, Value result) : base(inputs, [result]) => Path = path;

    /// <summary>Fields from the struct down to the leaf.</summary>
    public FieldInfo[] Path { get; }

    internal override Effects Effects => Effects.None;
}

/// <summary>Throws its input; nothing behind it on the tape runs.</summary>
public sealed class ThrowOp : Op
{
    internal ThrowOp(Value[] inputs) : base(inputs, []) { }

    internal override Effects Effects => new(MayThrow: true, RunsOnce: true);
}
