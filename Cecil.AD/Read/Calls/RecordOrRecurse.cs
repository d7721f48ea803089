using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.Calls;

/// <summary>What becomes of a call.</summary>
internal abstract record Decision
{
    /// <summary>One op of the tape.</summary>
    /// <param name="IsPure">Is it a function of its arguments?</param>
    /// <param name="Why">The op's note; a rule stands in the op itself.</param>
    public abstract record OneOp(bool IsPure, string? Why) : Decision
    {
        /// <summary>What the op calls, given the types of its operands.</summary>
        public abstract Callee CalleeOf(MethodBase method, IEnumerable<Type> operands);
    }

    /// <summary>One op with a rule: the pullback is the rule's body.</summary>
    public sealed record Record(MethodInfo Rule, bool IsPure) : OneOp(IsPure, null)
    {
        public override Callee CalleeOf(MethodBase method, IEnumerable<Type> operands) => Callee.WithRule(method, Rule, IsPure);
    }

    /// <summary>One op whose result is constant: it runs exactly once, in the forward pass.</summary>
    public sealed record Inactive(bool IsPure, string Why) : OneOp(IsPure, Why)
    {
        public override Callee CalleeOf(MethodBase method, IEnumerable<Type> operands) => IsPure ? Callee.Pure(method) : Callee.Inactive(method, operands);
    }

    /// <summary>A plain C# body is traced in place of the method's own.</summary>
    public sealed record Substitute(MethodInfo Body) : Decision;

    /// <summary>The callee's IL is traced into the tape of the caller.</summary>
    public sealed record Recurse(MethodCode Code) : Decision;

    /// <summary>The target is known only at run time: a call of a function tape that is found then.</summary>
    public sealed record Dynamic(MethodInfo Called) : Decision;

    /// <summary>The call cannot be differentiated.</summary>
    public sealed record Refuse(string Reason) : Decision;
}

/// <summary>What the rule table knows of a method; see Rules/RuleTable.</summary>
internal interface ICallRules
{
    /// <summary>The pullback of a method called from <paramref name="caller"/>, or null.</summary>
    MethodInfo? FindRule(MethodBase method, MethodBase caller);

    /// <summary>Is the result of the method constant by rule (Math.Floor, double.IsNaN)?</summary>
    bool HasZeroGradient(MethodBase method);

    /// <summary>May a call with a rule be shared, moved or dropped (it neither throws nor has effects)?</summary>
    bool IsPure(MethodBase method);

    /// <summary>The plain C# body to trace in place of a method, closed over the types of the arguments, or null.</summary>
    MethodInfo? FindSubstitute(MethodBase method, IReadOnlyList<Type?> arguments);

    /// <summary>What a method of vectors does to one number of each, or null.</summary>
    MethodInfo? FindLaneBody(MethodBase method);

    /// <summary>For a member known to have nothing to differentiate: that it is inactive, or why not with these arguments; null for others.</summary>
    Decision? FindInactive(MethodBase method, IReadOnlyList<Type?> arguments);

    /// <summary>For a member that is not followed: why, and what to write instead; null for others.</summary>
    string? FindRefusal(MethodBase method);
}

/// <summary>The one place that decides what a call becomes.</summary>
internal sealed class RecordOrRecurse(ICallRules rules)
{
    /// <summary>Makes the tapes of functions that are called.</summary>
    public IFunctionTapes Functions { get; set; } = null!;

    /// <summary>Does what is traced run on this machine, so that the length of its vectors is known?</summary>
    public bool IsForThisProcessor { get; init; } = true;

    /// <summary>What a method of vectors does to one number of each, or null.</summary>
    public MethodInfo? LaneBody(MethodBase method) => rules.FindLaneBody(method);

