using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Rules;

/// <summary>
/// Nothing numeric in Math, MathF, double and float is left to chance: a member has a rule, or a constant result, or IL that the reader
/// can inline because everything it calls is covered in turn. Whether it can is read from the runtime's own library.
/// </summary>
public class RuleCoverageTests
{
    private static readonly Type[] _types = [typeof(Math), typeof(MathF), typeof(double), typeof(float)];

    private static readonly HashSet<(Type, string)> _withoutGradient =
        [.. from rules in RuleCase.RuleClasses()
            from zero in rules.Class.GetCustomAttributes<ZeroGradientAttribute>()
            from name in zero.Methods
            select (rules.Target, name)];

    private static IEnumerable<TestCaseData> Members =>
        from type in _types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where HasNumber(method.ReturnType) && method.GetParameters().Any(p => HasNumber(p.ParameterType))
        select new TestCaseData(method).SetArgDisplayNames($"{type.Name}.{method}");

    [TestCaseSource(nameof(Members))]
    public void Member_has_a_rule_or_no_gradient_or_inlines(MethodInfo method) => Assert.That(IsCovered(method, []), Is.Null);

    /// <summary>What a predicate does with bit patterns need not be readable: it is recorded as a constant.</summary>
    [Test]
    public void Predicates_on_numbers_have_no_gradient_or_are_plain_comparisons()
    {
        var predicates = from type in _types
                         from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                         where !HasNumber(method.ReturnType) && method.GetParameters().Length > 0
                         where method.GetParameters().All(p => HasNumber(p.ParameterType))
                         select IsCovered(method, []);
        Assert.That(predicates.OfType<string>(), Is.Empty);
    }

    [Test]
    public void Rules_call_only_what_can_be_differentiated_again()
    {
        var calls = from type in Modules.Rules.Types
                    where type.Namespace == typeof(RulesForAttribute).Namespace
                    where type.Name is nameof(StrongZero) or nameof(Returned) or nameof(Complement) || RuleCase.RuleClasses().Any(c => c.Class.Name == type.Name)
                    from method in type.Methods
                    from instruction in method.Body.Instructions
                    select (method, instruction);
        foreach (var (method, instruction) in calls)
        {
            Assert.That(instruction.Operand is Instruction target && target.Offset <= instruction.Offset, Is.False, $"{method} loops");
            if (instruction.OpCode.Code == Code.Call && ((MethodReference)instruction.Operand).DeclaringType.Namespace == "System")
                Assert.That(IsCovered(Reflected((MethodReference)instruction.Operand)!, []), Is.Null, $"in {method}");
        }
    }

    [Test]
    public void All_methods_of_a_rule_class_are_rules_of_an_existing_member()
    {
        foreach (var rule in RuleCase.All.Where(rule => rule.Target != typeof(System.Reflection.Emit.OpCodes)))
            Assert.That(rule.Target.GetMethod(rule.Rule.Name, rule.Inputs), Is.Not.Null, rule.ToString());
        foreach (var rule in RuleCase.All.Where(rule => rule.Target == typeof(System.Reflection.Emit.OpCodes)))
            Assert.That(rule.Target.GetField(rule.Rule.Name), Is.Not.Null, rule.ToString());
    }

    /// <summary>Null, or the reason why not.</summary>
    private static string? IsCovered(MethodBase method, MethodBase[] callers)
    {
        var inputs = method.GetParameters().Select(p => p.ParameterType);
        if (_withoutGradient.Contains((method.DeclaringType!, method.Name))) return null;
        if (RuleCase.Find(method.DeclaringType!, method.Name, inputs) is not null) return null;
        if (callers.Contains(method)) return $"{method} calls itself: an intrinsic of the JIT";
        if (!_types.Contains(method.DeclaringType) || method.IsPrivate) return $"{method.DeclaringType}.{method} has no rule";
        var definition = (MethodDefinition)Modules.CoreLib.LookupToken(method.MetadataToken);
        if (!definition.HasBody) return $"{method.DeclaringType}.{method} has no IL";
        if (definition.Body.Instructions.Any(i => i.OpCode.Code is Code.Throw or Code.Localloc)) return $"{method} throws";
        var calls = definition.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>();
        return calls.Select(c => Reflected(c) is { } called ? IsCovered(called, [.. callers, method]) : $"{method} calls {c}")
            .FirstOrDefault(reason => reason != null);
    }

    private static MethodInfo? Reflected(MethodReference reference)
    {
        Type?[] inputs = [.. reference.Parameters.Select(p => Type.GetType(p.ParameterType.FullName))];
        if (inputs.Contains(null)) return null;
        const BindingFlags any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        return Type.GetType(reference.DeclaringType.FullName)?.GetMethod(reference.Name, any, inputs!);
    }

    private static bool HasNumber(Type type) =>
        type == typeof(double) || type == typeof(float)
        || typeof(ITuple).IsAssignableFrom(type) && type.GetGenericArguments().Any(HasNumber);
}
