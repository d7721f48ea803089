using System.Reflection;
using Cecil.AD.Weave;

namespace Cecil.AD.Tools;

/// <summary>The assembly that a command is asked about.</summary>
internal static class Target
{
    /// <exception cref="ToolException">There is no such file, or it is not a .NET assembly.</exception>
    public static Assembly Load(string path, IReadOnlyCollection<string> references)
    {
        foreach (var file in references.Prepend(path))
            if (!File.Exists(file)) throw new ToolException($"there is no file {file}");
        try
        {
            return Framework(path) ?? TargetContext.Load(path, references);
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"{path} is not a .NET assembly");
        }
        catch (FileLoadException e)
        {
            throw new ToolException($"{path} cannot be loaded: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>The assemblies beside one, but for Cecil.AD: that is this one.</summary>
    public static IEnumerable<string> Neighbours(string path) => Directory.GetFiles(Path.GetDirectoryName(path)!, "*.dll")
        .Where(f => f != path && Path.GetFileName(f) != Path.GetFileName(typeof(Autodiff).Assembly.Location)).Order(StringComparer.Ordinal);

    /// <summary>The framework's own assemblies are loaded already, and only once.</summary>
    private static Assembly? Framework(string path)
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return Path.GetDirectoryName(Path.GetFullPath(path)) == folder ? Assembly.Load(AssemblyName.GetAssemblyName(path)) : null;
    }
}
