using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>
/// The pullback of one tape while it is built: the cotangents known so far, and how values of the forward pass are had.
/// A value of the forward pass is taken as it is (in the function's own tape), asked of the scope around (inputs of a branch,
/// invariants of a loop), recomputed where that is cheap, or else saved: then it becomes an input of the pullback tape.
/// </summary>
internal sealed class Scope(Tape primal, Scope? parent, Op? owner, bool isBody, ShadowedTape facts)
{
    private const int MaxDepth = 8;

    private readonly Dictionary<Value, Value> _cotangents = [];
    private readonly Dictionary<(Value, int), Value> _leafCotangents = [];
    private readonly Dictionary<Value, Value> _known = [];
    private readonly Dictionary<Value, int> _whilePositions = owner is LoopOp l ? Positions(l.While.Inputs) : [];
    private readonly Dictionary<Value, int> _positions = Positions(primal.Inputs);
    private Value? _iteration;

    /// <summary>Builds the pullback tape.</summary>
    public TapeBuilder Tape { get; } = new();

    /// <summary>Forward values that are inputs of the pullback tape: own ones (to be saved) and those of the scope around.</summary>
    public List<(Value Primal, Value Input, bool FromParent)> Needs { get; } = [];

    public Tape Primal { get; } = primal;

    /// <summary>The input that is the number of the iteration being reversed, if the pullback asked for it.</summary>
    public Value? Iteration => _iteration;

    public bool IsActive(Value v) => facts.Active.Contains(v);

    public Value? Cotangent(Value v) => _cotangents.GetValueOrDefault(v);

    public void Accumulate(Value v, Value? cotangent)
    {
        if (cotangent is null || v.Constant is not null || !IsActive(v)) return;
        _cotangents[v] = _cotangents.TryGetValue(v, out var sum) ? Tape.Primitive(Primitive.Add, sum, cotangent) : cotangent;
    }

    /// <summary>The cotangent of leaf number <paramref name="leaf"/> of a struct value.</summary>
    public Value? Cotangent(Value v, int leaf) => _leafCotangents.GetValueOrDefault((v, leaf));

    public void Accumulate(Value v, int leaf, Value? cotangent)
    {
        if (cotangent is null || !IsActive(v)) return;
        _leafCotangents[(v, leaf)] = _leafCotangents.TryGetValue((v, leaf), out var sum) ? Tape.Primitive(Primitive.Add, sum, cotangent) : cotangent;
    }

    /// <summary>The shadow of a reference of the primal, in the pullback.</summary>
    public Value Shadow(Value reference) => facts.ShadowOf.TryGetValue(reference, out var shadow)
        ? Need(shadow)
        : Tape.Literal(null, reference.Type);

    public bool HasShadow(Value reference) => facts.ShadowOf.ContainsKey(reference);

    /// <summary>The value of the forward pass, in the pullback.</summary>
    public Value Need(Value v)
    {
        if (v.Constant is { } constant) return Tape.Literal(constant.Literal, v.Type);
        if (_known.TryGetValue(v, out var known)) return known;
        if (parent is null) return _known[v] = AddNeed(v, fromParent: false);
        if (v.Owner is null && RuntimeCalls.IsBuffer(v.Type)) return NeedFromParent(v);
        if (owner is IfOp branch && _positions.TryGetValue(v, out var p)) return _known[v] = NeedFromParent(branch.Inputs[p + 1]);
        if (PartsOf(v) is { } parts) return _known[v] = Tape.Pack(v.Type, [.. parts.Select(Need)]);
        return _known[v] = IsFree(v, 0) ? Rebuild(v) : AddNeed(v, fromParent: false);
    }

    /// <summary>The numbers in a struct, which are kept one by one, so that what is kept can be differentiated again.</summary>
    private IReadOnlyList<Value>? PartsOf(Value v) => !Structs.IsSplit(v.Type) ? null
        : v.Definition is PackOp { Inputs.Count: > 0 } pack ? pack.Inputs
        : facts.Parts.GetValueOrDefault(v);

    /// <summary>A value of the scope around (an operand of the owner, a trip count, a buffer).</summary>
    public Value NeedFromParent(Value outer)
    {
        if (outer.Constant is { } constant) return Tape.Literal(constant.Literal, outer.Type);
        return _known.TryGetValue(outer, out var known) ? known : _known[outer] = AddNeed(outer, fromParent: true);
    }

