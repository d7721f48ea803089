namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Structs with fields, constructors and methods, one inside another, in arrays; and tuples as values.</summary>
internal sealed class StructTheme(ProgramGenerator generator) : Theme(generator)
{
    private static readonly int[] s_counts = [0, 0, 0, 0, 1, 1, 1, 2];

    private readonly List<StructType> _structs = [];

    public override IEnumerable<Member> Types()
    {
        for (var count = Has(FuzzFeatures.Structs) ? One(s_counts) : 0; count > 0; count--)
        {
            yield return Struct();
        }
    }

    public override IEnumerable<HelperForm> HelperForms()
    {
        if (_structs.Count == 0)
        {
            yield break;
        }
        var type = One(_structs);
        yield return new($"{type.Name} {{0}}({type.Name} s, Real t)", "return s;", (scope, _) =>
        {
            scope.AddStruct("s", type);
            scope.AddReal("t");
        })
        {
            Statement = (name, scope) => Fitting(scope, type) is { } value
                ? new($"{value} = {name}({value}, {{0}});", [Squashed(scope, 1)], []) : null,
        };
        if (Has(FuzzFeatures.References))
        {
            yield return new($"void {{0}}(ref {type.Name} s, Real[] y)", "return;", (scope, _) =>
            {
                scope.AddStruct("s", type);
                scope.AddArray("y");
            })
            {
                CanCapture = false,
                Statement = (name, scope) => scope.Arrays.Count > 0 && Fitting(scope, type) is { } variable
                    ? new($"{name}(ref {variable}, {One(scope.Arrays)});", [], []) : null,
            };
        }
    }

    public override Statement? Statement(Scope scope)
    {
        switch (Pick(6))
        {
            case < 4 when _structs.Count > 0:
                return StructVariable(scope);
            case 4 when _structs.Count > 0 && Has(FuzzFeatures.StructArrays):
                return StructArray(scope);
            case 5 when Has(FuzzFeatures.Tuples):
                var (first, second) = (Squashed(scope, 1), Squashed(scope, 1));
                var tuple = Fresh("p");
                scope.AddReal($"{tuple}.Item1");
                scope.AddReal($"{tuple}.Item2");
                return new($"(Real, Real) {tuple} = ({{0}}, {{1}});", [first, second], []);
            default:
                return null;
        }
    }

    public override Expr? Value(Scope scope, int depth)
    {
        if (scope.Structs.Count == 0)
        {
            return null;
        }
        var (name, type) = One(scope.Structs);
        return new(Kind.Real, $"{name}.{(Chance(0.4) || !Affordable(scope, type.StepCost) ? "Norm" : "Step")}({{0}})", Real(scope, depth));
    }

    private string? Fitting(Scope scope, StructType type)
    {
        var fitting = scope.Structs.Where(s => s.Type == type).ToList();
        return fitting.Count == 0 ? null : One(fitting).Name;
    }

    private Member Struct()
    {
        var name = Fresh("S");
        var inner = _structs.Count > 0 && Chance(0.5) ? _structs[^1] : null;
        var reals = inner is null ? ["P", "Q"] : (string[])["R", .. inner.RealPaths.Select(path => "A." + path)];
        var ints = inner is null ? ["K"] : inner.IntPaths.Select(path => "A." + path).ToArray();
        var scope = new Scope(s => Return(s, "return {0};", 1)) { CanCapture = false };
        foreach (var path in reals)
        {
            scope.AddReal(path);
        }
        foreach (var path in ints)
        {
            scope.AddInt(path);
        }
        scope.AddReal("t");
        var (statements, cost) = SmallBody(scope, 3);
        statements.Insert(0, Line("int fuel = 6;"));
        statements.Add(scope.EarlyReturn(scope));
        var constructor = inner is null
            ? new Member($"public {name}(Real p, Real q)", "", new(Line("P = p;\nQ = q;\nK = 1;")))
            : new Member($"public {name}({inner.Name} a, Real r)", "", new(Line("A = a;\nR = r;")));
        var norm = new Statement("return {0};", [new(Kind.Real, $"M.Sqrt(1.0 + Sq({reals[0]}) + Sq({reals[^1]} - {{0}}))",
            new Expr(Kind.Real, "t"))], []);
        _structs.Add(new(name, reals, ints, inner, cost));
        var fields = inner is null ? "public Real P, Q; public int K;" : $"public {inner.Name} A; public Real R;";
        return new($"public struct {name}", fields, null, constructor,
            new Member("public Real Step(Real t)", "", new([.. statements])),
            new Member("public readonly Real Norm(Real t)", "", new(norm)));
    }

    private Statement StructVariable(Scope scope)
    {
        if (scope.Structs.Count > 0 && Chance(0.35))
        {
            // A copy, into a new variable or over an old one.
            var (source, type) = One(scope.Structs);
            var targets = scope.Structs.Where(s => s.Type == type && s.Name != source).ToList();
            if (targets.Count > 0 && Chance(0.6))
            {
                return new($"{One(targets).Name} = {source};", [], []);
            }
            var copy = Fresh("s");
            scope.AddStruct(copy, type);
            return new($"{type.Name} {copy} = {source};", [], []);
        }
        var created = One(_structs);
        var value = Construct(scope, created);
        var name = Fresh("s");
        scope.AddStruct(name, created);
        return new($"{created.Name} {name} = {{0}};", [value], []);
    }

    private Expr Construct(Scope scope, StructType type) => Pick(6) == 0
        ? new(Kind.Kept, "default")
        : new(Kind.Kept, $"new {type.Name}({{0}}, {{1}})",
            type.Inner is null ? Squashed(scope, 1) : Construct(scope, type.Inner), Squashed(scope, 1));

    private Statement StructArray(Scope scope)
    {
        if (scope.StructArrays.Count > 0 && Chance(0.6))
        {
            var (array, element) = One(scope.StructArrays);
            return new($"{array}[({{0}}) & 1] = {{1}};", [Int(scope, 1), Construct(scope, element)], []);
        }
        var type = One(_structs);
        var name = Fresh("w");
        scope.StructArrays.Add((name, type));
        return new($"{type.Name}[] {name} = new {type.Name}[3];", [], []);
    }
}
