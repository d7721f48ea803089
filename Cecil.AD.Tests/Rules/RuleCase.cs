using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Differentiate;
using Cecil.AD.Read;
using Cecil.AD.Read.Calls;
using Cecil.AD.Rules;
using Cecil.AD.Tapes;
using Cecil.AD.Tests.Interpret;

namespace Cecil.AD.Tests.Rules;

/// <summary>One rule, found by reflection, with numbers in and out as double arrays so that rules of every signature look alike.</summary>
internal sealed record RuleCase(Type Target, MethodInfo Rule)
{
    private static readonly Type[] _targets = [typeof(OpCodes), typeof(Math), typeof(MathF), typeof(double), typeof(float)];

    private static readonly Dictionary<string, Func<double[], double>> _instructions = new()
    {
        ["Add"] = p => p[0] + p[1],
        ["Sub"] = p => p[0] - p[1],
        ["Mul"] = p => p[0] * p[1],
        ["Div"] = p => p[0] / p[1],
        ["Rem"] = p => p[0] % p[1],
        ["Neg"] = p => -p[0],
    };

    public static IReadOnlyList<RuleCase> All { get; } = [.. from rules in RuleClasses()
                                                            from rule in StaticMethods(rules.Class)
                                                            select new RuleCase(rules.Target, rule)];

    public Type[] Inputs { get; } = [.. Rule.GetParameters()[..^2].Select(p => p.ParameterType)];

    public Type Number => Inputs[0];

    /// <summary>Positions of the inputs that get a cotangent.</summary>
    public int[] Active => [.. Enumerable.Range(0, Inputs.Length).Where(i => Inputs[i] != typeof(int))];

    public static IEnumerable<(Type Target, Type Class)> RuleClasses() =>
        from type in typeof(RulesForAttribute).Assembly.GetTypes()
        from rulesFor in type.GetCustomAttributes<RulesForAttribute>()
        where _targets.Contains(rulesFor.Type)
        select (rulesFor.Type, type);

    public static RuleCase? Find(Type target, string name, IEnumerable<Type> inputs) =>
        All.FirstOrDefault(c => c.Target == target && c.Rule.Name == name && c.Inputs.SequenceEqual(inputs));

    /// <summary>The components of the result, computed by the primal in its own precision.</summary>
    public double[] Primal(double[] point) =>
        Target == typeof(OpCodes)
            ? [Round(_instructions[Rule.Name]([.. point.Select(Round)]))]
            : Numbers(Method(Target, Inputs).Invoke(null, Boxed(point))!);

    /// <summary>The same function in double precision, exact where the primal is an estimate.</summary>
    public double[] Reference(double[] point) => Rule.Name switch
    {
        "ReciprocalEstimate" => [1 / point[0]],
        "ReciprocalSqrtEstimate" => [1 / Math.Sqrt(point[0])],
        _ when Target == typeof(OpCodes) => [_instructions[Rule.Name](point)],
        _ => Numbers(Method(Wider(Target), [.. Inputs.Select(Wider)]).Invoke(null, Boxed(point, double.CreateChecked))!),
    };

    /// <summary>Cotangents of the active inputs at a point with result <paramref name="y"/> and cotangent <paramref name="dy"/>.</summary>
    public double[] Pull(double[] point, double[] y, double[] dy)
    {
        var result = Rule.GetParameters()[^2].ParameterType;
        return Numbers(Rule.Invoke(null, [.. Boxed(point), Box(y, result), Box(dy, result)])!);
    }

    /// <summary>The same by the rule's strong form, which runs where a gradient is NaN; for results of one number.</summary>
    public double[] StrongPull(double[] point, double[] y, double dy)
    {
        var tape = _rules.Of(Rule, Rule.GetParameters().Length - 2);
        var builder = new TapeBuilder();
        Value[] inputs = [.. tape.Tape.Inputs.Select(v => builder.Input(v.Type))];
        var strong = builder.Build("strong", tape.Apply(builder, inputs, isStrong: true));
        return [.. TapeInterpreter.Run(strong, [.. Boxed(point), Box(y, Number), Box([dy], Number)]).Select(x => Convert.ToDouble(x, CultureInfo.InvariantCulture))];
    }

    private static readonly RuleTapes _rules = new(new RecordOrRecurse(new RuleTable(typeof(RuleCase).Assembly)), RuleTable.ForPrimitive, new Stages());

    public double Round(double x) => Number == typeof(float) ? (float)x : x;

    public override string ToString() => $"{Target.Name}.{Rule.Name}({string.Join(", ", Inputs.Select(t => t.Name))})";

    private static IEnumerable<MethodInfo> StaticMethods(Type type) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly);

    private MethodInfo Method(Type type, Type[] inputs) =>
        type.GetMethod(Rule.Name, BindingFlags.Public | BindingFlags.Static, inputs)
        ?? throw new MissingMethodException($"{this} has no primal.");

    private static Type Wider(Type type) => type == typeof(MathF) ? typeof(Math) : type == typeof(float) ? typeof(double) : type;

    private object[] Boxed(double[] point) => Boxed(point, Round);

    private object[] Boxed(double[] point, Func<double, double> round) =>
        [.. point.Select((x, i) => Inputs[i] == typeof(int) ? (int)x : round == Round ? Box([x], Number) : x)];

    private static object Box(double[] numbers, Type type) =>
        type == typeof(double) ? numbers[0]
        : type == typeof(float) ? (float)numbers[0]
        : type == typeof((double, double)) ? (object)(numbers[0], numbers[1])
        : ((float)numbers[0], (float)numbers[1]);

    private static double[] Numbers(object result) => result is ITuple tuple
        ? [.. Enumerable.Range(0, tuple.Length).Select(i => Convert.ToDouble(tuple[i], CultureInfo.InvariantCulture))]
        : [Convert.ToDouble(result, CultureInfo.InvariantCulture)];
}
