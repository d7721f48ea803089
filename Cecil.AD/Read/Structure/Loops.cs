using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// Loops. The slots that a loop changes are its carried values. They are guessed from the stores in its blocks, so that one trace
/// usually suffices; when a trace finds that more slots changed (through a pointer in an inlined callee) the loop is traced again,
/// and what was learnt is kept, so that nested loops do not multiply the work. Where an object is in one state before the loop and in
/// another known one after each iteration, as an iterator is, the first iteration is traced apart from the rest.
/// </summary>
internal sealed class Loops(Trace trace, Flow flow)
{
    /// <summary>How many loops around one another may have their first iterations apart: each doubles what is in it.</summary>
    private const int MaxPeels = 3;

    private int _peels;

    private ControlFlowGraph Graph => flow.Frame.Code.Graph;

    public Outcome TraceLoop(Loop loop)
    {
        trace.MustFit();
        var isPeeled = flow.Frame.Peeled.Contains(loop);
        var facts = flow.Part.Facts(loop, isPeeled, flow.Frame.Call, () => flow.Frame.ChangedIn(loop));
        var (tape, env, outer, part) = (trace.Tape, trace.State, flow.Frame.Loop, flow.Part);
        flow.Frame.Loop = loop;
        try
        {
            while (true)
            {
                flow.Part = facts.Part;
                flow.Part.Begin();
                if (TryLoop(loop, facts) is { } outcome)
                {
                    part.Add(facts.Part);
                    return outcome;
                }

                (trace.Tape, trace.State, flow.Part) = (tape, env, part);
                if (facts.StateSettles || facts.RunsOnce) return Peel(loop);
            }
        }
        finally
        {
            (trace.Tape, flow.Part) = (tape, part);
            flow.Frame.Loop = outer;
            if (isPeeled) flow.Frame.Peeled.Remove(loop);
        }
    }

    /// <summary>The first iteration alone; it arrives at the header again, or leaves the loop.</summary>
    private Outcome Peel(Loop loop)
    {
        _peels++;
        var outcome = flow.Regions.Run(flow.Regions.TraceBlock(Graph.Blocks[loop.Header]), Graph.RegionOf(loop));
        _peels--;
        flow.Frame.Peeled.Add(loop);
        return outcome;
    }

    /// <summary>One attempt; null when more slots turned out to change.</summary>
    private Outcome? TryLoop(Loop loop, LoopFacts facts)
    {
        var (outer, before) = (trace.Tape, trace.State);
        before.Drop(flow.Frame.DeadAt([loop.Header]));
        before.Collect();
        flow.Merge.MakeReal(new TracePath(outer, before), facts.Real, facts.Plain);
        var builder = outer.Loop();
        trace.State = before.Copy();
        foreach (var cell in facts.Changing.Where(before.Contains).Order())
            trace.State[cell] = facts.Carried(before[cell], cell, before.TypeOf(cell), builder);
        var head = trace.State.Copy();

        trace.Tape = builder.While;
        var at = ToTest(loop);
        var inside = Graph.RegionOf(loop);
        var exits = loop.Blocks.SelectMany(b => Graph.Blocks[b].Successors).Where(b => !loop.Blocks.Contains(b) && !flow.Regions.AlwaysThrows(b)).ToArray();
        Outcome? after;
        Value test;
        TraceState atTest;
        if (at.Targets.Count == 2 && exits.Length == 1 && at.Targets.Any(t => t.Target == exits[0]))
        {
            // The test is at the top and is the only way out: what comes behind it is the body.
            var stay = at.Targets.First(t => t.Target != exits[0]).Target;
            test = at.Selector!.Test(trace.Tape, stay);
            (after, atTest) = (at.Only(exits[0]), AtTest(at.Only(exits[0]), test));
            trace.Tape = builder.Body;
            new PathFacts(test, holds: true).Apply(trace.State, trace.Tape);
            at = flow.Regions.Run(at.Only(stay), inside);
        }
        else
        {
            // The whole iteration comes before the test, which asks whether it arrived at the header again.
            at = flow.Regions.Run(at, inside);
            if (at.Targets.All(t => t.Target != loop.Header))
            {
                facts.RunsOnce = true;
                return null;
            }

            test = at.Targets.Count == 1 ? trace.Tape.Int(1) : at.Selector!.Test(trace.Tape, loop.Header);
            after = at.Without(loop.Header);
            if (after.Targets.Count > 1) after = after with { Selector = new NumberedSelector(after.Selector!.Number(trace.Tape)) };
            atTest = AtTest(after, test);
            trace.Tape = builder.Body;
            new PathFacts(test, holds: true).Apply(trace.State, trace.Tape);
        }

        // An object that replaces another in each iteration is the same variable.
        trace.State.Drop(flow.Frame.DeadAt([loop.Header]));
        trace.State.Collect();
        StateMerge.Unify(head, trace.State);
        flow.Merge.MakeReal(new TracePath(trace.Tape, trace.State), [], facts.Plain);
        var findsMore = facts.Learn(head, trace.State);
        MustNotKeepOnStack(head, trace.State);
        facts.StateSettles = _peels < MaxPeels && !flow.Frame.Peeled.Contains(loop) && facts.Settles(before, trace.State);
        if (facts.StateSettles || findsMore) return null;
        // Only now: an attempt that does not know yet what changes may take the condition for constant.
        if (after.Targets.Count == 0)
            throw flow.Frame.Code.Refuse(flow.Frame.Code.Instructions[Graph.Blocks[loop.Header].First].Offset,
                "the loop can only be left by an exception; give it an exit");
        return Close(builder, outer, test, after, head, atTest);
    }

