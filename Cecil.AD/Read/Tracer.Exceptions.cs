using System.Reflection;
using System.Runtime.ExceptionServices;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>
/// Exceptions whose handlers matter are control flow (see <see cref="ExceptionFlow"/>): what may throw is followed by a branch to its
/// handler, so that handlers are traced and differentiated like other code. A plain instruction is asked before whether it will throw;
/// a call that stays a call gives its exception, or null, as one more result. Elsewhere an exception simply leaves the tape.
/// A finally block that does nothing that could be seen, such as the Dispose of most enumerators, does not matter: that is assumed at
/// first and looked at wherever something may throw; where it proves wrong the trace is made again.
/// </summary>
internal sealed partial class Tracer
{
    private readonly HandlerFacts _handlers;

    /// <summary>Does the exception of the instruction that is executed go to a handler?</summary>
    private bool _isGuarded;

    /// <summary>Where it is known better than by the exception itself whether the instruction threw.</summary>
    private Value? _isThrown;

    /// <summary>Is a finally block traced only to see whether it matters?</summary>
    private bool _isLooking;

    /// <summary>Has the tape the exception that leaves it, or null, as its last output?</summary>
    private bool _givesException;

    private Value? _exception;

    /// <summary>What attempts to trace a function learn about handlers.</summary>
    private sealed class HandlerFacts
    {
        /// <summary>The finally blocks that matter, by method.</summary>
        public Dictionary<MethodBase, Protection> Finallys { get; } = [];

        public bool FoundMore { get; set; }

        /// <summary>Has a catch clause been traced?</summary>
        public bool AreTraced { get; set; }

        /// <summary>Are catch clauses refused when they run, since one could not be traced?</summary>
        public bool AreRefused { get; set; }
    }

    /// <summary>The last check of a finally block: it is not repeated as long as what the block reads stays the same.</summary>
    private sealed record LastLook(int[] Cells, AbstractValue[] Read, bool IsHarmless);

    private Protection ProtectionOf(MethodCode code, bool isWhole) => isWhole ? new Protection(true, true, 0)
        : _handlers.Finallys.TryGetValue(code.Method, out var known) ? known
        : code.Handlers.Any(c => c.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter) ? new Protection(true, false, 0)
        : default;

    /// <summary>An instruction whose exception goes to a handler, or the check in front of it.</summary>
    private Outcome Protected(IlInstruction x, Block block)
    {
        var pending = _frame.Pending;
        var (handler, isGuarded, isThrown) = (block.Successors[^1], _isGuarded, _isThrown);
        _state[pending] = new Scalar(_tape.Literal(null, typeof(Exception)));
        if (x is { IsCheck: false, Code: Code.Throw or Code.Rethrow })
        {
            _state[pending] = new Scalar(Pop(x));
            return Outcome.At(handler, _frame.Base);
        }

        (_isGuarded, _isThrown) = (true, null);
        if (x.IsCheck && WouldThrow(x) is { } failure) NoteThrown(failure.Exception, failure.Condition);
        else if (!x.IsCheck) Execute(x);
        var condition = _isThrown;
        (_isGuarded, _isThrown) = (isGuarded, isThrown);
        var exception = Plain(_state[pending], x);
        if (_tape.Diverges) return Outcome.Nowhere;
        if (block.Successors.Count == 1) return Outcome.At(handler, _frame.Base);
        if (exception.Constant is not null) return Outcome.At(block.Successors[0], _state.Stack.Count);
        return new Outcome([new Arrival(block.Successors[0], _state.Stack.Count), new Arrival(handler, _frame.Base)],
            new ConditionSelector(condition ?? exception, handler, block.Successors[0]));
    }

    /// <summary>What the instruction being executed has thrown, or null.</summary>
    /// <param name="exception">The exception or null.</param>
    /// <param name="condition">Whether it is not null, where something else tells; the exception itself does too.</param>
    private void NoteThrown(Value exception, Value? condition)
    {
        if (_frame is null)
        {
            _exception = exception;
            return;
        }

        var earlier = Plain(_state[_frame.Pending], NoInstruction);
        var isFirst = earlier.Constant is not null;
        _state[_frame.Pending] = new Scalar(isFirst ? exception : Selected(earlier, earlier, exception));
        _isThrown = isFirst ? condition : null;
    }

