using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>try with finally and with handlers that do not run, using, lock, guards that throw.</summary>
public static class Exceptions
{
    [Point(.7, Gradient = [1.4])]
    public static double TryFinally(double x)
    {
        double y;
        try
        {
            y = x * x;
        }
        finally
        {
            Console.Write("");
        }
        return y;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double FinallyChangesVariables(double x, int n)
    {
        var y = 1.0;
        for (var i = 0; i < n; i++)
        {
            try
            {
                y *= x + i;
                if (y > 2) continue;
                y += x;
            }
            finally
            {
                y = Math.Sin(y);
            }
        }
        return y;
    }

    private static double Shared(double[] log, double x)
    {
        try
        {
            if (x > 1) return log[0] * x;
            log[0] *= x;
        }
        finally
        {
            log[0] += x;
        }
        return log[0];
    }

    [Point(.7, 2)]
    [Point(1.7, 2)]
    public static double ReturnInsideTry(double x, double start)
    {
        double[] log = [start];
        var first = Shared(log, x);
        return first * log[0];
    }

    [Point(.7, 4)]
    [Point(.7, 1)]
    [Point(.7, 0)]
    public static double BreakOutOfTry(double x, int n)
    {
        var y = x;
        for (var i = 0; ; i++)
        {
            try
            {
                if (i == n) break;
                y = Math.Cos(y) + x;
            }
            finally
            {
                y *= .9;
            }
        }
        return y;
    }

    private static double Nested(double[] state, int kind)
    {
        try
        {
            try
            {
                state[0] *= 2;
                if (kind == 0) return state[0] * state[0];
            }
            finally
            {
                state[0] += 1;
                if (kind == 1) state[0] *= state[0];
            }
            state[0] *= 3;
            if (kind == 2) return state[0];
        }
        finally
        {
            state[0] = Math.Sin(state[0]);
        }
        return state[0] * 5;
    }

    [Point(.7, 0)]
    [Point(.7, 1)]
    [Point(.7, 2)]
    public static double NestedFinally(double x, int kind)
    {
        double[] state = [x];
        return Nested(state, kind) * state[0];
    }

    private static double LogOf(double x)
    {
        if (x <= 0) throw new ArgumentOutOfRangeException(nameof(x), x, "must be positive");
        return Math.Log(x);
    }

    [Point(.7, Gradient = [1 / .7])]
    public static double ThrowGuard(double x) => LogOf(x);

    [Point(.7)]
    public static double HandlerThatDoesNotRun(double x)
    {
        double y;
        try
        {
            y = LogOf(x) * x;
        }
        catch (ArgumentOutOfRangeException)
        {
            y = 0;
        }
        return y * y;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double HandlersAndFilterInALoop(double x, int n)
    {
        var failures = 0;
        for (var i = 0; i < n; i++)
        {
            try
            {
                x += LogOf(x + i);
            }
            catch (ArgumentException e) when (e.ParamName == "y")
            {
                failures++;
            }
            catch (InvalidOperationException)
            {
                return -1;
            }
            finally
            {
                x *= .9;
            }
        }
        return x * x + failures;
    }

    [Point(.7)]
    public static double VariableWrittenInTryAndReadInFinally(double x)
    {
        double y = x, z = 0;
        try
        {
            y *= y;
            y += LogOf(y + 1);
        }
        catch (ArgumentException)
        {
            z = y;
        }
        finally
        {
            z += y * 2;
        }
        return y * z;
    }

    [Point(.7)]
    public static double TryWithinHandlerThatDoesNotRun(double x)
    {
        var y = x;
        try
        {
            y = LogOf(x + 1);
        }
        catch (ArgumentException)
        {
            try
            {
                y = LogOf(-x);
            }
            finally
            {
                y = 2;
            }
        }
        return y * x;
    }

    private static double Rethrown(double x)
    {
        try
        {
            return LogOf(x) + x;
        }
        catch (ArgumentException)
        {
            Console.WriteLine("out of range");
            throw;
        }
    }

    [Point(.7)]
    public static double RethrowThatDoesNotRun(double x) => Rethrown(x) * Rethrown(x + 1);

    private sealed class Scope(double[] log, double by) : IDisposable
    {
        public double Value = by;

        public void Dispose() => log[0] = log[0] * Value + 1;
    }

    [Point(.7, .3)]
    public static double Using(double x, double by)
    {
        double[] log = [x];
        using (var scope = new Scope(log, by))
        {
            scope.Value += log[0] * x;
        }
        return log[0] * x;
    }

    private static double Disposed(double[] log, double by)
    {
        using var outer = new Scope(log, by);
        using var inner = new Scope(log, by * by);
        log[0] += outer.Value;
        return log[0] * inner.Value;
    }

    [Point(.7, .3)]
    public static double UsingDeclarations(double x, double by)
    {
        double[] log = [x];
        return Disposed(log, by) + log[0];
    }

    [Point(.7, true)]
    [Point(.7, false)]
    public static double UsingNull(double x, bool some)
    {
        double[] log = [x];
        using (some ? new Scope(log, x) : null) log[0] *= 3;
        return log[0] * x;
    }

    private struct Timer(double[] log) : IDisposable
    {
        private double _ticks = 1;

        public void Tick(double by) => _ticks *= by;

        public readonly void Dispose() => log[0] += _ticks;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double UsingOfAStruct(double x, int n)
    {
        double[] log = [0];
        var timer = new Timer(log);
        using (timer)
        {
            for (var i = 0; i < n; i++) timer.Tick(x + i);
        }
        timer.Tick(x);
        timer.Dispose();
        return log[0];
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double Lock(double x, int n)
    {
        var gate = new object();
        var sum = x;
        for (var i = 0; i < n; i++)
        {
            lock (gate) sum += Math.Sin(sum);
        }
        return sum;
    }

    [Point(.7)]
    public static double LockOfTheNewKind(double x)
    {
        var gate = new System.Threading.Lock();
        lock (gate) x *= x;
        return x;
    }

    [Point(new[] { 1.0, 2, 3 })]
    [Point(new double[0])]
    public static double ForeachThatDisposes(double[] x)
    {
        IEnumerable<double> values = new List<double>(x);
        double sum = 0;
        foreach (var v in values)
        {
            if (v > 2.5) return sum * v;
            sum += v * v;
        }
        return sum;
    }

    [Point(2, 0, Gradient = [1.0, null])]
    [Point(2, 1, Gradient = [4.0, null])]
    public static double ThrowExpression(double x, int kind) => kind switch
    {
        0 => x,
        1 => x * x,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    [Point(2, "3", Gradient = [3.0, null])]
    [Point(2, "none", Gradient = [1.0, null])]
    public static double ArgumentChecks(double x, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, 1e6);
        return int.TryParse(text, out var n) ? x * n : x;
    }

    [Point(.7, 2)]
    [Point(.7, 0)]
    public static double GotoOutOfTry(double x, int n)
    {
    again:
        try
        {
            x = Math.Sin(x) + .5;
            if (n-- > 0) goto again;
        }
        finally
        {
            x *= 1.1;
        }
        return x;
    }
}
