using System.Reflection;
using Cecil.AD.Analyze;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Read.Calls;
using Cecil.AD.Rules;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// A rule in which 0 is strong: every product and quotient that depends on the cotangent becomes one of <see cref="StrongZero"/>. What
/// a rule returns without using its cotangent (a NaN that stands for an unknown derivative, the result of a body that cannot be read)
/// becomes 0 where the cotangent is.
/// </summary>
internal sealed class StrongForm : TapeCopier
{
    private readonly Activity _activity;
    private readonly RecordOrRecurse _calls;

    private StrongForm(Activity activity, RecordOrRecurse calls) => (_activity, _calls) = (activity, calls);

    /// <param name="rule">The rule's tape.</param>
    /// <param name="cotangents">How many of its last inputs are the cotangent.</param>
    /// <param name="calls">Decides about the calls in <see cref="StrongZero"/>.</param>
    public static Tape Of(Tape rule, int cotangents, RecordOrRecurse calls)
    {
        Value[] dy = [.. rule.Inputs.TakeLast(cotangents)];
        var pass = new StrongForm(new Activity(rule, dy, isFunction: false), calls);
        var builder = new TapeBuilder();
        Value[] inputs = [.. rule.Inputs.Select(v => builder.Input(v.Type, v.Name))];
        var outputs = pass.Copy(builder, rule, inputs);
        if (builder.Diverges || dy.Any(v => !v.IsFloat)) return RemoveDeadOps.Run(builder.Build(rule.Name, outputs));
        for (var i = 0; i < outputs.Length; i++)
            if (outputs[i].IsFloat && !pass._activity.IsActive(rule.Outputs[i]) && rule.Outputs[i].Constant?.Literal is not (0.0 or 0f))
                outputs[i] = ZeroUnless(builder, inputs[^cotangents..], outputs[i]);
        return RemoveDeadOps.Run(builder.Build(rule.Name, outputs));
    }

    private static Value ZeroUnless(TapeBuilder tape, IEnumerable<Value> dy, Value output)
    {
        var zeros = dy.Select(v => tape.Primitive(Primitive.Ceq, v, tape.Zero(v.Type)));
        var isZero = zeros.Aggregate((a, b) => tape.Primitive(Primitive.And, a, b));
        return tape.If(isZero, tape.Arm(), [tape.Zero(output.Type)], tape.Arm(), [output])[0];
    }

    protected override void CopyOp(TapeBuilder target, Op op)
    {
        if (op is PrimitiveOp { Code: Primitive.Mul or Primitive.Div, Result.IsFloat: true } p
            && p.Inputs.FirstOrDefault(_activity.IsActive) is { } dy)
        {
            var other = p.Inputs[0] == dy ? p.Inputs[1] : p.Inputs[0];
            // A quotient by what depends on the cotangent is not linear in it: no rule has one, and it stays what it is.
            if (p.Code == Primitive.Mul || p.Inputs[0] == dy)
            {
                Map[p.Result] = Inline(target, Strong(p.Code, p.Result.Type), [Mapped(dy), Mapped(other)])[0];
                return;
            }
        }

        base.CopyOp(target, op);
    }

    private Tape Strong(Primitive code, Type type)
    {
        var name = code == Primitive.Mul ? nameof(StrongZero.Times) : nameof(StrongZero.Over);
        return Tracer.Trace(typeof(StrongZero).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic, [type, type])!, _calls).Tape;
    }
}
