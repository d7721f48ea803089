using NUnit.Framework;

namespace Cecil.AD.Tests.Guard;

/// <summary>
/// The guard itself. That code equals what the list says is not a fact to test: every optimisation changes it, and says so by writing
/// the list anew.
/// </summary>
public sealed class GuardTests
{
    private const int Step = 97;

    private static readonly Lazy<GuardedFunction[]> _functions = new(() => [.. GuardedFunction.All()]);

    [Test]
    public void Code_is_the_same_whenever_and_after_whatever_it_is_derived()
    {
        var some = _functions.Value.Where((_, i) => i % Step == 0).ToArray();
        var first = some.Select(f => f.Code()).ToArray();
        var again = some.Reverse().Select(f => f.Code()).Reverse();
        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public void Every_function_has_code_or_is_refused() =>
        Assert.That(_functions.Value.Where((_, i) => i % Step == 1).Select(f => GuardedFunction.HashOf(f.Code())),
            Has.All.Matches("^([0-9a-f]{16}|refused)$"));

    [Test]
    public void Both_configurations_of_two_hundred_generated_programs_are_watched() =>
        Assert.That(_functions.Value.Count(f => f.Name.StartsWith("Fuzzed/", StringComparison.Ordinal)), Is.EqualTo(400));

    [Test]
    public void Code_of_functions_that_are_called_is_part_of_it()
    {
        var code = _functions.Value.First(f => f.Name == "Programs/Recursion.Power").Code();
        Assert.That(code, Does.Match(@"function forward of \S+\(ShadowTable, .*\n    "));
        Assert.That(code, Does.Match(@"function pullback of \S+\(object, .*\n    "));
    }

    [Test]
    public void List_is_in_order_and_has_each_function_once()
    {
        var keys = File.ReadLines(HashList.File).Where(l => !l.StartsWith('#')).Select(l => l[..l.LastIndexOf(' ')]).ToArray();
        Assert.That(keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
    }
}
