using System.Reflection;
using NUnit.Framework;

namespace Cecil.AD.Tests.Corpus;

/// <summary>Functions that the compilers of F# and Visual Basic have made, against finite differences.</summary>
public sealed class OtherLanguagesTests
{
    private static readonly double[] _numbers = [1.5, .4, 2, .7];

    private static readonly Dictionary<string, (string Name, object[][] Points)[]> _functions = new()
    {
        ["FSharp"] =
        [
            ("polynomial", [[.7]]),
            ("branches", [[.7, .3], [.3, .7], [-.7, .3]]),
            ("mutableLoop", [[.7, 4], [.7, 0]]),
            ("whileLoop", [[.7], [200.0]]),
            ("downwards", [[_numbers, .7], [Array.Empty<double>(), .7]]),
            ("overElements", [[_numbers], [Array.Empty<double>()]]),
            ("inPlace", [[_numbers]]),
            ("power", [[.7, 5], [.7, 0]]),
            ("tailRecursion", [[.7, 50], [.7, 0]]),
            ("even", [[.7, 5], [.7, 0]]),
            ("odd", [[.7, 5], [.7, 0]]),
            ("closure", [[.7, .3]]),
            ("composition", [[.7]]),
            ("partialApplication", [[.7, .3]]),
            ("reference", [[.7, 3], [.7, 0]]),
            ("records", [[.7, .3]]),
            ("structRecord", [[.7, .3, 4], [.7, .3, 0]]),
            ("unions", [[.7, .3, 0], [.7, .3, 1], [.7, .3, 2]]),
            ("expressionTree", [[.7, .3]]),
            ("options", [[.7, .3], [.3, .7]]),
            ("optionFunctions", [[.7, .3], [.3, .7]]),
            ("tuples", [[.7, 4], [.7, 0]]),
            ("listRecursion", [[.7, .3]]),
            ("listFunctions", [[_numbers], [Array.Empty<double>()]]),
            ("arraySumBy", [[_numbers], [Array.Empty<double>()]]),
            ("arrayFunctions", [[_numbers, .7], [Array.Empty<double>(), .7]]),
            ("arrayInit", [[.7, 4], [.7, 0]]),
            ("sequenceExpression", [[.7, 4], [.7, 0]]),
            ("comprehension", [[_numbers], [Array.Empty<double>()]]),
            ("inlineFunction", [[.7]]),
            ("unitsOfMeasure", [[.7, .3]]),
            ("classesAndInterfaces", [[.7, .3]]),
            ("objectExpression", [[.7, .3]]),
            ("patterns", [[.7, 1], [.7, -1], [.7, 2], [.7, 5]]),
            ("tryFinally", [[.7]]),
            ("dictionaries", [[.7, .3]]),
        ],
        ["VisualBasic"] =
        [
            ("Polynomial", [[.7]]),
            ("IfElse", [[.7, .3], [.3, .7], [-.7, .3]]),
            ("ForLoop", [[.7, 4], [.7, 0]]),
            ("ForWithStep", [[_numbers, .7], [Array.Empty<double>(), .7]]),
            ("ForOfDoubles", [[.7, 1.1]]),
            ("ForEachElement", [[_numbers], [new[] { 1.0, -2, 3, 200, 5 }], [Array.Empty<double>()]]),
            ("DoWhileLoop", [[.7], [200.0]]),
            ("DoLoopUntil", [[.7, 4], [.7, 0], [.7, 60]]),
            ("WhileLoop", [[.7, 4], [.7, 0]]),
            ("SelectCase", [[.7, 0], [.7, 2], [.7, 4], [.7, 11], [.7, 7]]),
            ("SelectCaseOfDouble", [[-.7], [.7], [1.7]]),
            ("SelectCaseOfText", [[.7, "square"], [.7, "double"], [.7, ""]]),
            ("ByReference", [[.7, 3], [.7, 0]]),
            ("ByReferenceToElement", [[_numbers]]),
            ("StructureWithMethods", [[.7, .3]]),
            ("ClassAndWith", [[.7, .3, 4], [.7, .3, 0]]),
            ("OverriddenMethod", [[.7, .3, true], [.7, .3, false]]),
            ("ArraysWithBounds", [[.7, 4], [.7, 0]]),
            ("ReDimPreserve", [[.7]]),
            ("Rectangular", [[.7, .3]]),
            ("Power", [[.7, 5], [.7, 0]]),
            ("Lambda", [[.7, .3]]),
            ("Query", [[_numbers], [Array.Empty<double>()]]),
            ("IteratorFunction", [[.7, 4], [.7, 0]]),
            ("UsingAndFinally", [[.7]]),
            ("StaticOfOperators", [[.7, 5]]),
            ("NullableNumbers", [[.7, true], [.7, false]]),
            ("ParamArrays", [[.7, .3]]),
            ("GoToLabel", [[.7, 3], [.7, 1]]),
        ],
    };

    private static IEnumerable<string> Languages => _functions.Keys;

    private static IEnumerable<TestCaseData> Points() =>
        from language in _functions
        from function in language.Value
        from point in function.Points
        select new TestCaseData(language.Key, function.Name, point).SetArgDisplayNames(language.Key, function.Name, CorpusTests.Show(point));

    // By name: not every tool that reads this project can read theirs.
    private static Type Module(string language) =>
        Assembly.Load($"Cecil.AD.Tests.{language}").GetType($"Cecil.AD.Tests.{language}.Functions", throwOnError: true)!;

    private static CorpusFunction Function(string language, string name) => new(Module(language).GetMethod(name)!);

    private static object?[] Fresh(object[] point) => Array.ConvertAll<object, object?>(point, a => a is Array array ? array.Clone() : a);

    [TestCaseSource(nameof(Points))]
    public void Gradient_equals_finite_differences(string language, string name, object[] point)
    {
        var function = Function(language, name);
        var (_, gradient) = function.ValueAndGradient(Fresh(point));
        CorpusTests.AssertClose(gradient, FiniteDifference.Gradient(function.Value, () => Fresh(point)), 1e-5, name);
    }

    [TestCaseSource(nameof(Points))]
    public void Value_equals_the_plain_call_bit_for_bit(string language, string name, object[] point)
    {
        var function = Function(language, name);
        var (value, _) = function.ValueAndGradient(Fresh(point));
        Assert.That(CorpusTests.Bits(value), Is.EqualTo(CorpusTests.Bits(function.Value(Fresh(point)))));
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_function_has_a_point(string language)
    {
        var methods = Module(language).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(m => m.ReturnType == typeof(double));
        Assert.That(_functions[language].Select(f => f.Name), Is.EquivalentTo(methods.Select(m => m.Name)));
    }
}
