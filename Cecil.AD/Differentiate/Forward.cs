using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>Copies the primal and adds what the plan asks for: results of branches, stores to buffers, trip counts.</summary>
internal sealed class Forward : TapeCopier
{
    private readonly ForwardPlan _plan;
    private readonly Dictionary<LoopOp, OpenLoop> _open = [];

    private Forward(ForwardPlan plan) => _plan = plan;

    /// <summary>A loop being copied: its iteration counter and where its segments start.</summary>
    private sealed class OpenLoop
    {
        public Value? Counter { get; set; }

        /// <summary>The carried counter, where no counter of the primal serves.</summary>
        public Value? Counted { get; set; }

        public Dictionary<SavedSegment, Value> Starts { get; } = [];
    }

    /// <summary>Returns the outputs of the primal; <paramref name="lookup"/> finds what a value or placeholder of the primal became.</summary>
    public static Value[] Run(TapeBuilder target, Tape primal, IReadOnlyList<Value> arguments, ForwardPlan plan, out Func<Value, Value> lookup)
    {
        var pass = new Forward(plan);
        foreach (var buffer in plan.Buffers) pass.Map[buffer] = RuntimeCalls.Rent(target, buffer.Type, zeroed: false);
        var outputs = pass.Copy(target, primal, arguments);
        lookup = v => v.Constant is { } c ? target.Literal(c.Literal, v.Type) : pass.Map[v];
        return outputs;
    }

    protected override IEnumerable<Value> ExtraOutputs(TapeBuilder arm, IfOp branch, Tape source)
    {
        foreach (var saved in _plan.Branches.GetValueOrDefault(branch, []))
        {
            var value = source == branch.Then ? saved.Then : saved.Else;
            yield return value is null ? arm.Anything(saved.Placeholder.Type) : Mapped(value);
        }
    }

    protected override void ReceiveExtras(IfOp branch, Value[] results)
    {
        var saved = _plan.Branches.GetValueOrDefault(branch, []);
        for (var i = 0; i < results.Length; i++) Map[saved[i].Placeholder] = results[i];
    }

    protected override void BeginLoop(TapeBuilder target, TapeBuilder.LoopBuilder builder, LoopOp loop)
    {
        if (!_plan.Loops.TryGetValue(loop, out var plan) || !plan.Counts) return;
        var open = new OpenLoop();
        if (Induction.CountedLoop(loop) is { Down: false, Counter: var counter })
            open.Counter = builder.While.Primitive(Primitive.Sub, Mapped(loop.While.Inputs[counter]), Mapped(loop.Inputs[counter]));
        else
            open.Counter = open.Counted = builder.Carry(target.Int(0), name: "trip");
        foreach (var segment in plan.While.Concat(plan.Body)) open.Starts[segment] = RuntimeCalls.Open(target, Mapped(segment.Buffer));
        _open.Add(loop, open);
    }

    protected override void EndWhile(TapeBuilder.LoopBuilder builder, LoopOp loop)
    {
        if (_open.TryGetValue(loop, out var open)) Save(builder.While, open, _plan.Loops[loop].While);
    }

    protected override IEnumerable<Value> EndBody(TapeBuilder.LoopBuilder builder, LoopOp loop)
    {
        if (!_open.TryGetValue(loop, out var open)) return [];
        Save(builder.Body, open, _plan.Loops[loop].Body);
        return open.Counted is { } counted ? [builder.Body.Primitive(Primitive.Add_Ovf, counted, builder.Body.Int(1))] : [];
    }

    protected override IEnumerable<Value> ExtraResults(TapeBuilder.LoopBuilder builder, LoopOp loop) =>
        _open.TryGetValue(loop, out var open) ? [open.Counter!] : [];

    protected override void EndLoop(TapeBuilder target, LoopOp loop, Value[] extraResults)
    {
        if (!_open.Remove(loop, out var open)) return;
        var (plan, trips) = (_plan.Loops[loop], extraResults[0]);
        if (plan.TripCount is { } placeholder) Map[placeholder] = trips;
        foreach (var segment in plan.Body) Close(segment, trips);
        foreach (var segment in plan.While) Close(segment, target.Primitive(Primitive.Add, trips, target.Int(1)));

        void Close(SavedSegment segment, Value times) => RuntimeCalls.Close(target, Mapped(segment.Buffer),
            target.Primitive(Primitive.Add, open.Starts[segment], target.Primitive(Primitive.Mul, times, target.Int(segment.Values.Count))));
    }

    private void Save(TapeBuilder part, OpenLoop open, List<SavedSegment> segments)
    {
        foreach (var segment in segments)
        {
            for (var i = 0; i < segment.Values.Count; i++)
            {
                var buffer = Mapped(segment.Buffer);
                part.Store(RuntimeCalls.PlaceOf(buffer), buffer, Position(part, open.Starts[segment], open.Counter!, segment.Values.Count, i), Mapped(segment.Values[i]));
            }
        }
    }

    /// <summary>start + iteration · stride + offset.</summary>
    public static Value Position(TapeBuilder tape, Value start, Value iteration, int stride, int offset) =>
        tape.Primitive(Primitive.Add, tape.Primitive(Primitive.Add, start, tape.Primitive(Primitive.Mul, iteration, tape.Int(stride))), tape.Int(offset));
}
