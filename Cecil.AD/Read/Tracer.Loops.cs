using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>
/// Loops. The slots that a loop changes are its carried values. They are guessed from the stores in its blocks, so that one trace
/// usually suffices; when a trace finds that more slots changed (through a pointer in an inlined callee) the loop is traced again,
/// and what was learnt is kept, so that nested loops do not multiply the work.
/// </summary>
internal sealed partial class Tracer
{
    private readonly Dictionary<(Loop, int), HashSet<int>> _changing = [];
    private readonly Dictionary<(Loop, int), HashSet<int>> _unusable = [];

    private Outcome TraceLoop(Loop loop)
    {
        var key = (loop, _env.Cells.Count);
        if (!_changing.TryGetValue(key, out var changing)) _changing.Add(key, changing = Guess(loop));
        if (!_unusable.TryGetValue(key, out var unusable)) _unusable.Add(key, unusable = []);
        var (tape, env, outer) = (_tape, _env, _frame.Loop);
        _frame.Loop = loop;
        try
        {
            while (true)
            {
                if (TryLoop(loop, changing, unusable) is { } outcome) return outcome;
                (_tape, _env) = (tape, env);
            }
        }
        finally
        {
            _tape = tape;
            _frame.Loop = outer;
        }
    }

    /// <summary>One attempt; null when more slots turned out to change.</summary>
    private Outcome? TryLoop(Loop loop, HashSet<int> changing, HashSet<int> unusable)
    {
        var (outer, before) = (_tape, _env);
        var builder = outer.Loop();
        _env = before.Copy();
        foreach (var cell in changing.Order())
            _env.Cells[cell] = unusable.Contains(cell)
                ? new Poison("refers to different things in different iterations")
                : before.Cells[cell].Map(v => builder.Carry(v, CarriedType(v, before.TypeOf(cell))));
        var head = _env.Copy();

        _tape = builder.While;
        var at = Step(loop.Header);
        var inside = LoopRegion(loop);
        var exits = loop.Blocks.SelectMany(b => Graph.Blocks[b].Successors).Where(b => !loop.Blocks.Contains(b) && !AlwaysThrows(b)).ToArray();
        Outcome? after;
        Value test;
        Environment atTest;
        if (at.Targets.Count == 2 && exits.Length == 1 && at.Targets.Any(t => t.Target == exits[0]))
        {
            // The test is at the top and is the only way out: what comes behind it is the body.
            var stay = at.Targets.First(t => t.Target != exits[0]).Target;
            test = at.Choice!.Test(_tape, stay);
            (after, atTest) = (at.Only(exits[0]), _env.Copy());
            _tape = builder.Body;
            at = Run(at.Only(stay), inside);
        }
        else
        {
            // The whole iteration comes before the test, which asks whether it arrived at the header again.
            at = Run(at, inside);
            var again = at.Targets.Any(t => t.Target == loop.Header);
            test = !again ? _tape.Int(0) : at.Targets.Count == 1 ? _tape.Int(1) : at.Choice!.Test(_tape, loop.Header);
            after = again ? at.Without(loop.Header) : at;
            if (after.Targets.Count > 1) after = after with { Choice = new SelectorChoice(after.Choice!.Selector(_tape)) };
            atTest = _env.Copy();
        }

        if (after.Targets.Count == 0)
            throw _frame.Code.Refuse(_frame.Code.Instructions[Graph.Blocks[loop.Header].First].Offset,
                "the loop can only be left by an exception; give it an exit");
        if (FindsMore(head, _env, changing, unusable)) return null;
        return Close(builder, outer, test, after, head, atTest);
    }

