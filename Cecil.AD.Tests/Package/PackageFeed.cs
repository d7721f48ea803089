using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using NUnit.Framework;

namespace Cecil.AD.Tests.Package;

/// <summary>Packs the libraries once, into a folder that the tests' projects restore from. The version is new each time, so no cache knows it.</summary>
[SetUpFixture, Parallelizable(ParallelScope.Self | ParallelScope.Fixtures)]
public sealed class PackageFeed
{
    private static readonly string _root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The folder of everything that these tests make; the space is on purpose.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), $"Cecil.AD package {Guid.NewGuid():N}");

    public static string Version { get; } = $"0.0.0-test.{DateTime.UtcNow.Ticks}";

    public static string Feed => Path.Combine(Folder, "feed");

    [OneTimeSetUp]
    public void Pack()
    {
        Directory.CreateDirectory(Folder);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } packages
            ? packages
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              {(Directory.Exists(cache) ? $"<fallbackPackageFolders><add key=\"cache\" value=\"{cache}\" /></fallbackPackageFolders>" : "")}
            </configuration>
            """);
        Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
                <TargetFramework>net10.0</TargetFramework>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RunAnalyzers>false</RunAnalyzers>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        var configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        foreach (var project in new[] { "Cecil.AD", "Cecil.AD.MathNet" })
        {
            var (code, text) = Dotnet(_root, "pack", project, "-c", configuration, "-o", Feed, "--no-build", $"-p:PackageVersion={Version}");
            Assert.That(code, Is.Zero, text);
        }
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes a file below the folder.</summary>
    public static void Write(string path, string text)
    {
        path = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public static (int Code, string Text) Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);
        // The build that runs these tests has left its own settings, and nothing may stay behind that waits for more builds.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        foreach (var (name, value) in new[] { ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en") })
            start.Environment[name] = value;
        return Run(start, folder);
    }

    public static (int Code, string Text) Run(ProcessStartInfo start, string folder)
    {
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true);
        var text = new StringBuilder();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return (process.ExitCode, text.ToString());

        void Collect(object sender, DataReceivedEventArgs e)
        {
            lock (text) if (e.Data is not null) text.AppendLine(e.Data);
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
