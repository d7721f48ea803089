namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Iterators: methods with yield, a sequence of the user's own, and what goes through them.</summary>
internal sealed class IteratorTheme(ProgramGenerator generator) : Theme(generator)
{
    private string _walk = "";

    /// <summary>A sequence that changes as one goes through it.</summary>
    private sealed record Walk(string Name);

    public override IEnumerable<Member> Types()
    {
        _walk = Fresh("Walk");
        var scope = new Scope(s => Return(s, "return {0};", 1)) { CanCapture = false };
        scope.Reals.AddRange(["v", "Last"]);
        scope.Ints.Add("i");
        yield return new($"public sealed class {_walk}(Real first, int count) : IEnumerable<Real>", "public Real Last = first;", null,
            new Member("public IEnumerator<Real> GetEnumerator()", "", new(
                Line("Real v = first;"),
                new("for (int i = 0; i < count; i++)\n@0", [],
                    [new(Line("yield return v;"), new("v = {0};\nLast = v;", [Squashed(scope, 2)], []))]))),
            new Member("System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator()", "",
                new(Line("return GetEnumerator();"))));
    }

    public override IEnumerable<HelperForm> HelperForms() =>
    [
        new("IEnumerable<Real> {0}(Real[] y, int k, Real t)", "yield break;", (scope, _) =>
        {
            scope.AddArray("y");
            scope.AddInt("k");
            scope.AddReal("t");
        })
        {
            IsIterator = true,
            Body = YieldingBody,
        },
    ];

    public override Statement? Statement(Scope scope) => Chance(0.35) ? OverWalk(scope) : OverIterator(scope);

    private Statement? OverWalk(Scope scope)
    {
        if (scope.Of<Walk>() is { Count: > 0 } known && Chance(0.6))
        {
            return Each(scope, One(known).Name + Limit(scope));
        }
        Expr[] parts = [Squashed(scope, 1), Bound(scope)];
        var name = Fresh("walk");
        scope.Declare(new Walk(name));
        scope.Reals.Add($"{name}.Last");
        return new($"{_walk} {name} = new {_walk}({{0}}, {{1}});", parts, []);
    }

    /// <summary>Only a part of a sequence.</summary>
    private string Limit(Scope scope) => !scope.CanCapture || !Has(FuzzFeatures.Linq) || Chance(0.6) ? ""
        : OneOf(".Take(2)", ".Skip(1)", ".Where(w => w > 0.0625)");

    /// <summary>Goes through what an iterator yields, which runs between the iterations and sees what they change.</summary>
    private Statement? OverIterator(Scope scope)
    {
        if (scope.Arrays.Count == 0 || CallableHelper(scope, form => form.IsIterator) is not { } iterator)
        {
            return null;
        }
        // The arguments are evaluated once, before the loop.
        var (count, number) = (scope.Ints.Count > 0 ? One(scope.Ints) : "2", scope.Reals.Count > 0 ? One(scope.Reals) : "0.5");
        var arguments = $"{One(scope.Arrays)}, {count}, {number}";
        switch (Pick(4))
        {
            case 0 when Has(FuzzFeatures.Lists):
                var list = Fresh("l");
                scope.AddList(list);
                return new($"List<Real> {list} = new List<Real>({iterator.Name}({arguments}));\n{list}.Add(0.5);\n{list}.Add(0.25);", [],
                    []);
            case 1:
                var e = Fresh("m");
                var inner = new Scope(scope);
                inner.Reals.Add($"{e}.Current");
                return new($"IEnumerator<Real> {e} = {iterator.Name}({arguments}).GetEnumerator();\n"
                    + $"if ({e}.MoveNext() && {e}.MoveNext())\n@0", [], [Body(inner, 2)]);
            default:
                return Each(scope, $"{iterator.Name}({arguments})" + Limit(scope));
        }
    }

    /// <summary>The body of an iterator: what comes before, a loop that yields, what comes after.</summary>
    private List<Statement> YieldingBody(Scope scope)
    {
        var result = Statements(scope, Pick(3));
        var i = Fresh("i");
        var inner = scope.ForLoop(4);
        inner.Ints.Add(i);
        var loop = Statements(inner, 1 + Pick(2));
        loop.Add(Yield(inner));
        Statement all = new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)], [new([.. loop])]);
        result.Add(Chance(0.25)
            ? new("try\n@0\nfinally\n@1", [],
            [new(all), new(new Statement("{0} += {1};", [Place(scope), Squashed(scope.ForFinally(), 1)], []))]) : all);
        if (Chance(0.5))
        {
            result.Add(new("if ({0})\n@0", [Bool(scope, 1)], [new(Yield(scope))]));
        }
        result.Add(Chance(0.3) ? Yield(scope) : Line("yield break;"));
        return result;
    }

    private Statement Yield(Scope scope) => new("yield return {0};", [Squashed(scope, 1)], []);
}
