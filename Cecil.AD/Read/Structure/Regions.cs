using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// Control flow. A region is a set of nodes (blocks; an inner loop is one node under its header) without cycles. Where a branch
/// splits, each arm is traced over the nodes that only it can reach; nodes that several arms reach come after the If, behind a
/// selector that says which arm arrived for what (H. Bahmann et al., "Perfect reconstructability of control flow from demand
/// dependence graphs", 2015). So every block is traced once, whatever mixture of break, continue, return and goto the graph has.
/// </summary>
internal sealed class Regions(Trace trace, Flow flow)
{
    private static readonly Dictionary<int, AbstractValue> NothingLearnt = [];

    private ControlFlowGraph Graph => flow.Frame.Code.Graph;

    /// <summary>Traces nodes until control has left the region.</summary>
    public Outcome Run(Outcome at, HashSet<int> region)
    {
        while (at.Targets.Any(t => region.Contains(t.Target) || AlwaysThrows(t.Target)))
        {
            if (at.Targets.Count == 1)
            {
                trace.State.SetHeight(at.Targets[0].Height);
                at = Step(at.Targets[0].Target);
                continue;
            }

            at = Split(at, region);
        }

        return at;
    }

    /// <summary>Takes the earliest of several targets; the rest go into the other arm.</summary>
    public Outcome Split(Outcome at, HashSet<int> region)
    {
        if (at.Targets.FirstOrDefault(t => AlwaysThrows(t.Target), new Arrival(ControlFlowGraph.Exit, 0)) is { Target: >= 0 and var throwing })
            return Branch(at.Selector!.Test(trace.Tape, throwing), at.Only(throwing), [], at.Without(throwing), []);
        var reach = at.Targets.Where(t => region.Contains(t.Target)).ToDictionary(t => t.Target, t => Reach(t.Target, region));
        var first = reach.Keys.First(p => reach.All(r => r.Key == p || !r.Value.Contains(p)));
        var elsewhere = reach.Where(r => r.Key != first).SelectMany(r => r.Value).ToHashSet();
        var here = reach[first].Where(n => !elsewhere.Contains(n)).ToHashSet();
        elsewhere.ExceptWith(reach[first]);
        return Branch(at.Selector!.Test(trace.Tape, first), at.Only(first), here, at.Without(first), elsewhere);
    }

    private Outcome Branch(Value condition, Outcome then, HashSet<int> thenRegion, Outcome @else, HashSet<int> elseRegion)
    {
        if (condition.Constant is { } constant) return Literals.IsTrue(constant.Literal) ? then : @else;
        if (condition.Definition is NewArrayOp) return then;
        if (Throws(then)) return Guard(condition, then, whenTrue: true, @else);
        if (Throws(@else)) return Guard(condition, @else, whenTrue: false, then);

        return Join(condition, TraceArm(then, thenRegion, condition, holds: true), TraceArm(@else, elseRegion, condition, holds: false));
    }

    /// <summary>Puts two traced arms into an If; slots that differ become its results.</summary>
    private Outcome Join(Value condition, Arm a, Arm b, bool isBranch = true)
    {
        Arrival[] targets = [.. a.Outcome.Targets.Concat(b.Outcome.Targets).DistinctBy(t => t.Target)];
        if (isBranch)
        {
            var dead = flow.Frame.DeadAt(targets.Select(t => t.Target)).ToArray();
            a.State.Drop(dead);
            b.State.Drop(dead);
            a.State.Collect();
            b.State.Collect();
        }

        if (targets.Length == 0)
        {
            trace.Tape.If(condition, a.Tape, null, b.Tape, null);
            return Outcome.Nowhere;
        }

        if (a.Outcome.Targets.Count == 0 || b.Outcome.Targets.Count == 0) return JoinOnly(condition, a, b);
        // What lies on the stack above where the path goes on would meet there what is not its like.
        foreach (var arm in new[] { a, b }) arm.State.SetHeight(Math.Min(arm.State.Stack.Count, arm.Outcome.Targets.Max(t => t.Height)));
        ForgetLearnt(a, b);
        flow.Merge.Align(a, b);
        List<Value> thenOutputs = [], elseOutputs = [];
        if (targets.Length > 1)
        {
            thenOutputs.Add(Selector(a.Outcome, a.Tape));
            elseOutputs.Add(Selector(b.Outcome, b.Tape));
        }

        TraceState.Merge(a.State, b.State, (x, y) =>
        {
            if (ReferenceEquals(x, y)) return x!;
            thenOutputs.Add(x ?? a.Tape.Anything(y!.Type));
            elseOutputs.Add(y ?? b.Tape.Anything(x!.Type));
            return (x ?? y)!;
        }, condition);
        var results = trace.Tape.If(condition, a.Tape, thenOutputs, b.Tape, elseOutputs);
        var next = targets.Length > 1 ? 1 : 0;
        trace.State = TraceState.Merge(a.State, b.State, (x, y) => ReferenceEquals(x, y) ? x! : results[next++], condition);
        return new Outcome(targets, targets.Length > 1 ? new NumberedSelector(results[0]) : null);
    }

    /// <summary>What no arm wrote is behind the branch what it was in front of it, whatever was known of it within.</summary>
    private void ForgetLearnt(Arm a, Arm b)
    {
        var before = trace.State;
        foreach (var cell in a.Learnt.Keys.Union(b.Learnt.Keys))
        {
            if (!a.Keeps(cell, before[cell]) || !b.Keeps(cell, before[cell])) continue;
            List<int> objects = [];
            before[cell].AddReferencesTo(objects);
            if (objects.All(o => a.State.Contains(o) && b.State.Contains(o))) a.State[cell] = b.State[cell] = before[cell];
        }
    }

