using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

internal sealed partial class Reverse
{
    /// <summary>
    /// The pullback of a loop is a loop that runs as often, backwards. The primal goes W B W B … W (W = While part, B = body), so the
    /// pullback goes W⁻ B⁻ W⁻ … B⁻ W⁻: its While part is the pullback of the primal's While part, its body that of the body. It
    /// carries the number of iterations still to go, the cotangents of the middle values, and the sums for the invariants.
    /// </summary>
    private void ReverseLoop(Scope scope, LoopOp loop)
    {
        int[] middle = [.. Enumerable.Range(0, loop.Results.Count).Where(j => IsActiveNumber(scope, loop.While.Outputs[j + 1]))];
        var whilePart = Of(loop.While, [.. middle.Select(j => j + 1)], scope, loop);
        int[] carried = [.. whilePart.Wanted.Where(i => i < loop.Carried)];
        var bodyPart = Of(loop.Body, carried, scope, loop, isBody: true);
        if (middle.All(j => scope.Cotangent(loop.Results[j]) is null) && !HasEffects(whilePart) && !HasEffects(bodyPart)) return;

        var plan = new LoopPlan();
        plan.While.AddRange(Segments(whilePart));
        plan.Body.AddRange(Segments(bodyPart));
        Plan.Loops[loop] = plan;
        var trips = TripCount(scope, loop, plan);
        int[] invariants = [.. whilePart.Wanted.Where(i => i >= loop.Carried)
            .Union(bodyPart.Wanted.Where(i => i >= loop.Results.Count).Select(i => i - loop.Results.Count + loop.Carried)).Order()];
        var build = new ReversedLoop(scope, loop, middle, carried, invariants, trips);
        build.Play(whilePart, bodyPart, plan);
    }

    private static bool IsActiveNumber(Scope scope, Value v) => v.IsFloat && v.Constant is null && scope.IsActive(v);

    private static bool HasEffects(Pullback pullback) => pullback.Tape.Ops.Any(op => op is StoreOp or InvokeOp or CallOp { IsPure: false } or IfOp or LoopOp);

    /// <summary>What an iteration saves, side by side in one buffer for each type.</summary>
    private IEnumerable<SavedSegment> Segments(Pullback pullback)
    {
        foreach (var group in pullback.Needs.Where(n => !n.FromParent).GroupBy(n => n.Primal.Type))
        {
            var buffer = ForwardPlan.Placeholder(RuntimeCalls.BufferOf(group.Key), "saved");
            Plan.Buffers.Add(buffer);
            yield return new SavedSegment(buffer, [.. group.Select(n => n.Primal)]);
        }
    }

    /// <summary>How often the loop ran: computed again where it counts to an invariant bound, else counted by the forward pass.</summary>
    private static Value TripCount(Scope scope, LoopOp loop, LoopPlan plan)
    {
        if (Induction.CountedLoop(loop) is { } counted && scope.InvariantOf(loop, counted.Bound) is { } bound)
        {
            var tape = scope.Tape;
            var first = scope.Need(loop.Inputs[counted.Counter]);
            var (low, high) = counted.Down ? (bound, first) : (first, bound);
            var isNotEmpty = counted.Inclusive
                ? tape.Primitive(Primitive.Ceq, tape.Primitive(Primitive.Clt, high, low), tape.Int(0))
                : tape.Primitive(Primitive.Cgt, high, low);
            var distance = tape.Primitive(Primitive.Sub, high, low);
            if (counted.Inclusive) distance = tape.Primitive(Primitive.Add, distance, tape.Int(1));
            return tape.Primitive(Primitive.Mul, isNotEmpty, distance);
        }

        plan.TripCount = ForwardPlan.Placeholder(typeof(int), "trips");
        return scope.Need(plan.TripCount);
    }

    /// <summary>The reversed loop while it is put on the pullback tape.</summary>
    private sealed class ReversedLoop(Scope scope, LoopOp loop, int[] middle, int[] carried, int[] invariants, Value trips)
    {
        private readonly Dictionary<SavedSegment, Value> _starts = [];

