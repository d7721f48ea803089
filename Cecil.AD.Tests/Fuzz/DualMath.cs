namespace Cecil.AD.Tests.Fuzz;

/// <summary>
/// The members of <see cref="Math"/> that generated programs call, on dual numbers. In generated source the alias <c>M</c> stands for
/// this class or for <see cref="Math"/> itself.
/// </summary>
public static class DualMath
{
    public static Dual Abs(Dual a) => Dual.Chain(Math.Abs(a.Value), a, Math.Sign(a.Value));

    public static Dual Sin(Dual a) => Dual.Chain(Math.Sin(a.Value), a, Math.Cos(a.Value));

    public static Dual Cos(Dual a) => Dual.Chain(Math.Cos(a.Value), a, -Math.Sin(a.Value));

    public static Dual Tan(Dual a)
    {
        var y = Math.Tan(a.Value);
        return Dual.Chain(y, a, 1 + y * y);
    }

    public static Dual Asin(Dual a) => Dual.Chain(Math.Asin(a.Value), a, 1 / Math.Sqrt(1 - a.Value * a.Value));

    public static Dual Acos(Dual a) => Dual.Chain(Math.Acos(a.Value), a, -1 / Math.Sqrt(1 - a.Value * a.Value));

    public static Dual Atan(Dual a) => Dual.Chain(Math.Atan(a.Value), a, 1 / (1 + a.Value * a.Value));

    public static Dual Sinh(Dual a) => Dual.Chain(Math.Sinh(a.Value), a, Math.Cosh(a.Value));

    public static Dual Cosh(Dual a) => Dual.Chain(Math.Cosh(a.Value), a, Math.Sinh(a.Value));

    /// <summary>1 − tanh² cancels where tanh is near ±1, so the bound takes this partial as 1.</summary>
    public static Dual Tanh(Dual a)
    {
        var y = Math.Tanh(a.Value);
        return new(y, a.Tangent * ((1 - y) * (1 + y)), a.Bound);
    }

    public static Dual Asinh(Dual a) => Dual.Chain(Math.Asinh(a.Value), a, 1 / Math.Sqrt(a.Value * a.Value + 1));

    public static Dual Acosh(Dual a) => Dual.Chain(Math.Acosh(a.Value), a, 1 / Math.Sqrt(a.Value * a.Value - 1));

    public static Dual Atanh(Dual a) => Dual.Chain(Math.Atanh(a.Value), a, 1 / (1 - a.Value * a.Value));

    public static Dual Exp(Dual a)
    {
        var y = Math.Exp(a.Value);
        return Dual.Chain(y, a, y);
    }

    public static Dual Log(Dual a) => Dual.Chain(Math.Log(a.Value), a, 1 / a.Value);

    public static Dual Log2(Dual a) => Dual.Chain(Math.Log2(a.Value), a, 1 / (a.Value * Math.Log(2)));

    public static Dual Log10(Dual a) => Dual.Chain(Math.Log10(a.Value), a, 1 / (a.Value * Math.Log(10)));

    public static Dual Sqrt(Dual a)
    {
        var y = Math.Sqrt(a.Value);
        return Dual.Chain(y, a, 0.5 / y);
    }

    public static Dual Cbrt(Dual a)
    {
        var y = Math.Cbrt(a.Value);
        return Dual.Chain(y, a, 1 / (3 * y * y));
    }

    public static Dual Atan2(Dual a, Dual b)
    {
        var square = a.Value * a.Value + b.Value * b.Value;
        return Dual.Chain(Math.Atan2(a.Value, b.Value), a, b.Value / square, b, -a.Value / square);
    }

    public static Dual Pow(Dual a, Dual b)
    {
        var y = Math.Pow(a.Value, b.Value);
        return Dual.Chain(y, a, b.Value * Math.Pow(a.Value, b.Value - 1), b, b.Bound == 0 ? 0 : y * Math.Log(a.Value));
    }

    public static Dual Max(Dual a, Dual b) => Choose(Math.Max(a.Value, b.Value), a, b);

    public static Dual Min(Dual a, Dual b) => Choose(Math.Min(a.Value, b.Value), a, b);

    public static Dual Clamp(Dual a, Dual low, Dual high) =>
        a.Value < low.Value ? low : a.Value > high.Value ? high : a;

    public static Dual CopySign(Dual a, Dual b)
    {
        var same = double.IsNegative(a.Value) == double.IsNegative(b.Value);
        return Dual.Chain(Math.CopySign(a.Value, b.Value), a, a.Value == 0 ? 0 : same ? 1 : -1);
    }

    public static Dual FusedMultiplyAdd(Dual a, Dual b, Dual c)
    {
        var product = a * b;
        return new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value), product.Tangent + c.Tangent, product.Bound + c.Bound);
    }

    public static Dual IEEERemainder(Dual a, Dual b) =>
        Dual.Chain(Math.IEEERemainder(a.Value, b.Value), a, 1, b, -Math.Round(a.Value / b.Value));

    public static Dual Floor(Dual a) => Math.Floor(a.Value);

    public static Dual Round(Dual a) => Math.Round(a.Value);

    public static int Sign(Dual a) => Math.Sign(a.Value);

    public static int Max(int a, int b) => Math.Max(a, b);

    public static int Min(int a, int b) => Math.Min(a, b);

    /// <summary>
    /// The larger or smaller of two: equal values take the mean, which differs from any other convention only where their tangents
    /// differ, and that has probability zero in a generated program.
    /// </summary>
    private static Dual Choose(double value, Dual a, Dual b)
    {
        if (a.Value == b.Value)
        {
            return Dual.Chain(value, a, 0.5, b, 0.5);
        }
        return value == a.Value ? a : b;
    }
}
