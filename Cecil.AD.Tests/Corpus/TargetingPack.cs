using Cecil.AD.Weave;
using Microsoft.CodeAnalysis;

namespace Cecil.AD.Tests.Corpus;

/// <summary>
/// As in a project: .NET's reference assemblies, not the implementations that the tests run with. All compilations share them, so that
/// the C# compiler reads each of them once.
/// </summary>
internal static class TargetingPack
{
    private static readonly Lazy<MetadataReference[]> _references = new(() =>
    [
        .. Directory.GetFiles(ReferenceSet.TargetingPack(), "*.dll").Order(StringComparer.Ordinal)
            .Append(typeof(NotDifferentiableException).Assembly.Location)
            .Select(p => MetadataReference.CreateFromFile(p)),
    ]);

    /// <summary>.NET and the library.</summary>
    public static IReadOnlyList<MetadataReference> References => _references.Value;
}
