using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;

namespace Cecil.AD.Tests.Tools;

/// <summary>What the tool is asked about in its tests.</summary>
public static class ToolTargets
{
    public static double Area(double side) => side * side;

    public static double Area(double width, double height) => width * height;

    public static double Outer(double x)
    {
        return Inner(x) + Inner(2 * x);

        static double Inner(double y) => Math.Sin(y) * y;
    }

    public static T Norm<T>(T[] x) where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var v in x) sum += v * v;
        return sum;
    }

    public static double First<T>(T x, double y) => x is null ? y : 2 * y;

    public static double Threaded(double x) => new ThreadLocal<double>(() => x).Value * x;

    /// <summary>Which sequence it is, only the run tells.</summary>
    public static double Largest(IEnumerable<double> x) => x.Max();
}
