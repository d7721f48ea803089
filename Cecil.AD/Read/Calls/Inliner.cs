using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>Methods that are entered: their instructions are played on the tape of the caller.</summary>
internal sealed class Inliner(Trace trace, Flow flow)
{
    private const int MaxDepth = 200;

    public AbstractValue? Enter(MethodCode code, AbstractValue[] arguments)
    {
        trace.MustFit();
        if (flow.Frame.Depth > MaxDepth) throw trace.Refuse($"calls are nested more than {MaxDepth} deep; give one of them a [DerivativeOf] rule");
        trace.Tape.NoteOnce = $"inlined: {TapePrinter.Describe(code.Method)}";
        var call = trace.Tape.Origin;
        try
        {
            return Inline(code, arguments);
        }
        catch (NotDifferentiableException e) when (e.SourceFile is null)
        {
            throw Refusal.Within(e, call);
        }
        finally
        {
            trace.Tape.NoteOnce = null;
        }
    }

    /// <summary>Plays a body in place of a call; null when it returns nothing.</summary>
    public AbstractValue? Enter(MethodInfo body, AbstractValue[] arguments) => Enter(MethodCode.Of(body)!, arguments);

    /// <summary>Traces a body with the given arguments; null when it returns nothing.</summary>
    public AbstractValue? Inline(MethodCode code, AbstractValue[] arguments)
    {
        var isGuarded = flow.Handlers.IsGuarded || (!flow.IsInMethod && flow.Handlers.GivesException);
        code = code.With(flow.Handlers.ProtectionOf(code, isGuarded));
        var (method, cells) = (code.Method, trace.State.Count);
        var types = MethodCode.ParameterTypes(method);
        for (var i = 0; i < arguments.Length; i++) trace.State.Add(types[i], trace.Values.Stored(arguments[i], types[i]));
        var firstLocal = trace.State.Count;
        foreach (var local in code.Locals) trace.State.Add(local, trace.Values.Default(local));
        var (call, height) = (trace.Tape.Origin, trace.State.Stack.Count);
        var caller = flow.IsInMethod ? flow.Frame : null;
        var end = flow.Play(new Frame(code, Lambdas(arguments), SelfOf(arguments), caller, call, cells, firstLocal, height), isGuarded);
        AbstractValue? result = null;
        if (end.IsReached)
        {
            if ((method as MethodInfo)?.ReturnType is { } returns && returns != typeof(void))
                result = end.OnlyThrows ? Values.Build(returns, t => trace.Tape.Anything(StackTypes.Of(t))) : trace.Values.Stored(trace.State.Pop(), returns);
            trace.State.SetHeight(height);
        }

        trace.State.Truncate(cells);
        trace.Tape.Origin = call;
        if (end.Thrown is { } thrown) flow.Handlers.NoteThrown(thrown, end.IsThrown);
        return result;
    }

    /// <summary>The methods of the delegates among the arguments that the trace knows.</summary>
    public static MethodInfo[] Lambdas(AbstractValue[] arguments) => [.. arguments.OfType<Closure>().Select(c => c.Method)];

    public static int? SelfOf(AbstractValue[] arguments) => arguments is [VirtualObject self, ..] ? self.Cell : null;
}
