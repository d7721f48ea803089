using Cecil.AD.Tapes;

namespace Cecil.AD.Analyze;

/// <summary>Integers of a loop that are functions of the iteration number: they are recomputed, not saved.</summary>
internal static class Induction
{
    /// <summary>The step of a carried integer that every iteration changes by the same invariant amount; null otherwise.</summary>
    public static (Value Step, bool Negative)? StepOf(LoopOp loop, int carried)
    {
        if (loop.While.Inputs[carried].Type != typeof(int) && loop.While.Inputs[carried].Type != typeof(long)) return null;
        if (loop.Body.Outputs[carried].Definition is not PrimitiveOp { Code: Primitive.Add or Primitive.Sub } next) return null;
        var (a, b) = (next.Inputs[0], next.Inputs[1]);
        if (IsCarried(loop, a, carried) && IsInvariantInput(loop, b)) return (b, next.Code == Primitive.Sub);
        if (next.Code == Primitive.Add && IsCarried(loop, b, carried) && IsInvariantInput(loop, a)) return (a, false);
        return null;
    }

    /// <summary>The bound of a loop <c>for (i = a; i &lt; b; i++)</c> and its kin, from which the trip count follows.</summary>
    public static Counted? CountedLoop(LoopOp loop)
    {
        var (test, negated) = (loop.While.Outputs[0], false);
        if (test.Definition is PrimitiveOp { Code: Primitive.Ceq } not && not.Inputs[1].IsInt(0)) (test, negated) = (not.Inputs[0], true);
        if (test.Definition is not PrimitiveOp { Code: Primitive.Clt or Primitive.Cgt } compare || compare.Inputs[0].Type != typeof(int)) return null;
        for (var side = 0; side < 2; side++)
        {
            var (index, bound) = (Folding.IndexOf(loop.While.Inputs, compare.Inputs[side]), compare.Inputs[1 - side]);
            if (index < 0 || index >= loop.Carried || StepOf(loop, index) is not { } step || step.Step.Constant?.Literal is not 1) continue;
            // "counter OP bound" in normal form: less (or equal, where negated) going up, greater going down.
            var less = (compare.Code == Primitive.Clt) == (side == 0) != negated;
            if (less == step.Negative) continue;
            return new Counted(index, bound, Inclusive: negated, step.Negative);
        }

        return null;
    }

    private static bool IsCarried(LoopOp loop, Value bodyValue, int carried)
    {
        var at = Folding.IndexOf(loop.Body.Inputs, bodyValue);
        return at >= 0 && at < loop.Results.Count && ReferenceEquals(loop.Middle(at), loop.While.Inputs[carried]);
    }

    private static bool IsInvariantInput(LoopOp loop, Value bodyValue) => bodyValue.Constant is not null || loop.InvariantOf(bodyValue) is not null;
}

/// <summary>Counter number, bound (a value of the While tape), whether the bound itself still runs, and the direction.</summary>
internal sealed record Counted(int Counter, Value Bound, bool Inclusive, bool Down)
{
    /// <summary>How often the loop runs.</summary>
    /// <param name="tape">Where that is computed.</param>
    /// <param name="first">What stands for the counter's first value.</param>
    /// <param name="bound">What stands for the bound.</param>
    public Value Trips(TapeBuilder tape, Value first, Value bound)
    {
        var (low, high) = Down ? (bound, first) : (first, bound);
        var isNotEmpty = Inclusive
            ? tape.Primitive(Primitive.Ceq, tape.Primitive(Primitive.Clt, high, low), tape.Int(0))
            : tape.Primitive(Primitive.Cgt, high, low);
        var distance = tape.Primitive(Primitive.Sub, high, low);
        if (Inclusive) distance = tape.Primitive(Primitive.Add, distance, tape.Int(1));
        return tape.Primitive(Primitive.Mul, isNotEmpty, distance);
    }
}
