using System.Text.RegularExpressions;
using Cecil.AD.Emit;
using Cecil.AD.Optimize;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Corpus;
using Cecil.AD.Types;
using NUnit.Framework;

namespace Cecil.AD.Tests.Tapes;

/// <summary>Names of values are for reading only: tapes whose values have other names become the same code.</summary>
public sealed partial class NameTests
{
    private const int Step = 3;

    /// <summary>Names that passes or the reader give to values of their own.</summary>
    private static readonly string[] _names = ["this", "k", "d", "trip", "trips", "frame", "saved", "state", "", "value"];

    private static IEnumerable<string> Classes => CorpusTapes.Classes;

    [TestCaseSource(nameof(Classes))]
    public void Code_does_not_depend_on_the_names_of_values(string type)
    {
        var functions = CorpusTapes.FunctionsOf(type).Where((f, i) => f.Configuration == Configuration.Release && i % Step == 0);
        // The traces of rules and of other functions are there too.
        foreach (var (function, stage, tape) in CorpusTapes.Of(functions))
        {
            var assembly = function.Method.Module.Assembly;
            if (stage == "trace" && tape.Outputs is [{ IsFloat: true }]) AssertSame(tape, t => Differentiated(t, assembly), function.Key);
            if (stage == "gradient") AssertSame(tape, t => IL(ReuseArrays.Run(RemoveDeadOps.Run(t))), function.Key);
        }
    }

    private static void AssertSame(Tape tape, Func<Tape, string> code, string function)
    {
        var printer = new TapePrinter(tape);
        var scope = TextScope.Of(printer);
        var text = printer.ToString();
        Assert.That(code(TapeParser.Parse(Renamed(text), scope)), Is.EqualTo(code(TapeParser.Parse(text, scope))), function);
    }

    private static string Differentiated(Tape trace, System.Reflection.Assembly assembly)
    {
        try
        {
            var primal = new Stages().Simplify(trace);
            Value[] wanted = [.. primal.Inputs.Where(v => v.IsFloat || (v.IsReference && Numbers.MayBeIn(v.Type)))];
            var pipeline = new Pipeline(assembly);
            return IL(pipeline.Finish(pipeline.Differentiate(primal, wanted, isStrong: false).Tape));
        }
        // A tape that was read does not know where its ops came from, so that some refusals cannot say where they are.
        catch (Exception e) when (e is NotDifferentiableException or InvalidOperationException)
        {
            return "refused";
        }
    }

    private static string IL(Tape tape)
    {
        var il = new TextEmitter();
        TapeEmitter.Emit(il, tape, 0);
        return il.ToString();
    }

    private static string Renamed(string text) => Value().Replace(text, m => $"{_names[int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) % _names.Length]}%{m.Groups[1].Value}");

    [GeneratedRegex(@"[^\s,()\[\]:]*?%(\d+)")]
    private static partial Regex Value();
}
