using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>Features of the language around calls of Autodiff: the woven program says what the plain one says.</summary>
public sealed class LanguageTests
{
    private const string Functions = "public static double Cube(double x) => x * x * x; public static double Square(double x) => x * x;";

    [TestCase("Func<double, double> f = Cube; try { Console.Out.Flush(); } finally { f = Square; } return Grad(f)(2);", 4, TestName = "Reassigned_in_finally")]
    [TestCase("Func<double, double> f = Cube; for (var i = 0; i < 3; i++) { try { if (i == 1) continue; } finally { if (i == 1) f = Square; } } return Grad(f)(2);", 4, TestName = "Reassigned_in_finally_of_a_loop")]
    [TestCase("Func<double, double> f = Cube; try { goto end; } finally { try { } finally { f = Square; } } end: return Grad(f)(2);", 4, TestName = "Reassigned_in_nested_finally")]
    [TestCase("Func<double, double> f = Cube; try { f = Square; int.Parse(\"x\"); f = Cube; } catch (FormatException) { return Grad(f)(2); } return 0;", 4, TestName = "Reassigned_before_an_exception")]
    [TestCase("Func<double, double> f = Cube; try { throw new InvalidOperationException(); } catch when ((f = Square) is not null) { } return Grad(f)(2);", 4, TestName = "Reassigned_in_a_filter")]
    [TestCase("Func<double, double> f = Cube; lock (typeof(C)) { f = Square; } return Grad(f)(2);", 4, TestName = "Reassigned_in_lock")]
    [TestCase("Func<double, double> f = Cube; goto a; b: return Grad(f)(2); a: f = Square; goto b;", 4, TestName = "Reassigned_behind_goto")]
    [TestCase("Func<double, double> f = Cube; Action a = () => f = Square; a(); return Grad(f)(2);", 4, TestName = "Reassigned_by_a_closure")]
    [TestCase("Func<double, double> f = Cube; ref var r = ref f; r = Square; return Grad(f)(2);", 4, TestName = "Reassigned_through_a_reference")]
    [TestCase("Func<double, double> f = Cube, g = Square; (f, g) = (g, f); return Grad(f)(2) + 10 * Grad(g)(2);", 124, TestName = "Swapped")]
    [TestCase("Func<double, double> f = Cube; for (var i = 0; i < 2; i++) f = Grad(f); return f(2);", 12, TestName = "Loop_of_gradients")]
    [TestCase("Func<double, double> f = Cube; for (var i = 0; ; i++) { if (i == 2) return Grad(f)(2); f = i == 0 ? Square : f; }", 4, TestName = "Conditional_in_a_loop")]
    [TestCase("return Grad(Zero switch { 0 => (Func<double, double>)Cube, _ => Square })(2);", 12, TestName = "Switch_expression")]
    [TestCase("Func<double, double>? f = Zero > 0 ? Square : null; f ??= Cube; return Grad(f)(2);", 12, TestName = "Coalesced")]
    [TestCase("object o = (Func<double, double>)Cube; return o is Func<double, double> f ? Grad(f)(2) : 0;", 12, TestName = "Pattern")]
    [TestCase("return new Func<double, double>[] { Cube, Square }.Select(Grad).Sum(g => g(2));", 16, TestName = "Grad_as_a_method_group")]
    [TestCase("return (Zero == 0 ? Grad(Cube) : Grad(Square))(2);", 12, TestName = "Conditional_of_gradients")]
    [TestCase("return (Grad(Cube) ?? Grad(Square))(2) + Grad(Cube)?.Invoke(2) ?? 0;", 24, TestName = "Coalesced_gradient")]
    [TestCase("try { return Grad(Cube)(Grad(Square)(2)); } finally { Grad(Square)(1); }", 48, TestName = "Calls_in_try_and_finally")]
    [TestCase("return Grad((Func<double, double>)Math.Sin)(0) + Grad(double.Exp)(0) + Grad(Math.Pow)(2, 3).Item1;", 14, TestName = "Methods_of_the_framework")]
    [TestCase("List<double> l = [3, 4]; return Grad((double x) => x * l.Count * l[1])(2);", 8, TestName = "Captured_list")]
    [TestCase("double? w = 4; return Grad((double x) => w.Value * x)(2);", 4, TestName = "Captured_nullable")]
    [TestCase("var a = new { K = 3.0 }; return Grad((double x) => a.K * x)(2);", 3, TestName = "Captured_anonymous_object")]
    [TestCase("var t = (A: 3.0, B: (C: 2.0, D: 1)); return Grad((double x) => t.A * x * t.B.C + t.B.D)(2);", 6, TestName = "Captured_tuples")]
    [TestCase("var h = new HashSet<string> { \"a\" }; var q = new Queue<int>([1, 2]); return Grad((double x) => x * h.Count * q.Count)(2);", 2, TestName = "Captured_collections")]
    [TestCase("var k = 1.0; var g = Grad((double x) => x * k); k++; return g(2);", 2, TestName = "Capture_changed_later")]
    [TestCase("var s = 0.0; for (var i = 0; i < 4; i++) { double j = i; s = s * 10 + Grad((double x) => x * j * i)(1); } return s;", 149, TestName = "Captured_loop_variables")]
    [TestCase("var k = 2.0; double M(double x) { double N(double y) => y * k * x; return N(x) + x; } return Grad(M)(2);", 9, TestName = "Nested_local_functions")]
    [TestCase("Func<double, double> f = Cube; var g = Grad(f); var h = Grad(g); return g(2) + h(2) + ValueAndGrad(h)(2).Gradient;", 30, TestName = "Derivatives_in_locals")]
    public void Function_is_the_one_that_runs(string body, double expected) =>
        Same($$"""
            using System.Collections.Generic; using System.Linq;
            public static class C
            {
                static int Zero => Environment.ProcessId < 0 ? 1 : 0;
                {{Functions}}
                public static double Run() { {{body}} }
                public static double Bound() => Grad(Cube)(1);
            }
            """, expected);

