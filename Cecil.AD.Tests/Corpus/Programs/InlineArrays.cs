using System.Runtime.CompilerServices;

namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>Structs with [InlineArray] are values: copies change apart, in variables, arguments, tuples and objects of the trace.</summary>
public static class InlineArrays
{
    [Point(.7, 3)]
    public static double CopyIsIndependent(double x, int n)
    {
        var a = new InlineArray4<double>();
        for (var i = 0; i < 4; i++) a[i] = x * i;
        var b = a;
        for (var i = 0; i < n; i++) b[i] *= a[i + 1];
        var s = 0.0;
        foreach (var v in a) s += v * v;
        return s + b[0] + b[1] * b[2] + Inner(a) + a[2];
    }

    private static double Inner(InlineArray4<double> a)
    {
        a[2] *= 2;
        return a[2] * a[1];
    }

    private struct WithBuffer
    {
        public InlineArray4<double> B;
        public double Scale;
    }

    [Point(.7, 3)]
    public static double FieldOfAStruct(double x, int n)
    {
        var a = new WithBuffer { Scale = x };
        for (var i = 0; i < n; i++) a.B[i] = x * i * a.Scale;
        var c = a;
        c.B[1] = 5;
        return a.B[1] + a.B[2] * c.B[1];
    }

    [InlineArray(3)]
    private struct Three
    {
        private double _first;
    }

    [Point(.7, 3)]
    [Point(.7, 0)]
    public static double AssignedInLoop(double x, int n)
    {
        var a = new Three();
        var history = new Three();
        for (var i = 0; i < 3; i++) a[i] = x + i;
        for (var i = 0; i < n; i++)
        {
            var next = a;
            next[i % 3] = a[(i + 1) % 3] * a[2];
            if (i % 2 == 0) history = a;
            a = next;
        }
        return a[0] * a[1] + a[2] + history[1];
    }

    [Point(.7)]
    public static double AssignedInAChainAndPassedOn(double x)
    {
        Three a = new(), b, c;
        a[0] = x;
        b = c = a;
        b[0] *= 2;
        c[0] *= 3;
        return a[0] * b[0] + c[0] + Sum(a, Bump(ref a));
    }

    private static double Bump(ref Three a) => a[0] *= 5;
    private static double Sum(Three a, double by) => a[0] * by;

    private sealed class Holder
    {
        public double S;
        public Three T;
    }

    [Point(.7)]
    public static double FieldOfAnObject(double x)
    {
        var h = new Holder { S = x };
        h.T[0] = x;
        h.T[1] = h.T[0] * h.S;
        var t = h.T;
        t[1] = 4;
        return h.T[1] + t[1] * t[0];
    }
}
