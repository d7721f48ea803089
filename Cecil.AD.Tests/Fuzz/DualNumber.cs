using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>A dual number as a number type for generic code: text is left out, tests look at the value.</summary>
public readonly partial struct Dual : INumber<Dual>
{
    public static Dual One => 1;

    public static Dual Zero => 0;

    public static int Radix => 2;

    public static Dual AdditiveIdentity => 0;

    public static Dual MultiplicativeIdentity => 1;

    public static Dual Abs(Dual value) => DualMath.Abs(value);

    public static Dual Max(Dual x, Dual y) => DualMath.Max(x, y);

    public static Dual Min(Dual x, Dual y) => DualMath.Min(x, y);

    public static bool IsCanonical(Dual value) => true;

    public static bool IsComplexNumber(Dual value) => false;

    public static bool IsEvenInteger(Dual value) => double.IsEvenInteger(value.Value);

    public static bool IsFinite(Dual value) => double.IsFinite(value.Value);

    public static bool IsImaginaryNumber(Dual value) => false;

    public static bool IsInfinity(Dual value) => double.IsInfinity(value.Value);

    public static bool IsInteger(Dual value) => double.IsInteger(value.Value);

    public static bool IsNaN(Dual value) => double.IsNaN(value.Value);

    public static bool IsNegative(Dual value) => double.IsNegative(value.Value);

    public static bool IsNegativeInfinity(Dual value) => double.IsNegativeInfinity(value.Value);

    public static bool IsNormal(Dual value) => double.IsNormal(value.Value);

    public static bool IsOddInteger(Dual value) => double.IsOddInteger(value.Value);

    public static bool IsPositive(Dual value) => double.IsPositive(value.Value);

    public static bool IsPositiveInfinity(Dual value) => double.IsPositiveInfinity(value.Value);

    public static bool IsRealNumber(Dual value) => double.IsRealNumber(value.Value);

    public static bool IsSubnormal(Dual value) => double.IsSubnormal(value.Value);

    public static bool IsZero(Dual value) => value.Value == 0;

    public static Dual MaxMagnitude(Dual x, Dual y) => Math.MaxMagnitude(x.Value, y.Value) == x.Value ? x : y;

    public static Dual MaxMagnitudeNumber(Dual x, Dual y) => MaxMagnitude(x, y);

    public static Dual MinMagnitude(Dual x, Dual y) => Math.MinMagnitude(x.Value, y.Value) == x.Value ? x : y;

    public static Dual MinMagnitudeNumber(Dual x, Dual y) => MinMagnitude(x, y);

    public int CompareTo(Dual other) => Value.CompareTo(other.Value);

    public int CompareTo(object? obj) => obj is Dual other ? CompareTo(other) : 1;

    public static Dual Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), NumberStyles.Float, provider);

    public static Dual Parse(string s, NumberStyles style, IFormatProvider? provider) => Parse(s.AsSpan(), style, provider);

    public static Dual Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Float, provider);

    public static Dual Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider) => double.Parse(s, style, provider);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Dual result) =>
        TryParse(s.AsSpan(), NumberStyles.Float, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Dual result) =>
        TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Dual result) =>
        TryParse(s, NumberStyles.Float, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Dual result)
    {
        var parsed = double.TryParse(s, style, provider, out var value);
        result = value;
        return parsed;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }

    static bool INumberBase<Dual>.TryConvertFromChecked<TOther>(TOther value, out Dual result) => TryConvert(value, out result);

    static bool INumberBase<Dual>.TryConvertFromSaturating<TOther>(TOther value, out Dual result) => TryConvert(value, out result);

    static bool INumberBase<Dual>.TryConvertFromTruncating<TOther>(TOther value, out Dual result) => TryConvert(value, out result);

    static bool INumberBase<Dual>.TryConvertToChecked<TOther>(Dual value, [MaybeNullWhen(false)] out TOther result)
    {
        result = default;
        return false;
    }

    static bool INumberBase<Dual>.TryConvertToSaturating<TOther>(Dual value, [MaybeNullWhen(false)] out TOther result)
    {
        result = default;
        return false;
    }

    static bool INumberBase<Dual>.TryConvertToTruncating<TOther>(Dual value, [MaybeNullWhen(false)] out TOther result)
    {
        result = default;
        return false;
    }

    private static bool TryConvert<TOther>(TOther value, out Dual result) where TOther : INumberBase<TOther>
    {
        result = double.CreateChecked(value);
        return true;
    }
}
