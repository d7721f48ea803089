using System.Globalization;
using Cecil.AD.Tests.Fuzz.Themes;

namespace Cecil.AD.Tests.Fuzz;

internal sealed partial class ProgramGenerator
{
    /// <summary>Defined for all arguments and not growing faster than its argument, but for the powers.</summary>
    private static readonly string[] s_unary =
    [
        "M.Sin({0})", "M.Sin({0})", "M.Cos({0})", "M.Tanh({0})", "M.Atan({0})", "M.Abs({0})", "(-{0})", "Sq({0})",
        "Soft({0})",
        "M.Exp(M.Sin({0}))", "M.Exp(-Sq({0}))", "M.Exp(0.5 * M.Tanh({0}))", "M.Log(1.0 + Sq({0}))", "M.Sqrt(1.0 + Sq({0}))",
        "M.Cbrt(1.0 + Sq({0}))", "M.Asin(0.9 * M.Sin({0}))", "M.Acos(0.9 * M.Cos({0}))", "M.Sinh(M.Sin({0}))",
        "M.Cosh(M.Tanh({0}))",
        "M.Tan(0.5 * M.Sin({0}))", "M.Clamp({0}, -1.5, 1.25)", "M.Pow({0}, 2.0)", "M.Pow({0}, 3.0)", "M.Pow(1.0 + Sq({0}), 0.75)",
        "M.Pow(2.0 + Sq({0}), -1.5)", "M.Log2(2.0 + Sq({0}))", "M.Log10(2.0 + Sq({0}))", "M.Asinh({0})", "M.Acosh(1.5 + Sq({0}))",
        "M.Atanh(0.5 * M.Sin({0}))", "({0} % 1.75)", "M.IEEERemainder({0}, 2.5)", "(M.Floor({0}) + 0.5 * {0})",
        "(M.Round(3.0 * {0}) * {0})",
    ];

    private static readonly string[] s_binary =
    [
        "({0} + {1})", "({0} + {1})", "({0} - {1})", "({0} - {1})", "({0} * {1})", "({0} * {1})", "({0} * {1})",
        "({0} / (1.5 + M.Abs({1})))", "({0} / (2.0 + M.Sin({1})))", "({0} / (1.0 + Sq({1})))", "M.Max({0}, {1})", "M.Min({0}, {1})",
        "M.Atan2({0}, 2.0 + M.Cos({1}))", "M.Pow(1.0 + Sq({0}), M.Tanh({1}))", "M.Pow(0.5 + M.Abs({0}), M.Sin({1}))",
        "M.CopySign({0}, {1})", "M.FusedMultiplyAdd({0}, {1}, 0.25)", "(0.75 * {0} + 0.25 * {1})",
    ];

    /// <summary>Bounded whatever the argument is, and mostly with a slope below one, so that loops do not explode.</summary>
    private static readonly string[] s_squash =
    [
        "M.Sin({0})", "M.Tanh({0})", "M.Atan({0})", "(0.5 * M.Cos({0}))", "Soft({0})", "(0.4 * M.Sin({0}))", "(0.3 * M.Tanh({0}))",
        "(0.2 * M.Atan({0}) + 0.1)",
    ];

    /// <summary>Never far from one: what a product may be multiplied or divided by in a loop.</summary>
    private static readonly string[] s_factor =
    [
        "(0.9 + 0.2 * M.Sin({0}))", "M.Cos({0})", "(1.0 - 0.1 * M.Tanh({0}))", "M.Exp(-0.1 * Sq(M.Sin({0})))",
    ];

    private static readonly string[] s_compare = ["<", ">", "<=", ">="];

    public Expr Real(Scope scope, int depth)
    {
        if (depth <= 0 || Chance(0.12))
        {
            return RealLeaf(scope);
        }
        switch (Pick(116))
        {
            case < 30:
                return new(Kind.Real, One(s_unary), Real(scope, depth - 1));
            case < 74:
                return new(Kind.Real, One(s_binary), Real(scope, depth - 1), Real(scope, depth - 1));
            case < 82:
                return new(Kind.Real, "({0} ? {1} : {2})", Bool(scope, 1), Real(scope, depth - 1), Real(scope, depth - 1));
            case < 85 when Has(FuzzFeatures.Switch):
                return new(Kind.Real, "(({0}) switch {{ 0 => {1}, 1 => {2}, _ => {3} }})",
                    Int(scope, 1), Real(scope, depth - 2), Real(scope, depth - 2), Real(scope, depth - 1));
            case < 89:
                return new(Kind.Real, Chance(0.2) ? "(0.25 * (Real)(float)({0} % 9))" : "(0.1 * ({0} % 7))", Int(scope, 1));
            case < 95 when CallValue(scope, depth - 1) is { } call:
                return call;
            case < 97 when Has(FuzzFeatures.SideEffects) && CanAssign(scope):
                return new(Kind.Real, $"({{0}} = {Squash().Replace("{0}", "{1}", StringComparison.Ordinal)})",
                    Place(scope), Real(scope, depth - 1));
            case < 98 when Has(FuzzFeatures.SideEffects) && CanAssign(scope):
                return new(Kind.Real, "({0} += 0.25 * M.Sin({1}))", Place(scope), Real(scope, depth - 1));
            case >= 100 when FromTheme(theme => theme.Value(scope, depth - 1)) is { } value:
                return value;
            default:
                return new(Kind.Real, One(s_binary), RealLeaf(scope), RealLeaf(scope));
        }
    }

