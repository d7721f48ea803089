using Cecil.AD.Tapes;

namespace Cecil.AD.Residuals;

/// <summary>Values of a loop's While part that are the same in every iteration, so that they can be computed in front of the loop.</summary>
internal static class Invariant
{
    /// <summary>Is the value one of them, and had without keeping anything?</summary>
    public static bool Is(LoopOp loop, Value whileValue)
    {
        if (whileValue.Constant is not null) return true;
        var at = Folding.IndexOf(loop.While.Inputs, whileValue);
        return at >= 0 ? at >= loop.Carried : whileValue.Definition is { Results.Count: 1 } op && IsRepeatable(op) && op.Inputs.All(v => Is(loop, v));
    }

    /// <summary>Computes one of them in front of the loop.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="whileValue">The value.</param>
    /// <param name="tape">Where it is computed.</param>
    /// <param name="outer">What stands there for an input of the loop.</param>
    public static Value InFrontOf(LoopOp loop, Value whileValue, TapeBuilder tape, Func<Value, Value> outer) =>
        whileValue.Constant is { } constant ? tape.Literal(constant.Literal, whileValue.Type)
        : Folding.IndexOf(loop.While.Inputs, whileValue) is >= 0 and var at ? outer(loop.Inputs[at])
        : Repeated(whileValue.Definition!, [.. whileValue.Definition!.Inputs.Select(v => InFrontOf(loop, v, tape, outer))], tape);

    /// <summary>Does the op cost less again than its result stored and read back? Memory that may be overwritten is not read again.</summary>
    public static bool IsRepeatable(Op op) => op is LoadOp load ? load.CanRepeat : op.Effects.IsCheap;

    /// <summary>Does such an op again.</summary>
    public static Value Repeated(Op op, Value[] operands, TapeBuilder at) => op switch
    {
        PrimitiveOp p => at.Primitive(p.Code, p.Operand, operands),
        LoadOp l => at.Load(l.Place, isChecked: false, operands),
        CallOp c => at.Call(c.Callee, operands, c.Result.Type)[0],
        _ => throw new InvalidOperationException($"{op.GetType().Name} is not repeated"),
    };
}
