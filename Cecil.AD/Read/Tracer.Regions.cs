using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>
/// Control flow. A region is a set of nodes (blocks; an inner loop is one node under its header) without cycles. Where a branch
/// splits, each arm is traced over the nodes that only it can reach; nodes that several arms reach come after the If, behind a
/// selector that says which arm arrived for what (H. Bahmann et al., "Perfect reconstructability of control flow from demand
/// dependence graphs", 2015). So every block is traced once, whatever mixture of break, continue, return and goto the graph has.
/// </summary>
internal sealed partial class Tracer
{
    /// <summary>Where control is: at one node, or at one of several as <see cref="Selector"/> tells; nowhere after a throw.</summary>
    private sealed record Outcome(IReadOnlyList<Arrival> Targets, BranchSelector? Selector)
    {
        public static readonly Outcome Nowhere = new([], null);

        public static Outcome At(int target, int height) => new([new Arrival(target, height)], null);

        public Outcome Only(int target) => new([Targets.First(t => t.Target == target)], null);

        public Outcome Without(int target)
        {
            Arrival[] rest = [.. Targets.Where(t => t.Target != target)];
            return new Outcome(rest, rest.Length > 1 ? Selector : null);
        }
    }

    /// <summary>A traced arm of a branch.</summary>
    private sealed record Arm(Outcome Outcome, TapeBuilder Tape, TraceState State) : TracePath(Tape, State);

    /// <summary>A jump target and the height of the evaluation stack there.</summary>
    private readonly record struct Arrival(int Target, int Height);

    /// <summary>Traces nodes until control has left the region.</summary>
    private Outcome Run(Outcome at, HashSet<int> region)
    {
        while (at.Targets.Any(t => region.Contains(t.Target) || AlwaysThrows(t.Target)))
        {
            if (at.Targets.Count == 1)
            {
                _state.SetHeight(at.Targets[0].Height);
                at = Step(at.Targets[0].Target);
                continue;
            }

            at = Split(at, region);
        }

        return at;
    }

    /// <summary>Takes the earliest of several targets; the rest go into the other arm.</summary>
    private Outcome Split(Outcome at, HashSet<int> region)
    {
        if (at.Targets.FirstOrDefault(t => AlwaysThrows(t.Target), new Arrival(ControlFlowGraph.Exit, 0)) is { Target: >= 0 and var throwing })
            return Branch(at.Selector!.Test(_tape, throwing), at.Only(throwing), [], at.Without(throwing), []);
        var reach = at.Targets.Where(t => region.Contains(t.Target)).ToDictionary(t => t.Target, t => Reach(t.Target, region));
        var first = reach.Keys.First(p => reach.All(r => r.Key == p || !r.Value.Contains(p)));
        var elsewhere = reach.Where(r => r.Key != first).SelectMany(r => r.Value).ToHashSet();
        var here = reach[first].Where(n => !elsewhere.Contains(n)).ToHashSet();
        elsewhere.ExceptWith(reach[first]);
        return Branch(at.Selector!.Test(_tape, first), at.Only(first), here, at.Without(first), elsewhere);
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
            var dead = _frame.Code.Liveness.DeadAt(targets.Select(t => t.Target)).Select(slot => _frame.FirstArgument + slot).ToArray();
            a.State.Drop(dead);
            b.State.Drop(dead);
            a.State.Collect();
            b.State.Collect();
        }

        if (targets.Length == 0)
        {
            _tape.If(condition, a.Tape, null, b.Tape, null);
            return Outcome.Nowhere;
        }

