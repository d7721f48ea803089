namespace Cecil.AD.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    /// <summary>Something about arrays, structs or tuples.</summary>
    private Statement? Memory(Scope scope)
    {
        switch (Pick(22))
        {
            case < 5 when Has(FuzzFeatures.ArrayWrites):
                return NewArray(scope);
            case < 8 when scope.Arrays.Count > 0 && Has(FuzzFeatures.ArrayWrites):
                return ChangeElement(scope);
            case < 11 when scope.Rebindable.Count > 0 && Has(FuzzFeatures.Aliases):
                return Alias(scope);
            case 11 or 12 when scope.Arrays.Count > 0 && Has(FuzzFeatures.ArrayMethods):
                return ArrayMethod(scope);
            case 13 when Has(FuzzFeatures.Jagged):
                return Jagged(scope);
            case 14 when Has(FuzzFeatures.Grids):
                return Grid(scope);
            case 15 when scope.Arrays.Count > 0 && !scope.IsIterator && Has(FuzzFeatures.RefLocals):
                return RefLocal(scope);
            case 16:
                return IntArray(scope);
            case < 20 when _structs.Count > 0:
                return StructVariable(scope);
            case 20 when _structs.Count > 0 && Has(FuzzFeatures.StructArrays):
                return StructArray(scope);
            case 21 when Has(FuzzFeatures.Tuples):
                var (first, second) = (Squashed(scope, 1), Squashed(scope, 1));
                var tuple = Fresh("p");
                scope.AddReal($"{tuple}.Item1");
                scope.AddReal($"{tuple}.Item2");
                return new($"(Real, Real) {tuple} = ({{0}}, {{1}});", [first, second], []);
            default:
                return null;
        }
    }

    private Statement NewArray(Scope scope)
    {
        Expr[] values = [Squashed(scope, 1), Squashed(scope, 1), Real(scope, 0)];
        var (array, length) = (Fresh("y"), Int(scope, 1));
        Statement result;
        switch (Pick(3))
        {
            case 0:
                result = new($"Real[] {array} = new Real[] {{{{ {{0}}, {{1}}, {{2}} }}}};", values, []);
                break;
            case 1:
                result = new($"Real[] {array} = new Real[2 + Idx({{0}}, 4)];", [length], []);
                break;
            default:
                var i = Fresh("i");
                var inner = scope.ForLoop(4);
                inner.Ints.Add(i);
                result = new($"Real[] {array} = new Real[2 + Idx({{0}}, 4)];\nfor (int {i} = 0; {i} < {array}.Length; {i}++)\n@0", [length],
                    [new(new Statement($"{array}[{i}] = {{0}};", [Squashed(inner, 1)], []))]);
                break;
        }
        scope.AddArray(array);
        return result;
    }

    private Statement ChangeElement(Scope scope)
    {
        var place = Element(scope, One(scope.Arrays));
        return Pick(4) switch
        {
            0 => new("{0} += {1};", [place, Squashed(scope, 2)], []),
            1 => new("{0} *= {1};", [place, Factor(scope)], []),
            _ => new("{0} = {1};", [place, Squashed(scope, 2)], []),
        };
    }

    /// <summary>A second name for an array, another array under an old name, or two arrays exchanged.</summary>
    private Statement? Alias(Scope scope)
    {
        var (target, source) = (One(scope.Rebindable), One(scope.Arrays));
        switch (Pick(5))
        {
            case 0:
                var alias = Fresh("y");
                scope.AddArray(alias);
                return new($"Real[] {alias} = {source};", [], []);
            case 1:
                return new($"{target} = {{0}} ? {source} : {One(scope.Arrays)};", [Bool(scope, 1)], []);
            case 2 when scope.Jagged.Count > 0:
                return new($"({target}, {One(scope.Jagged)}[({{0}}) & 1]) = ({source}, {target});", [Int(scope, 1)], []);
            case 3 when Has(FuzzFeatures.ArrayWrites):
                return new($"{target} = new Real[{target}.Length];", [], []);
            default:
                var other = One(scope.Rebindable);
                return other == target ? null : new($"({target}, {other}) = ({other}, {target});", [], []);
        }
    }

    private Statement ArrayMethod(Scope scope)
    {
        var (array, other) = (One(scope.Arrays), One(scope.Arrays));
        switch (Pick(6))
        {
            case 0:
                return new($"Array.Fill<Real>({array}, {{0}});", [Squashed(scope, 1)], []);
            case 1:
                return new($"Array.Reverse({array});", [], []);
            case 2:
                return new($"Array.Copy({array}, 0, {other}, {Pick(2)}, 1);", [], []);
            case 3:
                return new($"Array.Copy({array}, {other}, M.Min({array}.Length, {other}.Length));", [], []);
            case 4:
                return new(Chance(0.5) ? $"Array.Clear({array}, {Pick(2)}, 1);" : $"Array.Clear({array});", [], []);
            default:
                var clone = Fresh("y");
                scope.AddArray(clone);
                return new($"Real[] {clone} = (Real[]){array}.Clone();", [], []);
        }
    }

    private Statement Jagged(Scope scope)
    {
        Expr[] values = [Squashed(scope, 1), Real(scope, 0)];
        var name = Fresh("j");
        var row = scope.Arrays.Count > 0 && Chance(0.6) ? One(scope.Arrays) : "new Real[3]";
        scope.Jagged.Add(name);
        return new($"Real[][] {name} = new Real[][] {{{{ {row}, new Real[] {{{{ {{0}}, {{1}} }}}} }}}};", values, []);
    }

    private Statement Grid(Scope scope)
    {
        Expr[] values = [Squashed(scope, 1), Squashed(scope, 1)];
        var name = Fresh("g");
        scope.Grids.Add(name);
        return Chance(0.5)
            ? new($"Real[,] {name} = new Real[2, 3];", [], [])
            : new($"Real[,] {name} = {{{{ {{{{ {{0}}, 0.5, {{1}} }}}}, {{{{ 0.25, {{1}}, {{0}} }}}} }}}};", values, []);
    }

    private Statement RefLocal(Scope scope)
    {
        var element = Element(scope, One(scope.Arrays));
        var name = Fresh("r");
        scope.AddReal(name);
        scope.NotCaptured.Add(name);
        return new($"ref Real {name} = ref {{0}};", [element], []);
    }

    private Statement IntArray(Scope scope)
    {
        Expr[] values = [Int(scope, 1), Int(scope, 0)];
        if (scope.IntArrays.Count > 0 && Chance(0.5))
        {
            var array = One(scope.IntArrays);
            return new($"{array}[Idx({{1}}, {array}.Length)] = ({{0}}) % 7;", values, []);
        }
        var name = Fresh("q");
        scope.IntArrays.Add(name);
        return new($"int[] {name} = new int[] {{{{ 2, ({{0}}) % 5, {{1}} }}}};", values, []);
    }

    private Statement StructVariable(Scope scope)
    {
        if (scope.Structs.Count > 0 && Chance(0.35))
        {
            // A copy, into a new variable or over an old one.
            var (source, type) = One(scope.Structs);
            var targets = scope.Structs.Where(s => s.Type == type && s.Name != source).ToList();
            if (targets.Count > 0 && Chance(0.6))
            {
                return new($"{One(targets).Name} = {source};", [], []);
            }
            var copy = Fresh("s");
            scope.AddStruct(copy, type);
            return new($"{type.Name} {copy} = {source};", [], []);
        }
        var created = One(_structs);
        var value = Construct(scope, created);
        var name = Fresh("s");
        scope.AddStruct(name, created);
        return new($"{created.Name} {name} = {{0}};", [value], []);
    }

    private Expr Construct(Scope scope, StructType type) => Pick(6) == 0
        ? new(Kind.Kept, "default")
        : new(Kind.Kept, $"new {type.Name}({{0}}, {{1}})",
            type.Inner is null ? Squashed(scope, 1) : Construct(scope, type.Inner), Squashed(scope, 1));

    private Statement StructArray(Scope scope)
    {
        if (scope.StructArrays.Count > 0 && Chance(0.6))
        {
            var (array, element) = One(scope.StructArrays);
            return new($"{array}[({{0}}) & 1] = {{1}};", [Int(scope, 1), Construct(scope, element)], []);
        }
        var type = One(_structs);
        var name = Fresh("w");
        scope.StructArrays.Add((name, type));
        return new($"{type.Name}[] {name} = new {type.Name}[3];", [], []);
    }

    /// <summary>A helper called for its effects or for a result that is not one number.</summary>
    private Statement? Call(Scope scope)
    {
        if (CallableHelper(scope, Enum.GetValues<HelperKind>()) is not { } helper)
        {
            return null;
        }
        var name = helper.Name;
        switch (helper.Kind)
        {
            case HelperKind.Scalar:
                return new($"{{0}} = M.Tanh({name}({{1}}, {{2}}));", [Place(scope), Real(scope, 1), Real(scope, 1)], []);
            case HelperKind.OverArray when scope.Arrays.Count > 0:
                return new($"{{0}} += M.Sin({name}({One(scope.Arrays)}, {{1}}));", [Place(scope), Int(scope, 1)], []);
            case HelperKind.ByReference when Chance(0.5):
                Expr[] args = [ByReference(), Real(scope, 1)];
                var fresh = Fresh("v");
                scope.AddReal(fresh);
                return new($"{name}(ref {{0}}, {{1}}, out Real {fresh});", args, []);
            case HelperKind.ByReference:
                return new($"{name}(ref {{0}}, in {{1}}, out {{2}});", [ByReference(), ByReference(), ByReference()], []);
            case HelperKind.Pair:
                return new($"({{0}}, {{1}}) = {name}({{2}}, {{3}});", [Place(scope), Place(scope), Real(scope, 1), Squashed(scope, 1)], []);
            case HelperKind.IntoArray when scope.Arrays.Count > 0:
                return new($"{name}({One(scope.Arrays)}, {{0}});", [Squashed(scope, 1)], []);
            case HelperKind.NewArray:
                Expr[] inputs = [Int(scope, 1), Squashed(scope, 1)];
                var array = Fresh("y");
                scope.AddArray(array);
                return new($"Real[] {array} = {name}({{0}}, {{1}});", inputs, []);
            case HelperKind.StructValue when Fitting() is { } value:
                return new($"{value} = {name}({value}, {{0}});", [Squashed(scope, 1)], []);
            case HelperKind.StructReference when Fitting() is { } variable && scope.Arrays.Count > 0:
                return new($"{name}(ref {variable}, {One(scope.Arrays)});", [], []);
            default:
                return null;
        }

        Expr ByReference() => Place(scope, byReference: true);

        string? Fitting()
        {
            var fitting = scope.Structs.Where(s => s.Type == helper.Struct).ToList();
            return fitting.Count == 0 ? null : One(fitting).Name;
        }
    }
}
