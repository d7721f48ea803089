using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>
/// The type system of ECMA-335 I.8.7 over Cecil's references: identity, resolution, and what a location of a type holds on the
/// evaluation stack.
/// </summary>
internal sealed partial class TypeModel(ModuleDefinition module)
{
    private readonly Dictionary<TypeReference, TypeDefinition?> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, TypeReference> _core = [];

    public TypeReference Object => Core("System.Object");
    public TypeReference String => Core("System.String");

    /// <summary>A type of the core library.</summary>
    public TypeReference Core(string name)
    {
        if (_core.TryGetValue(name, out var known)) return known;
        var library = module.TypeSystem.Object.Resolve().Module;
        var separator = name.LastIndexOf('.');
        var reference = new TypeReference(name[..separator], name[(separator + 1)..], library, library);
        return _core[name] = Resolve(reference) ?? throw new VerificationException($"{name} does not resolve");
    }

    /// <summary>The definition behind a type, null for arrays, pointers, type parameters and what cannot be found.</summary>
    public TypeDefinition? Resolve(TypeReference type)
    {
        if (type is TypeDefinition definition) return definition;
        if (type is GenericInstanceType generic) return Resolve(generic.ElementType);
        if (type is TypeSpecification or GenericParameter) return null;
        if (_definitions.TryGetValue(type, out var known)) return known;
        try
        {
            return _definitions[type] = type.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return _definitions[type] = null;
        }
    }

    public bool Same(TypeReference a, TypeReference b)
    {
        a = Bare(a);
        b = Bare(b);
        if (ReferenceEquals(a, b)) return true;
        return (a, b) switch
        {
            (GenericParameter p, GenericParameter q) => p.Position == q.Position && p.Type == q.Type,
            (ArrayType p, ArrayType q) => p.Rank == q.Rank && p.IsVector == q.IsVector && Same(p.ElementType, q.ElementType),
            (ByReferenceType p, ByReferenceType q) => Same(p.ElementType, q.ElementType),
            (PointerType p, PointerType q) => Same(p.ElementType, q.ElementType),
            (GenericInstanceType p, GenericInstanceType q) => Same(p.ElementType, q.ElementType)
                && p.GenericArguments.Count == q.GenericArguments.Count && p.GenericArguments.Zip(q.GenericArguments).All(t => Same(t.First, t.Second)),
            (FunctionPointerType, FunctionPointerType) => a.FullName == b.FullName,
            (TypeSpecification or GenericParameter, _) or (_, TypeSpecification or GenericParameter) => false,
            _ => a.Name == b.Name && SameDefinition(Resolve(a), Resolve(b)),
        };
    }

    public static bool SameDefinition(TypeDefinition? a, TypeDefinition? b) =>
        a is not null && b is not null && (ReferenceEquals(a, b) || (a.FullName == b.FullName && SameAssembly(a.Module, b.Module)));

    public static bool SameAssembly(ModuleDefinition a, ModuleDefinition b) =>
        ReferenceEquals(a, b) || string.Equals(a.Assembly.Name.Name, b.Assembly.Name.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A type applied to its own parameters, as its methods see it.</summary>
    public static TypeReference Self(TypeDefinition type)
    {
        if (!type.HasGenericParameters) return type;
        var self = new GenericInstanceType(type);
        foreach (var parameter in type.GenericParameters) self.GenericArguments.Add(parameter);
        return self;
    }

    public static TypeReference Bare(TypeReference type) => type switch
    {
        IModifierType modified => Bare(modified.ElementType),
        PinnedType pinned => Bare(pinned.ElementType),
        _ => type,
    };

    public bool IsValueType(TypeReference type) => Resolve(Bare(type))?.IsValueType ?? false;

    public bool IsInterface(TypeReference type) => Resolve(type)?.IsInterface ?? false;

    /// <summary>A value type that may hold pointers into frames.</summary>
    public bool IsByRefLike(TypeReference type) => type is ByReferenceType || IsTypedReference(type)
        || (Resolve(type) is { IsValueType: true } definition && HasAttribute(definition, "System.Runtime.CompilerServices.IsByRefLikeAttribute"));

    public static bool HasAttribute(ICustomAttributeProvider provider, string name) =>
        provider.HasCustomAttributes && provider.CustomAttributes.Any(a => a.AttributeType.FullName == name);

    /// <summary>What loading a location of the type pushes.</summary>
    public StackValue Load(TypeReference type)
    {
        type = Underlying(Bare(type));
        return type switch
        {
            ByReferenceType pointer => StackValue.Pointer(pointer.ElementType),
            PointerType or FunctionPointerType => new(StackKind.NativeInt),
            GenericParameter => new(StackKind.Value, type),
            ArrayType => StackValue.Reference(type),
            _ => Primitive(type) ?? new(IsValueType(type) ? StackKind.Value : StackKind.Reference, type),
        };
    }

    private static StackValue? Primitive(TypeReference type) => type.Namespace == "System" && type is not GenericInstanceType && !type.IsNested
        ? type.Name switch
        {
            "Boolean" or "Char" or "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" => new(StackKind.Int32),
            "Int64" or "UInt64" => new(StackKind.Int64),
            "IntPtr" or "UIntPtr" => new(StackKind.NativeInt),
            "Single" or "Double" => new(StackKind.Float),
            _ => null,
        }
        : null;

    private static bool IsTypedReference(TypeReference type) => type.FullName == "System.TypedReference";

    /// <summary>An enumeration's integer type; any other type itself.</summary>
    public TypeReference Underlying(TypeReference type) =>
        Resolve(type) is { IsEnum: true } definition ? definition.Fields.Single(f => !f.IsStatic).FieldType : type;

    /// <summary>Integers without their sign (ECMA-335 I.8.7, reduced type).</summary>
    private TypeReference Reduced(TypeReference type)
    {
        type = Underlying(Bare(type));
        return Renamed(type, type.Name switch
        {
            "Byte" => "SByte",
            "UInt16" => "Int16",
            "UInt32" => "Int32",
            "UInt64" => "Int64",
            "UIntPtr" => "IntPtr",
            _ => null,
        });
    }

    /// <summary>The reduced type, with bool as int8 and char as int16 (ECMA-335 I.8.7, verification type).</summary>
    private TypeReference Verification(TypeReference type)
    {
        type = Reduced(type);
        return Renamed(type, type.Name switch { "Boolean" => "SByte", "Char" => "Int16", _ => null });
    }

    private TypeReference Renamed(TypeReference type, string? name) =>
        name is null || Primitive(type) is null ? type : Core("System." + name);

    /// <summary>May what lies behind a pointer or in an array be read and written as the other type?</summary>
    public bool SameStorage(TypeReference a, TypeReference b) => Same(a, b) || Same(Verification(a), Verification(b));
}
