using Cecil.AD.Weave;
using Mono.Cecil;
using NUnit.Framework;

namespace Cecil.AD.Tests.Package;

/// <summary>A project that uses the package.</summary>
internal sealed class Consumer
{
    private readonly string _project;

    /// <param name="name">The name of the project and its folder, with the extension of its language.</param>
    /// <param name="properties">Elements of its PropertyGroup.</param>
    /// <param name="items">Elements of its ItemGroup; without a reference to another project it references the package.</param>
    public Consumer(string name, string properties, string items = "")
    {
        _project = name;
        Name = Path.GetFileNameWithoutExtension(name);
        if (!items.Contains("ProjectReference", StringComparison.Ordinal)) items += $"<PackageReference Include=\"Cecil.AD\" Version=\"{PackageFeed.Version}\" />";
        Write(name, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
    }

    public string Name { get; }

    public string Folder => Path.Combine(PackageFeed.Folder, Name);

    public string Assembly => Path.Combine(Folder, "bin", "Debug", "net10.0", Name + ".dll");

    public void Write(string file, string text) => PackageFeed.Write(Path.Combine(Name, file), text);

    public string Succeed(params string[] arguments)
    {
        var (code, text) = Dotnet(arguments);
        Assert.That(code, Is.Zero, text);
        return text;
    }

    public string Fail(params string[] arguments)
    {
        var (code, text) = Dotnet(arguments);
        Assert.That(code, Is.Not.Zero, text);
        return text;
    }

    /// <summary>What the built program prints.</summary>
    public string Output()
    {
        var (code, text) = PackageFeed.Dotnet(Folder, Assembly);
        Assert.That(code, Is.Zero, text);
        return text.ReplaceLineEndings("\n").TrimEnd();
    }

    public static bool IsWoven(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return WovenAssembly.IsWoven(module);
    }

    private (int Code, string Text) Dotnet(string[] arguments) => PackageFeed.Dotnet(Folder, [.. arguments, _project, "-v:m", "-clp:NoSummary"]);
}