        public void Play(Pullback whilePart, Pullback bodyPart, LoopPlan plan)
        {
            var tape = scope.Tape;
            foreach (var segment in plan.While.AsEnumerable().Reverse()) Reopen(segment, tape.Primitive(Primitive.Add, trips, tape.Int(1)));
            foreach (var segment in plan.Body.AsEnumerable().Reverse()) Reopen(segment, trips);
            var (whileNeeds, bodyNeeds) = (FromScope(whilePart), FromScope(bodyPart));

            var builder = tape.Loop();
            var togo = builder.Carry(trips, name: "k");
            Value[] dMiddle = [.. middle.Select(j => builder.Carry(scope.Cotangent(loop.Results[j]) ?? tape.Zero(loop.Results[j].Type)))];
            Value[] sums = [.. invariants.Select(i => builder.Carry(tape.Zero(loop.Inputs[i].Type)))];

            var fromWhile = TapeCopier.Inline(builder.While, whilePart.Tape, Arguments(builder.While, whilePart, dMiddle, togo, whileNeeds, plan.While));
            Value[] dCarried = [.. carried.Select(i => fromWhile[Position(whilePart, i)])];
            Value[] whileSums = [.. invariants.Select((i, n) => Sum(builder.While, sums[n], whilePart, i, fromWhile))];
            var test = builder.While.Primitive(Primitive.Cgt, togo, builder.While.Int(0));

            var iteration = builder.Body.Primitive(Primitive.Sub, togo, builder.Body.Int(1));
            var fromBody = TapeCopier.Inline(builder.Body, bodyPart.Tape, Arguments(builder.Body, bodyPart, dCarried, iteration, bodyNeeds, plan.Body));
            var nextMiddle = middle.Select((j, n) => Position(bodyPart, j) is >= 0 and var at ? fromBody[at] : builder.Body.Zero(dMiddle[n].Type));
            var bodySums = invariants.Select((i, n) => Sum(builder.Body, whileSums[n], bodyPart, i - loop.Carried + loop.Results.Count, fromBody));
            var results = builder.Finish(test, [.. dCarried, .. whileSums], [iteration, .. nextMiddle, .. bodySums]);

            for (var n = 0; n < carried.Length; n++) scope.Accumulate(loop.Inputs[carried[n]], results[n]);
            for (var n = 0; n < invariants.Length; n++) scope.Accumulate(loop.Inputs[invariants[n]], results[carried.Length + n]);
        }

        private void Reopen(SavedSegment segment, Value times)
        {
            var count = scope.Tape.Primitive(Primitive.Mul, times, scope.Tape.Int(segment.Values.Count));
            _starts[segment] = RuntimeCalls.Reopen(scope.Tape, scope.Need(segment.Buffer), count);
        }

        private static int Position(Pullback part, int input)
        {
            for (var i = 0; i < part.Wanted.Count; i++) if (part.Wanted[i] == input) return i;
            return -1;
        }

        private static Value Sum(TapeBuilder tape, Value sum, Pullback part, int input, Value[] outputs) =>
            Position(part, input) is >= 0 and var at ? tape.Primitive(Primitive.Add, sum, outputs[at]) : sum;

        private Dictionary<Value, Value> FromScope(Pullback part) =>
            part.Needs.Where(n => n.FromParent).ToDictionary(n => n.Primal, n => scope.Need(n.Primal));

        private Value[] Arguments(
            TapeBuilder tape, Pullback part, Value[] seeds, Value iteration, Dictionary<Value, Value> fromScope, List<SavedSegment> segments)
        {
            List<Value> arguments = [.. seeds];
            if (part.UsesIteration) arguments.Add(iteration);
            foreach (var (primal, isFromScope) in part.Needs)
                arguments.Add(isFromScope ? fromScope[primal] : Saved(tape, primal, iteration, segments));
            return [.. arguments];
        }

        private Value Saved(TapeBuilder tape, Value primal, Value iteration, List<SavedSegment> segments)
        {
            var segment = segments.First(s => s.Values.Contains(primal));
            var buffer = scope.Need(segment.Buffer);
            var offset = segment.Values.ToList().IndexOf(primal);
            return tape.Load(RuntimeCalls.PlaceOf(buffer), isChecked: false, buffer,
                Forward.Position(tape, _starts[segment], iteration, segment.Values.Count, offset));
        }
    }
}
