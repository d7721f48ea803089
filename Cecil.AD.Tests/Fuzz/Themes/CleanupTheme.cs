namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// try with finally, using and lock, inside each other and left in every way; handlers that never run. What is open is counted, and
/// after each call the count must be zero and the lock free.
/// </summary>
internal sealed class CleanupTheme(ProgramGenerator generator) : Theme(generator)
{
    /// <summary>Cleanups inside each other, and in a program: each has a copy for every way on which its block is left.</summary>
    private const int MaxTryDepth = 2;

    private int _left = 4;
    private string _guard = "";
    private string _state = "";

    public override IEnumerable<Member> Types()
    {
        var (state, guard) = (Fresh("State"), Fresh("Guard"));
        yield return new($"public static class {state}", "public static int Count; public static readonly object Gate = new object();",
            null);
        yield return new($"public sealed class {guard} : IDisposable", "private readonly Real[] _log; private readonly Real _at;", null,
            new Member($"public {guard}(Real[] log, Real at)", "", new(Line($"_log = log;\n_at = at;\n{state}.Count++;"))),
            new Member("public Real Seen(Real t)", "", new(Line("_log[1] += 0.25 * t;\nreturn M.Sin(_log[0] * t);"))),
            new Member("public void Dispose()", "", new(Line($"{state}.Count--;\n_log[0] = M.Sin(_log[0] + _at);"))));
        (_state, _guard) = (state, guard);
    }

    public override Statement? Statement(Scope scope)
    {
        if (scope.TryDepth >= MaxTryDepth || scope.Depth >= ProgramGenerator.MaxDepth || _left == 0)
        {
            return null;
        }
        _left--;
        switch (Pick(9))
        {
            case < 3:
                return new("try\n@0\nfinally\n@1", [], [Guarded(scope, 3), Finally(scope)]);
            case < 5 when scope.Arrays.Count > 0:
                var (name, value, array) = (Fresh("u"), Squashed(scope, 1), One(scope.Arrays));
                var inner = new Scope(scope);
                inner.Functions.Add(new($"{name}.Seen", 2));
                var body = Guarded(inner, 3);
                return Chance(0.5)
                    ? new($"using ({_guard} {name} = new {_guard}({array}, {{0}}))\n@0", [value], [body])
                    : new($"{{{{\nusing {_guard} {name} = new {_guard}({array}, {{0}});\n@0\n}}}}", [value], [body]);
            case 5:
                return new($"lock ({_state}.Gate)\n@0", [], [Guarded(scope, 3)]);
            case 6 when scope.CanCatch && Has(FuzzFeatures.Handlers):
                // The handler never runs.
                return new($"try\n@0\ncatch ({OneOf("FormatException", "TimeoutException", "KeyNotFoundException")})\n@1", [],
                    [Guarded(scope, 3), Guarded(scope, 2)]);
            case 7 when scope.CanCatch && Has(FuzzFeatures.Handlers):
                return new("try\n@0\ncatch (TimeoutException)\n@1\nfinally\n@2", [],
                    [Guarded(scope, 2), new(Line("throw;")), Finally(scope)]);
            default:
                return new("try\n{{\ntry\n@0\nfinally\n@1\n}}\nfinally\n@2", [], [Guarded(scope, 2), Finally(scope), Finally(scope)]);
        }
    }

    private Block Guarded(Scope scope, int count) => Body(new(scope) { TryDepth = scope.TryDepth + 1 }, count);

    private Block Finally(Scope scope)
    {
        var inner = scope.ForFinally();
        return new([new("{0} += {1};", [Place(inner), Squashed(inner, 1)], []), .. Statements(inner, 1)]);
    }
}
