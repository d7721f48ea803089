using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

// The constraints of type parameters.
internal sealed partial class TypeModel
{
    /// <summary>May the argument stand for the parameter, whose own constraints are read in the scope?</summary>
    public bool Satisfies(TypeReference argument, GenericParameter parameter, GenericScope scope)
    {
        if (argument is ByReferenceType or PointerType || argument.FullName == "System.Void") return false;
        if (parameter.HasReferenceTypeConstraint && !IsReference(argument)) return false;
        if (parameter.HasNotNullableValueTypeConstraint && !IsPlainValueType(argument)) return false;
        if (parameter.HasDefaultConstructorConstraint && !parameter.HasNotNullableValueTypeConstraint && !HasDefaultConstructor(argument)) return false;
        if ((IsByRefLike(argument) || MayBeByRefLike(argument)) && !MayBeByRefLike(parameter)) return false;
        return Constraints(parameter).All(c => Compatible(argument, scope.Apply(c)));
    }

    private bool IsPlainValueType(TypeReference type) => type is GenericParameter parameter
        ? parameter.HasNotNullableValueTypeConstraint
        : IsValueType(type) && type is not GenericInstanceType { ElementType.FullName: "System.Nullable`1" };

    private bool HasDefaultConstructor(TypeReference type) => type switch
    {
        GenericParameter parameter => parameter.HasDefaultConstructorConstraint || parameter.HasNotNullableValueTypeConstraint,
        _ => IsValueType(type) || (Resolve(type) is { IsAbstract: false } definition
            && definition.Methods.Any(m => m is { IsConstructor: true, IsStatic: false, IsPublic: true, HasParameters: false })),
    };

    /// <summary>Is it a type parameter that admits ref structs?</summary>
    // Cecil 0.11.6 has no name for the flag AllowByRefLike (0x20) of ECMA-335's augments.
    public static bool MayBeByRefLike(TypeReference type) => type is GenericParameter parameter && ((int)parameter.Attributes & 0x20) != 0;
}
