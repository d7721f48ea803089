using System.Globalization;
using System.Reflection;
using Cecil.AD.Tests.Corpus.Programs;
using NUnit.Framework;

namespace Cecil.AD.Tests.Corpus;

/// <summary>Every function of the corpus at every point, from Debug and from Release IL.</summary>
public sealed class CorpusTests
{
    private static readonly Configuration[] _configurations = [Configuration.Debug, Configuration.Release];

    private static IEnumerable<TestCaseData> Functions() =>
        from name in CorpusFunction.Names
        from configuration in _configurations
        select new TestCaseData(name, configuration);

    private static IEnumerable<TestCaseData> Points() =>
        from name in CorpusFunction.Names
        from configuration in _configurations
        from point in Enumerable.Range(0, Declared(name).Count)
        select new TestCaseData(name, configuration, point);

    private static IEnumerable<TestCaseData> PointsOnce() =>
        from name in CorpusFunction.Names
        from point in Enumerable.Range(0, Declared(name).Count)
        select new TestCaseData(name, point);

    private static IEnumerable<TestCaseData> Effects() =>
        from data in Points()
        where ((string)data.Arguments[0]!).StartsWith(nameof(SideEffects), StringComparison.Ordinal)
        select data;

    // Counted on the copy compiled into the tests, so that listing the cases compiles nothing.
    private static List<CustomAttributeData> Declared(string name)
    {
        var type = typeof(SideEffects).Assembly.GetType($"{typeof(SideEffects).Namespace}.{name.Split('.')[0]}")!;
        return type.GetMethod(name.Split('.')[1])!.CustomAttributes.Where(a => a.AttributeType == typeof(PointAttribute)).ToList();
    }

    [TestCaseSource(nameof(PointsOnce))]
    public void Point_fits_the_function(string name, int point)
    {
        var function = CorpusFunction.Find(name, Configuration.Release);
        using var alone = function.Alone();
        var declared = function.Points[point];
        var value = function.Value(function.ArgumentsAt(point));
        Assert.That(Reference(function, point), Has.Length.EqualTo(function.Method.GetParameters().Length));
        Assert.That(double.IsNaN(declared.Value) || Close(value, declared.Value, 1e-9),
            () => $"{name}: expected {declared.Value:R}, got {value:R}");
    }

    [TestCaseSource(nameof(Functions))]
    public void Every_public_function_has_a_point(string name, Configuration configuration) =>
        Assert.That(CorpusFunction.Find(name, configuration).Points, Is.Not.Empty);

    [TestCaseSource(nameof(Points))]
    public void Value_equals_the_plain_call_bit_for_bit(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var expected = function.Value(function.ArgumentsAt(point));
        var (value, _) = function.ValueAndGradient(function.ArgumentsAt(point));
        Assert.That(Bits(value), Is.EqualTo(Bits(expected)),
            () => $"{Where(name, configuration, function, point)}: expected {expected:R}, got {value:R}");
    }

    [TestCaseSource(nameof(Points))]
    public void Gradient_equals_the_reference(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var given = function.Points[point];
        var expected = Reference(function, point);
        var (_, gradient) = function.ValueAndGradient(function.ArgumentsAt(point));
        var tolerance = given.Tolerance > 0 ? given.Tolerance : given.Gradient is null ? 1e-5 : 1e-9;
        AssertClose(gradient, expected, tolerance, Where(name, configuration, function, point));
    }

    [TestCaseSource(nameof(Points))]
    public void Arguments_are_left_as_the_plain_call_leaves_them(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var expected = function.ArgumentsAt(point);
        function.Value(expected);
        var arguments = function.ArgumentsAt(point);
        function.ValueAndGradient(arguments);
        Assert.That(Show(arguments), Is.EqualTo(Show(expected)), Where(name, configuration, function, point));
    }

    [TestCaseSource(nameof(PointsOnce))]
    public void Debug_gradient_equals_release_gradient(string name, int point)
    {
        var debug = CorpusFunction.Find(name, Configuration.Debug);
        var release = CorpusFunction.Find(name, Configuration.Release);
        using var debugAlone = debug.Alone();
        using var releaseAlone = release.Alone();
        var (_, expected) = release.ValueAndGradient(release.ArgumentsAt(point));
        var (_, gradient) = debug.ValueAndGradient(debug.ArgumentsAt(point));
        AssertClose(gradient, expected, 1e-13, Where(name, Configuration.Debug, debug, point));
    }

