using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cecil.AD.Tests.Corpus.Refused;

public static class BitsOfVectors
{
    public static int Runs { get; private set; }

    [Refused("Vector<double>.op_BitwiseAnd is about the bits of vectors")]
    public static double Masked(double x)
    {
        Runs++;
        return Vector.Sum(new Vector<double>(x) & new Vector<double>(2));
    }

    [Refused("Vector.AsVectorInt64 is about the bits of vectors")]
    public static double AsWholeNumbers(double x)
    {
        Runs++;
        return Vector.Sum(Vector.AsVectorDouble(Vector.AsVectorInt64(new Vector<double>(x))));
    }

    [Refused("Vector256.Shuffle is about the bits of vectors, or their memory")]
    public static double Shuffled(double x)
    {
        Runs++;
        return Vector256.Sum(Vector256.Shuffle(Vector256.Create(x), Vector256.Create(0L, 1, 2, 3)));
    }

    [Refused("Vector128.Create is about the bits of vectors, or their memory")]
    public static double Halves(double x)
    {
        Runs++;
        return Vector128.Sum(Vector128.Create(Vector64.Create(x), Vector64.Create(x)));
    }

    [Refused("reinterprets memory")]
    public static double CastSpan(double[] x)
    {
        Runs++;
        var sum = Vector<double>.Zero;
        foreach (var v in MemoryMarshal.Cast<double, Vector<double>>(x)) sum += v;
        return Vector.Sum(sum);
    }

    [Refused("a reference that is not to an array element is moved")]
    public static double NumbersOfAStruct(double x)
    {
        Runs++;
        var at = (X: x, Y: x, Z: x, W: x);
        return Vector256.Sum(Vector256.LoadUnsafe(ref at.X));
    }
}
