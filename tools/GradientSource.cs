using System.Reflection;
using System.Text.RegularExpressions;
using Cecil.AD.Compile;
using Cecil.AD.Read.Calls;
using Cecil.AD.Weave;

namespace Cecil.AD.Tools;

/// <summary>The gradient of a method as C#: it is woven into a copy of the assembly, which is decompiled.</summary>
internal static partial class GradientSource
{
    /// <exception cref="NotDifferentiableException">The method has no gradient.</exception>
    /// <exception cref="ToolException">It has none that can be woven.</exception>
    public static string Of(MethodInfo method, IReadOnlyList<string> references)
    {
        var input = method.Module.FullyQualifiedName;
        var folder = Directory.CreateTempSubdirectory("cecil-ad-").FullName;
        try
        {
            var options = new WeaveOptions(input, Path.Combine(folder, Path.GetFileName(input)), [], [.. references, .. Target.Neighbours(input)]);
            using var referenceSet = new ReferenceSet(options.References, options.RuntimeFiles);
            using var module = TargetFile.Read(input, referenceSet);
            var assembly = new WovenAssembly(module, method.Module.Assembly, referenceSet);
            var woven = new WovenGradients(assembly, nativeAot: false).Of(new Function(method, !method.IsStatic, 0), GradientKind.ValueAndGradient);
            TargetFile.Write(module, options);
            // The names of what is woven are legal in IL only.
            var source = Decompiled.CSharp(options.Output, $"{woven.DeclaringType.FullName.Replace('/', '+')}.{woven.Name}");
            return Tuples().Replace(
                source.Replace($"<{method.Name}>", method.Name + "_", StringComparison.Ordinal), m =>
                $"({string.Join(", ", m.Groups[1].Captures)})");
        }
        catch (RunTimeOnlyException e)
        {
            throw new ToolException($"the gradient of {method.Name} cannot be written as C#: {e.Message}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A tuple of names that is made field by field.</summary>
    [GeneratedRegex(@"new \([^{}]*\)\s*\{\s*(?:Item\d+ = (\w+),?\s*)+\}")]
    private static partial Regex Tuples();
}
