using System.Reflection;
using Mono.Cecil;

namespace Cecil.AD.Weave;

/// <summary>
/// From the members of a tape, which are reflection's, to references in the target: its own definitions, or what its reference
/// assemblies show. Null where they do not show a member: see <see cref="Accessors"/>.
/// </summary>
internal sealed class Members(ModuleDefinition module, Module loaded, ReferenceSet references)
{
    /// <summary>The generic parameters that those of reflection stand for, while a generic accessor is written.</summary>
    public Func<Type, GenericParameter>? GenericParameters { get; set; }

    /// <summary>A reference to a type.</summary>
    /// <exception cref="NotVisibleException">No reference assembly shows it.</exception>
    public TypeReference Type(Type type)
    {
        if (type.IsByRef) return new ByReferenceType(Type(type.GetElementType()!));
        if (type.IsPointer) return new PointerType(Type(type.GetElementType()!));
        if (type.IsSZArray) return new ArrayType(Type(type.GetElementType()!));
        if (type.IsArray) return Matrix(Type(type.GetElementType()!), type.GetArrayRank());
        if (type.IsGenericParameter) return GenericParameters?.Invoke(type) ?? throw new NotVisibleException($"the generic parameter {type.Name}");
        // Inside of a generic type its own name means the type over its own parameters: reflection does not tell that from the open type.
        var isInstance = type.IsGenericType && (!type.IsGenericTypeDefinition || GenericParameters is not null);
        var result = BuiltIn(type) ?? Named(Definition(type) ?? throw new NotVisibleException($"the type {type.FullName ?? type.Name}"));
        return isInstance ? Instance(result, type.GetGenericArguments()) : result;
    }

    /// <summary>The definition of a type that is not generic or open; null when no reference assembly shows it.</summary>
    public TypeDefinition? Definition(Type type)
    {
        if (type is { IsGenericType: true, IsGenericTypeDefinition: false }) type = type.GetGenericTypeDefinition();
        if (type.Module == loaded) return (TypeDefinition)module.LookupToken(type.MetadataToken);
        return type.FullName is { } name ? references.Find(name) : null;
    }

    /// <summary>The definition of a method on its open type; null when no reference assembly shows it.</summary>
    public MethodDefinition? Definition(MethodBase method)
    {
        if (method.Module == loaded) return (MethodDefinition)module.LookupToken(method.MetadataToken);
        var signature = Signatures.Of(Open(method));
        return Definition(method.DeclaringType!)?.Methods.FirstOrDefault(m => m.Name == method.Name && Signatures.Of(m) == signature);
    }

    public FieldDefinition? Definition(FieldInfo field) => field.Module == loaded
        ? (FieldDefinition)module.LookupToken(field.MetadataToken)
        : Definition(field.DeclaringType!)?.Fields.FirstOrDefault(f => f.Name == field.Name);

    /// <summary>A reference to a method through its definition, closed as <paramref name="method"/> is.</summary>
    public MethodReference Reference(MethodBase method, MethodDefinition definition)
    {
        var reference = Named(definition);
        if (method.DeclaringType is { IsGenericType: true } type) reference = On(Type(type), reference);
        if (!method.IsGenericMethod) return reference;
        var instance = new GenericInstanceMethod(reference);
        foreach (var argument in method.GetGenericArguments()) instance.GenericArguments.Add(Type(argument));
        return instance;
    }

    public FieldReference Reference(FieldInfo field, FieldDefinition definition)
    {
        var reference = definition.Module == module ? definition : module.ImportReference(definition);
        return field.DeclaringType is { IsGenericType: true } type ? new FieldReference(reference.Name, reference.FieldType, Type(type)) : reference;
    }

    /// <summary>The methods that the runtime gives to arrays: constructors, Get, Set and Address.</summary>
    public MethodReference OfArray(MethodBase method)
    {
        var array = Type(method.DeclaringType!);
        var reference = new MethodReference(method.Name, Type((method as MethodInfo)?.ReturnType ?? typeof(void)), array) { HasThis = true };
        foreach (var p in method.GetParameters()) reference.Parameters.Add(new ParameterDefinition(Type(p.ParameterType)));
        return reference;
    }

    /// <summary>The method on the open generic type, from which signatures are taken.</summary>
    public static MethodBase Open(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;

    private TypeReference Named(TypeDefinition definition) => definition.Module == module ? definition : module.ImportReference(definition);

    private MethodReference Named(MethodDefinition definition) => definition.Module == module ? definition : module.ImportReference(definition);

    private static MethodReference On(TypeReference declaring, MethodReference method)
    {
        var result = new MethodReference(method.Name, method.ReturnType, declaring)
        {
            HasThis = method.HasThis,
            ExplicitThis = method.ExplicitThis,
            CallingConvention = method.CallingConvention,
        };
        foreach (var p in method.Parameters) result.Parameters.Add(new ParameterDefinition(p.ParameterType));
        foreach (var p in method.GenericParameters) result.GenericParameters.Add(new GenericParameter(p.Name, result));
        return result;
    }

    private GenericInstanceType Instance(TypeReference open, Type[] arguments)
    {
        var result = new GenericInstanceType(open);
        foreach (var argument in arguments) result.GenericArguments.Add(Type(argument));
        return result;
    }

    private static ArrayType Matrix(TypeReference element, int rank)
    {
        var result = new ArrayType(element, rank);
        for (var i = 0; i < rank; i++) result.Dimensions[i] = new ArrayDimension(0, null);
        return result;
    }

    /// <summary>The types with an encoding of their own in signatures.</summary>
    private TypeReference? BuiltIn(Type type)
    {
        var system = module.TypeSystem;
        if (type == typeof(void)) return system.Void;
        if (type == typeof(object)) return system.Object;
        if (type == typeof(nint)) return system.IntPtr;
        if (type == typeof(nuint)) return system.UIntPtr;
        return type.IsEnum ? null : System.Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => system.Boolean,
            TypeCode.Char => system.Char,
            TypeCode.SByte => system.SByte,
            TypeCode.Byte => system.Byte,
            TypeCode.Int16 => system.Int16,
            TypeCode.UInt16 => system.UInt16,
            TypeCode.Int32 => system.Int32,
            TypeCode.UInt32 => system.UInt32,
            TypeCode.Int64 => system.Int64,
            TypeCode.UInt64 => system.UInt64,
            TypeCode.Single => system.Single,
            TypeCode.Double => system.Double,
            TypeCode.String => system.String,
            _ => null,
        };
    }
}

/// <summary>Something that a tape uses cannot be named in the target.</summary>
internal sealed class NotVisibleException(string what) : Exception(what);
