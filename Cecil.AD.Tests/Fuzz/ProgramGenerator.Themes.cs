namespace Cecil.AD.Tests.Fuzz;

/// <summary>What a program has beside numbers, arrays and structs. Each program leaves some themes out, so that the others meet more often.</summary>
internal sealed partial class ProgramGenerator
{
    /// <summary>The share of programs in which a theme may occur.</summary>
    private const double ThemeShare = 0.45;

    private static readonly FuzzFeatures[] s_themes =
    [
        FuzzFeatures.Classes, FuzzFeatures.Closures, FuzzFeatures.Generics, FuzzFeatures.Recursion, FuzzFeatures.Lists,
        FuzzFeatures.Iterators, FuzzFeatures.Boxes,
    ];

    private FuzzFeatures Themes(FuzzFeatures features) =>
        s_themes.Where(_ => !Chance(ThemeShare)).Aggregate(features, (all, left) => all & ~left);

    /// <summary>The types of a program, before its helpers.</summary>
    private IEnumerable<Member> ThemeTypes()
    {
        if (Has(FuzzFeatures.Classes))
        {
            foreach (var member in Family())
            {
                yield return member;
            }
        }
        if (Has(FuzzFeatures.Generics))
        {
            for (var count = 1 + Pick(2); count > 0; count--)
            {
                foreach (var member in Generic())
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The kinds of helpers that the themes add; likelier than the others.</summary>
    private List<HelperKind> ThemeHelpers()
    {
        List<HelperKind> kinds = [];
        Add(FuzzFeatures.Classes, HelperKind.OfObject, HelperKind.NewObject);
        Add(FuzzFeatures.Closures, HelperKind.OfFunction, HelperKind.NewFunction);
        Add(FuzzFeatures.Lists, HelperKind.IntoList);
        Add(FuzzFeatures.Iterators, HelperKind.Iterator);
        return kinds;

        void Add(FuzzFeatures feature, params HelperKind[] more)
        {
            if (Has(feature))
            {
                kinds.AddRange(more);
            }
        }
    }

    /// <summary>A statement of a theme.</summary>
    private Statement? Theme(Scope scope) => Pick(14) switch
    {
        < 4 when _classes.Count > 0 => Objects(scope),
        < 7 when Has(FuzzFeatures.Closures) => Closure(scope),
        7 when Has(FuzzFeatures.Generics) => Cell(scope),
        < 10 when Has(FuzzFeatures.Lists) => List(scope),
        < 12 when Has(FuzzFeatures.Iterators) => OverIterator(scope),
        12 when Has(FuzzFeatures.Boxes) => Box(scope),
        _ => ThemeCall(scope),
    };

    /// <summary>A number that comes from a theme.</summary>
    private Expr? ThemeValue(Scope scope, int depth) => Pick(8) switch
    {
        < 2 => SelfValue(scope) ?? RecursiveValue(scope, depth),
        2 or 3 => ObjectValue(scope, depth),
        4 => GenericValue(scope, depth),
        5 => HelperValue(scope, depth),
        _ => FunctionValue(scope, depth),
    };

    /// <summary>A number from a helper that is handed an object or a function.</summary>
    private Expr? HelperValue(Scope scope, int depth)
    {
        if (CallableHelper(scope, HelperKind.OfObject, HelperKind.OfFunction) is not { } helper)
        {
            return null;
        }
        if (helper.Kind == HelperKind.OfFunction)
        {
            return scope.CanCapture ? new(Kind.Real, $"{helper.Name}({{0}}, {{1}})", Function(scope), Real(scope, depth)) : null;
        }
        var fitting = scope.Objects.Where(o => o.Type == helper.Class).ToList();
        var handed = fitting.Count > 0 && Chance(0.7) ? new(Kind.Kept, One(fitting).Name) : Construct(scope, helper.Class!);
        return new(Kind.Real, $"{helper.Name}({{0}}, {{1}})", handed, Real(scope, depth));
    }

    /// <summary>A helper of a theme, called for its effect or for an object.</summary>
    private Statement? ThemeCall(Scope scope)
    {
        switch (CallableHelper(scope, HelperKind.NewObject, HelperKind.IntoList))
        {
            case { Kind: HelperKind.NewObject } helper:
                Expr[] arguments = [Int(scope, 1), Squashed(scope, 1)];
                var name = Fresh("c");
                scope.AddObject(name, helper.Class!);
                return new($"{helper.Class!.Name} {name} = {helper.Name}({{0}}, {{1}});", arguments, []);
            case { Kind: HelperKind.IntoList } helper when scope.Lists.Count > 0:
                return new($"{helper.Name}({One(scope.Lists)}, {{0}});", [Squashed(scope, 1)], []);
            default:
                return null;
        }
    }
}
