using System.CommandLine;
using Cecil.AD.Weave;

namespace Cecil.AD.Tools;

/// <summary><c>cecil-ad weave</c>: writes derivatives into a compiled assembly; the build calls it behind the compiler.</summary>
internal static class WeaveCommand
{
    public static Command Create()
    {
        var assembly = new Argument<FileInfo>("assembly") { Description = "The assembly to weave." };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "Where to write; without it, the assembly itself is replaced." };
        var references = new Option<string[]>(
            "--reference")
        { Description = "A reference assembly that the assembly was compiled against; .NET's own when none is given." };
        var runtime = new Option<string[]>("--runtime") { Description = "An assembly that it runs with, where that is not in its folder." };
        var key = new Option<FileInfo?>("--key") { Description = "The key file to sign with." };
        var aot = new Option<bool>("--native-aot") { Description = "Whatever would be compiled at run time is an error." };
        var pathMap = new Option<string?>("--path-map") { Description = "The compiler's PathMap, real=mapped,…: errors name real files." };
        var quiet = new Option<bool>("--quiet") { Description = "Print errors only." };
        var command = new Command("weave", "Writes derivatives into a compiled assembly.") { assembly, output, references, runtime, key, aot, pathMap, quiet };
        command.SetAction(parsed =>
        {
            var input = parsed.GetValue(assembly)!.FullName;
            var console = parsed.InvocationConfiguration;
            return Run(new WeaveOptions(input, parsed.GetValue(output)?.FullName ?? input, parsed.GetValue(references) ?? [], parsed.GetValue(runtime) ?? [])
            {
                KeyFile = parsed.GetValue(key)?.FullName,
                NativeAot = parsed.GetValue(aot),
            }, parsed.GetValue(pathMap), parsed.GetValue(quiet) ? TextWriter.Null : console.Output, console.Error);
        });
        return command;
    }

    private static int Run(WeaveOptions options, string? pathMap, TextWriter console, TextWriter errors)
    {
        var (assembly, target) = (options.Input, options.Output);
        if (!File.Exists(assembly)) return Fail(errors, $"{assembly} does not exist");
        // Never leave half an assembly: it is written here and then moved into place.
        var scratch = Path.Combine(Path.GetDirectoryName(target)!, $".cecil-ad-{Environment.ProcessId}");
        // Windows does not let a loaded file be replaced: what is read is a copy then.
        var copies = target == assembly ? Directory.CreateTempSubdirectory("cecil-ad-").FullName : null;
        try
        {
            Directory.CreateDirectory(scratch);
            var woven = Path.Combine(scratch, Path.GetFileName(target));
            var result = Weaver.Run(options with
            {
                Input = copies is null ? assembly : Copy(assembly, copies),
                Output = woven,
                RuntimeFiles = [.. options.RuntimeFiles, .. Target.Neighbours(assembly), .. SharedFrameworks(options.References)],
            });
            foreach (var diagnostic in result.Diagnostics) errors.WriteLine(diagnostic with { File = RealPath(diagnostic.File, pathMap) });
            if (result.Diagnostics.Count > 0) return 1;
            if (result.Written) Replace(woven, target);
            else if (target != assembly) Replace(Copy(assembly, scratch, Path.GetFileNameWithoutExtension(target)), target);
            console.WriteLine(result.Written ? $"{result.Woven.Count} derivatives woven into {target}" : $"{assembly}: nothing to weave");
            foreach (var name in result.Woven) console.WriteLine("  " + name);
            return 0;
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return Fail(errors, e is BadImageFormatException ? $"{assembly} is no .NET assembly: {e.Message}" : e.Message);
        }
        finally
        {
            Remove(scratch);
            Remove(copies);
        }
    }

    private static void Remove(string? folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Windows: the copy is still loaded. It lies in the folder for temporary files.
        }
    }

    private static int Fail(TextWriter errors, string message)
    {
        errors.WriteLine($"cecil-ad: error: {message.ReplaceLineEndings(" ")}");
        return 1;
    }

    private static string? RealPath(string? file, string? pathMap)
    {
        foreach (var entry in pathMap?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            if (entry.Split('=') is [var real, var mapped] && file?.StartsWith(mapped, StringComparison.Ordinal) == true) return real + file[mapped.Length..];
        return file;
    }

    /// <summary>What implements references to frameworks that this process does not run with, such as ASP.NET Core.</summary>
    private static IEnumerable<string> SharedFrameworks(IEnumerable<string> references)
    {
        var own = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var names = references.Select(Path.GetFileName).Where(n => !File.Exists(Path.Combine(own.FullName, n!))).ToHashSet();
        foreach (var framework in own.Parent?.Parent?.Exists == true ? own.Parent.Parent.GetDirectories() : [])
        {
            var newest = framework.GetDirectories($"{Environment.Version.Major}.*").MaxBy(
                d => Version.TryParse(d.Name.Split('-')[0], out var v) ? v : new Version());
            var files = newest?.GetFiles("*.dll") ?? [];
            foreach (var file in files.Any(f => names.Contains(f.Name)) ? files : []) yield return file.FullName;
        }
    }

    /// <summary>Moves an assembly and its symbols; they count as new, whatever they were made from.</summary>
    private static void Replace(string file, string target)
    {
        foreach (var (from, to) in new[] { (Path.ChangeExtension(file, ".pdb"), Path.ChangeExtension(target, ".pdb")), (file, target) })
        {
            if (!File.Exists(from)) continue;
            File.SetLastWriteTimeUtc(from, DateTime.UtcNow);
            File.Move(from, to, overwrite: true);
        }
    }

    private static string Copy(string assembly, string folder, string? name = null)
    {
        name ??= Path.GetFileNameWithoutExtension(assembly);
        foreach (var extension in new[] { Path.GetExtension(assembly), ".pdb" })
        {
            var file = Path.ChangeExtension(assembly, extension);
            if (File.Exists(file)) File.Copy(file, Path.Combine(folder, name + extension), overwrite: true);
        }

        return Path.Combine(folder, name + Path.GetExtension(assembly));
    }
}
