using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>
/// Loops. The slots that a loop changes are its carried values. They are guessed from the stores in its blocks, so that one trace
/// usually suffices; when a trace finds that more slots changed (through a pointer in an inlined callee) the loop is traced again,
/// and what was learnt is kept, so that nested loops do not multiply the work. Where an object is in one state before the loop and in
/// another known one after each iteration, as an iterator is, the first iteration is traced apart from the rest.
/// </summary>
internal sealed partial class Tracer
{
    /// <summary>How many loops around one another may have their first iterations apart: each doubles what is in it.</summary>
    private const int MaxPeels = 3;

    private int _peels;

    /// <summary>What is being traced: the function, or an attempt at a loop.</summary>
    private TracePart _part = new();

    private Outcome TraceLoop(Loop loop)
    {
        MustFit(NoInstruction);
        var isPeeled = _frame.Peeled.Contains(loop);
        var facts = _part.Facts(loop, isPeeled, _frame.Call, () => [.. _frame.Code.Liveness.ChangedIn(loop).Select(slot => _frame.FirstArgument + slot)]);
        var (tape, env, outer, part) = (_tape, _state, _frame.Loop, _part);
        _frame.Loop = loop;
        try
        {
            while (true)
            {
                _part = facts.Part;
                _part.Begin();
                if (TryLoop(loop, facts) is { } outcome) return outcome;
                (_tape, _state, _part) = (tape, env, part);
                if (facts.StateSettles || facts.RunsOnce) return Peel(loop);
            }
        }
        finally
        {
            (_tape, _part) = (tape, part);
            _frame.Loop = outer;
            if (isPeeled) _frame.Peeled.Remove(loop);
        }
    }

    /// <summary>The first iteration alone; it arrives at the header again, or leaves the loop.</summary>
    private Outcome Peel(Loop loop)
    {
        _peels++;
        var outcome = Run(TraceBlock(Graph.Blocks[loop.Header]), Graph.RegionOf(loop));
        _peels--;
        _frame.Peeled.Add(loop);
        return outcome;
    }

    /// <summary>One attempt; null when more slots turned out to change.</summary>
    private Outcome? TryLoop(Loop loop, LoopFacts facts)
    {
        var (outer, before) = (_tape, _state);
        before.Drop(_frame.Code.Liveness.DeadAt([loop.Header]).Select(slot => _frame.FirstArgument + slot));
        before.Collect();
        _merge.MakeReal(new TracePath(outer, before), facts.Real, facts.Plain);
        var builder = outer.Loop();
        _state = before.Copy();
        foreach (var cell in facts.Changing.Where(before.Contains).Order())
            _state[cell] = facts.Carried(before[cell], cell, before.TypeOf(cell), builder);
        var head = _state.Copy();

        _tape = builder.While;
        var at = ToTest(loop);
        var inside = Graph.RegionOf(loop);
        var exits = loop.Blocks.SelectMany(b => Graph.Blocks[b].Successors).Where(b => !loop.Blocks.Contains(b) && !AlwaysThrows(b)).ToArray();
        Outcome? after;
        Value test;
        TraceState atTest;
        if (at.Targets.Count == 2 && exits.Length == 1 && at.Targets.Any(t => t.Target == exits[0]))
        {
            // The test is at the top and is the only way out: what comes behind it is the body.
            var stay = at.Targets.First(t => t.Target != exits[0]).Target;
            test = at.Selector!.Test(_tape, stay);
            (after, atTest) = (at.Only(exits[0]), AtTest(at.Only(exits[0]), test));
            _tape = builder.Body;
            new PathFacts(test, holds: true).Apply(_state, _tape);
            at = Run(at.Only(stay), inside);
        }
        else
        {
            // The whole iteration comes before the test, which asks whether it arrived at the header again.
            at = Run(at, inside);
            if (at.Targets.All(t => t.Target != loop.Header))
            {
                facts.RunsOnce = true;
                return null;
            }

            test = at.Targets.Count == 1 ? _tape.Int(1) : at.Selector!.Test(_tape, loop.Header);
            after = at.Without(loop.Header);
            if (after.Targets.Count > 1) after = after with { Selector = new NumberedSelector(after.Selector!.Number(_tape)) };
            atTest = AtTest(after, test);
            _tape = builder.Body;
            new PathFacts(test, holds: true).Apply(_state, _tape);
        }

        // An object that replaces another in each iteration is the same variable.
        _state.Drop(_frame.Code.Liveness.DeadAt([loop.Header]).Select(slot => _frame.FirstArgument + slot));
        _state.Collect();
        StateMerge.Unify(head, _state);
        _merge.MakeReal(new TracePath(_tape, _state), [], facts.Plain);
        var findsMore = facts.Learn(head, _state);
        MustNotKeepOnStack(head, _state);
        facts.StateSettles = _peels < MaxPeels && !_frame.Peeled.Contains(loop) && facts.Settles(before, _state);
        if (facts.StateSettles || findsMore) return null;
        // Only now: an attempt that does not know yet what changes may take the condition for constant.
        if (after.Targets.Count == 0)
            throw _frame.Code.Refuse(_frame.Code.Instructions[Graph.Blocks[loop.Header].First].Offset,
                "the loop can only be left by an exception; give it an exit");
        return Close(builder, outer, test, after, head, atTest);
    }

    /// <summary>The start of an iteration up to its first branch, apart from those to handlers that only lead to a throw.</summary>
    private Outcome ToTest(Loop loop)
    {
        var (at, block) = (Step(loop.Header), Graph.Blocks[loop.Header]);
        while (block.Loop == loop && _frame.Code.Instructions[block.Last].Handler is not null)
        {
            if (at.Targets.Count > 1 && at.Targets.Any(t => AlwaysThrows(t.Target))) at = Split(at, []);
            if (at.Targets is not [{ Target: >= 0 and var next }] || next == loop.Header || AlwaysThrows(next)
                || !loop.Blocks.Contains(next) || Graph.Blocks[next].Predecessors.Count > 1) break;
            block = Graph.Blocks[next];
            if (block.Loop != loop) break;
            _state.SetHeight(at.Targets[0].Height);
            at = Step(next);
        }

        return at;
    }

    /// <summary>Puts the loop on the tape and lets the environment hold what it left.</summary>
    private Outcome Close(TapeBuilder.LoopBuilder builder, TapeBuilder outer, Value test, Outcome after, TraceState head, TraceState atTest)
    {
        List<Value> next = [];
        foreach (var cell in head.All)
        {
            var end = _state.Contains(cell) ? _state[cell] : AbstractValue.Undefined;
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
        (_tape, _state) = (outer, atTest);
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
        var env = _state.Copy();
        new PathFacts(test, holds: false).Apply(env, _tape);
        env.Drop(_frame.Code.Liveness.DeadAt(after.Targets.Select(t => t.Target)).Select(slot => _frame.FirstArgument + slot));
        env.Collect();
        return env;
    }

    private void MustNotKeepOnStack(TraceState head, TraceState end)
    {
        for (var i = 0; i < Math.Min(head.Stack.Count, end.Stack.Count); i++)
            if (!AbstractValue.Same(head.Stack[i], end.Stack[i]))
                throw _frame.Code.Refuse(_tape.Origin?.Offset ?? 0, "a loop keeps a value on the evaluation stack; store it in a local");
    }
}
