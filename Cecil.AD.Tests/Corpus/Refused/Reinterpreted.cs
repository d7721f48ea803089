using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cecil.AD.Tests.Corpus.Refused;

public static class Reinterpreted
{
    public static int Runs { get; private set; }

    [StructLayout(LayoutKind.Explicit)]
    private struct Union
    {
        [FieldOffset(0)]
        public double Number;

        [FieldOffset(0)]
        public long Bits;
    }

    [Refused("explicit layout")]
    public static double FieldsThatOverlap(double x)
    {
        Runs++;
        var union = new Union { Number = x };
        union.Bits += 1;
        return union.Number * x;
    }

    private struct Pair
    {
        public double X, Y;
    }

    [Refused("comparison of pointers into different memory")]
    public static unsafe double PointersToDifferentFields(double x)
    {
        Runs++;
        var pairs = new Pair[2];
        fixed (Pair* first = pairs)
        {
            double* p = &first[0].X, q = &first[0].Y;
            return p < q ? x : 5 * x;
        }
    }

    [Refused("the distance of references to different fields")]
    public static double DistanceOfDifferentFields(double x)
    {
        Runs++;
        var pairs = new Pair[2];
        return (long)Unsafe.ByteOffset(ref pairs[0].X, ref pairs[0].Y) * x;
    }

    [Refused("becomes a Half")]
    public static double Half(double x)
    {
        Runs++;
        return (double)((System.Half)x * (System.Half)2);
    }

    [Refused("becomes a Half")]
    public static double GenericHalf(double x)
    {
        Runs++;
        return (float)System.Half.CreateChecked((float)x);
    }

    [Refused("bit cast")]
    public static double BitsOfANumber(double x)
    {
        Runs++;
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~1L);
    }

    [Refused("bit cast")]
    public static double UnsafeAs(double x)
    {
        Runs++;
        Unsafe.As<double, long>(ref x) += 1;
        return x * x;
    }

    [Refused("bit cast")]
    public static double ArrayReadAsIntegers(double[] x)
    {
        Runs++;
        MemoryMarshal.Cast<double, long>(x.AsSpan())[0] += 1;
        return x[0];
    }
}
