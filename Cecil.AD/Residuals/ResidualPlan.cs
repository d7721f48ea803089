using Cecil.AD.Analyze;
using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>The product of reverse mode before it is decided how values of the forward pass are had.</summary>
/// <param name="Primal">The primal with its shadows.</param>
/// <param name="Tape">The reverse pass: inputs are the cotangents of the seeds, outputs those of the wanted inputs.</param>
/// <param name="Wanted">Positions of the primal's inputs whose cotangents are the outputs.</param>
/// <param name="Local">Loops of the primal that are reversed in place, of whose adjoints the tape knows nothing but the sums.</param>
internal sealed record Adjoint(Tape Primal, Tape Tape, IReadOnlyList<int> Wanted, IReadOnlyDictionary<LoopOp, LocalReversal> Local)
{
    /// <summary>The cotangent of an input of the primal, given those of the wanted ones; zero where it is not one of them, or behind a throw.</summary>
    public Value CotangentOf(int input, Value[] cotangents, TapeBuilder tape)
    {
        for (var at = 0; at < cotangents.Length; at++) if (Wanted[at] == input) return cotangents[at];
        return tape.Zero(Primal.Inputs[input].Type);
    }
}

/// <summary>
/// Says of every value of the forward pass that an adjoint asks for how it is had, and what the forward pass keeps for that. A policy
/// decides between keeping and repeating; the rest follows from where a value stands.
/// </summary>
internal sealed class ResidualPlan
{
    private readonly RegionTree _regions;
    private readonly IResidualPolicy _policy;
    private readonly Dictionary<Value, Recall> _recalls = [];
    private readonly Dictionary<LoopOp, Recall> _trips = [];
    private readonly Dictionary<Residual.Sum, SumItem> _sums = [];
    private readonly Dictionary<IfOp, List<BranchItem>> _branches = [];
    private readonly List<Segment> _segments = [];

    private ResidualPlan(RegionTree regions, IResidualPolicy policy) => (_regions, _policy) = (regions, policy);

    /// <param name="primal">The primal with its shadows.</param>
    /// <param name="adjoint">Its adjoint.</param>
    /// <param name="policy">Decides between keeping and repeating; by default <see cref="RepeatWhatIsCheap"/>.</param>
    public static ResidualPlan Of(Tape primal, Tape adjoint, IResidualPolicy? policy = null)
    {
        var plan = new ResidualPlan(new RegionTree(primal), policy ?? new RepeatWhatIsCheap());
        HashSet<Value> values = [];
        HashSet<LoopOp> loops = [];
        HashSet<Residual.Sum> sums = [];
        Find(adjoint, values, loops, sums);
        foreach (var loop in loops) plan.Require(loop);
        foreach (var sum in sums) plan.Hand(plan._sums[sum] = new SumItem(sum, plan._regions.Of(sum.Loop)));
        // In the order in which they are computed: what is cheap to make of values that are had anyway is not kept beside them.
        foreach (var v in values.Where(v => v.Constant is null).OrderBy(plan._regions.PositionOf)) plan.Require(v);
        return plan;
    }

    public RegionTree Regions => _regions;

    /// <summary>How each value that is asked for, and each that those are made of, is had.</summary>
    public IReadOnlyDictionary<Value, Recall> Recalls => _recalls;

    /// <summary>How each trip count that is asked for is had.</summary>
    public IReadOnlyDictionary<LoopOp, Recall> Trips => _trips;

    /// <summary>What loops that are reversed in place sum up.</summary>
    public IReadOnlyDictionary<Residual.Sum, SumItem> Sums => _sums;

    /// <summary>What loops write to buffers.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The further results of a branch.</summary>
    public IReadOnlyList<BranchItem> ResultsOf(IfOp branch) => _branches.GetValueOrDefault(branch, []);

    public IEnumerable<Segment> SegmentsOf(LoopOp loop, RegionKind kind) => _segments.Where(s => s.Loop == loop && s.Kind == kind);

    /// <summary>Is the trip count of a loop kept?</summary>
    public bool KeepsTrips(LoopOp loop) => _trips.GetValueOrDefault(loop) is Recall.Keep;

    /// <summary>Must the forward pass number the iterations of the loop?</summary>
    public bool Counts(LoopOp loop) => KeepsTrips(loop) || _segments.Exists(s => s.Loop == loop);

    /// <summary>Can a value be had without keeping it, as far as is decided up to now?</summary>
    public bool IsHad(Value v) => v.Constant is not null || _recalls.ContainsKey(v) || _regions.Of(v).IsWhole;

    /// <summary>What an adjoint asks for.</summary>
    private static void Find(Tape adjoint, HashSet<Value> values, HashSet<LoopOp> loops, HashSet<Residual.Sum> sums)
    {
        foreach (var op in adjoint.Ops)
        {
            if (op is ResidualOp { Wanted: Residual.Of of }) values.Add(of.Primal);
            else if (op is ResidualOp { Wanted: Residual.Trips trips }) loops.Add(trips.Loop);
            else if (op is ResidualOp { Wanted: Residual.Sum sum }) sums.Add(sum);
            foreach (var region in op.Regions) Find(region.Tape, values, loops, sums);
        }
    }

