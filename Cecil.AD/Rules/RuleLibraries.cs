using System.Reflection;
using System.Runtime.Loader;

namespace Cecil.AD.Rules;

/// <summary>
/// Assemblies whose rules hold for the functions of another: those that it names with <see cref="DerivativesInAttribute"/>, those that
/// it references, and the same of the program, since a function may come from a library that knows nothing of rules. The base class
/// library is left out, its rules are built in.
/// </summary>
internal static class RuleLibraries
{
    private static readonly string[] _platform = ["System", "Microsoft", "netstandard", "mscorlib", "WindowsBase"];

    public static IReadOnlyList<Assembly> Of(Assembly root) =>
        [.. new[] { root, Assembly.GetEntryAssembly() }.OfType<Assembly>().Where(a => !a.IsDynamic).SelectMany(Known).Distinct()];

    private static IEnumerable<Assembly> Known(Assembly user) =>
        user.GetCustomAttributes<DerivativesInAttribute>().Select(a => new AssemblyName(a.Assembly)).Concat(user.GetReferencedAssemblies())
            .Where(name => !IsPlatform(name.Name!)).Select(name => Load(user, name)).OfType<Assembly>();

    private static bool IsPlatform(string name) =>
        Array.Exists(_platform, p => name.StartsWith(p, StringComparison.Ordinal) && (name.Length == p.Length || name[p.Length] == '.'));

    /// <summary>Null when it cannot be loaded: what is missing is missing for the function too, if it needs it.</summary>
    private static Assembly? Load(Assembly user, AssemblyName name)
    {
        try
        {
            return (AssemblyLoadContext.GetLoadContext(user) ?? AssemblyLoadContext.Default).LoadFromAssemblyName(name);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }
}
