using Cecil.AD.Analyze;
using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>
/// Moves a load that reads the same memory in every iteration in front of its loop. Its pullback then sums the cotangent in a local
/// instead of updating the shadow's element each time, and the value is saved once instead of once per iteration.
/// The early load runs only if the loop will run at all and if it cannot throw; the load in the loop stays for its exception, which
/// must come exactly when the function throws it.
/// </summary>
internal sealed class HoistLoads : TapeCopier
{
    private readonly MemoryClasses _memory;
    private readonly Dictionary<LoadOp, Value> _hoisted = [];

    private HoistLoads(Tape tape) => _memory = new MemoryClasses(tape);

    public static Tape Run(Tape tape)
    {
        var pass = new HoistLoads(tape);
        var builder = new TapeBuilder();
        Value[] inputs = [.. tape.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        return builder.Build(tape.Name, pass.Copy(builder, tape, inputs));
    }

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        base.CopyOp(target, op);
        if (op is LoadOp load && _hoisted.TryGetValue(load, out var value)) Map[load.Result] = value;
    }

    protected override void CopyLoop(TapeBuilder target, LoopOp loop)
    {
        var loads = Invariant(loop).ToArray();
        if (loads.Length > 0 && FirstTest(target, loop) is { } test)
            foreach (var load in loads) _hoisted[load] = Early(target, loop, load, test);
        base.CopyLoop(target, loop);
    }

    /// <summary>The element if the loop will read it, else zero.</summary>
    private Value Early(TapeBuilder target, LoopOp loop, LoadOp load, Value test)
    {
        Value[] operands = [.. load.Inputs.Select(v => Outer(loop, v)!)];
        var isSafe = IsSafe(target, load.Place, operands);
        var (then, otherwise) = (target.Arm(), target.Arm());
        var value = then.Load(load.Place, isChecked: false, operands);
        return target.If(target.Primitive(Primitive.And, test, isSafe), then, [value], otherwise, [otherwise.Zero(value.Type)])[0];
    }

    private static Value IsSafe(TapeBuilder target, Place place, Value[] operands)
    {
        if (place.Kind == PlaceKind.Field) return target.Primitive(Primitive.Cgt_Un, operands[0], target.Literal(null, operands[0].Type));
        return RuntimeCalls.InRange(target, place.Root.GetElementType()!, operands[0], target.Primitive(Primitive.Conv_I, operands[1]));
    }

    /// <summary>
    /// Loads of numbers and references at the top level of the body, from arrays, indices and objects of outside the loop, in memory that
    /// the loop does not write.
    /// </summary>
    private IEnumerable<LoadOp> Invariant(LoopOp loop)
    {
        var writes = new Writes(_memory);
        var inLoop = writes.Of(loop);
        return inLoop.Everything ? [] : loop.Body.Ops.OfType<LoadOp>().Where(l =>
            IsHoistable(l.Place) && (l.Result.IsFloat || l.Result.IsReference) && l.Inputs.All(v => Outer(loop, v) is not null)
            && !inLoop.Slots.Contains(Writes.Slot(_memory.BaseOf(l.Place, l.Inputs), l.Place)));
    }

    private static bool IsHoistable(Place place) => (place.Kind == PlaceKind.Element && place.Rank == 1) || place.Kind == PlaceKind.Field;

    /// <summary>The copy of an outer value that a body input stands for; null for a value that changes.</summary>
    private Value? Outer(LoopOp loop, Value bodyValue)
    {
        if (bodyValue.Constant is not null) return Map.GetValueOrDefault(bodyValue, bodyValue);
        return loop.InvariantOf(bodyValue) is { } operand ? Mapped(operand) : null;
    }

    /// <summary>Will the loop run once? Asked only where the While part is a few instructions.</summary>
    private Value? FirstTest(TapeBuilder target, LoopOp loop)
    {
        if (loop.While.Ops.Count > 8 || !loop.While.Ops.All(op => op is ConstantOp or PrimitiveOp)) return null;
        var outputs = Inline(target, loop.While, Mapped(loop.Inputs));
        return Folding.IsBoolean(outputs[0]) && !outputs[0].IsInt(0) ? outputs[0] : null;
    }
}
