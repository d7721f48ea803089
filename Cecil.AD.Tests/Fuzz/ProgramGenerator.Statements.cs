namespace Cecil.AD.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    /// <summary>Blocks inside each other.</summary>
    public const int MaxDepth = 4;

    /// <summary>Up to <paramref name="count"/> statements; the budget of the method may end them earlier.</summary>
    public List<Statement> Statements(Scope scope, int count)
    {
        var result = new List<Statement>();
        while (count-- > 0 && _left > 0)
        {
            if ((Next(scope) ?? Next(scope)) is { } statement)
            {
                _left--;
                Cost += scope.Trips;
                result.Add(statement);
            }
        }
        return result;
    }

    public Block Body(Scope inner, int count = 4)
    {
        var statements = Statements(inner, 1 + Pick(count));
        if (statements.Count == 0)
        {
            statements.Add(Assign(inner));
        }
        return new([.. statements]);
    }

    private Statement? Next(Scope scope)
    {
        var nested = scope.Depth < MaxDepth && _left > 2;
        return Pick(145) switch
        {
            < 9 => DeclareReal(scope),
            < 20 => Assign(scope),
            < 31 => Compound(scope),
            < 35 => WholeNumber(scope),
            < 38 => Swap(scope),
            < 40 => new("_ = {0};", [Real(scope, 2)], []),
            < 42 => DeclareBool(scope),
            < 55 => One(_everywhere).Statement(scope),
            < 61 => Call(scope),
            < 66 => Leave(scope),
            < 76 when nested => If(scope),
            < 79 when nested && Has(FuzzFeatures.Switch) => Switch(scope),
            < 82 when nested && Has(FuzzFeatures.Goto) => Jump(scope),
            < 98 when nested => Loop(scope),
            >= 100 => ThemeStatement(scope),
            _ => null,
        };
    }

    /// <summary>A statement of one of the themes of the program.</summary>
    private Statement? ThemeStatement(Scope scope) => _ready.Count > 0 ? One(_ready).Statement(scope) : null;

    /// <summary>A helper called for its effects or for a result that is not one number.</summary>
    private Statement? Call(Scope scope) =>
        CallableHelper(scope, form => form.Statement is not null) is { } helper ? helper.Form.Statement!(helper.Name, scope) : null;

    private Statement DeclareReal(Scope scope)
    {
        if (scope.Depth < MaxDepth && Chance(0.15))
        {
            // Assigned on every path, but by no initialiser.
            var late = Fresh("v");
            var result = new Statement($"Real {late};\nif ({{0}})\n@0\nelse\n@1", [Bool(scope, 1)],
                [Late(), Late()]);
            scope.AddReal(late);
            return result;

            Block Late()
            {
                var inner = new Scope(scope);
                List<Statement> first = CanAssign(inner) && Chance(0.4) ? [Assign(inner)] : [];
                return new([.. first, new($"{late} = {{0}};", [Squashed(inner, 1)], [])]);
            }
        }
        var value = scope.LoopDepth > 0 ? Squashed(scope, 2) : Real(scope, 3);
        var name = Fresh("v");
        scope.AddReal(name);
        return new($"Real {name} = {{0}};", [value], []);
    }

    private Statement DeclareBool(Scope scope)
    {
        var value = Bool(scope, 2);
        if (scope.Bools.Count > 0 && Chance(0.4))
        {
            return new($"{One(scope.Bools)} = {{0}};", [value], []);
        }
        var name = Fresh("f");
        scope.Bools.Add(name);
        return new($"bool {name} = {{0}};", [value], []);
    }

    /// <summary>Half of the new values depend on the old one.</summary>
    private Statement Assign(Scope scope)
    {
        if (Chance(0.06) && Has(FuzzFeatures.SideEffects))
        {
            return new("{0} = {1} = {2};", [Place(scope), Place(scope), Squashed(scope, 2)], []);
        }
        var place = Place(scope);
        if (Chance(0.5))
        {
            var value = new Expr(Kind.Real, One(s_binary), place.Read(), Real(scope, 1));
            return new("{0} = {1};", [place, new(Kind.Real, Squash(), value)], []);
        }
        return new("{0} = {1};", [place, scope.LoopDepth == 0 && Chance(0.4) ? Real(scope, 2) : Squashed(scope, 2)], []);
    }

    private Statement Compound(Scope scope) => Pick(10) switch
    {
        < 5 => new("{0} += {1};", [Place(scope), Squashed(scope, 2)], []),
        < 7 => new("{0} -= {1};", [Place(scope), Squashed(scope, 2)], []),
        7 => new("{0} *= {1};", [Place(scope), Factor(scope)], []),
        8 => new("{0} /= {1};", [Place(scope), new(Kind.Real, "(1.1 + Sq({0}))", Real(scope, 1))], []),
        _ => new(Chance(0.5) ? "{0}++;" : "{0} %= 1.5;", [Place(scope)], []),
    };

    public Expr Factor(Scope scope) => new(Kind.Real, One(s_factor), Real(scope, 1));

    private Statement WholeNumber(Scope scope)
    {
        if (scope.AssignableInts.Count > 0 && Chance(0.6))
        {
            var name = One(scope.AssignableInts);
            return Pick(4) switch
            {
                0 => new($"{name}++;", [], []),
                1 => new($"{name} = ({name} * 3 + {{0}}) % 13;", [Int(scope, 1)], []),
                2 => new($"{name} ^= {{0}} & 7;", [Int(scope, 1)], []),
                _ => new($"{name} = ({{0}}) % 11;", [Int(scope, 2)], []),
            };
        }
        var value = Int(scope, 2);
        var fresh = Fresh("k");
        scope.AddInt(fresh);
        return new($"int {fresh} = ({{0}}) % 9;", [value], []);
    }

    private Statement? Swap(Scope scope)
    {
        if (Pick(3) == 0)
        {
            return new("({0}, {1}, {2}) = ({3}, {4}, {5});",
                [Place(scope), Place(scope), Place(scope), Place(scope).Read(), Place(scope).Read(), Squashed(scope, 1)], []);
        }
        if (scope.AssignableReals.Count > 1 && Chance(0.6))
        {
            Expr first = new(Kind.Kept, One(scope.AssignableReals)), second = new(Kind.Kept, One(scope.AssignableReals));
            return first.Pattern == second.Pattern ? null : new("({0}, {1}) = ({1}, {0});", [first, second], []);
        }
        return new("({0}, {1}) = ({2}, {3});", [Place(scope), Place(scope), Place(scope).Read(), Place(scope).Read()], []);
    }

    private Statement If(Scope scope)
    {
        var condition = Bool(scope, 2);
        if (Chance(0.4))
        {
            return new("if ({0})\n@0", [condition], [Body(new(scope), 3)]);
        }
        return Chance(0.6)
            ? new("if ({0})\n@0\nelse\n@1", [condition], [Body(new(scope), 3), Body(new(scope), 3)])
            : new("if ({0})\n@0\nelse if ({1})\n@1\nelse\n@2", [condition, Bool(scope, 2)],
                [Body(new(scope), 3), Body(new(scope), 2), Body(new(scope), 2)]);
    }

    /// <summary>A switch with shared labels, missing cases and now and then a jump to a later case.</summary>
    private Statement Switch(Scope scope)
    {
        Block[] blocks = [Section(), Section(), Section()];
        var second = Chance(0.4) ? "case 1:\ncase 3:" : "case 1:";
        var firstEnd = Chance(0.2) ? "goto case 1;" : "break;";
        var secondEnd = Chance(0.2) ? "goto default;" : "break;";
        var last = Chance(0.5) ? "case 5:\ndefault:" : "default:";
        var selector = Chance(0.8) ? "Idx({0}, 5)" : "{0}";
        return new($"switch ({selector})\n{{{{\ncase 0:\n@0\n{firstEnd}\n{second}\n@1\n{secondEnd}\n{last}\n@2\nbreak;\n}}}}",
            [Int(scope, 2)], blocks);

        Block Section() => Body(new(scope) { CanBreak = true }, 2);
    }

    /// <summary>A guarded break, continue, return or jump out.</summary>
    private Statement? Leave(Scope scope)
    {
        switch (Pick(10))
        {
            case < 3 when scope.CanBreak:
                return Guarded(Line("break;"));
            case < 5 when scope.CanContinue:
                return Guarded(Line("continue;"));
            case < 7 when scope.Labels.Count > 0:
                return Guarded(Line($"goto {One(scope.Labels)};"));
            case < 8 when Has(FuzzFeatures.EarlyReturns) && (scope.Depth > 0 || Chance(0.2)):
                return Guarded(scope.EarlyReturn(scope));
            default:
                return null;
        }

        Statement Guarded(Statement exit)
        {
            List<Statement> first = scope.Depth < MaxDepth && Chance(0.4) ? [Assign(scope)] : [];
            return new("if ({0})\n@0", [Bool(scope, 1)], [new([.. first, exit])]);
        }
    }

    /// <summary>A forward jump over statements, or a loop made of a label and a jump back.</summary>
    private Statement Jump(Scope scope)
    {
        var label = Fresh("L");
        if (Chance(0.5))
        {
            var skipped = new Scope(scope);
            skipped.Labels.Add(label);
            return new($"if ({{0}}) goto {label};\n@0\n{label}: ;", [Bool(scope, 1)], [Body(skipped, 3)]);
        }
        var inner = new Scope(scope) { Trips = scope.Trips * 3 };
        inner.LoopDepth++;
        return inner.Trips > MaxCost
            ? Assign(scope)
            : new($"{label}:\n@0\nif (fuel-- > 0 && {{0}}) goto {label};", [Bool(scope, 1)], [Body(inner, 3)]);
    }
}
