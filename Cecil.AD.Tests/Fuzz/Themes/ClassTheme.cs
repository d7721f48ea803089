namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Classes: fields that change, links between objects, virtual and interface calls, null.</summary>
internal sealed class ClassTheme(ProgramGenerator generator) : Theme(generator)
{
    private const string InterfaceName = "IStep";

    private readonly List<ClassType> _classes = [];

    public override IEnumerable<Member> Types() => Family();

    public override IEnumerable<HelperForm> HelperForms()
    {
        var type = One(_classes);
        yield return new($"Real {{0}}({type.Name} c, Real t)", "return {0};", (scope, _) =>
        {
            scope.AddObject("c", type);
            scope.AddReal("t");
        })
        {
            Value = (name, scope, depth) =>
            {
                var fitting = scope.Objects.Where(o => o.Type == type).ToList();
                var handed = fitting.Count > 0 && Chance(0.7) ? new(Kind.Kept, One(fitting).Name) : Construct(scope, type);
                return new(Kind.Real, $"{name}({{0}}, {{1}})", handed, Real(scope, depth));
            },
        };
        yield return new($"{type.Name} {{0}}(int k, Real t)", $"return new {One([type.Name, .. type.Derived])}({{0}}, {{1}});",
            (scope, _) =>
        {
            scope.AddInt("k");
            scope.AddReal("t");
        })
        {
            Statement = (name, scope) =>
            {
                Expr[] arguments = [Int(scope, 1), Squashed(scope, 1)];
                var made = Fresh("c");
                scope.AddObject(made, type);
                return new($"{type.Name} {made} = {name}({{0}}, {{1}});", arguments, []);
            },
        };
    }

    /// <summary>A class, or a base class with two classes derived from it.</summary>
    private List<Member> Family()
    {
        var name = Fresh("C");
        var isBase = Has(FuzzFeatures.Dispatch) && Chance(0.7);
        string[] derived = isBase ? [Fresh("C"), Fresh("C")] : [];
        var (root, cost) = Class(name, ["P", "Q"], isBase ? "virtual " : "",
            new($"public {name}(Real p, Real q)", "", new(Line("P = p;\nQ = q;\nK = 1;"))));
        var members = new List<Member>();
        if (Has(FuzzFeatures.Dispatch))
        {
            members.AddRange(Interface());
        }
        var implemented = Has(FuzzFeatures.Dispatch) ? " : " + InterfaceName : "";
        members.Add(new($"public {(isBase ? "" : "sealed ")}class {name}{implemented}",
            $"public Real P, Q; public int K; public {name} Next;", null, root));
        foreach (var child in derived)
        {
            var (parts, own) = Class(child, ["P", "Q", "R"], "override ",
                new($"public {child}(Real p, Real r) : base(p, 0.5 * r)", "", new(Line($"R = r;\nK = {Pick(4)};"))));
            cost = Math.Max(cost, own);
            members.Add(new($"public sealed class {child} : {name}", "public Real R;", null, parts));
        }
        _classes.Add(new(name, ["P", "Q"], derived, cost));
        return members;
    }

    /// <summary>The interface of all classes, with a member of its own, and a struct that implements it too.</summary>
    private Member[] Interface() => _classes.Count > 0 ? [] :
    [
        new($"public interface {InterfaceName}", "Real Step(Real t);", null,
            new Member("Real Twice(Real t)", "", new(Line("return Step(0.5 * Step(t));")))),
        new($"public readonly struct W(Real p) : {InterfaceName}", "private readonly Real _p = p;", null,
            new Member("public Real Step(Real t)", "",
                new(new Statement("return {0};", [new(Kind.Real, Squash(), new Expr(Kind.Real, "(t * _p)"))], [])))),
    ];

    private (Member[] Members, int Cost) Class(string name, string[] reals, string modifier, Member constructor)
    {
        var scope = new Scope(s => Return(s, "return {0};", 1));
        foreach (var field in reals)
        {
            scope.AddReal(field);
        }
        scope.AddInt("K");
        scope.AddReal("t");
        var (statements, cost) = SmallBody(scope, 3);
        statements.Insert(0, Line("int fuel = 6;"));
        var result = Real(scope, 1);
        if (modifier == "override " && Chance(0.5))
        {
            result = new(Kind.Real, "(0.5 * {0} + base.Step({1}))", result, RealLeaf(scope));
            cost *= 2;
        }
        statements.Add(new("return {0};", [new(Kind.Real, Squash(), Mixed(scope, result, 1))], []));
        List<Member> members = [constructor, new($"public {modifier}Real Step(Real t)", "", new([.. statements]))];
        if (modifier != "override ")
        {
            // Calls whatever Step the object has.
            members.Add(new("public Real Norm(Real t)", "", new(new Statement("return {0};",
                [new(Kind.Real, "M.Sqrt(1.0 + Sq(P) + Sq(Step({0})))", new Expr(Kind.Real, One<string>(["t", "P", "Q"])))], []))));
        }
        return ([.. members], cost);
    }

