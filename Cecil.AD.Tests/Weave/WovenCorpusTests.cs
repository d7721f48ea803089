using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Cecil.AD.Read.Calls;
using Cecil.AD.Runtime;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Tests.Weave.Verify;
using Cecil.AD.Types;
using Cecil.AD.Weave;
using Mono.Cecil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Weave;

/// <summary>The woven corpus computes what the compiled-at-run-time corpus computes, to the bit.</summary>
/// <remarks>A fixture each, so that one configuration is woven beside the other.</remarks>
[TestFixture(Configuration.Debug)]
[TestFixture(Configuration.Release)]
public sealed partial class WovenCorpusTests(Configuration configuration)
{
    /// <summary>Their gradients need types that the library hides: entries of dictionaries and sets, a comparer of texts.</summary>
    private static readonly string[] _hidden =
    [
        "Collections.DictionaryOfText", "Collections.DictionaryLookedUp", "Collections.DictionaryAccumulates", "Collections.MemoOfARecurrence",
        "Collections.DictionaryValuesAndKeys", "Collections.SetDecidesWhatIsNew", "Collections.SortedByKey", "Dates.BondByDateTime", "Dates.BondByDays",
        "Combinations.EnumsAsKeys", "Combinations.RecordsAsKeys", "Combinations.SortedSetDecidesTheOrder", "Combinations.TuplesAsKeys",
        "Designs.SortedStructs", "Fitting.LeastSquaresByLinq", "Fitting.SplitsByName", "Linq.ToDictionaryByIndex", "Pricing.SwapOnAShiftedZeroCurve",
        "Simulations.PlanetsInADictionary",
    ];

    [Test]
    public void Everything_is_woven() => Assert.That(WovenCorpus.Result(configuration).Diagnostics, Is.Empty);

    [Test]
    public void No_implementation_assembly_is_referenced()
    {
        using var module = ModuleDefinition.ReadModule(WovenCorpus.PathOf(configuration));
        Assert.That(module.AssemblyReferences.Select(r => r.Name), Does.Not.Contain("System.Private.CoreLib"));
    }

    [Test]
    public void Woven_methods_are_verifiable()
    {
        using var resolver = FolderResolver.Default();
        using var module = resolver.Read(WovenCorpus.PathOf(configuration));
        Assert.That(ILVerifier.Verify(module, m => IsWoven(m) && !ILVerifier.IsUnsafe(m)).Where(e => !ErrorOfATypeThatTheTraceKnowsBetter().IsMatch(e)), Is.Empty);
    }

    [TestCaseSource(typeof(CorpusFunction), nameof(CorpusFunction.Names))]
    public void Woven_value_and_gradient_equal_those_of_the_dynamic_method(string name)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var woven = WovenCorpus.ValueAndGradient(function, configuration);
        if (woven is null)
        {
            if (!_hidden.Contains(name)) Assert.Throws<RunTimeOnlyException>(() => RunTimeOnlyException.Check(Pipeline.ForAnyProcessor(function.Method.Module.Assembly).Trace(function.Method).Tape));
            return;
        }

        for (var point = 0; point < function.Points.Count; point++)
        {
            var arguments = function.ArgumentsAt(point);
            var expected = function.ValueAndGradient(function.ArgumentsAt(point));
            var result = (ITuple)woven.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
            Assert.That(BitConverter.DoubleToInt64Bits(Convert.ToDouble(result[0], null)), Is.EqualTo(BitConverter.DoubleToInt64Bits(expected.Value)));
            object?[] gradient = expected.Gradient.Length == 1 ? [result[1]] : [.. Enumerable.Range(0, expected.Gradient.Length).Select(i => ((ITuple)result[1]!)[i])];
            Assert.That(gradient.Select(Plain), Is.EqualTo(expected.Gradient.Select(Plain)));
        }
    }

    private static bool IsWoven(MethodDefinition method) => method.CustomAttributes.Any(a => a.AttributeType.Name == nameof(WovenAttribute))
        || method.DeclaringType.FullName.StartsWith(WovenAssembly.HolderName, StringComparison.Ordinal);

    /// <summary>Where references meet, the tape's value is an object, and its class is known all the same; a bool is the first byte of an int.</summary>
    [GeneratedRegex("expected [^ ]+, found (object|System.Collections.IEnumerator)$|expected bool&, found int&$")]
    private static partial Regex ErrorOfATypeThatTheTraceKnowsBetter();

    /// <summary>An enum of the woven assembly is another type than that of the plain one.</summary>
    private static object? Plain(object? leaf) => leaf is Enum e ? Convert.ToInt64(e, null) : leaf;
}
