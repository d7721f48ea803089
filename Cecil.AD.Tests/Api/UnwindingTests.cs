using Cecil.AD.Tests.Weave;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>
/// What runs when an exception leaves a call that stays a call: locks, Dispose and finally, the exception itself. At run time and woven,
/// from Debug and from Release IL.
/// </summary>
public sealed class UnwindingTests
{
    private const string Source = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        public interface IPay { double Pay(double x); }

        public sealed class Put : IPay
        {
            public static readonly Exception Thrown = new InvalidOperationException("pay");
            public double Pay(double x) => x > 1 ? throw Thrown : x;
        }

        public sealed class Resource : IDisposable
        {
            public void Dispose() => C.Log.Add("disposed");
        }

        public static class C
        {
            public static readonly List<string> Log = new();
            static readonly object Gate = new();
            static readonly Lock NewGate = new();

            static double Locked(double x, IPay p) { lock (Gate) { return p.Pay(x); } }
            static double NewLocked(double x, IPay p) { lock (NewGate) { return p.Pay(x); } }
            static double Used(double x, IPay p) { using var r = new Resource(); return p.Pay(x) * x; }
            static double Nested(double x, IPay p)
            {
                try { try { return p.Pay(x); } finally { Log.Add("inner"); } } finally { Log.Add("outer"); }
            }
            static double Refused(double x, IPay p)
            {
                try { return p.Pay(x); }
                catch (InvalidOperationException e) { return (double)e.GetType().GetMethod("GetHashCode")!.Invoke(e, null)! * x; }
                finally { Log.Add("finally"); }
            }
            static double Descend(double x, int n) { lock (Gate) { return n == 0 ? throw Put.Thrown : Descend(x, n - 1) * x; } }
            static double Recursive(double x, IPay p) => Descend(x, 3);
            static double Indexed(double x, IPay p) { var a = new double[3]; lock (Gate) { return a[(int)x + 5] * x; } }

            static Func<double, IPay, (double, double)> Of(string name) => name switch
            {
                "Locked" => (x, p) => Autodiff.ValueAndGrad((double y) => Locked(y, p))(x),
                "NewLocked" => (x, p) => Autodiff.ValueAndGrad((double y) => NewLocked(y, p))(x),
                "Used" => (x, p) => Autodiff.ValueAndGrad((double y) => Used(y, p))(x),
                "Nested" => (x, p) => Autodiff.ValueAndGrad((double y) => Nested(y, p))(x),
                "Refused" => (x, p) => Autodiff.ValueAndGrad((double y) => Refused(y, p))(x),
                "Recursive" => (x, p) => Autodiff.ValueAndGrad((double y) => Recursive(y, p))(x),
                _ => (x, p) => Autodiff.ValueAndGrad((double y) => Indexed(y, p))(x),
            };

            public static string Try(string name)
            {
                Log.Clear();
                string thrown;
                try { thrown = Of(name)(2, new Put()).ToString(); }
                catch (Exception e) { thrown = ReferenceEquals(e, Put.Thrown) ? "same" : e.GetType().Name; }
                return $"{thrown}; {string.Join(", ", Log)}; {Monitor.IsEntered(Gate)}, {NewGate.IsHeldByCurrentThread}";
            }

            static double Down(double v, int n) => n == 0 ? v : Down(v * 0.9999 + 1e-4, n - 1);
            static double Thrower(double v, int n) => n == 0 ? throw Put.Thrown : Thrower(v * 2, n - 1) + 1;
            static double Caught(double v, int n) { try { return Thrower(v, n); } catch (InvalidOperationException e) { return e == Put.Thrown ? v * v : 0; } }

            public static string Deep(int stack, int depth)
            {
                var result = "";
                var thread = new Thread(() =>
                {
                    try
                    {
                        var slope = Autodiff.ValueAndGrad((double v) => Down(v, depth))(.5).Item2;
                        var caught = Autodiff.Grad((double v) => Caught(v, depth))(3);
                        try { Autodiff.Grad((double v) => Thrower(v, depth))(3); }
                        catch (Exception e) { result = $"{slope / Math.Pow(.9999, depth):F9} {caught} {ReferenceEquals(e, Put.Thrown)}"; }
                    }
                    catch (Exception e) { result = e.ToString(); }
                }, stack);
                thread.Start();
                thread.Join();
                return result;
            }
        }
        """;

    private static readonly OptimizationLevel[] _levels = [OptimizationLevel.Debug, OptimizationLevel.Release];

    [Test]
    public void Locks_are_released_and_blocks_run_in_order([ValueSource(nameof(_levels))] OptimizationLevel level, [Values] bool woven)
    {
        using var source = WovenSource.Of(Source, optimization: level);
        string Try(string name) => (string)(woven ? source.Call("Try", name) : source.CallPlain("Try", name))!;
        Assert.Multiple(() =>
        {
            Assert.That(Try("Locked"), Is.EqualTo("same; ; False, False"));
            Assert.That(Try("NewLocked"), Is.EqualTo("same; ; False, False"));
            Assert.That(Try("Used"), Is.EqualTo("same; disposed; False, False"));
            Assert.That(Try("Nested"), Is.EqualTo("same; inner, outer; False, False"));
            Assert.That(Try("Refused"), Is.EqualTo("NotSupportedException; finally; False, False"));
            Assert.That(Try("Recursive"), Is.EqualTo("same; ; False, False"));
            Assert.That(Try("Indexed"), Is.EqualTo("IndexOutOfRangeException; ; False, False"));
        });
    }

    [Test]
    public void Recursion_goes_on_where_the_stack_ends(
        [ValueSource(nameof(_levels))] OptimizationLevel level, [Values] bool woven, [Values(256 << 10, 1 << 20, 8 << 20)] int stack, [Values(20_000, 100_000)] int depth)
    {
        using var source = WovenSource.Of(Source, optimization: level);
        Assert.That(woven ? source.Call("Deep", stack, depth) : source.CallPlain("Deep", stack, depth), Is.EqualTo("1.000000000 6 True"));
    }

    [Test, NonParallelizable]
    public void One_thread_goes_on_for_a_thread()
    {
        static double Binary(double v, int n) => n < 2 ? v : Binary(v, n - 1) * .5 + Binary(v, n - 2) * .5;
        static double Deep(double v, int n) => n == 0 ? Binary(v, 12) : Deep(v, n - 1) * .9999;
        var before = Runtime.StackGuard.Started;
        double slope = 0;
        var thread = new Thread(() => slope = Autodiff.Grad((double v) => Deep(v, 20_000))(3), 1 << 18);
        thread.Start();
        thread.Join();
        Assert.That(slope, Is.EqualTo(Math.Pow(.9999, 20_000)).Within(1e-9));
        Assert.That(Runtime.StackGuard.Started - before, Is.LessThanOrEqualTo(3));
    }
}
