namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Whole numbers of every size, native ones and enums: variables that hold a literal, conditions that this decides, loops and switches
/// over them.
/// </summary>
internal sealed class IntegerTheme(ProgramGenerator generator) : Theme(generator)
{
    private static readonly string[] s_types = ["long", "long", "ulong", "nint", "nuint", "uint", "short", "ushort", "byte", "sbyte",
        "char"];

    private readonly List<EnumType> _enums = [];

    /// <summary>An enum with members None = 0, First, Second, Fourth and, where they fit, Far = 2³².</summary>
    private sealed record EnumType(string Name, bool IsWide);

    private sealed record Whole(string Name, string Type, EnumType? Enum);

    public override IEnumerable<Member> Types()
    {
        for (var count = 1 + Pick(2); count > 0; count--)
        {
            var under = OneOf("byte", "sbyte", "short", "ushort", "int", "uint", "long", "long", "ulong");
            var type = new EnumType(Fresh("E"), under is "long" or "ulong");
            _enums.Add(type);
            yield return new($"public enum {type.Name} : {under}",
                $"None, First, Second, Fourth = 4{(type.IsWide ? ", Far = 4294967296" : "")}", null);
        }
    }

    public override IEnumerable<HelperForm> HelperForms()
    {
        var (type, size) = (One(_enums), One(s_types));
        yield return new($"Real {{0}}(Real v, {type.Name} mode, {size} k)", "return {0};", (scope, first) =>
        {
            scope.AddReal("v");
            scope.Declare(new Whole("mode", type.Name, type));
            scope.Declare(new Whole("k", size, null));
            first.Add(new("if ({0}) v = {1};", [Test(One(scope.Of<Whole>())), Squashed(scope, 1)], []));
        })
        {
            Value = (name, scope, depth) =>
                new(Kind.Real, $"{name}({{0}}, {{1}}, {{2}})", Real(scope, depth), Member(scope, type), Number(scope, size)),
        };
    }

    public override Statement? Statement(Scope scope)
    {
        var known = scope.Of<Whole>();
        switch (Pick(10))
        {
            case < 4:
            case < 9 when known.Count == 0:
                return Declare(scope);
            case < 6 when scope.Depth < ProgramGenerator.MaxDepth:
                return new(Chance(0.6) ? "if ({0})\n@0\nelse\n@1" : "if ({0})\n@0", [Test(One(known))],
                    [Body(new(scope), 2), Body(new(scope), 2)]);
            case < 8:
                return Change(scope, One(known));
            case 8 when scope.Depth < ProgramGenerator.MaxDepth:
                return Switch(scope, One(known));
            case 9 when MayLoop(scope, 3):
                return Loop(scope);
            default:
                return null;
        }
    }

    public override Expr? Value(Scope scope, int depth)
    {
        if (scope.Of<Whole>() is not { Count: > 0 } known)
        {
            return null;
        }
        var whole = One(known);
        return Pick(4) switch
        {
            0 when whole.Enum is not null =>
                new(Kind.Real, $"({whole.Name} switch {{{{ {whole.Type}.None => {{0}}, {whole.Type}.Second => {{1}}, _ => {{2}} }}}})",
                Real(scope, depth), Real(scope, depth - 1), Real(scope, 0)),
            1 when whole.Enum is null => new(Kind.Real, $"(0.125 * ({whole.Name} % 5))"),
            1 => new(Kind.Real, $"(0.25 * ((int){whole.Name} & 7))"),
            _ => new(Kind.Real, "({0} ? {1} : {2})", Test(whole), Real(scope, depth), Real(scope, depth - 1)),
        };
    }

    public override Expr? Condition(Scope scope) => scope.Of<Whole>() is { Count: > 0 } known ? Test(One(known)) : null;

    private Expr Test(Whole whole)
    {
        var (name, type) = (whole.Name, whole.Type);
        return new(Kind.Bool, whole.Enum is not null
            ? OneOf($"({name} != {type}.None)", $"({name} == {type}.None)", $"({name} == {type}.First)", $"(({name} & {type}.Second) != 0)",
                $"({name} > {type}.First)", $"({name} == default)", $"({name} is {type}.First or {type}.Fourth)")
            : OneOf($"({name} != 0)", $"({name} == 0)", $"({name} > 0)", $"(0 < {name})", $"({name} <= 0)", $"(({name} & 1) != 0)",
                $"({name} - {name} == 0)", $"({name} < 3)", $"({name} != 1)", type == "char" ? $"({name} == 2)" : $"({name} is 0 or > 4)",
                    $"({name} == default)"));
    }

