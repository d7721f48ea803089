using System.Reflection;
using System.Runtime.CompilerServices;
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

    /// <summary>
    /// Types (and the namespaces below the names that end in a dot) without anything to differentiate: their methods run as they
    /// are, once. None of them returns a number that depends on an argument's number, other than through text.
    /// </summary>
    private static readonly string[] InactiveTypes =
    [
        "System.Console", "System.SR", "System.String", "System.Text.", "System.IO.", "System.Diagnostics.", "System.Random", "System.DateTime",
        "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.TimeZoneInfo", "System.Decimal",
            "System.Half", "System.Int128", "System.UInt128", "System.Environment", "System.GC", "System.Globalization.", "System.Guid",
        "System.Type", "System.Char", "System.Boolean", "System.Enum", "System.Version", "System.Object", "System.Threading.Thread",
            "System.Threading.Monitor", "System.Threading.Lock", "System.Threading.Lock+Scope", "System.Threading.SpinWait",
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler", "System.ArgumentNullException", "System.ArgumentOutOfRangeException",
        "System.ArgumentException", "System.ObjectDisposedException", "System.HashCode", "System.Runtime.CompilerServices.RuntimeHelpers",
    ];

    public const string Combined = "delegates are combined (+=), and one that calls several methods has no derivative; call the methods one after the other";

    private const string DynamicCall = "a dynamic call is bound at run time and is not supported; use static types";

    /// <param name="method">The callee.</param>
    /// <param name="caller">The method that contains the call.</param>
    /// <param name="arguments">What is known of the arguments' types.</param>
    /// <param name="isVirtual">False for a call that names its target, such as base.F().</param>
    public Decision Decide(MethodBase method, MethodBase caller, IReadOnlyList<Type?> arguments, bool isVirtual)
    {
        if (method.IsDefined(typeof(NonDifferentiableAttribute), inherit: false))
            return arguments.Any(t => t is { IsArray: true } && HasFloatElements(t)) && MayWrite(method)
                ? new Decision.Refuse(
                $"{TapePrinter.Describe(method)} is [NonDifferentiable] and may write to the array it is given, whose derivative would be wrong; hand over a copy or return the new numbers")
                : new Decision.Inactive(false, "inactive: [NonDifferentiable]");
        if (rules.HasZeroGradient(method)) return new Decision.Inactive(rules.IsPure(method), "inactive: zero gradient by rule");
        if (rules.FindRule(method, caller) is { } rule) return new Decision.Record(rule, rules.IsPure(method));
        // A body that calls what it stands for means the original.
        if (rules.FindSubstitute(method, arguments) is { } body && body != caller) return new Decision.Substitute(body);
        if (method.DeclaringType == typeof(Autodiff)) return DecideOwn(method);
        if (IsInactive(method)) return DecideInactive(method, arguments);
        if (ControlFlowGraph.NeverReturns(method) && Library.Contains(method.DeclaringType!)) return new Decision.Inactive(false, "inactive: throws");
        if (IsInactiveBySignature(method)) return new Decision.Inactive(false, "inactive: nothing to differentiate in its signature");
        if (method is MethodInfo { Name: "Invoke" } invoke && typeof(Delegate).IsAssignableFrom(method.DeclaringType)) return new Decision.Dynamic(invoke);
        if (RefusedByKind(method) is { } reason) return new Decision.Refuse(reason);
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

    /// <summary>Kinds of calls that are not followed, each with what to write instead.</summary>
    private static string? RefusedByKind(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type is null) return null;
        if (type == typeof(Delegate) && method.Name is nameof(Delegate.Combine) or nameof(Delegate.Remove)) return Combined;
        if (IsReflection(type, method)) return $"{TapePrinter.Describe(method)} is reflection, which is not followed; call the member itself";
        if (RuntimeCalls.IsRuntime(type)
            || (method.IsDefined(typeof(GradientOfAttribute), inherit: false) && MethodCode.Of(method) is not { Instructions.Length: > 0 }))
            return $"{TapePrinter.Describe(method)} belongs to a derivative, which is not differentiated again; take the function itself, and Grad(Grad(f)) for its second derivative";
        if (method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
            return $"{TapePrinter.Describe(method)} is async, which is not supported; call a synchronous method";
        if (type.Namespace == "Microsoft.CSharp.RuntimeBinder") return DynamicCall;
        if (!Library.Contains(type)) return null;
        if ((type.FullName ?? type.Name).StartsWith("System.Threading.", StringComparison.Ordinal) && type != typeof(LazyInitializer))
            return $"{TapePrinter.Describe(method)} is about threads (Parallel, Task, locks), which are not supported; use a plain loop and plain variables";
        if ((type.FullName ?? type.Name).StartsWith("System.Runtime.CompilerServices.CallSite", StringComparison.Ordinal)) return DynamicCall;
        if (type.FullName is "System.Runtime.CompilerServices.Unsafe" or "System.Runtime.InteropServices.MemoryMarshal" or "System.BitConverter")
            return $"{TapePrinter.Describe(method)} reinterprets memory (a bit cast), which would lose the derivative; convert the number, or give a wrapper a [DerivativeOf] rule";
        if (Lanes.AreIn(method))
            return $"{TapePrinter.Describe(method)} is about the bits of vectors, or their memory, which is not followed; use what acts on their numbers one by one, or a plain loop";
        if ((type.Namespace ?? "").StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal))
            return $"{TapePrinter.Describe(method)} is a processor instruction without IL of its own; use plain arithmetic or give a wrapper a [DerivativeOf] rule";
        return null;
    }

    /// <summary>Members that are called, read or written by name.</summary>
    private static bool IsReflection(Type type, MethodBase method) => method.Name switch
    {
        "Invoke" => typeof(MethodBase).IsAssignableFrom(type),
        "GetValue" or "SetValue" => typeof(FieldInfo).IsAssignableFrom(type) || typeof(PropertyInfo).IsAssignableFrom(type) || type == typeof(Array),
        "CreateInstance" => type == typeof(Array) || (type == typeof(Activator) && !method.IsGenericMethod),
        "DynamicInvoke" => type == typeof(Delegate),
        _ => false,
    };

    private static Decision DecideOwn(MethodBase method) =>
        method.Name == nameof(Autodiff.StopGradient) && StackTypes.IsFloat(((MethodInfo)method).ReturnType)
            ? new Decision.Inactive(true, "inactive: StopGradient")
            : new Decision.Refuse(method.Name == nameof(Autodiff.StopGradient)
                ? "StopGradient takes a double or float here; apply it to the numbers"
                : $"Autodiff.{method.Name} inside a differentiated function is not supported yet; make the gradient outside");

    private static bool IsInactive(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type is null || type.Assembly.IsDynamic) return false;
        if (typeof(Exception).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type)) return typeof(Exception).IsAssignableFrom(type);
        if (type.IsPrimitive) return IsTextOrTest(method);
        if (type == typeof(Array))
            return method.Name is "Empty" or "get_Length" or "get_LongLength" or "get_Rank" or "GetLength" or "GetLowerBound"
            or "GetUpperBound" or "GetLongLength";
        if (type.IsGenericType) return false;
        var name = type.FullName ?? "";
        return Library.Contains(type)
            && Array.Exists(InactiveTypes, t => t.EndsWith('.') ? name.StartsWith(t, StringComparison.Ordinal) : name == t);
    }

    /// <summary>Members of the number types that go to or from text, compare or hash.</summary>
    private static bool IsTextOrTest(MethodBase method) =>
        method.Name is "ToString" or "Parse" or "TryParse" or "TryFormat" or "GetHashCode" or "Equals" or "CompareTo" or "GetTypeCode";

    /// <summary>A Random may shuffle and a stream may fill an array of numbers: then what was in it would be lost.</summary>
    private static Decision DecideInactive(MethodBase method, IReadOnlyList<Type?> arguments)
    {
        var isReader = method.DeclaringType == typeof(Array) || method.DeclaringType == typeof(string) || method.DeclaringType == typeof(Console)
            || method.DeclaringType == typeof(object) || typeof(Exception).IsAssignableFrom(method.DeclaringType)
            || method.DeclaringType?.Namespace is "System.Text" or "System.Runtime.CompilerServices";
        if (typeof(Exception).IsAssignableFrom(method.DeclaringType) && method is MethodInfo { ReturnType: var told } && Numbers.AreHeldBy(told))
            return new Decision.Refuse(
                $"the exception {TapePrinter.TypeName(method.DeclaringType)} holds a number, which would lose its derivative; keep the number elsewhere");
        if (method is MethodInfo { ReturnType: var returns } && !IsTextOrTest(method) && Numbers.AreHeldBy(returns)
            && arguments.Any(t => t is not null && Numbers.AreHeldBy(t)))
            return new Decision.Refuse(
                $"{TapePrinter.Describe(method)} may return numbers that depend on those it is given; write it out or give it a rule with [DerivativeOf]");
        return !isReader && arguments.Any(t => t is { IsArray: true } && HasFloatElements(t))
            ? new Decision.Refuse(
            $"{TapePrinter.Describe(method)} may change the numbers of the array it is given; write the loop out or give it a rule with [DerivativeOf]")
            : new Decision.Inactive(method.DeclaringType == typeof(Array), $"inactive: {TapePrinter.TypeName(method.DeclaringType!)}");
    }

    /// <summary>Does the method, or one that it calls, store through an array or a pointer? Where that leads to many methods it may.</summary>
    private static bool MayWrite(MethodBase method)
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
                if (x.Calls && code.Resolve(x.Int) is MethodBase callee && !IsInactive(callee)
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

    private static bool HasFloatElements(Type array)
    {
        var element = array;
        while (element.IsArray) element = element.GetElementType()!;
        return Structs.HasFloat(element);
    }

    /// <summary>A method of the base class library whose parameters and result are integers, text and the like.</summary>
    private static bool IsInactiveBySignature(MethodBase method) =>
        method.IsStatic && method.DeclaringType is { } type && Library.Contains(type) && method is MethodInfo { IsGenericMethod: false } m
        && IsWithoutNumbers(m.ReturnType) && m.GetParameters().All(p => IsWithoutNumbers(p.ParameterType));

    private static bool IsPlain(Type type) =>
        (type.IsPrimitive && !StackTypes.IsFloat(type) && type != typeof(nint) && type != typeof(nuint)) || type.IsEnum
        || type == typeof(string) || type == typeof(void);
}
