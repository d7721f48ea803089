using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>Cotangents that can be computed before a loop of the primal runs: out of those that the adjoint starts with, literals, and values
/// that the primal has by then.</summary>
internal sealed class EarlySeeds
{
    private readonly Tape _primal;
    private readonly LoopOp _loop;
    private readonly int _position;
    private readonly TapeBuilder _tape = new();
    private readonly Dictionary<Value, Value?> _known = [];

    private EarlySeeds(Tape primal, LoopOp loop) => (_primal, _loop, _position) = (primal, loop, PositionOf(primal, loop));

    /// <summary>A tape that computes them from the inputs of the adjoint; null where that needs what the loop or ops behind it compute.</summary>
    /// <param name="primal">The tape that the loop is on.</param>
    /// <param name="loop">The loop.</param>
    /// <param name="inputs">What the adjoint starts with.</param>
    /// <param name="cotangents">Values of the adjoint.</param>
    public static Tape? Of(Tape primal, LoopOp loop, IEnumerable<Value> inputs, IEnumerable<Value> cotangents)
    {
        var early = new EarlySeeds(primal, loop);
        foreach (var input in inputs) early._known[input] = early._tape.Input(input.Type, input.Name);
        Value?[] outputs = [.. cotangents.Select(early.Computed)];
        return Array.TrueForAll(outputs, v => v is not null) ? early._tape.Build("seeds", outputs.OfType<Value>()) : null;
    }

    private Value? Computed(Value v)
    {
        if (v.Constant is { } constant) return _tape.Literal(constant.Literal, v.Type);
        if (_known.TryGetValue(v, out var known)) return known;
        return _known[v] = v.Definition switch
        {
            ResidualOp { Wanted: Residual.Of { Primal: var value } } => OfPrimal(value),
            PrimitiveOp { Effects.IsPure: true } p when All(p, Computed) is { } operands => _tape.Primitive(p.Code, p.Operand, operands),
            CallOp { IsPure: true, Effects.Reads: Touches.Nothing, Results.Count: 1 } c when All(c, Computed) is { } operands =>
                _tape.Call(c.Callee, operands, c.Result.Type)[0],
            _ => null,
        };
    }

    /// <summary>A value that is there in front of the loop, or arithmetic on such values that the primal does behind it.</summary>
    private Value? OfPrimal(Value v)
    {
        if (v.Constant is { } constant) return _tape.Literal(constant.Literal, v.Type);
        // A value of a sub-tape is not one of this tape, even if its adjoint is.
        var position = v.Definition is { } definition ? PositionOf(_primal, definition) : Folding.IndexOf(_primal.Inputs, v);
        if (position < 0) return null;
        if (v.Definition is not { } op || position < _position) return _tape.Residual(new Residual.Of(v));
        return op switch
        {
            PrimitiveOp p when (p.Effects.IsPure || (p.Code == Primitive.Ldlen && IsDoneAtOnce(p))) && All(p, OfPrimal) is { } operands =>
                _tape.Primitive(p.Code, p.Operand, operands),
            LoadOp { Place.Kind: PlaceKind.Field or PlaceKind.Static } l
                when IsDoneAtOnce(l) && !IsWrittenMeanwhile(l) && All(l, OfPrimal) is { } operands => _tape.Load(l.Place, isChecked: false, operands),
            _ => null,
        };
    }

    /// <summary>Is the same done by the loop as soon as it is entered? Then it throws nothing that the loop would not.</summary>
    private bool IsDoneAtOnce(Op op) => _loop.While.Ops.Any(other => IsSame(other, op) && other.Inputs.Zip(op.Inputs).All(
        pair => Folding.IndexOf(_loop.While.Inputs, pair.First) is var at && at >= _loop.Carried && _loop.Inputs[at] == pair.Second));

    private static bool IsSame(Op a, Op b) => (a, b) switch
    {
        (PrimitiveOp p, PrimitiveOp q) => p.Code == q.Code && p.Operand == q.Operand,
        (LoadOp l, LoadOp m) => l.Place.IsSame(m.Place),
        _ => false,
    };

    /// <summary>May the loop, or what comes between it and the load, write where the load reads?</summary>
    private bool IsWrittenMeanwhile(LoadOp load)
    {
        var end = PositionOf(_primal, load);
        for (var i = _position; i < end; i++) if (MayWrite(_primal.Ops[i], load.Place)) return true;
        return false;
    }

    private static bool MayWrite(Op op, Place place) => op switch
    {
        StoreOp store => store.Place.AliasKey.Equals(place.AliasKey),
        IfOp or LoopOp => op.Regions.Any(region => region.Tape.Ops.Any(o => MayWrite(o, place))),
        _ => (op.Effects.Writes & (Touches.Operands | Touches.Outside)) != Touches.Nothing,
    };

    private static Value[]? All(Op op, Func<Value, Value?> find)
    {
        Value[] operands = [.. op.Inputs.Select(find).OfType<Value>()];
        return operands.Length == op.Inputs.Count ? operands : null;
    }

    private static int PositionOf(Tape tape, Op op)
    {
        for (var i = 0; i < tape.Ops.Count; i++) if (ReferenceEquals(tape.Ops[i], op)) return i;
        return -1;
    }
}
