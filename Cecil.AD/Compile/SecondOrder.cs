using System.Reflection;
using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD.Compile;

/// <summary>
/// Copies the tape of a gradient so that it can be differentiated again. In a gradient two kinds of calls are plain calls, which would
/// count as constant: the addition of arrays that rules return is written out as loops, a rule that could not be read is refused.
/// </summary>
internal sealed class SecondOrder : TapeCopier
{
    private readonly Pipeline _pipeline;
    private readonly MethodBase _function;

    private SecondOrder(Pipeline pipeline, MethodBase function) => (_pipeline, _function) = (pipeline, function);

    /// <summary>Puts the copy into a builder with the given arguments; returns the copies of the outputs.</summary>
    /// <param name="pipeline">Traces the loops.</param>
    /// <param name="function">Whose gradient it is.</param>
    /// <param name="target">Where the copy goes.</param>
    /// <param name="gradient">The tape.</param>
    /// <param name="arguments">What stands for its inputs.</param>
    public static Value[] Inline(Pipeline pipeline, MethodBase function, TapeBuilder target, Tape gradient, IReadOnlyList<Value> arguments) =>
        new SecondOrder(pipeline, function).Copy(target, gradient, arguments);

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        if (op is CallOp { Callee.Role: CallRole.AddsContainers } call) Inline(target, _pipeline.Trace(Sum(call)).Tape, Mapped(call.Inputs));
        else if (op is CallOp { Rule: null } rule && rule.Method.IsDefined(typeof(DerivativeOfAttribute)))
            throw Driver.Refuse(rule.Method,
                $"the rule {TapePrinter.Describe(rule.Method)} cannot be read, so it has no derivative of its own; "
                + "write its body so that it could be differentiated, or take first derivatives only");
        else base.CopyOp(target, op);
    }

    private MethodInfo Sum(CallOp call) => InnerProducts.Sum(call.Inputs[0].Type)
        ?? throw Driver.Refuse(
        _function, $"a rule returns a {TapePrinter.TypeName(call.Inputs[0].Type)}, through which there are no second derivatives yet; "
            + "return a vector or a matrix");
}
