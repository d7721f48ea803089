using System.Globalization;
using System.Reflection;

namespace Cecil.AD.Tapes;

/// <summary>
/// Reads what <see cref="TapePrinter"/> writes. Printing what was read gives the same text. What the text does not say is not kept:
/// where an op came from, of a literal null the type, which is that of where it is used, and what was found out about a primal with shadows.
/// An adjoint speaks of values of its primal and cannot be read. Nothing is checked that the verifier checks.
/// </summary>
internal sealed partial class TapeParser
{
    private readonly List<(int Depth, string Text)> _lines;
    private readonly TextScope _scope;
    private int _at;

    private TapeParser(IEnumerable<string> lines, TextScope scope)
    {
        _lines = [.. lines.Select(l => l.TrimEnd()).Where(l => l.Length > 0).Select(l => ((l.Length - l.TrimStart().Length) / 2, l.TrimStart()))];
        _scope = scope;
    }

    /// <exception cref="FormatException">It is not the text of a tape.</exception>
    public static Tape Parse(string text, TextScope scope)
    {
        var parser = new TapeParser(text.ReplaceLineEndings("\n").Split('\n'), scope);
        try
        {
            return parser.ParseTape();
        }
        catch (FormatException e)
        {
            throw new FormatException($"line {Math.Min(parser._at + 1, parser._lines.Count).ToString(CultureInfo.InvariantCulture)}: {e.Message}", e);
        }
    }

    private Tape ParseTape()
    {
        var line = Cursor(0);
        line.Expect("tape ");
        var name = line.Until("(");
        var part = new Part(null);
        Value[] inputs = [.. line.List(")", () => part.Define(Declaration(line)))];
        line.Note();
        _at++;
        ParseOps(part, 1);
        line = Cursor(1);
        line.Expect("return");
        line.Try(" ");
        Value[] outputs = [.. line.List("", () => Operand(line, part).Of(typeof(object)))];
        _at++;
        if (_at < _lines.Count) throw new FormatException($"unexpected: {_lines[_at].Text}");
        return new Tape(name, inputs, [.. part.Ops], outputs);
    }

    private TextCursor Cursor(int depth) => _at < _lines.Count && _lines[_at].Depth == depth
        ? new TextCursor(_lines[_at].Text, _scope)
        : throw new FormatException(_at < _lines.Count ? $"wrong indentation: {_lines[_at].Text}" : "unexpected end");

    /// <summary>Is the next line at the depth and does it begin with the word?</summary>
    private bool IsNext(int depth, string word) => _at < _lines.Count && _lines[_at].Depth == depth
        && (_lines[_at].Text == word || _lines[_at].Text.StartsWith(word + " ", StringComparison.Ordinal));

    /// <summary>All ops up to a line that ends a sub-tape or the tape.</summary>
    private void ParseOps(Part part, int depth)
    {
        while (_at < _lines.Count && _lines[_at].Depth == depth)
        {
            if (IsNext(depth, "return") || IsNext(depth, "yield") || IsNext(depth, "while") || IsNext(depth, "next")) return;
            if (IsNext(depth, "if")) ParseIf(part, depth);
            else if (IsNext(depth, "loop")) ParseLoop(part, depth);
            else
            {
                ParseOp(Cursor(depth), part);
                _at++;
            }
        }
    }

    private static Declared Declaration(TextCursor line)
    {
        var name = line.Value();
        line.Expect(": ");
        return new Declared(name, line.Type(), IsNonNull: line.Try("!"));
    }

    private static Operand Operand(TextCursor line, Part part)
    {
        if (line.TryValue() is { } name) return new Operand(part, part.Find(name) ?? throw line.Error($"{name} is not known here"), null, null);
        var (literal, type) = line.Literal();
        return new Operand(part, null, literal, type);
    }

