namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Structs that change in a box, through an interface, under several names; enumerators of the library among them.</summary>
internal sealed class MutableBoxTheme(ProgramGenerator generator) : Theme(generator)
{
    private string _interface = "";
    private string[] _types = [];

    private sealed record Box(string Name);

    public override IEnumerable<Member> Types()
    {
        var (name, first, second) = (Fresh("IAdd"), Fresh("B"), Fresh("B"));
        var both = Chance(0.5);
        yield return new($"public interface {name}", "void Add(Real v); Real Val { get; }", null);
        yield return new($"public struct {first}(Real v) : {name}", "private Real _sum = v; public readonly Real Val => _sum;", null,
            new Member("public void Add(Real v)", "", new(Line(OneOf("_sum += v;", "_sum = M.Sin(_sum + v);", "_sum = _sum * 0.5 + v;")))));
        yield return new($"public {(both ? "struct" : "sealed class")} {second}(Real v) : {name}",
            "private Real _last = v, _sum = 0.25; public Real Val => _sum - 0.5 * _last;", null,
            new Member("public void Add(Real v)", "", new(Line("_sum += _last;\n_last = M.Atan(v);"))));
        (_interface, _types) = (name, [first, second]);
    }

    public override IEnumerable<HelperForm> HelperForms()
    {
        yield return new($"Real {{0}}({_interface} s, Real t)", "return {0};", (scope, _) =>
        {
            scope.Declare(new Box("s"));
            scope.AddReal("t");
        })
        {
            Value = (name, scope, depth) => new(Kind.Real, $"{name}({{0}}, {{1}})",
                scope.Of<Box>() is { Count: > 0 } known && Chance(0.7) ? new(Kind.Object, One(known).Name) : Made(scope),
                    Real(scope, depth)),
        };
    }

    public override Statement? Statement(Scope scope)
    {
        var known = scope.Of<Box>();
        if (known.Count == 0 || Chance(0.2))
        {
            return Declare(Made(scope));
        }
        var (box, other) = (One(known).Name, One(known).Name);
        switch (Pick(8))
        {
            case < 3:
                return new($"{box}.Add({{0}});", [Squashed(scope, 1)], []);
            case 3:
                return Declare(new(Kind.Object, Chance(0.4) ? box : $"({{0}} ? {box} : {other})", Bool(scope, 1)));
            case 4:
                return new($"if ({{0}}) {box} = {{1}};", [Bool(scope, 1), Chance(0.5) ? Made(scope) : new(Kind.Object, other)], []);
            case 5 when MayLoop(scope, 4):
                var i = Fresh("i");
                var inner = scope.ForLoop(4);
                inner.Ints.Add(i);
                List<Statement> body = [new($"{box}.Add({{0}});", [Squashed(inner, 1)], [])];
                if (Chance(0.5))
                {
                    body.Insert(Pick(2),
                        new($"if ({{0}}) {box} = {{1}};", [Bool(inner, 1), Chance(0.5) ? Made(inner) : new(Kind.Object, other)], []));
                }
                return new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)],
                    [new([.. body, new($"{{0}} += M.Sin({box}.Val);", [Place(scope)], [])])]);
            case 6 when scope.Arrays.Count > 0:
                return Enumerators(scope);
            default:
                Expr[] values = [Squashed(scope, 1), Squashed(scope, 1)];
                var (unboxed, type) = (Fresh("b"), _types[0]);
                scope.Reals.Add($"{unboxed}.Val");
                return new($"{type} {unboxed} = {box} is {type} ? ({type}){box} : new {type}({{0}});\n{unboxed}.Add({{1}});", values, []);
        }

        Statement Declare(Expr value)
        {
            var name = scope.Declare(new Box(Fresh("b"))).Name;
            return new($"{_interface} {name} = {{0}};", [value], []);
        }
    }

    public override Expr? Value(Scope scope, int depth) =>
        scope.Of<Box>() is { Count: > 0 } known ? new(Kind.Real, $"M.Tanh({One(known).Name}.Val)") : null;

    private Expr Made(Scope scope) => new(Kind.Object, $"new {One(_types)}({{0}})", Squashed(scope, 1));

    /// <summary>Two names for one enumerator, of which one may be given another.</summary>
    private Statement Enumerators(Scope scope)
    {
        var (e, f, result) = (Fresh("m"), Fresh("m"), Fresh("v"));
        Expr[] parts = [Bool(scope, 1), Squashed(scope, 1)];
        var array = One(scope.Arrays);
        scope.AddReal(result);
        return new($"IEnumerator<Real> {e} = new List<Real>({array}).GetEnumerator(), {f} = {e};\n{e}.MoveNext();\n"
            + $"if ({{0}}) {f} = new List<Real> {{{{ {{1}} }}}}.GetEnumerator();\n{f}.MoveNext();\n"
            + $"Real {result} = {e}.Current + 0.5 * {f}.Current;", parts, []);
    }
}