    public override Statement? Statement(Scope scope)
    {
        var type = One(_classes);
        var known = scope.Objects.Where(o => o.Type == type).ToList();
        switch (Pick(12))
        {
            case < 3:
            case < 6 when known.Count == 0:
                return Declare(Construct(scope, type));
            case 3:
                return Declare(new(Kind.Kept, "({0} ? {1} : {2})", Bool(scope, 1), Construct(scope, type), Construct(scope, type)));
            case 4:
                // One more name for an object, or another object under an old name.
                return Chance(0.5) ? Declare(new(Kind.Kept, One(known).Name))
                    : new($"{One(known).Name} = {{0}};", [Construct(scope, type)], []);
            case 5:
                return new($"if ({{0}}) {One(known).Name} = {One(known).Name};", [Bool(scope, 1)], []);
            case 6 when known.Count > 0:
                return new($"{One(known).Name}.Next = {{0}} ? null : {One(known).Name};", [Bool(scope, 1)], []);
            case 7 when known.Count > 0:
                return Linked(scope, known);
            case 8 when known.Count > 0:
                return Walk(scope, type, One(known).Name);
            case 9 when known.Count > 0:
                return new($"{{0}} = {One(known).Name}.Next?.P ?? {{1}};", [Place(scope), Squashed(scope, 1)], []);
            case 10:
                return ObjectArray(scope, type);
            case 11 when Has(FuzzFeatures.Dispatch):
                return ThroughInterface(scope, type);
            default:
                return null;
        }

        Statement Declare(Expr value)
        {
            var name = Fresh("c");
            scope.AddObject(name, type);
            return new($"{type.Name} {name} = {{0}};", [value], []);
        }
    }

    /// <summary>An object of the class or of one derived from it.</summary>
    private Expr Construct(Scope scope, ClassType type)
    {
        var made = type.Derived.Length > 0 && Chance(0.7) ? One(type.Derived) : type.Name;
        return new(Kind.Kept, $"new {made}({{0}}, {{1}})", Squashed(scope, 1), Squashed(scope, 1));
    }

    /// <summary>A new first object of a chain: in a loop, a list as long as the trip count.</summary>
    private Statement Linked(Scope scope, List<(string Name, ClassType Type)> known)
    {
        var head = One(known);
        return new($"{head.Name} = new {head.Type.Name}({{0}}, {{1}}) {{{{ Next = {head.Name} }}}};",
            [Squashed(scope, 1), Squashed(scope, 1)], []);
    }

    /// <summary>Follows a chain to its end; one that closes to a ring is left when the fuel is used up.</summary>
    private Statement? Walk(Scope scope, ClassType type, string from)
    {
        if (!MayLoop(scope, 4))
        {
            return null;
        }
        var node = Fresh("c");
        var inner = scope.ForLoop(4);
        inner.AddReal($"{node}.P");
        inner.AddReal($"{node}.Q");
        inner.Ints.Add($"{node}.K");
        return new($"for ({type.Name} {node} = {from}; {node} != null && fuel-- > 0; {node} = {node}.Next)\n@0", [], [Body(inner, 2)]);
    }

    private Statement ObjectArray(Scope scope, ClassType type)
    {
        if (scope.ObjectArrays.Count > 0 && Chance(0.5))
        {
            var (array, element) = One(scope.ObjectArrays);
            return new($"{array}[Idx({{0}}, 3)] = {{1}};", [Int(scope, 1), Construct(scope, element)], []);
        }
        Expr[] elements = [Construct(scope, type), Construct(scope, type), Construct(scope, type)];
        var name = Fresh("o");
        scope.ObjectArrays.Add((name, type));
        return new($"{type.Name}[] {name} = new {type.Name}[] {{{{ {{0}}, {{1}}, {{2}} }}}};", elements, []);
    }

    private Statement ThroughInterface(Scope scope, ClassType type)
    {
        Expr[] parts = [Bool(scope, 1), Construct(scope, type), Squashed(scope, 1)];
        var name = Fresh("u");
        scope.Functions.Add(new($"{name}.Step", type.StepCost));
        scope.Functions.Add(new($"{name}.Twice", 2 * type.StepCost));
        return new(One<string>([
            $"{InterfaceName} {name} = {{0}} ? {{1}} : new W({{2}});",
            $"{InterfaceName} {name} = {{1}};",
            $"{InterfaceName} {name} = new W({{2}});",
        ]), parts, []);
    }

    /// <summary>A call of an object's method, or a test of what it is.</summary>
    public override Expr? Value(Scope scope, int depth)
    {
        if (scope.ObjectArrays.Count > 0 && Chance(0.3))
        {
            var (array, element) = One(scope.ObjectArrays);
            return Affordable(scope, element.StepCost)
                ? new(Kind.Real, $"{array}[Idx({{0}}, 3)].Step({{1}})", Index(scope), Real(scope, depth)) : null;
        }
        if (scope.Objects.Count == 0)
        {
            return null;
        }
        var (name, type) = One(scope.Objects);
        if (type.Derived.Length > 0 && Chance(0.2))
        {
            return new(Kind.Real, $"(({name} as {One(type.Derived)})?.R ?? {{0}})", Real(scope, depth));
        }
        return Affordable(scope, type.StepCost) ? new(Kind.Real, $"{name}.{(Chance(0.7) ? "Step" : "Norm")}({{0}})", Real(scope, depth))
            : null;
    }
}
