using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>
/// The only way to make a tape. A builder with a parent builds a sub-tape: values of enclosing builders may be used freely and
/// become inputs of the sub-tape (so every finished tape is closed). While ops are appended, literals are folded, an op that is
/// already there is shared, and a pure op whose operands are invariant in the loop being built is put in front of that loop.
/// </summary>
public sealed partial class TapeBuilder
{
    private readonly TapeBuilder? _parent;
    private readonly bool _isBody;
    private readonly bool _isLoopPart;
    private readonly List<Value> _inputs = [];
    private readonly List<Op> _ops = [];
    private readonly Dictionary<Value, Value> _importedAs = [];
    private readonly Dictionary<Value, Value> _importOf = [];
    private readonly Dictionary<OpKey, Value> _shared = [];
    private readonly Dictionary<object, int> _epochs = [];
    private int _effects;

    internal TapeBuilder(TapeBuilder? parent = null, bool isLoopPart = false, bool isBody = false)
    {
        _parent = parent;
        _isLoopPart = isLoopPart;
        _isBody = isBody;
    }

    /// <summary>Attached to the ops appended next.</summary>
    internal string? Note { get; set; }

    /// <summary>Attached to the first op appended next.</summary>
    internal string? NoteOnce { get; set; }

    /// <summary>Attached to the ops appended next.</summary>
    internal Origin? Origin { get; set; }

    /// <summary>The builder of the tape around; of a loop's body, that of its While part.</summary>
    internal TapeBuilder? Parent => _parent;

    /// <summary>See <see cref="Tape.Reverses"/>.</summary>
    internal Tape? Reverses { get; set; }

    /// <summary>True once a throw was appended: nothing behind it is reached.</summary>
    internal bool Diverges { get; private set; }

    /// <summary>Is there nothing on the tape but what computes values that nobody needs?</summary>
    internal bool HasNoEffect => _ops.TrueForAll(HasNoEffectOn);

    /// <summary>How many ops the tape has so far.</summary>
    internal int Count => _ops.Count;

    /// <summary>What was appended last.</summary>
    internal Op LastOp => _ops[^1];

    /// <summary>The save buffers that were rented so far.</summary>
    internal IReadOnlyList<Value> Rented() => [.. _ops.OfType<CallOp>().Where(c => c.Callee.Role == CallRole.RentsBuffer).Select(c => c.Result)];

    /// <summary>Outer values that the tape uses, with the inputs that stand for them.</summary>
    internal IReadOnlyDictionary<Value, Value> Imports => _importedAs;

    internal Value Input(Type type, string? name = null, bool isNonNull = false)
    {
        var input = new Value(type, this, name) { IsNonNull = isNonNull };
        _inputs.Add(input);
        return input;
    }

    /// <summary>The value of this tape that stands for <paramref name="v"/>, which may belong to an enclosing tape.</summary>
    internal Value Use(Value v)
    {
        if (v.Owner == this) return v;
        if (v.Constant is { } constant) return Literal(constant.Literal, v.Type);
        if (_importedAs.TryGetValue(v, out var input)) return input;
        input = new Value(v.Type, this, v.Name);
        _importedAs.Add(v, input);
        _importOf.Add(input, v);
        return input;
    }

    /// <summary>The value as the tape that computes it knows it: undoes <see cref="Use"/>, also where an enclosing tape used it.</summary>
    internal static Value Canonical(Value v) => v.Owner is { } owner && owner._importOf.TryGetValue(v, out var outer) ? Canonical(outer) : v;

    /// <summary>Can the tape use the values of another: is it the same, or one around it?</summary>
    internal bool IsWithin(TapeBuilder? other) => this == other || _parent?.IsWithin(other) == true;

    internal Value Literal(object? literal, Type type)
    {
        var key = new OpKey(typeof(ConstantOp), type, Literals.Bits(literal));
        if (_shared.TryGetValue(key, out var known)) return known;
        var result = new Value(type, this);
        Append(new ConstantOp(literal, result));
        _shared.Add(key, result);
        return result;
    }

    internal Value Int(int n) => Literal(n, typeof(int));

    /// <summary>Zero or null of a stack type.</summary>
    internal Value Zero(Type type) => type.IsValueType && StackTypes.Zero(type) is null
        ? throw new InvalidOperationException($"no literal zero of {type}")
        : Literal(StackTypes.Zero(type), type);

