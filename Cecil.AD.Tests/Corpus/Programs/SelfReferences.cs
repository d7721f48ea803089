using System.Collections.Generic;
using System.Linq;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>
/// Objects that lead back to themselves: delegates in fields of the object that they are bound to, lambdas in loops that capture outer and
/// loop variables, cycles of several objects. On some paths they do and on others they do not.
/// </summary>
public static class SelfReferences
{
    private sealed class Node
    {
        public double V;
        public Func<double>? F;
        public Action<double>? A;
        public Node? Next;

        public double Get() => V * 3;

        public double Twice() => V * 2;

        public void Put(double v) => V = v;
    }

    [Point(3, 4, Value = 18, Gradient = [6.0, null])]
    public static double LambdaOfLoopAndOuterVariable(double x, int count)
    {
        double s = 0;
        for (var n = 0; n < count; n++)
        {
            Func<double> g = () => n * x;
            s += g();
        }

        return s;
    }

    [Point(3, 4, Value = 27, Gradient = [18.0, null])]
    [Point(3, 1, Value = 0, Gradient = [0.0, null])]
    public static double DelegateInItsOwnObject(double x, int count)
    {
        var p = new Node { V = x };
        if (count > 2) p.F = p.Get;
        p.V = x * x;
        return p.F == null ? 0 : p.F();
    }

    [Point(3, 4, Value = 126, Gradient = [42.0, null])]
    [Point(3, 0)]
    public static double DelegateMadeWhenMissing(double x, int count)
    {
        var p = new Node { V = x };
        double s = 0;
        for (var i = 0; i < count; i++)
        {
            p.F ??= p.Get;
            p.V += x * i;
            s += p.F();
        }

        return s;
    }

    [Point(3, 4, Value = 54, Gradient = [18.0, null])]
    public static double QueryInALoop(double x, int count)
    {
        double s = 0;
        for (var n = 0; n < count; n++) s += Enumerable.Range(0, 3).Sum(k => k * n * x);
        return s;
    }

    [Point(3, 4, Value = 36, Gradient = [33.0, null])]
    [Point(3, 1, Value = 9, Gradient = [6.0, null])]
    public static double CycleThroughASecondObject(double x, int count)
    {
        var p = new Node { V = x };
        var q = new Node { V = 2 * x, Next = p };
        if (count > 2) p.F = () => q.Next!.V * q.V;
        p.V = x * x;
        q.V = x + 1;
        return p.F == null ? p.V : p.F();
    }

    [Point(3)]
    public static double LambdaOverThreeScopes(double x)
    {
        double s = 0;
        for (var i = 0; i < 3; i++)
        {
            var y = x * i;
            Func<double, double> f = t => t * y + i * x;
            s += f(2) + f(y);
        }

        return s;
    }

    [Point(3)]
    public static double LambdaChangesOuterVariables(double x)
    {
        double s = 0;
        for (var i = 0; i < 4; i++)
        {
            void Add()
            {
                s += x * i;
                x *= 1.1;
            }

            Action add = Add;
            add();
            if (i == 2) add();
        }

        return s * x;
    }

    [Point(.3, 1.2)]
    public static double Quadrature(double rate, double end)
    {
        const int Steps = 8;
        double s = 0, h = end / Steps;
        Func<double, double> f = t => Math.Exp(-rate * t * t);
        for (var i = 0; i < Steps; i++)
        {
            var low = i * h;
            Func<double, double> g = u => f(low + u * h);
            s += h * (g(0) + 4 * g(.5) + g(1)) / 6;
        }

        return s;
    }

    [Point(.3, 1.2)]
    public static double RungeKutta(double k, double y)
    {
        const double H = .1;
        for (var i = 0; i < 5; i++)
        {
            var t = i * H;
            Func<double, double, double> f = (s, v) => -k * v + Math.Sin(s + t);
            var k1 = f(0, y);
            var k2 = f(H / 2, y + H / 2 * k1);
            var k3 = f(H / 2, y + H / 2 * k2);
            y += H / 6 * (k1 + 2 * k2 + 2 * k3 + f(H, y + H * k3));
        }

        return y;
    }

    [Point(.3, 1.2)]
    public static double Currying(double a, double b)
    {
        double s = 0;
        for (var i = 0; i < 3; i++)
        {
            Func<double, Func<double, double>> c = p => q => p * q * a + i;
            s += c(i)(b);
        }

        return s;
    }

