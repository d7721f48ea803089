using System.Globalization;
using System.Text;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>What a piece of a program stands for; the reducer replaces an expression only by another of its kind.</summary>
internal enum Kind
{
    Real,
    Int,
    Bool,

    /// <summary>An object or a sequence: only another object inside it may stand in its place, if its type fits.</summary>
    Object,

    /// <summary>What is assigned or what bounds a loop: it must stay, only its parts have simpler forms.</summary>
    Kept,
}

/// <summary>An expression: a composite format whose holes are the arguments.</summary>
internal sealed record Expr(Kind Kind, string Pattern, params Expr[] Args)
{
    /// <summary>The same place, read.</summary>
    public Expr Read() => this with { Kind = Kind.Real };

    public override string ToString() => Args.Length == 0 ? Pattern : Fill(Pattern, Args);

    /// <summary>Puts the expressions into the holes of the pattern.</summary>
    public static string Fill(string pattern, Expr[] args) =>
        string.Format(CultureInfo.InvariantCulture, pattern, [.. args.Select(object (a) => a.ToString())]);
}

/// <summary>
/// A statement. Each line of the pattern is a composite format over the arguments, or <c>@k</c>, where the block k stands in braces.
/// </summary>
internal sealed record Statement(string Pattern, Expr[] Args, Block[] Blocks);

/// <summary>Statements in braces.</summary>
internal sealed record Block(params Statement[] Statements)
{
    public static Block Empty { get; } = new();
}

/// <summary>A method (it has a body) or a struct (it has fields and members).</summary>
internal sealed record Member(string Header, string Fields, Block? Body, params Member[] Members);

/// <summary>A generated program: one static class whose method F is differentiated. The number type is called Real.</summary>
internal sealed record FuzzProgram(int Seed, FuzzShape Shape, Member[] Members)
{
    /// <summary>Where the class lies; null is the global namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>The class without its namespace.</summary>
    public string ClassName => string.Create(CultureInfo.InvariantCulture, $"P{Seed}");

    /// <summary>The class as reflection knows it.</summary>
    public string FullName => Namespace is null ? ClassName : $"{Namespace}.{ClassName}";

    /// <summary>The source text; it is the same for every number type.</summary>
    public override string ToString()
    {
        var text = new ProgramText();
        text.Line($"// Seed: {Seed.ToString(CultureInfo.InvariantCulture)}");
        if (Namespace is not null)
        {
            text.Line($"namespace {Namespace};");
        }
        text.Line($"public static class {ClassName}");
        text.Open();
        for (var i = 0; i < Members.Length; i++)
        {
            if (i > 0)
            {
                text.Line("");
            }
            text.Print(Members[i]);
        }
        text.Close();
        return text.ToString();
    }
}

/// <summary>Writes a program tree with indentation.</summary>
internal sealed class ProgramText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line) =>
        _text.Append(line.Length == 0 ? "" : new string(' ', 4 * _depth)).Append(line).Append('\n');

    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public void Print(Member member)
    {
        Line(member.Header);
        if (member.Body is { } body)
        {
            Print(body);
            return;
        }
        Open();
        Line(member.Fields);
        foreach (var inner in member.Members)
        {
            Print(inner);
        }
        Close();
    }

    public override string ToString() => _text.ToString();

    private void Print(Block block)
    {
        Open();
        foreach (var statement in block.Statements)
        {
            Print(statement);
        }
        Close();
    }

    private void Print(Statement statement)
    {
        foreach (var line in statement.Pattern.Split('\n'))
        {
            if (line.StartsWith('@'))
            {
                Print(statement.Blocks[int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture)]);
            }
            else if (line == "{{")
            {
                Open();
            }
            else if (line == "}}")
            {
                Close();
            }
            else
            {
                Line(Expr.Fill(line, statement.Args));
            }
        }
    }
}
