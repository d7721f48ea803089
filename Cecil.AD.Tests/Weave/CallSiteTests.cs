using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>Calls of Autodiff whose function is known at build time are bound to woven bodies; the others are left to run time, or refused.</summary>
public sealed class CallSiteTests
{
    private const string Cube = "public static double Cube(double x) => x * x * x;";

    [TestCase("Grad(Cube)(2)", 12, TestName = "Method_group")]
    [TestCase("Grad((double x) => x * x)(3)", 6, TestName = "Lambda")]
    [TestCase("Grad((double x) => x * x * k)(3)", 42, TestName = "Closure_reads_its_capture")]
    [TestCase("Grad(x => Square(x))(3)", 6, TestName = "Lambda_that_calls_a_local_function")]
    [TestCase("Grad(Square)(3)", 6, TestName = "Static_local_function")]
    [TestCase("Grad(Scaled)(3)", 7, TestName = "Local_function_with_a_closure")]
    [TestCase("Grad(Grad(Cube))(2)", 12, TestName = "Gradient_of_a_gradient")]
    [TestCase("Grad(Grad(Grad(Cube)))(2)", 6, TestName = "Third_derivative")]
    [TestCase("ValueAndGrad(Grad(Cube))(2).Gradient", 12, TestName = "Value_and_gradient_of_a_gradient")]
    [TestCase("ValueAndGrad(Cube)(2).Value", 8, TestName = "Value_and_gradient")]
    [TestCase("GradInto((double[] x) => x[0] * x[1])([2, 3], d) + d[0]", 9, TestName = "Into")]
    [TestCase("Grad(Kept)(2)", 12, TestName = "Read_only_field")]
    [TestCase("Grad(new Model(5).Loss)(2)", 20, TestName = "Instance_method")]
    [TestCase("Grad(new Pair { A = 5 }.Loss)(2)", 20, TestName = "Instance_method_of_a_struct")]
    [TestCase("Grad(box.Times)(2)", 7, TestName = "Extension_method_bound_to_its_first_argument")]
    [TestCase("Grad(Generic<double>)(3)", 6, TestName = "Closed_generic_method")]
    [TestCase("Grad(Outer<double>.Inner)(3)", 6, TestName = "Method_of_a_closed_generic_type")]
    [TestCase("Grad((double a, double b, double c) => a * b * c)(2, 3, 4).Item3", 6, TestName = "Three_arguments")]
    [TestCase("Grad((float x) => x * x)(3)", 6, TestName = "Single_precision")]
    [TestCase("Conditional(true)", 12, TestName = "Stored_in_a_local")]
    [TestCase("Captured(7)", 42, TestName = "Delegate_that_another_lambda_captures")]
    [TestCase("new Solver(5).Slope(2)", 20, TestName = "Read_only_instance_field")]
    [TestCase("Later(7).Result", 42, TestName = "Local_of_an_async_method")]
    [TestCase("System.Linq.Enumerable.Sum(Each(7))", 84, TestName = "Local_of_an_iterator")]
    public void Known_function_is_bound(string expression, double expected)
    {
        using var woven = WovenSource.Of($$"""
            public static class C
            {
                {{Cube}}
                static readonly Func<double, double> Kept = Cube;
                static T Generic<T>(T x) where T : System.Numerics.INumber<T> => x * x;
                static double Conditional(bool c) { var f = Cube; if (c) Console.Out.Flush(); return Grad(f)(2); }
                static double Captured(double k)
                {
                    Func<double, double> f = x => k * x * x;
                    Func<double, double> slope = x => Grad(f)(x);
                    return slope(3) + 0 * f(1);
                }
                static async System.Threading.Tasks.Task<double> Later(double k)
                {
                    Func<double, double> f = x => k * x * x;
                    await System.Threading.Tasks.Task.Yield();
                    return Grad(f)(3);
                }
                static System.Collections.Generic.IEnumerable<double> Each(double k)
                {
                    Func<double, double> f = x => k * x * x;
                    for (var i = 0; i < 2; i++) yield return Grad(f)(3);
                }
                public static double Run()
                {
                    var k = 7.0;
                    var d = new double[2];
                    var box = new Box { K = 7 };
                    static double Square(double x) => x * x;
                    double Scaled(double x) => x * k;
                    return {{expression}};
                }
            }
            public class Solver
            {
                private readonly Func<double, double> _loss;
                public Solver(double a) => _loss = x => a * x * x;
                public double Slope(double x) => Grad(_loss)(x);
            }
            public class Box { public double K; }
            public static class BoxExtensions { public static double Times(this Box box, double x) => box.K * x; }
            public class Model(double a) { public double Loss(double x) => a * x * x; }
            public struct Pair { public double A; public double Loss(double x) => A * x * x; }
            public static class Outer<T> where T : System.Numerics.INumber<T> { public static double Inner(double x) => x * x; }
            """);
        Assert.That(Convert.ToDouble(woven.Call("Run"), null), Is.EqualTo(expected).Within(1e-14));
        foreach (var member in new[] { "Grad", "ValueAndGrad", "GradInto" }) Assert.That(woven.CallsOf(member), Is.Zero, member);
    }

    private const string Unknown = """
        public static class C
        {
            public static double Cube(double x) => x * x * x;
            public static double Square(double x) => x * x;
            static Func<double, double> _field = Cube;
            public static double Run(int which)
            {
                Func<double, double> f = Cube;
                if (which > 0) f = Square;
                return Grad(f)(2) + Through(Cube) + Grad(_field)(2);
            }
            static double Through(Func<double, double> f) => Grad(f)(2);
            public static double Loop(int n)
            {
                Func<double, double> f = Cube;
                var sum = 0.0;
                for (var i = 0; i < n; i++)
                {
                    sum += Grad(f)(2);
                    f = Square;
                }
                return sum;
            }
        }
        """;