    [TestCaseSource(nameof(Functions))]
    public void Gradient_does_not_depend_on_earlier_calls(string name, Configuration configuration)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var points = Enumerable.Range(0, function.Points.Count).ToArray();
        var first = points.Select(At).ToArray();
        foreach (var point in points.Reverse())
            Assert.That(At(point), Is.EqualTo(first[point]), Where(name, configuration, function, point));

        string At(int point)
        {
            var (value, gradient) = function.ValueAndGradient(function.ArgumentsAt(point));
            return $"{Bits(value)}: {Show(gradient)}";
        }
    }

    [TestCaseSource(nameof(Effects)), NonParallelizable]
    public void Effects_happen_once(string name, Configuration configuration, int point)
    {
        var function = CorpusFunction.Find(name, configuration);
        using var alone = function.Alone();
        var runs = function.Method.DeclaringType!.GetProperty(nameof(SideEffects.Runs))!;
        var expected = Effect(() => function.Value(function.ArgumentsAt(point)));
        var effects = Effect(() => function.ValueAndGradient(function.ArgumentsAt(point)));
        Assert.That(effects, Is.EqualTo(expected), Where(name, configuration, function, point));

        (string Output, int Runs) Effect(Action action)
        {
            var console = Console.Out;
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            var before = (int)runs.GetValue(null)!;
            try
            {
                Console.SetOut(output);
                action();
            }
            finally
            {
                Console.SetOut(console);
            }
            return (output.ToString(), (int)runs.GetValue(null)! - before);
        }
    }

    // L25: the allowance is 100 bytes a trip, far more than the two saved doubles that this loop may need.
    [TestCaseSource(nameof(_configurations)), NonParallelizable]
    public void Ten_million_iterations_take_less_than_one_gigabyte(Configuration configuration)
    {
        var function = CorpusFunction.Find("LongLoops.TaylorLog", configuration);
        function.ValueAndGradient([.5, 10]);
        var before = GC.GetTotalAllocatedBytes();
        var (_, gradient) = function.ValueAndGradient([.5, 10_000_000]);
        Assert.That(gradient[0], Is.EqualTo(2.0).Within(1e-9));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(1_000_000_000));
    }

    private static object?[] Reference(CorpusFunction function, int point) =>
        function.Points[point].Gradient ?? FiniteDifference.Gradient(function.Value, () => function.ArgumentsAt(point));

    internal static void AssertClose(object?[] gradient, object?[] expected, double tolerance, string where)
    {
        string Message() => $"{where}\nexpected {Show(expected)}\ngot      {Show(gradient)}";
        Assert.That(gradient, Has.Length.EqualTo(expected.Length), Message);
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is null) continue;
            Assert.That(gradient[i], Is.Not.Null, Message);
            var actualNumbers = Numbers(gradient[i]!);
            var expectedNumbers = Numbers(expected[i]!);
            if (expectedNumbers is null) continue;
            Assert.That(actualNumbers, Is.Not.Null.And.Length.EqualTo(expectedNumbers.Length), Message);
            for (var k = 0; k < expectedNumbers.Length; k++)
                Assert.That(Close(actualNumbers![k], expectedNumbers[k], tolerance), Message);
        }
    }

    private static bool Close(double actual, double expected, double tolerance) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected));

    // What is not floating-point has no derivative to compare.
    private static double[]? Numbers(object value) => value switch
    {
        double or float => [Convert.ToDouble(value, CultureInfo.InvariantCulture)],
        double[] a => a,
        float[] a => Array.ConvertAll(a, v => (double)v),
        _ => null,
    };

    // All NaNs count as one: which of them an operation gives is not fixed.
    internal static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    /// <summary>All digits and the sign of zero, so that equal text means equal bits.</summary>
    internal static string Show(object? value) => value switch
    {
        null => "null",
        Array a => $"{{{string.Join(", ", a.Cast<object?>().Select(Show))}}}",
        IFormattable f => f.ToString(value is double or float ? "R" : null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Where(string name, Configuration configuration, CorpusFunction function, int point) =>
        $"{name} ({configuration} IL) at {Show(function.ArgumentsAt(point))}";
}
