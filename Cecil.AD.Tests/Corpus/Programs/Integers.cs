namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Every integer instruction steering floating-point work: arithmetic, shifts, bits, unsigned, narrow, checked.</summary>
public static class Integers
{
    [Point(1.5, 17, 5)]
    [Point(1.5, -17, 5)]
    [Point(1.5, 17, -5)]
    public static double IntArithmetic(double x, int a, int b) => x * (a + b) + x * x * (a - b) + a * b / x + a / b * x - a % b + -a * x;

    [Point(1.5, 17u, 5u)]
    [Point(1.5, 4_000_000_000u, 7u)]
    public static double UIntArithmetic(double x, uint a, uint b) => x * (a + b) + x * x * (a - b) + a / b * x - a % b * x;

    [Point(1.5, 5_000_000_000L, 7L)]
    [Point(1.5, -5_000_000_000L, 7L)]
    public static double LongArithmetic(double x, long a, long b) => (x * (a + b) + x * (a - b) + a / b * x - a % b + -b * x) / 1e9;

    [Point(1.5, 18_000_000_000_000_000_000ul, 7ul)]
    public static double ULongArithmetic(double x, ulong a, ulong b) => x * (a / b) / 1e18 + a % b * x * x + (a >> 60) * x;

    [Point(1.5, 0b1100, 0b1010)]
    [Point(1.5, -12, 10)]
    public static double IntBits(double x, int a, int b) => x * (a & b) + x * x * (a | b) + (a ^ b) / x + ~a * x;

    [Point(1.5, 0b1100L, 0b1010L)]
    public static double LongBits(double x, long a, long b) => x * (a & b) + x * x * (a | b) + (a ^ b) / x + ~a * x;

    [Point(1.5, 100, 3)]
    [Point(1.5, -100, 2)]
    public static double IntShifts(double x, int a, int n) => x * (a << n) + x * x * (a >> n) + (a >>> n) / 1e6 * x;

    [Point(1.5, -100L, 3)]
    public static double LongShifts(double x, long a, int n) => x * (a << n) + x * x * (a >> n) + (a >>> n) / 1e18 * x;

    [Point(1.5, 0xF000_0000u, 3)]
    public static double UIntShifts(double x, uint a, int n) => (x * (a << n) + x * x * (a >> n)) / 1e8;

    [Point(1.5, 300)]
    [Point(1.5, -1)]
    public static double NarrowedIntegers(double x, int a)
    {
        var b = (byte)a;
        var sb = (sbyte)a;
        var s = (short)(a * 200);
        var us = (ushort)(a * 200);
        var c = (char)(a & 0xFF);
        return x * b + x * x * sb + s * x / 100 - us / x + c;
    }

    [Point(1.5, 30)]
    public static double ByteArithmetic(double x, int a)
    {
        byte b = (byte)a;
        b += 250;
        b++;
        b <<= 1;
        sbyte s = (sbyte)b;
        s /= 3;
        return x * b + s * x * x;
    }

    [Point(1.5, 20, 6)]
    public static double CheckedInt(double x, int a, int b)
    {
        checked
        {
            var c = a * b + a - b;
            var d = (byte)c;
            var e = (short)(c * 2);
            return x * c + x * x * d + e * x;
        }
    }

    [Point(1.5, 20u, 6u)]
    public static double CheckedUnsigned(double x, uint a, uint b)
    {
        checked
        {
            var c = a * b + a - b;
            var d = (int)c;
            ulong e = (ulong)c * 3 - 1;
            return x * c + x * x * d + e * x;
        }
    }

    [Point(37.6)]
    [Point(200.2, Gradient = [600.0])]
    public static double CheckedFromDouble(double x)
    {
        checked
        {
            return (int)x * x + (byte)x + (long)x * .5 + (uint)x * x + (ulong)x * x;
        }
    }

    [Point(37.6)]
    [Point(-37.6)]
    public static double TruncationToEveryType(double x) => (int)x * x + (long)x * x + (short)x * x + (sbyte)x * x;

    [Point(37.6)]
    public static double TruncationToUnsigned(double x) => (uint)x * x + (ulong)x * x + (ushort)x * x + (byte)x * x;

    [Point(1.5, 7)]
    public static double ConversionToDouble(double x, int n)
    {
        double s = n * x;
        s += (double)(long)n * x;
        s += (double)(uint)n * x * x;
        s += (double)(ulong)n * x;
        s += (double)(byte)n;
        return s + (ulong.MaxValue - (ulong)n) / 1e19 * x;
    }

    [Point(1.5, 7)]
    public static double NativeIntegers(double x, int n)
    {
        nint a = n;
        nuint b = (nuint)n;
        a = a * 3 - 1;
        b = b / 2 + 5;
        return x * a + x * x * (double)b + (double)(a >> 1);
    }

    [Point(1.2, 6)]
    [Point(1.2, 0)]
    public static double IncrementForms(double x, int n)
    {
        int i = n;
        double s = x * i++ + x * ++i;
        s += x * i-- + x * --i;
        i += 3;
        i -= 1;
        i *= 2;
        i /= 3;
        i %= 4;
        i <<= 1;
        i |= 1;
        i &= 7;
        i ^= 2;
        return s * i;
    }

    [Point(1.3, true, false)]
    [Point(1.3, true, true)]
    [Point(1.3, false, false)]
    public static double BooleanLogic(double x, bool a, bool b)
    {
        var and = a & b;
        var or = a | b;
        var xor = a ^ b;
        var s = x;
        if (and) s *= 2;
        if (or) s += x * x;
        if (xor) s -= 1;
        if (!a) s *= x;
        if (a == b) s += 10 * x;
        return s;
    }

    [Point(0.9, 12)]
    [Point(0.9, 1)]
    public static double GreatestCommonDivisorWeights(double x, int n)
    {
        double s = 0;
        for (var i = 1; i <= n; i++)
        {
            int a = n, b = i;
            while (b != 0) (a, b) = (b, a % b);
            s += a * Math.Pow(x, i);
        }
        return s;
    }

    [Point(0.9, 5)]
    [Point(0.9, 0)]
    public static double PopulationCountWeights(double x, int n)
    {
        double s = 0;
        for (uint i = 0; i < n; i++)
        {
            var bits = 0;
            for (var v = i; v != 0; v &= v - 1) bits++;
            s += bits * x * (i + 1);
        }
        return s * s;
    }

    [Point(0.3, 10)]
    public static double LinearCongruentialNoise(double x, int n)
    {
        uint seed = 12345;
        double s = 0;
        for (var i = 0; i < n; i++)
        {
            seed = unchecked(seed * 1664525u + 1013904223u);
            s += x * (seed / 4294967296.0);
            x = Math.Sin(x + (seed >> 16) / 65536.0);
        }
        return s;
    }

    private const int Size = 3;
    private const double Factor = .25;
    private const long Big = 1L << 40;

    [Point(0.8)]
    public static double Constants(double x) =>
        x * Size + Factor * x * x + Big / 1e12 * x + Math.PI * x + int.MaxValue * 1e-9 * x + 'a' * x;
}
