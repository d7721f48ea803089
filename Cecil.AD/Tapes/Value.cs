namespace Cecil.AD.Tapes;

/// <summary>A value of a tape: assigned once, by one op or as an input. It is an identity; numbers exist only in print.</summary>
public sealed class Value
{
    /// <summary>The next hash code. Passes keep values in dictionaries, and the runtime's own hash code of an object is slow to get the first time.</summary>
    private static int _next;

    private readonly int _hash = unchecked(_next++ * (int)0x9E3779B1);

    internal Value(Type type, TapeBuilder? owner, string? name = null)
    {
        Type = type;
        Owner = owner;
        Name = name;
    }

    /// <summary>The type on the evaluation stack: int, long, nint, float, double, a reference type, or an unsplit struct.</summary>
    public Type Type { get; }

    /// <summary>The parameter or local that the value came from, for reading dumps.</summary>
    public string? Name { get; }

    /// <summary>The builder of the tape that the value belongs to; decides what a sub-tape must import.</summary>
    internal TapeBuilder? Owner { get; }

    /// <summary>The value of a tape around that an input stands for; null for other inputs and for what the tape computes.</summary>
    internal Value? Outer { get; init; }

    /// <summary>The op that defines the value; null for an input.</summary>
    internal Op? Definition { get; set; }

    /// <summary>In a primal with shadows: may the number, or a number in the struct, carry a derivative?</summary>
    internal bool IsActive { get; set; }

    /// <summary>In a primal with shadows: the reference to the cotangents of what this one refers to.</summary>
    internal Value? Shadow { get; set; }

    internal ConstantOp? Constant => Definition as ConstantOp;

    internal bool IsFloat => Type == typeof(double) || Type == typeof(float);

    /// <summary>Is the reference known not to be null: the object that a method runs on, or one that the tape makes?</summary>
    internal bool IsNonNull { get => field || Definition is NewObjectOp or NewArrayOp; init; }

    internal bool IsReference => !Type.IsValueType;

    /// <summary>Is the value a literal that is null or zero?</summary>
    internal bool IsZero => Constant is { } c && Literals.IsZero(c.Literal);

    internal bool IsNull => Constant is { Literal: null };

    /// <summary>True when the value is the integer literal <paramref name="n"/>.</summary>
    internal bool IsInt(int n) => Constant?.Literal is int i && i == n;

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
