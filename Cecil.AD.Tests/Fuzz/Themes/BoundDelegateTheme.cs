namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Delegates in fields of the object that they are bound to, also by a cycle through another object, and delegates made from virtual
/// and interface methods of objects whose class depends on the data.
/// </summary>
internal sealed class BoundDelegateTheme(ProgramGenerator generator) : Theme(generator)
{
    private string _node = "";
    private string _base = "";
    private string _interface = "";
    private string _pick = "";

    /// <summary>An object with delegates in its fields.</summary>
    private sealed record Node(string Name);

    /// <summary>An object that has a method Eval, of a class that the data decide.</summary>
    private sealed record Payoff(string Name);

    public override IEnumerable<Member> Types()
    {
        var (node, @interface, @base) = (Fresh("N"), Fresh("IPay"), Fresh("Pay"));
        var (first, second, value) = (Fresh("Pay"), Fresh("Pay"), Fresh("Pay"));
        var scope = new Scope(s => Return(s, "return {0};", 1));
        scope.AddReal("V");
        scope.AddReal("t");
        yield return new($"public sealed class {node}(Real v)",
            $"public Real V = v; public {node} Other; public Func<Real> F; public Func<Real, Real> G;", null,
            new Member("public Real Get()", "", new(Line($"return V * {1 + Pick(3)};"))),
            new Member("public Real Push(Real t)", "",
                new(new("V += {0};", [Squashed(scope, 1)], []), new("return {0};", [Squashed(scope, 1)], []))));
        yield return new($"public interface {@interface}", "Real Eval(Real t);", null);
        yield return new($"public abstract class {@base} : {@interface}", "public Real V;", null,
            new Member("public virtual Real Eval(Real t)", "", new(new Statement("return {0};", [Squashed(scope, 1)], []))));
        foreach (var derived in new[] { first, second })
        {
            yield return new($"public sealed class {derived} : {@base}", "", null,
                new Member("public override Real Eval(Real t)", "", new(new Statement("return {0};", [Squashed(scope, 1)], []))));
        }
        yield return new($"public readonly struct {value}(Real v) : {@interface}", "private readonly Real V = v;", null,
            new Member("public Real Eval(Real t)", "",
                new(new Statement("return {0};", [new(Kind.Real, Squash(), new Expr(Kind.Real, "(t * V)"))], []))));
        var pick = Fresh("Pick");
        yield return new($"private static {@interface} {pick}(Real v, int k)", "", new(
            Line($"if (k == 1) return new {value}(v);"),
            Line($"return v > 0.125 ? new {first} {{{{ V = v }}}} : new {second} {{{{ V = M.Sin(v) }}}};")));
        (_node, _interface, _base, _pick) = (node, @interface, @base, pick);
    }

    public override Statement? Statement(Scope scope)
    {
        return scope.Of<Node>() is { Count: > 0 } nodes && Chance(0.5) ? OfNode(scope, nodes)
            : Chance(0.35) ? NewNode(scope) : OfPayoff(scope);
    }

    public override Expr? Value(Scope scope, int depth)
    {
        if (scope.Of<Node>() is not { Count: > 0 } nodes || !Affordable(scope, 3))
        {
            return null;
        }
        var node = One(nodes).Name;
        return new(Kind.Real, "M.Atan(" + OneOf($"({node}.F == null ? {{0}} : {node}.F())", $"({node}.F?.Invoke() ?? {{0}})",
            $"({node}.G == null ? {{0}} : {node}.G({{0}}))", $"({node}.Other?.V ?? {{0}})") + ")", Real(scope, depth));
    }

    private Statement NewNode(Scope scope)
    {
        var value = Squashed(scope, 1);
        var name = Fresh("p");
        scope.Declare(new Node(name));
        scope.AddReal($"{name}.V");
        return new(OneOf($"{_node} {name} = new {_node}({{0}});", $"{_node} {name} = new {_node}({{0}});\n{name}.F = {name}.Get;"),
            [value], []);
    }

    private Statement? OfNode(Scope scope, List<Node> nodes)
    {
        var (node, other) = (One(nodes).Name, One(nodes).Name);
        switch (Pick(8))
        {
            case 0:
                return new($"if ({{0}}) {node}.F = {OneOf($"{node}.Get", $"{other}.Get")};", [Bool(scope, 1)], []);
            case 1:
                return new(OneOf($"{node}.F ??= {node}.Get;", $"{node}.G ??= {node}.Push;", $"{node}.G = {other}.Push;"), [], []);
            case 2 when scope.CanCapture:
                // Calls no delegate, so none calls itself.
                var (first, read) = Pick(3) switch
                {
                    0 => ("", $"{node}.V * {other}.V"),
                    1 => ($"{node}.Other = {other};\n", $"{node}.Other.V + {{0}}"),
                    _ => ($"{node}.Other = {other};\n{other}.Other = {node};\n", $"{node}.Other.V * {other}.Other.V"),
                };
                return new($"{first}{node}.F = () => M.Sin({read});", [RealLeaf(scope.ForLambda(scope.EarlyReturn))], []);
            case 3:
                return new($"{node}.V = {{0}};", [Squashed(scope, 1)], []);
            case 4:
                return new($"if ({{0}}) {node} = {other};", [Bool(scope, 1)], []);
            case < 7 when MayLoop(scope, 4):
                var i = Fresh("i");
                var inner = scope.ForLoop(4);
                inner.Ints.Add(i);
                var sum = Place(scope);
                return new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)],
                    [new(Line($"{node}.F ??= {OneOf(node, other)}.Get;"), new($"{node}.V = {{0}};", [Squashed(inner, 1)], []),
                        new($"{{0}} += M.Sin({node}.F());", [sum], []))]);
            default:
                return new("{0} = {1};", [Place(scope), Value(scope, 1)!], []);
        }
    }

    private Statement? OfPayoff(Scope scope)
    {
        var known = scope.Of<Payoff>();
        if (known.Count == 0 || Chance(0.2))
        {
            Expr[] parts = [Squashed(scope, 1), Int(scope, 1)];
            var name = Fresh("u");
            scope.Declare(new Payoff(name));
            scope.Functions.Add(new(name + ".Eval", 3));
            return new($"{_interface} {name} = {_pick}({{0}}, {{1}});", parts, []);
        }
        var payoff = One(known).Name;
        var (f, place) = (Fresh("h"), Place(scope));
        switch (Pick(5))
        {
            case 0:
                scope.Functions.Add(new(f, 3));
                return new($"Func<Real, Real> {f} = {payoff}.Eval;", [], []);
            case 1 when scope.Arrays.Count > 0 && Affordable(scope, 6):
                return new($"{{0}} = M.Sin({One(scope.Arrays)}.Select({payoff}.Eval).Sum());", [place], []);
            case 2:
                return new($"List<Func<Real, Real>> {f} = new List<Func<Real, Real>>();\n{f}.Add({payoff}.Eval);\n"
                    + $"{{0}} += {f}[0]({{1}});", [place, Real(scope, 1)], []);
            case 3:
                return new($"Func<Real, Real> {f} = {{0}} ? {payoff}.Eval : {One(known).Name}.Eval;\n{{1}} += {f}({{2}});",
                    [Bool(scope, 1), place, Real(scope, 1)], []);
            default:
                return new($"{{0}} += (({payoff} as {_base})?.V ?? {{1}});", [place, Squashed(scope, 1)], []);
        }
    }
}
