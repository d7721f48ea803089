namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Branches on zeros of every integer type that the reader knows before it runs.</summary>
public static class LiteralConditions
{
    private enum Mode : long
    {
        None,
        Square,
    }

    private enum Flag : ulong
    {
        None,
    }

    [Point(2.0, Value = 6, Gradient = new object[] { 3.0 })]
    public static double LongThatIsNotZero(double x)
    {
        long n = 0;
        double y;
        if (n != 0) y = x * x * x;
        else y = 3 * x;
        return y;
    }

    [Point(2.0, Value = 40, Gradient = new object[] { 60.0 })]
    public static double EnumOfLong(double x) => OfMode(x, Mode.None) * OfMode(x, Mode.Square);

    [Point(2.0, Value = 8, Gradient = new object[] { 4.0 })]
    public static double NativeInt(double x)
    {
        nint n = 0;
        return n != 0 ? x * x : 4 * x;
    }

    [Point(2.0, Value = 14, Gradient = new object[] { 7.0 })]
    public static double DifferenceOfLongs(double x)
    {
        long k = 5;
        if (Difference(k) != 0) return x * x;
        return 7 * x;
    }

    [Point(2.0, Value = 6, Gradient = new object[] { 3.0 })]
    public static double UnsignedLoopThatDoesNotRun(double x)
    {
        ulong u = 0;
        var flag = Flag.None;
        var y = u > 0 ? x * x : x;
        if (flag == 0) y *= 3;
        while (u != 0)
        {
            y *= x;
            u--;
        }
        return y;
    }

    [Point(2.0, Value = 18, Gradient = new object[] { 9.0 })]
    public static double InLoop(double x)
    {
        long n = 0;
        double sum = 0;
        for (var i = 0; i < 3; i++)
        {
            if (n != 0) sum += x * x;
            else sum += x;
            if (n == 0L && !(n > 0)) sum += 2 * x;
        }
        return sum;
    }

    private static double OfMode(double x, Mode mode) => mode != Mode.None ? x * x : 5 * x;

    private static long Difference(long k) => k - k;
}
