using Cecil.AD.Tapes;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Tests.Guard;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>The text of a tape says all that there is to it: read back, it is the same tape.</summary>
public sealed class ParserTests
{
    private static IEnumerable<string> Classes => CorpusTapes.Classes;

    [TestCaseSource(nameof(Classes))]
    public void Every_tape_of_the_corpus_is_printed_as_it_was_read(string type)
    {
        // By turns: two of three functions, each in one configuration, and one of three of its tapes.
        var functions = CorpusTapes.FunctionsOf(type).Where((f, i) => i % 3 == (f.Configuration == Configuration.Debug ? 0 : 1));
        foreach (var (at, (function, stage, tape)) in CorpusTapes.Of(functions).Index())
            if (at % 3 == 0) AssertRoundTrip($"{function.Key}, {stage}", tape);
    }

    [TestCase("tape f(x%0: double)\n  %1: double = mul x%0\n", "line 2: unexpected end")]
    [TestCase("tape f(x%0: double)\n  %1: double = mull x%0\n  return %1\n", "line 2: there is no op mull at column 18")]
    [TestCase("tape f(x%0: double)\n  %1: double = mul x%0, y%5\n  return %1\n", "line 2: y%5 is not known here")]
    [TestCase("tape f(x%0: Nowhere)\n  return x%0\n", "line 1: there is no type Nowhere")]
    [TestCase("tape f(x%0: double)\n  %1: double = call Math.Max(1, 2)\n  return %1\n", "line 2: 6 methods Max take these operands")]
    [TestCase("tape f(x%0: double)\n  %1: double = load x%0[0]\n  return %1\n", "line 2: no such memory")]
    [TestCase("tape f(x%0: double)\n      return x%0\n", "line 2: wrong indentation")]
    [TestCase("tape f(x%0: double)\n  x%0: double = neg x%0\n  return x%0\n", "line 2: x%0 is assigned again")]
    public void Text_that_is_no_tape_is_refused_with_its_line(string text, string message) =>
        Assert.That(() => TapeParser.Parse(text, TextScope.Of([typeof(object).Assembly], new Dictionary<string, FunctionTape>())),
            Throws.TypeOf<FormatException>().With.Message.StartsWith(message));

    private static IEnumerable<Callee> Calls(Tape tape) => CorpusTapes.Calls(tape).Select(c => c with { FieldsOf = null });

    private static void AssertRoundTrip(string what, Tape tape)
    {
        var printer = new TapePrinter(tape);
        var text = printer.ToString();
        var parsed = TapeParser.Parse(text, TextScope.Of(printer));
        TapeVerifier.Verify(parsed);
        Assert.That(parsed.ToString(), Is.EqualTo(text), what);
        // Whose fields reflection has to find follows from the primal that a shadow belongs to: a tape with shadows is not asked about it.
        Assert.That(Calls(parsed), Is.EqualTo(Calls(tape)), what);
    }
}