    /// <summary>Bound calls are longer than the calls were: short branches over them must still reach.</summary>
    [Test]
    public void Branches_reach_over_bound_calls([Range(1, 8)] int calls) => Same($$"""
        public static class C
        {
            {{Functions}}
            public static double Run()
            {
                var s = 0.0;
                for (var i = 0; i < 3; i++) { if (i != 1) s += {{string.Join(" + ", Enumerable.Repeat("Grad(Cube)(i)", calls))}}; else s += 1; }
                return s;
            }
        }
        """, calls * 12 + 1);

    [TestCase("static readonly Func<double, double> F = Cube;", 12, true, TestName = "Field_initialiser")]
    [TestCase("static readonly Func<double, double> F; static C() { F = Cube; }", 12, true, TestName = "Static_constructor")]
    [TestCase("static readonly Func<double, double> F = Environment.ProcessId > 0 ? Square : Cube;", 4, false, TestName = "Conditional_initialiser")]
    [TestCase("static readonly Func<double, double> F = Cube; static C() { if (Environment.ProcessId > 0) F = Square; }", 4, false, TestName = "Overwritten_in_the_static_constructor")]
    [TestCase("static readonly Func<double, double> F = Cube; static C() { Replace(ref F); } static void Replace(ref Func<double, double> f) => f = Square;", 4, false, TestName = "Passed_by_reference")]
    [TestCase("static readonly Func<double, double> F = Cube; static C() { ref var r = ref F; r = Square; }", 4, false, TestName = "Overwritten_through_a_reference")]
    [TestCase("static Func<double, double> F { get; } = Cube;", 12, false, TestName = "Property")]
    [TestCase("[System.Runtime.CompilerServices.CompilerGenerated] static class G { public static Func<double, double> F = Cube; } static Func<double, double> F { get { typeof(G).GetField(\"F\")!.SetValue(null, (Func<double, double>)Square); return G.F; } }", 4, false, TestName = "Field_in_a_class_of_a_generator")]
    [TestCase("static readonly Func<double, double> F = Grad(Grad(Grad(Cube))), G = Cube;", 0, true, TestName = "Gradient_in_a_field")]
    public void Static_field_holds_what_is_stored(string field, double expected, bool isBound)
    {
        using var woven = Same($$"""public static class C { {{field}} {{Functions}} public static double Run() => Grad(F)(2); public static double Other() => Grad(Cube)(1); }""", expected);
        Assert.That(woven.CallsOf("Grad"), Is.EqualTo(isBound ? 0 : 1));
    }

