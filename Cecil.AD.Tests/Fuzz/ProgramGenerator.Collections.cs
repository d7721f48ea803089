namespace Cecil.AD.Tests.Fuzz;

/// <summary>Lists, iterators and boxes.</summary>
internal sealed partial class ProgramGenerator
{
    private Statement? List(Scope scope)
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
                return new($"if ({list}.Count < 8) {list}.Insert(Idx({{0}}, {list}.Count), {{1}});", [Index(scope), Squashed(scope, 1)], []);
            case 4:
                return new($"if ({list}.Count > 2) {list}.RemoveAt(Idx({{0}}, {list}.Count));", [Index(scope)], []);
            case 5:
                return new(One<string>([$"{list}.Reverse();", $"{list}[0] = {list}[^1];"]), [], []);
            case < 8:
                return new($"{list}[Idx({{0}}, {list}.Count)] {One<string>(["=", "+=", "-="])} {{1}};", [Index(scope), Squashed(scope, 1)], []);
            case 8 when Has(FuzzFeatures.Aliases):
                return Chance(0.5) ? new($"{list} = {{0}} ? {list} : {One(scope.Lists)};", [Bool(scope, 1)], []) : Renamed();
            case 9:
                var array = Fresh("y");
                scope.AddArray(array);
                return new($"Real[] {array} = {list}.ToArray();", [], []);
            default:
                return Each(scope, list, elementCost: 0);
        }

        Statement Renamed()
        {
            var name = Fresh("l");
            scope.AddList(name);
            return new($"List<Real> {name} = {list};", [], []);
        }
    }

    /// <summary>A foreach over what is no array. What is gone through is not changed meanwhile, unless through another name.</summary>
    private Statement? Each(Scope scope, string sequence, int elementCost)
    {
        if (scope.LoopDepth >= 2 || scope.Depth >= MaxDepth || scope.Trips > 40)
        {
            return null;
        }
        var element = Fresh("e");
        var inner = scope.ForLoop(5);
        inner.Reals.Add(element);
        inner.Lists.Clear();
        _cost += elementCost * inner.Trips;
        return new($"foreach (Real {element} in {sequence})\n@0", [], [Body(inner, 3)]);
    }

    /// <summary>Goes through what an iterator yields, which runs between the iterations and sees what they change.</summary>
    private Statement? OverIterator(Scope scope)
    {
        if (scope.Arrays.Count == 0 || CallableHelper(scope, HelperKind.Iterator) is not { } iterator)
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
                return Each(scope, $"{iterator.Name}({arguments})", elementCost: iterator.Cost);
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

    private Statement? Box(Scope scope)
    {
        Expr[] values = [Squashed(scope, 1), Bool(scope, 1), Real(scope, 0)];
        var name = Fresh("o");
        var unboxed = Fresh("v");
        scope.AddReal(unboxed);
        switch (Pick(4))
        {
            case 0:
                return new($"object {name} = {{0}};\nReal {unboxed} = (Real){name};", values, []);
            case 1:
                return new($"object {name} = {{1}} ? (object)(Real)({{0}}) : {Pick(3)};\nReal {unboxed} = {name} is Real ? (Real){name} : {{2}};", values, []);
            case 2:
                var element = Fresh("e");
                return new($"Real {unboxed} = {{2}};\nforeach (object {element} in new object[] {{{{ (Real)({{0}}), 1, (Real)({{2}}) }}}})\n@0", values,
                    [new(Line($"if ({element} is Real) {unboxed} = M.Sin({unboxed} + (Real){element});"))]);
            default:
                var fitting = scope.Structs.Where(s => s.Type.Inner is null).ToList();
                if (fitting.Count == 0)
                {
                    return new($"object {name} = (Real)({{0}});\nReal {unboxed} = {name} is Real r{name} ? r{name} * {{2}} : 0.5;", values, []);
                }
                var (variable, type) = One(fitting);
                return new($"object {name} = {variable};\nReal {unboxed} = (({type.Name}){name}).{One(type.RealPaths)};", [], []);
        }
    }
}
