using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Tests.Weave.Verify;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>The woven corpus computes what the compiled-at-run-time corpus computes, to the bit.</summary>
public sealed class WovenCorpusTests
{
    private static readonly Configuration[] _configurations = [Configuration.Debug, Configuration.Release];

    [TestCaseSource(nameof(_configurations))]
    public void Everything_is_woven(Configuration configuration) => Assert.That(WovenCorpus.Result(configuration).Diagnostics, Is.Empty);

    [TestCaseSource(nameof(_configurations))]
    public void Woven_methods_are_verifiable(Configuration configuration)
    {
        using var resolver = FolderResolver.Default();
        using var module = resolver.Read(WovenCorpus.PathOf(configuration));
        Assert.That(ILVerifier.Verify(module), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Functions() => CorpusTests.Functions().Where(f => WovenCorpus.IsWoven((string)f.Arguments[0]!));

    [TestCaseSource(nameof(Functions)), NonParallelizable]
    public void Woven_value_and_gradient_equal_those_of_the_dynamic_method(string name, Configuration configuration)
    {
        var function = CorpusFunction.Find(name, configuration);
        var woven = WovenCorpus.ValueAndGradient(function, configuration);
        Assert.That(woven, Is.Not.Null);
        for (var point = 0; point < function.Points.Count; point++)
        {
            var arguments = function.ArgumentsAt(point);
            var expected = function.ValueAndGradient(function.ArgumentsAt(point));
            var result = (ITuple)woven!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
            Assert.That(BitConverter.DoubleToInt64Bits(Convert.ToDouble(result[0], null)), Is.EqualTo(BitConverter.DoubleToInt64Bits(expected.Value)));
            object?[] gradient = expected.Gradient.Length == 1 ? [result[1]] : [.. Enumerable.Range(0, expected.Gradient.Length).Select(i => ((ITuple)result[1]!)[i])];
            Assert.That(gradient.Select(Plain), Is.EqualTo(expected.Gradient.Select(Plain)));
        }
    }

    /// <summary>An enum of the woven assembly is another type than that of the plain one.</summary>
    private static object? Plain(object? leaf) => leaf is Enum e ? Convert.ToInt64(e, null) : leaf;
}