    private void Require(Value v)
    {
        if (v.Constant is not null || _recalls.ContainsKey(v)) return;
        var recall = Choose(v, _regions.Of(v));
        _recalls.Add(v, recall);
        switch (recall)
        {
            case Recall.Outer(var outer): Require(outer); break;
            case Recall.Earlier(var earlier): Require(earlier); break;
            case Recall.Counter counter:
                Require(counter.Start);
                Require(counter.Step);
                break;
            case Recall.Repeat(var op):
                foreach (var input in op.Inputs) Require(input);
                break;
            case Recall.Parts(var leaves):
                foreach (var leaf in leaves) Hand(leaf);
                break;
            case Recall.Keep(var item): Hand(item); break;
            default: throw new InvalidOperationException($"a value is not had by {recall}");
        }
    }

    private Recall Choose(Value v, RegionNode region)
    {
        if (region.IsWhole) return new Recall.Keep(new ValueItem(v, region));
        var input = _regions.InputNumber(v);
        if (input is { } arm && region.Owner is IfOp branch) return new Recall.Outer(branch.Inputs[arm + 1]);
        if (Structs.IsSplit(v.Type))
        {
            return v.Definition is PackOp { Inputs.Count: > 0 } pack ? new Recall.Repeat(pack)
                : new Recall.Parts([.. Structs.Leaves(v.Type).Select(path => new LeafItem(v, path, region))]);
        }

        if (input is { } number && region.Loop is { } loop) return OfInput(v, number, loop, region);
        return _policy.Repeats(v, this) ? new Recall.Repeat(v.Definition!) : new Recall.Keep(new ValueItem(v, region));
    }

    private Recall OfInput(Value v, int number, LoopOp loop, RegionNode region)
    {
        if (region.Kind == RegionKind.Body)
        {
            if (loop.OperandInBody(number) is { } operand) return new Recall.Outer(loop.Inputs[operand]);
            var middle = loop.Middle(number);
            return IsHad(middle) || _policy.IsFree(middle, this) ? new Recall.Earlier(middle) : new Recall.Keep(new ValueItem(v, region));
        }

        if (number >= loop.Carried) return new Recall.Outer(loop.Inputs[number]);
        return Induction.StepOf(loop, number) is var (step, isDown)
            ? new Recall.Counter(loop.Inputs[number], loop.InvariantOf(step) ?? step, isDown)
            : new Recall.Keep(new ValueItem(v, region));
    }

    private void Require(LoopOp loop)
    {
        if (_trips.ContainsKey(loop)) return;
        if (Induction.CountedLoop(loop) is { } counted && Invariant.Is(loop, counted.Bound))
        {
            _trips.Add(loop, new Recall.Bound(loop, counted));
            Require(loop.Inputs[counted.Counter]);
            RequireInvariant(loop, counted.Bound);
            return;
        }

        var item = new TripsItem(loop, _regions.Of(loop));
        _trips.Add(loop, new Recall.Keep(item));
        Hand(item);
    }

    private void RequireInvariant(LoopOp loop, Value whileValue)
    {
        if (Folding.IndexOf(loop.While.Inputs, whileValue) is >= 0 and var at) Require(loop.Inputs[at]);
        else foreach (var input in whileValue.Definition?.Inputs ?? []) RequireInvariant(loop, input);
    }

    /// <summary>Finds the item's way out of its region, and out of the regions around.</summary>
    private void Hand(Item item)
    {
        var region = item.Region;
        if (region.IsWhole) item.Carrier = new Carrier.Root();
        else if (region.Owner is IfOp branch) item.Carrier = new Carrier.ArmResult(ResultFor(item, branch, region));
        else
        {
            var segment = SegmentsOf(region.Loop!, region.Kind).FirstOrDefault(s => s.Type == item.Type);
            if (segment is null) _segments.Add(segment = new Segment(region.Loop!, region.Kind, item.Type));
            item.Carrier = new Carrier.InSegment(segment, segment.Items.Count);
            segment.Items.Add(item);
        }
    }

    /// <summary>A further result of the branch for an item of one arm, shared with an item of the same type of the other arm.</summary>
    private BranchItem ResultFor(Item item, IfOp branch, RegionNode arm)
    {
        if (!_branches.TryGetValue(branch, out var results)) _branches.Add(branch, results = []);
        var result = results.Find(r => r.Type == item.Type && r.Of(arm.Kind) is null);
        if (result is null)
        {
            results.Add(result = new BranchItem(branch, item.Type, arm.Parent!));
            Hand(result);
        }

        if (arm.Kind == RegionKind.Then) result.Then = item;
        else result.Else = item;
        return result;
    }
}