    private void ParseIf(Part part, int depth)
    {
        var line = Cursor(depth);
        line.Expect("if ");
        var condition = Operand(line, part).Of(typeof(int));
        var note = line.Note();
        var end = _at + 1;
        while (end < _lines.Count && (_lines[end].Depth > depth || _lines[end] == (depth, "else"))) end++;
        List<Declared> declared = [];
        if (end < _lines.Count && _lines[end].Depth == depth && _lines[end].Text.StartsWith("=> ", StringComparison.Ordinal))
        {
            var result = new TextCursor(_lines[end].Text, _scope);
            result.Expect("=> ");
            declared = result.List("", () => Declaration(result));
        }
        else end--;

        _at++;
        var (then, thenOutputs) = ParseArm(part, depth + 1, declared);
        if (!IsNext(depth, "else")) throw new FormatException($"expected else before {_lines[_at].Text}");
        _at++;
        var (otherwise, elseOutputs) = ParseArm(part, depth + 1, declared);
        _at = end + 1;
        Value[] captured = [.. then.Imports.Keys.Union(otherwise.Imports.Keys)];
        var (thenTape, elseTape) = (then.Close("then", captured, thenOutputs), otherwise.Close("else", captured, elseOutputs));
        part.Add(new IfOp(thenTape, elseTape, [condition, .. captured], [.. declared.Select(part.Define)]) { Note = note });
    }

    private (Part, Value[]) ParseArm(Part outer, int depth, List<Declared> results)
    {
        var arm = new Part(outer);
        ParseOps(arm, depth);
        if (!IsNext(depth, "yield")) return (arm, []);
        var line = Cursor(depth);
        line.Expect("yield ");
        var outputs = line.List("", () => Operand(line, arm)).Select((o, i) => o.Of(i < results.Count ? results[i].Type : typeof(object))).ToArray();
        _at++;
        return (arm, outputs);
    }

    private void ParseLoop(Part outer, int depth)
    {
        var line = Cursor(depth);
        line.Expect("loop");
        var (loopWhile, initial) = (new Part(outer), new List<Value>());
        List<Value> carried = [];
        while (!line.IsAtNote)
        {
            line.Expect(carried.Count == 0 ? " " : ", ");
            var declared = Declaration(line);
            line.Expect(" = ");
            initial.Add(Operand(line, outer).Of(declared.Type));
            carried.Add(loopWhile.Define(declared));
        }

        var note = line.Note();
        _at++;
        ParseOps(loopWhile, depth + 1);
        line = Cursor(depth + 1);
        line.Expect("while ");
        var test = Operand(line, loopWhile).Of(typeof(int));
        _at++;
        var body = new Part(loopWhile);
        ParseOps(body, depth + 1);
        line = Cursor(depth + 1);
        line.Expect("next");
        line.Try(" ");
        Value[] next = [.. line.List("", () => Operand(line, body)).Select((o, i) => o.Of(i < carried.Count ? carried[i].Type : typeof(object)))];
        _at++;
        List<Declared> results = [];
        Value[] middle = [];
        if (IsNext(depth, "=>"))
        {
            line = Cursor(depth);
            line.Expect("=> ");
            results = line.List(" = ", () => Declaration(line));
            middle = [.. line.List("", () => Operand(line, loopWhile)).Select((o, i) => o.Of(i < results.Count ? results[i].Type : typeof(object)))];
            _at++;
        }

        // What the body takes from the While part is a middle value; the rest comes from outside, through both.
        foreach (var v in body.Imports.Keys.Except(middle))
            if (!loopWhile.IsImport(v)) throw new FormatException($"the body uses {v.Name}, which is not among the values after =>");
        Value[] outside = [.. loopWhile.Imports.Keys];
        Value[] bodyInputs = [.. middle.Concat(outside.Select(v => loopWhile.Imports[v]))];
        var (whileTape, bodyTape) = (loopWhile.Close("while", outside, [test, .. middle]), body.Close("body", bodyInputs, next));
        Value[] known = [.. results.Select(outer.Define)];
        outer.Add(new LoopOp(whileTape, bodyTape, carried.Count, [.. initial, .. outside], known) { Note = note });
    }
}

/// <summary>A value as it is declared.</summary>
internal readonly record struct Declared(string Name, Type Type, bool IsNonNull);

/// <summary>A value or a literal that gets its type where it is used, if it is null.</summary>
internal readonly record struct Operand(TapeParser.Part Part, Value? Value, object? Literal, Type? Type)
{
    public Value Of(Type typeOfNull) => Value ?? Part.Constant(Literal, Type ?? (typeOfNull.IsValueType ? typeof(object) : typeOfNull));

    /// <summary>The type, where it is known without the use.</summary>
    public Type? KnownType => Value?.Type ?? Type;
}
