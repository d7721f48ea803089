using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Differentiate;
using Cecil.AD.Emit;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Rules;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>
/// The stages in order, and their only runner: each stage's tape is verified and can be kept for Explain.
/// <list type="number">
/// <item>trace: IL to tape, everything inlined;</item>
/// <item>optimize: before differentiation, so that nothing is saved for values that nobody uses, and nothing once per iteration that
/// is the same in all of them;</item>
/// <item>shadows, pullback, gradient: see <see cref="Gradient"/>;</item>
/// <item>optimize: the pullback's needs decided what the forward pass keeps, the rest of it is dead now;</item>
/// <item>shape: the arguments and the result as the delegate has them (<see cref="Shape"/>);</item>
/// <item>reuse: temporary arrays come from a pool, now that it is known which ones leave the function;</item>
/// <item>emit.</item>
/// </list>
/// </summary>
internal sealed class Pipeline
{
    /// <summary>What functions of one assembly share: the decisions about calls, and the rules once traced.</summary>
    private static readonly ConditionalWeakTable<Assembly, RuleTapes> Shared = [];

    private readonly RuleTapes _rules;
    private readonly Action<string, Tape>? _observer;

    /// <param name="root">The assembly of the function: users' rules are found there.</param>
    /// <param name="observer">Sees every stage's tape.</param>
    public Pipeline(Assembly root, Action<string, Tape>? observer = null)
        : this(Shared.GetValue(root, r => Create(r, isForThisProcessor: true)), observer) { }

    private Pipeline(RuleTapes rules, Action<string, Tape>? observer) => (_rules, _observer) = (rules, observer);

    /// <summary>Makes what runs on another machine as well; throws <see cref="RunTimeOnlyException"/> where that cannot be.</summary>
    public static Pipeline ForAnyProcessor(Assembly root) => new(Create(root, isForThisProcessor: false), null);

    /// <summary>The same pipeline for what is made later, or never: nobody sees its stages.</summary>
    public Pipeline Unobserved() => new(_rules, null);

    /// <summary>The primal, optimised.</summary>
    public TracedFunction Trace(MethodBase method)
    {
        var traced = Tracer.Trace(method, _rules.Calls);
        Check("trace", traced.Tape);
        return Optimized(traced);
    }

    /// <summary>Value and gradient of a traced function with one floating-point result.</summary>
    /// <param name="primal">The function.</param>
    /// <param name="wanted">The inputs to differentiate by.</param>
    /// <param name="isStrong">Whether 0 is strong in the products of the reverse pass, see <see cref="StrongForm"/>.</param>
    public GradientTape Differentiate(Tape primal, IReadOnlyCollection<Value> wanted, bool isStrong)
    {
        var gradient = Gradient.Of(primal, wanted, _rules, isStrong, Check);
        return gradient with { Tape = Optimize(gradient.Tape) };
    }

    public Tape Optimize(Tape tape)
    {
        var result = RemoveDeadOps.Run(tape);
        Check("optimize", result);
        return result;
    }

    /// <summary>The last steps before a tape is emitted.</summary>
    public Tape Finish(Tape tape)
    {
        var result = ReuseArrays.Run(Optimize(tape));
        Check("reuse", result);
        return result;
    }

    /// <summary>
    /// Makes a method of a tape. Its first argument is the object that the delegate is bound to; with a target that is the first
    /// input of the tape, otherwise it is not used.
    /// </summary>
    public static DynamicMethod Emit(Tape tape, Type delegateType, bool hasTarget, Limits? limits = null)
    {
        var invoke = delegateType.GetMethod("Invoke")!;
        Type[] parameters = [hasTarget ? tape.Inputs[0].Type : typeof(object), .. invoke.GetParameters().Select(p => p.ParameterType)];
        var method = new DynamicMethod(tape.Name, invoke.ReturnType, parameters, typeof(Pipeline).Module, skipVisibility: true);
        DynamicFunctions.Complete(() => TapeEmitter.Emit(new DynamicEmitter(method.GetILGenerator()), tape, hasTarget ? 0 : 1, limits));
        return method;
    }

    static Pipeline()
    {
        Runtime.Dispatcher.Compile = (function, bound, exact) => DynamicFunctions.DelegateOf(((FunctionTape)function).Target!.Resolve(bound, exact));
        Runtime.Dispatcher.DelegateOf = function => DynamicFunctions.DelegateOf((FunctionTape)function);
    }

    private static RuleTapes Create(Assembly root, bool isForThisProcessor)
    {
        var calls = new RecordOrRecurse(new RuleTable(root)) { IsForThisProcessor = isForThisProcessor };
        var rules = new RuleTapes(calls, RuleTable.ForPrimitive);
        calls.Functions = new FunctionTapes(rules);
        return rules;
    }

    private TracedFunction Optimized(TracedFunction traced)
    {
        var tape = Optimize(HoistLoads.Run(Optimize(traced.Tape)));
        var copyOf = traced.Tape.Inputs.Zip(tape.Inputs).ToDictionary(x => x.First, x => x.Second);
        return traced with
        {
            Tape = tape,
            Parameters = [.. traced.Parameters.Select(p => p with { Inputs = [.. p.Inputs.Select(v => copyOf[v])] })],
        };
    }

    private void Check(string stage, Tape tape)
    {
        TapeVerifier.Verify(tape);
        _observer?.Invoke(stage, tape);
    }
}