    internal Value Primitive(Primitive code, params ReadOnlySpan<Value> inputs) => Primitive(code, null, inputs);

    internal Value Primitive(Primitive code, Type? operand, params ReadOnlySpan<Value> inputs)
    {
        if (inputs.Length > 0 && operand is null)
        {
            var (same, literal) = Folding.Fold(code, inputs);
            if (same is not null) return Canonical(same);
            if (literal is not null) return Literal(literal, code.ResultType(operand, inputs));
        }

        var type = code.ResultType(operand, inputs);
        var isPure = code.EffectsOn(inputs).IsPure;
        var args = inputs.ToArray();
        return isPure || code == Tapes.Primitive.Ldlen
            ? Shared(new OpKey(code, operand, args.Select(v => Key(v))), args, hoists: isPure, (b, xs) =>
                new PrimitiveOp(code, operand, xs, new Value(type, b)))
            : Append(new PrimitiveOp(code, operand, UseAll(args), new Value(type, this))).Result;
    }

    /// <summary>Appends a call; see <see cref="CallOp"/> for its results.</summary>
    internal IReadOnlyList<Value> Call(Callee callee, IReadOnlyList<Value> inputs, params Type[] results)
    {
        var args = inputs.ToArray();
        var isPure = callee.Effects.IsPure;
        if (isPure && results.Length == 1)
        {
            return [Shared(new OpKey(callee.Method, callee.Rule, args.Select(v => Key(v))), args, hoists: true, (b, xs) =>
                new CallOp(callee, xs, [new Value(results[0], b)]))];
        }

        if (!isPure) ForgetMemory();
        return Append(new CallOp(callee, UseAll(args), [.. results.Select(t => new Value(t, this))])).Results;
    }

    /// <summary>A value of the forward pass, in an adjoint.</summary>
    internal Value Residual(Residual wanted) =>
        Shared(new OpKey(typeof(ResidualOp), wanted, (IEnumerable<object?>)[]), [], hoists: false, (b, _) => new ResidualOp(wanted, new Value(wanted.Type, b)));

    internal IReadOnlyList<Value> Invoke(FunctionTape function, IReadOnlyList<Value> inputs)
    {
        ForgetMemory();
        return Append(new InvokeOp(function, UseAll([.. inputs]), [.. function.Results.Select(t => new Value(t, this))])).Results;
    }

    internal Value Load(Place place, bool isChecked, params ReadOnlySpan<Value> operands)
    {
        var args = operands.ToArray();
        // What was read before a branch is still right in its arms until they write; a loop's earlier iterations may have written.
        for (var scope = this; scope is not null; scope = scope._isLoopPart || scope.HasWritten(place) ? null : scope._parent)
            if (scope._shared.TryGetValue(scope.LoadKey(place, args), out var known)) return known;
        var key = LoadKey(place, args);
        var op = Append(new LoadOp(place, isChecked, UseAll(args), new Value(place.Type, this)));
        _shared.Add(key, op.Result);
        return op.Result;
    }

    private OpKey LoadKey(Place place, Value[] operands) => new(
        typeof(LoadOp), (place.Kind, place.Root, _epochs.GetValueOrDefault(place.AliasKey), _effects), operands.Select(v => Key(v)).Concat(place.Path));

    private bool HasWritten(Place place) => _effects > 0 || _epochs.ContainsKey(place.AliasKey);

    internal void Store(Place place, params ReadOnlySpan<Value> operandsAndValue)
    {
        Forget(place.AliasKey);
        Append(new StoreOp(place, UseAll(operandsAndValue.ToArray())));
    }

    internal Value NewArray(Type array, params ReadOnlySpan<Value> lengths) =>
        Append(new NewArrayOp(UseAll(lengths.ToArray()), new Value(array, this))).Result;

    internal Value NewObject(Type type) => Append(new NewObjectOp(type, new Value(type.IsValueType ? typeof(object) : type, this))).Result;

    internal Value Pack(Type type, IEnumerable<Value> leaves) =>
        Append(new PackOp(UseAll([.. leaves]), new Value(type, this))).Result;

