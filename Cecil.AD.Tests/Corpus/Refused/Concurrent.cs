using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Cecil.AD.Tests.Corpus.Refused;

public static class Concurrent
{
    public static int Runs { get; private set; }

    [Refused("threads")]
    public static double ParallelFor(double[] x)
    {
        Runs++;
        var y = new double[x.Length];
        Parallel.For(0, x.Length, i => y[i] = x[i] * x[i]);
        return y[0];
    }

    [Refused("threads")]
    public static double TaskRun(double x)
    {
        Runs++;
        return Task.Run(() => x * x).Result;
    }

    [Refused("calls a function that it is given")]
    public static double ThreadOfItsOwn(double x)
    {
        Runs++;
        var y = 0.0;
        var thread = new Thread(() => y = x * x);
        thread.Start();
        thread.Join();
        return y;
    }

    [Refused("threads")]
    public static double ParallelLinq(double[] x)
    {
        Runs++;
        return x.AsParallel().Sum(v => v * v);
    }

    [Refused("threads")]
    public static double ThreadLocalValue(double x)
    {
        Runs++;
        using var local = new ThreadLocal<double>(() => x * x);
        return local.Value * x;
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
