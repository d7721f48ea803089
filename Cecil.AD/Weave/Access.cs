using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>May code in a type use a member? The rules are those of ECMA-335 I.8.5.3, friends included.</summary>
internal static class Access
{
    public static bool CanUse(TypeDefinition type, TypeDefinition from)
    {
        for (; type.IsNested; type = type.DeclaringType)
        {
            if (type.IsNestedPrivate ? !IsWithin(from, type.DeclaringType)
                : type.IsNestedFamily ? !Inherits(from, type.DeclaringType)
                : type.IsNestedAssembly ? !SeesInternals(from, type)
                : type.IsNestedFamilyAndAssembly ? !(Inherits(from, type.DeclaringType) && SeesInternals(from, type))
                : type.IsNestedFamilyOrAssembly && !(Inherits(from, type.DeclaringType) || SeesInternals(from, type))) return false;
        }

        return type.IsPublic || SeesInternals(from, type);
    }

    public static bool CanUse(MethodDefinition method, TypeDefinition from) => CanUse(method.DeclaringType, from)
        && CanUse((int)(method.Attributes & MethodAttributes.MemberAccessMask), method.DeclaringType, from);

    public static bool CanUse(FieldDefinition field, TypeDefinition from) => CanUse(field.DeclaringType, from)
        && CanUse((int)(field.Attributes & FieldAttributes.FieldAccessMask), field.DeclaringType, from);

    private static bool CanUse(int access, TypeDefinition declaring, TypeDefinition from) => (MethodAttributes)access switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Assembly => SeesInternals(from, declaring),
        MethodAttributes.FamORAssem => SeesInternals(from, declaring) || Inherits(from, declaring),
        MethodAttributes.FamANDAssem => SeesInternals(from, declaring) && Inherits(from, declaring),
        MethodAttributes.Family => Inherits(from, declaring),
        _ => IsWithin(from, declaring),
    };

    private static bool IsWithin(TypeDefinition? type, TypeDefinition outer)
    {
        for (; type is not null; type = type.DeclaringType) if (type == outer) return true;
        return false;
    }

    /// <summary>
    /// A protected member is open only through a receiver of the using class itself, which is not known here: the class that declares it
    /// is the one case that needs no such proof.
    /// </summary>
    private static bool Inherits(TypeDefinition type, TypeDefinition parent) => IsWithin(type, parent);

    private static bool SeesInternals(TypeDefinition from, TypeDefinition type)
    {
        if (from.Module == type.Module) return true;
        var friend = from.Module.Assembly.Name.Name;
        return type.Module.Assembly is { HasCustomAttributes: true } assembly && assembly.CustomAttributes.Any(a =>
            a.AttributeType.Name == nameof(InternalsVisibleToAttribute) && ((string)a.ConstructorArguments[0].Value).Split(',')[0].Trim() == friend);
    }
}
