namespace Cecil.AD.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    /// <summary>How often the code around a new loop may run.</summary>
    public const int MaxTrips = 120;

    private Statement? Loop(Scope scope)
    {
        if (scope.LoopDepth >= 3 || scope.Trips > MaxTrips)
        {
            return null;
        }
        var label = Has(FuzzFeatures.Goto) && Chance(0.12) ? Fresh("L") : null;
        if (label is not null)
        {
            scope = new(scope);
            scope.Labels.Add(label);
        }
        var loop = Pick(17) switch
        {
            < 4 => CountUp(scope),
            4 => CountDown(scope),
            < 8 => OverArray(scope),
            8 => ForEach(scope),
            < 11 => While(scope),
            11 => DoWhile(scope),
            12 => Forever(scope),
            13 => RealCounter(scope),
            14 => Triangle(scope),
            _ => Reduction(scope),
        };
        return label is null ? loop : new($"@0\n{label}: ;", [], [new(loop)]);
    }

    /// <summary>The bound is a small number, the length of an array, or something computed; never more than six.</summary>
    public Expr Bound(Scope scope) => Pick(5) switch
    {
        0 => new(Kind.Int, Pick(5).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        1 when scope.Arrays.Count > 0 => new(Kind.Int, $"{One(scope.Arrays)}.Length"),
        2 => new(Kind.Kept, "M.Min({0}, 5)", Int(scope, 1)),
        _ => new(Kind.Kept, "Idx({0}, 6)", Int(scope, 1)),
    };

    private Statement CountUp(Scope scope)
    {
        var i = Fresh("i");
        var bound = Bound(scope);
        var step = One<string>([$"{i}++", $"{i}++", $"{i}++", $"++{i}", $"{i} += 2"]);
        var inner = scope.ForLoop(4);
        inner.Ints.Add(i);
        if (Has(FuzzFeatures.SideEffects) && scope.AssignableReals.Count > 0 && Chance(0.15))
        {
            var place = new Expr(Kind.Kept, One(scope.AssignableReals));
            return new($"for (int {i} = 0; {i} < {{0}}; {{1}} += 0.1 * M.Sin({{2}}), {step})\n@0", [bound, place, Real(inner, 1)],
                [Body(inner)]);
        }
        return new($"for (int {i} = {Pick(2)}; {i} < {{0}}; {step})\n@0", [bound], [Body(inner)]);
    }

    private Statement CountDown(Scope scope)
    {
        var i = Fresh("i");
        var inner = scope.ForLoop(4);
        inner.Ints.Add(i);
        return new($"for (int {i} = {{0}} - 1; {i} >= 0; {i}--)\n@0", [Bound(scope)], [Body(inner)]);
    }

    /// <summary>Over the elements of an array by index; inside, the variable keeps its array, so the element is in range.</summary>
    private Statement OverArray(Scope scope)
    {
        if (scope.Arrays.Count == 0)
        {
            return CountUp(scope);
        }
        var (i, array) = (Fresh("i"), One(scope.Arrays));
        var inner = scope.ForLoop(4);
        inner.Ints.Add(i);
        inner.Rebindable.Remove(array);
        inner.Pinned.Add($"{array}[{i}]");
        if (Chance(0.35))
        {
            inner.Pinned.Add($"{array}[{i} - 1]");
            return new($"for (int {i} = 1; {i} < {array}.Length; {i}++)\n@0", [], [Body(inner)]);
        }
        return Chance(0.2)
            ? new($"for (int {i} = {array}.Length - 1; {i} >= 0; {i}--)\n@0", [], [Body(inner)])
            : new($"for (int {i} = 0; {i} < {array}.Length; {i}++)\n@0", [], [Body(inner)]);
    }

    private Statement ForEach(Scope scope)
    {
        var element = Fresh("e");
        var inner = scope.ForLoop(4);
        if (scope.Jagged.Count > 0 && Chance(0.4))
        {
            inner.Arrays.Add(element);
            return new($"foreach (Real[] {element} in {One(scope.Jagged)})\n@0", [], [Body(inner)]);
        }
        if (scope.Grids.Count > 0 && Chance(0.4))
        {
            inner.Reals.Add(element);
            return new($"foreach (Real {element} in {One(scope.Grids)})\n@0", [], [Body(inner)]);
        }
        if (scope.Arrays.Count == 0)
        {
            return While(scope);
        }
        inner.Reals.Add(element);
        return new($"foreach (Real {element} in {One(scope.Arrays)})\n@0", [], [Body(inner)]);
    }

    private Statement While(Scope scope)
    {
        var inner = scope.ForLoop(5);
        return Pick(3) switch
        {
            0 => new("while (fuel-- > 0 && {0})\n@0", [Bool(scope, 1)], [Body(inner)]),
            1 => new("while ({0} && --fuel > 0)\n@0", [Bool(scope, 2)], [Body(inner)]),
            _ => Counter(),
        };

        Statement Counter()
        {
            var k = Fresh("k");
            inner.Ints.Add(k);
            return new($"int {k} = {{0}};\nwhile ({k}-- > 0)\n@0", [new(Kind.Kept, "Idx({0}, 5)", Int(scope, 1))], [Body(inner)]);
        }
    }

    private Statement DoWhile(Scope scope)
    {
        var inner = scope.ForLoop(4);
        return new("do\n@0\nwhile (fuel-- > 0 && {0});", [Bool(scope, 1)], [Body(inner)]);
    }

    /// <summary>A loop without condition. The fuel stands first, so that no continue, not even a reduced program's, passes it by.</summary>
    private Statement Forever(Scope scope)
    {
        var inner = scope.ForLoop(5);
        var before = Chance(0.6) ? Statements(inner, 1 + Pick(2)) : [];
        Statement exit = new("if ({0})\n@0", [Bool(inner, 1)],
            [Has(FuzzFeatures.EarlyReturns) && Chance(0.2) ? new(scope.EarlyReturn(inner)) : new(Line("break;"))]);
        var after = Statements(inner, 1 + Pick(3));
        var header = Chance(0.5) ? "while (true)" : "for (;;)";
        return new($"{header}\n{{{{\nif (fuel-- <= 0) break;\n@0\n}}}}", [], [new([.. before, exit, .. after])]);
    }

    /// <summary>A loop that ends when a real number has grown or shrunk enough.</summary>
    private Statement RealCounter(Scope scope)
    {
        var v = Fresh("v");
        var inner = scope.ForLoop(5);
        inner.Reals.Add(v);
        return Chance(0.5)
            ? new($"for (Real {v} = {{0}}; {v} < 2.0; {v} += 0.75 + 0.5 * M.Sin({{1}}))\n@0",
                [Squashed(scope, 1) with { Kind = Kind.Kept }, Real(scope, 1)], [Body(inner)])
            : new($"Real {v} = 1.0 + Sq({{0}});\nwhile ({v} > 1e-2 && fuel-- > 0)\n@0",
                [Squashed(scope, 1)], [Append(Body(inner), new Statement($"{v} *= 0.3 + 0.1 * M.Cos({{0}});", [Real(inner, 1)], []))]);
    }

    /// <summary>The inner trip count depends on the outer index.</summary>
    private Statement Triangle(Scope scope)
    {
        if (scope.LoopDepth >= 2)
        {
            return CountUp(scope);
        }
        var (i, j) = (Fresh("i"), Fresh("j"));
        var outer = scope.ForLoop(4);
        outer.Ints.Add(i);
        var inner = outer.ForLoop(2);
        inner.Ints.Add(j);
        var first = Statements(outer, Pick(2));
        var header = Chance(0.5) ? $"for (int {j} = 0; {j} < {i}; {j}++)" : $"for (int {j} = {i}; {j} >= 0; {j}--)";
        var nested = new Statement($"{header}\n@0", [], [Body(inner)]);
        var last = Statements(outer, Pick(3));
        return new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)], [new([.. first, nested, .. last])]);
    }

    /// <summary>
    /// Temporaries that live for one iteration and sums that nothing in the loop reads: an iteration can be reversed on its own.
    /// </summary>
    private Statement Reduction(Scope scope)
    {
        if (scope.AssignableReals.Count == 0)
        {
            return OverArray(scope);
        }
        var sum = One(scope.AssignableReals);
        var i = Fresh("i");
        var inner = scope.ForLoop(4);
        inner.Ints.Add(i);
        inner.Reals.Remove(sum);
        inner.AssignableReals.Clear();
        var statements = new List<Statement>();
        for (var count = Pick(3); count > 0; count--)
        {
            statements.Add(DeclareReal(inner));
        }
        if (inner.LoopDepth < 3 && Chance(0.3))
        {
            var j = Fresh("j");
            var deep = inner.ForLoop(3);
            deep.Ints.Add(j);
            statements.Add(new($"for (int {j} = 0; {j} < {{0}}; {j}++)\n@0", [Bound(inner)], [new(Sum(deep))]));
        }
        statements.Add(Sum(inner));
        _left -= statements.Count;
        Cost += inner.Trips * statements.Count;
        return new($"for (int {i} = 0; {i} < {{0}}; {i}++)\n@0", [Bound(scope)], [new([.. statements])]);

        Statement Sum(Scope at) => new($"{sum} {(Chance(0.8) ? "+=" : "-=")} {{0}};", [Squashed(at, Chance(0.7) ? 3 : 1)], []);
    }

    private static Block Append(Block block, Statement last) => new([.. block.Statements, last]);
}
