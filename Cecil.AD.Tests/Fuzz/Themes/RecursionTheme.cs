namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Methods that call themselves. Every such call stands behind a test of the depth that is one expression with it, so that no
/// reduced program goes on for ever.
/// </summary>
internal sealed class RecursionTheme(ProgramGenerator generator) : Theme(generator)
{
    /// <summary>Calls of itself that one execution of a recursive method may make.</summary>
    private const int MaxSelfCalls = 3;

    private const int MaxDepthOfCalls = 3;

    private readonly List<RecursiveMethod> _recursive = [];
    private int _selfCalls;

    /// <summary>What calls a recursive method: a pattern over two numbers and an int.</summary>
    private sealed record RecursiveMethod(string Call, int Cost);

    public override IEnumerable<Member> Methods()
    {
        switch (Pick(Has(FuzzFeatures.Classes) ? 6 : 5))
        {
            case 0:
                var alone = Fresh("R");
                var single = RecursiveScalar(alone, alone);
                AddRecursive(CallOfScalar(alone));
                return [single];
            case 1:
                var (first, second) = (Fresh("R"), Fresh("R"));
                List<Member> pair = [RecursiveScalar(first, second), RecursiveScalar(second, first)];
                AddRecursive(CallOfScalar(first));
                return pair;
            case 2:
                return [RecursiveOverArray()];
            case 3 when Has(FuzzFeatures.References):
                return [RecursiveByReference()];
            case 4 when Has(FuzzFeatures.Closures | FuzzFeatures.Dispatch):
                return [RecursiveOverFunction()];
            case 5:
                return Tree();
            default:
                return [Halving()];
        }
    }

    private Member RecursiveScalar(string name, string called)
    {
        var scope = new Scope(s =>
            Return(s, "return {0};", 1))
        { SelfCall = $"(d > 0 ? M.Sin({called}({{0}}, {{1}}, d - 1)) : 0.5 * {{0}})" };
        scope.AddReal("a");
        scope.AddReal("b");
        scope.Ints.Add("d");
        var body = RecursiveBody(scope);
        return new($"private static Real {name}(Real a, Real b, int d)", "", body);
    }

    private static string CallOfScalar(string name) => $"{name}({{0}}, {{1}}, Idx({{2}}, {MaxDepthOfCalls + 1}))";

    /// <summary>Goes through an array that it may change, from an index on.</summary>
    private Member RecursiveOverArray()
    {
        var name = Fresh("R");
        var array = Has(FuzzFeatures.ArrayWrites) && Chance(0.3) ? "(Real[])y.Clone()" : "y";
        var scope = new Scope(s => Return(s, "return {0};", 1))
        {
            SelfCall = $"(d > 0 && i + 1 < y.Length ? Soft({name}({array}, i + 1, {{0}}, d - 1)) : {{1}})",
        };
        scope.AddArray("y");
        scope.Rebindable.Clear();
        scope.Pinned.Add("y[i]");
        scope.Ints.Add("i");
        scope.AddReal("t");
        scope.Ints.Add("d");
        var body = RecursiveBody(scope);
        AddRecursive($"{name}(new Real[] {{{{ {{0}}, {{1}}, 0.25, {{0}} }}}}, Idx({{2}}, 3), {{1}}, 3)");
        return new($"private static Real {name}(Real[] y, int i, Real t, int d)", "", body);
    }

    /// <summary>The two halves of a part of an array.</summary>
    private Member Halving()
    {
        var name = Fresh("R");
        var scope = new Scope(s => Return(s, "return {0};", 1));
        scope.AddReal("left");
        scope.AddReal("right");
        var mixed = Squashed(scope, 2);
        AddRecursive($"{name}(new Real[] {{{{ {{0}}, {{1}}, 0.25, {{1}}, 0.5 }}}}, 0, 2 + Idx({{2}}, 4))");
        return new($"private static Real {name}(Real[] y, int from, int to)", "", new(
            Line("if (to - from < 2) return from < to ? M.Sin(y[from]) : 0.125;\nint middle = (from + to) / 2;"),
            Line($"Real left = {name}(y, from, middle);\nReal right = {name}(y, middle, to);"),
            new Statement(Has(FuzzFeatures.ArrayWrites) ? "y[from] = {0};\nreturn left - y[middle];" : "return {0};", [mixed], [])));
    }

