using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>Finds referenced assemblies by simple name in the given folders, in their order; every assembly is read once.</summary>
internal sealed class FolderResolver(params IReadOnlyList<string> folders) : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _assemblies = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The shared framework of this process and the folder of the tests.</summary>
    public static FolderResolver Default(params IEnumerable<string> more) =>
        new([.. more, Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(typeof(FolderResolver).Assembly.Location)!]);

    /// <summary>The module of a file; references to its own assembly find the same module.</summary>
    public ModuleDefinition Read(string path)
    {
        var module = ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = this, InMemory = true });
        _assemblies[module.Assembly.Name.Name] = module.Assembly;
        return module;
    }

    /// <summary>Makes an assembly that lies in no folder known to those that reference it.</summary>
    public void Add(AssemblyDefinition assembly) => _assemblies[assembly.Name.Name] = assembly;

    public AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        if (_assemblies.TryGetValue(name.Name, out var known)) return known;
        var file = folders.Select(f => Path.Combine(f, name.Name + ".dll")).FirstOrDefault(File.Exists)
            ?? throw new AssemblyResolutionException(name);
        return Read(file).Assembly;
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in _assemblies.Values) assembly.Dispose();
        _assemblies.Clear();
    }
}