    internal Value Unpack(FieldInfo[] path, Value value)
    {
        if (value.Definition is PackOp { Inputs.Count: > 0 } pack && PackOp.LeafOf(value.Type, path) is >= 0 and var leaf) return Canonical(pack.Inputs[leaf]);
        var type = StackTypes.Of(path[^1].FieldType);
        return Shared(new OpKey(typeof(UnpackOp), Key(value), path), [value], hoists: false, (b, xs) =>
            new UnpackOp(path, xs, new Value(type, b)));
    }

    internal void Throw(Value exception) => Append(new ThrowOp([Use(exception)]));

    /// <summary>Finishes a tape without parent.</summary>
    internal Tape Build(string name, IEnumerable<Value> outputs)
    {
        var used = UseAll([.. outputs]);
        if (_importedAs.Count > 0) throw new InvalidOperationException($"tape {name} uses values of another tape");
        return new Tape(name, [.. _inputs], [.. _ops], used);
    }

    /// <summary>Must a sub-tape see the memory as changed by what was appended here?</summary>
    private void Forget(object aliasKey)
    {
        _epochs[aliasKey] = _epochs.GetValueOrDefault(aliasKey) + 1;
    }

    private void ForgetMemory() => _effects++;

    /// <summary>What a finished sub-tape wrote is forgotten here too.</summary>
    private void ForgetWhat(TapeBuilder child)
    {
        foreach (var key in child._epochs.Keys) Forget(key);
        if (child._effects > 0) ForgetMemory();
    }

    private static bool HasNoEffectOn(Op op) =>
        op is ConstantOp or PrimitiveOp or LoadOp or UnpackOp or PackOp or NewObjectOp or NewArrayOp or CallOp { IsPure: true }
        || op is IfOp branch && (branch.Then.Diverges || branch.Then.Ops.All(HasNoEffectOn)) && (branch.Else.Diverges || branch.Else.Ops.All(HasNoEffectOn));

    private Value[] UseAll(Value[] values) => Array.ConvertAll(values, Use);

    private T Append<T>(T op) where T : Op
    {
        foreach (var result in op.Results) result.Definition = op;
        Diverges |= op is ThrowOp or IfOp { Then.Diverges: true, Else.Diverges: true };
        op.Note ??= Note;
        if (op is not ConstantOp && NoteOnce is not null) (op.Note, NoteOnce) = (op.Note is null ? NoteOnce : $"{NoteOnce}; {op.Note}", null);
        op.Origin ??= Origin;
        _ops.Add(op);
        return op;
    }

    /// <summary>Value numbering: finds the op here or in an enclosing tape, or appends it as far out of loops as its operands allow.</summary>
    private Value Shared(OpKey key, Value[] inputs, bool hoists, Func<TapeBuilder, Value[], Op> make)
    {
        for (var scope = this; scope is not null; scope = scope._parent)
            if (scope._shared.TryGetValue(key, out var known)) return known;
        var target = this;
        while (hoists && target._isLoopPart && inputs.All(target.IsInvariant))
            target = target._isBody ? target._parent!._parent! : target._parent!;
        var op = target.Append(make(target, target.UseAll(Array.ConvertAll(inputs, v => Canonical(v)))));
        target._shared.Add(key, op.Result);
        return op.Result;
    }

    private bool IsInvariant(Value v)
    {
        var owner = Canonical(v).Owner;
        return v.Constant is not null || (owner != this && (!_isBody || owner != _parent));
    }

    private object Key(Value v) => v.Constant is { } c ? (v.Type, Literals.Bits(c.Literal)) : Canonical(v);
}

/// <summary>Structural identity of an op for value numbering.</summary>
internal sealed class OpKey : IEquatable<OpKey>
{
    private readonly object?[] _parts;
    private readonly int _hash;

    public OpKey(object head, object? detail, IEnumerable<object?> operands) : this([head, detail, .. operands]) { }

    public OpKey(object head, object? detail, object? operand) : this([head, detail, operand]) { }

    private OpKey(object?[] parts)
    {
        _parts = parts;
        var hash = default(HashCode);
        foreach (var part in parts) hash.Add(part);
        _hash = hash.ToHashCode();
    }

    public bool Equals(OpKey? other) => other is not null && _hash == other._hash && _parts.AsSpan().SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as OpKey);

    public override int GetHashCode() => _hash;
}