    [Test]
    public void Static_abstract_method_is_that_of_the_type_argument()
    {
        Same("""
            public interface I { static virtual double Loss(double x) => x; }
            public struct A : I { public static double Loss(double x) => x * x * x; }
            public struct B : I;
            public static class C { static double Of<T>() where T : I => Grad(T.Loss)(2); public static double Run() => Of<A>() + 100 * Of<B>() + Grad(A.Loss)(1); }
            """, 12 + 100 + 3);
    }

    [TestCase("new D().Base()", 3, TestName = "Method_of_the_base_class")]
    [TestCase("new D().Protected()", 12, TestName = "Protected_method_of_another_assembly")]
    [TestCase("new D().Lambda()", 28, TestName = "Protected_members_in_a_lambda")]
    [TestCase("Grad(((B)new D()).Loss)(2)", 12, TestName = "Virtual_method_through_its_base")]
    [TestCase("Grad(new S(3).Loss)(2)", 12, TestName = "Method_of_a_readonly_record_struct")]
    [TestCase("Grad(new L<int>(3).Loss)(2)", 21, TestName = "Private_members_of_a_generic_class")]
    [TestCase("Grad(new L<string>(3).Loss)(2)", 21, TestName = "Private_members_of_a_generic_class_of_objects")]
    [TestCase("Grad((double x) => new V<double>(x).Dot(new V<double>(2)))(3)", 2, TestName = "Generic_struct")]
    [TestCase("Grad((V<double> v) => v.Dot(v))(new V<double>(3)).Dot(new V<double>(1))", 6, TestName = "Generic_struct_as_argument")]
    [TestCase("Grad(O<int>.N<byte>.F<string>)(2)", 12, TestName = "Nested_generic_types")]
    [TestCase("Grad((double x, int n, bool b, string s, DayOfWeek d) => b ? x * n * s.Length * (int)d : 0)(2, 3, true, \"ab\", DayOfWeek.Monday).Item1", 6, TestName = "Arguments_without_derivatives")]
    [TestCase("Grad((S s) => s.K * s.K)(new S(3)).K", 6, TestName = "Record_struct_as_argument")]
    [TestCase("new P(3).Field(2) + P.Static(2) + P.Property(2)", 3 + 4 + 5, TestName = "Initialisers")]
    [TestCase("((IDefault)new Default()).Go(2) + IDefault.Static(2)", 4 + 12 + 12, TestName = "Members_of_an_interface")]
    [TestCase("3.0.Times() + 4.0.Slope", 3 + 8, TestName = "Extension_members")]
    [TestCase("new Generic<int>(3).Go() + Generic<string>.Static()", 12 + 4, TestName = "Members_of_a_generic_class")]
    [TestCase("Async().Result + Iterator().Sum()", 12 + 4 + 12 + 0 + 2, TestName = "Async_and_iterator")]
    [TestCase("Grad(Hidden.Loss)(2) + Grad(new Hidden.Cell { A = 3 }.Go)(1)", 4 + 3, TestName = "File_local_types")]
    public void Members_of_all_kinds(string expression, double expected)
    {
        const string Library = """
            using System.Collections.Generic;
            public class B { protected double K = 3; protected double Own(double x) => K * x * x; public virtual double Loss(double x) => x * K; }
            public readonly record struct S(double K) { public double Loss(double x) => K * x * x; }
            public class L<T>(double k) { private readonly double[] _a = [1, 2, 3]; private readonly List<T> _l = []; private L<T>? _next; private static double Z = 3; private double P(double x) => x * k; public double Loss(double x) => k * x * x + Z * x + _a[2] * x + P(x) + _l.Count * x + (_next == null ? 0 : x); }
            public struct V<T>(T a) where T : struct, System.Numerics.INumber<T> { private T _a = a; public T Dot(V<T> o) => _a * o._a; }
            public static class O<T> { public static class N<U> where U : struct { public static double F<W>(double x) => x * x * Hidden<W>(x); private static double Hidden<W>(double x) => x; } }
            """;
        const string Types = """
            public class D : B { public override double Loss(double x) => x * x * K; public double Base() => Grad(base.Loss)(2); public double Protected() => Grad(Own)(2); public double Lambda() => Grad((double x) => Own(x) * x - K * x * x + x * K + x)(2); }
            public class P(double k) { public Func<double, double> Field = Grad((double x) => x * k); public static readonly Func<double, double> Static = Grad((double x) => x * x); public static Func<double, double> Property { get; } = Grad((double x) => 5 * x); }
            public interface IDefault { double Go(double x) => Grad((double y) => y * y)(x) + Grad(Own)(x); private static double Own(double x) => x * x * x; public static double Static(double x) => Grad(Own)(x); }
            public class Default : IDefault;
            public static class E { extension(double k) { public double Times() => Grad((double x) => x * k)(2); public double Slope => Grad(Square)(k); } static double Square(double x) => x * x; }
            public class Generic<T>(double k) { public double Go() => Grad(Loss)(2); double Loss(double x) => k * x * x; public static double Static() => Grad((double x) => x * x)(2); }
            file static class Hidden { private static double _k = 2; private static double Own(double x) => x * _k; public static double Loss(double x) => x * _k + Own(x); public struct Cell { public double A; private double _b; public double Go(double x) => x * A + _b; } }
            """;
        Same($$"""
            using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
            public static class C
            {
                static double Cube(double x) => x * x * x;
                static async Task<double> Async() { var g = Grad(Cube); await Task.Yield(); return g(2) + Grad((double x) => x * x)(2); }
                static IEnumerable<double> Iterator() { yield return Grad(Cube)(2); for (var i = 0; i < 2; i++) yield return Grad((double x) => x * i * 2)(2); }
                public static double Run() => {{expression}};
            }
            {{Types}}
            """, expected, Library);
    }

