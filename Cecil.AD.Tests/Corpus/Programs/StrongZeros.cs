using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Where the value is finite, what the result does not depend on has gradient 0, whatever is in it.</summary>
public static class StrongZeros
{
    private sealed class Model
    {
        public double Rate;
        public double Apply(double x) => Root(x) + Rate * x;
    }

    private static double Root(double x) => Math.Sqrt((x - x) * (x - x));

    private static double Deep(double x, int n) => n == 0 ? Root(x) + x : Deep(x * x, n - 1);

    [Point(3.0, Gradient = [2.0])]
    public static double ElementBesideNaN(double t)
    {
        var p = new[] { 1, 2, double.NaN };
        var r = new double[3];
        for (var i = 0; i < 3; i++) r[i] = p[i] * t;
        return r[1];
    }

    [Point(3.0, Gradient = [2.0])]
    public static double ElementBesideInfinity(double t)
    {
        var r = new double[3];
        for (var i = 0; i < 3; i++) r[i] = t * (i == 2 ? double.PositiveInfinity : 2);
        return r[1];
    }

    [Point(new[] { 1.0, 2.0 }, Gradient = [new[] { 1.0, 0.0 }])]
    public static double DistanceToItself(double[] x)
    {
        double dx = x[0] - x[0], dy = x[1] - x[1];
        return Math.Sqrt(dx * dx + dy * dy) + x[0];
    }

    [Point(new[] { 0.0, 0.0 }, Gradient = [new[] { 0.0, 0.0 }])]
    [Point(new[] { 3.0, 4.0 }, Gradient = [new[] { 0.6, 0.8 }])]
    public static double NormByHand(double[] x) => Math.Sqrt(x.Sum(v => v * v));

    [Point(0.0, Gradient = [0.0])]
    [Point(2.0, Gradient = [-0.25])]
    public static double PoleKeptAway(double x) => Math.Min(1, 1 / x);

    [Point(1.5, 3, Gradient = [136.6875, null])]
    public static double InARecursion(double x, int n) => Deep(x, n) + (n == 3 ? 0 : x);

    [Point(2.0, 5.0, Gradient = [5.0, 2.0])]
    public static double InAnObject(double x, double rate)
    {
        var model = new Model { Rate = rate };
        return model.Apply(x);
    }

    [Point(2.0, true, Gradient = [3.0, null])]
    [Point(2.0, false, Gradient = [1.0, null])]
    public static double FoundAtRunTime(double x, bool doubled)
    {
        var functions = new List<Func<double, double>> { v => Root(v) + v, v => Root(v) + 3 * v };
        return functions.Where((_, i) => i == (doubled ? 1 : 0)).Sum(f => f(x));
    }

    [Point(new[] { 3.0, 4.0 }, Gradient = [new[] { 4.0, 3.0 }])]
    public static double ArgumentWritten(double[] x)
    {
        x[0] *= x[1];
        return Root(x[0]) + x[0];
    }

    [Point(new[] { 1f, 2f }, Gradient = [new[] { 1.0, 0.0 }])]
    public static float InSinglePrecision(float[] x)
    {
        var d = x[1] - x[1];
        return MathF.Sqrt(d * d) + x[0];
    }

    [Point(new[] { 1.0, 1.0, 1.0, 0.5 }, Gradient = [new[] { 1.0 / 3, 1.0 / 3, 1.0 / 3, 0.0 }])]
    [Point(new[] { 0.0, -0.0, 0.0, -1.0 }, Gradient = [new[] { 0.5, 0.0, 0.5, 0.0 }])]
    public static double TiesShare(double[] x) => x.Max();

    [Point(new[] { 2.0, -2.0, 2.0 }, Gradient = [new[] { 4.0 / 3, -4.0 / 3, 4.0 / 3 }])]
    public static double TiesOfASelectorShare(double[] x) => x.Min(v => v * v);
}
