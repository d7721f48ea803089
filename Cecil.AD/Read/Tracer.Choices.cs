using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>
/// Objects of the trace that two paths bring into one slot. Two that each path made for itself are one object. Others stay what they
/// are, as one of two (<see cref="Select"/>): a call on that becomes a branch with a call in each arm, so that the target is known.
/// Where it has to be one real object after all, the trace is made again with real objects in that slot from the start.
/// </summary>
internal sealed partial class Tracer
{
    /// <summary>Among how many objects a slot may choose; each call on it is traced that often.</summary>
    private const int MaxCandidates = 4;

    /// <summary>How deep a method is entered on objects of the trace that are different each time.</summary>
    private const int MaxOtherObjects = 4;

    /// <summary>Slots that did not choose well in an earlier attempt; null where none chooses.</summary>
    private readonly HashSet<JoinSlot>? _withoutSelect;

    private bool _selected;

    private bool _selectedInVain;

    /// <summary>Traces until no slot chooses in vain, the last time without choices.</summary>
    private static T Attempt<T>(RecordOrRecurse calls, Func<Tracer, T> trace)
    {
        var handlers = new HandlerFacts();
        try
        {
            return Attempt(calls, trace, handlers);
        }
        catch (NotDifferentiableException) when (handlers.AreTraced)
        {
            // Handlers that do not run cost no function its gradient.
            handlers.AreRefused = true;
            return Attempt(calls, trace, handlers);
        }
    }

    private static T Attempt<T>(RecordOrRecurse calls, Func<Tracer, T> trace, HandlerFacts handlers)
    {
        HashSet<JoinSlot>? withoutSelect = [];
        for (var attempt = 0; ;)
        {
            handlers.FoundMore = false;
            var tracer = new Tracer(calls, withoutSelect, handlers);
            try
            {
                var result = trace(tracer);
                if (handlers.FoundMore) continue;
                if (!tracer._selectedInVain || withoutSelect is null) return result;
                if (++attempt == 2) withoutSelect = null;
            }
            catch (NotDifferentiableException) when (tracer._selected && withoutSelect is not null)
            {
                withoutSelect = null;
            }
        }
    }

    (AbstractValue, AbstractValue)? IMergeSupport.MakeSelect(AbstractValue x, AbstractValue y, int slot)
    {
        if (_withoutSelect is null || Candidates(x) + Candidates(y) > MaxCandidates || _tape.Origin is not { } origin) return null;
        var site = new JoinSlot(origin.Method, origin.Offset, slot);
        if (_withoutSelect.Contains(site)) return null;
        _selected = true;
        return (new Candidate(x, site), new Candidate(y, site));
    }

    private static int Candidates(AbstractValue held) => held switch
    {
        Select { Slot: not null } either => Candidates(either.Then) + Candidates(either.Else),
        VirtualObject { Type.IsValueType: false } or Closure => 1,
        _ => MaxCandidates,
    };

    /// <summary>The real object. That both become real does not matter: an attempt in which a slot chose in vain is not kept.</summary>
    private Value MaterialiseSelect(Select either, IlInstruction x)
    {
        _withoutSelect?.Add(either.Slot!.Value);
        _selectedInVain = true;
        return Selected(either.Condition, Plain(either.Then, x), Plain(either.Else, x));
    }

    /// <summary>Is a reference not null? 1 or 0; null where only its value tells.</summary>
    private Value? IsThere(AbstractValue held) => held switch
    {
        VirtualObject or Closure => _tape.Int(1),
        Optional optional => optional.IsThere,
        Scalar scalar when scalar.IsNull => _tape.Int(0),
        Select { Slot: not null } either => OfEach(either, IsThere),
        _ => null,
    };

    /// <summary>What a question about a reference gives, where it is known for both objects.</summary>
    private Value? OfEach(Select either, Func<AbstractValue, Value?> question) =>
        question(either.Then) is { } then && question(either.Else) is { } otherwise ? Selected(either.Condition, then, otherwise) : null;

    private Value Selected(Value condition, Value then, Value otherwise) => Select.Between(_tape, condition, then, otherwise);

    /// <summary>castclass and isinst on one of two objects whose types are known.</summary>
    private AbstractValue? CastEach(Select either, Type type, bool isTest, IlInstruction x)
    {
        var (then, otherwise) = (Cast(either.Then), Cast(either.Else));
        return (then, otherwise) switch
        {
            (null, _) or (_, null) => null,
            (Scalar s, Scalar t) when s.IsNull && t.IsNull => s,
            (VirtualObject i, Scalar s) when s.IsNull => new Optional(Selected(either.Condition, _tape.Int(1), _tape.Int(0)), i),
            (Scalar s, VirtualObject i) when s.IsNull => new Optional(Selected(either.Condition, _tape.Int(0), _tape.Int(1)), i),
            (Optional o, Scalar s) when s.IsNull => o with { IsThere = Selected(either.Condition, o.IsThere, _tape.Int(0)) },
            (Scalar s, Optional o) when s.IsNull => o with { IsThere = Selected(either.Condition, _tape.Int(0), o.IsThere) },
            (Scalar, _) or (_, Scalar) => null,
            _ => either with { Then = then, Else = otherwise },
        };

        AbstractValue? Cast(AbstractValue held) => held is Select { Slot: not null } inner ? CastEach(inner, type, isTest, x)
            : ExactType(held) is { } exact && (isTest || type.IsAssignableFrom(exact)) ? CastTo(type, held, isTest, x)
            : null;
    }

    /// <summary>A branch within an instruction: each action in an arm of its own, with the slots as they are.</summary>
    private void Fork(Value condition, Action then, Action otherwise)
    {
        var (tape, env) = (_tape, _state);
        var (a, b) = (Traced(then), Traced(otherwise));
        (_tape, _state) = (tape, env);
        Join(condition, a, b, isBranch: false);
        // Within an instruction others may hold the environment already.
        env.Become(_state);
        (_state, _isThrown) = (env, null);

        Arm Traced(Action action)
        {
            (_tape, _state) = (tape.Arm(), env.Copy());
            action();
            return new Arm(_tape.Diverges ? Outcome.Nowhere : Outcome.At(0, _state.Stack.Count), _tape, _state);
        }
    }
}
