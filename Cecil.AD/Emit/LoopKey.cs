using Cecil.AD.Tapes;

namespace Cecil.AD.Emit;

/// <summary>The structure of a loop apart from the identity of its values: loops with equal keys have the same code.</summary>
internal sealed class LoopKey : IEquatable<LoopKey>
{
    private readonly List<object?> _parts = [];
    private readonly Dictionary<Value, int> _numbers = [];
    private readonly int _hash;

    public LoopKey(LoopOp loop)
    {
        _parts.Add(loop.Carried);
        Add(loop.While);
        Add(loop.Body);
        var hash = default(HashCode);
        foreach (var part in _parts) hash.Add(part);
        _hash = hash.ToHashCode();
        // The key is kept for good: what it was made with is not, nor the room for it.
        _numbers.Clear();
        _numbers.TrimExcess();
        _parts.TrimExcess();
    }

    public bool Equals(LoopKey? other) => other is not null && _hash == other._hash && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as LoopKey);

    public override int GetHashCode() => _hash;

    private void Add(Tape tape)
    {
        Define(tape.Inputs);
        foreach (var op in tape.Ops)
        {
            _parts.Add(op.GetType());
            foreach (var v in op.Inputs) _parts.Add(_numbers[v]);
            AddDetails(op);
            Define(op.Results);
        }

        _parts.Add("yield");
        foreach (var v in tape.Outputs) _parts.Add(_numbers[v]);
    }

    private void Define(IEnumerable<Value> values)
    {
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
                _parts.Add(p.Code);
                _parts.Add(p.Operand);
                break;
            case CallOp c:
                _parts.Add(c.Method);
                _parts.Add(c.IsGuarded);
                break;
            case InvokeOp f: _parts.Add(f.Function); break;
            case LoadOp l: Add(l.Place); break;
            case StoreOp s: Add(s.Place); break;
            case UnpackOp u: _parts.AddRange(u.Path); break;
            case NewObjectOp n: _parts.Add(n.Type); break;
            case NewArrayOp or PackOp or ThrowOp: break;
            case IfOp branch:
                Add(branch.Then);
                Add(branch.Else);
                break;
            case LoopOp loop:
                _parts.Add(loop.Carried);
                Add(loop.While);
                Add(loop.Body);
                break;
            default: throw new InvalidOperationException($"unknown op {op.GetType().Name}");
        }
    }

    private void Add(Place place)
    {
        _parts.Add(place.Kind);
        _parts.Add(place.Root);
        _parts.AddRange(place.Path);
    }
}