        if (a.Outcome.Targets.Count == 0 || b.Outcome.Targets.Count == 0) return JoinOnly(condition, a, b);
        // What lies on the stack above where the path goes on would meet there what is not its like.
        foreach (var arm in new[] { a, b }) arm.State.SetHeight(Math.Min(arm.State.Stack.Count, arm.Outcome.Targets.Max(t => t.Height)));
        _merge.Align(a, b);
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
        var results = _tape.If(condition, a.Tape, thenOutputs, b.Tape, elseOutputs);
        var next = targets.Length > 1 ? 1 : 0;
        _state = TraceState.Merge(a.State, b.State, (x, y) => ReferenceEquals(x, y) ? x! : results[next++], condition);
        return new Outcome(targets, targets.Length > 1 ? new NumberedSelector(results[0]) : null);
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
        var results = _tape.If(condition, a.Tape, isThen ? outputs : null, b.Tape, isThen ? null : outputs);
        var next = arm.Outcome.Targets.Count > 1 ? 1 : 0;
        arm.State.Map(v => IsOwn(v) ? results[next++] : v);
        _state = arm.State;
        return new Outcome(arm.Outcome.Targets, next > 0 && arm.Outcome.Targets.Count > 1 ? new NumberedSelector(results[0]) : null);
    }

    private Arm TraceArm(Outcome at, HashSet<int> region, Value condition, bool holds)
    {
        MustFit(NoInstruction);
        var (tape, env) = (_tape, _state);
        (_tape, _state) = (tape.Arm(), env.Copy());
        Assume(condition, holds);
        new PathFacts(condition, holds).Apply(_state, _tape);
        var outcome = Run(at, region);
        var arm = new Arm(outcome, _tape, _state);
        (_tape, _state) = (tape, env);
        return arm;
    }

    /// <summary>
    /// An arm that only throws: the other one goes on without being nested. The throwing blocks are no part of any loop, whatever
    /// loop leads to them, and are traced where they are met.
    /// </summary>
    private Outcome Guard(Value condition, Outcome throwing, bool whenTrue, Outcome rest)
    {
        var arm = TraceArm(throwing, [], condition, whenTrue);
        var nothing = _tape.Arm();
        if (whenTrue) _tape.If(condition, arm.Tape, null, nothing, []);
        else _tape.If(condition, nothing, [], arm.Tape, null);
        Assume(condition, !whenTrue);
        new PathFacts(condition, !whenTrue).Apply(_state, _tape);
        return rest;
    }

    private bool Throws(Outcome at) => at.Targets.All(t => AlwaysThrows(t.Target));

    private bool AlwaysThrows(int target) => target >= 0 && Graph.Blocks[target].AlwaysThrows;

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
        if (loop is null || loop == _frame.Loop || AlwaysThrows(node)) return null;
        for (var around = _frame.Loop; around is not null; around = around.Parent) if (around.Parent == loop) return null;
        return loop;
    }

    private Outcome Step(int node) => InnerLoop(node) is { } loop ? TraceLoop(loop) : TraceBlock(Graph.Blocks[node]);

    private Outcome TraceBlock(Block block)
    {
        var code = _frame.Code;
        for (var i = block.First; i <= block.Last; i++)
        {
            var x = code.Instructions[i];
            _tape.Origin = new Origin(code.Method, ExceptionFlow.Original(x.Offset), _frame.Call);
            if (x.Handler is not null) return Protected(x, block);
            if (!x.EndsBlock)
            {
                Execute(x);
                if (_tape.Diverges) return Outcome.Nowhere;
            }
            else if (Terminate(x, block) is { } outcome)
            {
                return outcome;
            }
        }

        return Outcome.At(block.Successors[0], _state.Stack.Count);
    }

    /// <summary>The instruction that ends a block.</summary>
    private Outcome Terminate(IlInstruction x, Block block)
    {
        switch (x.Code)
        {
            case Code.Ret:
                return Outcome.At(ControlFlowGraph.Exit, _state.Stack.Count);
            case Code.Br:
                return Outcome.At(block.Successors[0], _state.Stack.Count);
            case Code.Throw:
                Leave(Pop(x), isRethrown: false);
                return Outcome.Nowhere;
            case Code.Rethrow when _frame.Code.Protection.HasHandlers:
                Leave(Pop(x), isRethrown: true);
                return Outcome.Nowhere;
            case Code.Switch:
                var index = Pop(x);
                return Choose(new SwitchSelector(index, [.. block.Successors]), block.Successors);
            case Code.Leave:
                return Outcome.At(block.Successors[0], _frame.Base);
            case Code.Endfinally:
                return Outcome.At(ControlFlowGraph.Exit, _frame.Base);
            case Code.Endfilter or Code.Rethrow:
                throw Refuse(x, "the code of an exception handler is reached without an exception; leave the try block with a leave instruction");
            case Code.Jmp:
                throw Refuse(x, "the jmp instruction is not supported; call the method instead");
        }

        var (taken, otherwise) = (block.Successors[0], block.Successors[1]);
        var condition = Condition(x, out var negated);
        if (taken == otherwise) return Outcome.At(taken, _state.Stack.Count);
        return Choose(negated ? new ConditionSelector(condition, otherwise, taken) : new ConditionSelector(condition, taken, otherwise), block.Successors);
    }

    private Outcome Choose(BranchSelector selector, IEnumerable<int> targets)
    {
        Arrival[] arrivals = [.. targets.Distinct().Select(t => new Arrival(t, _state.Stack.Count))];
        return new Outcome(arrivals, arrivals.Length > 1 ? selector : null);
    }
}
