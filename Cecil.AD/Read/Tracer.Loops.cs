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

    /// <summary>
    /// A part of the trace that may be traced again. The loops and objects in it are known by where they are met, so that what was learnt
    /// of them in one attempt is found again in the next, and is never taken for that of others.
    /// </summary>
    private sealed class TracePart
    {
        private readonly Dictionary<(Loop, bool IsPeeled, Origin? Call, int Nth), LoopFacts> _loops = [];
        private readonly Dictionary<(Origin?, int Nth), int> _objects = [];
        private readonly Dictionary<object, int> _met = [];

        /// <summary>A new attempt: everything is met for the first time.</summary>
        public void Begin() => _met.Clear();

        /// <summary>What is known of a loop that is met in a method that was called there.</summary>
        public LoopFacts Facts(Loop loop, bool isPeeled, Origin? call, Func<HashSet<int>> guess)
        {
            var key = (loop, isPeeled, call, Nth((loop, isPeeled, call)));
            if (!_loops.TryGetValue(key, out var facts)) _loops.Add(key, facts = new LoopFacts { Changing = guess() });
            return facts;
        }

        /// <summary>The number of the object that is made there: the same in each attempt, and that of no other object.</summary>
        public int Number(Origin? at, Func<int> next)
        {
            var key = (at, Nth((object?)at ?? this));
            if (!_objects.TryGetValue(key, out var number)) _objects.Add(key, number = next());
            return number;
        }

        private int Nth(object what) => _met[what] = _met.GetValueOrDefault(what) + 1;
    }

    /// <summary>What is known of the slots of a loop.</summary>
    private sealed class LoopFacts
    {
        /// <summary>The iterations.</summary>
        public TracePart Part { get; } = new();

        /// <summary>Cells that an iteration changes.</summary>
        public required HashSet<int> Changing { get; init; }

        /// <summary>Which fields of objects of the trace change.</summary>
        public HashSet<FieldPath> Fields { get; } = [];

        /// <summary>Is an object in a known state after each iteration, other than before the first?</summary>
        public bool StateSettles { get; set; }

        /// <summary>Does no iteration lead to another?</summary>
        public bool RunsOnce { get; set; }

        /// <summary>Cells that cannot be carried: pointers to different things.</summary>
        public HashSet<int> Unusable { get; } = [];

        /// <summary>Cells with pointers that move from one array to another.</summary>
        public HashSet<int> MovingArrays { get; } = [];

        /// <summary>Objects of the trace that become real ones within the loop, and so must be before it.</summary>
        public HashSet<int> Real { get; } = [];

        /// <summary>Slots, and fields of slots, that refer to different objects in different iterations, so that these must be real.</summary>
        public HashSet<FieldPath> Plain { get; } = [];
    }

    private Outcome TraceLoop(Loop loop)
    {
        MustFit(NoInstruction);
        var isPeeled = _frame.Peeled.Contains(loop);
        var facts = _part.Facts(loop, isPeeled, _frame.Call, () => Guess(loop));
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
        var outcome = Run(TraceBlock(Graph.Blocks[loop.Header]), LoopRegion(loop));
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
            _state[cell] = facts.Unusable.Contains(cell)
                ? new Conflict("refers to different things in different iterations")
                : Carry(before[cell], before.TypeOf(cell), builder, facts.MovingArrays.Contains(cell), path => cell >= 0 || facts.Fields.Contains(new FieldPath(cell, path)), "");
        var head = _state.Copy();

        _tape = builder.While;
        var at = ToTest(loop);
        var inside = LoopRegion(loop);
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
        var findsMore = FindsMore(head, _state, facts);
        if (StateSettles(before, _state, loop, facts) || findsMore) return null;
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
            if (at.Targets is not [{ Target: >= 0 and var next }] || next == loop.Header || AlwaysThrows(next) || !loop.Blocks.Contains(next) || Graph.Blocks[next].Predecessors.Count > 1) break;
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

    private static AbstractValue Carry(AbstractValue held, Type declared, TapeBuilder.LoopBuilder builder, bool movesArrays, Func<string, bool> changes, string path)
    {
        if (held is not Aggregate && !changes(path)) return held;
        if (held is Scalar { Value: var v }) return new Scalar(builder.Carry(v, CarriedType(v, declared)));
        // A pointer mostly stays in one array; known as the same, it can be compared with others into it.
        if (held is AccessPath { Kind: PlaceKind.Element, Operands: [var array, ..] } pointer && !movesArrays) return pointer with { Operands = [array, .. pointer.Operands.Skip(1).Select(i => builder.Carry(i))] };
        if (held is not Aggregate whole) return held.Map(v => builder.Carry(v));
        var fields = Structs.Fields(whole.Type);
        return new Aggregate(whole.Type, [.. whole.Fields.Select((f, i) => Carry(f, fields[i].FieldType, builder, movesArrays, changes, $"{path}.{i}"))]);
    }

    /// <summary>A reference is carried as the type of its slot: the iterations may bring others than the first one.</summary>
    private static Type CarriedType(Value initial, Type slot) => initial.Type.IsValueType || slot.IsValueType ? initial.Type : slot;

    /// <summary>Compares the slots at the back-edge with those at the header.</summary>
    private bool FindsMore(TraceState head, TraceState end, LoopFacts facts)
    {
        var found = false;
        foreach (var cell in head.All)
        {
            if (!end.Contains(cell) || ReferenceEquals(head[cell], end[cell])) continue;
            var (h, e) = (head[cell], end[cell]);
            if (cell < 0 && e is Materialised && h is not Materialised) found |= facts.Real.Add(cell);
            else if (cell < 0 && FindFields(h, e, cell, "", facts)) found = true;
            else if (!facts.Changing.Contains(cell)) found |= !AbstractValue.Same(h, e) && facts.Changing.Add(cell);
            else if (StateMerge.FindReal(h, e, new FieldPath(cell, ""), facts.Plain)) found = true;
            else if (MovesArrays(h, e) && facts.MovingArrays.Add(cell)) found = true;
            else if (h is not Conflict && h != AbstractValue.Undefined && AbstractValue.Merge(h, e, (x, y) => (x ?? y)!) is var joint && HasConflict(joint) && !HasConflict(h))
                found |= facts.Unusable.Add(cell);
        }

        for (var i = 0; i < Math.Min(head.Stack.Count, end.Stack.Count); i++)
            if (!AbstractValue.Same(head.Stack[i], end.Stack[i]))
                throw _frame.Code.Refuse(_tape.Origin?.Offset ?? 0, "a loop keeps a value on the evaluation stack; store it in a local");
        return found;
    }

    /// <summary>Notes which fields of an object of the trace an iteration changes.</summary>
    private static bool FindFields(AbstractValue h, AbstractValue e, int cell, string path, LoopFacts facts)
    {
        if (ReferenceEquals(h, e)) return false;
        if ((h, e) is not (Aggregate s, Aggregate t) || s.Type != t.Type) return !AbstractValue.Same(h, e) && (facts.Changing.Add(cell) | facts.Fields.Add(new FieldPath(cell, path)));
        var found = false;
        for (var i = 0; i < s.Fields.Length; i++) found |= FindFields(s.Fields[i], t.Fields[i], cell, $"{path}.{i}", facts);
        return found;
    }

    /// <summary>Notes that a field that changes has one known whole number before the loop and another after each iteration.</summary>
    private bool StateSettles(TraceState before, TraceState end, Loop loop, LoopFacts facts)
    {
        if (_peels >= MaxPeels || _frame.Peeled.Contains(loop)) return false;
        return facts.StateSettles = facts.Fields.Any(f => before.Contains(f.Cell) && end.Contains(f.Cell)
            && FieldAt(before[f.Cell], f.Path) is { } first && FieldAt(end[f.Cell], f.Path) is { } later && first != later);
    }

    /// <summary>The whole number in a field, if it is known.</summary>
    private static int? FieldAt(AbstractValue held, string path)
    {
        foreach (var i in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (held is not Aggregate whole) return null;
            held = whole.Fields[int.Parse(i, System.Globalization.CultureInfo.InvariantCulture)];
        }

        return held is Scalar { Value.Constant.Literal: int known } ? known : null;
    }

    private static bool MovesArrays(AbstractValue h, AbstractValue e) => (h, e) switch
    {
        (AccessPath { Kind: PlaceKind.Element } p, AccessPath { Kind: PlaceKind.Element } q) => p.SameShape(q) && p.Operands.Length > 0 && !ReferenceEquals(p.Operands[0], q.Operands[0]),
        (Aggregate s, Aggregate t) when s.Type == t.Type => s.Fields.Zip(t.Fields).Any(f => MovesArrays(f.First, f.Second)),
        _ => false,
    };

    private static bool HasConflict(AbstractValue held) => held is Conflict || held is Aggregate { Fields: var fields } && fields.Any(HasConflict);

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
                if (x.Handler is not null) cells.Add(_frame.Pending);
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
