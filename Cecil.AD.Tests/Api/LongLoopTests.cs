using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>Memory of loops that are long.</summary>
[NonParallelizable]
public sealed class LongLoopTests
{
    private static double Logistic(double r, int n)
    {
        var x = 0.5;
        for (var i = 0; i < n; i++) x = r * x * (1 - x);
        return x;
    }

    // dx/dr alongside, by hand.
    private static double Slope(double r, int n)
    {
        var (x, dx) = (0.5, 0.0);
        for (var i = 0; i < n; i++) (x, dx) = (r * x * (1 - x), x * (1 - x) + r * (1 - 2 * x) * dx);
        return dx;
    }

    [Test]
    public void Ten_million_iterations_that_save_are_right_and_stay_below_one_gigabyte()
    {
        const int Trips = 10_000_000;
        // What other tests keep is not counted.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, done) = (0L, false);
        var sampler = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(false));
                Thread.Sleep(5);
            }
        });
        sampler.Start();
        var (slope, _) = Autodiff.Grad<double, int>(Logistic)(2.8, Trips);
        Volatile.Write(ref done, true);
        sampler.Join();
        Assert.That(slope, Is.EqualTo(Slope(2.8, Trips)).Within(1e-12));
        Assert.That(peak - before, Is.LessThan(1_000_000_000));
    }
}