    private Member RecursiveByReference()
    {
        var name = Fresh("R");
        var scope = new Scope(_ => Line("return;")) { CanCapture = false };
        scope.AddReal("a");
        scope.AddReal("b");
        scope.Ints.Add("d");
        var (before, _) = SmallBody(scope, 2);
        Statement own = new($"if (d > 0) {name}(ref a, {{0}}, d - 1);", [Squashed(scope, 1)], []);
        var (after, _) = SmallBody(scope, 2);
        var wrapper = Fresh("R");
        AddRecursive($"{wrapper}({{0}}, {{1}}, Idx({{2}}, 5))");
        return new($"private static Real {wrapper}(Real a, Real b, int d)", "", new(
            Line($"{name}(ref a, b, d);\nreturn M.Atan(a) - b;"),
            new($"static void {name}(ref Real a, Real b, int d)\n@0", [], [new([Line("int fuel = 4;"), .. before, own, .. after])])));
    }

    /// <summary>Wraps the function it is given in another one at each level.</summary>
    private Member RecursiveOverFunction()
    {
        var (name, wrapper) = (Fresh("R"), Fresh("R"));
        var scope = new Scope(s => Return(s, "return {0};", 1));
        scope.AddReal("t");
        scope.Functions.Add(new("f", 3));
        scope.Ints.Add("d");
        var inner = scope.ForLambda(scope.EarlyReturn);
        inner.AddReal("u");
        var (wrapped, next) = (Squashed(inner, 1), Squashed(scope, 1));
        AddRecursive($"{wrapper}({{0}}, {{1}}, Idx({{2}}, 4))");
        return new($"private static Real {wrapper}(Real a, Real b, int d)", "", new(
            new($"return {name}(v => M.Sin(v * a), b, d);", [], []),
            new($"static Real {name}({ClosureTheme.FunctionType} f, Real t, int d)\n@0", [],
                [new(new Statement($"return d > 0 ? {name}(u => f({{0}}) + 0.25 * t, {{1}}, d - 1) : f(t);", [wrapped, next], []))])));
    }

    /// <summary>A binary tree, built and summed by recursion.</summary>
    private List<Member> Tree()
    {
        var (node, build, wrapper) = (Fresh("N"), Fresh("R"), Fresh("R"));
        var scope = new Scope(s => Return(s, "return {0};", 1));
        scope.Reals.AddRange(["V", "left", "right"]);
        var (changed, result) = (Squashed(scope, 1), Squashed(scope, 2));
        AddRecursive($"{wrapper}({{0}}, {{1}}, Idx({{2}}, 4))");
        var right = Chance(0.5) ? "null" : $"{build}(b, a - 0.25, d - 2)";
        return
        [
            new($"public sealed class {node}(Real v, {node} l, {node} r)", $"public Real V = v; public {node} L = l, R = r;", null,
                new Member("public Real Sum()", "", new(
                    Line("Real left = L == null ? 0.25 : L.Sum();\nReal right = R?.Sum() ?? V;"),
                    new("{0} = {1};", [new(Kind.Kept, "V"), changed], []),
                    new("return {0};", [result], [])))),
            new($"private static {node} {build}(Real a, Real b, int d)", "", new(new Statement(
                $"return d <= 0 ? null : new {node}(M.Sin(a), {build}(a * 0.5 + b, b, d - 1), {right});", [], []))),
            new($"private static Real {wrapper}(Real a, Real b, int d)", "", new(
                Line($"{node} tree = {build}(a, b, d);"),
                Line(Chance(0.5) ? "return tree?.Sum() ?? b;" : "return tree == null ? a * b : tree.Sum() - 0.5 * tree.Sum();"))),
        ];
    }

    private Block RecursiveBody(Scope scope)
    {
        _selfCalls = 0;
        var (statements, _) = SmallBody(scope, 3);
        Statement last = new("return {0};",
            [new(Kind.Real, "({0} + {1})", Mixed(scope, Real(scope, 1), 1), SelfValue(scope) ?? RealLeaf(scope))], []);
        return new([Line("int fuel = 4;"), .. statements, last]);
    }

    /// <summary>A call of the method that is being written, as long as it does not call itself too often.</summary>
    private Expr? SelfValue(Scope scope)
    {
        if (scope.SelfCall is null || _selfCalls + scope.Trips > MaxSelfCalls)
        {
            return null;
        }
        _selfCalls += scope.Trips;
        return new(Kind.Real, scope.SelfCall, Squashed(scope, 1), Real(scope, 1));
    }

    /// <summary>Lets what is written from now on call the method; none of what it consists of may.</summary>
    private void AddRecursive(string call) => _recursive.Add(new(call, 40 + Cost * 20));

    public override Expr? Value(Scope scope, int depth) => SelfValue(scope) ?? CallOfRecursive(scope, depth);

    private Expr? CallOfRecursive(Scope scope, int depth) =>
        _recursive.Count > 0 && One(_recursive) is var method && Affordable(scope, method.Cost)
            ? new(Kind.Real, method.Call, Squashed(scope, depth), Real(scope, depth), Int(scope, 1))
            : null;
}
