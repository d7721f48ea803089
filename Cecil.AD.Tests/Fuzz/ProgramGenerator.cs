namespace Cecil.AD.Tests.Fuzz;

/// <summary>
/// Writes a random program for a seed. Every program ends (loops are counted or burn fuel), never leaves an array's bounds, keeps its
/// numbers moderate (what a loop carries passes through bounded functions) and meets kinks with probability zero.
/// </summary>
internal sealed partial class ProgramGenerator
{
    /// <summary>About how many statements one call of a method may execute.</summary>
    private const int MaxCost = 1500;

    private static readonly int[] s_fewStructs = [0, 0, 0, 0, 1, 1, 1, 2];

    private readonly Random _random;
    private readonly FuzzFeatures _features;
    private readonly List<Helper> _helpers = [];
    private readonly List<StructType> _structs = [];
    private int _names;
    private int _left;
    private int _cost;

    private ProgramGenerator(int seed, FuzzFeatures features)
    {
        _random = new Random(seed);
        _features = Themes(features);
    }

    /// <summary>The program of a seed; the same seed and features give the same text.</summary>
    public static FuzzProgram Generate(int seed, FuzzFeatures features = FuzzFeatures.All) =>
        new ProgramGenerator(seed, features).Program(seed);

    private FuzzProgram Program(int seed)
    {
        var members = new List<Member>();
        if (Has(FuzzFeatures.Structs))
        {
            for (var count = One(s_fewStructs); count > 0; count--)
            {
                members.Add(Struct());
            }
        }
        members.AddRange(ThemeTypes());
        if (Has(FuzzFeatures.Helpers))
        {
            for (var count = Pick(4); count > 0; count--)
            {
                members.Add(Method());
            }
        }
        if (Has(FuzzFeatures.Recursion))
        {
            members.AddRange(Recursive());
        }
        var shape = (FuzzShape)Pick(4);
        members.Add(Main(shape));
        return new(seed, shape, [.. members]);
    }

