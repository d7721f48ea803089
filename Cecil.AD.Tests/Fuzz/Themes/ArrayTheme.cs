namespace Cecil.AD.Tests.Fuzz.Themes;

/// <summary>Arrays of numbers: new ones, second names, library methods, rows and grids, references to elements; and tuples.</summary>
internal sealed class ArrayTheme(ProgramGenerator generator) : Theme(generator)
{
    public override IEnumerable<HelperForm> HelperForms()
    {
        yield return new("Real {0}(Real[] y, int k)", "return {0};", (scope, _) =>
        {
            scope.AddArray("y");
            scope.AddInt("k");
        })
        {
            Value = (name, scope, _) => scope.Arrays.Count == 0 ? null
                : new(Kind.Real, $"{name}({One(scope.Arrays)}, {{0}})", Int(scope, 1)),
            Statement = (name, scope) => scope.Arrays.Count == 0 ? null
                : new($"{{0}} += M.Sin({name}({One(scope.Arrays)}, {{1}}));", [Place(scope), Int(scope, 1)], []),
        };
        if (Has(FuzzFeatures.References))
        {
            yield return ByReference();
            yield return ByReference();
        }
        if (Has(FuzzFeatures.Tuples))
        {
            yield return new("(Real, Real) {0}(Real a, Real b)", "return ({0}, {1});", (scope, _) =>
            {
                scope.AddReal("a");
                scope.AddReal("b");
            })
            {
                Statement = (name, scope) => new($"({{0}}, {{1}}) = {name}({{2}}, {{3}});",
                    [Place(scope), Place(scope), Real(scope, 1), Squashed(scope, 1)], []),
            };
        }
        if (Has(FuzzFeatures.ArrayWrites))
        {
            yield return new("void {0}(Real[] y, Real t)", "return;", (scope, _) =>
            {
                scope.AddArray("y");
                scope.AddReal("t");
            })
            {
                Statement = (name, scope) => scope.Arrays.Count == 0 ? null
                    : new($"{name}({One(scope.Arrays)}, {{0}});", [Squashed(scope, 1)], []),
            };
            yield return NewArrayHelper();
        }
    }

    public override Statement? Statement(Scope scope)
    {
        switch (Pick(17))
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
            default:
                return null;
        }
    }

    private HelperForm ByReference() => new("void {0}(ref Real a, in Real b, out Real c)", "return;", (scope, first) =>
    {
        first.Add(new("c = {0};", [new(Kind.Real, "(0.5 * b - 0.25)")], []));
        scope.AddReal("a");
        scope.Reals.Add("b");
        scope.AddReal("c");
    })
    {
        CanCapture = false,
        Statement = (name, scope) =>
        {
            if (Chance(0.5))
            {
                return new($"{name}(ref {{0}}, in {{1}}, out {{2}});", [Referred(), Referred(), Referred()], []);
            }
            Expr[] args = [Referred(), Real(scope, 1)];
            var fresh = Fresh("v");
            scope.AddReal(fresh);
            return new($"{name}(ref {{0}}, {{1}}, out Real {fresh});", args, []);

            Expr Referred() => Place(scope, byReference: true);
        },
    };

    private HelperForm NewArrayHelper() => new("Real[] {0}(int k, Real t)", "return z;", (scope, first) =>
    {
        first.Add(Line("Real[] z = new Real[2 + (k & 3)];"));
        first.Add(Line("z[k & 1] = M.Sin(t);"));
        scope.AddInt("k");
        scope.AddReal("t");
        scope.AddArray("z");
    })
    {
        Statement = (name, scope) =>
        {
            Expr[] inputs = [Int(scope, 1), Squashed(scope, 1)];
            var array = Fresh("y");
            scope.AddArray(array);
            return new($"Real[] {array} = {name}({{0}}, {{1}});", inputs, []);
        },
    };

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
}
