using System.Reflection;
using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>The structure of a loop apart from the identity of its values: loops with equal keys have the same code.</summary>
internal sealed class LoopKey : IEquatable<LoopKey>
{
    // Counts, numbers of values and enumeration members; and all else, in the order of the ops.
    private readonly List<int> _integers = [];
    private readonly List<object?> _parts = [];
    private readonly Dictionary<Value, int> _numbers = [];
    private readonly int _hash;

    public LoopKey(LoopOp loop)
    {
        _integers.Add(loop.Carried);
        Add(loop.While);
        Add(loop.Body);
        var hash = default(HashCode);
        foreach (var integer in _integers) hash.Add(integer);
        foreach (var part in _parts) hash.Add(part);
        _hash = hash.ToHashCode();
        // The key is kept for good: what it was made with is not, nor the room for it.
        _numbers.Clear();
        _numbers.TrimExcess();
        _integers.TrimExcess();
        _parts.TrimExcess();
    }

    public bool Equals(LoopKey? other) => other is not null && _hash == other._hash
        && _integers.SequenceEqual(other._integers) && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as LoopKey);

    public override int GetHashCode() => _hash;

    private void Add(Tape tape)
    {
        Define(tape.Inputs);
        foreach (var op in tape.Ops)
        {
            _parts.Add(op.GetType());
            Use(op.Inputs);
            AddDetails(op);
            Define(op.Results);
        }

        _parts.Add("yield");
        Use(tape.Outputs);
    }

    private void Use(IReadOnlyList<Value> values)
    {
        _integers.Add(values.Count);
        foreach (var v in values) _integers.Add(_numbers[v]);
    }

    private void Define(IReadOnlyList<Value> values)
    {
        _integers.Add(values.Count);
        foreach (var v in values)
        {
            _numbers.Add(v, _numbers.Count);
            _parts.Add(v.Type);
        }
    }

    private void AddDetails(Op op)
    {
        switch (op)
        {
            case ConstantOp c: _parts.Add(Literals.Bits(c.Literal)); break;
            case PrimitiveOp p:
                _integers.Add((int)p.Code);
                _parts.Add(p.Operand);
                break;
            case CallOp c:
                _parts.Add(c.Method);
                _integers.Add(c.IsGuarded ? 1 : 0);
                break;
            case InvokeOp f: _parts.Add(f.Function.Identity); break;
            case LoadOp l: Add(l.Place); break;
            case StoreOp s: Add(s.Place); break;
            case UnpackOp u: Add(u.Path); break;
            case NewObjectOp n: _parts.Add(n.Type); break;
            case NewArrayOp or PackOp or ThrowOp: break;
            case IfOp branch:
                Add(branch.Then);
                Add(branch.Else);
                break;
            case LoopOp loop:
                _integers.Add(loop.Carried);
                Add(loop.While);
                Add(loop.Body);
                break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private void Add(Place place)
    {
        _integers.Add((int)place.Kind);
        _parts.Add(place.Root);
        Add(place.Path);
    }

    private void Add(FieldInfo[] path)
    {
        _integers.Add(path.Length);
        _parts.AddRange(path);
    }
}
