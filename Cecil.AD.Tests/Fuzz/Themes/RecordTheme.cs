namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Records with <c>with</c>, tuples that are named, nested and taken apart, switch expressions and patterns.</summary>
internal sealed class RecordTheme(ProgramGenerator generator) : Theme(generator)
{
    private readonly List<string> _records = [];

    /// <summary>A variable of a record type with the numbers A and B and the int K.</summary>
    private sealed record Variable(string Name, string Type);

    public override IEnumerable<Member> Types()
    {
        for (var count = 1 + Pick(2); count > 0; count--)
        {
            var name = Fresh("D");
            var kind = OneOf("sealed record", "record", "record struct", "readonly record struct");
            var scope = new Scope(s => Return(s, "return {0};", 1)) { CanCapture = false };
            scope.Reals.AddRange(["A", "B", "t"]);
            scope.Ints.Add("K");
            yield return new($"public {kind} {name}(Real A, Real B, int K)", "public Real Sum => A + 0.5 * B;", null,
                new Member("public Real Dot(Real t)", "", new(new Statement("return {0};", [Squashed(scope, 2)], []))),
                new Member($"public {name} Turned(Real t)", "",
                    new(new Statement("return this with {{ A = {0}, K = K + 1 }};", [Squashed(scope, 1)], []))));
            _records.Add(name);
        }
    }

    public override IEnumerable<HelperForm> HelperForms()
    {
        var type = One(_records);
        yield return new($"{type} {{0}}({type} r, Real t)", "return r with {{ B = {0} }};", (scope, _) =>
        {
            Declare(scope, "r", type);
            scope.AddReal("t");
        })
        {
            Statement = (name, scope) => scope.Of<Variable>().Find(v => v.Type == type) is { } variable
                ? new($"{variable.Name} = {name}({variable.Name}, {{0}});", [Squashed(scope, 1)], []) : null,
        };
        yield return new("(Real Low, (Real Mid, int Count) High) {0}(Real a, Real b)", "return ({0}, ({1}, 2));", (scope, _) =>
        {
            scope.AddReal("a");
            scope.AddReal("b");
        })
        {
            Statement = (name, scope) =>
            {
                Expr[] parts = [Squashed(scope, 1), Real(scope, 1)];
                var (low, high) = (Fresh("v"), Fresh("p"));
                scope.AddReal(low);
                scope.AddReal($"{high}.Mid");
                scope.Ints.Add($"{high}.Count");
                return new($"(Real {low}, (Real Mid, int Count) {high}) = {name}({{0}}, {{1}});", parts, []);
            },
        };
    }

    public override Statement? Statement(Scope scope)
    {
        var known = scope.Of<Variable>();
        if (known.Count == 0 || Chance(0.2))
        {
            var type = One(_records);
            var made = Made(scope, type);
            return Declare(scope, Fresh("r"), type, made);
        }
        var variable = One(known);
        var name = variable.Name;
        switch (Pick(9))
        {
            case 8:
                var part = Fresh("w");
                return new($"if ({name} is {{{{ K: >= 1, A: var {part} }}}} && {{0}}) {name} = {name} with {{{{ B = M.Sin({part}) }}}};",
                    [Bool(scope, 0)], []);
            case < 2:
                return new(OneOf($"{name} = {name} with {{{{ A = {{0}} }}}};",
                    $"{name} = {name} with {{{{ B = {{0}}, K = {name}.K + 1 }}}};", $"{name} = {name}.Turned({{0}});"),
                    [Squashed(scope, 1)], []);
            case 2:
                Expr[] parts = [Bool(scope, 1), Squashed(scope, 1)];
                return Declare(scope, Fresh("r"), variable.Type,
                    new(Kind.Object, $"({{0}} ? {name} : {name} with {{{{ A = {{1}} }}}})", parts));
            case 3:
                var (u, w) = (Fresh("v"), Fresh("v"));
                scope.AddReal(u);
                scope.AddReal(w);
                return Line($"(Real {u}, Real {w}, _) = {name};");
            case 4 when scope.Arrays.Count > 0 && MayLoop(scope, 4):
                var element = Fresh("e");
                var inner = scope.ForLoop(4);
                inner.Reals.Add(element);
                return new($"foreach (Real {element} in {One(scope.Arrays)})\n@0", [],
                    [new(new($"{name} = {{0}} ? {name} with {{{{ A = {{1}}, K = {name}.K + 1 }}}} : {name}.Turned({element});",
                        [Bool(inner, 1), Squashed(inner, 1)], []),
                        new("{0} += {1};", [Place(scope), Pattern(inner, variable, 0)], []))]);
            case 5 when MayLoop(scope, 3):
                return Tuples(scope);
            case 6:
                return new($"if ({{0}}) {name} = {One(known.Where(v => v.Type == variable.Type).ToList()).Name};", [Bool(scope, 1)], []);
            default:
                return new("{0} = {1};", [Place(scope), Pattern(scope, variable, 1)], []);
        }
    }

