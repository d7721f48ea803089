using Cecil.AD.Tapes;

namespace Cecil.AD.Optimize;

/// <summary>
/// Moves a load that reads the same memory in every iteration in front of its loop. Its pullback then sums the cotangent in a local
/// instead of updating the shadow's element each time, and the value is saved once instead of once per iteration.
/// A load may throw, so it runs only if the loop will run at all: the test of the first iteration is asked beforehand.
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
        if (op is LoadOp load && _hoisted.TryGetValue(load, out var value)) Map[load.Result] = value;
        else base.CopyOp(target, op);
    }

    protected override void CopyLoop(TapeBuilder target, LoopOp loop)
    {
        var loads = Invariant(loop).ToArray();
        if (loads.Length > 0 && FirstTest(target, loop) is { } test)
        {
            var (then, otherwise) = (target.Arm(), target.Arm());
            Value[] values = [.. loads.Select(l => then.Load(l.Place, l.IsChecked, [.. l.Inputs.Select(v => Outer(loop, v)!)]))];
            var results = test.Constant is not null
                ? loads.Select(l => target.Load(l.Place, l.IsChecked, [.. l.Inputs.Select(v => Outer(loop, v)!)])).ToArray()
                : target.If(test, then, values, otherwise, [.. values.Select(v => otherwise.Anything(v.Type))]);
            for (var i = 0; i < loads.Length; i++) _hoisted[loads[i]] = results[i];
        }

        base.CopyLoop(target, loop);
    }

    /// <summary>
    /// Loads at the top level of the body whose operands come from outside the loop and whose memory the loop does not write. Nothing
    /// that can be seen from outside may happen before them in an iteration, since they would now throw before it.
    /// </summary>
    private IEnumerable<LoadOp> Invariant(LoopOp loop)
    {
        var writes = new Writes(_memory);
        var inLoop = writes.Of(loop);
        if (inLoop.Everything) yield break;
        foreach (var op in loop.While.Ops) if (writes.Of(op).Visible) yield break;
        foreach (var op in loop.Body.Ops)
        {
            if (op is LoadOp l && l.Place.Kind != PlaceKind.Static && l.Inputs.All(v => Outer(loop, v) is not null)
                && !inLoop.Slots.Contains(Writes.Slot(_memory.BaseOf(l.Place, l.Inputs), l.Place))) yield return l;
            if (writes.Of(op).Visible) yield break;
        }
    }

    /// <summary>The copy of an outer value that a body input stands for; null for a value that changes.</summary>
    private Value? Outer(LoopOp loop, Value bodyValue)
    {
        if (bodyValue.Constant is not null) return Map.GetValueOrDefault(bodyValue, bodyValue);
        var at = Folding.IndexOf(loop.Body.Inputs, bodyValue) - loop.Results.Count;
        return at >= 0 ? Mapped(loop.Inputs[loop.Carried + at]) : null;
    }

    /// <summary>Will the loop run once? Asked only where the While part is a few instructions.</summary>
    private Value? FirstTest(TapeBuilder target, LoopOp loop)
    {
        if (loop.While.Ops.Count > 8 || !loop.While.Ops.All(op => op is ConstantOp or PrimitiveOp)) return null;
        var outputs = Inline(target, loop.While, Mapped(loop.Inputs));
        return outputs[0].Constant?.Literal is 0 ? null : outputs[0];
    }
}
