namespace Cecil.AD.Tests.Fuzz;

/// <summary>Lambdas and local functions: captured variables that change, delegates in variables, arrays and lists, handed to and from helpers.</summary>
internal sealed partial class ProgramGenerator
{
    private const string FunctionType = "Func<Real, Real>";

    private Statement? Closure(Scope scope)
    {
        if (!scope.CanCapture)
        {
            return null;
        }
        switch (Pick(10))
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
            case 8 when CallableHelper(scope, HelperKind.NewFunction) is { } helper:
                Expr[] arguments = [Squashed(scope, 1), Real(scope, 1)];
                var made = Fresh("h");
                scope.Functions.Add(new(made, helper.Cost));
                return new($"{FunctionType} {made} = {helper.Name}({{0}}, {{1}});", arguments, []);
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
        var before = _cost;
        var statements = Statements(inner, 1 + Pick(2));
        statements.Add(new("return {0};", [new(Kind.Real, One(s_squash), Mixed(inner, Real(inner, 1), 1))], []));
        return (new([.. statements]), 1 + (_cost - before) / inner.Trips);
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
    private Expr? FunctionValue(Scope scope, int depth)
    {
        var (named, tables) = (scope.Functions.Concat(scope.Chosen).ToList(), scope.FunctionTables);
        if (tables.Count > 0 && Chance(0.4))
        {
            var table = One(tables);
            return Affordable(scope, table.Cost) ? new(Kind.Real, $"{table.Name}[Idx({{0}}, 3)]({{1}})", Index(scope), Real(scope, depth)) : null;
        }
        return named.Count > 0 && One(named) is var function && Affordable(scope, function.Cost)
            ? new(Kind.Real, $"{function.Name}({{0}})", Real(scope, depth))
            : null;
    }
}
