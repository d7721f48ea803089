using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Delegates to virtual and interface methods of objects whose class depends on the data.</summary>
public static class BoundMethods
{
    private abstract class Payoff
    {
        public double K { get; set; }

        public double Sum { get; set; }

        public abstract double At(double x);

        public virtual void Add() => Sum += K * K;
    }

    private sealed class Linear : Payoff
    {
        public override double At(double x) => K * x;
    }

    private sealed class Shifted : Payoff
    {
        public override double At(double x) => K + x;

        public override void Add() => Sum += 2 * K;
    }

    private interface IScale
    {
        double At(double x);
    }

    private struct Scale(double k) : IScale
    {
        public readonly double At(double x) => k * x;
    }

    private sealed class Offset(double k) : IScale
    {
        public double At(double x) => k + x;
    }

    private sealed class Holder
    {
        public Func<double, double> F { get; init; } = Math.Abs;
    }

    private static Payoff Pick(double x) => x > 0 ? new Linear { K = x } : new Shifted { K = x };

    private static Func<double, double> Made(double x)
    {
        var payoff = Pick(x);
        return payoff.At;
    }

    [Point(3.0, Value = 6, Gradient = new object[] { 2.0 })]
    [Point(-3.0, Value = -1, Gradient = new object[] { 1.0 })]
    public static double Called(double x)
    {
        var payoff = Pick(x);
        Func<double, double> f = payoff.At;
        return f(2);
    }

    [Point(new[] { 3.0, 1.5 })]
    [Point(new[] { -3.0, 1.5 })]
    public static double GivenToSelect(double[] x) => x.Select(Pick(x[0]).At).Sum();

    [Point(3.0)]
    public static double InList(double x)
    {
        var payoff = Pick(x);
        List<Func<double, double>> functions = [];
        functions.Add(payoff.At);
        functions.Add(v => v * x);
        return functions.Sum(f => f(2));
    }

    [Point(3.0, Value = 18, Gradient = new object[] { 12.0 })]
    public static double ActionOfVirtualMethod(double x)
    {
        var payoff = Pick(x);
        Action add = payoff.Add;
        add();
        add();
        return payoff.Sum;
    }

    [Point(2.5)]
    public static double MadeInLoop(double x)
    {
        double sum = 0;
        for (var i = 0; i < 4; i++)
        {
            var payoff = Pick(x - i);
            Func<double, double> f = payoff.At;
            sum += f(i + 1);
        }
        return sum;
    }

    [Point(3.0)]
    public static double KeptInObject(double x)
    {
        var payoff = Pick(x);
        for (var i = 0; i < 3; i++) if (i * x > 5) payoff = Pick(x + i);
        var holder = new Holder { F = payoff.At };
        return holder.F(2) + holder.F(x);
    }

    [Point(3.0)]
    public static double OfStructInBox(double x)
    {
        IScale scale = new Scale(x);
        for (var i = 0; i < 2; i++) if (x > 100) scale = new Offset(2);
        Func<double, double> f = scale.At;
        return f(x) * f(2);
    }

    [Point(3.0)]
    public static double ObjectChangesAfterBinding(double x)
    {
        var payoff = Pick(x);
        Func<double, double> f = payoff.At, g = payoff.At;
        payoff.K = x * x;
        return f(2) * g(3);
    }

    [Point(1.5)]
    public static double Returned(double x) => Made(x)(2) * Made(-x)(3);
}