    public Expr RealLeaf(Scope scope)
    {
        var choice = Pick(100);
        if (choice < 9)
        {
            return Literal();
        }
        if (choice < 30 && scope.Pinned.Count > 0)
        {
            return new(Kind.Real, One(scope.Pinned));
        }
        if (scope.Reals.Count > 0 && (choice < 68 || scope.Arrays.Count == 0))
        {
            return new(Kind.Real, One(scope.Reals));
        }
        return scope.Arrays.Count > 0 ? Place(scope, reading: true).Read() : Literal();
    }

    private bool CanAssign(Scope scope) => scope.AssignableReals.Count > 0 || (scope.Arrays.Count > 0 && Has(FuzzFeatures.ArrayWrites));

    public Expr Literal()
    {
        var value = (_random.Next(-28, 29) / 8.0 + 0.0625).ToString("0.0###", CultureInfo.InvariantCulture);
        return new(Kind.Real, value[0] == '-' ? $"({value})" : value);
    }

    /// <summary>A variable, field or element that may be assigned.</summary>
    public Expr Place(Scope scope, bool reading = false, bool byReference = false)
    {
        var elements = reading || Has(FuzzFeatures.ArrayWrites);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            switch (Pick(100))
            {
                case < 40 when scope.AssignableReals.Count > 0:
                    return new(Kind.Kept, One(scope.AssignableReals));
                case < 55 when scope.Pinned.Count > 0 && elements:
                    return new(Kind.Kept, One(scope.Pinned));
                case < 80 when scope.Arrays.Count > 0 && elements:
                    return Element(scope, One(scope.Arrays));
                case < 86 when scope.Jagged.Count > 0:
                    return new(Kind.Kept, $"{One(scope.Jagged)}[({{0}}) & 1][({{1}}) & 1]", Index(scope), Index(scope));
                case < 92 when scope.Grids.Count > 0:
                    return new(Kind.Kept, $"{One(scope.Grids)}[({{0}}) & 1, Idx({{1}}, 3)]", Index(scope), Index(scope));
                case < 90 when scope.Lists.Count > 0 && !byReference && (reading || !scope.KeepsLists):
                    var list = One(scope.Lists);
                    return new(Kind.Kept, $"{list}[Idx({{0}}, {list}.Count)]", Index(scope));
                case < 94 when scope.ObjectArrays.Count > 0:
                    var (objects, element) = One(scope.ObjectArrays);
                    return new(Kind.Kept, $"{objects}[Idx({{0}}, 3)].{One(element.Reals)}", Index(scope));
                case < 96 when scope.StructArrays.Count > 0:
                    var (name, type) = One(scope.StructArrays);
                    return new(Kind.Kept, $"{name}[Idx({{0}}, {name}.Length)].{One(type.RealPaths)}", Index(scope));
                default:
                    continue;
            }
        }
        return scope.AssignableReals.Count > 0 ? new(Kind.Kept, One(scope.AssignableReals)) : Element(scope, One(scope.Arrays));
    }

    public Expr Element(Scope scope, string array) => Pick(10) switch
    {
        0 => new(Kind.Kept, $"{array}[0]"),
        1 => new(Kind.Kept, $"{array}[1]"),
        2 => new(Kind.Kept, $"{array}[{array}.Length - 1]"),
        3 => new(Kind.Kept, $"{array}[^2]"),
        4 => new(Kind.Kept, $"{array}[({{0}}) & 1]", Index(scope)),
        5 => new(Kind.Kept, $"{array}[(int)(unchecked((uint)({{0}})) % (uint){array}.Length)]", Index(scope)),
        _ => new(Kind.Kept, $"{array}[Idx({{0}}, {array}.Length)]", Index(scope)),
    };

    public Expr Index(Scope scope) => Int(scope, Pick(3));

    private Expr IntElement(Scope scope, string array) => new(Kind.Int, $"{array}[Idx({{0}}, {array}.Length)]", Int(scope, 1));

    /// <summary>An int expression; whoever uses it brings it into range.</summary>
    public Expr Int(Scope scope, int depth)
    {
        if (depth <= 0)
        {
            return Pick(10) switch
            {
                < 3 => new(Kind.Int, Pick(6).ToString(CultureInfo.InvariantCulture)),
                3 when scope.Arrays.Count > 0 => new(Kind.Int, $"{One(scope.Arrays)}.Length"),
                4 when scope.IntArrays.Count > 0 => IntElement(scope, One(scope.IntArrays)),
                5 when scope.AssignableInts.Count > 0 && Has(FuzzFeatures.SideEffects) && Chance(0.3) =>
                    new(Kind.Int, Chance(0.5) ? "{0}++" : "(--{0})", new Expr(Kind.Kept, One(scope.AssignableInts))),
                _ => scope.Ints.Count > 0 ? new(Kind.Int, One(scope.Ints)) : new(Kind.Int, "2"),
            };
        }
        return Pick(16) switch
        {
            0 or 1 => new(Kind.Int, "({0} + {1})", Int(scope, depth - 1), Int(scope, 0)),
            2 => new(Kind.Int, "({0} - {1})", Int(scope, 0), Int(scope, depth - 1)),
            3 => new(Kind.Int, "(3 * {0} + 1)", Int(scope, depth - 1)),
            4 => new(Kind.Int, "({0} % 3)", Int(scope, depth - 1)),
            5 => new(Kind.Int, "({0} / 2)", Int(scope, depth - 1)),
            6 => new(Kind.Int, "({0} ^ {1})", Int(scope, 0), Int(scope, 0)),
            7 => new(Kind.Int, "(({0} & 7) << 1 | 1)", Int(scope, depth - 1)),
            8 => new(Kind.Int, "({0} >> 1)", Int(scope, depth - 1)),
            9 => new(Kind.Int, "({0} ? {1} : {2})", Bool(scope, 0), Int(scope, depth - 1), Int(scope, 0)),
            10 or 11 => new(Kind.Int, "(int)(4.0 * {0})", Real(scope, 1)),
            12 => new(Kind.Int, "(int)((long){0} * 5 % 7)", Int(scope, depth - 1)),
            13 => new(Kind.Int, "(int)(unchecked((uint){0}) >> 3)", Int(scope, 0)),
            14 => new(Kind.Int, "checked({0} % 50 + 1)", Int(scope, depth - 1)),
            _ => new(Kind.Int, Chance(0.5) ? "M.Sign({0})" : "(int)M.Floor({0})", Real(scope, 1)),
        };
    }

    public Expr Bool(Scope scope, int depth)
    {
        if (depth > 0 && Chance(0.45))
        {
            return Pick(6) switch
            {
                0 or 1 => new(Kind.Bool, "({0} && {1})", Bool(scope, depth - 1), Bool(scope, depth - 1)),
                2 or 3 => new(Kind.Bool, "({0} || {1})", Bool(scope, depth - 1), Bool(scope, depth - 1)),
                4 => new(Kind.Bool, "!{0}", Bool(scope, depth - 1)),
                _ => new(Kind.Bool, $"({{0}} {One<string>(["&", "|", "^"])} {{1}})", Bool(scope, depth - 1), Bool(scope, depth - 1)),
            };
        }
        return Pick(11) switch
        {
            10 when FromTheme(theme => theme.Condition(scope)) is { } condition => condition,
            < 3 => new(Kind.Bool, $"({{0}} {One(s_compare)} {{1}})", Real(scope, 1), Literal()),
            < 5 => new(Kind.Bool, $"({{0}} {One(s_compare)} {{1}})", Real(scope, 1), Real(scope, 1)),
            < 7 => new(Kind.Bool, $"({{0}} {One(s_compare)} {{1}})", Int(scope, 1), Int(scope, 0)),
            7 => new(Kind.Bool, "({0} % 2 == 0)", Int(scope, 1)),
            8 => new(Kind.Bool, "({0} % 3 != {1})", Int(scope, 1), Int(scope, 0)),
            _ => scope.Bools.Count > 0 ? new(Kind.Bool, One(scope.Bools)) : new(Kind.Bool, "({0} > 1)", Int(scope, 0)),
        };
    }

    /// <summary>A call whose result is a number.</summary>
    private Expr? CallValue(Scope scope, int depth)
    {
        if (Chance(0.3) && One(_everywhere).Value(scope, depth) is { } value)
        {
            return value;
        }
        return CallableHelper(scope, form => form.Value is not null) is { } helper ? helper.Form.Value!(helper.Name, scope, depth) : null;
    }

    /// <summary>A number or condition from one of the themes of the program.</summary>
    private Expr? FromTheme(Func<Theme, Expr?> part)
    {
        for (var attempt = 0; attempt < 3 && _ready.Count > 0; attempt++)
        {
            if (part(One(_ready)) is { } value)
            {
                return value;
            }
        }
        return null;
    }

    public string Squash() => One(s_squash);

    public Expr Squashed(Scope scope, int depth) => new(Kind.Real, Squash(), Real(scope, depth));
}
