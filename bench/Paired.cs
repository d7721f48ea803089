using System.Diagnostics;

namespace Cecil.AD.Bench;

/// <summary>
/// Times actions in turn, round after round, so that what slows the machine slows all of them; ratios are taken within a round.
/// </summary>
internal sealed class Paired
{
    private const int Rounds = 21;
    private const double SliceMicroseconds = 10_000;
    private readonly double[][] _times;

    private Paired(double[][] times) => _times = times;

    public static Paired Run(params Action[] actions)
    {
        var calls = Array.ConvertAll(actions, Warm);
        var times = Array.ConvertAll(actions, _ => new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var a = 0; a < actions.Length; a++)
                times[a][round] = Time(actions[a], calls[a]);
        }
        return new Paired(times);
    }

    /// <summary>Median microseconds per call.</summary>
    public double Median(int action) => MedianOf(_times[action]);

    /// <summary>Median over the rounds of the ratio of two actions.</summary>
    public double Ratio(int action, int to) => MedianOf([.. _times[action].Zip(_times[to], (x, y) => x / y)]);

    /// <summary>The difference of two actions in each round, in microseconds per call.</summary>
    public double[] Differences(int action, int minus) => [.. _times[action].Zip(_times[minus], (x, y) => x - y)];

    public static double MedianOf(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Calls until the code is at its last tier (twice 30 calls and their delays) or time is up; returns the calls that fill a slice.
    /// </summary>
    private static int Warm(Action action)
    {
        var clock = Stopwatch.StartNew();
        var last = 0.0;
        for (var calls = 0; (calls < 100 || clock.ElapsedMilliseconds < 500) && clock.ElapsedMilliseconds < 4000; calls++)
            last = Time(action, 1);
        return (int)Math.Clamp(SliceMicroseconds / last, 1, 1e6);
    }

    private static double Time(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
