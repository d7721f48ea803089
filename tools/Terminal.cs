using Cecil.AD.Tapes;
using Spectre.Console;

namespace Cecil.AD.Tools;

/// <summary>Writes to a terminal in colours and to anything else as plain text.</summary>
internal sealed class Terminal
{
    private const int Unlimited = 100_000;

    private readonly TextWriter _output;
    private readonly IAnsiConsole? _console;

    public Terminal(TextWriter output)
    {
        _output = output;
        if (IsTerminal(output)) _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
    }

    /// <summary>The terminal, for tables; null when the output is a file or a pipe.</summary>
    public IAnsiConsole? Console => _console;

    public static bool IsTerminal(TextWriter writer) =>
        (writer == System.Console.Out && !System.Console.IsOutputRedirected) || (writer == System.Console.Error && !System.Console.IsErrorRedirected);

    public void Section(string title) => Line($"== {title} ==", "bold yellow");

    public void Line(string text = "", string? style = null)
    {
        if (_console is null) _output.Write(text + "\n");
        else Styled(style is null ? Markup.Escape(text) : $"[{style}]{Markup.Escape(text)}[/]");
    }

    /// <summary>A dump, with source lines behind the ops.</summary>
    public void Tape(Tape tape) => Tape(new TapePrinter(tape));

    public void Tape(TapePrinter dump)
    {
        foreach (var (line, comment) in AnnotatedDump.Lines(dump))
        {
            var text = new string(' ', line.Depth * 2) + line.Text;
            if (_console is null) Line(text + (comment is null ? "" : "    // " + comment));
            else Styled($"[{StyleOf(line)}]{Markup.Escape(text)}[/]{(comment is null ? "" : $"    [grey]// {Markup.Escape(comment)}[/]")}");
        }

        Line();
    }

    /// <summary>Text with comments behind <c>//</c>.</summary>
    public void Commented(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var at = line.IndexOf("    // ", StringComparison.Ordinal);
            if (_console is null || at < 0) Line(line);
            else Styled($"{Markup.Escape(line[..at])}[grey]{Markup.Escape(line[at..])}[/]");
        }

        Line();
    }

    /// <summary>Runs the work with a progress bar where somebody looks at it; the work is given what to call after each step.</summary>
    public static void WithProgress(TextWriter error, string title, int steps, Action<Action<string>> work)
    {
        if (!IsTerminal(error))
        {
            work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        console.Progress().AutoClear(true).Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: steps);
            work(step =>
            {
                task.Description = Markup.Escape(step);
                task.Increment(1);
            });
        });
    }

    private static string StyleOf(PrintedLine line) => line.Op switch
    {
        null => "bold",
        IfOp or LoopOp => "aqua",
        LoadOp => "blue",
        StoreOp => "red",
        CallOp or InvokeOp => "green",
        NewArrayOp or NewObjectOp => "purple",
        _ => "default",
    };

    private void Styled(string markup)
    {
        // The terminal breaks long lines itself; a break by words would hide the indentation.
        var width = _console!.Profile.Width;
        _console.Profile.Width = Unlimited;
        _console.MarkupLine(markup);
        _console.Profile.Width = width;
    }
}
