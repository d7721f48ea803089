using System.Reflection;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>Woven code reaches what the differentiated code reached, though it stands elsewhere: private members, init-only fields, other assemblies.</summary>
public sealed class AccessTests
{
    [TestCase("Grad((double x) => new Point(x, 2).Product())(3)", 2, TestName = "Private_fields_of_a_readonly_struct")]
    [TestCase("Grad((double x) => new Cell(x).Twice())(3)", 2, TestName = "Private_field_of_a_struct")]
    [TestCase("Grad(Hidden.Through)(3)", 5, TestName = "Private_static_method_and_field_of_another_class")]
    [TestCase("Grad((double x) => Hidden.Through(x))(3)", 5, TestName = "Private_members_of_another_class_inlined_in_a_lambda")]
    [TestCase("Grad((double x) => new Box<double>(x).Value * 3)(3)", 3, TestName = "Private_field_of_a_generic_struct")]
    [TestCase("Grad((double x) => Hidden.Nested(x))(3)", 7, TestName = "Private_nested_struct_of_another_class")]
    [TestCase("Grad((double x) => model.Loss(x))(3)", 24, TestName = "Private_array_field_of_a_captured_object")]
    [TestCase("Grad((double x) => model.Changed(x))(3)", 6, TestName = "Private_field_that_is_written")]
    [TestCase("Grad((Point p) => p.Product())(new Point(3, 4)).Product()", 12, TestName = "Argument_is_a_readonly_struct")]
    [TestCase("Grad((double x) => (x, 2.0) is var (a, b) ? a * b : 0)(3)", 2, TestName = "Tuple")]
    [TestCase("Grad((double x) => Math.Clamp(x, -5.0, 5.0) * x)(3)", 6, TestName = "Throw_helper_of_the_framework")]
    [TestCase("Grad((double x) => Counted.Polynomial(x))(2)", 2 + 3 * 4 + 4 * 12, TestName = "Array_literal")]
    [TestCase("Grad((double x) => Counted.Times(x))(3)", 4, TestName = "Static_readonly_array_of_another_class")]
    public void Members_are_reached(string expression, double expected)
    {
        var types = """
            public readonly struct Point { private readonly double _x; private readonly double _y; public Point(double x, double y) { _x = x; _y = y; } public double Product() => _x * _y; }
            public struct Cell { private double _v; public Cell(double v) => _v = v; public double Twice() { _v *= 2; return _v; } }
            public readonly struct Box<T>(T value) { public T Value => value; }
            public static class Hidden
            {
                private static readonly double Factor = 5;
                private static double Scale(double x) => x * Factor;
                public static double Through(double x) => Scale(x);
                private struct Inner { public double A; private double _b; public void Set(double b) => _b = b; public double Sum() => A + _b; }
                public static double Nested(double x) { var inner = new Inner { A = 2 * x }; inner.Set(5 * x); return inner.Sum(); }
            }
            public class Model { private readonly double[] _w = [4, 2]; private double _last; public double Loss(double x) => _w[0] * x * x; public double Changed(double x) { _last += 1; return x * x; } }
            public static class Counted { private static readonly double[] Weights = [1, 4]; public static double Times(double x) => Weights[1] * x; public static double Polynomial(double x) { double[] c = [1, 2, 3, 4]; var s = 0.0; for (var i = 3; i >= 0; i--) s = s * x + c[i]; return s; } }
            """;
        var code = $$"""public static class C { public static double Run() { var model = new Model(); return {{expression}}; } }""";
        using var own = WovenSource.Of(code + types);
        Assert.That(own.Call("Run"), Is.EqualTo(expected).Within(1e-14), "in the same assembly");
        using var other = WovenSource.Of(code, library: types);
        Assert.That(other.Call("Run"), Is.EqualTo(expected).Within(1e-14), "in another assembly");
        Assert.That(own.CallsOf("Grad") + other.CallsOf("Grad"), Is.Zero);
    }

    [Test]
    public void Exception_of_a_throw_helper_is_that_of_the_function()
    {
        using var woven = WovenSource.Of("public static class C { static double F(double x) => Math.Clamp(x, 5.0, -5.0) * x; public static double Plain() => F(1); public static double Run() => Grad(F)(1); }");
        var plain = Assert.Throws<ArgumentException>(() => woven.Call("Plain"));
        var differentiated = Assert.Throws<ArgumentException>(() => woven.Call("Run"));
        Assert.That(differentiated!.Message, Is.EqualTo(plain!.Message));
    }

    [Test]
    public void Public_surface_and_references_stay()
    {
        using var woven = WovenSource.Of("""
            public class C
            {
                private protected struct Kept { public double A; }
                [Differentiable] public static double Loss(double[] x) { var k = new Kept { A = x[0] }; return k.A * D.Half(x[1]); }
            }
            public static class D { private struct Half_ { public double V; } public static double Half(double x) => new Half_ { V = x / 2 }.V; }
            """);
        Assert.That(woven.Result.Written, Is.True);
        using var before = woven.Read(woven.Plain);
        using var after = woven.Read();
        Assert.That(Surface(after), Is.EqualTo(Surface(before)));
        Assert.That(after.AssemblyReferences.Select(r => r.Name), Is.SubsetOf(before.AssemblyReferences.Select(r => r.Name).Append("System.Runtime")));
    }

    private static IEnumerable<string> Surface(Mono.Cecil.ModuleDefinition module) =>
        from type in module.GetTypes()
        where type.IsPublic || type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly
        from member in type.Methods.Cast<Mono.Cecil.IMemberDefinition>().Concat(type.Fields)
        where member is Mono.Cecil.MethodDefinition { IsPrivate: false, IsAssembly: false } or Mono.Cecil.FieldDefinition { IsPrivate: false, IsAssembly: false }
        orderby member.FullName
        select member.FullName;
}
