using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>Structural identity of an op for value numbering.</summary>
/// <param name="op">The kind of op.</param>
/// <param name="what">What it does: an instruction, a method, a literal, a place, ...</param>
/// <param name="detail">What more there is to tell two apart.</param>
/// <param name="operands">What it works on, as the tapes know it that compute it.</param>
/// <param name="version">The state of memory that it sees.</param>
internal readonly struct OpKey(Type op, object? what, object? detail, Value[] operands, long version = 0) : IEquatable<OpKey>
{
    private readonly Type _op = op;
    private readonly object? _what = what;
    private readonly object? _detail = detail;
    private readonly Value[] _operands = operands;
    private readonly long _version = version;
    private readonly int _hash = Hash(op, what, detail, operands, version);

    public bool Equals(OpKey other)
    {
        if (_hash != other._hash || _op != other._op || _version != other._version || _operands.Length != other._operands.Length
            || !Equals(_detail, other._detail) || !IsSame(_what, other._what)) return false;
        for (var i = 0; i < _operands.Length; i++)
            if (!IsSame(_operands[i], other._operands[i])) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is OpKey other && Equals(other);

    public override int GetHashCode() => _hash;

    private static int Hash(Type op, object? what, object? detail, Value[] operands, long version)
    {
        var hash = default(HashCode);
        hash.Add(op);
        hash.Add(version);
        hash.Add(detail);
        if (what is not (Place or FieldInfo[])) hash.Add(what);
        foreach (var field in what as FieldInfo[] ?? (what as Place)?.Path ?? []) hash.Add(field);

        foreach (var v in operands)
        {
            if (v.Constant is not { } constant) hash.Add(v);
            else hash.Add(constant.Literal);
        }

        return hash.ToHashCode();
    }

    private static bool IsSame(object? a, object? b) => (a, b) switch
    {
        (Place p, Place q) => p.Kind == q.Kind && p.Root == q.Root && IsSame(p.Path, q.Path),
        (FieldInfo[] p, FieldInfo[] q) => p.AsSpan().SequenceEqual(q),
        _ => Literals.AreEqual(a, b),
    };

    private static bool IsSame(Value a, Value b) =>
        a == b || (a.Constant is { } c && b.Constant is { } d && a.Type == b.Type && Literals.AreEqual(c.Literal, d.Literal));
}