    public override Expr? Value(Scope scope, int depth) =>
        scope.Of<Variable>() is { Count: > 0 } known && Chance(0.8) ? Pattern(scope, One(known), depth)
            : scope.Arrays.Count > 0 && Chance(0.4) ? OfArray(scope, depth)
            : new(Kind.Real, "(({0}, {1}) switch {{ (true, 0) => {2}, (false, > 1) => {3}, (_, 2) => {3}, _ => {4} }})",
                Bool(scope, 0), Int(scope, 1), Real(scope, depth), Real(scope, 0), RealLeaf(scope));

    private Statement Declare(Scope scope, string name, string type, Expr? value = null)
    {
        scope.Declare(new Variable(name, type));
        scope.Reals.AddRange([$"{name}.A", $"{name}.B", $"{name}.Sum"]);
        scope.Ints.Add($"{name}.K");
        return new($"{type} {name} = {{0}};", [value ?? new(Kind.Kept, "default")], []);
    }

    private Expr Made(Scope scope, string type) =>
        new(Kind.Object, $"new {type}({{0}}, {{1}}, ({{2}}) % 4)", Squashed(scope, 1), Squashed(scope, 1), Int(scope, 1));

    private Expr Pattern(Scope scope, Variable variable, int depth)
    {
        var (name, u, w) = (variable.Name, Fresh("w"), Fresh("w"));
        // No names that would outlive the expression: it may stand twice in one statement.
        return new(Kind.Real, OneOf(
            $"({name} is {{{{ K: 1 or 2 or > 4 }}}} ? M.Sin({name}.A) : {{0}})",
            $"({name} switch {{{{ {{{{ K: 1 or 2, A: var {u} }}}} => M.Sin({u}), _ => {{0}} }}}})",
            $"({name} switch {{{{ {{{{ K: > 2 }}}} => {{0}}, (var {u}, var {w}, 0) => M.Atan({u} * {w}), "
                + $"{{{{ Sum: var {u}s }}}} => M.Cos({u}s) }}}})",
            $"({name} switch {{{{ (_, var {u}, < 1) when {u} > 0.25 => {u}, var {w} => {w}.Dot({{0}}) }}}})",
            $"{name}.Dot({{0}})",
            $"{name}.Turned({{0}}).Sum",
            $"({name} == {name}.Turned({{0}}) ? 0.5 : {name}.Sum)"), Real(scope, depth));
    }

    private Expr OfArray(Scope scope, int depth)
    {
        var (array, u, w) = (One(scope.Arrays), Fresh("w"), Fresh("w"));
        return new(Kind.Real, OneOf(
            $"({array} switch {{{{ [var {u}, _, .., var {w}] => {u} * M.Sin({w}), _ => {{0}} }}}})",
            $"({array} is [_, _, ..] and not [_, _] ? {array}[2] : {{0}})",
            $"({array} switch {{{{ [var {u}, var {w}] => {u} - {w}, [_, var {u}t, _, ..] => {u}t, _ => {{0}} }}}})"), Real(scope, depth));
    }

    /// <summary>An array of tuples, gone through by parts.</summary>
    private Statement Tuples(Scope scope)
    {
        Expr[] values = [Squashed(scope, 1), Squashed(scope, 1), Int(scope, 0)];
        var (pairs, v, k) = (Fresh("p"), Fresh("v"), Fresh("k"));
        var inner = scope.ForLoop(3);
        inner.Reals.Add(v);
        inner.Ints.Add(k);
        return new($"(Real Value, int Count)[] {pairs} = new[] {{{{ ((Real)({{0}}), 1), ((Real)({{1}}), {{2}}), ((Real)0.25, 3) }}}};\n"
            + $"{pairs}[1].Value += 0.5;\nforeach ((Real {v}, int {k}) in {pairs})\n@0",
            values, [Body(inner, 3)]);
    }
}
