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

    [Refused("several methods")]
    public static double CombinedDelegates(double x)
    {
        Runs++;
        var y = x;
        Action all = () => y *= 2;
        all += () => y += x;
        all();
        return y * y;
    }

    [Refused("pointer")]
    public static unsafe double PointerAsNumber(double[] x)
    {
        Runs++;
        fixed (double* p = x) return (long)p % 8 + p[0];
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
