using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>Which types and members code in a type may name (ECMA-335 I.8.5.3).</summary>
internal sealed class Access(TypeModel types, TypeDefinition from)
{
    /// <summary>The visibilities of types and members in one scale.</summary>
    private enum Visibility { Private, FamilyAndAssembly, Assembly, Family, FamilyOrAssembly, Public }

    public bool To(TypeReference type) => TypeModel.Bare(type) switch
    {
        GenericParameter or FunctionPointerType => true,
        GenericInstanceType generic => To(generic.ElementType) && generic.GenericArguments.All(To),
        TypeSpecification specification => To(specification.ElementType),
        var plain => types.Resolve(plain) is not { } definition || To(definition),
    };

    /// <param name="field">The field's definition.</param>
    /// <param name="instance">The type of the object, null for a static field.</param>
    public bool To(FieldDefinition field, TypeReference? instance) => To(field.DeclaringType, (field.Attributes & FieldAttributes.FieldAccessMask) switch
    {
        FieldAttributes.Public => Visibility.Public,
        FieldAttributes.FamORAssem => Visibility.FamilyOrAssembly,
        FieldAttributes.Family => Visibility.Family,
        FieldAttributes.Assembly => Visibility.Assembly,
        FieldAttributes.FamANDAssem => Visibility.FamilyAndAssembly,
        _ => Visibility.Private,
    }, instance);

    /// <param name="method">The method's definition.</param>
    /// <param name="instance">The type of the object, null for a static method.</param>
    public bool To(MethodDefinition method, TypeReference? instance) => To(method.DeclaringType, (method.Attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => Visibility.Public,
        MethodAttributes.FamORAssem => Visibility.FamilyOrAssembly,
        MethodAttributes.Family => Visibility.Family,
        MethodAttributes.Assembly => Visibility.Assembly,
        MethodAttributes.FamANDAssem => Visibility.FamilyAndAssembly,
        _ => Visibility.Private,
    }, instance);

    public bool To(TypeDefinition type) => type.DeclaringType is null
        ? type.IsPublic || InAssembly(type)
        : To(type.DeclaringType) && To(type.DeclaringType, (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.NestedPublic => Visibility.Public,
            TypeAttributes.NestedFamORAssem => Visibility.FamilyOrAssembly,
            TypeAttributes.NestedFamily => Visibility.Family,
            TypeAttributes.NestedAssembly => Visibility.Assembly,
            TypeAttributes.NestedFamANDAssem => Visibility.FamilyAndAssembly,
            _ => Visibility.Private,
        }, null);

    private bool To(TypeDefinition owner, Visibility visibility, TypeReference? instance) => visibility switch
    {
        Visibility.Public => true,
        Visibility.Private => Enclosing().Any(t => TypeModel.SameDefinition(t, owner)),
        Visibility.Assembly => InAssembly(owner),
        Visibility.FamilyOrAssembly => InAssembly(owner) || InFamily(owner, instance),
        Visibility.FamilyAndAssembly => InAssembly(owner) && InFamily(owner, instance),
        _ => InFamily(owner, instance),
    };

    private IEnumerable<TypeDefinition> Enclosing()
    {
        for (var type = from; type is not null; type = type.DeclaringType) yield return type;
    }

    /// <summary>A family member is reached from a derived class, and then only on objects of that class.</summary>
    private bool InFamily(TypeDefinition owner, TypeReference? instance) => Enclosing().Any(type =>
        TypeModel.SameDefinition(type, owner) || (Derives(type, owner) && (instance is null || Derives(instance, type))));

    private bool Derives(TypeReference type, TypeDefinition from)
    {
        for (var t = type; t is not null; t = types.Base(t))
            if (TypeModel.SameDefinition(types.Resolve(t), from)) return true;
        return from.IsInterface && types.Supertypes(type).Any(t => TypeModel.SameDefinition(types.Resolve(t), from));
    }

    private bool InAssembly(TypeDefinition type) =>
        TypeModel.SameAssembly(type.Module, from.Module) || type.Module.Assembly.CustomAttributes.Any(NamesThisAssembly);

    private bool NamesThisAssembly(CustomAttribute attribute)
    {
        if (attribute.AttributeType.FullName != "System.Runtime.CompilerServices.InternalsVisibleToAttribute") return false;
        var parts = ((string)attribute.ConstructorArguments[0].Value).Split(',', StringSplitOptions.TrimEntries);
        var self = from.Module.Assembly.Name;
        if (!string.Equals(parts[0], self.Name, StringComparison.OrdinalIgnoreCase)) return false;
        const string Key = "PublicKey=";
        var key = parts.Skip(1).FirstOrDefault(p => p.StartsWith(Key, StringComparison.OrdinalIgnoreCase));
        return key is null || string.Equals(key[Key.Length..], Convert.ToHexString(self.PublicKey), StringComparison.OrdinalIgnoreCase);
    }
}
