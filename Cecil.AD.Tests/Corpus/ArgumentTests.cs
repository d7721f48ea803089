using System.Reflection;
using Cecil.AD.Tests.Corpus.Arguments;
using NUnit.Framework;

namespace Cecil.AD.Tests.Corpus;

/// <summary>Gradients by objects, records, structs, tuples and collections, from Debug and from Release IL of the types and the functions.</summary>
public sealed class ArgumentTests
{
    private static IEnumerable<TestCaseData> Functions() =>
        from method in typeof(Shapes).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from configuration in Enum.GetValues<Configuration>()
        select new TestCaseData(method.Name, configuration);

    [TestCaseSource(nameof(Functions))]
    public void Gradient_has_the_shape_of_the_argument_and_the_derivatives_worked_out_by_hand(string name, Configuration configuration)
    {
        var type = CorpusCompiler.Assembly(CorpusCompiler.Arguments, configuration).GetType(typeof(Shapes).FullName!, throwOnError: true)!;
        var (got, expected) = type.GetMethod(name)!.CreateDelegate<Func<(double[], double[])>>()();
        Assert.That(got, Is.EqualTo(expected).Within(1e-12));
    }
}
