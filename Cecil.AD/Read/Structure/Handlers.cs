using System.Reflection;
using System.Runtime.ExceptionServices;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// Exceptions whose handlers matter are control flow (see <see cref="ExceptionFlow"/>): what may throw is followed by a branch to its
/// handler, so that handlers are traced and differentiated like other code. A plain instruction is asked before whether it will throw;
/// a call that stays a call gives its exception, or null, as one more result. Elsewhere an exception simply leaves the tape.
/// </summary>
internal sealed class Handlers(Trace trace, Flow flow, HandlerFacts facts)
{
    /// <summary>Where it is known better than by the exception itself whether the instruction threw.</summary>
    private Value? _isThrown;

    /// <summary>Does the exception of the instruction that is executed go to a handler?</summary>
    public bool IsGuarded { get; set; }

    /// <summary>Has the tape the exception that leaves it, or null, as its last output?</summary>
    public bool GivesException { get; init; }

    /// <summary>The exception that leaves the tape, or null, where it is an output.</summary>
    public Value? Exception { get; set; }

    public Protection ProtectionOf(MethodCode code, bool isWhole) => isWhole ? new Protection(true, true, 0)
        : facts.Finallys.TryGetValue(code.Method, out var known) ? known
        : code.Handlers.Any(c => c.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter) ? new Protection(true, false, 0)
        : default;

    /// <summary>An instruction whose exception goes to a handler, or the check in front of it.</summary>
    public Outcome Protected(IlInstruction x, Block block)
    {
        var pending = flow.Frame.Pending;
        var (handler, isGuarded, isThrown) = (block.Successors[^1], IsGuarded, _isThrown);
        trace.State[pending] = new Scalar(trace.Tape.Literal(null, typeof(Exception)));
        if (x.AlwaysThrows)
        {
            trace.State[pending] = new Scalar(trace.Pop());
            return Outcome.At(handler, flow.Frame.Base);
        }

        (IsGuarded, _isThrown) = (true, null);
        if (x.IsCheck && flow.Instructions.WouldThrow(x) is { } failure) NoteThrown(failure.Exception, failure.Condition);
        else if (!x.IsCheck) flow.Instructions.Execute(x);
        var condition = _isThrown;
        (IsGuarded, _isThrown) = (isGuarded, isThrown);
        var exception = trace.Values.Plain(trace.State[pending]);
        if (trace.Tape.Diverges) return Outcome.Nowhere;
        if (block.Successors.Count == 1) return Outcome.At(handler, flow.Frame.Base);
        if (exception.Constant is not null) return Outcome.At(block.Successors[0], trace.State.Stack.Count);
        return new Outcome([new Arrival(block.Successors[0], trace.State.Stack.Count), new Arrival(handler, flow.Frame.Base)],
            new ConditionSelector(condition ?? exception, handler, block.Successors[0]));
    }

    /// <summary>What the instruction being executed has thrown, or null.</summary>
    /// <param name="exception">The exception or null.</param>
    /// <param name="condition">Whether it is not null, where something else tells; the exception itself does too.</param>
    public void NoteThrown(Value exception, Value? condition)
    {
        if (!flow.IsInMethod)
        {
            Exception = exception;
            return;
        }

        var earlier = trace.Values.Plain(trace.State[flow.Frame.Pending]);
        var isFirst = earlier.Constant is not null;
        trace.State[flow.Frame.Pending] = new Scalar(isFirst ? exception : trace.References.Selected(earlier, earlier, exception));
        _isThrown = isFirst ? condition : null;
    }

    /// <summary>Behind a branch within an instruction, only the exception itself tells whether there is one.</summary>
    public void ForgetCondition() => _isThrown = null;

    /// <summary>A call that stays a call: where its exception goes to a handler, it gives that as a result.</summary>
    public IReadOnlyList<Value> CallOpaque(Callee callee, IReadOnlyList<Value> inputs, params Type[] results)
    {
        var isHarmless = !callee.Effects.MayThrow || callee.Method is ConstructorInfo && typeof(Exception).IsAssignableFrom(callee.Method.DeclaringType);
        if (IsGuarded && !isHarmless) return trace.Tape.Call(callee.Guarded(), inputs, [.. results, typeof(Exception)]);
        if (!isHarmless) flow.Finallys.Look();
        return trace.Tape.Call(callee, inputs, results);
    }

    /// <summary>Throws where the condition holds: what goes on is the other case.</summary>
    public void ThrowIf(Value condition, Type exception)
    {
        if (IsGuarded)
        {
            NoteThrown(New(exception, condition), condition);
            return;
        }

        flow.Finallys.Look();
        if (condition.IsInt(1))
        {
            trace.Tape.Throw(trace.Tape.Call(Callee.Inactive(exception.GetConstructor([])!, []), [], exception)[0]);
            return;
        }

        var (arm, otherwise) = (trace.Tape.Arm(), trace.Tape.Arm());
        arm.Throw(arm.Call(Callee.Inactive(exception.GetConstructor([])!, []), [], exception)[0]);
        trace.Tape.If(condition, arm, null, otherwise, []);
    }

    /// <summary>A throw that leaves the tape.</summary>
    public void Leave(Value exception, bool isRethrown)
    {
        flow.Finallys.Look();
        // Where it has been thrown before its stack trace goes on.
        if (isRethrown) trace.Tape.Call(Callee.Inactive(((Action<Exception>)ExceptionDispatchInfo.Throw).Method, [exception.Type]), [exception]);
        trace.Tape.Throw(exception);
    }

    /// <summary>Does an exception fit a catch clause, or a filter that is to be asked?</summary>
    public Value Catches(ExceptionHandlingClause clause, Value exception)
    {
        var wanted = clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType! : typeof(Exception);
        if (wanted == typeof(object)) wanted = typeof(Exception);
        if (exception.Definition is CallOp { Method: ConstructorInfo }) return trace.Tape.Int(wanted.IsAssignableFrom(exception.Type) ? 1 : 0);
        return RuntimeCalls.Catches(trace.Tape, wanted, exception);
    }

    /// <summary>The start of a handler: from here on it is traced, or else refused when it runs.</summary>
    public void EnterHandler(ExceptionHandlingClause clause)
    {
        var exception = trace.Pop();
        if (facts.AreRefused || flow.Frame.Code.IsAskedLate(clause))
        {
            var code = flow.Frame.Code;
            var place = SourceLines.Find(code.Method, clause.HandlerOffset) is { } source ? $" ({Path.GetFileName(source.File)}:{source.Line})" : "";
            var message = $"An exception was thrown inside {TapePrinter.Describe(code.Method)} that a handler there{place} may catch; "
                + "what this handler does is not differentiated. Test for the condition instead.";
            var refusal = RuntimeCalls.RefusedHandler(trace.Tape, message);
            if (IsGuarded) NoteThrown(refusal, trace.Tape.Int(1));
            else Leave(refusal, isRethrown: false);
        }

        facts.AreTraced = true;
        var wanted = clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType! : typeof(Exception);
        trace.Push(wanted.IsAssignableFrom(exception.Type) || trace.Tape.Diverges ? exception : trace.Tape.Primitive(Primitive.Castclass, wanted, exception));
    }

    /// <summary>A new exception where the condition holds, else null.</summary>
    public Value New(Type exception, Value condition)
    {
        var (then, otherwise) = (trace.Tape.Arm(), trace.Tape.Arm());
        var made = then.Call(Callee.Inactive(exception.GetConstructor([])!, []), [], exception)[0];
        return trace.Tape.If(condition, then, [made], otherwise, [otherwise.Literal(null, exception)])[0];
    }
}