    /// <summary>A call that stays a call: where its exception goes to a handler, it gives that as a result.</summary>
    private IReadOnlyList<Value> CallOpaque(Callee callee, IReadOnlyList<Value> inputs, params Type[] results)
    {
        var isHarmless = !callee.Effects.MayThrow || callee.Method is ConstructorInfo && typeof(Exception).IsAssignableFrom(callee.Method.DeclaringType);
        if (_isGuarded && !isHarmless) return _tape.Call(callee.Guarded(), inputs, [.. results, typeof(Exception)]);
        if (!isHarmless) LookAtFinallys();
        return _tape.Call(callee, inputs, results);
    }

    /// <summary>Throws where the condition holds: what goes on is the other case.</summary>
    private void ThrowIf(Value condition, Type exception)
    {
        if (_isGuarded)
        {
            NoteThrown(New(exception, condition), condition);
            return;
        }

        LookAtFinallys();
        if (condition.IsInt(1))
        {
            _tape.Throw(_tape.Call(Callee.Inactive(exception.GetConstructor([])!, []), [], exception)[0]);
            return;
        }

        var (arm, otherwise) = (_tape.Arm(), _tape.Arm());
        arm.Throw(arm.Call(Callee.Inactive(exception.GetConstructor([])!, []), [], exception)[0]);
        _tape.If(condition, arm, null, otherwise, []);
    }

    /// <summary>A throw that leaves the tape.</summary>
    private void Leave(Value exception, bool isRethrown)
    {
        LookAtFinallys();
        // Where it has been thrown before its stack trace goes on.
        if (isRethrown) _tape.Call(Callee.Inactive(((Action<Exception>)ExceptionDispatchInfo.Throw).Method, [exception.Type]), [exception]);
        _tape.Throw(exception);
    }

    /// <summary>Does an exception fit a catch clause, or a filter that is to be asked?</summary>
    private Value Catches(ExceptionHandlingClause clause, Value exception)
    {
        var wanted = clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType! : typeof(Exception);
        if (wanted == typeof(object)) wanted = typeof(Exception);
        if (exception.Definition is CallOp { Method: ConstructorInfo }) return _tape.Int(wanted.IsAssignableFrom(exception.Type) ? 1 : 0);
        return RuntimeCalls.Catches(_tape, wanted, exception);
    }

    /// <summary>The start of a handler: from here on it is traced, or else refused when it runs.</summary>
    private void EnterHandler(ExceptionHandlingClause clause)
    {
        var exception = Pop(NoInstruction);
        if (_handlers.AreRefused || _frame.Code.IsAskedLate(clause))
        {
            var code = _frame.Code;
            var place = SourceLines.Find(code.Method, clause.HandlerOffset) is { } source ? $" ({Path.GetFileName(source.File)}:{source.Line})" : "";
            var message = $"An exception was thrown inside {TapePrinter.Describe(code.Method)} that a handler there{place} may catch; what this handler does is not differentiated. Test for the condition instead.";
            var refusal = RuntimeCalls.RefusedHandler(_tape, message);
            if (_isGuarded) NoteThrown(refusal, _tape.Int(1));
            else Leave(refusal, isRethrown: false);
        }

        _handlers.AreTraced = true;
        var wanted = clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType! : typeof(Exception);
        Push(wanted.IsAssignableFrom(exception.Type) || _tape.Diverges ? exception : _tape.Primitive(Primitive.Castclass, wanted, exception));
    }

