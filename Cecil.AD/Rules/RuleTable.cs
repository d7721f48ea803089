using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Calls;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Rules;

/// <summary>
/// All rules, ours and the users': ours are the static methods of the classes marked <see cref="RulesForAttribute"/>, users' are
/// marked <see cref="DerivativeOfAttribute"/>. Both are matched by name and parameter types and end in the same table.
/// </summary>
internal sealed class RuleTable : ICallRules
{
    private readonly Assembly _root;
    private readonly Lazy<IReadOnlyList<Assembly>> _libraries;
    private readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<MethodBase, MethodInfo>> _ofAssembly = new();

    /// <param name="root">The assembly of the differentiated function: its rules hold everywhere in it.</param>
    public RuleTable(Assembly root) => (_root, _libraries) = (root, new Lazy<IReadOnlyList<Assembly>>(() => RuleLibraries.Of(root)));

    /// <summary>The rule of an IL instruction on operands of the given type.</summary>
    public static MethodInfo? ForPrimitive(Primitive code, Type type) =>
        BuiltIn(typeof(OpCodes)).Methods.FirstOrDefault(m => m.Name == code.ToString() && m.GetParameters()[0].ParameterType == type);

    public MethodInfo? FindRule(MethodBase method, MethodBase caller)
    {
        if (method.DeclaringType is not { } type) return null;
        foreach (var assembly in new[] { _root, caller.Module.Assembly, type.Assembly })
            if (UserRules(assembly).TryGetValue(method, out var user)) return user;
        if (type.Module != typeof(object).Module)
            return _libraries.Value.Select(library => UserRules(library).GetValueOrDefault(method)).FirstOrDefault(rule => rule is not null);
        var types = Types(method);
        return BuiltIn(type).Methods.FirstOrDefault(
            rule => rule.Name == method.Name && rule.GetParameters().Length == types.Length + 2 && Matches(rule, types));
    }

    public bool HasZeroGradient(MethodBase method) =>
        method.DeclaringType is { } type && type.Module == typeof(object).Module && BuiltIn(type).Constant.Contains(method.Name)
        && (!type.IsPrimitive || !method.GetParameters().Any(p => p.ParameterType.IsByRef));

    /// <summary>The functions of Math that throw: Sign of NaN, Round with bad digits, Clamp with crossed bounds.</summary>
    public bool IsPure(MethodBase method) =>
        (method.DeclaringType == typeof(Math) || method.DeclaringType == typeof(MathF) || method.DeclaringType == typeof(double)
            || method.DeclaringType == typeof(float))
        && method.IsStatic && method.Name is not ("Sign" or "Round" or "Clamp" or "ClampNative" or "Parse" or "ILogB");

    /// <summary>Ours for the base class library, users' for everything else.</summary>
    public MethodInfo? FindSubstitute(MethodBase method, IReadOnlyList<Type?> arguments)
    {
        if (method.DeclaringType is not { } type || Library.Contains(type)) return Substitutions.Find(method, arguments);
        return new[] { _root, type.Assembly }.Concat(_libraries.Value).Select(
            assembly => UserBodies.In(assembly).Find(method, arguments)).FirstOrDefault(body => body is not null);
    }

    public MethodInfo? FindLaneBody(MethodBase method) => LaneBodies.Find(method);

    public Decision? FindInactive(MethodBase method, IReadOnlyList<Type?> arguments) => InactiveMembers.Find(method, arguments);

    public string? FindRefusal(MethodBase method) => RefusedMembers.Find(method);

    private static bool Matches(MethodInfo rule, Type[] primal)
    {
        var parameters = rule.GetParameters();
        if (parameters.Length != primal.Length + 1 && parameters.Length != primal.Length + 2) return false;
        for (var i = 0; i < primal.Length; i++) if (parameters[i].ParameterType != primal[i]) return false;
        return true;
    }

    /// <summary>F(x) with the rule (x, y, dy) and F(a, b) with the rule (a, b, dy) are told apart by what the rule returns.</summary>
    private static bool ReturnsOneForEach(MethodInfo rule, Type[] primal)
    {
        var returned = Structs.IsSplit(rule.ReturnType) ? Structs.Leaves(rule.ReturnType).Count() : 1;
        return returned == primal.Length || returned == primal.Count(t => StackTypes.IsFloat(t) || t.IsArray);
    }

    private static Type[] Types(MethodBase method) => method.IsStatic
        ? [.. method.GetParameters().Select(p => p.ParameterType)]
        : [method.DeclaringType!, .. method.GetParameters().Select(p => p.ParameterType)];

    private sealed record BuiltInRules(MethodInfo[] Methods, HashSet<string> Constant);

    private static readonly Lazy<ILookup<Type, Type>> RuleClasses = new(() => typeof(RuleTable).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(RuleTable).Namespace)
        .SelectMany(t => t.GetCustomAttributes<RulesForAttribute>().Select(a => (a.Type, Class: t)))
        .ToLookup(x => x.Type, x => x.Class));

    private static readonly ConcurrentDictionary<Type, BuiltInRules> BuiltInByType = new();

    private static BuiltInRules BuiltIn(Type type) => BuiltInByType.GetOrAdd(type, t =>
    {
        var classes = RuleClasses.Value[t].ToArray();
        return new BuiltInRules(
            [.. classes.SelectMany(c => c.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)))],
            [.. classes.SelectMany(c => c.GetCustomAttributes<ZeroGradientAttribute>()).SelectMany(a => a.Methods)]);
    });

    private IReadOnlyDictionary<MethodBase, MethodInfo> UserRules(Assembly assembly) => _ofAssembly.GetOrAdd(assembly, FindUserRules);

    private static Dictionary<MethodBase, MethodInfo> FindUserRules(Assembly assembly)
    {
        Dictionary<MethodBase, MethodInfo> rules = [];
        foreach (var rule in MarkedMethods.Of(assembly, typeof(DerivativeOfAttribute)))
        {
            foreach (var attribute in rule.GetCustomAttributes<DerivativeOfAttribute>())
            {
                var candidates = attribute.Type.GetMember(attribute.Method, MemberTypes.Method | MemberTypes.Constructor,
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).OfType<MethodBase>();
                var primal = candidates.FirstOrDefault(m => Matches(rule, Types(m)) && ReturnsOneForEach(rule, Types(m)))
                    ?? throw new NotDifferentiableException(rule, 0, null, null,
                    $"no overload of {attribute.Type.Name}.{attribute.Method} has the parameters of this [DerivativeOf] rule "
                    + "followed by [y,] dy, and as many results as it has cotangents");
                rules.TryAdd(primal, rule);
            }
        }

        return rules;
    }
}
