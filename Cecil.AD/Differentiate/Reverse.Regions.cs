using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Residuals;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

internal sealed partial class Reverse
{
    /// <summary>The adjoint of a branch is a branch on the same condition. An arm that throws is never reversed.</summary>
    private void ReverseIf(Cotangents scope, IfOp branch)
    {
        int[] seeds = [.. Enumerable.Range(0, branch.Results.Count).Where(i => branch.Results[i].IsFloat && scope.Of(branch.Results[i]) is not null)];
        if (branch.Then.Diverges && branch.Else.Diverges) return;
        var then = branch.Then.Diverges ? null : Of(branch.Then, seeds);
        var @else = branch.Else.Diverges ? null : Of(branch.Else, seeds);
        if (HasNothingToDo(then) && HasNothingToDo(@else)) return;

        int[] targets = [.. (then?.Wanted ?? []).Union(@else?.Wanted ?? []).Order()];
        Value[] cotangents = [.. seeds.Select(i => scope.Of(branch.Results[i])!)];
        Value[] results;
        if (then is null || @else is null)
        {
            results = TapeCopier.Inline(scope.Tape, (then ?? @else)!.Tape, cotangents);
        }
        else
        {
            var (a, b) = (Arm(scope.Tape, branch.Then), Arm(scope.Tape, branch.Else));
            results = scope.Tape.If(scope.Residual(branch.Inputs[0]), a, Play(a, then), b, Play(b, @else));
        }

        for (var i = 0; i < targets.Length; i++) scope.Add(branch.Inputs[targets[i] + 1], results[i]);

        List<Value> Play(TapeBuilder arm, PartOfAdjoint part)
        {
            var outputs = TapeCopier.Inline(arm, part.Tape, cotangents);
            return [.. targets.Select(t => part.PositionOf(t) is >= 0 and var at ? outputs[at] : arm.Zero(branch.Inputs[t + 1].Type))];
        }
    }

    private static TapeBuilder Arm(TapeBuilder tape, Tape primal)
    {
        var arm = tape.Arm();
        arm.Reverses = primal;
        return arm;
    }

    private static bool HasNothingToDo(PartOfAdjoint? part) =>
        part is null || (part.Tape.Ops.All(op => op is ConstantOp) && part.Tape.Outputs.All(v => v.IsZero));

    /// <summary>
    /// The adjoint of a loop is a loop that runs as often, backwards. The primal goes W B W B … W (W = While part, B = body), so the
    /// adjoint goes W⁻ B⁻ W⁻ … B⁻ W⁻: its While part is the adjoint of the primal's While part, its body that of the body. It carries the
    /// number of iterations still to go, which comes first, the cotangents of the middle values, and the sums for the invariants. Where the
    /// order of the iterations does not matter it runs forwards, and what comes first is the number of iterations done.
    /// </summary>
    private void ReverseLoop(Cotangents scope, LoopOp loop)
    {
        int[] middle = [.. Enumerable.Range(0, loop.Results.Count).Where(j => loop.Middle(j) is { IsFloat: true, Constant: null, IsActive: true })];
        var whilePart = Of(loop.While, [.. middle.Select(j => j + 1)]);
        int[] carried = [.. whilePart.Wanted.Where(i => i < loop.Carried)];
        if (scope.IsEarly && ReverseInPlace(scope, loop, middle, whilePart, carried)) return;

        var bodyPart = Of(loop.Body, carried);
        if (middle.All(j => scope.Of(loop.Results[j]) is null) && !whilePart.HasEffects && !bodyPart.HasEffects) return;

        int[] invariants = [.. whilePart.Wanted.Where(i => i >= loop.Carried).Union(bodyPart.Wanted.Select(i => loop.OperandInBody(i)).OfType<int>()).Order()];
        var tape = scope.Tape;
        var builder = tape.Loop();
        (builder.While.Reverses, builder.Body.Reverses) = (loop.While, loop.Body);
        var trips = tape.Residual(new Residual.Trips(loop));
        Op[] ops = [.. whilePart.Tape.Ops, .. bodyPart.Tape.Ops];
        var isForwards = HandsOn(scope, loop, middle, whilePart, bodyPart) && !IterationOrder.HaveLoop(ops)
            && new Additions(_ => false).AreAll(ops, [.. whilePart.Tape.Outputs, .. bodyPart.Tape.Outputs]);
        var counter = builder.Carry(isForwards ? tape.Int(0) : trips, name: isForwards ? "i" : "k");
        Value[] dMiddle = [.. middle.Select(j => builder.Carry(scope.Of(loop.Results[j]) ?? tape.Zero(loop.Results[j].Type)))];
        Value[] sums = [.. invariants.Select(i => builder.Carry(tape.Zero(loop.Inputs[i].Type)))];

        var fromWhile = TapeCopier.Inline(builder.While, whilePart.Tape, dMiddle);
        Value[] dCarried = [.. carried.Select(i => fromWhile[whilePart.PositionOf(i)])];
        Value[] whileSums = [.. invariants.Select((i, n) => Sum(builder.While, sums[n], whilePart, i, fromWhile))];
        var test = isForwards ? builder.While.Primitive(Primitive.Clt, counter, trips)
            : builder.While.Primitive(Primitive.Cgt, counter, builder.While.Int(0));

        var fromBody = TapeCopier.Inline(builder.Body, bodyPart.Tape, dCarried);
        var nextMiddle = middle.Select((j, n) => bodyPart.PositionOf(j) is >= 0 and var at ? fromBody[at] : builder.Body.Zero(dMiddle[n].Type));
        var bodySums = invariants.Select((i, n) => Sum(builder.Body, whileSums[n], bodyPart, loop.InBody(i), fromBody));
        var next = builder.Body.Primitive(isForwards ? Primitive.Add : Primitive.Sub, counter, builder.Body.Int(1));
        var results = builder.Finish(test, [.. dCarried, .. whileSums], [next, .. nextMiddle, .. bodySums]);

        for (var n = 0; n < carried.Length; n++) scope.Add(loop.Inputs[carried[n]], results[n]);
        for (var n = 0; n < invariants.Length; n++) scope.Add(loop.Inputs[invariants[n]], results[carried.Length + n]);
    }