    private Member Main(FuzzShape shape)
    {
        var scope = new Scope(inner => Return(inner, "return {0};", 2));
        if (FuzzPoint.Scalars(shape) > 0)
        {
            scope.AddReal("a");
            scope.AddReal("b");
        }
        if (FuzzPoint.HasArray(shape))
        {
            scope.AddArray("x");
        }
        if (shape is FuzzShape.ArrayCount or FuzzShape.ScalarsArrayCount)
        {
            scope.AddInt("n");
        }
        _left = 6 + Pick(20);
        _cost = 0;
        List<Statement> statements = [Line("int fuel = 40;"), DeclareReal(scope), .. Statements(scope, 4 + Pick(8))];
        statements.AddRange(Ending(scope));
        var parameters = shape switch
        {
            FuzzShape.ArrayCount => "Real[] x, int n",
            FuzzShape.ScalarsArrayCount => "Real a, Real b, Real[] x, int n",
            FuzzShape.Array => "Real[] x",
            FuzzShape.Scalars => "Real a, Real b",
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
        return new($"public static Real F({parameters})", "", new([.. statements]));
    }

    /// <summary>Puts much of what is still visible into the result, so that little of the program is without effect.</summary>
    private List<Statement> Ending(Scope scope)
    {
        var result = new List<Statement>();
        if (Has(FuzzFeatures.ArrayWrites) && scope.Arrays.Count > 0 && Chance(0.85))
        {
            var (sum, element) = (Fresh("t"), Fresh("e"));
            result.Add(Line($"Real {sum} = 0.0;"));
            result.Add(new($"foreach (Real {element} in {(scope.Arrays[0] == "x" && Chance(0.7) ? "x" : One(scope.Arrays))})\n@0", [],
                [new(Line($"{sum} += {(Chance(0.5) ? "M.Sin" : "1.5 * ")}({element});"))]));
            scope.AddReal(sum);
        }
        result.Add(new("return {0};", [Mixed(scope, Real(scope, 1), 2 + Pick(4))], []));
        return result;
    }

    /// <summary>A return whose values depend on several of the visible numbers.</summary>
    private Statement Return(Scope scope, string pattern, int depth)
    {
        var holes = pattern.Contains("{1}", StringComparison.Ordinal) ? 2 : pattern.Contains("{0}", StringComparison.Ordinal) ? 1 : 0;
        return new(pattern, [.. Enumerable.Range(0, holes).Select(_ => Mixed(scope, Real(scope, depth), 1))], []);
    }

    /// <summary>The expression and a few more terms.</summary>
    private Expr Mixed(Scope scope, Expr value, int terms)
    {
        for (; terms > 0; terms--)
        {
            value = new(Kind.Real, One<string>(["({0} + {1})", "({0} - 0.5 * {1})", "({0} + M.Sin({1}))", "({0} + {1} * {1})"]),
                value, RealLeaf(scope));
        }
        return value;
    }

    private Member Method()
    {
        var kinds = new List<HelperKind> { HelperKind.Scalar, HelperKind.OverArray };
        AddIf(FuzzFeatures.References, HelperKind.ByReference, HelperKind.ByReference);
        AddIf(FuzzFeatures.Tuples, HelperKind.Pair);
        AddIf(FuzzFeatures.ArrayWrites, HelperKind.IntoArray, HelperKind.NewArray);
        if (_structs.Count > 0)
        {
            kinds.Add(HelperKind.StructValue);
            AddIf(FuzzFeatures.References, HelperKind.StructReference);
        }
        kinds.AddRange(ThemeHelpers());
        var kind = kinds[Pick(kinds.Count)];
        var name = Fresh("H");
        var type = _structs.Count > 0 ? One(_structs) : null;
        var made = _classes.Count > 0 ? One(_classes) : null;
        var (header, ending) = kind switch
        {
            HelperKind.Scalar => ($"Real {name}(Real a, Real b)", "return {0};"),
            HelperKind.OverArray => ($"Real {name}(Real[] y, int k)", "return {0};"),
            HelperKind.ByReference => ($"void {name}(ref Real a, in Real b, out Real c)", "return;"),
            HelperKind.Pair => ($"(Real, Real) {name}(Real a, Real b)", "return ({0}, {1});"),
            HelperKind.IntoArray => ($"void {name}(Real[] y, Real t)", "return;"),
            HelperKind.NewArray => ($"Real[] {name}(int k, Real t)", "return z;"),
            HelperKind.StructValue => ($"{type!.Name} {name}({type.Name} s, Real t)", "return s;"),
            HelperKind.StructReference => ($"void {name}(ref {type!.Name} s, Real[] y)", "return;"),
            HelperKind.OfObject => ($"Real {name}({made!.Name} c, Real t)", "return {0};"),
            HelperKind.NewObject => ($"{made!.Name} {name}(int k, Real t)", $"return new {One([made.Name, .. made.Derived])}({{0}}, {{1}});"),
            HelperKind.OfFunction => ($"Real {name}({FunctionType} f, Real t)", "return {0};"),
            HelperKind.NewFunction => ($"{FunctionType} {name}(Real a, Real b)", "return v => M.Sin(v * {0}) + {1};"),
            HelperKind.IntoList => ($"void {name}(List<Real> l, Real t)", "return;"),
            HelperKind.Iterator => ($"IEnumerable<Real> {name}(Real[] y, int k, Real t)", "yield break;"),
            _ => throw new InvalidOperationException(),
        };
        var scope = new Scope(inner => Return(kind == HelperKind.NewFunction ? inner.ForLambda(inner.EarlyReturn) : inner, ending, 2))
        {
            CanCapture = kind is not (HelperKind.ByReference or HelperKind.StructReference),
            IsIterator = kind == HelperKind.Iterator,
        };
        var first = new List<Statement> { Line("int fuel = 12;") };
        Declare(kind, type, made, scope, first);
        var (statements, cost) = SmallBody(scope, 3);
        statements.AddRange(scope.IsIterator ? YieldingBody(scope) : [scope.EarlyReturn(scope)]);
        // Only now may it be called: no helper calls itself.
        var body = new Block([.. first, .. statements]);
        _helpers.Add(new(kind, name, cost, type, made));
        return new($"private static {header}", "", body);

        void AddIf(FuzzFeatures feature, params HelperKind[] more)
        {
            if (Has(feature))
            {
                kinds.AddRange(more);
            }
        }
    }

    /// <summary>Makes the parameters of a helper visible, and what its first statements must do.</summary>
    private void Declare(HelperKind kind, StructType? type, ClassType? made, Scope scope, List<Statement> first)
    {
        switch (kind)
        {
            case HelperKind.Scalar or HelperKind.Pair or HelperKind.NewFunction:
                scope.AddReal("a");
                scope.AddReal("b");
                break;
            case HelperKind.ByReference:
                first.Add(new("c = {0};", [new(Kind.Real, "(0.5 * b - 0.25)")], []));
                scope.AddReal("a");
                scope.Reals.Add("b");
                scope.AddReal("c");
                break;
            case HelperKind.OverArray:
                scope.AddArray("y");
                scope.AddInt("k");
                break;
            case HelperKind.IntoArray:
                scope.AddArray("y");
                scope.AddReal("t");
                break;
            case HelperKind.NewArray:
                first.Add(Line("Real[] z = new Real[2 + (k & 3)];"));
                first.Add(Line("z[k & 1] = M.Sin(t);"));
                scope.AddInt("k");
                scope.AddReal("t");
                scope.AddArray("z");
                break;
            case HelperKind.StructValue:
                scope.AddStruct("s", type!);
                scope.AddReal("t");
                break;
            case HelperKind.StructReference:
                scope.AddStruct("s", type!);
                scope.AddArray("y");
                break;
            case HelperKind.OfObject:
                scope.AddObject("c", made!);
                scope.AddReal("t");
                break;
            case HelperKind.NewObject:
                scope.AddInt("k");
                scope.AddReal("t");
                break;
            case HelperKind.OfFunction:
                scope.Functions.Add(new("f", 3));
                scope.AddReal("t");
                break;
            case HelperKind.IntoList:
                scope.AddList("l");
                scope.AddReal("t");
                break;
            case HelperKind.Iterator:
                scope.AddArray("y");
                scope.AddInt("k");
                scope.AddReal("t");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private (List<Statement> Statements, int Cost) SmallBody(Scope scope, int size)
    {
        _left = 2 + Pick(6);
        _cost = 1;
        var statements = Statements(scope, 1 + Pick(size));
        return (statements, _cost);
    }

    private Member Struct()
    {
        var name = Fresh("S");
        var inner = _structs.Count > 0 && Chance(0.5) ? _structs[^1] : null;
        var reals = inner is null ? ["P", "Q"] : (string[])["R", .. inner.RealPaths.Select(path => "A." + path)];
        var ints = inner is null ? ["K"] : inner.IntPaths.Select(path => "A." + path).ToArray();
        var scope = new Scope(s => Return(s, "return {0};", 1)) { CanCapture = false };
        foreach (var path in reals)
        {
            scope.AddReal(path);
        }
        foreach (var path in ints)
        {
            scope.AddInt(path);
        }
        scope.AddReal("t");
        var (statements, cost) = SmallBody(scope, 3);
        statements.Insert(0, Line("int fuel = 6;"));
        statements.Add(scope.EarlyReturn(scope));
        var constructor = inner is null
            ? new Member($"public {name}(Real p, Real q)", "", new(Line("P = p;\nQ = q;\nK = 1;")))
            : new Member($"public {name}({inner.Name} a, Real r)", "", new(Line("A = a;\nR = r;")));
        var norm = new Statement("return {0};", [new(Kind.Real, $"M.Sqrt(1.0 + Sq({reals[0]}) + Sq({reals[^1]} - {{0}}))",
            new Expr(Kind.Real, "t"))], []);
        _structs.Add(new(name, reals, ints, inner, cost));
        var fields = inner is null ? "public Real P, Q; public int K;" : $"public {inner.Name} A; public Real R;";
        return new($"public struct {name}", fields, null, constructor,
            new Member("public Real Step(Real t)", "", new([.. statements])),
            new Member("public readonly Real Norm(Real t)", "", new(norm)));
    }

    private Helper? CallableHelper(Scope scope, params HelperKind[] kinds)
    {
        var fitting = _helpers.Where(h => kinds.Contains(h.Kind) && h.Cost * scope.Trips <= MaxCost).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }
        var helper = One(fitting);
        _cost += helper.Cost * scope.Trips;
        return helper;
    }

    private static Statement Line(string text) => new(text, [], []);

    private bool Has(FuzzFeatures feature) => (_features & feature) != 0;

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private int Pick(int count) => _random.Next(count);

    private T One<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private string Fresh(string prefix) => prefix + (_names++).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
