namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>C# that makes the compiler write as many kinds of safe IL as possible.</summary>
internal static class Features
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;

        namespace Features;

        public enum Color : byte { Red, Green }
        public interface IShape { double Area { get; } string Name => "shape " + Area; static abstract IShape Make(double x); }
        public record struct Circle(double R) : IShape { public double Area => Math.PI * R * R; public static IShape Make(double x) => new Circle(x); }
        public record Square(double A) : IShape { public virtual double Area => A * A; public static IShape Make(double x) => new Square(x); }
        public sealed record Named(double A, string Label) : Square(A) { public override double Area => base.Area + Label.Length; }
        public readonly struct Vec
        {
            public readonly double X, Y;
            public Vec(double x, double y) { X = x; Y = y; }
            public static Vec operator +(in Vec a, in Vec b) => new(a.X + b.X, a.Y + b.Y);
            public double Dot(in Vec b) => X * b.X + Y * b.Y;
            public override string ToString() => $"({X}, {Y})" + base.ToString();
        }
        public struct Counter
        {
            public int N;
            public int Next() => ++N;
            [System.Diagnostics.CodeAnalysis.UnscopedRef] public ref int Ref() => ref N;
        }
        public ref struct Window(Span<double> data) { private readonly Span<double> _data = data; public ref double this[int i] => ref _data[i]; public ref readonly double First => ref _data[0]; }
        [InlineArray(4)] public struct Four { private double _x; }

        public abstract class Node<T> where T : IComparable<T>
        {
            protected readonly T Value; private Node<T>? _next; public event Action<T>? Seen; private static int _count;
            protected Node(T value) { Value = value; _count++; }
            public Node<T>? Next { get => _next; init => _next = value; }
            protected virtual T Best(T other) { Seen?.Invoke(other); return Value.CompareTo(other) > 0 ? Value : other; }
            public IEnumerable<T> All() { for (var n = this; n != null; n = n._next) yield return n.Value; }
            private sealed class Leaf(T v) : Node<T>(v) { protected override T Best(T other) { Func<T> f = () => base.Best(other); return f(); } }
            public static Node<T> Make(T v) => new Leaf(v) { Next = new Leaf(v) };
            public static explicit operator T(Node<T> n) => n.Value;
        }

        public class Program
        {
            private readonly Vec _origin = new(1, 2); private static readonly double[] Table = [1, 2, 3]; private Counter _counter; private object? _any;
            private readonly double[] _weights = new double[3]; private readonly Counter _fixedCounter; private static readonly Vec Unit = new(1, 0);

            public double Origin() => _origin.Dot(in _origin) + Unit.Dot(Unit) + _fixedCounter.Next() + _counter.Next() + Read(in _origin.X);
            private static double Read(in double x) => x;
            public ref readonly Vec Where() => ref _origin;
            public ref double Cell(int i) { ref var cell = ref _weights[i]; cell += 1; return ref cell; }
            public static ref T Pick<T>(bool b, ref T x, ref T y) => ref b ? ref x : ref y;
            public double Shapes(IShape[] shapes) { double s = 0; foreach (var x in shapes) s += x switch { Circle { R: > 1 and var r } => r, Square(var a) => a, null => 0, _ => x.Area }; return s; }
            public static IShape Build<T>(double x) where T : IShape => T.Make(x);
            public static T Sum<T>(ReadOnlySpan<T> xs) where T : struct, INumber<T> { var s = T.Zero; foreach (var x in xs) s += x; return s; }
            public static double Spans() { Span<double> s = new double[4]; var w = new Window(s); w[0] = 2; var f = new Four(); f[1] = 3; return w.First + s[^1] + f[1] + Sum<double>(s[1..]); }
            public object Pattern(object o) => o switch { int i when i > 3 => i, long l => l, string { Length: > 2 } s => s, double[] and [var a, .., var b] => a + b, (double x, double y) => x + y, Color.Green => 1, IComparable c and not null => c, _ => "none" };
            public string Texts(string s, Color c) { switch (s) { case "a": return "1"; case "bb": return "2"; case "ccc": case "dddd": case "eeeee": case "ffffff": case "gg": return $"{c,3:G}{s}"; default: return c.ToString() + c.HasFlag(Color.Red); } }
            public int Tries(int[] xs, int i)
            {
                try { try { return xs[i]; } catch (IndexOutOfRangeException e) when (e.Message.Length > i) { return -1; } finally { i++; } }
                catch (Exception) { if (i > 2) throw; return i; }
                finally { lock (this) _any = null; }
            }
            public async Task<double> Async(Task<double> t) { var x = 0.0; for (var i = 0; i < 3; i++) { try { x += await t; } catch (InvalidOperationException e) when (e.Message == "") { x += await t.ConfigureAwait(false); } finally { await Task.Yield(); } } await foreach (var y in Stream(x)) x += y; return x; }
            public async IAsyncEnumerable<double> Stream(double x) { await Task.Yield(); yield return x; await using (new Disposer()) yield return _counter.Next(); }
            private sealed class Disposer : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
            public Func<double, double> Close(double a) { var b = a; double Inner(double x) { b += x; return b * a; } Func<double, double> g = static x => x * x; g += Math.Sin; return x => Inner(x) + g(x) + Origin(); }
            public static Func<object> Variant(Func<string> f) => f;
            public static IEnumerable<object> Variant(IEnumerable<string> f, bool b, List<string> l, string[] a) => b ? f : l.Count > 1 ? l : a;
            public static object[] Covariant(string[] a) { object[] o = a; o[0] = "x"; return o; }
            public static U[] Up<T, U>(T[] a) where T : class, U => a;
            public double? Lifted(double? a, double? b) => a * b + (a ?? 1) - (a > b ? a : null);
            public double Tuples() { var (a, b) = (1.0, 2.0); (a, b) = (b, a); var t = (x: a, y: b); t.x++; return t.x + t.y; }
            public int[,] Grid(int n) { var g = new int[n, n]; g[1, 2] = 3; g[0, 0]++; ref var r = ref g[1, 1]; r = 4; return g; }
            public static T Generic<T>(T x, List<T> l) { T y = default!; l.Add(x); if (x is IDisposable d) d.Dispose(); if (x is null) return y; return x.Equals(y) ? x : l[0]; }
            public static T Class<T>(T? x) where T : class, IShape, new() { var y = x ?? new T(); object o = y; return y.Area > 1 && o == (object)y ? y : (T)o; }
            public static void Struct<T>(ref T x) where T : struct, IDisposable { using (x) x.Dispose(); foreach (var i in new List<T> { x }) i.Dispose(); }
            public dynamic Dynamic(dynamic d) => d.X + 1;
            public IEnumerable<double> Query(IEnumerable<Square> q) => from s in q where s.A > 1 orderby s.A let z = s with { A = 2 } select z.Area;
            public bool Flags(Color c, bool a, byte b, char d, nint n, ulong u, decimal m) => (c == Color.Red) ^ a && b + d > n && checked((byte)u) < 3 && m > 1m && (uint)b >>> 2 > 1 && n != (int)b && (double)u > (float)b;
            public object Expression() { System.Linq.Expressions.Expression<Func<int, int>> e = x => x + _counter.N; return e; }
            public void Params(params ReadOnlySpan<object> xs) { foreach (var x in xs) _any = x; Params(1, "a", 2.0); List<int> l = [1, .. Enumerable.Range(0, 3)]; _any = l; }
            public int Goto(int n) { again: n--; if (n > 0) goto again; do { if (n == -3) break; n--; } while (true); for (;;) { if (n++ > 3) return n; } }
            public void Outs(out int a, ref Counter c) { a = c.Next(); if (int.TryParse("1", out var b)) a += b; Outs(out _, ref c); c.Ref() = 2; _counter.Ref()++; }
            ~Program() { _any = null; }
            public object? this[int i, string s] { get => _any; set { _any ??= value ?? s; } }
            static Program() { Table[0]++; }
        }
        """;
}
