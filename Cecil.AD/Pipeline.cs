using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Differentiate;
using Cecil.AD.Emit;
using Cecil.AD.Read;
using Cecil.AD.Read.Calls;
using Cecil.AD.Rules;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>
/// From a method to what is emitted, with what the functions of one assembly share. The order of the passes is in <see cref="Stages"/>.
/// </summary>
internal sealed class Pipeline
{
    /// <summary>What functions of one assembly share: the decisions about calls, and the rules once traced.</summary>
    private static readonly ConditionalWeakTable<Assembly, RuleTapes> Shared = [];

    private readonly RuleTapes _rules;
    private readonly Stages _stages;

    /// <param name="root">The assembly of the function: users' rules are found there.</param>
    /// <param name="observer">Sees the tape of every stage, those of rules and of functions that are called included.</param>
    public Pipeline(Assembly root, Action<string, Tape>? observer = null)
    {
        _stages = new Stages(observer);
        // What was made before and is shared would not be seen.
        _rules = observer is null ? Shared.GetValue(root, r => Create(r, isForThisProcessor: true, new Stages()))
            : Create(root, isForThisProcessor: true, _stages);
    }

    private Pipeline(RuleTapes rules, Stages stages) => (_rules, _stages) = (rules, stages);

    /// <summary>Makes what runs on another machine as well; throws <see cref="RunTimeOnlyException"/> where that cannot be.</summary>
    public static Pipeline ForAnyProcessor(Assembly root)
    {
        var stages = new Stages();
        return new Pipeline(Create(root, isForThisProcessor: false, stages), stages);
    }

    /// <summary>The same pipeline for what is made later, or never: nobody sees its stages.</summary>
    public Pipeline Unobserved() => new(_rules, new Stages());

    /// <summary>The primal, optimised.</summary>
    public TracedFunction Trace(MethodBase method)
    {
        var traced = Tracer.Trace(method, _rules.Calls);
        _stages.Made("trace", traced.Tape);
        var tape = _stages.Simplify(traced.Tape);
        var copyOf = traced.Tape.Inputs.Zip(tape.Inputs).ToDictionary(x => x.First, x => x.Second);
        return traced with
        {
            Tape = tape,
            Parameters = [.. traced.Parameters.Select(p => p with { Inputs = [.. p.Inputs.Select(v => copyOf[v])] })],
        };
    }

    /// <summary>Value and gradient of a traced function with one floating-point result.</summary>
    /// <param name="primal">The function.</param>
    /// <param name="wanted">The inputs to differentiate by.</param>
    /// <param name="isStrong">Whether 0 is strong in the products of the reverse pass, see <see cref="StrongForm"/>.</param>
    public GradientTape Differentiate(Tape primal, IReadOnlyCollection<Value> wanted, bool isStrong)
    {
        var gradient = Gradient.Of(primal, wanted, _rules, isStrong, _stages);
        return gradient with { Tape = _stages.Clean(gradient.Tape) };
    }

    /// <summary>Removes what is not used any more.</summary>
    public Tape Clean(Tape tape) => _stages.Clean(tape);

    /// <summary>The last steps before a tape is emitted.</summary>
    public Tape Finish(Tape tape) => _stages.Finish(tape);

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
        Runtime.Dispatcher.DelegateOf = function => function is DynamicMethod method ? DynamicFunctions.DelegateOf(method)
            : DynamicFunctions.DelegateOf((FunctionTape)function);
    }

    private static RuleTapes Create(Assembly root, bool isForThisProcessor, IStages stages)
    {
        var calls = new RecordOrRecurse(new RuleTable(root)) { IsForThisProcessor = isForThisProcessor };
        var rules = new RuleTapes(calls, RuleTable.ForPrimitive, stages);
        calls.Functions = new FunctionTapes(rules, stages);
        return rules;
    }
}