    /// <summary>Where something may throw that no handler is known to matter for: do the finally blocks around really not matter?</summary>
    private void LookAtFinallys()
    {
        if (_isLooking) return;
        var at = _tape.Origin?.Offset ?? 0;
        for (Frame? frame = _frame; frame is not null; frame = frame.Caller)
        {
            for (var i = 0; i < frame.Code.Handlers.Count; i++)
            {
                var clause = frame.Code.Handlers[i];
                if (clause.Flags is not (ExceptionHandlingClauseOptions.Finally or ExceptionHandlingClauseOptions.Fault)
                    || !ExceptionFlow.Contains(clause, at) || frame.Code.Protection.Has(i) || IsHarmless(frame, clause)) continue;
                var known = _handlers.Finallys.GetValueOrDefault(frame.Code.Method);
                _handlers.Finallys[frame.Code.Method] = known.With(i);
                _handlers.FoundMore |= known.With(i) != known;
            }

            at = frame.Call?.Offset ?? 0;
        }
    }

    /// <summary>Does a finally block, with what the slots hold now, leave no trace?</summary>
    private bool IsHarmless(Frame frame, ExceptionHandlingClause clause)
    {
        var cells = frame.Looks.TryGetValue(clause.HandlerOffset, out var last) ? last.Cells : [.. CellsReadBy(frame, clause)];
        AbstractValue[] read = [.. Reached(cells)];
        if (last is not null && last.Read.Length == read.Length && last.Read.Zip(read).All(r => ReferenceEquals(r.First, r.Second))) return last.IsHarmless;
        var isHarmless = Look(frame, clause);
        frame.Looks[clause.HandlerOffset] = new LastLook(cells, read, isHarmless);
        return isHarmless;
    }

    private static IEnumerable<int> CellsReadBy(Frame frame, ExceptionHandlingClause clause) => frame.Code.Instructions
        .Where(x => x.Offset >= clause.HandlerOffset && x.Offset < clause.HandlerOffset + clause.HandlerLength
        && x.Code is Code.Ldloc or Code.Ldloca or Code.Ldarg or Code.Ldarga)
        .Select(x => x.Int + (x.Code is Code.Ldloc or Code.Ldloca ? frame.FirstLocal : frame.FirstArgument)).Distinct();

    /// <summary>What the cells hold, and the objects of the trace that they lead to.</summary>
    private List<AbstractValue> Reached(int[] cells)
    {
        List<AbstractValue> found = [];
        HashSet<int> seen = [];
        Stack<int> open = new(cells);
        while (open.TryPop(out var cell))
        {
            if (!seen.Add(cell) || !_state.Contains(cell)) continue;
            found.Add(_state[cell]);
            foreach (var other in _state[cell].References()) open.Push(other);
        }

        return found;
    }

    private bool Look(Frame frame, ExceptionHandlingClause clause)
    {
        var blocks = frame.Code.Graph.Blocks;
        var code = frame.Code.Instructions;
        if (blocks.FirstOrDefault(b => code[b.First].Offset == clause.HandlerOffset) is not { } first) return false;
        var region = blocks.Where(
            b => code[b.First].Offset is var o && o >= clause.HandlerOffset && o < clause.HandlerOffset + clause.HandlerLength).Select(
            b => b.Index).ToHashSet();
        if (region.Any(b => blocks[b].Successors.Any(s => s >= 0 && s <= b))) return false;
        var (tape, env, innermost, loop, guarded, part, note) = (_tape, _state, _frame, frame.Loop, _isGuarded, _part, _tape.NoteOnce);
        // What is met here is not part of the trace: its objects have numbers of their own, and nothing is learnt of its loops.
        (_tape, _state, _frame, frame.Loop, _isGuarded, _isLooking, _part) = (tape.Arm(), env.Copy(), frame, null, false, true, new TracePart());
        try
        {
            _state.SetHeight(frame.Base);
            Run(Outcome.At(first.Index, frame.Base), region);
            return _tape.HasNoEffect;
        }
        catch (NotDifferentiableException)
        {
            return false;
        }
        finally
        {
            (_tape, _state, _frame, frame.Loop, _isGuarded, _isLooking, _part) = (tape, env, innermost, loop, guarded, false, part);
            _tape.NoteOnce = note;
        }
    }
}
