using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Tests.Fuzz;
using Cecil.AD.Weave;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>Random programs, woven: the same bits as by the compiler at run time, whose results FuzzTests compare with dual numbers.</summary>
public sealed class WovenFuzzTests
{
    private const int Programs = 40;

    [Test]
    public void Fixed_seeds_give_the_same_bits([Values(OptimizationLevel.Debug, OptimizationLevel.Release)] OptimizationLevel level) => Compare(40_000, level);

    private static void Compare(int firstSeed, OptimizationLevel level)
    {
        TestContext.Out.WriteLine($"seeds {firstSeed} to {firstSeed + Programs - 1}");
        FuzzProgram[] programs = [.. Enumerable.Range(firstSeed, Programs).Select(seed => ProgramGenerator.Generate(seed, FuzzFeatures.Woven))];
        using var plain = FuzzCompiler.Compile(programs, Numbers.Double, level, Image.File);
        var compiled = programs.Where(p => !plain.Errors.ContainsKey(p.Seed)).ToArray();
        var input = plain.Entry(compiled[0]).Module.FullyQualifiedName;
        var output = Path.ChangeExtension(input, ".woven.dll");
        var names = compiled.Select(p => p.FullName).ToHashSet();
        var result = Weaver.Run(new WeaveOptions(input, output, [], [typeof(Dual).Assembly.Location]) { Marked = m => m.Name == "F" && names.Contains(m.DeclaringType!.FullName!) });
        Assert.That(result.Diagnostics, Is.Empty);
        var woven = new AssemblyLoadContext("woven fuzz", isCollectible: true);
        var assembly = woven.LoadFromAssemblyPath(output);
        foreach (var program in compiled)
        {
            var gradient = assembly.GetType(program.FullName, throwOnError: true)!.GetMethod("<F>ValueAndGradient", BindingFlags.Static | BindingFlags.NonPublic)!;
            var expected = CorpusFunction.ValueAndGrad(plain.Entry(program));
            foreach (var point in FuzzPoint.ForSeed(program.Seed, 3)) Assert.That(Show(gradient, null, point, program.Shape), Is.EqualTo(Show(expected.Method, expected.Target, point, program.Shape)), $"seed {program.Seed}");
        }

        woven.Unload();
    }

    private static string Show(MethodInfo method, object? target, FuzzPoint point, FuzzShape shape)
    {
        double[] x = [.. point.X];
        object[] arguments = shape switch
        {
            FuzzShape.ArrayCount => [x, point.N],
            FuzzShape.ScalarsArrayCount => [point.A, point.B, x, point.N],
            FuzzShape.Array => [x],
            _ => [point.A, point.B],
        };
        try
        {
            return string.Join(" ", Bits(method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)).Concat(Bits(x)));
        }
        catch (Exception e) when (e is ArithmeticException or IndexOutOfRangeException or ArgumentException or NullReferenceException or InvalidOperationException or InvalidCastException)
        {
            return e.GetType().Name;
        }
    }

    /// <summary>Numbers as bits; NaN's payload is left open by IEEE.</summary>
    private static IEnumerable<string> Bits(object? value) => value switch
    {
        double d => [double.IsNaN(d) ? "NaN" : BitConverter.DoubleToInt64Bits(d).ToString("x", null)],
        Array a => a.Cast<object>().SelectMany(Bits),
        ITuple t => Enumerable.Range(0, t.Length).SelectMany(i => Bits(t[i])),
        _ => [$"{value}"],
    };
}
