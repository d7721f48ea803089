using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>An instruction of a compiled method, and the call through which that method was inlined.</summary>
internal sealed record Origin(MethodBase Method, int Offset, Origin? Caller);

/// <summary>One step of a tape. Ops run in order; each result is assigned once. The kinds are the sealed classes of this file.</summary>
public abstract class Op
{
    /// <summary>The next hash code, see <see cref="Value"/>.</summary>
    private static int _next;

    private readonly int _hash = unchecked(_next++ * (int)0x9E3779B1);

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

    /// <summary>The sub-tapes of a branch or a loop, in the order in which they run.</summary>
    internal virtual Region[] Regions => [];

    /// <summary>Which values become the inputs of a sub-tape, but for what an earlier iteration hands on.</summary>
    internal virtual IEnumerable<(Value From, Value To)> FlowInto(Region region) => [];

    /// <summary>What the outputs of a sub-tape become: results, or what the next iteration starts with.</summary>
    internal virtual IEnumerable<(Value From, Value To)> FlowOutOf(Region region) => [];

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
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

    /// <summary>
    /// Is the last result the exception that the call throws, or null? Where it throws the other results are the defaults of their types,
    /// and arguments passed by reference are what the call left in them.
    /// </summary>
    public bool IsGuarded => Callee.IsGuarded;

    internal Callee Callee { get; }

    internal override Effects Effects => Callee.Effects;
}

/// <summary>
/// A call of a <see cref="FunctionTape"/>, some of which give the exception that leaves them as a result instead of throwing it. It may
/// write to any memory that its inputs lead to.
/// </summary>
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
        Regions = [new(then, RegionKind.Then), new(@else, RegionKind.Else)];
    }

    internal override Effects Effects { get; }

    internal override Region[] Regions { get; }

    internal override IEnumerable<(Value From, Value To)> FlowInto(Region region)
    {
        for (var i = 1; i < Inputs.Count; i++) yield return (Inputs[i], region.Tape.Inputs[i - 1]);
    }

    internal override IEnumerable<(Value From, Value To)> FlowOutOf(Region region)
    {
        for (var i = 0; i < Results.Count; i++) yield return (region.Tape.Outputs[i], Results[i]);
    }

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
        Regions = [new(@while, RegionKind.While), new(body, RegionKind.Body)];
    }

    internal override Effects Effects { get; }

    internal override Region[] Regions { get; }

    internal override IEnumerable<(Value From, Value To)> FlowInto(Region region)
    {
        var isWhile = region.Kind == RegionKind.While;
        for (var i = 0; i < region.Tape.Inputs.Count; i++)
            yield return (isWhile ? Inputs[i] : OperandInBody(i) is { } operand ? While.Inputs[operand] : Middle(i), region.Tape.Inputs[i]);
    }

    internal override IEnumerable<(Value From, Value To)> FlowOutOf(Region region)
    {
        var isWhile = region.Kind == RegionKind.While;
        for (var i = 0; i < (isWhile ? Results.Count : Carried); i++) yield return isWhile ? (Middle(i), Results[i]) : (Body.Outputs[i], While.Inputs[i]);
    }

    /// <summary>The value of the While tape that the body knows as a middle value.</summary>
    internal Value Middle(int j) => While.Outputs[j + 1];

    /// <summary>The position among the body's inputs of the invariant that is operand <paramref name="operand"/> of the loop.</summary>
    internal int InBody(int operand) => operand - Carried + Results.Count;

    /// <summary>The number of the operand that an input of the body stands for; null for a middle value.</summary>
    internal int? OperandInBody(int bodyInput) => bodyInput < Results.Count ? null : bodyInput - Results.Count + Carried;

    /// <summary>The operand of the loop that a value of the body stands for; null for what changes from iteration to iteration.</summary>
    internal Value? InvariantOf(Value bodyValue) =>
        Folding.IndexOf(Body.Inputs, bodyValue) is >= 0 and var at && OperandInBody(at) is { } operand ? Inputs[operand] : null;

    /// <summary>Does every iteration hand the carried value on as it came?</summary>
    internal bool IsHandedOn(int carried) =>
        Folding.IndexOf(Body.Inputs, Body.Outputs[carried]) is >= 0 and var at && at < Results.Count && ReferenceEquals(Middle(at), While.Inputs[carried]);

    /// <summary>The ops up to the test.</summary>
    public Tape While { get; }

    /// <summary>The ops after the test.</summary>
    public Tape Body { get; }

    /// <summary>How many of the inputs are carried.</summary>
    public int Carried { get; }
}

/// <summary>
/// A value of the forward pass as its pullback wants it: this value, at this point of this iteration. How it is had is decided later
/// (see Residuals/); a tape that is emitted has none.
/// </summary>
internal sealed class ResidualOp : Op
{
    public ResidualOp(Residual wanted, Value result) : base([], [result]) => Wanted = wanted;

    public Residual Wanted { get; }

    internal override Effects Effects => Effects.None;
}

/// <summary>What a <see cref="ResidualOp"/> stands for.</summary>
internal abstract record Residual(Type Type)
{
    /// <summary>A value of the primal.</summary>
    public sealed record Of(Value Primal) : Residual(Primal.Type);

    /// <summary>How often a loop of the primal ran.</summary>
    public sealed record Trips(LoopOp Loop) : Residual(typeof(int));

    /// <summary>The cotangent of an operand of a loop that is reversed in place, summed up over its iterations.</summary>
    public sealed record Sum(LoopOp Loop, int Operand) : Residual(Loop.Inputs[Operand].Type);
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

    /// <summary>In a primal with shadows: is what is read a number that may carry a derivative?</summary>
    internal bool IsActive { get; set; }

    /// <summary>In a primal with shadows: nothing writes there later, so that the pullback may read it again.</summary>
    internal bool CanRepeat { get; set; }
}

/// <summary>Writes memory: inputs are the place's operands and the value.</summary>
public sealed class StoreOp : Op
{
    internal StoreOp(Place place, Value[] inputs) : base(inputs, []) => Place = place;

    /// <summary>Where.</summary>
    public Place Place { get; }

    internal override Effects Effects => new(MayThrow: true, Writes: Touches.Operands | Touches.Outside, RunsOnce: true, Keeps: true);

    /// <summary>In a primal with shadows: may the memory hold a number that carries a derivative?</summary>
    internal bool IsActive { get; set; }
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
