using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>
/// What a condition tells about earlier branches. A callee that returns true on one way and false on the other leaves a value that its
/// caller asks: on each side of that question only one of the callee's ways is possible, and what the slots got there is known again.
/// So the state of an iterator is a constant in the body of the loop that walks it. Behind a loop the same goes for its last test: what a
/// slot holds there is what it held then.
/// </summary>
internal sealed class PathFacts
{
    /// <summary>How many branches deep is looked.</summary>
    private const int MaxDepth = 12;

    private readonly Dictionary<Value, bool> _taken = [];

    /// <summary>Branches that are known to have given something, on either way.</summary>
    private readonly Dictionary<IfOp, Undecided> _undecided = [];

    /// <summary>How many values may still be asked: branches within branches are many.</summary>
    private int _left = 100;

    public PathFacts(Value condition, bool holds) => Assume(condition, new Question(0, Equal: !holds), 0);

    /// <summary>What is known on one way of a branch.</summary>
    private PathFacts(PathFacts outer, IfOp branch, bool then, Undecided known)
    {
        (_taken, _left) = (new(outer._taken), outer._left);
        Assume(branch.Inputs[0], new Question(0, Equal: !then), known.Depth);
        foreach (var (output, question) in known.Answers) Assume((then ? branch.Then : branch.Else).Outputs[output], question, known.Depth);
        outer._left = _left;
    }

    /// <summary>Is a value equal to a number, or different from it? Null counts as zero, an object as one.</summary>
    private readonly record struct Question(long Number, bool Equal)
    {
        public bool Fits(object? literal) => Fits(literal switch { null => 0, int i => i, long l => l, nint n => n, _ => 1 });

        public bool Fits(long number) => number == Number == Equal;
    }

    /// <summary>A branch whose way is not known, but something of what it gave.</summary>
    private sealed class Undecided(int depth)
    {
        public int Depth { get; } = depth;

        public List<(int Output, Question Question)> Answers { get; } = [];

        /// <summary>What is known on either way, as soon as someone asked.</summary>
        public (PathFacts Then, PathFacts Else)? Ways { get; set; }
    }

    /// <summary>Puts what is known into the slots; gives what was put where.</summary>
    public IReadOnlyDictionary<int, AbstractValue> Apply(TraceState env, TapeBuilder tape)
    {
        Dictionary<int, AbstractValue> learnt = [];
        if (_taken.Count == 0) return learnt;
        foreach (var cell in env.All)
        {
            var held = env[cell];
            if (Known(held, tape) is var known && !ReferenceEquals(known, held)) env[cell] = learnt[cell] = known;
        }

        return learnt;
    }

    private AbstractValue Known(AbstractValue held, TapeBuilder tape)
    {
        switch (held)
        {
            case Scalar scalar:
                var v = TapeBuilder.Canonical(scalar.Value);
                if (v.Definition is not (IfOp or PrimitiveOp or LoopOp) && !_taken.ContainsKey(v)) return held;
                if (IsKnown(scalar.Value, out var literal)) return new Scalar(tape.Literal(literal, scalar.Value.Type));
                return Resolve(scalar.Value, 0) is { } given && TapeBuilder.Canonical(scalar.Value).Owner!.IsWithin(given.Owner) ? new Scalar(given) : held;
            case Aggregate whole:
                var known = whole;
                for (var i = 0; i < whole.Fields.Length; i++) known = known.With(i, Known(whole.Fields[i], tape));
                return known;
            case Optional optional when IsKnown(optional.IsThere, out var isThere):
                return Literals.IsZero(isThere) ? new Scalar(tape.Literal(null, optional.Type)) : optional.Object;
            case Select either when _taken.TryGetValue(TapeBuilder.Canonical(either.Condition), out var isThen):
                return Known(isThen ? either.Then : either.Else, tape);
            case Select either when IsKnown(either.Condition, out var truth):
                return Known(Literals.IsZero(truth) ? either.Else : either.Then, tape);
            default:
                return held;
        }
    }

    /// <summary>What a condition itself is on this side, or the opposite of one, or what a branch gave.</summary>
    private bool IsKnown(Value v, out object? literal)
    {
        v = TapeBuilder.Canonical(v);
        literal = null;
        if (v.Constant is not null) return false;
        if (_taken.TryGetValue(v, out var truth) && v.Type == typeof(int) && (!truth || IsBoolean(v, 0)))
        {
            literal = truth ? 1 : 0;
            return true;
        }

        if (v.Definition is PrimitiveOp { Code: Primitive.Ceq, Inputs: [var a, var zero] } && zero.IsInt(0)
            && _taken.TryGetValue(TapeBuilder.Canonical(a), out truth))
        {
            literal = truth ? 0 : 1;
            return true;
        }

        if (Resolve(v, 0)?.Constant is not { } constant) return false;
        literal = constant.Literal;
        return true;
    }