    /// <summary>One arm throws: what goes on is the other.</summary>
    private Outcome JoinOnly(Value condition, Arm a, Arm b)
    {
        var (isThen, arm) = a.Outcome.Targets.Count > 0 ? (true, a) : (false, b);
        List<Value> outputs = [];
        if (arm.Outcome.Targets.Count > 1) outputs.Add(Selector(arm.Outcome, arm.Tape));
        bool IsOwn(Value v) => v.Constant is null && TapeBuilder.Canonical(v).Owner == arm.Tape;
        arm.State.Map(v =>
        {
            if (IsOwn(v)) outputs.Add(v);
            return v;
        });
        var results = trace.Tape.If(condition, a.Tape, isThen ? outputs : null, b.Tape, isThen ? null : outputs);
        var next = arm.Outcome.Targets.Count > 1 ? 1 : 0;
        arm.State.Map(v => IsOwn(v) ? results[next++] : v);
        trace.State = arm.State;
        return new Outcome(arm.Outcome.Targets, next > 0 && arm.Outcome.Targets.Count > 1 ? new NumberedSelector(results[0]) : null);
    }

    /// <summary>A branch within an instruction: each action in an arm of its own, with the slots as they are.</summary>
    public void Fork(Value condition, Action then, Action otherwise)
    {
        var (tape, env) = (trace.Tape, trace.State);
        var (a, b) = (Traced(then), Traced(otherwise));
        (trace.Tape, trace.State) = (tape, env);
        Join(condition, a, b, isBranch: false);
        // Within an instruction others may hold the environment already.
        env.Become(trace.State);
        trace.State = env;
        flow.Handlers.ForgetCondition();

        Arm Traced(Action action)
        {
            (trace.Tape, trace.State) = (tape.Arm(), env.Copy());
            action();
            return new Arm(trace.Tape.Diverges ? Outcome.Nowhere : Outcome.At(0, trace.State.Stack.Count), trace.Tape, trace.State, NothingLearnt);
        }
    }

    private Arm TraceArm(Outcome at, HashSet<int> region, Value condition, bool holds)
    {
        trace.MustFit();
        var (tape, env) = (trace.Tape, trace.State);
        (trace.Tape, trace.State) = (tape.Arm(), env.Copy());
        flow.TakenBranches.Assume(condition, holds);
        var learnt = new PathFacts(condition, holds).Apply(trace.State, trace.Tape);
        var outcome = Run(at, region);
        var arm = new Arm(outcome, trace.Tape, trace.State, learnt);
        (trace.Tape, trace.State) = (tape, env);
        return arm;
    }

    /// <summary>
    /// An arm that only throws: the other one goes on without being nested. The throwing blocks are no part of any loop, whatever
    /// loop leads to them, and are traced where they are met.
    /// </summary>
    private Outcome Guard(Value condition, Outcome throwing, bool whenTrue, Outcome rest)
    {
        var arm = TraceArm(throwing, [], condition, whenTrue);
        var nothing = trace.Tape.Arm();
        if (whenTrue) trace.Tape.If(condition, arm.Tape, null, nothing, []);
        else trace.Tape.If(condition, nothing, [], arm.Tape, null);
        flow.TakenBranches.Assume(condition, !whenTrue);
        new PathFacts(condition, !whenTrue).Apply(trace.State, trace.Tape);
        return rest;
    }

    private bool Throws(Outcome at) => at.Targets.All(t => AlwaysThrows(t.Target));

    public bool AlwaysThrows(int target) => target >= 0 && Graph.Blocks[target].AlwaysThrows;

    private static Value Selector(Outcome at, TapeBuilder tape) =>
        at.Selector?.Number(tape) ?? tape.Int(at.Targets.Count == 0 ? ControlFlowGraph.Exit : at.Targets[0].Target);

    /// <summary>Nodes of the region that can be reached from a node of it, the node included.</summary>
    private HashSet<int> Reach(int from, HashSet<int> region)
    {
        HashSet<int> seen = [from];
        Stack<int> open = new([from]);
        while (open.TryPop(out var node))
            foreach (var s in Successors(node))
                if (region.Contains(s) && seen.Add(s)) open.Push(s);
        return seen;
    }

    private IEnumerable<int> Successors(int node) =>
        InnerLoop(node) is { } loop ? Graph.Exits(loop) : Graph.Blocks[node].Successors;

    /// <summary>The loop that the node stands for in the region being traced, if it is not a plain block there.</summary>
    private Loop? InnerLoop(int node)
    {
        var loop = Graph.Blocks[node].Loop;
        if (loop is null || loop == flow.Frame.Loop || AlwaysThrows(node)) return null;
        for (var around = flow.Frame.Loop; around is not null; around = around.Parent) if (around.Parent == loop) return null;
        return loop;
    }

    public Outcome Step(int node) => InnerLoop(node) is { } loop ? flow.Loops.TraceLoop(loop) : TraceBlock(Graph.Blocks[node]);

    public Outcome TraceBlock(Block block)
    {
        var code = flow.Frame.Code;
        for (var i = block.First; i <= block.Last; i++)
        {
            var x = code.Instructions[i];
            trace.Tape.Origin = new Origin(code.Method, ExceptionFlow.Original(x.Offset), flow.Frame.Call);
            if (x.Handler is not null) return flow.Handlers.Protected(x, block);
            if (x.EndsBlock) return flow.Instructions.Terminate(x, block);
            flow.Instructions.Execute(x);
            if (trace.Tape.Diverges) return Outcome.Nowhere;
        }

        return Outcome.At(block.Successors[0], trace.State.Stack.Count);
    }
}
