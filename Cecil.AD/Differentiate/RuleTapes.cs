using System.Collections.Concurrent;
using System.Reflection;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Read.Calls;
using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>A rule as a tape, ready to be put in place.</summary>
internal sealed class RuleTape
{
    public RuleTape(MethodInfo rule, Tape tape, bool takesResult)
    {
        (Name, Tape, TakesResult) = ($"{rule.DeclaringType!.Name}.{rule.Name}", tape, takesResult);
        Uses = RemoveDeadOps.UsedInputs(tape);
    }

    public string Name { get; }

    public Tape Tape { get; }

    /// <summary>Does the rule have a parameter for the result of the primal?</summary>
    public bool TakesResult { get; }

    /// <summary>Which parameters the body uses.</summary>
    public bool[] Uses { get; }

    public Value[] Apply(TapeBuilder target, IReadOnlyList<Value> arguments) => TapeCopier.Inline(target, Tape, arguments);
}

/// <summary>Traces rules once each.</summary>
internal sealed class RuleTapes(RecordOrRecurse calls, Func<Primitive, Type, MethodInfo?> primitiveRules, IStages stages)
{
    private readonly ConcurrentDictionary<MethodInfo, RuleTape> _tapes = new();

    /// <summary>Decides about the calls in rules and in the functions that use them.</summary>
    public RecordOrRecurse Calls => calls;

    public RuleTape? ForPrimitive(Primitive code, Type type) => primitiveRules(code, type) is { } rule ? Of(rule) : null;

    /// <summary>
    /// The rule's tape. A rule whose body cannot be read (it catches exceptions, say) is called as it is: it has no derivative of its own.
    /// </summary>
    public RuleTape Of(MethodInfo rule) => _tapes.GetOrAdd(rule, r =>
    {
        try
        {
            var traced = Tracer.Trace(r, calls);
            var tape = RemoveDeadOps.Run(traced.Tape);
            stages.Made("rule", tape);
            return new RuleTape(r, tape, TakesResult(r));
        }
        catch (NotDifferentiableException)
        {
            return new RuleTape(r, CallOf(r), TakesResult(r));
        }
    });

    /// <summary>(x1, …, xn, dy) or (x1, …, xn, y, dy): the primal's parameters are known from the attribute's member.</summary>
    private static bool TakesResult(MethodInfo rule) => Rules.RuleTable.ParametersOfPrimal(rule) is var n && rule.GetParameters().Length == n + 2;

    private static Tape CallOf(MethodInfo rule)
    {
        var tape = new TapeBuilder();
        Value[] inputs = [.. rule.GetParameters().Select(p => tape.Input(StackTypes.Of(p.ParameterType), p.Name))];
        var result = tape.Call(new Callee(rule, null, Effects.Unknown), inputs, StackTypes.Of(rule.ReturnType))[0];
        var leaves = Structs.IsSplit(result.Type) ? Structs.Leaves(result.Type).Select(p => tape.Unpack(p, result)) : [result];
        return tape.Build(rule.Name, leaves);
    }
}
