namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// A variable of a base type or interface whose class changes as the program goes on: state machines, type tests, switches on type.
/// </summary>
internal sealed class MachineTheme(ProgramGenerator generator) : Theme(generator)
{
    private readonly List<Family> _families = [];

    /// <summary>A base type with its classes; each holds one number, under a name of its own.</summary>
    private sealed record Family(string Name, (string Class, string Field)[] States, string Step, string Read, bool HasMethod);

    private sealed record Machine(string Name, Family Family);

    public override IEnumerable<Member> Types()
    {
        var (name, isInterface, isRecord) = (Fresh("T"), Chance(0.35), Chance(0.75));
        var hasMethod = Chance(0.4);
        string[] fields = ["V", "W", "Z"];
        var states = fields[..(2 + Pick(2))].Select(field => (Class: Fresh("T"), Field: Chance(0.2) ? "V" : field)).ToArray();
        var header = isInterface ? "interface" : isRecord ? "abstract record" : "abstract class";
        var modifier = isInterface ? "" : "public abstract ";
        yield return new($"public {header} {name}", hasMethod ? $"{modifier}Real Area(Real t); {modifier}{name} Next(Real t);" : "", null);
        foreach (var (state, field) in states)
        {
            List<Member> methods = [];
            if (hasMethod)
            {
                var overriding = isInterface ? "public" : "public override";
                methods.Add(new($"{overriding} Real Area(Real t)", "", new(new Statement("return {0};", [Formula(field, "t")], []))));
                methods.Add(new($"{overriding} {name} Next(Real t)", "",
                    new(new Statement("return {0};", [Made(states, Formula(field, "t"))], []))));
            }
            yield return isRecord
                ? new($"public sealed record {state}(Real {field}) : {name}", "", null, [.. methods])
                : new($"public sealed class {state}(Real v) : {name}", $"public Real {field} = v;", null, [.. methods]);
        }
        var family = new Family(name, states, Fresh("Step"), Fresh("Read"), hasMethod);
        yield return new($"private static {name} {family.Step}({name} s, Real t)", "",
            new(new Statement("return {0};", [Switch("s", family, field => Made(states, Formula(field, "t")), new(Kind.Object, "s"))],
            [])));
        yield return new($"private static Real {family.Read}({name} s)", "",
            new(new Statement("return {0};", [Switch("s", family, field => Formula(field, "0.5"), Literal())], [])));
        _families.Add(family);
    }

    public override IEnumerable<HelperForm> HelperForms()
    {
        var family = One(_families);
        yield return new($"{family.Name} {{0}}({family.Name} s, Real t)", "return s;", (scope, _) =>
        {
            scope.Declare(new Machine("s", family));
            scope.AddReal("t");
        })
        {
            Statement = (name, scope) => Known(scope, family) is [var machine, ..]
                ? new($"{machine.Name} = {name}({machine.Name}, {{0}});", [Real(scope, 1)], []) : null,
        };
    }

    public override Statement? Statement(Scope scope)
    {
        var family = One(_families);
        var known = Known(scope, family);
        if (known.Count == 0 || Chance(0.15))
        {
            var made = Made(family.States, Squashed(scope, 1));
            var name = Fresh("s");
            scope.Declare(new Machine(name, family));
            return new($"{family.Name} {name} = {{0}};", [made], []);
        }
        var machine = One(known);
        return Pick(8) switch
        {
            < 2 => Advance(scope, machine),
            < 5 when MayLoop(scope, 4) => Run(scope, machine),
            5 when scope.Depth < ProgramGenerator.MaxDepth => Test(scope, machine),
            6 when scope.Depth < ProgramGenerator.MaxDepth => SwitchStatement(scope, machine),
            7 => new($"if ({{0}}) {machine.Name} = {One(known).Name};", [Bool(scope, 1)], []),
            _ => new("{0} = {1};", [Place(scope), ValueOf(scope, machine, 1)], []),
        };
    }

    public override Expr? Value(Scope scope, int depth) =>
        scope.Of<Machine>() is { Count: > 0 } known && Affordable(scope, 3) ? ValueOf(scope, One(known), depth) : null;

    public override Expr? Condition(Scope scope) =>
        scope.Of<Machine>() is { Count: > 0 } known && One(known) is var machine
            ? new(Kind.Bool, $"({machine.Name} is {(Chance(0.3) ? "not " : "")}{One(machine.Family.States).Class})") : null;

    private static List<Machine> Known(Scope scope, Family family) => [.. scope.Of<Machine>().Where(m => m.Family == family)];

    private Expr Formula(string field, string other) => new(Kind.Real, Squash(),
        new Expr(Kind.Real, OneOf("({0} * {1})", "({0} + 0.5 * {1})", "({0} * {0} + {1})", "(1.5 * {0})"), new(Kind.Real, field),
            new(Kind.Real, other)));

