using System.Reflection;
using System.Runtime.Loader;
using Cecil.AD.MathNet;
using Cecil.AD.Tests.Weave;
using MathNet.Numerics;
using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>Rules in libraries that are neither the function's nor the method's own: Cecil.AD.MathNet has some for MathNet.Numerics.</summary>
public sealed class RuleLibraryTests
{
    // By the library's IL the derivative at 0 would be that of a constant: it returns 0 there without computing.
    private const string Slope = "public static class C { public static double Run(double x) => Grad((double t) => MathNet.Numerics.SpecialFunctions.Erf(t))(x); }";

    private static readonly string[] _both = [typeof(SpecialFunctions).Assembly.Location, typeof(Objective).Assembly.Location];

    [Test]
    public void Library_that_is_referenced_has_its_rules_used() =>
        Assert.That(Autodiff.Grad((double x) => SpecialFunctions.Erf(x))(0), Is.EqualTo(2 / Math.Sqrt(Math.PI)).Within(1e-15));

    [Test]
    public void Library_that_is_named_has_its_rules_used_at_run_time() =>
        Assert.That(Run("[assembly: DerivativesIn(\"Cecil.AD.MathNet\")]" + Slope, woven: false), Is.EqualTo(2 / Math.Sqrt(Math.PI)).Within(1e-15));

    [Test]
    public void Library_that_is_named_has_its_rules_used_by_the_weaver() =>
        Assert.That(Run("[assembly: DerivativesIn(\"Cecil.AD.MathNet\")]" + Slope, woven: true), Is.EqualTo(2 / Math.Sqrt(Math.PI)).Within(1e-15));

    [Test]
    public void Library_that_does_not_exist_is_passed_over() =>
        Assert.That(Run("[assembly: DerivativesIn(\"No.Such.Library\"), DerivativesIn(\"Cecil.AD.MathNet\")]" + Slope, woven: false), Is.EqualTo(2 / Math.Sqrt(Math.PI)).Within(1e-15));

    private static double Run(string source, bool woven)
    {
        using var target = WovenSource.Of(source, libraries: _both);
        var context = new AssemblyLoadContext("rules");
        return (double)context.LoadFromAssemblyPath(woven ? target.Output : target.Plain).GetType("C")!.GetMethod("Run")!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [0.0], null)!;
    }
}
