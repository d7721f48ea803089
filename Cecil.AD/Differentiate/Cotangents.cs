using Cecil.AD.Tapes;

namespace Cecil.AD.Differentiate;

/// <summary>The adjoint of one tape while it is built: the cotangents known so far, by values of the primal.</summary>
/// <param name="primal">The tape.</param>
/// <param name="isEarly">Are the cotangents that it starts with known before the primal runs?</param>
internal sealed class Cotangents(Tape primal, bool isEarly)
{
    private readonly Dictionary<Value, Value> _numbers = [];
    private readonly Dictionary<(Value, int), Value> _leaves = [];

    public Tape Primal => primal;

    public bool IsEarly => isEarly;

    /// <summary>The cotangents that it starts with.</summary>
    public List<Value> Seeds { get; } = [];

    /// <summary>Where the adjoint's ops go.</summary>
    public TapeBuilder Tape { get; } = new();

    /// <summary>The value of the forward pass.</summary>
    public Value Residual(Value v) => v.Constant is { } constant ? Tape.Literal(constant.Literal, v.Type) : Tape.Residual(new Residual.Of(v));

    /// <summary>The shadow of a reference of the primal; null has none.</summary>
    public Value Shadow(Value reference) => reference.Shadow is { } shadow ? Residual(shadow) : Tape.Literal(null, reference.Type);

    public Value? Of(Value v) => _numbers.GetValueOrDefault(v);

    public void Add(Value v, Value? cotangent)
    {
        if (cotangent is null || v.Constant is not null || !v.IsActive) return;
        _numbers[v] = _numbers.TryGetValue(v, out var sum) ? Tape.Primitive(Primitive.Add, sum, cotangent) : cotangent;
    }

    /// <summary>The cotangent of leaf number <paramref name="leaf"/> of a struct value.</summary>
    public Value? Of(Value v, int leaf) => _leaves.GetValueOrDefault((v, leaf));

    public void Add(Value v, int leaf, Value? cotangent)
    {
        if (cotangent is null || !v.IsActive) return;
        _leaves[(v, leaf)] = _leaves.TryGetValue((v, leaf), out var sum) ? Tape.Primitive(Primitive.Add, sum, cotangent) : cotangent;
    }
}
