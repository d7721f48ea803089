using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Cecil.AD.Tapes;

/// <summary>Reads one line of the text of a tape from left to right: names of values, literals, types and members.</summary>
internal sealed partial class TextCursor(string line, TextScope scope)
{
    private const string NoteMark = "    // ";

    private int _at;

    public ReadOnlySpan<char> Rest => line.AsSpan(_at);

    private bool AtEnd => _at == line.Length;

    /// <summary>Is nothing left but a comment?</summary>
    public bool IsAtNote => AtEnd || Rest.StartsWith(NoteMark);

    /// <summary>Moves behind the text, if that is what comes next.</summary>
    public bool Try(string text)
    {
        if (!Rest.StartsWith(text)) return false;
        _at += text.Length;
        return true;
    }

    public void Expect(string text)
    {
        if (!Try(text)) throw Error($"expected '{text}'");
    }

    public FormatException Error(string what) => new($"{what} at column {_at + 1} of: {line}");

    /// <summary>What stands before the text, which is skipped.</summary>
    public string Until(string text)
    {
        var end = line.IndexOf(text, _at, StringComparison.Ordinal);
        if (end < 0) throw Error($"expected '{text}'");
        var before = line[_at..end];
        _at = end + text.Length;
        return before;
    }

    public bool StartsWithValue => ValueName().IsMatch(line, _at);

    /// <summary>A value as <c>name%number</c>; null when something else comes next.</summary>
    public string? TryValue() => TryMatch(ValueName())?.Value;

    public string Value() => TryValue() ?? throw Error("expected a value");

    /// <summary>Items with commas between them, up to the text that ends them.</summary>
    public List<T> List<T>(string end, Func<T> item)
    {
        List<T> items = [];
        while (end.Length == 0 ? !AtEnd : !Try(end))
        {
            if (items.Count > 0) Expect(", ");
            items.Add(item());
        }

        return items;
    }

    /// <summary>Names after dots.</summary>
    public string[] Path()
    {
        List<string> path = [];
        while (Try(".")) path.Add((TryMatch(FieldName()) ?? throw Error("expected a field")).Value);
        return [.. path];
    }

    /// <summary>The trailing comment, and that nothing else is left.</summary>
    public string? Note()
    {
        var note = Try(NoteMark) ? Rest.ToString() : null;
        if (note is null && !AtEnd) throw Error("expected the end of the line");
        _at = line.Length;
        return note;
    }

    /// <summary>A literal with its type, which is null for null.</summary>
    public (object? Literal, Type? Type) Literal()
    {
        if (Try("null")) return (null, null);
        if (Try("\"")) return (String(), typeof(string));
        if (Try("typeof(")) return (Closed(Type()), typeof(RuntimeTypeHandle));
        if (Try("fieldof(")) return (Closed(Member(MemberText.Field)), typeof(RuntimeFieldHandle));

        if (Try("methodof(")) return (Closed(Method(null, isRule: false)), typeof(RuntimeMethodHandle));
        if (Try("ftn(")) return (Closed(Method(null, isRule: false)), typeof(nint));
        if (TryMatch(NumberText()) is not { } number) throw Error("expected a value or a literal");
        var digits = number.Groups[1].Value;
        return number.Groups[2].Value switch
        {
            // Without the cast the tuples would agree on one type of numbers.
            "L" => ((object)long.Parse(digits, CultureInfo.InvariantCulture), typeof(long)),
            "n" => (nint.Parse(digits, CultureInfo.InvariantCulture), typeof(nint)),
            "f" => (float.Parse(digits, CultureInfo.InvariantCulture), typeof(float)),
            _ when digits.All(c => char.IsAsciiDigit(c) || c == '-') => (int.Parse(digits, CultureInfo.InvariantCulture), typeof(int)),
            _ => (double.Parse(digits, CultureInfo.InvariantCulture), typeof(double)),
        };
    }

    private T Closed<T>(T inner)
    {
        Expect(")");
        return inner;
    }

