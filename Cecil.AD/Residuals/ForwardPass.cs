using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>Copies the primal and adds what the plan keeps: results of branches, stores to buffers, trip counts.</summary>
internal sealed class ForwardPass : TapeCopier
{
    private readonly ResidualPlan _plan;
    private readonly Adjoint _adjoint;
    private readonly TapeBuilder _outside;
    private readonly Value[] _seeds;
    private readonly Dictionary<Segment, Value> _buffers = [];
    private readonly Dictionary<Item, Value> _known = [];

    private ForwardPass(TapeBuilder outside, Adjoint adjoint, Value[] seeds, ResidualPlan plan) =>
        (_outside, _adjoint, _seeds, _plan) = (outside, adjoint, seeds, plan);

    /// <param name="outside">Where buffers are rented: outside of all loops.</param>
    /// <param name="target">Where the copy goes.</param>
    /// <param name="adjoint">The adjoint; its primal is what is copied.</param>
    /// <param name="arguments">What stands for the inputs of the primal.</param>
    /// <param name="seeds">What stands for the inputs of the adjoint, if loops are reversed in place.</param>
    /// <param name="plan">What is kept.</param>
    /// <param name="roots">What the pullback is handed.</param>
    /// <returns>The outputs of the primal, and the values of the roots.</returns>
    public static (Value[] Outputs, Value[] Roots) Run(TapeBuilder outside, TapeBuilder target, Adjoint adjoint,
        IReadOnlyList<Value> arguments, Value[] seeds, ResidualPlan plan, IEnumerable<Root> roots)
    {
        var pass = new ForwardPass(outside, adjoint, seeds, plan);
        foreach (var segment in plan.Segments) pass._buffers.Add(segment, RuntimeCalls.Rent(outside, RuntimeCalls.BufferOf(segment.Type), zeroed: false));
        var outputs = pass.Copy(target, adjoint.Primal, arguments);
        // Behind a throw nothing is handed to anybody.
        return (outputs, target.Diverges ? [] : [.. roots.Select(r => r.Buffer is { } segment ? pass._buffers[segment] : pass.ValueOf(target, r.Item!))]);
    }

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        // The tape of a local reversal's seeds speaks of values that are known here.
        if (op is ResidualOp { Wanted: Residual.Of { Primal: var v } }) Map[op.Results[0]] = Mapped(v);
        else base.CopyOp(target, op);
    }

    private Value ValueOf(TapeBuilder builder, Item item) => item switch
    {
        ValueItem v => Mapped(v.Value),
        LeafItem leaf => builder.Unpack(leaf.Path, Mapped(leaf.Struct)),
        _ => _known[item],
    };

    protected override IEnumerable<Value> ExtraOutputs(TapeBuilder arm, IfOp branch, Region source) =>
        _plan.ResultsOf(branch).Select(result => result.Of(source.Kind) is { } item ? ValueOf(arm, item) : arm.Anything(result.Type));

    protected override void ReceiveExtras(IfOp branch, Value[] results)
    {
        foreach (var (item, value) in _plan.ResultsOf(branch).Zip(results)) _known[item] = value;
    }

    protected override LoopAdditions AddTo(LoopOp loop, TapeBuilder target, TapeBuilder.LoopBuilder builder) =>
        _adjoint.Local.TryGetValue(loop, out var local) ? new ReversedInPlace(this, loop, local, target, builder)
        : _plan.Counts(loop) ? new KeptByLoop(this, loop, target, builder) : LoopAdditions.None;

    /// <summary>In place of its body the loop gets the body and the adjoint of the body.</summary>
    private sealed class ReversedInPlace : LoopAdditions
    {
        private readonly ForwardPass _pass;
        private readonly LoopOp _loop;
        private readonly LocalReversal _local;
        private readonly TapeBuilder.LoopBuilder _builder;
        private readonly Value[] _seeds;
        private readonly Value[] _sums;
        private Value[] _cotangents = [];

        public ReversedInPlace(ForwardPass pass, LoopOp loop, LocalReversal local, TapeBuilder target, TapeBuilder.LoopBuilder builder)
        {
            (_pass, _loop, _local, _builder) = (pass, loop, local, builder);
            _seeds = pass.Copy(target, local.Seeds, pass._seeds);
            _sums = [.. local.Sums.Select(i => builder.Carry(target.Zero(loop.Inputs[i].Type)))];
        }

        public override bool CopyBody()
        {
            var body = _local.Body;
            var lowering = new Lowering(body, ResidualPlan.Of(body.Primal, body.Tape));
            Value[] arguments = [.. body.Primal.Inputs.Select(_pass.Mapped)];
            var (outputs, cotangents) = lowering.Join(_pass._outside, _builder.Body, arguments, _seeds);
            for (var i = 0; i < outputs.Length; i++) _pass.Map[body.Primal.Outputs[i]] = outputs[i];
            _cotangents = cotangents;
            return true;
        }

        public override IEnumerable<Value> EndBody() => _local.Sums.Select((operand, i) => _builder.Body.Diverges ? _sums[i]
            : _builder.Body.Primitive(Primitive.Add, _sums[i], _local.Body.CotangentOf(_loop.InBody(operand), _cotangents, _builder.Body)));

        public override IEnumerable<Value> Results => _sums;

        public override void End(Value[] results)
        {
            for (var i = 0; i < results.Length; i++)
                if (_pass._plan.Sums.TryGetValue(new Residual.Sum(_loop, _local.Sums[i]), out var item)) _pass._known[item] = results[i];
        }
    }

    /// <summary>The number of the iteration, and the stores to the segments.</summary>
    private sealed class KeptByLoop : LoopAdditions
    {
        private readonly ForwardPass _pass;
        private readonly LoopOp _loop;
        private readonly TapeBuilder _target;
        private readonly TapeBuilder.LoopBuilder _builder;
        private readonly Value _iteration;
        private readonly bool _isCarried;
        private readonly bool _isReserved;
        private readonly Dictionary<Segment, Value> _starts = [];

        public KeptByLoop(ForwardPass pass, LoopOp loop, TapeBuilder target, TapeBuilder.LoopBuilder builder)
        {
            (_pass, _loop, _target, _builder) = (pass, loop, target, builder);
            if (Induction.CountedLoop(loop) is { Down: false, Counter: var counter })
                _iteration = builder.While.Primitive(Primitive.Sub, pass.Mapped(loop.While.Inputs[counter]), pass.Mapped(loop.Inputs[counter]));
            else
                (_iteration, _isCarried) = (builder.Carry(target.Int(0), name: "trip"), true);
            foreach (var segment in Segments(RegionKind.While).Concat(Segments(RegionKind.Body)))
                _starts[segment] = RuntimeCalls.Open(target, pass._buffers[segment]);
            if (Induction.CountedLoop(loop) is { } counted && Invariant.Is(loop, counted.Bound))
            {
                _isReserved = true;
                var trips = counted.Trips(target, pass.Mapped(loop.Inputs[counted.Counter]), Invariant.InFrontOf(loop, counted.Bound, target, pass.Mapped));
                Reserve(target, RegionKind.While, target.Primitive(Primitive.Add, trips, target.Int(1)));
                Reserve(target, RegionKind.Body, trips);
            }

            if (!_isReserved) Reserve(builder.While, RegionKind.While, Next(builder.While));
        }

        public override void BeginBody()
        {
            if (!_isReserved) Reserve(_builder.Body, RegionKind.Body, Next(_builder.Body));
        }

        public override void EndWhile() => Store(_builder.While, RegionKind.While);

        public override IEnumerable<Value> EndBody()
        {
            Store(_builder.Body, RegionKind.Body);
            return _isCarried ? [_builder.Body.Primitive(Primitive.Add_Ovf, _iteration, _builder.Body.Int(1))] : [];
        }

        /// <summary>How many iterations there are with this one.</summary>
        private Value Next(TapeBuilder part) => part.Primitive(Primitive.Add, _iteration, part.Int(1));

        private void Reserve(TapeBuilder tape, RegionKind kind, Value iterations)
        {
            foreach (var segment in Segments(kind))
                RuntimeCalls.Reserve(tape, _pass._buffers[segment], _starts[segment], iterations, tape.Int(segment.Items.Count));
        }

        public override IEnumerable<Value> Results => [_iteration];

        public override void End(Value[] results)
        {
            var trips = results[0];
            if (_pass._plan.Trips.GetValueOrDefault(_loop) is Recall.Keep(var item)) _pass._known[item] = trips;
            foreach (var segment in Segments(RegionKind.Body).Concat(Segments(RegionKind.While)))
                RuntimeCalls.Close(_target, _pass._buffers[segment], _target.Primitive(Primitive.Add, _starts[segment], segment.Size(_target, trips)));
        }

        private IEnumerable<Segment> Segments(RegionKind kind) => _pass._plan.SegmentsOf(_loop, kind);

        private void Store(TapeBuilder part, RegionKind kind)
        {
            foreach (var segment in Segments(kind))
            {
                var buffer = _pass._buffers[segment];
                for (var i = 0; i < segment.Items.Count; i++)
                    part.Store(RuntimeCalls.PlaceOf(buffer), buffer, segment.PositionOf(part, _starts[segment], _iteration, i),
                        _pass.ValueOf(part, segment.Items[i]));
            }
        }
    }
}
