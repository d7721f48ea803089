using System.Reflection;
using System.Runtime.Loader;

namespace Cecil.AD.Weave;

/// <summary>
/// Loads an assembly and what it references in order to read it; nothing of it is run. The framework and Cecil.AD are those of this
/// process, everything else comes from the given files, then from the assembly's own folder.
/// </summary>
internal sealed class TargetContext : AssemblyLoadContext
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly AssemblyDependencyResolver? _dependencies;
    private readonly string _folder;

    private TargetContext(string path, IEnumerable<string> runtimeFiles) : base("target")
    {
        _folder = Path.GetDirectoryName(path)!;
        _dependencies = File.Exists(Path.ChangeExtension(path, ".deps.json")) ? new AssemblyDependencyResolver(path) : null;
        foreach (var file in runtimeFiles) _files.TryAdd(Path.GetFileNameWithoutExtension(file), Path.GetFullPath(file));
    }

    /// <param name="path">The assembly's file.</param>
    /// <param name="runtimeFiles">Files of the assemblies it runs with: implementations, not reference assemblies.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public static Assembly Load(string path, IEnumerable<string> runtimeFiles)
    {
        path = Path.GetFullPath(path);
        return new TargetContext(path, runtimeFiles).LoadFromAssemblyPath(path);
    }

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name == typeof(Autodiff).Assembly.GetName().Name) return typeof(Autodiff).Assembly;
        if (IsFramework(name.Name!)) return null;
        if (_files.TryGetValue(name.Name!, out var file)) return LoadFromAssemblyPath(file);
        if (_dependencies?.ResolveAssemblyToPath(name) is { } resolved) return LoadFromAssemblyPath(resolved);
        var beside = Path.Combine(_folder, name.Name + ".dll");
        return File.Exists(beside) ? LoadFromAssemblyPath(beside) : OtherFramework(name.Name!) is { } shared ? LoadFromAssemblyPath(shared) : null;
    }

    /// <summary>An assembly of another shared framework (ASP.NET Core, Windows Desktop), in the newest version of it that is not newer than
    /// this runtime.</summary>
    private static string? OtherFramework(string name)
    {
        var own = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetFullPath(Path.Combine(own, "..", ".."));
        return Directory.GetDirectories(shared).Where(d => !own.StartsWith(d, StringComparison.Ordinal)).SelectMany(Directory.GetDirectories)
            .Where(d => File.Exists(Path.Combine(d, name + ".dll")) && Version.TryParse(Path.GetFileName(d), out var version) && version <= Environment.Version)
            .MaxBy(d => Version.Parse(Path.GetFileName(d))) is { } found ? Path.Combine(found, name + ".dll") : null;
    }

    private static bool IsFramework(string name) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
