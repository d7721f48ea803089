using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>
/// The assemblies that the target was compiled against. What is woven refers to types there, so that no reference to an
/// implementation assembly (System.Private.CoreLib) gets into the target.
/// </summary>
internal sealed class ReferenceSet : IAssemblyResolver
{
    private readonly Dictionary<string, Lazy<ModuleDefinition>> _modules = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, TypeDefinition?> _types = [];

    /// <param name="files">The reference assemblies; where .NET's are not among them, those of the newest installed targeting pack are taken.</param>
    /// <param name="runtimeFiles">Implementations, for what has no reference assembly.</param>
    /// <exception cref="FileNotFoundException">None are given and no targeting pack is installed.</exception>
    public ReferenceSet(IEnumerable<string> files, IEnumerable<string> runtimeFiles)
    {
        foreach (var file in files) Add(file);
        if (!_modules.ContainsKey("System.Runtime") && !_modules.ContainsKey("netstandard"))
            foreach (var file in Directory.GetFiles(TargetingPack(), "*.dll").Order(StringComparer.Ordinal)) Add(file);
        foreach (var file in runtimeFiles.Append(typeof(Autodiff).Assembly.Location)) Add(file);
    }

    /// <summary>The folder of the newest reference assemblies of .NET that come with the SDK.</summary>
    public static string TargetingPack()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var packs = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        var newest = Directory.Exists(packs)
            ? Directory.GetDirectories(packs).MaxBy(d => Version.TryParse(Path.GetFileName(d).Split('-')[0], out var v) ? v : new Version())
            : null;
        return newest is not null && Directory.Exists(Path.Combine(newest, "ref")) && Directory.GetDirectories(Path.Combine(newest, "ref")) is [var pack, ..]
            ? pack
            : throw new FileNotFoundException(
            $"there are no .NET reference assemblies under {packs}; hand over those that the assembly was compiled against with --reference");
    }

    /// <summary>The definition of a type by its reflection name (nested types behind a plus sign), or null when no reference shows it.</summary>
    public TypeDefinition? Find(string fullName)
    {
        if (_types.TryGetValue(fullName, out var known)) return known;
        var name = fullName.Replace('+', '/');
        return _types[fullName] = _order.Select(n => _modules[n].Value.GetType(name)).FirstOrDefault(t => t is not null);
    }

    public AssemblyDefinition? Resolve(AssemblyNameReference name) => _modules.TryGetValue(name.Name, out var module) ? module.Value.Assembly : null;

    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var module in _modules.Values.Where(m => m.IsValueCreated)) module.Value.Dispose();
    }

    private void Add(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!_modules.TryAdd(
            name, new Lazy<ModuleDefinition>(
            () => ModuleDefinition.ReadModule(file, new ReaderParameters(ReadingMode.Deferred) { AssemblyResolver = this })))) return;
        // Nearly every type that is asked for is in one of these two.
        if (name is "System.Runtime" or "Cecil.AD") _order.Insert(0, name);
        else _order.Add(name);
    }
}
