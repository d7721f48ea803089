namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Generic methods and types, closed over numbers, arrays and functions.</summary>
internal sealed class GenericTheme(ProgramGenerator generator) : Theme(generator)
{
    private static readonly string[] s_genericBinary =
    [
        "({0} + {1})", "({0} - {1})", "({0} * {1})", "({0} / (T.One + {1} * {1}))", "T.Max({0}, {1})", "({0} > {1} ? {0} : {1})",
            "(-{0} + {1})",
    ];

    private readonly List<Callable> _generic = [];
    private string? _cell;

    public override IEnumerable<Member> Types()
    {
        for (var count = 1 + Pick(2); count > 0; count--)
        {
            foreach (var member in Generic())
            {
                yield return member;
            }
        }
    }

    private List<Member> Generic()
    {
        switch (Pick(4))
        {
            case 0 or 1:
                return [OverNumbers()];
            case 2 when _cell is null:
                _cell = Fresh("Cell");
                return
                [
                    new($"public {One<string>(["sealed class", "struct"])} {_cell}<T>(T item)", "public T Item = item;", null,
                        new Member("public T Swap(T other)", "", new(Line("T before = Item;\nItem = other;\nreturn before;")))),
                ];
            default:
                var name = Fresh("G");
                _generic.Add(new($"{name}<Real>(M.Sin, {{0}}) - {name}<Real>(v => v * 0.5, {{1}})", 6));
                return [new($"private static T {name}<T>(Func<T, T> f, T v)", "", new(Line("T w = f(v);\nreturn f(w);")))];
        }
    }

    /// <summary>A loop of arithmetic over any number type.</summary>
    private Member OverNumbers()
    {
        var name = Fresh("G");
        _generic.Add(new($"{name}({{0}}, {{1}})", 12));
        return new($"private static T {name}<T>(T a, T b) where T : System.Numerics.INumber<T>", "", new(
            Line("T s = T.Zero;"),
            new Statement($"for (int i = 0; i < {1 + Pick(3)}; i++)\n@0", [],
                [new(Line($"s = {Value(2)};"), Line("a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;"))]),
            Line($"return {(Chance(0.5) ? "T.Abs(s) / (T.One + s * s)" : "a")};")));

        string Value(int depth) => depth == 0
            ? One<string>(["a", "b", "s", "T.One"])
            : Expr.Fill(One(s_genericBinary), [new(Kind.Real, Value(depth - 1)), new(Kind.Real, Value(depth - 1))]);
    }

    /// <summary>A cell of a number or of an array.</summary>
    public override Statement? Statement(Scope scope)
    {
        if (_cell is null)
        {
            return null;
        }
        if (scope.Arrays.Count > 0 && Has(FuzzFeatures.Aliases) && Chance(0.3))
        {
            var (held, before) = (Fresh("z"), Fresh("y"));
            var (old, next) = (One(scope.Arrays), One(scope.Arrays));
            scope.AddArray(before);
            scope.Arrays.Add($"{held}.Item");
            return new($"{_cell}<Real[]> {held} = new {_cell}<Real[]>({old});\nReal[] {before} = {held}.Swap({next});", [], []);
        }
        Expr[] values = [Squashed(scope, 1), Real(scope, 1)];
        var name = Fresh("z");
        scope.AddReal($"{name}.Item");
        return Chance(0.5)
            ? new($"{_cell}<Real> {name} = new {_cell}<Real>({{0}});", values, [])
            : new($"{_cell}<Real> {name} = new {_cell}<Real>({{0}});\n{name}.Item += M.Sin({name}.Swap({{1}}));", values, []);
    }

    public override Expr? Value(Scope scope, int depth) =>
        _generic.Count > 0 && One(_generic) is var method && Affordable(scope, method.Cost)
            ? new(Kind.Real, $"Soft({method.Name})", Real(scope, depth), Real(scope, depth))
            : null;
}
