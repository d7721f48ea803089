using Cecil.AD.Tapes;
using Cecil.AD.Tests.Guard;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>The text of a tape says all that there is to it: read back, it is the same tape.</summary>
public sealed class ParserTests
{
    private static readonly Lazy<ILookup<string, GuardedFunction>> _functions =
        new(() => GuardedFunction.All().ToLookup(f => $"{f.Name.Split('.')[0]} {f.Configuration}"));

    private static IEnumerable<string> Classes => _functions.Value.Select(g => g.Key);

    [TestCaseSource(nameof(Classes))]
    public void Every_tape_of_the_corpus_is_printed_as_it_was_read(string type)
    {
        foreach (var function in _functions.Value[type])
            foreach (var (stage, tape) in CorpusTapes.Of(function)) AssertRoundTrip(function, stage, tape);
    }

    private static void AssertRoundTrip(GuardedFunction function, string stage, Tape tape)
    {
        var printer = new TapePrinter(tape);
        var text = string.Concat(printer.Lines.Select(l => l + "\n"));
        Tape parsed;
        try
        {
            parsed = TapeParser.Parse(text, TextScope.Of(printer));
        }
        catch (FormatException e)
        {
            Assert.Fail($"{function.Key}, {stage}: {e.Message}");
            return;
        }

        TapeVerifier.Verify(parsed);
        Assert.That(parsed.ToString(), Is.EqualTo(text), $"{function.Key}, {stage}");
    }
}