    /// <summary>The start of an iteration up to its first branch, apart from those to handlers that only lead to a throw.</summary>
    private Outcome ToTest(Loop loop)
    {
        var (at, block) = (flow.Regions.Step(loop.Header), Graph.Blocks[loop.Header]);
        while (block.Loop == loop && flow.Frame.Code.Instructions[block.Last].Handler is not null)
        {
            if (at.Targets.Count > 1 && at.Targets.Any(t => flow.Regions.AlwaysThrows(t.Target))) at = flow.Regions.Split(at, []);
            if (at.Targets is not [{ Target: >= 0 and var next }] || next == loop.Header || flow.Regions.AlwaysThrows(next)
                || !loop.Blocks.Contains(next) || Graph.Blocks[next].Predecessors.Count > 1) break;
            block = Graph.Blocks[next];
            if (block.Loop != loop) break;
            trace.State.SetHeight(at.Targets[0].Height);
            at = flow.Regions.Step(next);
        }

        return at;
    }

    /// <summary>Puts the loop on the tape and lets the environment hold what it left.</summary>
    private Outcome Close(TapeBuilder.LoopBuilder builder, TapeBuilder outer, Value test, Outcome after, TraceState head, TraceState atTest)
    {
        List<Value> next = [];
        foreach (var cell in head.All)
        {
            var end = trace.State.Contains(cell) ? trace.State[cell] : AbstractValue.Undefined;
            if (ReferenceEquals(head[cell], end)) CollectUnchanged(end, builder.While, next);
            else AbstractValue.Merge(head[cell], end, (x, y) => Collect(x, y, builder, next));
        }

        List<Value> results = [];
        atTest.Map(v =>
        {
            results.Add(v);
            return v;
        });
        if (after.Selector is NumberedSelector choice) results.Add(choice.Number(builder.While));
        var known = builder.Finish(test, results, next);
        var at = 0;
        atTest.Map(_ => known[at++]);
        (trace.Tape, trace.State) = (outer, atTest);
        return after.Targets.Count > 1 ? after with { Selector = new NumberedSelector(known[^1]) } : after;
    }

    /// <summary>The next value of each carried input of the head, in the order in which they were made.</summary>
    private static Value Collect(Value? head, Value? end, TapeBuilder.LoopBuilder builder, List<Value> next)
    {
        if (head is not null && builder.IsCarried(head)) next.Add(end ?? builder.Body.Anything(head.Type));
        return (head ?? end)!;
    }

    private static void CollectUnchanged(AbstractValue held, TapeBuilder @while, List<Value> next) => held.Map(v =>
    {
        if (v.Owner == @while) next.Add(v);
        return v;
    });

    /// <summary>What the slots hold where the loop is left; what nobody reads behind it need not be known there.</summary>
    private TraceState AtTest(Outcome after, Value test)
    {
        var env = trace.State.Copy();
        new PathFacts(test, holds: false).Apply(env, trace.Tape);
        env.Drop(flow.Frame.DeadAt(after.Targets.Select(t => t.Target)));
        env.Collect();
        return env;
    }

    private void MustNotKeepOnStack(TraceState head, TraceState end)
    {
        for (var i = 0; i < Math.Min(head.Stack.Count, end.Stack.Count); i++)
            if (!AbstractValue.Same(head.Stack[i], end.Stack[i]))
                throw flow.Frame.Code.Refuse(trace.Tape.Origin?.Offset ?? 0, "a loop keeps a value on the evaluation stack; store it in a local");
    }
}
