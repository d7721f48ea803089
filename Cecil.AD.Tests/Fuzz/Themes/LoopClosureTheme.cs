namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Functions made in loops. What belongs to one iteration and what lies outside are different objects to the C# compiler, which link
/// to one another; the functions are called at once, after the loop, or wrapped by those of later iterations.
/// </summary>
internal sealed class LoopClosureTheme(ProgramGenerator generator) : Theme(generator)
{
    private const string Nullary = "Func<Real>";

    public override Statement? Statement(Scope scope)
    {
        if (!scope.CanCapture || !MayLoop(scope, 4))
        {
            return null;
        }
        return Pick(8) switch
        {
            < 2 => AtOnce(scope),
            2 => Collected(scope),
            3 => Local(scope),
            4 => Wrapped(scope),
            5 => Sometimes(scope),
            6 => Changing(scope),
            _ => Nested(scope),
        };
    }

    /// <summary>The header of a loop, what it declares for one iteration, and the scope of its body.</summary>
    private (string Header, List<Statement> First, Scope Inner) Loop(Scope scope)
    {
        var inner = scope.ForLoop(4);
        List<Statement> first = [];
        string header;
        if (scope.Arrays.Count > 0 && Chance(0.4))
        {
            var element = Fresh("e");
            header = $"foreach (Real {element} in {One(scope.Arrays)})";
            inner.Reals.Add(element);
        }
        else
        {
            var i = Fresh("i");
            header = $"for (int {i} = 0; {i} < {{0}}; {i}++)";
            inner.Ints.Add(i);
        }
        if (Chance(0.5))
        {
            var (own, value) = (Fresh("v"), Squashed(inner, 1));
            first.Add(new($"Real {own} = {{0}};", [value], []));
            inner.AddReal(own);
        }
        if (Chance(0.4))
        {
            var (own, value) = (Fresh("k"), Int(inner, 1));
            first.Add(new($"int {own} = ({{0}}) % 5;", [value], []));
            inner.AddInt(own);
        }
        return (header, first, inner);
    }

    /// <summary>A number made of what belongs to the iteration and of what lies outside.</summary>
    private Expr Captured(Scope inner, string? parameter = null)
    {
        var own = inner.ForLambda(inner.EarlyReturn);
        var whole = inner.Ints.Count > 0 ? new Expr(Kind.Real, "(0.25 * ({0} % 5))", new Expr(Kind.Int, inner.Ints[^1])) : Literal();
        var number = new Expr(Kind.Real, parameter ?? own.Reals.LastOrDefault() ?? "0.75");
        return new(Kind.Real, Squash(), new Expr(Kind.Real,
            OneOf("({0} * {1} + {2})", "({0} + {1} * {2})", "({2} - {0} * {1})"), whole, number, Real(own, 1)));
    }

    private Statement AtOnce(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (g, sum) = (Fresh("g"), Place(scope));
        Statement make = Chance(0.5)
            ? new($"{Nullary} {g} = () => {{0}};", [Captured(inner)], [])
            : new($"Func<Real, Real> {g} = t{g} => {{0}};", [Captured(inner, "t" + g)], []);
        var call = make.Pattern.StartsWith(Nullary, StringComparison.Ordinal) ? new Expr(Kind.Real, $"{g}()")
            : new(Kind.Real, $"{g}({{0}})", Real(inner, 1));
        List<Statement> between = Chance(0.4) ? Statements(inner, 1) : [];
        return new($"{header}\n@0", [Bound(scope)],
            [new([.. first, make, .. between, new("{0} += {1};", [sum, new(Kind.Real, Squash(), call)], [])])]);
    }

    /// <summary>Kept in a list and called when the loop is over and the outer variables have changed.</summary>
    private Statement Collected(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (list, g) = (Fresh("l"), Fresh("g"));
        Statement add = new($"{list}.Add(() => {{0}});", [Captured(inner)], []);
        var (change, sum) = (Place(scope), Place(scope));
        return new($"List<{Nullary}> {list} = new List<{Nullary}>();\n{header}\n@0\n{{1}} += 0.25;\nforeach ({Nullary} {g} in {list})\n@1",
            [Bound(scope), change, sum],
                [new([.. first, add]), new(new Statement("{0} += {1};", [sum, new(Kind.Real, $"M.Sin({g}())")], []))]);
    }

    private Statement Local(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (name, parameter, sum) = (Fresh("Local"), Fresh("t"), Place(scope));
        Statement declare = new($"Real {name}(Real {parameter}) => {{0}};", [Captured(inner, parameter)], []);
        var call = new Expr(Kind.Real, Chance(0.6) ? $"{name}({{0}})" : $"{name}({name}({{0}}))", Real(inner, 1));
        return new($"{header}\n@0", [Bound(scope)], [new([.. first, declare, new("{0} += {1};", [sum, call], [])])]);
    }

    /// <summary>Each iteration wraps the function of the one before.</summary>
    private Statement Wrapped(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (f, g, t) = (Fresh("h"), Fresh("g"), Fresh("t"));
        scope.Functions.Add(new(f, 20));
        return new($"Func<Real, Real> {f} = {t} => M.Sin({t});\n{header}\n@0", [Bound(scope)],
            [new([.. first, new($"Func<Real, Real> {g} = {f};\n{f} = {t} => {{0}};", [Captured(inner, $"{g}({t})")], [])])]);
    }

    /// <summary>Made by some iterations only.</summary>
    private Statement Sometimes(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (f, sum) = (Fresh("g"), Place(scope));
        Statement make = Chance(0.5)
            ? new($"{f} ??= () => {{0}};", [Captured(inner)], [])
            : new($"if ({{1}}) {f} = () => {{0}};", [Captured(inner), Bool(inner, 1)], []);
        return new($"{Nullary} {f} = null;\n{header}\n@0", [Bound(scope)],
            [new([.. first, make, new($"{{0}} += M.Atan({f}?.Invoke() ?? 0.25);", [sum], [])])]);
    }

    /// <summary>A function that changes what it captures.</summary>
    private Statement Changing(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (step, own) = (Fresh("g"), inner.ForLambda(inner.EarlyReturn));
        own.AssignableReals.RemoveAll(own.NotCaptured.Contains);
        if (own.AssignableReals.Count == 0)
        {
            return AtOnce(scope);
        }
        var (target, value) = (new Expr(Kind.Kept, One(own.AssignableReals)), Captured(inner));
        List<Statement> between = Statements(inner, 1);
        return new($"{header}\n@0", [Bound(scope)],
            [new([.. first, new($"Action {step} = () => {{0}} = {{1}};", [target, value], []), Line($"{step}();"), .. between,
                Line($"{step}();")])]);
    }

    /// <summary>A function of the inner loop that captures from both.</summary>
    private Statement Nested(Scope scope)
    {
        var (header, first, inner) = Loop(scope);
        var (j, g, sum) = (Fresh("j"), Fresh("g"), Place(scope));
        var deep = inner.ForLoop(3);
        deep.Ints.Add(j);
        Statement loop = new($"for (int {j} = 0; {j} < {1 + Pick(3)}; {j}++)\n@0", [],
            [new(new($"{Nullary} {g} = () => {{0}} + 0.125 * {{1}};", [Captured(deep), RealLeaf(inner.ForLambda(inner.EarlyReturn))], []),
                new("{0} += {1};", [sum, new(Kind.Real, $"M.Sin({g}())")], []))]);
        return new($"{header}\n@0", [Bound(scope)], [new([.. first, loop])]);
    }
}
