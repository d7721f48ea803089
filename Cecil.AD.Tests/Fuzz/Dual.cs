using System.Globalization;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>
/// A dual number: the second opinion on every derivative that the fuzzer checks. The value is computed by exactly the operations that
/// the same source text performs on <c>double</c>, so both agree bit for bit; the tangent is the exact directional derivative. The
/// bound is the tangent's sum with every term taken absolutely: rounding in any order of evaluation, forward or reverse, stays below
/// a small multiple of the machine precision times the bound.
/// </summary>
public readonly partial struct Dual(double value, double tangent = 0, double bound = 0) : IEquatable<Dual>
{
    public double Value { get; } = value;

    public double Tangent { get; } = tangent;

    public double Bound { get; } = bound;

    /// <summary>An input in whose direction the derivative is taken.</summary>
    public static Dual Variable(double value) => new(value, 1, 1);

    public static implicit operator Dual(double value) => new(value);

    public static implicit operator Dual(int value) => new(value);

    public static explicit operator int(Dual a) => (int)a.Value;

    public static explicit operator long(Dual a) => (long)a.Value;

    public static Dual operator +(Dual a) => a;

    public static Dual operator -(Dual a) => new(-a.Value, -a.Tangent, a.Bound);

    public static Dual operator ++(Dual a) => new(a.Value + 1, a.Tangent, a.Bound);

    public static Dual operator --(Dual a) => new(a.Value - 1, a.Tangent, a.Bound);

    public static Dual operator +(Dual a, Dual b) => Chain(a.Value + b.Value, a, 1, b, 1);

    public static Dual operator -(Dual a, Dual b) => Chain(a.Value - b.Value, a, 1, b, -1);

    public static Dual operator *(Dual a, Dual b) => Chain(a.Value * b.Value, a, b.Value, b, a.Value);

    public static Dual operator /(Dual a, Dual b)
    {
        var y = a.Value / b.Value;
        return Chain(y, a, 1 / b.Value, b, -y / b.Value);
    }

    public static Dual operator %(Dual a, Dual b) =>
        Chain(a.Value % b.Value, a, 1, b, -Math.Truncate(a.Value / b.Value));

    public static bool operator <(Dual a, Dual b) => a.Value < b.Value;

    public static bool operator >(Dual a, Dual b) => a.Value > b.Value;

    public static bool operator <=(Dual a, Dual b) => a.Value <= b.Value;

    public static bool operator >=(Dual a, Dual b) => a.Value >= b.Value;

    public static bool operator ==(Dual a, Dual b) => a.Value == b.Value;

    public static bool operator !=(Dual a, Dual b) => a.Value != b.Value;

    public bool Equals(Dual other) => Value.Equals(other.Value);

    public override bool Equals(object? obj) => obj is Dual other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:R}+{Tangent:R}e");

    /// <summary>The chain rule for one argument. A constant argument stays constant even where its partial is infinite.</summary>
    internal static Dual Chain(double value, Dual a, double da) =>
        new(value, Times(a.Tangent, da), Times(a.Bound, Math.Abs(da)));

    /// <summary>The chain rule for two arguments.</summary>
    internal static Dual Chain(double value, Dual a, double da, Dual b, double db) =>
        new(value, Times(a.Tangent, da) + Times(b.Tangent, db), Times(a.Bound, Math.Abs(da)) + Times(b.Bound, Math.Abs(db)));

    private static double Times(double tangent, double partial) => tangent == 0 ? 0 : tangent * partial;
}
