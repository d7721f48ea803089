using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>What the branches say that were taken on the way to a tape.</summary>
internal sealed class TakenBranches(Trace trace)
{
    /// <summary>By condition: in which tapes it holds, and in which it does not.</summary>
    private readonly Dictionary<Value, List<(TapeBuilder Tape, bool Holds)>> _taken = [];

    /// <summary>From here on, in this tape, a condition is known.</summary>
    public void Assume(Value condition, bool holds)
    {
        for (var v = TapeBuilder.Canonical(condition); ; v = TapeBuilder.Canonical(v.Definition!.Inputs[0]), holds = !holds)
        {
            if (!_taken.TryGetValue(v, out var known)) _taken.Add(v, known = []);
            known.Add((trace.Tape, holds));
            if (!(v.Definition is PrimitiveOp { Code: Primitive.Ceq } negation && negation.Inputs[1].IsInt(0))) return;
        }
    }

    /// <summary>Is the condition known not to hold?</summary>
    public bool IsRuledOut(Value condition) => condition.Constant is { } known ? !Literals.IsTrue(known.Literal)
        : _taken.TryGetValue(TapeBuilder.Canonical(condition), out var taken) && taken.Exists(t => !t.Holds && trace.Tape.IsWithin(t.Tape));
}
