using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>
/// May code in a type use a member? The rules are those of ECMA-335 I.8.5.3, friends included, but that protected counts as private: it
/// is open to a derived class only through receivers of that class, which are not known here.
/// </summary>
internal static class Access
{
    public static bool CanUse(TypeDefinition type, TypeDefinition from)
    {
        for (; type.IsNested; type = type.DeclaringType)
        {
            if (!IsOpen(type.IsNestedPublic, type.IsNestedAssembly || type.IsNestedFamilyOrAssembly, type.DeclaringType, from)) return false;
        }

        return type.IsPublic || SeesInternals(from, type);
    }

    public static bool CanUse(MethodDefinition method, TypeDefinition from) => CanUse(method.DeclaringType, from)
        && IsOpen(method.IsPublic, method.IsAssembly || method.IsFamilyOrAssembly, method.DeclaringType, from);

    public static bool CanUse(FieldDefinition field, TypeDefinition from) => CanUse(field.DeclaringType, from)
        && IsOpen(field.IsPublic, field.IsAssembly || field.IsFamilyOrAssembly, field.DeclaringType, from);

    /// <summary>A type and those nested in it may use all members of the type.</summary>
    private static bool IsOpen(bool isPublic, bool isInternal, TypeDefinition declaring, TypeDefinition from) =>
        isPublic || IsWithin(from, declaring) || (isInternal && SeesInternals(from, declaring));

    private static bool IsWithin(TypeDefinition? type, TypeDefinition outer)
    {
        for (; type is not null; type = type.DeclaringType) if (type == outer) return true;
        return false;
    }

    private static bool SeesInternals(TypeDefinition from, TypeDefinition type)
    {
        if (from.Module == type.Module) return true;
        var friend = from.Module.Assembly.Name.Name;
        return type.Module.Assembly is { HasCustomAttributes: true } assembly && assembly.CustomAttributes.Any(a =>
            a.AttributeType.Name == nameof(InternalsVisibleToAttribute) && ((string)a.ConstructorArguments[0].Value).Split(',')[0].Trim() == friend);
    }
}
