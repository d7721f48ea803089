using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Rules;

/// <summary>The members of the base class library that are not followed, each with what to write instead.</summary>
internal static class RefusedMembers
{
    private const string DynamicCall = "a dynamic call is bound at run time and is not supported; use static types";

    /// <summary>Kinds of calls that are not followed, each with what to write instead.</summary>
    public static string? Find(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type is null) return null;
        if (type == typeof(Delegate) && method.Name is nameof(Delegate.Combine) or nameof(Delegate.Remove)) return Events.Combined;
        if (IsReflection(type, method)) return $"{TapePrinter.Describe(method)} is reflection, which is not followed; call the member itself";
        if (RuntimeCalls.IsRuntime(type)
            || (method.IsDefined(typeof(GradientOfAttribute), inherit: false) && MethodCode.Of(method) is not { Instructions.Length: > 0 }))
            return $"{TapePrinter.Describe(method)} belongs to a derivative, which is not differentiated again; take the function itself, "
                + "and Grad(Grad(f)) for its second derivative";
        if (method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
            return $"{TapePrinter.Describe(method)} is async, which is not supported; call a synchronous method";
        if (type.Namespace == "Microsoft.CSharp.RuntimeBinder") return DynamicCall;
        if (!Library.Contains(type)) return null;
        if ((type.FullName ?? type.Name).StartsWith("System.Threading.", StringComparison.Ordinal) && type != typeof(LazyInitializer))
            return $"{TapePrinter.Describe(method)} is about threads (Parallel, Task, locks), which are not supported; use a plain loop and plain variables";
        if ((type.FullName ?? type.Name).StartsWith("System.Runtime.CompilerServices.CallSite", StringComparison.Ordinal)) return DynamicCall;
        if (type.FullName is "System.Runtime.CompilerServices.Unsafe" or "System.Runtime.InteropServices.MemoryMarshal" or "System.BitConverter")
            return $"{TapePrinter.Describe(method)} reinterprets memory (a bit cast), which would lose the derivative; convert the number, "
                + "or give a wrapper a [DerivativeOf] rule";
        if (Lanes.AreIn(method))
            return $"{TapePrinter.Describe(method)} is about the bits of vectors, or their memory, which is not followed; "
                + "use what acts on their numbers one by one, or a plain loop";
        if ((type.Namespace ?? "").StartsWith("System.Runtime.Intrinsics", StringComparison.Ordinal))
            return $"{TapePrinter.Describe(method)} is a processor instruction without IL of its own; "
                + "use plain arithmetic or give a wrapper a [DerivativeOf] rule";
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
}
