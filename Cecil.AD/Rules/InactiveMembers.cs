using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Rules;

/// <summary>The members of the base class library, and of our own door, that run as they are, once, and whose results are constants.</summary>
internal static class InactiveMembers
{
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

    /// <summary>What becomes of a call of such a member; null for others.</summary>
    public static Decision? Find(MethodBase method, IReadOnlyList<Type?> arguments) =>
        method.DeclaringType == typeof(Autodiff) ? DecideOwn(method) : IsInactive(method) ? Decide(method, arguments) : null;

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
    private static Decision Decide(MethodBase method, IReadOnlyList<Type?> arguments)
    {
        var isReader = method.DeclaringType == typeof(Array) || method.DeclaringType == typeof(string) || method.DeclaringType == typeof(Console)
            || method.DeclaringType == typeof(object) || method.DeclaringType == typeof(GC) || typeof(Exception).IsAssignableFrom(method.DeclaringType)
            || method.DeclaringType?.Namespace is "System.Text" or "System.Runtime.CompilerServices";
        if (typeof(Exception).IsAssignableFrom(method.DeclaringType) && method is MethodInfo { ReturnType: var told } && Numbers.AreHeldBy(told))
            return new Decision.Refuse(
                $"the exception {TapePrinter.TypeName(method.DeclaringType)} holds a number, which would lose its derivative; keep the number elsewhere");
        if (method is MethodInfo { ReturnType: var returns } && !IsTextOrTest(method) && Numbers.AreHeldBy(returns)
            && arguments.Any(t => t is not null && Numbers.AreHeldBy(t)))
            return new Decision.Refuse(
                $"{TapePrinter.Describe(method)} may return numbers that depend on those it is given; write it out or give it a rule with [DerivativeOf]");
        return !isReader && arguments.Any(t => t is not null && Structs.HasFloatElements(t))
            ? new Decision.Refuse(
            $"{TapePrinter.Describe(method)} may change the numbers of the array it is given; write the loop out or give it a rule with [DerivativeOf]")
            : new Decision.Inactive(method.DeclaringType == typeof(Array), $"inactive: {TapePrinter.TypeName(method.DeclaringType!)}");
    }
}
