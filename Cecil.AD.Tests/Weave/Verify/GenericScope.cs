using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>Arguments for the type parameters of a type (!0) and of a method (!!0); parameters are known by position alone.</summary>
internal sealed class GenericScope(IReadOnlyList<TypeReference> types, IReadOnlyList<TypeReference> methods)
{
    /// <summary>The parameters of a method and its type, standing for themselves.</summary>
    public static GenericScope Of(MethodDefinition method) => new([.. method.DeclaringType.GenericParameters], [.. method.GenericParameters]);

    public static GenericScope Of(TypeReference type, MethodReference? method = null) => new(
        type switch
        {
            GenericInstanceType generic => [.. generic.GenericArguments],
            TypeDefinition definition => [.. definition.GenericParameters],
            _ => [],
        },
        method is GenericInstanceMethod instance ? [.. instance.GenericArguments] : []);

    /// <exception cref="VerificationException">A parameter that the scope does not have.</exception>
    public TypeReference Apply(TypeReference type)
    {
        switch (type)
        {
            case IModifierType modified: return Apply(modified.ElementType);
            case PinnedType pinned: return Apply(pinned.ElementType);
            case SentinelType sentinel: return Apply(sentinel.ElementType);
        }
        if (!type.ContainsGenericParameter && type is not TypeSpecification) return type;
        return type switch
        {
            GenericParameter parameter => Argument(parameter),
            ArrayType array => Changed(array, array.ElementType, e => array.IsVector ? new ArrayType(e) : new ArrayType(e, array.Rank)),
            ByReferenceType pointer => Changed(pointer, pointer.ElementType, e => new ByReferenceType(e)),
            PointerType pointer => Changed(pointer, pointer.ElementType, e => new PointerType(e)),
            GenericInstanceType generic => Generic(generic),
            _ => type,
        };
    }

    private TypeReference Changed(TypeReference whole, TypeReference element, Func<TypeReference, TypeReference> make)
    {
        var applied = Apply(element);
        return ReferenceEquals(applied, element) ? whole : make(applied);
    }

    private TypeReference Generic(GenericInstanceType generic)
    {
        var arguments = generic.GenericArguments.Select(Apply).ToArray();
        if (arguments.SequenceEqual(generic.GenericArguments, ReferenceEqualityComparer.Instance)) return generic;
        var applied = new GenericInstanceType(generic.ElementType);
        foreach (var argument in arguments) applied.GenericArguments.Add(argument);
        return applied;
    }

    private TypeReference Argument(GenericParameter parameter)
    {
        var arguments = parameter.Type == GenericParameterType.Type ? types : methods;
        return parameter.Position < arguments.Count
            ? arguments[parameter.Position]
            : throw new VerificationException($"type parameter {parameter.Name} has no argument here");
    }
}
