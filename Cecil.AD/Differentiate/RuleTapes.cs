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
    private readonly Lazy<Tape> _strong;

    public RuleTape(MethodInfo rule, Tape tape, bool takesResult, RecordOrRecurse calls)
    {
        (Name, Tape, TakesResult) = ($"{rule.DeclaringType!.Name}.{rule.Name}", tape, takesResult);
        Uses = RemoveDeadOps.UsedInputs(tape);
        var cotangent = rule.GetParameters()[^1].ParameterType;
        _strong = new Lazy<Tape>(() => StrongForm.Of(tape, Structs.IsSplit(cotangent) ? Structs.Leaves(cotangent).Count() : 1, calls));
    }

    public string Name { get; }

    public Tape Tape { get; }

    /// <summary>Does the rule have a parameter for the result of the primal?</summary>
    public bool TakesResult { get; }

    /// <summary>Which parameters the body uses.</summary>
    public bool[] Uses { get; }

    public Value[] Apply(TapeBuilder target, IReadOnlyList<Value> arguments, bool isStrong) =>
        TapeCopier.Inline(target, isStrong ? _strong.Value : Tape, arguments);
}

/// <summary>Traces rules once each.</summary>
internal sealed class RuleTapes(RecordOrRecurse calls, Func<Primitive, Type, MethodInfo?> primitiveRules, IStages stages)
{
    private readonly ConcurrentDictionary<(MethodInfo, int), RuleTape> _tapes = new();

    /// <summary>Decides about the calls in rules and in the functions that use them.</summary>
    public RecordOrRecurse Calls => calls;

    public RuleTape? ForPrimitive(Primitive code, Type type) => primitiveRules(code, type) is { } rule ? Of(rule, rule.GetParameters().Length - 2) : null;

    /// <summary>
    /// The rule's tape. A rule whose body cannot be read (it catches exceptions, say) is called as it is: it has no derivative of its own.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameters">
    /// How many parameters the primal has, the object of an instance method included: the rule is (x1, …, xn, dy) or (x1, …, xn, y, dy).
    /// </param>
    public RuleTape Of(MethodInfo rule, int parameters) => _tapes.GetOrAdd((rule, parameters), _ =>
    {
        var takesResult = rule.GetParameters().Length == parameters + 2;
        try
        {
            var traced = Tracer.Trace(rule, calls);
            var tape = RemoveDeadOps.Run(traced.Tape);
            stages.Made("rule", tape);
            return new RuleTape(rule, tape, takesResult, calls);
        }
        catch (NotDifferentiableException)
        {
            return new RuleTape(rule, CallOf(rule), takesResult, calls);
        }
    });

    private static Tape CallOf(MethodInfo rule)
    {
        var tape = new TapeBuilder();
        Value[] inputs = [.. rule.GetParameters().Select(p => tape.Input(StackTypes.Of(p.ParameterType), p.Name))];
        var result = tape.Call(new Callee(rule, null, Effects.Unknown), inputs, StackTypes.Of(rule.ReturnType))[0];
        var leaves = Structs.IsSplit(result.Type) ? Structs.Leaves(result.Type).Select(p => tape.Unpack(p, result)) : [result];
        return tape.Build(rule.Name, leaves);
    }
}
