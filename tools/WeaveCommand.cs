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
        var references = new Option<string[]>("--reference") { Description = "A reference assembly that the assembly was compiled against; .NET's own when none is given." };
        var runtime = new Option<string[]>("--runtime") { Description = "An assembly that it runs with, where that is not in its folder." };
        var key = new Option<FileInfo?>("--key") { Description = "The key file to sign with." };
        var aot = new Option<bool>("--native-aot") { Description = "Whatever would be compiled at run time is an error." };
        var quiet = new Option<bool>("--quiet") { Description = "Print errors only." };
        var command = new Command("weave", "Writes derivatives into a compiled assembly.") { assembly, output, references, runtime, key, aot, quiet };
        command.SetAction(parsed => Run(parsed.GetValue(assembly)!.FullName, parsed.GetValue(output)?.FullName, parsed.GetValue(quiet), (input, target) =>
            new WeaveOptions(input, target, parsed.GetValue(references) ?? [], parsed.GetValue(runtime) ?? [])
            {
                KeyFile = parsed.GetValue(key)?.FullName,
                NativeAot = parsed.GetValue(aot),
            }));
        return command;
    }

    private static int Run(string assembly, string? output, bool isQuiet, Func<string, string, WeaveOptions> options)
    {
        if (!File.Exists(assembly)) return Fail($"{assembly} does not exist");
        // A loaded file cannot be written on Windows: what is read is a copy.
        var folder = Directory.CreateTempSubdirectory("cecil-ad-").FullName;
        var input = Copy(assembly, folder);
        var target = output ?? assembly;
        try
        {
            var result = Weaver.Run(options(input, target) with { RuntimeFiles = [.. options(input, target).RuntimeFiles, .. Neighbours(assembly)] });
            foreach (var diagnostic in result.Diagnostics) Console.Error.WriteLine(diagnostic);
            if (result.Diagnostics.Count > 0) return 1;
            if (!result.Written && output is not null && output != assembly) Copy(assembly, Path.GetDirectoryName(output)!, Path.GetFileNameWithoutExtension(output));
            if (!isQuiet)
            {
                Console.WriteLine(result.Written ? $"{result.Woven.Count} derivatives woven into {target}" : $"{assembly}: nothing to weave");
                foreach (var name in result.Woven) Console.WriteLine("  " + name);
            }

            return 0;
        }
        catch (Exception e) when (e is BadImageFormatException or FileNotFoundException or IOException)
        {
            return Fail(e.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"cecil-ad: error: {message.ReplaceLineEndings(" ")}");
        return 1;
    }

    private static IEnumerable<string> Neighbours(string assembly) =>
        Directory.GetFiles(Path.GetDirectoryName(assembly)!, "*.dll").Where(f => f != assembly).Order(StringComparer.Ordinal);

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
