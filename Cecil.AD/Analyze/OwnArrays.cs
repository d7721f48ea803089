using Cecil.AD.Tapes;

namespace Cecil.AD.Analyze;

/// <summary>
/// Arrays that a tape makes and that go nowhere: they are read, written and asked for their length, in sub-tapes too, but no memory holds them,
/// nothing is handed them, and no loop or branch decides which of them a value is.
/// </summary>
internal sealed class OwnArrays
{
    private readonly Dictionary<Value, NewArrayOp> _madeBy = [];
    private readonly Dictionary<Value, Value> _standsFor = [];
    private readonly Dictionary<Value, NewArrayOp> _primalOf = [];
    private readonly HashSet<NewArrayOp> _elsewhere = [];

    public OwnArrays(Tape tape)
    {
        Visit(tape);
        foreach (var v in tape.Outputs) Escapes(v);
    }

    /// <summary>The array whose shadow a value is; null where it is not one of these.</summary>
    public NewArrayOp? OfShadow(Value shadow) => _madeBy.TryGetValue(shadow, out var made) && _primalOf.TryGetValue(made.Result, out var primal)
        && !_elsewhere.Contains(primal) && !_elsewhere.Contains(made) ? primal : null;

    /// <summary>Is it one of these?</summary>
    public bool Contains(NewArrayOp array) => !_elsewhere.Contains(array);

    /// <summary>Is the array made by an op of a tape, or of one in it?</summary>
    public static bool IsMadeOn(Tape tape, NewArrayOp array) => tape.Ops.Any(op => op == array || op.Regions.Any(region => IsMadeOn(region.Tape, array)));

    /// <summary>Does an op, or one in it, read or write the array?</summary>
    public bool Touches(Op op, NewArrayOp array) => op is LoadOp or StoreOp ? op.Inputs.Count > 1 && _madeBy.GetValueOrDefault(op.Inputs[0]) == array
        : op.Regions.Any(region => region.Tape.Ops.Any(o => Touches(o, array)));

    /// <summary>
    /// Does every run of the ops write what it reads of the array, whatever the array held before? That is seen where a loop fills it first, from
    /// the first element to the last.
    /// </summary>
    public bool IsWrittenFirst(IEnumerable<Op> ops, NewArrayOp array)
    {
        foreach (var op in ops.Where(op => Touches(op, array)))
        {
            if (op is LoopOp loop && Fills(loop, array)) return true;
            if (op.Regions.Length == 0 || !op.Regions.All(region => IsWrittenFirst(region.Tape.Ops, array))) return false;
        }

        return true;
    }

    /// <summary>Does a loop write each element in the iteration of its number, before it reads anything of the array?</summary>
    private bool Fills(LoopOp loop, NewArrayOp array)
    {
        if (Induction.CountedLoop(loop) is not { Down: false, Inclusive: false } counted || !loop.Inputs[counted.Counter].IsInt(0)
            || loop.While.Ops.Any(op => Touches(op, array)) || !IsLength(loop, counted.Bound, array)) return false;
        var first = loop.Body.Ops.FirstOrDefault(op => Touches(op, array));
        return first is StoreOp { Place.Path.Length: 0, Inputs.Count: 3 } store
            && Folding.IndexOf(loop.Body.Inputs, store.Inputs[1]) is >= 0 and var at && at < loop.Results.Count
            && ReferenceEquals(loop.Middle(at), loop.While.Inputs[counted.Counter])
            && loop.Body.Ops.All(op => !Touches(op, array) || op == store || (op is LoadOp load && load.Inputs[1] == store.Inputs[1]));
    }

    private bool IsLength(LoopOp loop, Value bound, NewArrayOp array)
    {
        var length = array.Inputs[0];
        if (bound.Constant is { } constant) return length.Constant is { } other && Equals(constant.Literal, other.Literal);
        if (bound.Definition is PrimitiveOp { Code: Primitive.Conv_I4 } conversion) bound = conversion.Inputs[0];
        if (bound.Definition is PrimitiveOp { Code: Primitive.Ldlen } asked) return _madeBy.GetValueOrDefault(asked.Inputs[0]) == array;
        return Root(bound) is { } root && root == Root(length);
    }

    /// <summary>The value of the outermost tape that a value stands for.</summary>
    private Value Root(Value v) => _standsFor.TryGetValue(v, out var outer) ? Root(outer) : v;

    private void Visit(Tape tape)
    {
        foreach (var op in tape.Ops)
        {
            switch (op)
            {
                case NewArrayOp made:
                    _madeBy[made.Result] = made;
                    if (made.Result.Shadow is { } shadow) _primalOf[shadow] = made;
                    break;
                case LoadOp or PrimitiveOp { Code: Primitive.Ldlen }: break;
                // A question about its length.
                case CallOp { IsPure: true, Effects: { Reads: Tapes.Touches.Nothing, Result: ResultOrigin.Fresh } }: break;
                case StoreOp store:
                    Escapes(store.Inputs[^1]);
                    break;
                case IfOp or LoopOp:
                    VisitRegions(op);
                    break;
                default:
                    foreach (var v in op.Inputs) Escapes(v);
                    break;
            }
        }
    }

    private void VisitRegions(Op op)
    {
        for (var i = 0; i < (op as LoopOp)?.Carried; i++) Escapes(op.Inputs[i]);
        foreach (var region in op.Regions)
        {
            foreach (var (from, to) in op.FlowInto(region))
            {
                // What a loop carries is another value in each iteration.
                if (op is LoopOp loop && region.Kind == RegionKind.While && Folding.IndexOf(loop.While.Inputs, to) < loop.Carried) continue;
                _standsFor[to] = from;
                if (_madeBy.TryGetValue(from, out var made)) _madeBy[to] = made;
            }

            Visit(region.Tape);
            foreach (var v in region.Tape.Outputs) Escapes(v);
        }
    }

    private void Escapes(Value v)
    {
        if (_madeBy.TryGetValue(v, out var made)) _elsewhere.Add(made);
    }
}
