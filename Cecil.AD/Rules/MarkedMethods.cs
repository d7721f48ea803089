using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cecil.AD.Rules;

/// <summary>Static methods with an attribute, found in the metadata: an assembly that does not mention the attribute costs next to nothing.</summary>
internal static class MarkedMethods
{
    public static unsafe IEnumerable<MethodInfo> Of(Assembly assembly, Type attribute)
    {
        if (assembly == typeof(object).Assembly || assembly.IsDynamic || !assembly.TryGetRawMetadata(out var blob, out var length)) return [];
        var metadata = new MetadataReader(blob, length);
        HashSet<EntityHandle> types = [.. metadata.TypeReferences.Where(
            h => metadata.StringComparer.Equals(metadata.GetTypeReference(h).Name, attribute.Name)).Select(h => (EntityHandle)h)];
        if (types.Count == 0) return [];
        HashSet<EntityHandle> constructors = [.. metadata.MemberReferences.Where(
            h => types.Contains(metadata.GetMemberReference(h).Parent)).Select(h => (EntityHandle)h)];
        return [.. metadata.CustomAttributes.Select(metadata.GetCustomAttribute)
            .Where(a => constructors.Contains(a.Constructor) && a.Parent.Kind == HandleKind.MethodDefinition)
            .Select(a => assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(a.Parent))).OfType<MethodInfo>().Where(m => m.IsStatic).Distinct()];
    }
}
