namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Iterators: methods with yield, and what goes through them.</summary>
internal sealed class IteratorTheme(ProgramGenerator generator) : Theme(generator)
{
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

    /// <summary>Goes through what an iterator yields, which runs between the iterations and sees what they change.</summary>
    public override Statement? Statement(Scope scope)
    {
        if (scope.Arrays.Count == 0 || CallableHelper(scope, form => form.IsIterator) is not { } iterator)
        {
            return null;
        }
        // The arguments are evaluated once, before the loop.
        var arguments = $"{One(scope.Arrays)}, {(scope.Ints.Count > 0 ? One(scope.Ints) : "2")}, {(scope.Reals.Count > 0 ? One(scope.Reals) : "0.5")}";
        switch (Pick(4))
        {
            case 0 when Has(FuzzFeatures.Lists):
                var list = Fresh("l");
                scope.AddList(list);
                return new($"List<Real> {list} = new List<Real>({iterator.Name}({arguments}));\n{list}.Add(0.5);\n{list}.Add(0.25);", [], []);
            case 1:
                var e = Fresh("m");
                var inner = new Scope(scope);
                inner.Reals.Add($"{e}.Current");
                return new($"IEnumerator<Real> {e} = {iterator.Name}({arguments}).GetEnumerator();\nif ({e}.MoveNext() && {e}.MoveNext())\n@0", [], [Body(inner, 2)]);
            default:
                return Each(scope, $"{iterator.Name}({arguments})");
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
        result.Add(new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)], [new([.. loop])]));
        if (Chance(0.5))
        {
            result.Add(new("if ({0})\n@0", [Bool(scope, 1)], [new(Yield(scope))]));
        }
        result.Add(Chance(0.3) ? Yield(scope) : Line("yield break;"));
        return result;
    }

    private Statement Yield(Scope scope) => new("yield return {0};", [Squashed(scope, 1)], []);
}
