using System.Collections.ObjectModel;
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

    // Made when they are needed, since many arms of branches have next to nothing in them.
    private Dictionary<Value, Value>? _importedAs;
    private Dictionary<OpKey, Value>? _shared;
    private Dictionary<object, int>? _epochs;
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

    /// <summary>The ops so far.</summary>
    internal IReadOnlyList<Op> Ops => _ops;

    /// <summary>How many ops the tape has so far.</summary>
    internal int Count => _ops.Count;

    /// <summary>What was appended last.</summary>
    internal Op LastOp => _ops[^1];

    /// <summary>The save buffers that were rented so far.</summary>
    internal IReadOnlyList<Value> Rented() => [.. _ops.OfType<CallOp>().Where(c => c.Callee.Role == CallRole.RentsBuffer).Select(c => c.Result)];

    /// <summary>Outer values that the tape uses, with the inputs that stand for them.</summary>
    internal IReadOnlyDictionary<Value, Value> Imports => _importedAs ?? (IReadOnlyDictionary<Value, Value>)ReadOnlyDictionary<Value, Value>.Empty;

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
        if (ImportOf(v) is { } known) return known;
        var input = new Value(v.Type, this, v.Name) { Outer = v };
        (_importedAs ??= []).Add(v, input);
        return input;
    }

    /// <summary>The input that stands for an outer value, if the tape uses it.</summary>
    private Value? ImportOf(Value outer) => _importedAs is not null && _importedAs.TryGetValue(outer, out var input) ? input : null;

    /// <summary>The value as the tape that computes it knows it: undoes <see cref="Use"/>, also where an enclosing tape used it.</summary>
    internal static Value Canonical(Value v)
    {
        while (v.Outer is { } outer) v = outer;
        return v;
    }

    /// <summary>Can the tape use the values of another: is it the same, or one around it?</summary>
    internal bool IsWithin(TapeBuilder? other) => this == other || _parent?.IsWithin(other) == true;

    internal Value Literal(object? literal, Type type)
    {
        var key = new OpKey(typeof(ConstantOp), literal, type, []);
        return Known(key) ?? Share(key, new ConstantOp(literal, new Value(type, this)));
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
        if (!isPure && code != Tapes.Primitive.Ldlen)
            return Append(new PrimitiveOp(code, operand, UseAll(inputs.ToArray()), new Value(type, this))).Result;
        var args = CanonicalAll(inputs);
        var key = new OpKey(typeof(PrimitiveOp), code.Boxed(), operand, args);
        if (Find(key) is { } known) return known;
        var target = isPure ? HoistedTo(args) : this;
        return target.Share(key, new PrimitiveOp(code, operand, target.UseAll(args), new Value(type, target)));
    }

    /// <summary>Appends a call; see <see cref="CallOp"/> for its results.</summary>
    internal IReadOnlyList<Value> Call(Callee callee, IReadOnlyList<Value> inputs, params Type[] results)
    {
        var isPure = callee.Effects.IsPure;
        if (isPure && results.Length == 1)
        {
            var args = CanonicalAll([.. inputs]);
            var key = new OpKey(typeof(CallOp), callee.Method, callee.Rule, args);
            if (Find(key) is { } known) return [known];
            var target = HoistedTo(args);
            return [target.Share(key, new CallOp(callee, target.UseAll(args), [new Value(results[0], target)]))];
        }

        if (!isPure) ForgetMemory();
        return Append(new CallOp(callee, UseAll([.. inputs]), Array.ConvertAll(results, t => new Value(t, this)))).Results;
    }

    /// <summary>A value of the forward pass, in an adjoint.</summary>
    internal Value Residual(Residual wanted)
    {
        var key = new OpKey(typeof(ResidualOp), wanted, null, []);
        return Find(key) ?? Share(key, new ResidualOp(wanted, new Value(wanted.Type, this)));
    }

    internal IReadOnlyList<Value> Invoke(FunctionTape function, IReadOnlyList<Value> inputs)
    {
        ForgetMemory();
        return Append(new InvokeOp(function, UseAll([.. inputs]), [.. function.Results.Select(t => new Value(t, this))])).Results;
    }

    internal Value Load(Place place, bool isChecked, params ReadOnlySpan<Value> operands)
    {
        var canonical = CanonicalAll(operands);
        // What was read before a branch is still right in its arms until they write; a loop's earlier iterations may have written.
        for (var scope = this; scope is not null; scope = scope._isLoopPart || scope.HasWritten(place) ? null : scope._parent)
            if (scope.Known(scope.LoadKey(place, canonical)) is { } known) return known;
        return Share(LoadKey(place, canonical), new LoadOp(place, isChecked, UseAll(operands.ToArray()), new Value(place.Type, this)));
    }

    private OpKey LoadKey(Place place, Value[] operands) =>
        new(typeof(LoadOp), place, null, operands, ((long)_effects << 32) + (_epochs?.GetValueOrDefault(place.AliasKey) ?? 0));

    private bool HasWritten(Place place) => _effects > 0 || _epochs?.ContainsKey(place.AliasKey) == true;

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
        Value[] args = [Canonical(value)];
        var key = new OpKey(typeof(UnpackOp), path, null, args);
        return Find(key) ?? Share(key, new UnpackOp(path, UseAll(args), new Value(type, this)));
    }

    internal void Throw(Value exception) => Append(new ThrowOp([Use(exception)]));

    /// <summary>Finishes a tape without parent.</summary>
    internal Tape Build(string name, IEnumerable<Value> outputs)
    {
        var used = UseAll([.. outputs]);
        if (Imports.Count > 0) throw new InvalidOperationException($"tape {name} uses values of another tape");
        return Finished(name, [.. _inputs], used);
    }

    /// <summary>The tape. Its values hold their builder, which keeps nothing but its place among the others.</summary>
    private Tape Finished(string name, Value[] inputs, Value[] outputs)
    {
        var tape = new Tape(name, inputs, [.. _ops], outputs) { Reverses = Reverses };
        (_importedAs, _shared, _epochs, Reverses) = (null, null, null, null);
        _inputs.Clear();
        _ops.Clear();
        (_inputs.Capacity, _ops.Capacity) = (0, 0);
        return tape;
    }

    /// <summary>Must a sub-tape see the memory as changed by what was appended here?</summary>
    private void Forget(object aliasKey)
    {
        _epochs ??= [];
        _epochs[aliasKey] = _epochs.GetValueOrDefault(aliasKey) + 1;
    }

    private void ForgetMemory() => _effects++;

    /// <summary>What a finished sub-tape wrote is forgotten here too.</summary>
    private void ForgetWhat(TapeBuilder child)
    {
        foreach (var key in child._epochs?.Keys ?? Enumerable.Empty<object>()) Forget(key);
        if (child._effects > 0) ForgetMemory();
    }

    private static bool HasNoEffectOn(Op op) =>
        op is ConstantOp or PrimitiveOp or LoadOp or UnpackOp or PackOp or NewObjectOp or NewArrayOp or CallOp { IsPure: true }
        || op is IfOp branch && (branch.Then.Diverges || branch.Then.Ops.All(HasNoEffectOn)) && (branch.Else.Diverges || branch.Else.Ops.All(HasNoEffectOn));

    /// <summary>The values as this tape knows them: the same array where it knows them all so.</summary>
    private Value[] UseAll(Value[] values)
    {
        var used = values;
        for (var i = 0; i < values.Length; i++)
        {
            var v = Use(values[i]);
            if (v == values[i]) continue;
            if (used == values) used = [.. values];
            used[i] = v;
        }

        return used;
    }

    private static Value[] CanonicalAll(ReadOnlySpan<Value> values)
    {
        var canonical = new Value[values.Length];
        for (var i = 0; i < values.Length; i++) canonical[i] = Canonical(values[i]);
        return canonical;
    }

    private T Append<T>(T op) where T : Op
    {
        for (var i = 0; i < op.Results.Count; i++) op.Results[i].Definition = op;
        Diverges |= op is ThrowOp or IfOp { Then.Diverges: true, Else.Diverges: true };
        op.Note ??= Note;
        if (op is not ConstantOp && NoteOnce is not null) (op.Note, NoteOnce) = (op.Note is null ? NoteOnce : $"{NoteOnce}; {op.Note}", null);
        op.Origin ??= Origin;
        _ops.Add(op);
        return op;
    }

    /// <summary>Value numbering: what an equal op gave, here or in an enclosing tape.</summary>
    private Value? Find(OpKey key)
    {
        for (var scope = this; scope is not null; scope = scope._parent)
            if (scope.Known(key) is { } known) return known;
        return null;
    }

    private Value? Known(OpKey key) => _shared is not null && _shared.TryGetValue(key, out var known) ? known : null;

    /// <summary>Appends an op that others equal to it are to share.</summary>
    private Value Share(OpKey key, Op op)
    {
        Append(op);
        (_shared ??= []).Add(key, op.Result);
        return op.Result;
    }

    /// <summary>The tape, as far out of loops as the operands allow, where a pure op belongs.</summary>
    private TapeBuilder HoistedTo(Value[] operands)
    {
        var target = this;
        while (target._isLoopPart && Array.TrueForAll(operands, target.IsInvariant))
            target = target._isBody ? target._parent!._parent! : target._parent!;
        return target;
    }

    private bool IsInvariant(Value canonical) =>
        canonical.Constant is not null || (canonical.Owner != this && (!_isBody || canonical.Owner != _parent));
}