    /// <param name="method">The callee.</param>
    /// <param name="caller">The method that contains the call.</param>
    /// <param name="arguments">What is known of the arguments' types.</param>
    /// <param name="isVirtual">False for a call that names its target, such as base.F().</param>
    public Decision Decide(MethodBase method, MethodBase caller, IReadOnlyList<Type?> arguments, bool isVirtual)
    {
        if (method.IsDefined(typeof(NonDifferentiableAttribute), inherit: false))
            return arguments.Any(t => t is not null && Structs.HasFloatElements(t)) && MayWrite(method)
                ? new Decision.Refuse(
                $"{TapePrinter.Describe(method)} is [NonDifferentiable] and may write to the array it is given, whose derivative would be wrong; hand over a copy or return the new numbers")
                : new Decision.Inactive(false, "inactive: [NonDifferentiable]");
        if (rules.HasZeroGradient(method)) return new Decision.Inactive(rules.IsPure(method), "inactive: zero gradient by rule");
        if (rules.FindRule(method, caller) is { } rule) return new Decision.Record(rule, rules.IsPure(method));
        // A body that calls what it stands for means the original.
        if (rules.FindSubstitute(method, arguments) is { } body && body != caller) return new Decision.Substitute(body);
        if (rules.FindInactive(method, arguments) is { } inactive) return inactive;
        if (ControlFlowGraph.NeverReturns(method)) return new Decision.Inactive(false, "inactive: throws");
        if (IsInactiveBySignature(method)) return new Decision.Inactive(false, "inactive: nothing to differentiate in its signature");
        if (Delegates.IsInvoke(method)) return new Decision.Dynamic((MethodInfo)method);
        if (rules.FindRefusal(method) is { } reason) return new Decision.Refuse(reason);
        if (isVirtual && method is { IsVirtual: true, IsFinal: false } && method.DeclaringType is { IsSealed: false, IsValueType: false })
            return IsInactiveVirtual(method) ? new Decision.Inactive(false, "inactive: nothing to differentiate in its signature")
                : new Decision.Dynamic((MethodInfo)method);
        if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            return new Decision.Refuse(
                $"{TapePrinter.Describe(method)} is a P/Invoke into native code; give it a rule with [DerivativeOf] or mark a wrapper [NonDifferentiable]");
        return MethodCode.Of(method) is { } code
            ? new Decision.Recurse(code)
            : new Decision.Refuse($"{TapePrinter.Describe(method)} has no IL; give it a rule with [DerivativeOf] or mark a wrapper [NonDifferentiable]");
    }

    /// <summary>Does the method, or one that it calls, store through an array or a pointer? Where that leads to many methods it may.</summary>
    private bool MayWrite(MethodBase method)
    {
        const int MostMethods = 200;
        HashSet<MethodBase> seen = [method];
        Queue<MethodBase> open = new(seen);
        while (open.TryDequeue(out var at))
        {
            if (MethodCode.Of(at) is not { } code)
            {
                if (at.DeclaringType != typeof(Math) && at.DeclaringType != typeof(Console) && !typeof(Array).IsAssignableFrom(at.DeclaringType)) return true;
                continue;
            }

            foreach (var x in code.Instructions)
            {
                if (x.StoresIndirectly) return true;
                if (x.Calls && code.Resolve(x.Int) is MethodBase callee && rules.FindInactive(callee, []) is null
                    && callee.GetParameters().Any(p => !IsPlain(p.ParameterType) && !StackTypes.IsFloat(p.ParameterType))
                    && seen.Add(callee)) open.Enqueue(callee);
            }

            if (seen.Count > MostMethods) return true;
        }

        return false;
    }

    /// <summary>Comparers and the like of the library: no number goes in or comes out.</summary>
    private static bool IsInactiveVirtual(MethodBase method) => method is MethodInfo m && method.DeclaringType is { } type
        && (typeof(MemberInfo).IsAssignableFrom(type) || typeof(IFormatProvider).IsAssignableFrom(type)
            || (type.IsGenericType && type.GetGenericTypeDefinition() is var comparer
            && (comparer == typeof(IEqualityComparer<>) || comparer == typeof(IComparer<>) || comparer == typeof(EqualityComparer<>)
            || comparer == typeof(Comparer<>))))
        && IsWithoutNumbers(m.ReturnType) && m.GetParameters().All(p => IsWithoutNumbers(p.ParameterType));

    private static bool IsWithoutNumbers(Type type) =>
        IsPlain(type) || type == typeof(Type) || typeof(MemberInfo).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>)
        && type.GetGenericArguments()[0] == typeof(char));

    /// <summary>A method of the base class library whose parameters and result are integers, text and the like.</summary>
    private static bool IsInactiveBySignature(MethodBase method) =>
        method.IsStatic && method.DeclaringType is { } type && Library.Contains(type) && method is MethodInfo { IsGenericMethod: false } m
        && IsWithoutNumbers(m.ReturnType) && m.GetParameters().All(p => IsWithoutNumbers(p.ParameterType));

    private static bool IsPlain(Type type) =>
        (type.IsPrimitive && !StackTypes.IsFloat(type) && type != typeof(nint) && type != typeof(nuint)) || type.IsEnum
        || type == typeof(string) || type == typeof(void);
}