    /// <summary>The value of a loop's While tape that is the same in every iteration, as this scope (around the loop) has it; null if it is not.</summary>
    public Value? InvariantOf(LoopOp loop, Value whileValue)
    {
        if (whileValue.Constant is { } constant) return Tape.Literal(constant.Literal, whileValue.Type);
        var at = Folding.IndexOf(loop.While.Inputs, whileValue);
        if (at >= loop.Carried) return Need(loop.Inputs[at]);
        if (at >= 0 || whileValue.Definition is not { } op || !IsCheap(op)) return null;
        var operands = op.Inputs.Select(v => InvariantOf(loop, v)).ToArray();
        return operands.All(v => v is not null) ? Repeat(op, operands!) : null;
    }

    private Value AddNeed(Value v, bool fromParent)
    {
        var input = Tape.Input(v.Type, v.Name);
        Needs.Add((v, input, fromParent));
        return input;
    }

    private Value IterationNumber => _iteration ??= Tape.Input(typeof(int), "k");

    /// <summary>Can the value be had without saving anything in this iteration?</summary>
    private bool IsFree(Value v, int depth)
    {
        if (v.Constant is not null || _known.ContainsKey(v)) return true;
        if (depth > MaxDepth) return false;
        if (v.Definition is { } op && op.Results.Count == 1) return IsCheap(op) && op.Inputs.All(i => IsFree(i, depth + 1));
        if (owner is IfOp branch) return _positions.TryGetValue(v, out var p) && (parent!.IsTop || parent.IsFree(branch.Inputs[p + 1], depth + 1));
        if (owner is not LoopOp loop) return false;
        if (_whilePositions.TryGetValue(v, out var w)) return w >= loop.Carried || Induction.StepOf(loop, w) is not null;
        return isBody && _positions.TryGetValue(v, out var b) && (b >= loop.Results.Count || IsFree(loop.While.Outputs[b + 1], depth + 1));
    }

    private bool IsTop => parent is null;

    /// <summary>Recomputes a free value.</summary>
    private Value Rebuild(Value v)
    {
        if (v.Constant is { } constant) return Tape.Literal(constant.Literal, v.Type);
        if (_known.TryGetValue(v, out var known)) return known;
        return _known[v] = v.Definition is { } op ? Repeat(op, [.. op.Inputs.Select(Rebuild)]) : RebuildInput(v);
    }

    private Value RebuildInput(Value v)
    {
        if (owner is IfOp branch) return NeedFromParent(branch.Inputs[_positions[v] + 1]);
        var loop = (LoopOp)owner!;
        if (_whilePositions.TryGetValue(v, out var w))
        {
            if (w >= loop.Carried) return NeedFromParent(loop.Inputs[w]);
            var (step, negative) = Induction.StepOf(loop, w)!.Value;
            var size = step.Constant is { } c ? Tape.Literal(c.Literal, step.Type) : NeedFromParent(loop.Inputs[InvariantPosition(loop, step)]);
            var k = v.Type == typeof(long) ? Tape.Primitive(Primitive.Conv_I8, IterationNumber) : IterationNumber;
            return Tape.Primitive(negative ? Primitive.Sub : Primitive.Add, NeedFromParent(loop.Inputs[w]), Tape.Primitive(Primitive.Mul, k, size));
        }

        var b = _positions[v];
        return b >= loop.Results.Count ? NeedFromParent(loop.Inputs[loop.Carried + b - loop.Results.Count]) : Rebuild(loop.While.Outputs[b + 1]);
    }

    private static int InvariantPosition(LoopOp loop, Value bodyInput) =>
        loop.Carried + Folding.IndexOf(loop.Body.Inputs, bodyInput) - loop.Results.Count;

    private Value Repeat(Op op, Value[] operands) => op switch
    {
        PrimitiveOp p => Tape.Primitive(p.Code, p.Operand, operands),
        LoadOp l => Tape.Load(l.Place, isChecked: false, operands),
        CallOp c => Tape.Call(c.Callee, operands, c.Result.Type)[0],
        _ => throw new InvalidOperationException($"{op.GetType().Name} is not recomputed"),
    };

    /// <summary>Cheaper to do again than to store and read back. Divisions and functions are not; nor is memory that may be overwritten.</summary>
    private bool IsCheap(Op op) => op switch
    {
        LoadOp l => facts.Rereadable.Contains(l.Result),
        PrimitiveOp or CallOp => op.Effects.IsCheap,
        _ => false,
    };

    private static Dictionary<Value, int> Positions(IReadOnlyList<Value> values)
    {
        Dictionary<Value, int> result = [];
        for (var i = 0; i < values.Count; i++) result.TryAdd(values[i], i);
        return result;
    }
}
