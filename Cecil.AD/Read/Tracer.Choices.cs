using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>
/// Objects of the trace that two paths bring into one slot. Two that each path made for itself are one object. Others stay what they
/// are, as one of two (<see cref="Either"/>): a call on that becomes a branch with a call in each arm, so that the target is known.
/// Where it has to be one real object after all, the trace is made again with real objects in that slot from the start.
/// </summary>
internal sealed partial class Tracer
{
    /// <summary>Among how many objects a slot may choose; each call on it is traced that often.</summary>
    private const int MaxChoices = 4;

    /// <summary>How deep a method is entered on objects of the trace that are different each time.</summary>
    private const int MaxOtherObjects = 4;

    /// <summary>Slots that did not choose well in an earlier attempt; null where none chooses.</summary>
    private readonly HashSet<JoinSlot>? _unchosen;

    private bool _chose;

    private bool _choseInVain;

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
        HashSet<JoinSlot>? unchosen = [];
        for (var attempt = 0; ;)
        {
            handlers.FoundMore = false;
            var tracer = new Tracer(calls, unchosen, handlers);
            try
            {
                var result = trace(tracer);
                if (handlers.FoundMore) continue;
                if (!tracer._choseInVain || unchosen is null) return result;
                if (++attempt == 2) unchosen = null;
            }
            catch (NotDifferentiableException) when (tracer._chose && unchosen is not null)
            {
                unchosen = null;
            }
        }
    }

    (Held, Held)? IMergeSupport.Choose(Held x, Held y, int slot)
    {
        if (_unchosen is null || Choices(x) + Choices(y) > MaxChoices || _tape.Origin is not { } origin) return null;
        var site = new JoinSlot(origin.Method, origin.Offset, slot);
        if (_unchosen.Contains(site)) return null;
        _chose = true;
        return (new Chosen(x, site), new Chosen(y, site));
    }

    private static int Choices(Held held) => held switch
    {
        Either { Slot: not null } either => Choices(either.Then) + Choices(either.Else),
        Instance { Type.IsValueType: false } or Closure => 1,
        _ => MaxChoices,
    };

    /// <summary>The real object. That both become real does not matter: an attempt in which a slot chose in vain is not kept.</summary>
    private Value MaterializeEither(Either either, Instruction x)
    {
        _unchosen?.Add(either.Slot!.Value);
        _choseInVain = true;
        return Selected(either.Condition, Plain(either.Then, x), Plain(either.Else, x));
    }

    /// <summary>Is a reference not null? 1 or 0; null where only its value tells.</summary>
    private Value? IsThere(Held held) => held switch
    {
        Instance or Closure => _tape.Int(1),
        Optional optional => optional.IsThere,
        Scalar scalar when scalar.IsNull => _tape.Int(0),
        Either { Slot: not null } either => OfEach(either, IsThere),
        _ => null,
    };

    /// <summary>What a question about a reference gives, where it is known for both objects.</summary>
    private Value? OfEach(Either either, Func<Held, Value?> question) =>
        question(either.Then) is { } then && question(either.Else) is { } otherwise ? Selected(either.Condition, then, otherwise) : null;

    private Value Selected(Value condition, Value then, Value otherwise)
    {
        var (a, b) = (_tape.Arm(), _tape.Arm());
        return _tape.If(condition, a, [a.Use(then)], b, [b.Use(otherwise)])[0];
    }

    /// <summary>castclass and isinst on one of two objects whose types are known.</summary>
    private Held? CastEach(Either either, Type type, bool isTest, Instruction x)
    {
        var (then, otherwise) = (Cast(either.Then), Cast(either.Else));
        return (then, otherwise) switch
        {
            (null, _) or (_, null) => null,
            (Scalar s, Scalar t) when s.IsNull && t.IsNull => s,
            (Instance i, Scalar s) when s.IsNull => new Optional(Selected(either.Condition, _tape.Int(1), _tape.Int(0)), i),
            (Scalar s, Instance i) when s.IsNull => new Optional(Selected(either.Condition, _tape.Int(0), _tape.Int(1)), i),
            (Optional o, Scalar s) when s.IsNull => o with { IsThere = Selected(either.Condition, o.IsThere, _tape.Int(0)) },
            (Scalar s, Optional o) when s.IsNull => o with { IsThere = Selected(either.Condition, _tape.Int(0), o.IsThere) },
            (Scalar, _) or (_, Scalar) => null,
            _ => either with { Then = then, Else = otherwise },
        };

        Held? Cast(Held held) => held is Either { Slot: not null } inner ? CastEach(inner, type, isTest, x)
            : ExactType(held) is { } exact && (isTest || type.IsAssignableFrom(exact)) ? CastTo(type, held, isTest, x)
            : null;
    }

    /// <summary>A branch within an instruction: each action in an arm of its own, with the slots as they are.</summary>
    private void Fork(Value condition, Action then, Action otherwise)
    {
        var (tape, env) = (_tape, _env);
        var (a, b) = (Traced(then), Traced(otherwise));
        (_tape, _env) = (tape, env);
        Join(condition, a, b, isBranch: false);
        // Within an instruction others may hold the environment already.
        env.Become(_env);
        (_env, _isThrown) = (env, null);

        Arm Traced(Action action)
        {
            (_tape, _env) = (tape.Arm(), env.Copy());
            action();
            return new Arm(_tape.Diverges ? Outcome.Nowhere : Outcome.At(0, _env.Stack.Count), _tape, _env);
        }
    }
}
