using Cecil.AD.Tests.Fuzz.Themes;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>
/// Writes a random program for a seed. Every program ends (loops are counted or burn fuel), never leaves an array's bounds, keeps its
/// numbers moderate (what a loop carries passes through bounded functions) and meets kinks with probability zero. What is written
/// here is plain code over numbers; everything else is a <see cref="Theme"/>.
/// </summary>
internal sealed partial class ProgramGenerator
{
    /// <summary>About how many statements one call of a method may execute.</summary>
    private const int MaxCost = 1500;

    /// <summary>Namespaces that begin like the framework's, like the compiler's and like the users' own.</summary>
    private static readonly string[] s_namespaces =
        ["SystemModel", "System.Mine", "System.Collections.Mine", "System.Threading.Mine", "System.Runtime.Intrinsics.Mine",
            "Microsoft.Models", "Cecil.AD.Mine", "Cecil.AD.Runtime", "Mine"];

    private readonly Random _random;
    private readonly FuzzFeatures _features;
    private readonly Theme[] _everywhere;
    private readonly Theme[] _themes;
    private readonly List<Helper> _helpers = [];

    /// <summary>The themes of the program whose types are written.</summary>
    private readonly List<Theme> _ready = [];

    private int _names;
    private int _left;

    private ProgramGenerator(int seed, FuzzFeatures features)
    {
        _random = new Random(seed);
        _features = features;
        _everywhere = ThemeTable.Everywhere(this);
        _themes = ThemeTable.Choose(this);
    }

    /// <summary>About how many statements one call of the method that is being written executes so far.</summary>
    public int Cost { get; private set; }

    /// <summary>The program of a seed; the same seed and features give the same text.</summary>
    public static FuzzProgram Generate(int seed, FuzzFeatures features = FuzzFeatures.All) =>
        new ProgramGenerator(seed, features).Program(seed);

    public static Statement Line(string text) => new(text, [], []);

    public bool Has(FuzzFeatures feature) => (_features & feature) != 0;

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Pick(int count) => _random.Next(count);

    public T One<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public string Fresh(string prefix) => prefix + (_names++).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public bool Affordable(Scope scope, int cost)
    {
        if (cost * scope.Trips > MaxCost)
        {
            return false;
        }
        Cost += cost * scope.Trips;
        return true;
    }

    public Helper? CallableHelper(Scope scope, Func<HelperForm, bool> wanted)
    {
        var fitting = _helpers.Where(h => wanted(h.Form) && h.Cost * scope.Trips <= MaxCost).ToList();
        return fitting.Count > 0 && One(fitting) is var helper && Affordable(scope, helper.Cost) ? helper : null;
    }

    public (List<Statement> Statements, int Cost) SmallBody(Scope scope, int size)
    {
        _left = 2 + Pick(6);
        Cost = 1;
        var statements = Statements(scope, 1 + Pick(size));
        return (statements, Cost);
    }

    /// <summary>A return whose values depend on several of the visible numbers.</summary>
    public Statement Return(Scope scope, string pattern, int depth)
    {
        var holes = pattern.Contains("{1}", StringComparison.Ordinal) ? 2 : pattern.Contains("{0}", StringComparison.Ordinal) ? 1 : 0;
        return new(pattern, [.. Enumerable.Range(0, holes).Select(_ => Mixed(scope, Real(scope, depth), 1))], []);
    }

    /// <summary>The expression and a few more terms.</summary>
    public Expr Mixed(Scope scope, Expr value, int terms)
    {
        for (; terms > 0; terms--)
        {
            value = new(Kind.Real, One<string>(["({0} + {1})", "({0} - 0.5 * {1})", "({0} + M.Sin({1}))", "({0} + {1} * {1})"]),
                value, RealLeaf(scope));
        }
        return value;
    }

    private FuzzProgram Program(int seed)
    {
        Theme[] all = [.. _everywhere, .. _themes];
        var members = _everywhere.SelectMany(theme => theme.Types()).ToList();
        foreach (var theme in _themes)
        {
            members.AddRange(theme.Types());
            _ready.Add(theme);
        }
        if (Has(FuzzFeatures.Helpers))
        {
            for (var count = Pick(3); count > 0; count--)
            {
                members.Add(Method(One([.. HelperForms(), .. all.SelectMany(theme => theme.HelperForms())])));
            }
        }
        members.AddRange(all.SelectMany(theme => theme.Methods()));
        var shape = (FuzzShape)Pick(4);
        members.Add(Main(shape));
        return new(seed, shape, [.. members]) { Namespace = Has(FuzzFeatures.Names) && Chance(0.15) ? One(s_namespaces) : null };
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
        _left = 5 + Pick(16);
        Cost = 0;
        List<Statement> statements = [Line("int fuel = 40;"), DeclareReal(scope), .. Statements(scope, 1 + Pick(3))];
        foreach (var theme in _themes)
        {
            // What a program is about stands in it, most often with something that uses what was declared.
            for (var count = 1 + Pick(3); count > 0; count--)
            {
                if (theme.Statement(scope) is { } statement)
                {
                    statements.Add(statement);
                }
            }
        }
        statements.AddRange(Statements(scope, 2 + Pick(4)));
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

    private Member Method(HelperForm form)
    {
        var name = Fresh("H");
        var scope = new Scope(inner => Return(form.EndsInLambda ? inner.ForLambda(inner.EarlyReturn) : inner, form.Ending, 2))
        {
            CanCapture = form.CanCapture,
            IsIterator = form.IsIterator,
        };
        var first = new List<Statement> { Line("int fuel = 12;") };
        form.Declare(scope, first);
        var (statements, cost) = SmallBody(scope, 3);
        statements.AddRange(form.Body is { } body ? body(scope) : [scope.EarlyReturn(scope)]);
        // Only now may it be called: no helper calls itself.
        _helpers.Add(new(form, name, cost));
        return new($"private static {Expr.Fill(form.Header, [new(Kind.Kept, name)])}", "", new([.. first, .. statements]));
    }

    private HelperForm[] HelperForms() =>
    [
        new("Real {0}(Real a, Real b)", "return {0};", (scope, _) =>
        {
            scope.AddReal("a");
            scope.AddReal("b");
        })
        {
            Value = (name, scope, depth) => new(Kind.Real, $"{name}({{0}}, {{1}})", Real(scope, depth), Real(scope, depth - 1)),
            Statement = (name, scope) =>
                new($"{{0}} = M.Tanh({name}({{1}}, {{2}}));", [Place(scope), Real(scope, 1), Real(scope, 1)], []),
        },
    ];
}
