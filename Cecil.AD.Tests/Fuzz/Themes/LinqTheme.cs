using System.Text.RegularExpressions;

namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// LINQ chains whose lambdas capture what is around them, in loops and inside each other. What the library passes over (in front of Last
/// and Skip, and keys) changes nothing: it is refused otherwise.
/// </summary>
internal sealed partial class LinqTheme(ProgramGenerator generator) : Theme(generator)
{
    /// <summary>
    /// Chains in a program, and chains inside each other: each is entered by the compiler with all that the library does for it.
    /// </summary>
    private const int MostChains = 4;

    private const int MostNested = 2;

    private int _chains;
    private int _nested;

    public override Statement? Statement(Scope scope)
    {
        if (!scope.CanCapture || !MayBegin(scope))
        {
            return null;
        }
        switch (Pick(6))
        {
            case 0 when Has(FuzzFeatures.Lists):
                var list = Fresh("l");
                var items = Chain(scope);
                scope.AddList(list);
                return new($"List<Real> {list} = {{0}}.Append(0.25).Append(0.5).Take(6).ToList();", [items], []);
            case 1:
                var array = Fresh("y");
                var numbers = Chain(scope);
                scope.AddArray(array);
                return new($"Real[] {array} = {{0}}.Concat(new Real[] {{{{ 0.5, 0.25 }}}}).ToArray();", [numbers], []);
            case 2 when MayLoop(scope, 4):
                return Each(scope, "{0}", Chain(scope));
            case 3 or 4 when MayLoop(scope, 4):
                var i = Fresh("i");
                var inner = scope.ForLoop(4);
                inner.Ints.Add(i);
                List<Statement> first = Chance(0.4) ? Statements(inner, 1) : [];
                return new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)],
                    [new([.. first, new("{0} += {1};", [Place(scope), End(inner)], [])])]);
            default:
                return new("{0} = {1};", [Place(scope), End(scope)], []);
        }
    }

    public override Expr? Value(Scope scope, int depth) => scope.CanCapture && MayBegin(scope) ? End(scope) : null;

    public override Expr? Condition(Scope scope)
    {
        if (!scope.CanCapture || !MayBegin(scope))
        {
            return null;
        }
        var (source, v, inner) = Lambda(scope);
        return new(Kind.Bool, $"{{0}}.{OneOf("Any", "All")}({v} => {{1}} < 0.5)", source, Real(inner, 1));
    }

    private bool MayBegin(Scope scope) => _chains < MostChains && _nested < MostNested && scope.Trips <= 20;

    /// <summary>A chain that ends in one number, which is kept small.</summary>
    private Expr End(Scope scope)
    {
        var (source, v, inner) = Lambda(scope);
        _nested++;
        var end = Pick(9) switch
        {
            0 => new Expr(Kind.Real, "{0}.Sum()", source),
            < 4 => new(Kind.Real, $"{{0}}.Sum({v} => {{1}})", source, Squashed(inner, 1)),
            4 => new(Kind.Real, $"{{0}}.Aggregate((Real)0.5, (s{v}, {v}) => M.Sin(s{v} + {{1}}))", source, Real(inner, 1)),
            5 => Extreme(source, v, Squashed(inner, 1)),
            6 => new(Kind.Real, $"{{0}}.FirstOrDefault({v} => {{1}} > 0.125)", source, Real(inner, 1)),
            7 => new(Kind.Real, $"(0.25 * {{0}}.Count({v} => {{1}} > 0.125))", source, Real(inner, 1)),
            _ => new(Kind.Real, $"{{0}}.SelectMany({v} => new[] {{{{ {v}, {{1}} }}}}).Sum()", source, Squashed(inner, 1)),
        };
        _nested--;
        return new(Kind.Real, Squash(), end);
    }

    private Expr Extreme(Expr source, string v, Expr value)
    {
        var end = ChangesNothing(source) && ChangesNothing(value) ? OneOf("Max", "Min", "Average", "First", "Last") : OneOf("Max", "Min", "Average", "First");
        return new(Kind.Real, $"{{0}}.Select({v} => {{1}}).DefaultIfEmpty().{end}()", source, value);
    }

    /// <summary>Has the text no assignment, and no call but of mathematics and LINQ?</summary>
    private static bool ChangesNothing(Expr expression) => !Change().IsMatch(expression.ToString());

    [GeneratedRegex("""(?<![=!<>])=(?![=>])|\+\+|--|(?<!\bM)\.(?!Select|Where|Zip|OrderBy|Skip|Take|Append|Reverse|Range)\w+\(|(?<![.\w])(?!Idx\b|Sq\b|Soft\b|checked\b|unchecked\b)\w+\(""")]
    private static partial Regex Change();

    private (Expr Source, string Variable, Scope Inner) Lambda(Scope scope)
    {
        var source = Chain(scope);
        var (v, inner) = Variable(scope);
        return (source, v, inner);
    }

    private (string Name, Scope Inner) Variable(Scope scope)
    {
        var v = Fresh("v");
        var inner = scope.ForLambda(scope.EarlyReturn);
        inner.Trips *= 4;
        inner.KeepsLists = true;
        inner.Reals.Add(v);
        return (v, inner);
    }

    /// <summary>A sequence of numbers.</summary>
    private Expr Chain(Scope scope)
    {
        _chains++;
        var result = Source(scope);
        for (var stages = Pick(3); stages > 0; stages--)
        {
            result = Stage(scope, result);
        }
        return result;
    }

    private Expr Source(Scope scope)
    {
        switch (Pick(5))
        {
            case < 2 when scope.Arrays.Count > 0:
                return new(Kind.Object, One(scope.Arrays));
            case 2 when scope.Lists.Count > 0:
                return new(Kind.Object, One(scope.Lists));
            case 3:
                return new(Kind.Object, "new Real[] {{ {0}, {1}, 0.5 }}", RealLeaf(scope), Squashed(scope, 1));
            default:
                var v = Fresh("k");
                var inner = scope.ForLambda(scope.EarlyReturn);
                inner.Ints.Add(v);
                return new(Kind.Object, $"Enumerable.Range({Pick(2)}, {1 + Pick(3)}).Select({v} => (Real)(0.5 * {v} * {{0}}))",
                    RealLeaf(inner));
        }
    }

    private Expr Stage(Scope scope, Expr source)
    {
        var (v, inner) = Variable(scope);
        _nested++;
        var result = Pick(9) switch
        {
            < 3 => new Expr(Kind.Object, $"{{0}}.Select({v} => {{1}})", source, Squashed(inner, 1)),
            3 => new(Kind.Object, $"{{0}}.Where({v} => {{1}} > -0.25)", source, Real(inner, 1)),
            4 => new(Kind.Object, $"{{0}}.Select(({v}, k{v}) => {v} * (0.25 * k{v} + {{1}}))", source, Squashed(inner, 1)),
            5 when ChangesNothing(source) => new(Kind.Object, $"{{0}}.{OneOf("Skip(1)", "Skip(1).Reverse()", "Skip(1).Take(2)")}", source),
            5 => new(Kind.Object, $"{{0}}.{OneOf("Take(2)", "Append(0.75)")}", source),
            6 => new(Kind.Object, $"{{0}}.Zip({{1}}, ({v}, w{v}) => {v} * w{v})", source, Source(scope)),
            7 when Real(inner, 1) is var key => new(Kind.Object, $"{{0}}.OrderBy({v} => {{1}})", source, ChangesNothing(key) ? key : new(Kind.Real, v)),
            _ => new(Kind.Object, $"{{0}}.{OneOf("TakeWhile", "SkipWhile")}({v} => {{1}} < 0.75)", source, Real(inner, 1)),
        };
        _nested--;
        return result;
    }
}
