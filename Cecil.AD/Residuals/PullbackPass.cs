using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>What a pullback is handed by the forward pass: an item of the whole function, or the buffer of a segment.</summary>
internal sealed record Root(Item? Item, Segment? Buffer);

/// <summary>
/// Copies an adjoint and puts in place of each value of the forward pass what the plan says. A value is recalled where the adjoint of its
/// region stands: sub-tapes of an adjoint know what they reverse, and builders know what is around them.
/// </summary>
internal sealed class PullbackPass : TapeCopier
{
    private readonly ResidualPlan _plan;
    private readonly TapeBuilder _root = new();
    private readonly List<Root> _roots = [];
    private readonly Dictionary<object, Value> _rootValues = [];
    private readonly Dictionary<(TapeBuilder, object), Value> _known = [];
    private readonly Dictionary<TapeBuilder, Value> _iterations = [];
    private readonly Dictionary<Segment, Value> _starts = [];

    private PullbackPass(ResidualPlan plan) => _plan = plan;

    /// <summary>The pullback: inputs are the seeds' cotangents and the roots.</summary>
    public static (Tape Pullback, IReadOnlyList<Root> Roots) Run(Adjoint adjoint, ResidualPlan plan)
    {
        var pass = new PullbackPass(plan);
        pass._root.Reverses = adjoint.Primal;
        var outputs = pass.Copy(pass._root, adjoint.Tape, [.. adjoint.Tape.Inputs.Select(v => pass._root.Input(v.Type, v.Name))]);
        return (RemoveDeadOps.Run(pass._root.Build(adjoint.Tape.Name, outputs)), pass._roots);
    }

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        if (op is ResidualOp { Wanted: Residual.Of { Primal: var v } }) Map[op.Results[0]] = Recalled(v, target);
        else if (op is ResidualOp { Wanted: Residual.Trips { Loop: var loop } }) Map[op.Results[0]] = Trips(loop, target);
        else if (op is ResidualOp { Wanted: Residual.Sum sum }) Map[op.Results[0]] = Kept(_plan.Sums[sum], target);
        else base.CopyOp(target, op);
    }

    protected override LoopAdditions AddTo(LoopOp loop, TapeBuilder target, TapeBuilder.LoopBuilder builder)
    {
        if (loop.Body.Reverses is null) return LoopAdditions.None;
        var primal = (LoopOp)_plan.Regions.OwnerOf(loop.Body.Reverses);
        var (trips, counter) = (Trips(primal, target), Mapped(loop.While.Inputs[0]));
        // Backwards it counts the iterations still to go, forwards those that are done.
        (_iterations[builder.While], _iterations[builder.Body]) = Induction.StepOf(loop, 0) is (_, Negative: true)
            ? (counter, builder.Body.Primitive(Primitive.Sub, counter, builder.Body.Int(1)))
            : (counter, counter);
        foreach (var segment in _plan.SegmentsOf(primal, RegionKind.While).Reverse().Concat(_plan.SegmentsOf(primal, RegionKind.Body).Reverse()))
            _starts[segment] = RuntimeCalls.Reopen(target, Buffer(segment), segment.Size(target, trips));
        return LoopAdditions.None;
    }

    protected override void CloseSubTape(TapeBuilder sub, IReadOnlyList<Value> outputs) => sub.Reverses = null;

    /// <summary>A value of the forward pass, for an op that is copied to a builder.</summary>
    private Value Recalled(Value v, TapeBuilder from)
    {
        if (v.Constant is { } constant) return from.Literal(constant.Literal, v.Type);
        var at = AdjointOf(_plan.Regions.Of(v), from);
        if (_known.TryGetValue((at, v), out var known)) return known;
        return _known[(at, v)] = _plan.Recalls[v] switch
        {
            Recall.Outer(var outer) => Recalled(outer, at),
            Recall.Earlier(var earlier) => Recalled(earlier, at),
            Recall.Counter counter => Counted(counter, v.Type, at),
            Recall.Repeat(PackOp pack) => at.Pack(v.Type, pack.Inputs.Select(i => Recalled(i, at))),
            Recall.Repeat(var op) => Invariant.Repeated(op, [.. op.Inputs.Select(i => Recalled(i, at))], at),
            Recall.Parts(var leaves) => at.Pack(v.Type, leaves.Select(leaf => Kept(leaf, at))),
            Recall.Keep(var item) => Kept(item, at),
            var recall => throw new InvalidOperationException($"a value is not had by {recall}"),
        };
    }

    /// <summary>The builder of the adjoint of a region around what is being built. An adjoint without ops of its own went into the one around it.</summary>
    private static TapeBuilder AdjointOf(RegionNode region, TapeBuilder from)
    {
        for (RegionNode? at = region; at is not null; at = at.Parent)
            for (var builder = from; builder is not null; builder = builder.Parent)
                if (builder.Reverses == at.Tape || (at.Loop is { } loop && builder.Reverses == loop.Body)) return builder;
        throw new InvalidOperationException("a value of another function is asked for");
    }

    private Value Counted(Recall.Counter counter, Type type, TapeBuilder at)
    {
        var iteration = type == typeof(long) ? at.Primitive(Primitive.Conv_I8, _iterations[at]) : _iterations[at];
        var distance = at.Primitive(Primitive.Mul, iteration, Recalled(counter.Step, at));
        return at.Primitive(counter.IsDown ? Primitive.Sub : Primitive.Add, Recalled(counter.Start, at), distance);
    }

    private Value Kept(Item item, TapeBuilder from)
    {
        var at = AdjointOf(item.Region, from);
        if (_known.TryGetValue((at, item), out var known)) return known;
        return _known[(at, item)] = item.Carrier switch
        {
            Carrier.Root => Input(item, item.Type, new Root(item, null)),
            Carrier.ArmResult(var result) => Kept(result, at),
            Carrier.InSegment(var segment, var position) => FromSegment(segment, position, at),
            var carrier => throw new InvalidOperationException($"unknown carrier {carrier}"),
        };
    }

    private Value FromSegment(Segment segment, int position, TapeBuilder at)
    {
        var buffer = Buffer(segment);
        return at.Load(RuntimeCalls.PlaceOf(buffer), isChecked: false, buffer, segment.PositionOf(at, _starts[segment], _iterations[at], position));
    }

    private Value Buffer(Segment segment) => Input(segment, RuntimeCalls.BufferOf(segment.Type), new Root(null, segment));

    private Value Input(object key, Type type, Root root)
    {
        if (_rootValues.TryGetValue(key, out var known)) return known;
        _roots.Add(root);
        return _rootValues[key] = _root.Input(type, root.Buffer is null ? (root.Item as ValueItem)?.Value.Name : "saved");
    }

    /// <summary>How often a loop ran.</summary>
    private Value Trips(LoopOp loop, TapeBuilder from)
    {
        if (_plan.Trips[loop] is not Recall.Bound(_, var counted)) return Kept(((Recall.Keep)_plan.Trips[loop]).Item, from);
        var tape = AdjointOf(_plan.Regions.Of(loop), from);
        return counted.Trips(tape, Recalled(loop.Inputs[counted.Counter], tape), Invariant.InFrontOf(loop, counted.Bound, tape, v => Recalled(v, tape)));
    }
}