    /// <summary>Puts the loop on the tape and lets the environment hold what it left.</summary>
    private Outcome Close(TapeBuilder.LoopBuilder builder, TapeBuilder outer, Value test, Outcome after, Environment head, Environment atTest)
    {
        List<Value> next = [];
        for (var i = 0; i < head.Cells.Count; i++)
        {
            if (ReferenceEquals(head.Cells[i], _env.Cells[i])) CollectUnchanged(head.Cells[i], builder.While, next);
            else Held.Merge(head.Cells[i], _env.Cells[i], (x, y) => Collect(x, y, builder, next));
        }

        List<Value> results = [];
        atTest.Map(v =>
        {
            results.Add(v);
            return v;
        });
        if (after.Choice is SelectorChoice choice) results.Add(choice.Selector(builder.While));
        var known = builder.Finish(test, results, next);
        var at = 0;
        atTest.Map(_ => known[at++]);
        (_tape, _env) = (outer, atTest);
        return after.Targets.Count > 1 ? after with { Choice = new SelectorChoice(known[^1]) } : after;
    }

    /// <summary>The next value of each carried input of the head, in the order in which they were made.</summary>
    private static Value Collect(Value? head, Value? end, TapeBuilder.LoopBuilder builder, List<Value> next)
    {
        if (head is not null && builder.IsCarried(head)) next.Add(end ?? builder.Body.Anything(head.Type));
        return (head ?? end)!;
    }

    private static void CollectUnchanged(Held held, TapeBuilder @while, List<Value> next) => held.Map(v =>
    {
        if (v.Owner == @while) next.Add(v);
        return v;
    });

    /// <summary>Compares the slots at the back-edge with those at the header.</summary>
    private bool FindsMore(Environment head, Environment end, HashSet<int> changing, HashSet<int> unusable)
    {
        var found = false;
        for (var i = 0; i < head.Cells.Count; i++)
        {
            if (ReferenceEquals(head.Cells[i], end.Cells[i])) continue;
            if (!changing.Contains(i)) found |= !Held.Same(head.Cells[i], end.Cells[i]) && changing.Add(i);
            else if (head.Cells[i] is not Poison && head.Cells[i] != Held.Missing && Held.Merge(head.Cells[i], end.Cells[i], (x, y) => (x ?? y)!) is var joint && HasPoison(joint))
                found |= unusable.Add(i);
        }

        for (var i = 0; i < Math.Min(head.Stack.Count, end.Stack.Count); i++)
            if (!Held.Same(head.Stack[i], end.Stack[i]))
                throw _frame.Code.Refuse(_tape.Origin?.Offset ?? 0, "a loop keeps a value on the evaluation stack; store it in a local");
        return found;
    }

    private static bool HasPoison(Held held) => held is Poison || held is Aggregate { Fields: var fields } && fields.Any(HasPoison);

    /// <summary>A reference is carried as the type of its slot: the iterations may bring others than the first one.</summary>
    private static Type CarriedType(Value initial, Type slot) => initial.Type.IsValueType ? initial.Type : slot.IsValueType ? initial.Type : slot;

    /// <summary>Slots that the loop's own instructions store to or take the address of.</summary>
    private HashSet<int> Guess(Loop loop)
    {
        HashSet<int> cells = [];
        foreach (var b in loop.Blocks)
        {
            var block = Graph.Blocks[b];
            for (var i = block.First; i <= block.Last; i++)
            {
                var x = _frame.Code.Instructions[i];
                if (x.Code is Code.Stloc or Code.Ldloca) cells.Add(_frame.FirstLocal + x.Int);
                if (x.Code is Code.Starg or Code.Ldarga) cells.Add(_frame.FirstArgument + x.Int);
            }
        }

        return cells;
    }

    /// <summary>The nodes of the loop apart from its header.</summary>
    private HashSet<int> LoopRegion(Loop loop)
    {
        HashSet<int> nodes = [];
        foreach (var b in loop.Blocks)
        {
            var inner = Graph.Blocks[b].Loop!;
            while (inner != loop && inner.Parent != loop) inner = inner.Parent!;
            if (b != loop.Header && (inner == loop || inner.Header == b)) nodes.Add(b);
        }

        return nodes;
    }
}
