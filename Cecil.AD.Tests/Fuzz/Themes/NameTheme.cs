namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Types, methods and variables with names that the framework and the compiler use too, and [NonDifferentiable] methods with effects.
/// What is rented is given back: the class counts what is open, and after each call the count must be zero.
/// </summary>
internal sealed class NameTheme(ProgramGenerator generator) : Theme(generator)
{
    private string _slot = "";
    private string _use = "";
    private string _stamp = "";
    private string _throw = "";

    private sealed record Slot(string Name);

    private sealed record Stamped(string Name);

    public override IEnumerable<Member> Types()
    {
        var slot = OneOf("SaveBuffer", "ShadowTable", "ArrayPool", "Interlocked", "Monitor", "Tape", "Volatile", "Frame", "Vector",
            "Stack");
        var opaque = Chance(0.5) ? "[NonDifferentiable] " : "";
        var scope = new Scope(s => Return(s, "return {0};", 1)) { CanCapture = false };
        scope.Reals.AddRange(["P", "Q", "value"]);
        // As a [NonDifferentiable] method sees no derivative, it keeps no number of its arguments.
        var rented = opaque.Length > 0 ? "0.75" : "p";
        yield return new($"public sealed class {slot}(Real p) : IDisposable", $"public Real P = p, Q = 0.5; public int K;", null,
            new Member($"{opaque}public static {slot} Rent(Real p)", "", new(Line($"Open.Count++;\nreturn new {slot}({rented});"))),
            new Member($"{opaque}public static {slot} RentNamed(Real p, int k)", "",
                new(Line($"Open.Count++;\nreturn new {slot}({rented}) {{{{ K = k }}}};"))),
            new Member($"{opaque}public void Return()", "", new(Line("Open.Count--;"))),
            new Member("public Real Get(int index)", "", new(Line("return (index & 1) == 0 ? P : Q;"))),
            new Member("public void Set(int index, Real value)", "",
                new(new("if ((index & 1) == 0) P = {0};", [Squashed(scope, 1)], []), Line("else Q = value;"))),
            new Member("public Real Scale(Real value)", "", new(new Statement("return {0};", [Squashed(scope, 2)], []))),
            new Member("public void Dispose()", "", new(Line("Open.Count--;"))));
        yield return new("public static class Open", "public static int Count;", null);
        var use = Fresh("Use");
        yield return new($"private static Real {use}({slot} @this, Real y)", "", new(Line("return @this.Scale(y);")));
        var stamp = Fresh("Set");
        yield return new($"[NonDifferentiable] private static int {stamp}(int[] q, int k)", "",
            new(Line("q[k & 1] += k + 1;\nreturn q[0] ^ q[1];")));
        var thrown = Fresh("Throw");
        yield return Chance(0.5)
            ? new($"private static Real {thrown}(Real[] dice)", "", new(Line("dice[0] = M.Sin(dice[0] + dice[1]);\nreturn dice[1];")))
            : new($"private static void {thrown}(Real[] dice)", "", new(Line("dice[0] = M.Sin(dice[0] + dice[1]);")));
        (_slot, _use, _stamp, _throw) = (slot, use, stamp, thrown);
    }

    public override Statement? Statement(Scope scope)
    {
        var known = scope.Of<Slot>();
        switch (Pick(9))
        {
            case < 2:
            case < 4 when known.Count == 0:
                var value = Squashed(scope, 1);
                var name = Fresh(OneOf("pool", "shadow", "tape", "value", "buffer"));
                scope.Declare(new Slot(name));
                scope.AddReal($"{name}.P");
                scope.AddInt($"{name}.K");
                return new($"{_slot} {name} = new {_slot}({{0}});", [value], []);
            case < 4:
                return new($"{One(known).Name}.Set({{0}}, {{1}});", [Index(scope), Squashed(scope, 1)], []);
            case < 6:
                // One statement, so that no smaller program keeps what it has rented.
                var (rented, result) = (Fresh("rented"), Fresh("v"));
                Expr[] parts = [Squashed(scope, 1), Real(scope, 1), Int(scope, 1)];
                scope.AddReal(result);
                return new($"{_slot} {rented} = {_slot}.{OneOf("Rent({0})", "RentNamed({0}, {2})")};\n"
                    + $"{rented}.Set({{2}}, {{1}});\nReal {result} = {rented}.Get({{2}}) * 0.5;\n{rented}.Return();",
                    [parts[0], parts[1], parts[2] with { Kind = Kind.Kept }], []);
            case 6:
                if (scope.Of<Stamped>() is [var old, ..])
                {
                    return new($"{{0}} += 0.125 * ({_stamp}({old.Name}, {{1}}) % 5) + 0.25 * ({old.Name}[0] % 3);",
                        [Place(scope), Int(scope, 1)], []);
                }
                var (whole, array) = (Int(scope, 1), Fresh("q"));
                scope.Declare(new Stamped(array));
                scope.IntArrays.Add(array);
                return new($"int[] {array} = new int[] {{{{ 1, {{0}} }}}};\n{_stamp}({array}, 2);", [whole], []);
            case 7 when scope.Arrays.Count > 0 && Has(FuzzFeatures.ArrayWrites):
                return new($"{_throw}({One(scope.Arrays)});", [], []);
            default:
                return new($"{{0}} = {{1}};", [Place(scope), Value(scope, 1) ?? Squashed(scope, 1)], []);
        }
    }

    public override Expr? Value(Scope scope, int depth) => scope.Of<Slot>() is { Count: > 0 } known && One(known).Name is var name
        && Affordable(scope, 2)
        ? new(Kind.Real, OneOf($"{_use}({name}, {{0}})", $"{name}.Get({name}.K)", $"{name}.Scale({{0}})"), Real(scope, depth))
        : null;
}
