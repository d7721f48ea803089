using Cecil.AD.Tests.Corpus;
using NUnit.Framework;

namespace Cecil.AD.Tests.Packages;

/// <summary>Functions of numbers that call a library as it was compiled, against the library itself and finite differences.</summary>
internal static class ProgramCase
{
    public static TestCaseData Case(string name, Func<double[], double> f, params double[] at) => new TestCaseData(f, at).SetArgDisplayNames(name);

    public static void AssertGradient(Func<double[], double> f, double[] at)
    {
        var (value, gradient) = Autodiff.ValueAndGrad(f)([.. at]);
        var expected = (double[])FiniteDifference.Gradient(x => f((double[])x[0]!), () => [at.Clone()])[0]!;
        Assert.That(value, Is.EqualTo(f([.. at])).Within(1e-13 * Math.Abs(value)));
        for (var i = 0; i < at.Length; i++) Assert.That(gradient[i], Is.EqualTo(expected[i]).Within(1e-6 * Math.Max(1, Math.Abs(expected[i]))), $"[{i}]");
    }
}