    [Test]
    public void Function_that_depends_on_the_path_is_left_to_run_time()
    {
        using var woven = WovenSource.Of(Unknown + "public static class D { public static double Known() => Grad(C.Cube)(2); }");
        Assert.That(woven.CallsOf("Grad"), Is.EqualTo(4));
        Assert.That(woven.Call("Run", 0), Is.EqualTo(36));
        Assert.That(woven.Call("Run", 1), Is.EqualTo(28));
        Assert.That(woven.Call("Loop", 3), Is.EqualTo(12 + 4 + 4));
    }

    [Test]
    public void Field_that_may_hold_several_functions_is_not_known()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                static double Cube(double x) => x * x * x;
                static double Square(double x) => x * x;
                sealed class Solver
                {
                    private readonly Func<double, double> _loss;
                    public Solver() => _loss = Cube;
                    public Solver(Func<double, double> loss) => _loss = loss;
                    public double Slope(double x) => Grad(_loss)(x);
                }
                sealed class ByReference
                {
                    private readonly Func<double, double> _loss = Cube;
                    public ByReference() => Change(ref _loss);
                    static void Change(ref Func<double, double> f) => f = Square;
                    public double Slope(double x) => Grad(_loss)(x);
                }
                static double Reassigned()
                {
                    Func<double, double> f = Cube;
                    Func<double, double> slope = x => Grad(f)(x);
                    f = Square;
                    return slope(2);
                }
                public static double Run() => new Solver().Slope(2) + 100 * new Solver(Square).Slope(2) + 10000 * new ByReference().Slope(2) + 1000000 * Reassigned();
                public static double Known() => Grad(Cube)(2);
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(12 + 400 + 40000 + 4000000));
        Assert.That(woven.CallsOf("Grad"), Is.EqualTo(3));
    }

    [Test]
    public void Function_that_depends_on_the_path_is_an_error_without_a_run_time_compiler()
    {
        using var woven = WovenSource.Of(Unknown, nativeAot: true);
        Assert.That(woven.Result.Written, Is.False);
        Assert.That(woven.Result.Diagnostics.Select(d => (d.Code, d.Line)), Is.EqualTo(new[] { ("CAD002", 10), ("CAD002", 10), ("CAD002", 12), ("CAD002", 19) }));
        Assert.That(woven.Result.Diagnostics[0].File, Does.EndWith("Target.cs"));
    }

    [Test]
    public void Branches_over_a_bound_call_reach_further([Range(0, 12)] int statements)
    {
        using var woven = WovenSource.Of($$"""
            public static class C
            {
                public static double Run(bool c)
                {
                    var sum = 0.0;
                    if (c)
                    {
                        {{string.Concat(Enumerable.Repeat("sum += Grad((double x) => x * x)(1); ", statements))}}
                    }
                    return sum;
                }
                public static double Known() => Grad((double x) => x)(1);
            }
            """);
        Assert.That(woven.Call("Run", true), Is.EqualTo(2.0 * statements));
        Assert.That(woven.Call("Run", false), Is.Zero);
    }

    [Test]
    public void Tools_that_need_the_compiler_are_an_error_without_one()
    {
        using var woven = WovenSource.Of("public static class C { public static string Run() => Explain((double x) => x) + GradCheck.Run((double x) => x * x, 1.0).Passed; }", nativeAot: true);
        Assert.That(woven.Result.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CAD002", "CAD002" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Vector_as_long_as_the_processors_is_left_to_run_time_and_an_error_without_a_compiler(bool nativeAot)
    {
        using var woven = WovenSource.Of("""
            using System.Numerics;
            public static class C { public static double Run() => Grad((double x) => Vector.Sum(new Vector<double>(x)))(1) / Vector<double>.Count + Grad((double x) => x)(1); }
            """, nativeAot: nativeAot);
        if (nativeAot) Assert.That(woven.Result.Diagnostics.Select(d => d.Message), Has.One.Contains("whose length depends on the machine"));
        else Assert.That(woven.Call("Run"), Is.EqualTo(2.0));
    }

    [Test]
    public void Call_in_a_generic_method_is_left_to_run_time()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                static double Power<T>(double x) => typeof(T) == typeof(int) ? x * x : x * x * x;
                static double Of<T>() => Grad(Power<T>)(2);
                public static double Run() => Of<int>() + 10 * Of<long>() + 100 * Grad((double x) => x)(1);
            }
            """);
        Assert.That(woven.Call("Run"), Is.EqualTo(4 + 120 + 100));
    }

    [Test]
    public void Refused_function_is_an_error_at_its_line()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                public static double Run() =>
                    Grad((double x) =>
                        x * Native(x))(2);
                [System.Runtime.InteropServices.DllImport("m", EntryPoint = "cos")] static extern double Native(double x);
            }
            """);
        var error = woven.Result.Diagnostics.Single();
        Assert.That(error.Line, Is.EqualTo(5));
        Assert.That(error.Column, Is.EqualTo(13));
        Assert.That(error.ToString(), Does.Match(@"Target\.cs\(5,13\): error CAD001: .*P/Invoke.*\[DerivativeOf\]"));
    }

    [Test]
    public void Refusal_inside_a_library_points_at_the_call()
    {
        using var woven = WovenSource.Of("""
            public static class C
            {
                public static double Run() => Grad((double x) =>
                    2 * (double)new System.Numerics.BigInteger(x))(2);
            }
            """);
        Assert.That(woven.Result.Diagnostics.Single().Line, Is.EqualTo(4), woven.Result.Diagnostics[0].ToString());
    }
}
