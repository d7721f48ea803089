using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>Says at run time which of several targets control goes to.</summary>
internal abstract class BranchSelector
{
    /// <summary>Is it this target?</summary>
    public abstract Value Test(TapeBuilder tape, int target);

    /// <summary>The number of the target's block.</summary>
    public abstract Value Number(TapeBuilder tape);
}

/// <summary>A value that is the number of the target.</summary>
internal sealed class NumberedSelector(Value selector) : BranchSelector
{
    public override Value Test(TapeBuilder tape, int target) => tape.Primitive(Primitive.Ceq, selector, tape.Int(target));

    public override Value Number(TapeBuilder tape) => selector;
}

/// <summary>A condition that chooses between two targets.</summary>
internal sealed class ConditionSelector(Value condition, int taken, int otherwise) : BranchSelector
{
    public override Value Test(TapeBuilder tape, int target) =>
        target == taken ? condition
        : condition.Constant is { } c ? tape.Int(Literals.IsZero(c.Literal) ? 1 : 0)
        : condition.Type == typeof(int) ? tape.Primitive(Primitive.Ceq, condition, tape.Int(0))
        : tape.Primitive(Primitive.Ceq, condition, tape.Zero(condition.Type));

    public override Value Number(TapeBuilder tape)
    {
        var (a, b) = (tape.Arm(), tape.Arm());
        return tape.If(condition, a, [a.Int(taken)], b, [b.Int(otherwise)])[0];
    }
}

/// <summary>The switch instruction: case i goes to target i, every other value (as an unsigned number) to the last target.</summary>
internal sealed class SwitchSelector(Value index, int[] targets) : BranchSelector
{
    private int Cases => targets.Length - 1;

    public override Value Test(TapeBuilder tape, int target)
    {
        Value? any = null;
        for (var i = 0; i < Cases; i++)
            if (targets[i] == target) any = Or(tape, any, tape.Primitive(Primitive.Ceq, index, tape.Int(i)));
        if (targets[^1] == target) any = Or(tape, any, tape.Primitive(Primitive.Cgt_Un, index, tape.Int(Cases - 1)));
        return any!;
    }

    public override Value Number(TapeBuilder tape)
    {
        var distinct = targets.Distinct().ToArray();
        var selector = tape.Int(distinct[^1]);
        foreach (var target in distinct.Take(distinct.Length - 1))
        {
            var (a, b) = (tape.Arm(), tape.Arm());
            selector = tape.If(Test(tape, target), a, [a.Int(target)], b, [b.Use(selector)])[0];
        }

        return selector;
    }

    private static Value Or(TapeBuilder tape, Value? a, Value b) => a is null ? b : tape.Primitive(Primitive.Or, a, b);
}
