using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Cecil.AD.Types;

/// <summary>What instances of a type are made of.</summary>
internal static class Instances
{
    /// <summary>All instance fields, those of base classes included.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Objects of classes are refused where code is trimmed.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The same.")]
    public static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            foreach (var field in at.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)) yield return field;
    }
}