    private Statement Declare(Scope scope)
    {
        var name = Fresh("k");
        if (Chance(0.35))
        {
            var type = One(_enums);
            var member = Member(scope, type);
            scope.Declare(new Whole(name, type.Name, type));
            return new($"{type.Name} {name} = {{0}};", [member], []);
        }
        var size = One(s_types);
        var value = Number(scope, size);
        scope.Declare(new Whole(name, size, null));
        return new($"{size} {name} = {{0}};", [value], []);
    }

    /// <summary>Mostly a literal.</summary>
    private Expr Member(Scope scope, EnumType type) => Pick(6) switch
    {
        < 2 => new(Kind.Kept, $"{type.Name}.None"),
        2 => new(Kind.Kept, $"{type.Name}.{OneOf("First", "Second", "Fourth", type.IsWide ? "Far" : "First")}"),
        3 => new(Kind.Kept, "default"),
        4 => new(Kind.Kept, $"({{0}} ? {type.Name}.None : {type.Name}.Second)", Bool(scope, 1)),
        _ => new(Kind.Kept, $"({type.Name})(({{0}}) & 5)", Int(scope, 1)),
    };

    private Expr Number(Scope scope, string type) => Pick(6) switch
    {
        < 2 => new(Kind.Kept, Literal(type, 0)),
        2 => new(Kind.Kept, type is "long" or "ulong" ? "4294967296" : type is "nint" or "nuint" ? $"unchecked(({type})4294967296)"
            : Literal(type, 7)),
        3 => new(Kind.Kept, Literal(type, 1 + Pick(3))),
        4 => new(Kind.Kept, $"({type})({{0}} ? 0 : 2)", Bool(scope, 1)),
        _ => new(Kind.Kept, $"unchecked(({type})({{0}}))", Int(scope, 1)),
    };

    private static string Literal(string type, int value) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(type == "char" ? "(char)" : "")}{value}");

    private Statement Change(Scope scope, Whole whole)
    {
        var (name, type) = (whole.Name, whole.Type);
        if (whole.Enum is { } kind)
        {
            return Pick(3) switch
            {
                0 => new($"{name} |= {type}.Second;", [], []),
                1 => new($"if ({{0}}) {name} = {type}.{OneOf("None", "First", "Fourth")};", [Bool(scope, 1)], []),
                _ => new($"{name} = {{0}};", [Member(scope, kind)], []),
            };
        }
        return Pick(7) switch
        {
            0 => new($"{name}++;", [], []),
            1 => new($"if ({{0}}) {name} = {Literal(type, 0)};", [Bool(scope, 1)], []),
            2 => new($"{name} = unchecked(({type})(3 * {name} + 1));", [], []),
            3 => new($"{name} = unchecked(({type})({name} - {name}));", [], []),
            4 => new($"{name} >>= 1;", [], []),
            5 => new($"{name} ^= ({type})1;", [], []),
            _ => new($"{name} = {{0}};", [Number(scope, type)], []),
        };
    }

    private Statement Switch(Scope scope, Whole whole)
    {
        var (first, second) = whole.Enum is null
            ? (Literal(whole.Type, 0), Literal(whole.Type, 2))
            : ($"{whole.Type}.None", $"{whole.Type}.Second");
        Block[] blocks = [Section(), Section(), Section()];
        return new($"switch ({whole.Name})\n{{{{\ncase {first}:\n@0\nbreak;\ncase {second}:\n@1\nbreak;\ndefault:\n@2\nbreak;\n}}}}", [],
            blocks);

        Block Section() => Body(new(scope) { CanBreak = true }, 2);
    }

    private Statement Loop(Scope scope)
    {
        var (i, type) = (Fresh("i"), OneOf("long", "nint", "byte", "ushort", "uint", "ulong"));
        var inner = scope.ForLoop(4);
        if (scope.Arrays.Count > 0 && Chance(0.5))
        {
            var array = One(scope.Arrays);
            inner.Rebindable.Remove(array);
            inner.Pinned.Add($"{array}[{i}]");
            return new($"for ({OneOf("long", "nint", "uint")} {i} = 0; {i} < {array}.Length; {i}++)\n@0", [], [Body(inner, 3)]);
        }
        inner.Ints.Add($"(int){i}");
        return new($"for ({type} {i} = 0; {i} < {1 + Pick(4)}; {i}++)\n@0", [], [Body(inner, 3)]);
    }
}
