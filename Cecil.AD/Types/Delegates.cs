using System.Reflection;

namespace Cecil.AD.Types;

/// <summary>What the runtime provides for every delegate type (ECMA-335, II.14.6).</summary>
internal static class Delegates
{
    /// <summary>Is it the method that calls what a delegate is bound to?</summary>
    public static bool IsInvoke(MethodBase method) => method is MethodInfo { Name: "Invoke" } && typeof(Delegate).IsAssignableFrom(method.DeclaringType);
}
