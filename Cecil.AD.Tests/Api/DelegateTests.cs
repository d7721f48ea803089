using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using static Cecil.AD.Autodiff;

namespace Cecil.AD.Tests.Api;

internal static class Extensions
{
    public static double Polynomial(this double[] coefficients, double x)
    {
        double y = 0;
        for (var i = coefficients.Length - 1; i >= 0; i--) y = y * x + coefficients[i];
        return y;
    }
}

/// <summary>Every kind of delegate a C# programmer may hand over.</summary>
public sealed class DelegateTests
{
    private readonly double _factor = 4;

    private double Method(double x) => _factor * x * x;

    private sealed class Model(double slope)
    {
        public double Line(double x) => slope * x;
    }

    private readonly struct Offset(double by)
    {
        public double Shift(double x) => (x + by) * (x + by);
    }

    private static double Generic<T>(double x) where T : struct => typeof(T) == typeof(int) ? x : x * x;

    [Test]
    public void Lambda_without_capture() => Assert.That(Grad((double x) => x * x)(3), Is.EqualTo(6));

    [Test]
    public void Static_lambda() => Assert.That(Grad(static (double x) => x * x * x)(2), Is.EqualTo(12));

    [Test]
    public void Local_function_with_and_without_capture()
    {
        var k = 5.0;
        double Captures(double x) => k * x;
        static double Plain(double x) => 7 * x;
        Assert.That((Grad(Captures)(1), Grad(Plain)(1)), Is.EqualTo((5.0, 7.0)));
    }

    [Test]
    public void Instance_method_of_a_class() =>
        Assert.That((Grad(Method)(2), Grad(new Model(9).Line)(2)), Is.EqualTo((16.0, 9.0)));

    [Test]
    public void Instance_method_of_a_struct() => Assert.That(Grad(new Offset(1).Shift)(2), Is.EqualTo(6));

    [Test]
    public void Extension_method_bound_to_its_first_argument()
    {
        double[] coefficients = [1, 2, 3];
        Assert.That(Grad(coefficients.Polynomial)(2), Is.EqualTo(14));
    }

    [Test]
    public void Generic_method_instance() => Assert.That(Grad(Generic<double>)(3), Is.EqualTo(6));

    [Test]
    public void Open_static_delegate_made_by_reflection()
    {
        var f = typeof(Math).GetMethod(nameof(Math.Tanh))!.CreateDelegate<Func<double, double>>();
        Assert.That(Grad(f)(0), Is.EqualTo(1));
    }

    [Test]
    public void Compiled_expression_tree_is_refused_with_its_reason()
    {
        Expression<Func<double, double>> square = x => x * x;
        var refusal = Assert.Throws<NotDifferentiableException>(() => Grad(square.Compile())(2));
        Assert.That(refusal.Reason, Does.Contain("no IL").Or.Contain("expression tree").IgnoreCase);
    }

    [Test]
    public void Dynamic_method_is_refused_with_its_reason()
    {
        var square = new DynamicMethod("square", typeof(double), [typeof(double)]);
        var il = square.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Ret);
        var refusal = Assert.Throws<NotDifferentiableException>(() => Grad(square.CreateDelegate<Func<double, double>>())(2));
        Assert.That(refusal.Reason, Does.Contain("no IL"));
    }

    [Test]
    public void Multicast_delegate_is_refused()
    {
        Func<double, double> f = Math.Sin;
        f += Math.Cos;
        var refusal = Assert.Throws<NotDifferentiableException>(() => Grad(f)(1));
        Assert.That(refusal.Reason, Does.Contain("several methods"));
    }

    [Test]
    public void Null_function_is_an_argument_error() =>
        Assert.That(() => Grad((Func<double, double>)null!), Throws.InstanceOf<ArgumentNullException>());

    [Test]
    public void Method_of_an_assembly_without_file()
    {
        var f = InMemory("public static class F { public static double Cube(double x) { var y = 1.0; for (var i = 0; i < 3; i++) y *= x; return y + System.Math.Sin(x); } }")
            .GetType("F")!.GetMethod("Cube")!.CreateDelegate<Func<double, double>>();
        Assert.That(Grad(f)(2), Is.EqualTo(12 + Math.Cos(2)).Within(1e-15));
    }

    [Test]
    public void Refusal_in_an_assembly_without_file_names_method_and_offset()
    {
        var f = InMemory("public static class F { static double last; public static double Keep(double x) { last = x; return x; } }")
            .GetType("F")!.GetMethod("Keep")!.CreateDelegate<Func<double, double>>();
        var refusal = Assert.Throws<NotDifferentiableException>(() => Grad(f)(2));
        Assert.That((refusal.Method.Name, refusal.SourceFile, refusal.Line), Is.EqualTo(("Keep", (string?)null, (int?)null)));
        Assert.That(refusal.Message, Does.StartWith("F.Keep at IL_0001: "));
    }

    [TestCase("Model")]
    [TestCase("SystemModel")]
    [TestCase("System.Model")]
    public void Opaque_call_of_a_user_may_write_whatever_its_assembly_is_called(string name)
    {
        var f = InMemory("""
            public static class F
            {
                static double[] last;
                [Cecil.AD.NonDifferentiable] static void Overwrite() => last[0] = 5;
                public static double Run(double[] x)
                {
                    var own = new double[] { x[0] };
                    last = own;
                    var y = own[0] * own[0] * x[0];
                    Overwrite();
                    return y;
                }
            }
            """, name).GetType("F")!.GetMethod("Run")!.CreateDelegate<Func<double[], double>>();
        try
        {
            Assert.That(Grad(f)([7]), Is.EqualTo(new[] { 147.0 }));
        }
        catch (NotDifferentiableException e)
        {
            // Keeping an array of numbers in a static field may be refused, but it is never a wrong number.
            Assert.That(e.Message, Does.Contain("static field"));
        }
    }

    internal static Assembly InMemory(string source, string name = "InMemory")
    {
        var references = new[] { typeof(Autodiff).Assembly.Location, typeof(object).Assembly.Location, Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll") }
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(name + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Success, string.Join("\n", result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
