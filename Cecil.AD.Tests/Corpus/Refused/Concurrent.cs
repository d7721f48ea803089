using System.Threading.Tasks;

namespace Cecil.AD.Tests.Corpus.Refused;

public static class Concurrent
{
    public static int Runs { get; private set; }

    [Refused("lambda")]
    public static double ParallelFor(double[] x)
    {
        Runs++;
        var y = new double[x.Length];
        Parallel.For(0, x.Length, i => y[i] = x[i] * x[i]);
        return y[0];
    }

    private static async Task<double> SquareLater(double x)
    {
        await Task.Yield();
        return x * x;
    }

    [Refused("async")]
    public static double Async(double x)
    {
        Runs++;
        return SquareLater(x).Result;
    }
}
