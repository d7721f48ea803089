namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Exceptions that leave the function, at a few of the points: thrown, or by null, an index, a cast or an empty sequence.
/// </summary>
internal sealed class ThrowTheme(ProgramGenerator generator) : Theme(generator)
{
    private string _checked = "";
    private string _held = "";

    public override IEnumerable<Member> Types()
    {
        var (held, name) = (Fresh("Held"), Fresh("Checked"));
        yield return new($"public sealed class {held}(Real v)", "public Real V = v;", null,
            new Member("public Real Scaled(Real t)", "", new(Line("return t * 0.5;"))));
        yield return new($"private static Real {name}(Real v)", "", new(
            Line(OneOf("if (v > 1.375) throw new ArgumentOutOfRangeException(nameof(v));",
                "if (v < -1.375)\n{{\nthrow new InvalidOperationException(\"low\");\n}}")),
            Line("return M.Sqrt(2.0 + Sq(v));")));
        (_checked, _held) = (name, held);
    }

    public override Statement? Statement(Scope scope)
    {
        if (Chance(0.5))
        {
            return null;
        }
        switch (Pick(6))
        {
            case 0:
                return new("if ({0}) throw new InvalidOperationException();", [Rare(scope)], []);
            case 1:
                var (name, place, value) = (Fresh("o"), Place(scope), Squashed(scope, 1));
                return new($"{_held} {name} = {{0}} ? null : new {_held}({{1}});\n{{2}} = {name}.{OneOf("V", "Scaled({1})")};",
                    [Rare(scope), value, place], []);
            case 2 when scope.Arrays.Count > 0:
                return new($"{{0}} = {One(scope.Arrays)}[{{1}} ? 9 : 1];", [Place(scope), Rare(scope)], []);
            case 3:
                return new("{0} = (Real)({1} ? (object)1 : (object)(Real)({2}));", [Place(scope), Rare(scope), Squashed(scope, 1)], []);
            case 4:
                return new("{0} += 0.25 * (7 / M.Min(2, {1} ? 0 : 5));", [Place(scope), Rare(scope)], []);
            default:
                return new("{0} = {1};", [Place(scope), new(Kind.Real, $"{_checked}({{0}})", Real(scope, 1))], []);
        }
    }

    public override Expr? Value(Scope scope, int depth) =>
        Chance(0.2) ? new(Kind.Real, $"{_checked}({{0}})", Real(scope, depth)) : null;

    /// <summary>True at few points.</summary>
    private Expr Rare(Scope scope) => new(Kind.Bool, $"({{0}} {OneOf("> 1.4375", "< -1.4375")})", RealLeaf(scope));
}