    [TestCase("new S { K = 3 }.LossGradient(2)", 12, TestName = "Stub_in_a_struct")]
    [TestCase("new C().OwnGradient(2)", 3, TestName = "Stub_of_a_method_of_the_base_class")]
    [TestCase("I.LossGradient(2)", 12, TestName = "Stub_in_an_interface")]
    [TestCase("WithDefault()", 14, TestName = "Stub_with_an_optional_parameter")]
    [TestCase("Several(2, 3)[1]", 2, TestName = "Stub_with_params")]
    [TestCase("SineGradient(0)", 1, TestName = "Stub_of_another_class")]
    public void Stub_is_called(string expression, double expected)
    {
        using var woven = WovenSource.Of($$"""
            public class Parent { double _k = 3; protected double Own(double x) => _k * x; }
            public struct S { public double K; double Loss(double x) => K * x * x; [GradientOf(nameof(Loss))] public extern double LossGradient(double x); }
            public interface I { static double Loss(double x) => x * x * x; [GradientOf(nameof(Loss))] public static extern double LossGradient(double x); }
            public class C : Parent
            {
                static double Loss(double x) => x * x;
                static double Loss(double[] x) => x[0] * x[1];
                [GradientOf(nameof(Loss))] static extern double WithDefault(double x = 7);
                [GradientOf(nameof(Loss))] static extern double[] Several(params double[] x);
                [GradientOf(nameof(Own), DeclaringType = typeof(Parent))] extern double OwnGradient(double x);
                [GradientOf(nameof(Math.Sin), DeclaringType = typeof(Math))] static extern double SineGradient(double x);
                public static double Run() => {{expression}};
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(expected).Within(1e-14));
    }

    [TestCase("static double F(in double x, double y) => x * y; [GradientOf(nameof(F))] static extern (double, double) G(in double x, double y);", "CAD003", TestName = "Stub_with_in")]
    [TestCase("static void F(double x) { } [GradientOf(nameof(F))] static extern double G(double x);", "CAD003", TestName = "Stub_of_a_method_without_a_result")]
    [TestCase("double F(double x) => x; class B { [GradientOf(\"F\", DeclaringType = typeof(C))] extern double G(double x); }", "CAD003", TestName = "Stub_of_an_instance_method_of_another_class")]
    [TestCase("ref struct B { double F(double x) => x; [GradientOf(nameof(F))] extern double G(double x); }", "CAD003", TestName = "Stub_in_a_ref_struct")]
    [TestCase("[Differentiable] static double F() => 1;", "CAD001", TestName = "Marked_function_without_arguments")]
    [TestCase("[Differentiable] static double F(in double x, double y) => x * y;", "CAD001", TestName = "Marked_function_with_in")]
    [TestCase("[Differentiable] static double F(Span<double> x, double y) => y;", "CAD001", TestName = "Marked_function_of_a_span")]
    [TestCase("ref struct B { [Differentiable] double F(double x) => x; }", "CAD001", TestName = "Marked_function_of_a_ref_struct")]
    public void What_has_no_gradient_is_refused(string member, string code)
    {
        using var woven = WovenSource.Of($$"""public class C { {{member}} }""");
        Assert.That(woven.Result.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { code }));
    }

    [Test]
    public void Marked_static_and_instance_methods_of_one_name_are_told_apart() => Same("""
        public class C
        {
            [Differentiable] double F(double x) => 5 * x;
            [Differentiable] static double F(C c, double x) => 7 * x;
            static double Of(Func<double, double> f) => Grad(f)(2);
            static double Of(Func<C, double, double> f) => Grad(f)(new C(), 2).Item2;
            public static double Run() => Of(new C().F) + 10 * Of(F);
        }
        """, 75);

    [Test]
    public void Threads_may_come_at_once() => Same("""
        using System.Linq; using System.Threading.Tasks;
        public static class C { static double Cube(double x) => x * x * x; public static double Run() { var t = Enumerable.Range(0, 16).Select(_ => Task.Run(() => Grad(Cube)(2))).ToArray(); Task.WaitAll(t); return t.Sum(x => x.Result); } }
        """, 192);

    /// <summary>What the function, compiled both ways, gives as it is and woven.</summary>
    private static WovenSource Same(string source, double expected, string? library = null)
    {
        WovenSource? kept = null;
        foreach (var optimization in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            kept?.Dispose();
            kept = WovenSource.Of(source, optimization: optimization, library: library);
            Assert.That(kept.Call("Run"), Is.EqualTo(expected).Within(1e-12), $"woven, {optimization}");
            var context = new AssemblyLoadContext("plain source");
            if (library is not null) context.LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(kept.Plain)!, "Library.dll"));
            var run = context.LoadFromAssemblyPath(kept.Plain).GetType("C", throwOnError: true)!.GetMethod("Run")!;
            Assert.That(run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null), Is.EqualTo(expected).Within(1e-12), $"plain, {optimization}");
        }

        return kept!;
    }
}
