using System.Runtime.InteropServices;

namespace Cecil.AD.Tests.Corpus.Refused;

public static class Foreign
{
    public static int Runs { get; private set; }

    [DllImport("libm", EntryPoint = "cbrt")]
    private static extern double CubeRoot(double x);

    [Refused("P/Invoke")]
    public static double PlatformInvoke(double x)
    {
        Runs++;
        return CubeRoot(x) * x;
    }

    [Refused("dynamic")]
    public static double Dynamic(double x)
    {
        Runs++;
        dynamic y = x;
        return y * y;
    }

    [Refused("pointer")]
    public static unsafe double PointerToLocal(double x)
    {
        Runs++;
        var y = x;
        var p = &y;
        *p *= 3;
        return y;
    }

    [Refused("pointer")]
    public static unsafe double FixedArray(double[] x)
    {
        Runs++;
        double sum = 0;
        fixed (double* p = x)
        {
            for (var i = 0; i < x.Length; i++) sum += p[i] * p[i];
        }
        return sum;
    }

    [Refused("stackalloc")]
    public static unsafe double StackAllocated(double x)
    {
        Runs++;
        var p = stackalloc double[4];
        p[1] = x;
        return p[1] * x;
    }

    [Refused("irreducible")]
    public static double JumpIntoLoop(double x, int n)
    {
        Runs++;
        if (n > 3) goto middle;
    top:
        x *= 2;
    middle:
        x += 1;
        n--;
        if (n > 0) goto top;
        return x;
    }

    [Refused("return")]
    public static int ReturnsInteger(double x)
    {
        Runs++;
        return (int)x;
    }

    [Refused("return")]
    public static double[] ReturnsArray(double x)
    {
        Runs++;
        return [x];
    }
}