    private Expr Made((string Class, string Field)[] states, Expr value) => new(Kind.Object, $"new {One(states).Class}({{0}})", value);

    /// <summary>
    /// A switch over the classes, of which it may leave one to the last arm; what an arm gives depends on the number in the object.
    /// </summary>
    private Expr Switch(string machine, Family family, Func<string, Expr> arm, Expr last)
    {
        List<Expr> parts = [];
        var text = $"({machine} switch {{{{ ";
        foreach (var (state, field) in family.States[..(family.States.Length - Pick(2))])
        {
            var name = Fresh("w");
            var guard = Chance(0.2) ? $" when {name}.{field} > 0.0625" : "";
            text += $"{state} {name}{guard} => {{{parts.Count}}}, ";
            parts.Add(arm($"{name}.{field}"));
        }
        text += $"_ => {{{parts.Count}}} }}}})";
        parts.Add(last);
        return new(last.Kind, text, [.. parts]);
    }

    private Statement Advance(Scope scope, Machine machine)
    {
        var (name, family) = (machine.Name, machine.Family);
        var (state, field) = One(family.States);
        var w = Fresh("w");
        return Pick(family.HasMethod ? 4 : 3) switch
        {
            0 => new($"{name} = {family.Step}({name}, {{0}});", [Real(scope, 1)], []),
            1 => new($"{name} = {name} is {state} {w} ? {{0}} : {name};",
                [Made(family.States, Formula($"{w}.{field}", RealLeaf(scope).ToString()))], []),
            2 => new($"{name} = {{0}};",
                [Switch(name, family, f => Made(family.States, Formula(f, "0.75")), Chance(0.5) ? new(Kind.Object, name)
                : Made(family.States, Squashed(scope, 1)))], []),
            _ => new($"{name} = {name}.Next({{0}});", [Real(scope, 1)], []),
        };
    }

    private Statement Run(Scope scope, Machine machine)
    {
        var inner = scope.ForLoop(4);
        string header;
        if (scope.Arrays.Count > 0 && Chance(0.5))
        {
            var element = Fresh("e");
            inner.Reals.Add(element);
            header = $"foreach (Real {element} in {One(scope.Arrays)})";
        }
        else
        {
            var i = Fresh("i");
            inner.Ints.Add(i);
            header = $"for (int {i} = 0; {i} < {{0}}; {i}++)";
        }
        List<Statement> body = [Advance(inner, machine)];
        if (Chance(0.5))
        {
            body.Add(new("{0} += {1};", [Place(inner), ValueOf(inner, machine, 0)], []));
        }
        if (Chance(0.4))
        {
            body.InsertRange(Pick(body.Count + 1), Statements(inner, 1));
        }
        return new($"{header}\n@0", [Bound(scope)], [new([.. body])]);
    }

    private Statement Test(Scope scope, Machine machine)
    {
        var (state, field) = One(machine.Family.States);
        var w = Fresh("w");
        var inner = new Scope(scope);
        inner.Reals.Add($"{w}.{field}");
        return new($"if ({machine.Name} is {state} {w})\n@0\nelse\n@1", [], [Body(inner, 2), Body(new(scope), 2)]);
    }

    private Statement SwitchStatement(Scope scope, Machine machine)
    {
        var ((first, field), (second, other)) = (machine.Family.States[0], machine.Family.States[1]);
        var (v, w) = (Fresh("w"), Fresh("w"));
        Scope inOne = new(scope) { CanBreak = true }, inOther = new(scope) { CanBreak = true };
        inOne.Reals.Add($"{v}.{field}");
        inOther.Reals.Add($"{w}.{other}");
        return new($"switch ({machine.Name})\n{{{{\ncase {first} {v}:\n@0\nbreak;\n"
            + $"case {second} {w} when {w}.{other} > -0.5:\n@1\nbreak;\ndefault:\n@2\nbreak;\n}}}}", [],
            [Body(inOne, 2), Body(inOther, 2), Body(new(scope) { CanBreak = true }, 2)]);
    }

    private Expr ValueOf(Scope scope, Machine machine, int depth)
    {
        var (name, family) = (machine.Name, machine.Family);
        var (state, field) = One(family.States);
        return Pick(family.HasMethod ? 5 : 4) switch
        {
            0 => new(Kind.Real, $"{family.Read}({name})"),
            // No names that would outlive the expression: it may stand twice in one statement.
            1 => new(Kind.Real, $"({name} is {state} ? (({state}){name}).{field} : {{0}})", Real(scope, depth)),
            2 => new(Kind.Real, $"(({name} as {state})?.{field} ?? {{0}})", Real(scope, depth)),
            3 => Switch(name, family, f => Formula(f, "0.25"), Real(scope, depth)),
            _ => new(Kind.Real, $"{name}.Area({{0}})", Real(scope, depth)),
        };
    }
}