    /// <summary>
    /// Has the forward pass run the adjoint of each iteration behind the iteration, if it can: the cotangents must be known before, be handed on
    /// as they are, and nothing that is reversed before the loop may see what its adjoint adds to memory.
    /// </summary>
    private bool ReverseInPlace(Cotangents scope, LoopOp loop, int[] middle, PartOfAdjoint whilePart, int[] carried)
    {
        // A While part that computes runs once more than the body: its adjoint would have no place.
        if (!whilePart.Tape.Ops.All(op => op is ConstantOp)
            || !whilePart.Wanted.All(i => i < loop.Carried || whilePart.Tape.Outputs[whilePart.PositionOf(i)].IsZero)
            || !new Additions(v => _arrays.OfShadow(v) is { } array && !_arrays.Touches(loop, array)).AreAll(scope.Tape.Ops, []))
            return false;

        HashSet<LoopOp> before = [.. _local.Keys];
        var body = Of(loop.Body, carried, isEarly: true);
        if (middle.All(j => scope.Of(loop.Results[j]) is null) && !body.HasEffects && _local.Count == before.Count) return true;
        if (HandsOn(scope, loop, middle, whilePart, body)
            && new Additions(v => BelongsToOneIteration(scope.Primal, loop, v)).AreAll(body.Tape.Ops, body.Tape.Outputs))
        {
            // The adjoint of the While part hands on too: the cotangent of a carried value is that of a middle value.
            Value[] cotangents = [.. carried.Select(
                i => IterationOrder.Seed(whilePart, whilePart.PositionOf(i)) is { } output && scope.Of(loop.Results[output - 1]) is { } known
                    ? known : scope.Tape.Zero(loop.Inputs[i].Type))];
            if (EarlySeeds.Of(scope.Primal, loop, scope.Seeds, cotangents) is { } seeds)
            {
                int[] sums = [.. body.Wanted.Select(i => loop.OperandInBody(i)).OfType<int>().Order()];
                _local.Add(loop, new LocalReversal(new Adjoint(loop.Body, body.Tape, body.Wanted, _local), seeds, sums));
                for (var n = 0; n < carried.Length; n++) scope.Add(loop.Inputs[carried[n]], cotangents[n]);
                foreach (var i in sums) scope.Add(loop.Inputs[i], scope.Tape.Residual(new Residual.Sum(loop, i)));
                return true;
            }
        }

        // Loops in it were reversed in place of an adjoint that is not used.
        foreach (var inner in _local.Keys.Where(l => !before.Contains(l)).ToArray()) _local.Remove(inner);
        return false;
    }

    /// <summary>
    /// Is a value the shadow of an array that no iteration leaves anything in for another, nor for ops around the loop? Then its shadow is zero again
    /// after the adjoint of each iteration.
    /// </summary>
    private bool BelongsToOneIteration(Tape around, LoopOp loop, Value shadow) => _arrays.OfShadow(shadow) is { } array
        && (OwnArrays.IsMadeOn(loop.Body, array)
            || (around.Ops.All(op => op == loop || !_arrays.Touches(op, array)) && !loop.While.Ops.Any(op => _arrays.Touches(op, array))
                && _arrays.IsWrittenFirst(loop.Body.Ops, array)));

    private static bool HandsOn(Cotangents scope, LoopOp loop, int[] middle, PartOfAdjoint whilePart, PartOfAdjoint body) =>
        middle.All(j => IterationOrder.HandsOn(whilePart, body, j, isSeeded: scope.Of(loop.Results[j]) is not null));

    private static Value Sum(TapeBuilder tape, Value sum, PartOfAdjoint part, int input, Value[] outputs) =>
        part.PositionOf(input) is >= 0 and var at ? tape.Primitive(Primitive.Add, sum, outputs[at]) : sum;
}