    private void Assume(Value v, Question question, int depth)
    {
        v = TapeBuilder.Canonical(v);
        if (v.Constant is not null || v.IsFloat || depth > MaxDepth) return;
        if (question.Number == 0) _taken.TryAdd(v, !question.Equal);
        if (v.Definition is PrimitiveOp { Code: Primitive.Ceq, Inputs: [var a, { Constant: { } asked }] } && !a.IsFloat && question.Fits(0) != question.Fits(1))
        {
            Assume(a, new Question(asked.Literal switch { null => 0, int i => i, long l => l, nint n => n, _ => 1 }, question.Fits(1)), depth + 1);
        }
        else if (v.Definition is PrimitiveOp
        {
            Code: Primitive.Conv_U1 or Primitive.Conv_I1 or Primitive.Conv_I4
            or Primitive.Conv_U4
        } narrowing && IsBoolean(narrowing.Inputs[0], depth))
        {
            Assume(narrowing.Inputs[0], question, depth + 1);
        }
        else if (v.Definition is IfOp branch)
        {
            var i = Folding.IndexOf(branch.Results, v);
            var (then, otherwise) = (Could(branch.Then, i, question, depth), Could(branch.Else, i, question, depth));
            if (then && otherwise) Note(branch, i, question, depth + 1);
            if (then == otherwise) return;
            Assume(branch.Inputs[0], new Question(0, Equal: !then), depth + 1);
            Assume((then ? branch.Then : branch.Else).Outputs[i], question, depth + 1);
        }
        else if (v.Definition is LoopOp loop)
        {
            Assume(loop.While.Outputs[0], new Question(0, Equal: true), depth + 1);
            Assume(loop.Middle(Folding.IndexOf(loop.Results, v)), question, depth + 1);
        }
    }

    private void Note(IfOp branch, int output, Question question, int depth)
    {
        if (!_undecided.TryGetValue(branch, out var known)) _undecided.Add(branch, known = new Undecided(depth));
        known.Answers.Add((output, question));
        known.Ways = null;
    }

    private bool Could(Tape arm, int output, Question question, int depth) => !arm.Diverges && Could(arm.Outputs[output], question, depth + 1);

    private bool Could(Value v, Question question, int depth)
    {
        v = TapeBuilder.Canonical(v);
        if (v.Constant is { } known) return question.Fits(known.Literal);
        if (depth > MaxDepth || --_left < 0) return true;
        return v.Definition switch
        {
            IfOp branch when Folding.IndexOf(branch.Results, v) is var i => Could(branch.Then, i, question, depth) || Could(branch.Else, i, question, depth),
            LoopOp loop => Could(loop.Middle(Folding.IndexOf(loop.Results, v)), question, depth + 1),
            PrimitiveOp { Code: var code } when code.IsComparison() => question.Fits(0) || question.Fits(1),
            _ => true,
        };
    }

    private bool IsBoolean(Value v, int depth)
    {
        v = TapeBuilder.Canonical(v);
        return Folding.IsBoolean(v) || depth < MaxDepth && --_left > 0 && v.Definition is IfOp branch && Folding.IndexOf(branch.Results, v) is var i
            && (branch.Then.Diverges || IsBoolean(branch.Then.Outputs[i], depth + 1)) && (branch.Else.Diverges || IsBoolean(branch.Else.Outputs[i], depth + 1));
    }

    /// <summary>The value that a branch gave where its way is known; null where it is not.</summary>
    private Value? Resolve(Value v, int depth)
    {
        v = TapeBuilder.Canonical(v);
        if (v.Definition is LoopOp loop && depth <= MaxDepth)
        {
            var last = TapeBuilder.Canonical(loop.Middle(Folding.IndexOf(loop.Results, v)));
            return Resolve(last, depth + 1) ?? last;
        }

        if (v.Definition is not IfOp branch || depth > MaxDepth) return null;
        if (!_taken.TryGetValue(TapeBuilder.Canonical(branch.Inputs[0]), out var then)) return OfEitherWay(branch, Folding.IndexOf(branch.Results, v), depth);
        var arm = then ? branch.Then : branch.Else;
        if (arm.Diverges) return null;
        var output = TapeBuilder.Canonical(arm.Outputs[Folding.IndexOf(branch.Results, v)]);
        return Resolve(output, depth + 1) ?? output;
    }

    /// <summary>The constant that a branch gave whichever way it took, of those that are possible.</summary>
    private Value? OfEitherWay(IfOp branch, int output, int depth)
    {
        if (!_undecided.TryGetValue(branch, out var known)) return null;
        var (then, otherwise) = known.Ways ??= (new PathFacts(this, branch, then: true, known), new PathFacts(this, branch, then: false, known));
        return then.Constant(branch.Then.Outputs[output], depth + 1) is { } a && otherwise.Constant(branch.Else.Outputs[output], depth + 1) is { } b
            && Literals.AreEqual(a.Constant!.Literal, b.Constant!.Literal) ? a : null;
    }

    private Value? Constant(Value v, int depth)
    {
        v = TapeBuilder.Canonical(v);
        return (v.Constant is null ? Resolve(v, depth) : v) is { Constant: not null } known ? known : null;
    }
}