    private string String()
    {
        var text = new StringBuilder();
        for (; line[_at] != '"'; _at++)
        {
            if (line[_at] != '\\')
            {
                text.Append(line[_at]);
                continue;
            }

            _at++;
            if (line[_at] == 'u')
            {
                text.Append((char)int.Parse(line.AsSpan(_at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                _at += 4;
            }
            else text.Append(line[_at] == 'n' ? '\n' : line[_at]);
        }

        _at++;
        return text.ToString();
    }

    /// <summary>The name of an op.</summary>
    public string Word() => (TryMatch(OpName()) ?? throw Error("expected an op")).Value;

    /// <summary>A static field and fields of what it holds, unless something else comes next.</summary>
    public Place? TryStaticPlace()
    {
        if (Rest is ['(', ..] || StartsWithValue || Rest.StartsWith("null")) return null;
        return Member((type, path) => MemberText.StaticPlaceOf(type, path));
    }

    /// <summary>The type that comes next.</summary>
    public Type Type()
    {
        var segments = Segments();
        if (Find(segments) is not { } type) throw Error($"there is no type {Text(segments)}");
        while (true)
        {
            if (TryMatch(Rank()) is { } rank) type = rank.Length == 2 ? type.MakeArrayType() : type.MakeArrayType(rank.Length - 1);
            else if (Try("*")) type = type.MakePointerType();
            else if (Try("&")) type = type.MakeByRefType();
            else return type;
        }
    }

    /// <summary>A type and names behind it that mean something to it; type names may have dots in them too.</summary>
    private T Member<T>(Func<Type, string[], T?> find) where T : class
    {
        var segments = Segments();
        for (var n = segments.Count - 1; n > 0; n--)
            if (Find(segments[..n]) is { } type && find(type, [.. segments[n..].Select(s => s.Name)]) is { } member) return member;
        throw Error($"there is no type and member {Text(segments)}");
    }

    /// <summary>A method, found by its operands (null: unknown) where its parameter types are not written.</summary>
    private MethodBase Method(IReadOnlyList<Type?>? operands, bool isRule) => Pick(Methods(), operands, isRule);

    /// <summary>The one method that is meant.</summary>
    public MethodBase Pick(NamedMethods methods, IReadOnlyList<Type?>? operands, bool isRule)
    {
        MethodBase[] found = [.. methods.Candidates.Where(m =>
            (methods.Parameters is null ? operands is null || MemberText.Takes(m, operands, isRule)
                : m.GetParameters().Select(p => p.ParameterType).SequenceEqual(methods.Parameters))
            && (methods.Returns is null || (m as MethodInfo)?.ReturnType == methods.Returns))];
        return found is [var one] ? one : throw Error($"{found.Length} methods {methods.Name} take these operands");
    }

    /// <summary>The methods of a name, and the parameter types where they are written.</summary>
    public NamedMethods Methods()
    {
        var segments = Segments();
        var (name, generic) = segments[^1];
        var type = Find(segments[..^1]) ?? throw Error($"there is no method {Text(segments)}");
        MethodBase[] candidates = [.. MemberText.Methods(type, name, generic)];
        if (!Try("{")) return new NamedMethods(name, candidates, null, null);
        List<Type> parameters = [];
        while (!Try("}") && !Try(" -> "))
        {
            if (parameters.Count > 0) Expect(", ");
            parameters.Add(Type());
        }

        if (line[_at - 1] == '}') return new NamedMethods(name, candidates, [.. parameters], null);
        var returns = Type();
        Expect("}");
        return new NamedMethods(name, candidates, [.. parameters], returns);
    }

    private Type? Find(IReadOnlyList<(string Name, Type[] Arguments)> segments)
    {
        if (segments is [({ } keyword, [])] && TypeText.Find(keyword) is { } known) return known;
        var found = scope.Find(string.Join(".", segments.Select(s => $"{s.Name}`{s.Arguments.Length}")));
        return found?.IsGenericTypeDefinition == true ? found.MakeGenericType([.. segments.SelectMany(s => s.Arguments)]) : found;
    }

    private static string Text(IEnumerable<(string Name, Type[])> segments) => string.Join(".", segments.Select(s => s.Name));

    /// <summary>Names with dots between them, each with its type arguments; one with dots in it stands in backquotes.</summary>
    private List<(string Name, Type[] Arguments)> Segments()
    {
        List<(string, Type[])> segments = [];
        var assembly = Try("[") ? $"[{Until("]")}]" : "";
        do
        {
            var name = segments.Count == 0 ? assembly : "";
            name += Try("`") ? Until("`") : Name();
            segments.Add((name, Try("<") ? [.. List(">", Type)] : []));
        }
        while (Try("."));
        return segments;
    }

    /// <summary>A name as metadata has it: what the compiler made may begin with brackets.</summary>
    private string Name()
    {
        var (start, depth) = (_at, 0);
        while (_at < line.Length && (depth > 0 || _at == start && line[_at] == '<' || IsOfName(line[_at])))
        {
            depth += line[_at] switch { '<' => 1, '>' => -1, _ => 0 };
            _at++;
        }

        return _at > start ? line[start.._at] : throw Error("expected a name");
    }

    private static bool IsOfName(char c) => !char.IsWhiteSpace(c) && !".,:=<>(){}[]&*`!".Contains(c, StringComparison.Ordinal);

    private Match? TryMatch(Regex pattern)
    {
        var match = pattern.Match(line, _at);
        if (!match.Success) return null;
        _at += match.Length;
        return match;
    }

    [GeneratedRegex(@"\G[^\s,()\[\]:]*?%\d+")]
    private static partial Regex ValueName();

    [GeneratedRegex(@"\G(-?(?:\d[\d.]*(?:E[+-]?\d+)?|Infinity|∞|NaN))([Lnf]?)")]
    private static partial Regex NumberText();

    [GeneratedRegex(@"\G[a-z_][\w.]*")]
    private static partial Regex OpName();

    [GeneratedRegex(@"\G\[,*\]")]
    private static partial Regex Rank();

    [GeneratedRegex(@"\G[^\s.,()\[\]=]+")]
    private static partial Regex FieldName();
}

/// <summary>Methods that a name may mean.</summary>
/// <param name="Name">The name.</param>
/// <param name="Candidates">The methods of the type that have it.</param>
/// <param name="Parameters">The parameter types, where they are written.</param>
/// <param name="Returns">The type returned, where it is written.</param>
internal sealed record NamedMethods(string Name, MethodBase[] Candidates, Type[]? Parameters, Type? Returns);
