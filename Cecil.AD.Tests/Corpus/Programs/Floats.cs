namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Single precision, alone and mixed with double; what returns float is differentiated through the float overloads.</summary>
public static class Floats
{
    [Point(1.5f, Gradient = [6.75], Tolerance = 1e-5)]
    public static float FloatCube(float x) => x * x * x;

    [Point(1.5f, .5f, Gradient = [2.5, -1.0], Tolerance = 1e-5)]
    public static float FloatArithmetic(float x, float y)
    {
        var a = x * y;
        var b = x / y;
        var c = x - y;
        return a + b * .5f + c + -y + y * 2.5f;
    }

    [Point(1.5f, 3, Gradient = [6.75, null], Tolerance = 1e-5)]
    [Point(1.5f, 0, Gradient = [0.0, null])]
    public static float FloatLoop(float x, int n)
    {
        var t = 1f;
        for (var i = 0; i < n; i++) t *= x;
        return t;
    }

    [Point(new[] { 1f, 2f, 3f }, Gradient = [new[] { 2.0, 4, 6 }], Tolerance = 1e-6)]
    [Point(new float[0], Gradient = [new double[0]])]
    public static float FloatArraySquares(float[] a)
    {
        var s = 0f;
        foreach (var v in a) s += v * v;
        return s;
    }

    [Point(new[] { 1f, 2f, 3f }, Gradient = [new[] { 24.0, 12, 8 }], Tolerance = 1e-5)]
    public static double FloatArrayInPlace(float[] a)
    {
        a[0] *= a[2];
        a[1] *= a[1];
        a[2] = a[0] + 1;
        return a[0] + 3.0 * a[1] + a[2] * a[0];
    }

    // C22
    [Point(1.5f, 2.0, Gradient = [6.0, 7.5], Tolerance = 1e-6)]
    public static double FloatTimesDouble(float x, double y) => x * y + y * y * x;

    [Point(2.0, Gradient = [4.0], Tolerance = 1e-6)]
    public static double RoundTripThroughFloat(double x)
    {
        var f = (float)x;
        return f * f;
    }

    [Point(2.5f, 3, Gradient = [3.0, null], Tolerance = 1e-6)]
    public static float FloatAndInt(float x, int n) => x * n + (int)x + n / 2 + (float)n;

    [Point(.5f, Gradient = [2.5263039], Tolerance = 1e-5)]
    public static float MathFFunctions(float x) => MathF.Sin(x) + MathF.Exp(x);

    [Point(4f, Gradient = [.25], Tolerance = 1e-6)]
    public static double DoubleFunctionOfFloat(float x) => Math.Sqrt(x);

    [Point(4f, 3f, true, Gradient = [3.0, 4.0, null], Tolerance = 1e-6)]
    [Point(4f, 3f, false, Gradient = [1.0, -1.0, null], Tolerance = 1e-6)]
    public static float FloatBranches(float x, float y, bool multiply)
    {
        if (multiply && x > y) return x * y;
        return x - y;
    }

    [Point(1f, 2f, Gradient = [6.0, 1.0], Tolerance = 1e-6)]
    public static float FloatTuple(float x, float y)
    {
        (float A, double B) t = (x * y, x);
        t.A += 2 * x;
        t.B *= 2;
        return t.A + (float)t.B;
    }

    [Point(3.0, 7L, Gradient = [7.0, null])]
    public static double DoubleTimesLong(double x, long n) => x * n;

    [Point(3.2, Gradient = [0.0])]
    public static double FloatTruncated(double x) => (int)(float)x + (long)(x * 2f);

    [Point(3.0f, 16_777_217, Gradient = [1.0, null])]
    public static float PrecisionIsSingle(float x, int n) => x + ((float)n - 16_777_216f);
}
