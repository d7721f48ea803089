using System.CommandLine;
using System.Text;
using Cecil.AD.Tapes;
using Cecil.AD.Tools.Graph;

namespace Cecil.AD.Tools;

/// <summary><c>cecil-ad graph</c>: draws a tape.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var (assembly, method, references) = (ToolCommand.Assembly(), ToolCommand.Method(), ToolCommand.Reference());
        var stage = new Option<string>("--stage")
        {
            Description = "Which tape to draw; the one as read and optimised if not given.",
            HelpName = string.Join('|', ExplainCommand.Stages),
            DefaultValueFactory = _ => "optimize",
        };
        stage.AcceptOnlyFromAmong(ExplainCommand.Stages);
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where to write: a .svg, or a .html that shows the dump beside it. Without it, SVG goes to the output.",
            HelpName = "FILE",
        };
        output.Validators.Add(result =>
        {
            if (!IsHtml(result.GetValueOrDefault<string>()) && !result.GetValueOrDefault<string>().EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
                result.AddError("The output is a .svg or a .html file.");
        });
        var command = new ToolCommand("graph", "Draws the tape of a method or of its gradient.",
            "cecil-ad graph bin/Release/net10.0/Pricing.dll Asian.Price -o price.svg",
            "cecil-ad graph Pricing.dll Asian.Price --stage gradient -o gradient.html")
        {
            assembly, method, stage, output, references,
        };
        command.SetAction(result =>
        {
            var found = MethodFinder.Find(Target.Load(result.GetValue(assembly)!, result.GetValue(references)!), result.GetValue(method)!);
            var (name, file) = (result.GetValue(stage)!, result.GetValue(output));
            var drawing = Draw(ExplainCommand.TapeAfter(found, name), $"{MethodName.Display(found)}, after {name}", file is not null && IsHtml(file));
            if (file is null) result.InvocationConfiguration.Output.Write(drawing);
            else File.WriteAllText(file, drawing, new UTF8Encoding(false));
            return 0;
        });
        return command;
    }

    private static bool IsHtml(string? file) => file?.EndsWith(".html", StringComparison.OrdinalIgnoreCase) == true;

    private static string Draw(Tape tape, string title, bool isHtml)
    {
        var builder = new GraphBuilder(tape);
        var region = builder.Build(tape);
        Boxes.Layout(region);
        return isHtml ? HtmlWriter.Write(region, tape, title, builder.Lines) : SvgWriter.Write(region, title, builder.Lines, isInline: false);
    }
}
