using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cecil.AD.Tools.Check;
using Spectre.Console;

namespace Cecil.AD.Tools;

/// <summary><c>cecil-ad check</c>: which methods of an assembly have a gradient.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var (assembly, references) = (ToolCommand.Assembly(), ToolCommand.Reference());
        var all = new Option<bool>("--all") { Description = "Check private methods, local functions and lambdas too." };
        var json = new Option<bool>("--json") { Description = "Print the verdicts as JSON." };
        var command = new ToolCommand("check", "Says which methods of an assembly are differentiable, and what to change in the others.",
            "cecil-ad check bin/Release/net10.0/Pricing.dll",
            "cecil-ad check Pricing.dll --all --json")
        {
            assembly, all, json, references,
        };
        command.SetAction(result =>
        {
            var configuration = result.InvocationConfiguration;
            var target = Target.Load(result.GetValue(assembly)!, result.GetValue(references)!);
            var methods = Checker.Candidates(target, result.GetValue(all));
            List<Verdict> verdicts = [];
            Terminal.WithProgress(configuration.Error, target.GetName().Name!, methods.Length, step =>
            {
                foreach (var method in methods)
                {
                    verdicts.Add(Checker.Check(method));
                    step(MethodName.Short(method));
                }
            });
            if (result.GetValue(json)) configuration.Output.Write(Json(target.GetName().Name!, verdicts) + "\n");
            else Print(new Terminal(configuration.Output), verdicts);
            return 0;
        });
        return command;
    }

    private static string Json(string assembly, List<Verdict> verdicts) =>
        JsonSerializer.Serialize(new { Assembly = assembly, Summary = Counts(verdicts), Methods = verdicts }, _json);

    private static Dictionary<string, int> Counts(List<Verdict> verdicts) =>
        Enum.GetValues<Outcome>().ToDictionary(o => JsonNamingPolicy.CamelCase.ConvertName(o.ToString()), o => verdicts.Count(v => v.Outcome == o));

    private static void Print(Terminal terminal, List<Verdict> verdicts)
    {
        if (terminal.Console is { } console) Table(console, verdicts);
        else
        {
            foreach (var v in verdicts)
                terminal.Line($"{Word(v.Outcome),-14} {v.Method}"
                    + $"{(v.Reason is null ? "" : $"  {v.Where}{(v.Where.Length == 0 ? "" : ": ")}{InOther(v)}{v.Reason}")}");
        }

        if (verdicts.Count > 0) terminal.Line();
        terminal.Line(Summary(verdicts), "bold");
    }

    private static void Table(IAnsiConsole console, List<Verdict> verdicts)
    {
        if (verdicts.Count == 0) return;
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("", "method", "where", "why not, and what to write instead");
        foreach (var v in verdicts)
        {
            var style = v.Outcome switch
            {
                Outcome.Differentiable => "green",
                Outcome.Refused => "red",
                Outcome.OpenGeneric => "grey",
                _ => "bold white on red",
            };
            table.AddRow($"[{style}]{Word(v.Outcome)}[/]", Markup.Escape(v.Method), Markup.Escape(v.Where), Markup.Escape(InOther(v) + v.Reason));
        }

        console.Write(table);
    }

    private static string InOther(Verdict v) => v is { In: { } other, File: not null } ? $"in {other}: " : "";

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Differentiable => "ok",
        Outcome.Refused => "refused",
        Outcome.OpenGeneric => "open generic",
        _ => "internal error",
    };

    private static string Summary(List<Verdict> verdicts)
    {
        int Count(Outcome outcome) => verdicts.Count(v => v.Outcome == outcome);
        if (verdicts.Count == 0) return "no method returns a double or float and takes numbers";
        var text = $"{Count(Outcome.Differentiable)} of {verdicts.Count} methods that return a number and take numbers are differentiable, "
            + $"{Count(Outcome.Refused)} are refused";
        if (Count(Outcome.OpenGeneric) is > 0 and var open) text += $", {open} open generic";
        if (Count(Outcome.InternalError) is > 0 and var errors) text += $", {errors} internal error{(errors == 1 ? "" : "s")} (please report)";
        return text;
    }
}
