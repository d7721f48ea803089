using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

/// <summary>Functions that catch exceptions: a handler that runs is refused or right, never a wrong number.</summary>
public sealed class HandlerTests
{
    private static double LogOf(double x) => x > 0 ? Math.Log(x) : throw new ArgumentException("not positive");

    private static double LogOrSquare(double x)
    {
        double y = x;
        try
        {
            y *= 2;
            y = LogOf(y);
        }
        catch (ArgumentException)
        {
            y *= x;
        }
        return y;
    }

    [Test]
    public void Handler_that_does_not_run_changes_nothing() => Assert.That(Grad(LogOrSquare)(4), Is.EqualTo(.25));

    [Test]
    public void Handler_that_runs_is_refused_or_right()
    {
        double? slope;
        try
        {
            slope = Grad(LogOrSquare)(-3);
        }
        catch (NotSupportedException)
        {
            slope = null;
        }
        Assert.That(slope, Is.Null.Or.EqualTo(-12));
    }

    private static double CountsAndThrows(double[] log, double x)
    {
        try
        {
            log[0] += 1;
            return LogOf(x);
        }
        finally
        {
            log[0] += 10;
        }
    }

    [Test]
    public void Finally_runs_once_when_the_function_throws()
    {
        double[] log = [0];
        Assert.That(() => Grad<double[], double>(CountsAndThrows)(log, -1), Throws.ArgumentException.With.Message.EqualTo("not positive"));
        Assert.That(log[0], Is.EqualTo(11));
    }

    private sealed class Gate;

    private static double UnlocksAndThrows(Gate gate, double x)
    {
        lock (gate) return LogOf(x);
    }

    [Test]
    public void Lock_is_released_when_the_function_throws()
    {
        var gate = new Gate();
        Assert.That(() => Grad<Gate, double>(UnlocksAndThrows)(gate, -1), Throws.ArgumentException);
        Assert.That(Monitor.IsEntered(gate), Is.False);
    }
}