    [Point(new[] { .3, 1.2, -.5 })]
    public static double PredicatesOfALoop(double[] x)
    {
        double s = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var limit = x[i] * .5;
            Func<double, bool> above = v => v > limit;
            foreach (var v in x)
                if (above(v)) s += v * limit;
        }

        return s;
    }

    [Point(.3, 1.2)]
    public static double ListOfLambdas(double a, double b)
    {
        var functions = new List<Func<double, double>>();
        for (var i = 0; i < 3; i++)
        {
            var j = i;
            functions.Add(t => t * a + j * b);
        }

        double s = 1;
        foreach (var f in functions) s = f(s);
        return s;
    }

    [Point(.3, 1.2)]
    public static double ListOfLambdasOverOneVariable(double a, double b)
    {
        var functions = new List<Func<double>>();
        for (var i = 0; i < 3; i++) functions.Add(() => i * a + b);
        double s = 0;
        foreach (var f in functions) s += f() * f();
        return s;
    }

    [Point(.3, true)]
    [Point(.3, false)]
    public static double ObjectThatIsItsOwnNext(double x, bool isReplaced)
    {
        var p = new Node { V = x };
        p.Next = p;
        if (isReplaced) p.Next = new Node { V = 1 };
        p.V *= 2;
        p.Next.V += x;
        return p.V * p.Next.V;
    }

    [Point(.3, true)]
    [Point(.3, false)]
    public static double TwoObjectsOfWhichOneLetsGo(double x, bool letsGo)
    {
        var p = new Node { V = x };
        var q = new Node { V = x * 2, Next = p };
        p.Next = q;
        if (letsGo) q.Next = null;
        p.V += 1;
        q.V *= p.V;
        return p.Next.V + (q.Next == null ? 0 : q.Next.V);
    }

    [Point(.3, true)]
    [Point(.3, false)]
    public static double TwoObjectsOfWhichOneIsReplaced(double x, bool isReplaced)
    {
        var p = new Node { V = x };
        var q = new Node { V = x * 2, Next = p };
        p.Next = q;
        if (isReplaced) p.Next = new Node { V = x * x, Next = p };
        p.V += 1;
        p.Next.V *= p.V;
        return p.Next.V + p.Next.Next!.V * q.V;
    }

    [Point(.3, 4)]
    [Point(.3, 1)]
    [Point(.3, 0)]
    public static double DelegateChangesInALoop(double x, int count)
    {
        var p = new Node { V = x };
        for (var i = 0; i < count; i++)
        {
            if (i == 1) p.F = p.Get;
            else p.F ??= p.Twice;
            p.V += x;
        }

        return p.F == null ? p.V : p.F() + p.V;
    }

    [Point(.3, 4)]
    [Point(.3, 0)]
    public static double ActionOnItsOwnObject(double x, int count)
    {
        var p = new Node { V = x };
        for (var i = 0; i < count; i++)
        {
            p.A ??= p.Put;
            p.A(p.V * 1.5 + i);
        }

        return p.V;
    }

    [Point(.3, 4)]
    [Point(.3, 0)]
    public static double LambdaInAFieldOfWhatItCaptures(double x, int count)
    {
        var p = new Node { V = x };
        for (var i = 0; i < count; i++)
        {
            p.F = () => p.V * (i + 1);
            p.V += p.F();
        }

        return p.V;
    }

    [Point(.3, 4)]
    [Point(.3, 0)]
    public static double LambdaThatCapturesTheOneBefore(double x, int count)
    {
        Func<double> f = () => x;
        for (var i = 0; i < 4; i++)
        {
            if (count > i)
            {
                var g = f;
                f = () => g() * x + i;
            }

            x += .1;
        }

        return f();
    }

    [Point(.3, true, Value = .72, Gradient = [4.8, null])]
    [Point(.3, false, Value = .6, Gradient = [2.0, null])]
    public static double RecursiveLambdaOfOneBranch(double x, bool isMade)
    {
        Func<double, double>? f = null;
        if (isMade) f = v => v > 1 ? v : f!(v + x) * x;
        x *= 2;
        return f == null ? x : f(x);
    }

    [Point(.3, 4)]
    [Point(.3, 0)]
    public static double ListFromItsHead(double x, int count)
    {
        Node? head = null;
        for (var i = 0; i < count; i++) head = new Node { V = x * i, Next = head };
        double s = 0;
        for (var p = head; p != null; p = p.Next)
        {
            p.V += x;
            s += p.V * p.V;
        }

        return s;
    }
}
