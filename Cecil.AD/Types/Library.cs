using System.Reflection;
using System.Runtime.CompilerServices;

namespace Cecil.AD.Types;

/// <summary>
/// What belongs to the base class library. That is a question of identity, not of a name that anybody may give to an assembly: the
/// strong name of the library's assemblies is "System" or begins with "System.", and is signed with one of the keys of its publisher.
/// </summary>
internal static class Library
{
    /// <summary>Tokens of the keys that the assemblies of .NET, and the packages System.* beside it, are signed with.</summary>
    private static readonly string[] Keys = ["7cec85d7bea7798e", "b77a5c561934e089", "b03f5f7f11d50a3a", "cc7b13ffcd2ddd51"];

    private static readonly ConditionalWeakTable<Assembly, object> Known = [];
    private static readonly object Yes = new(), No = new();

    public static bool Contains(Assembly assembly) =>
        assembly == typeof(object).Assembly || Known.GetValue(assembly, a => IsSigned(a.GetName()) ? Yes : No) == Yes;

    public static bool Contains(Type type) => Contains(type.Assembly);

    private static bool IsSigned(AssemblyName name) =>
        (name.Name == "System" || name.Name?.StartsWith("System.", StringComparison.Ordinal) == true)
        && name.GetPublicKeyToken() is { Length: 8 } token && Keys.Contains(Convert.ToHexStringLower(token));
}
