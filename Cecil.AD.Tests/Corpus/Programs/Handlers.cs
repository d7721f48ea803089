using System.Collections.Generic;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Handlers that run: what comes out of calls that stay calls, of the runtime itself, of recursion; in loops and in callees.</summary>
public static class Handlers
{
    public interface IPay
    {
        double Pay(double x);
    }

    private sealed class Put : IPay
    {
        public double Pay(double x) => x > 1 ? throw new InvalidOperationException("pay") : x * x;
    }

    private sealed class Writer(double[] log) : IPay
    {
        public double Pay(double x)
        {
            log[0] = x * x;
            return x > 1 ? throw new InvalidOperationException("written") : x;
        }
    }

    private static readonly IPay[] _found = new IPay[1];

    private static IPay Found(IPay pay)
    {
        _found[0] = pay;
        return _found[0];
    }

    [Point(.7)]
    [Point(1.7, Gradient = [5.0])]
    public static double InterfaceCall(double x)
    {
        try
        {
            return Found(new Put()).Pay(x);
        }
        catch (InvalidOperationException)
        {
            return 5 * x;
        }
    }

    [Point(.7)]
    [Point(1.7)]
    public static double DelegateCall(double x)
    {
        Func<double, double>[] pay = [Found(new Put()).Pay];
        try
        {
            return pay[(int)x % 1](x) * 2;
        }
        catch (Exception e) when (e.Message == "pay")
        {
            return x * x * x;
        }
    }

    /// <summary>What was written before the throw is differentiated too.</summary>
    [Point(.7)]
    [Point(1.7)]
    public static double WrittenBeforeTheThrow(double x)
    {
        double[] log = [0];
        try
        {
            x *= Found(new Writer(log)).Pay(x);
        }
        catch (InvalidOperationException)
        {
            x *= 2;
        }
        return log[0] * x;
    }

    private static double Down(double x, int n)
    {
        if (n > 0) return Down(x * .9, n - 1) * x;
        if (x > 1) throw new ArgumentException("too large");
        return x;
    }

    [Point(.7, 3)]
    [Point(1.7, 3)]
    public static double Recursion(double x, int n)
    {
        var y = x;
        try
        {
            y *= Down(x, n);
        }
        catch (ArgumentException)
        {
            y *= y;
        }
        finally
        {
            y += x;
        }
        return y * x;
    }

    [NonDifferentiable]
    private static double Opaque(double x) => x > 1 ? throw new InvalidOperationException() : 2;

    [Point(.7)]
    [Point(1.7)]
    public static double NonDifferentiableCall(double x)
    {
        var y = x * x;
        try
        {
            y *= Opaque(x);
            y *= x;
        }
        catch (InvalidOperationException)
        {
            y *= 7 * x;
        }
        return y;
    }

    [Point(.7, "3")]
    [Point(.7, "x")]
    public static double Text(double x, string text)
    {
        try
        {
            return double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) * x;
        }
        catch (FormatException)
        {
            return x * x;
        }
    }

    [Point(.7, new[] { 1.0, 2, 3 })]
    [Point(.7, new double[0])]
    public static double UntilTheEndOfAnArray(double x, double[] a)
    {
        double sum = 1;
        var i = 0;
        try
        {
            while (true)
            {
                sum += a[i] * x * sum;
                i++;
            }
        }
        catch (IndexOutOfRangeException)
        {
            return sum * sum;
        }
    }

    private sealed class Node
    {
        public double Value;
        public Node? Next;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double UntilNull(double x, int n)
    {
        Node? list = null;
        for (var i = 0; i < n; i++) list = new Node { Value = x * i, Next = list };
        var sum = x;
        try
        {
            while (true)
            {
                sum += list!.Value * x;
                list = list.Next;
            }
        }
        catch (NullReferenceException)
        {
            return sum;
        }
    }

    [Point(.7, 12)]
    public static double DivisionByZero(double x, int n)
    {
        double sum = 0;
        for (var i = -2; i < 3; i++)
        {
            try
            {
                sum += n / i * x;
                sum += n % i * x * x;
            }
            catch (DivideByZeroException)
            {
                sum += x * x;
            }
        }
        return sum;
    }

    [Point(.7, 12)]
    [Point(.7, int.MaxValue)]
    public static double Overflow(double x, int n)
    {
        try
        {
            return checked(n + 1) * x + checked((byte)(n * 2 / 2)) + checked(-n);
        }
        catch (OverflowException)
        {
            return x * x;
        }
    }

    [Point(.7, "abc")]
    [Point(.7, 7)]
    public static double Cast(double x, object o)
    {
        try
        {
            return ((string)o).Length * x;
        }
        catch (InvalidCastException)
        {
            return x * x * (int)o;
        }
    }

    private static double Log(double x) => x > 0 ? Math.Log(x) : throw new ArgumentOutOfRangeException(nameof(x));

    [Point(.7, 5)]
    [Point(-.7, 5)]
    public static double InALoop(double x, int n)
    {
        double sum = 0;
        var failures = 0;
        for (var i = 0; i < n; i++)
        {
            try
            {
                if (i == 3) continue;
                sum += Log(x * (i % 2 == 0 ? 1 : -1)) * sum + x;
            }
            catch (ArgumentOutOfRangeException)
            {
                failures++;
                sum = Math.Sin(sum) + x * failures;
                if (failures == 3) break;
            }
            finally
            {
                sum *= .9;
            }
        }
        return sum + failures;
    }

    private static double Logged(double x, List<double> log)
    {
        try
        {
            try
            {
                return Log(x);
            }
            finally
            {
                log.Add(x * 2);
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            log.Add(x);
            throw;
        }
        finally
        {
            log.Add(x * x);
        }
    }

    [Point(.7)]
    [Point(-.7)]
    public static double OrderOfNestedBlocks(double x)
    {
        List<double> log = [1];
        double y = 0;
        try
        {
            y = Logged(x, log);
        }
        catch (ArgumentException e) when (e.ParamName == "y")
        {
            y = 100;
        }
        catch (ArgumentException)
        {
            y = x * x;
        }
        for (var i = 0; i < log.Count; i++) y = y * .5 + log[i] * i;
        return y;
    }

    private static void Fail() => throw new InvalidOperationException();

    [Point(.7)]
    [Point(-.7)]
    public static double ThrowInAFinally(double x)
    {
        var y = x;
        try
        {
            try
            {
                y = Log(x);
            }
            finally
            {
                y *= 3;
                if (y > -2) Fail();
            }
        }
        catch (InvalidOperationException)
        {
            return y * y;
        }
        catch (ArgumentException)
        {
            return y;
        }
        return -y;
    }

    [Point(.7, 3)]
    [Point(-.7, 3)]
    public static double LoopInAFinally(double x, int n)
    {
        var y = x;
        try
        {
            try
            {
                y += Log(x);
            }
            finally
            {
                for (var i = 0; i < n; i++) y = Math.Sin(y) + x;
            }
        }
        catch (ArgumentException)
        {
            y *= 2;
        }
        return y;
    }

    private static double First(double[] x, double limit)
    {
        foreach (var v in new List<double>(x))
        {
            if (v > limit) throw new InvalidOperationException();
        }
        return x[0];
    }

    [Point(new[] { 1.0, 2, 3 }, 5)]
    [Point(new[] { 1.0, 2, 3 }, 2)]
    public static double ForeachInsideTry(double[] x, double limit)
    {
        try
        {
            return First(x, limit) * limit;
        }
        catch (InvalidOperationException)
        {
            return x[1] * x[2] * limit;
        }
    }
}
