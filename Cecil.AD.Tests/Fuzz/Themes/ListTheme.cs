namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Lists of numbers.</summary>
internal sealed class ListTheme(ProgramGenerator generator) : Theme(generator)
{
    public override IEnumerable<HelperForm> HelperForms() =>
    [
        new("void {0}(List<Real> l, Real t)", "return;", (scope, _) =>
        {
            scope.AddList("l");
            scope.AddReal("t");
        })
        {
            Statement = (name, scope) => scope.Lists.Count == 0 ? null
                : new($"{name}({One(scope.Lists)}, {{0}});", [Squashed(scope, 1)], []),
        },
    ];

    public override Statement? Statement(Scope scope)
    {
        if (scope.Lists.Count == 0 || Chance(0.15))
        {
            Expr[] values = [Squashed(scope, 1), Real(scope, 0)];
            var name = Fresh("l");
            Statement result = scope.Arrays.Count > 0 && Chance(0.3)
                ? new($"List<Real> {name} = new List<Real>({One(scope.Arrays)});", [], [])
                : new($"List<Real> {name} = new List<Real>() {{{{ {{0}}, {{1}} }}}};", values, []);
            scope.AddList(name);
            return result;
        }
        var list = One(scope.Lists);
        switch (Pick(12))
        {
            case < 3:
                return new($"if ({list}.Count < 8) {list}.Add({{0}});", [Squashed(scope, 1)], []);
            case 3:
                return new($"if ({list}.Count < 8) {list}.Insert(Idx({{0}}, {list}.Count), {{1}});", [Index(scope), Squashed(scope, 1)],
                    []);
            case 4:
                return new($"if ({list}.Count > 2) {list}.RemoveAt(Idx({{0}}, {list}.Count));", [Index(scope)], []);
            case 5:
                return new(One<string>([$"{list}.Reverse();", $"{list}[0] = {list}[^1];"]), [], []);
            case < 8:
                return new($"{list}[Idx({{0}}, {list}.Count)] {One<string>(["=", "+=", "-="])} {{1}};",
                    [Index(scope), Squashed(scope, 1)], []);
            case 8 when Has(FuzzFeatures.Aliases):
                return Chance(0.5) ? new($"{list} = {{0}} ? {list} : {One(scope.Lists)};", [Bool(scope, 1)], []) : Renamed();
            case 9:
                var array = Fresh("y");
                scope.AddArray(array);
                return new($"Real[] {array} = {list}.ToArray();", [], []);
            default:
                return Each(scope, list);
        }

        Statement Renamed()
        {
            var name = Fresh("l");
            scope.AddList(name);
            return new($"List<Real> {name} = {list};", [], []);
        }
    }
}
