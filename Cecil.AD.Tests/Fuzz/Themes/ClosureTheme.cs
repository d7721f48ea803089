namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>
/// Lambdas and local functions: captured variables that change, delegates in variables, arrays and lists, handed to and from helpers.
/// </summary>
internal sealed class ClosureTheme(ProgramGenerator generator) : Theme(generator)
{
    public const string FunctionType = "Func<Real, Real>";

    public override IEnumerable<HelperForm> HelperForms()
    {
        yield return new($"Real {{0}}({FunctionType} f, Real t)", "return {0};", (scope, _) =>
        {
            scope.Functions.Add(new("f", 3));
            scope.AddReal("t");
        })
        {
            Value = (name, scope, depth) =>
                scope.CanCapture ? new(Kind.Real, $"{name}({{0}}, {{1}})", Function(scope), Real(scope, depth)) : null,
        };
        yield return new($"{FunctionType} {{0}}(Real a, Real b)", "return v => M.Sin(v * {0}) + {1};", (scope, _) =>
        {
            scope.AddReal("a");
            scope.AddReal("b");
        })
        {
            EndsInLambda = true,
            Statement = (name, scope) =>
            {
                Expr[] arguments = [Squashed(scope, 1), Real(scope, 1)];
                var made = Fresh("h");
                scope.Functions.Add(new(made, 6));
                return new($"{FunctionType} {made} = {name}({{0}}, {{1}});", arguments, []);
            },
        };
    }

    public override Statement? Statement(Scope scope)
    {
        if (!scope.CanCapture)
        {
            return null;
        }
        switch (Pick(8))
        {
            case < 3:
                return Lambda(scope);
            case < 5:
                return LocalFunction(scope);
            case 5 when Has(FuzzFeatures.Dispatch):
                return Choice(scope);
            case 6 when Has(FuzzFeatures.Dispatch) && scope.Chosen.Count > 0:
                return new($"if ({{0}}) {One(scope.Chosen).Name} = {{1}};", [Bool(scope, 1), Function(scope)], []);
            case 7 when Has(FuzzFeatures.Dispatch):
                return Table(scope);
            default:
                return null;
        }
    }

    /// <summary>A delegate in a variable; its body may change what it captures.</summary>
    private Statement Lambda(Scope scope)
    {
        var (name, parameter) = (Fresh("h"), Fresh("t"));
        if (Chance(0.4))
        {
            var function = Function(scope);
            scope.Functions.Add(new(name, 3));
            return new($"{FunctionType} {name} = {{0}};", [function], []);
        }
        var (body, cost) = LambdaBody(scope, parameter);
        scope.Functions.Add(new(name, cost));
        return new($"{FunctionType} {name} = {parameter} =>\n@0\n;", [], [body]);
    }

    private Statement LocalFunction(Scope scope)
    {
        var (name, parameter) = (Fresh("Local"), Fresh("t"));
        var (body, cost) = LambdaBody(scope, parameter);
        scope.Functions.Add(new(name, cost));
        return new($"Real {name}(Real {parameter})\n@0", [], [body]);
    }

    private (Block Body, int Cost) LambdaBody(Scope scope, string parameter)
    {
        var inner = scope.ForLambda(s => Return(s, "return {0};", 1));
        inner.AddReal(parameter);
        var before = Cost;
        var statements = Statements(inner, 1 + Pick(2));
        statements.Add(new("return {0};", [new(Kind.Real, Squash(), Mixed(inner, Real(inner, 1), 1))], []));
        return (new([.. statements]), 1 + (Cost - before) / inner.Trips);
    }

    /// <summary>An expression of delegate type.</summary>
    private Expr Function(Scope scope)
    {
        var inner = scope.ForLambda(scope.EarlyReturn);
        if (inner.Functions.Count > 0 && Chance(0.25))
        {
            return new(Kind.Kept, $"({FunctionType}){One(inner.Functions).Name}");
        }
        if (Chance(0.2))
        {
            return new(Kind.Kept, $"({FunctionType}){One<string>(["M.Sin", "M.Atan", "Soft"])}");
        }
        var parameter = Fresh("t");
        inner.AddReal(parameter);
        return new(Kind.Kept, $"({FunctionType})({parameter} => {{0}})", Squashed(inner, 1));
    }

    /// <summary>A delegate that the run chooses.</summary>
    private Statement Choice(Scope scope)
    {
        Expr[] parts = [Bool(scope, 1), Function(scope), Function(scope)];
        var name = Fresh("h");
        scope.Chosen.Add(new(name, CostOfChoice(scope)));
        return new($"{FunctionType} {name} = {{0}} ? {{1}} : {{2}};", parts, []);
    }

    /// <summary>Several delegates in an array or a list, of which a loop may replace some.</summary>
    private Statement Table(Scope scope)
    {
        if (scope.FunctionTables.Count > 0 && Chance(0.6))
        {
            return new($"{One(scope.FunctionTables).Name}[Idx({{0}}, 3)] = {{1}};", [Index(scope), Function(scope)], []);
        }
        Expr[] parts = [Function(scope), Function(scope), Function(scope)];
        var name = Fresh("w");
        scope.FunctionTables.Add(new(name, CostOfChoice(scope)));
        return Chance(0.6)
            ? new($"{FunctionType}[] {name} = new {FunctionType}[] {{{{ {{0}}, {{1}}, {{2}} }}}};", parts, [])
            : new($"List<{FunctionType}> {name} = new List<{FunctionType}> {{{{ {{0}}, {{1}}, {{2}} }}}};", parts, []);
    }

    private static int CostOfChoice(Scope scope) => 3 + scope.Functions.Select(f => f.Cost).DefaultIfEmpty().Max();

    /// <summary>A call of something that was made in this method.</summary>
    public override Expr? Value(Scope scope, int depth)
    {
        var (named, tables) = (scope.Functions.Concat(scope.Chosen).ToList(), scope.FunctionTables);
        if (tables.Count > 0 && Chance(0.4))
        {
            var table = One(tables);
            return Affordable(scope, table.Cost) ? new(Kind.Real, $"{table.Name}[Idx({{0}}, 3)]({{1}})", Index(scope), Real(scope, depth))
                : null;
        }
        return named.Count > 0 && One(named) is var function && Affordable(scope, function.Cost)
            ? new(Kind.Real, $"{function.Name}({{0}})", Real(scope, depth))
            : null;
    }
}
