using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>A throw is part of the function wherever it stands: in loops of every form, behind them, in callees.</summary>
public sealed class ThrowTests
{
    private static double InFor(double x, int at)
    {
        for (var i = 0; i < 5; i++)
        {
            if (i == at) throw new InvalidOperationException();
            x *= 2;
        }

        return x;
    }

    private static double InWhileTrue(double x, int at)
    {
        var i = 0;
        while (true)
        {
            if (i == at) throw new InvalidOperationException();
            x *= 2;
            if (++i == 5) return x;
        }
    }

    private static double InInnerLoop(double x, int at)
    {
        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j <= i; j++)
                if (i == at && j == 0) throw new InvalidOperationException();
            x *= 2;
        }

        return x;
    }

    private static double AtTheEndOfTheBody(double x, int at)
    {
        for (var i = 0; i < 5; i++)
        {
            x *= 2;
            if (i == at) throw new InvalidOperationException();
        }

        return x;
    }

    private static double WithBreak(double x, int at)
    {
        for (var i = 0; i < 50; i++)
        {
            if (i == at) throw new InvalidOperationException();
            if (i == 5) break;
            x *= 2;
        }

        return x;
    }

    private static double InSwitch(double x, int at)
    {
        for (var i = 0; i < 5; i++)
        {
            switch (i - at)
            {
                case 0: throw new InvalidOperationException();
                case 1: x *= 2; break;
                default: x += x; break;
            }
        }

        return x;
    }

    private static double Check(int i, int at) => i == at ? throw new InvalidOperationException() : 2;

    private static double InCallee(double x, int at)
    {
        for (var i = 0; i < 5; i++) x *= Check(i, at);
        return x;
    }

    private static double BehindTheLoop(double x, int at)
    {
        var i = 0;
        for (; i < 5; i++) x *= 2;
        if (at < i && at >= 0) throw new InvalidOperationException();
        return x;
    }

    private static double InDoWhile(double x, int at)
    {
        var i = 0;
        do
        {
            if (i == at) throw new InvalidOperationException();
            x *= 2;
        }
        while (++i < 5);
        return x;
    }

    private static IEnumerable<TestCaseData> Functions()
    {
        Func<double, int, double>[] all = [InFor, InWhileTrue, InInnerLoop, AtTheEndOfTheBody, WithBreak, InSwitch, InCallee, BehindTheLoop, InDoWhile];
        return all.Select(f => new TestCaseData(f).SetArgDisplayNames(f.Method.Name));
    }

    [TestCaseSource(nameof(Functions))]
    public void Throw_that_is_reached_is_thrown(Func<double, int, double> f)
    {
        Assume.That(() => f(1, 3), Throws.InvalidOperationException);
        Assert.That(() => Grad(f)(1, 3), Throws.InvalidOperationException);
        Assert.That(() => Grad(f)(1, 0), Throws.InvalidOperationException);
    }

    [TestCaseSource(nameof(Functions))]
    public void Throw_that_is_not_reached_changes_nothing(Func<double, int, double> f) =>
        Assert.That(ValueAndGrad(f)(1.5, -1), Is.EqualTo((48.0, (32.0, 0))));
}
