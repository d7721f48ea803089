using System.Collections.Generic;
using System.Text;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>
/// What an instruction means depends on the one in front (a constrained call), or on how its call came about (callvirt, newobj, a delegate):
/// where the two are told apart, in handlers that throw between them, and where one call stands for another.
/// </summary>
public static class Prefixes
{
    private interface ICurve<TSelf>
        where TSelf : ICurve<TSelf>
    {
        static abstract double At(double x);

        static virtual double Twice(double x) => 2 * TSelf.At(x);

        double Scaled(double x);
    }

    private readonly struct Cubic(double scale) : ICurve<Cubic>
    {
        public static double At(double x) => x * x * x;

        public double Scaled(double x) => scale * x;
    }

    private sealed class Linear(double scale) : ICurve<Linear>
    {
        public static double At(double x) => 5 * x;

        public static double Twice(double x) => 11 * x;

        public double Scaled(double x) => x > 1 ? throw new InvalidOperationException("above") : scale * x * x;
    }

    private static double Applied<T>(double x)
        where T : ICurve<T>
    {
        Func<double, double> at = T.At, twice = T.Twice;
        return at(x) + twice(x);
    }

    [Point(2, Gradient = [12.0 + 24 + 5 + 11])]
    public static double DelegatesOfStaticAbstractMembers(double x) => Applied<Cubic>(x) + Applied<Linear>(x);

    private static double Guarded<T>(T? curve, double x)
        where T : ICurve<T>
    {
        try
        {
            return curve!.Scaled(x);
        }
        catch (NullReferenceException)
        {
            return 7 * x;
        }
        catch (InvalidOperationException)
        {
            return -x;
        }
    }

    [Point(.5, Gradient = [12.0])]
    [Point(1.5, Gradient = [9.0])]
    public static double ConstrainedCallInTry(double x) => Guarded(new Cubic(3), x) + Guarded((Linear?)null, x) + Guarded(new Linear(2), x);

    [Point(new[] { 1.0, -2, 3 }, Gradient = [new[] { 2.0, 0, 6 }])]
    public static double EnumeratorsInHandlersInLoops(double[] x)
    {
        var sum = 0.0;
        for (var k = 0; k < 2; k++)
        {
            try
            {
                foreach (var a in new List<double>(x))
                {
                    if (a < 0 && k == 1) throw new InvalidOperationException();
                    if (a > 0) sum += k == 0 ? a * a : 0;
                }
            }
            catch (InvalidOperationException)
            {
                foreach (var b in new List<double> { 1, 2 }) sum += b;
            }
        }

        return sum;
    }

    private static double OrOne(double[]? weights, double x) => weights is null ? x : weights[0] * x;

    private static double Length(string? text, double x) => (text?.Length ?? 3) * x;

    [Point(new[] { 2.0, 3.0 }, Gradient = [new[] { 7.0, 2 }])]
    public static double StaticMethodOfDelegateTakesNull(double[] x)
    {
        Func<double[]?, double, double> orOne = OrOne;
        Func<string?, double, double> length = Length;
        return orOne(x[1..], x[0]) + orOne(null, x[0]) + length(null, x[0]);
    }

    [Point(true, .7, Gradient = [null, 1.0])]
    [Point(false, .7, Gradient = [null, 2.0])]
    public static double StaticMethodOfDelegateTakesWhatMayBeNull(bool none, double x)
    {
        Func<double[]?, double, double> orOne = OrOne;
        return orOne(none ? null : [2.0], x);
    }

    private static T New<T>()
        where T : new() => new();

    [Point(.7, Gradient = [3.0])]
    public static double FrameworkTypeMadeByTypeParameter(double x)
    {
        var text = New<StringBuilder>();
        text.Append("abc");
        return New<object>() is null ? 0 : text.Length * x;
    }
}
