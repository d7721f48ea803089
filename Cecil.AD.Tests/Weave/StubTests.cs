using NUnit.Framework;
using Cecil.AD.Compile;

namespace Cecil.AD.Tests.Weave;

/// <summary>[GradientOf] stubs get the body that their signature asks for; [Differentiable] methods get their gradients beside them.</summary>
public sealed class StubTests
{
    private const string Loss = "static double Loss(double[] w, double s) => w[0] * w[1] * s; static double Norm(double[] w) => w[0] * w[0] + w[1];";

    [TestCase("extern (double[], double) G(double[] w, double s)", "G([2, 3], 5) is var (dw, ds) ? dw[0] + 100 * ds : 0", 615, TestName = "Gradient")]
    [TestCase("extern (double Value, (double[] W, double S) Gradient) G(double[] w, double s)", "G([2, 3], 5).Value + G([2, 3], 5).Gradient.S", 36, TestName = "Stub_value_and_gradient")]
    [TestCase("extern double G(double[] w, double s, out double[] dw, out double ds)", "G([2, 3], 5, out var dw, out var ds) + dw[1] + ds", 46, TestName = "Out_parameters")]
    [TestCase("extern void G(double[] w, double s, out double[] dw, out double ds)", "Void()", 16, TestName = "Out_parameters_without_the_value")]
    public void Stub_gets_its_body(string stub, string expression, double expected)
    {
        var isVoid = stub.Contains("void", StringComparison.Ordinal);
        using var woven = WovenSource.Of($$"""
            public static class C
            {
                {{Loss}}
                [GradientOf(nameof(Loss))] static {{stub}};
                {{(isVoid ? "static double Void() { G([2, 3], 5, out var dw, out var ds); return dw[1] + ds; }" : "")}}
                public static double Run() => {{expression}};
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(expected));
    }

    [Test]
    public void Stub_adds_into_the_callers_arrays()
    {
        using var woven = WovenSource.Of($$"""
            public static class C
            {
                {{Loss}}
                [GradientOf(nameof(Norm))] static extern double G(double[] w, double[] dw);
                [GradientOf(nameof(Norm))] static extern void H(double[] w, double[] dw);
                public static double Run() { double[] dw = [1, 1]; var value = G([2, 3], dw); H([2, 3], dw); return value + 100 * dw[0] + 10000 * dw[1]; }
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(7 + 900 + 30000));
    }

    [Test]
    public void Partial_stubs_compile_and_get_their_bodies()
    {
        using var woven = WovenSource.Of("""
            namespace Models.Inner
            {
                public static partial class Pricing
                {
                    static double Price(double spot, (double Rate, double Volatility) market) => spot * market.Rate * market.Volatility;
                    [GradientOf(nameof(Price))] public static partial (double Value, (double Spot, (double Rate, double Volatility) Market) Gradient) Greeks(double spot, (double Rate, double Volatility) market);
                    [GradientOf(nameof(Norm))] internal static partial void NormInto(double[] @in, double[] dw);
                    static double Norm(double[] w) => w[0] * w[0];
                    public partial record struct Model(double A)
                    {
                        public partial class Nested
                        {
                            [GradientOf("F", DeclaringType = typeof(Functions))] public static partial double Slope(double x);
                        }
                    }
                }
                public static class Functions { public static double F(double x) => x * x; }
            }
            public static class C
            {
                public static double Run()
                {
                    double[] dw = [0];
                    Models.Inner.Pricing.NormInto([3], dw);
                    return Models.Inner.Pricing.Greeks(2, (3, 5)).Gradient.Market.Volatility + 100 * dw[0] + 10000 * Models.Inner.Pricing.Model.Nested.Slope(4);
                }
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(6 + 600 + 80000));
    }

    [Test]
    public void Stub_of_an_instance_method_and_of_another_class()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                [GradientOf(nameof(Functions.Square), DeclaringType = typeof(Functions))] static extern double G(double x);
                public static double Run() => G(3) + 100 * new Model { A = 2 }.Slope(5);
            }
            public static class Functions { private static double Square(double x) => x * x; }
            public class Model { public double A; double Loss(double x) => A * x * x; [GradientOf(nameof(Loss))] public extern double Slope(double x); }
            """.Replace("nameof(Functions.Square)", "\"Square\"", StringComparison.Ordinal));
        Assert.That(woven.Call("Run"), Is.EqualTo(6 + 2000));
    }

    [Test]
    public void Overload_is_chosen_by_the_parameters()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                static double F(double x) => x * x;
                static double F(double x, double y) => x * y * y;
                [GradientOf(nameof(F))] static extern double G(double x);
                [GradientOf(nameof(F))] static extern (double, double) G(double x, double y);
                public static double Run() => G(3) + 100 * G(3, 2).Item1;
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(6 + 400));
    }

    [TestCase("static extern int G(double x);", "fit no overload", TestName = "Wrong_result")]
    [TestCase("static extern double G(float x);", "fit no overload", TestName = "Wrong_parameter")]
    [TestCase("static extern double G<T>(double x);", "generic stub", TestName = "Generic_stub")]
    public void Stub_that_fits_nothing_is_an_error(string stub, string reason)
    {
        using var woven = WovenSource.Of($$"""
            public static class C
            {
                static double F(double x) => x * x;
                [GradientOf(nameof(F))] {{stub}}
            }
            """);
        var error = woven.Result.Diagnostics.Single();
        Assert.That(error.Code, Is.EqualTo("CAD003"));
        Assert.That(error.Message, Does.Contain(reason));
        Assert.That((Path.GetFileName(error.File), error.Line), Is.EqualTo(("Target.cs", 3)));
        Assert.That(woven.Result.Written, Is.False);
    }

    [Test]
    public void Stub_of_a_virtual_method_is_an_error()
    {
        using var woven = WovenSource.Of("public class C { public virtual double F(double x) => x * x; [GradientOf(nameof(F))] public extern double G(double x); }");
        Assert.That(woven.Result.Diagnostics.Single().Message, Does.Contain("is not virtual"));
    }

    [Test]
    public void Unknown_function_is_an_error()
    {
        using var woven = WovenSource.Of("public static class C { [GradientOf(\"Nothing\")] static extern double G(double x); static void M() { } }");
        Assert.That(woven.Result.Diagnostics.Single().Message, Does.Contain("no static method Nothing"));
    }

    [Test]
    public void Marked_method_is_found_at_run_time_without_compiling()
    {
        using var woven = WovenSource.Of("""
            public class C
            {
                [Differentiable] public static double Loss(double[] x) => x[0] * x[0] * x[1];
                public double K = 3;
                [Differentiable] public double Scaled(double x) => K * x * x;
                public static object Find(string name)
                {
                    Func<double[], double> loss = Loss;
                    Func<double, double> scaled = new C().Scaled;
                    return name switch { "Loss" => Through(loss), _ => Of(scaled) };
                }
                static double[] Through(Func<double[], double> f) => ValueAndGrad(f)([2, 3]).Gradient;
                static double Of(Func<double, double> f) => Grad(f)(2);
            }
            """);
        Assert.That(woven.Call("Find", "Loss"), Is.EqualTo(new[] { 12.0, 4.0 }));
        Assert.That(woven.Call("Find", "Scaled"), Is.EqualTo(12.0));
        var type = woven.Load().GetType("C")!;
        var loss = type.GetMethod("Loss")!.CreateDelegate<Func<double[], double>>();
        Assert.That(GradientCache.Gradient(loss, GradientKind.Gradient, typeof(Func<double[], double[]>)).Method.Name, Is.EqualTo("<Loss>Gradient"));
        var scaled = type.GetMethod("Scaled")!.CreateDelegate<Func<double, double>>(Activator.CreateInstance(type));
        Assert.That(GradientCache.Gradient(scaled, GradientKind.ValueAndGradient, typeof(Func<double, (double, double)>)).Method.Name, Is.EqualTo("<Scaled>ValueAndGradient"));
    }

    [Test]
    public void Marked_method_that_cannot_be_differentiated_is_an_error()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                [Differentiable]
                public static double F(double x)
                {
                    var y = x * x;
                    y = System.BitConverter.Int64BitsToDouble(System.BitConverter.DoubleToInt64Bits(y));
                    return y;
                }
                [Differentiable] public static double Open<T>(T x) => 0;
                [Differentiable] public static int Whole(double x) => 1;
            }
            """);
        Assert.That(woven.Result.Diagnostics.Select(d => (d.Code, d.Line)), Is.EqualTo(new[] { ("CAD001", 7), ("CAD001", 10), ("CAD001", 11) }));
    }
}
