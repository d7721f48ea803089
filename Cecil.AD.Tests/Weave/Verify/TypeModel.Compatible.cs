using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

// Assignment compatibility (ECMA-335 I.8.7.1 and III.1.8.1.2) and the merge of two stack values at a join (III.1.8.1.3).
internal sealed partial class TypeModel
{
    private static readonly HashSet<string> _arrayInterfaces =
    [
        "System.Collections.Generic.IList`1", "System.Collections.Generic.ICollection`1", "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1",
    ];

    /// <summary>May a value on the stack be stored in a location of the type?</summary>
    public bool Assignable(StackValue value, TypeReference location)
    {
        var target = Load(location);
        if (value.Is(Traits.Uninitialized) || Bare(location) is PointerType or FunctionPointerType) return false;
        return (value.Kind, target.Kind) switch
        {
            (StackKind.Int32, StackKind.NativeInt) => true,
            (StackKind.Reference, StackKind.Reference) => value.Type is null || Compatible(value.Type, target.Type!),
            (StackKind.Pointer, StackKind.Pointer) => SameStorage(value.Type!, target.Type!),
            (StackKind.Value, StackKind.Value) => Same(value.Type!, target.Type!),
            // The box of a type parameter that stands for classes only is its value, and the compiler does box it again.
            (StackKind.Reference, StackKind.Value) => value.Type is GenericParameter && IsReference(value.Type) && Same(value.Type, target.Type!),
            var (from, to) => from == to,
        };
    }

    /// <summary>Is every object of the first type, boxed if need be, one of the second?</summary>
    public bool Compatible(TypeReference from, TypeReference to)
    {
        if (Same(from, to) || Same(to, Object)) return true;
        switch (Bare(from))
        {
            case GenericParameter parameter: return Constraints(parameter).Any(c => Compatible(c, to));
            case ArrayType array: return ArrayCompatible(array, to);
            case TypeSpecification and not GenericInstanceType: return false;
        }
        return to is not (TypeSpecification and not GenericInstanceType) && Supertypes(from).Any(s => SameOrVariant(s, to));
    }

    /// <summary>May a location of the second type take the place of one of the first: the same storage, or a supertype of a reference?</summary>
    public bool LocationCompatible(TypeReference from, TypeReference to) =>
        IsReference(from) ? Compatible(from, to) : Same(Reduced(from), Reduced(to))
            || (Bare(from) is ByReferenceType p && Bare(to) is ByReferenceType q && SameStorage(p.ElementType, q.ElementType));

    private bool ArrayCompatible(ArrayType from, TypeReference to)
    {
        if (to is ArrayType array)
            return from.Rank == array.Rank && from.IsVector == array.IsVector && ElementCompatible(from.ElementType, array.ElementType);
        if (from.IsVector && to is GenericInstanceType generic && _arrayInterfaces.Contains(generic.ElementType.FullName))
            return ElementCompatible(from.ElementType, generic.GenericArguments[0]);
        return Compatible(Core("System.Array"), to);
    }

    private bool ElementCompatible(TypeReference from, TypeReference to) =>
        IsReference(from) ? Compatible(from, to) : Same(Reduced(from), Reduced(to));

    /// <summary>Does an element come out of, or go into, an array as the type that the instruction names?</summary>
    public bool SameElement(TypeReference element, TypeReference named, bool storing) =>
        SameStorage(element, named) || (storing ? ElementCompatible(named, element) : ElementCompatible(element, named));

    /// <summary>Is it a reference type for certain? Of a type parameter only its constraints can say so.</summary>
    public bool IsReference(TypeReference type) => Bare(type) switch
    {
        GenericParameter parameter => parameter.HasReferenceTypeConstraint || Constraints(parameter).Any(IsReferenceConstraint),
        ArrayType => true,
        ByReferenceType or PointerType or FunctionPointerType => false,
        var other => !IsValueType(other),
    };

    private bool IsReferenceConstraint(TypeReference constraint) =>
        IsReference(constraint) && !IsInterface(constraint) && constraint.FullName is not ("System.Object" or "System.ValueType" or "System.Enum");

    private bool SameOrVariant(TypeReference from, TypeReference to)
    {
        if (from is not GenericInstanceType a || to is not GenericInstanceType b) return Same(from, to);
        if (!Same(a.ElementType, b.ElementType) || Resolve(a) is not { } definition) return false;
        return definition.GenericParameters.All(p =>
        {
            var (x, y) = (a.GenericArguments[p.Position], b.GenericArguments[p.Position]);
            return Same(x, y) || (p.IsCovariant && IsReference(x) && Compatible(x, y)) || (p.IsContravariant && IsReference(y) && Compatible(y, x));
        });
    }

    /// <summary>A type, its base classes and all their interfaces.</summary>
    public IEnumerable<TypeReference> Supertypes(TypeReference type)
    {
        for (TypeReference? t = type; t is not null; t = Base(t))
        {
            yield return t;
            foreach (var inherited in Interfaces(t)) yield return inherited;
        }
    }

    public TypeReference? Base(TypeReference type) => type switch
    {
        ArrayType => Core("System.Array"),
        GenericParameter parameter => Constraints(parameter).FirstOrDefault(c => !IsInterface(c)) ?? Object,
        _ => Resolve(type) is { BaseType: { } parent } ? GenericScope.Of(type).Apply(parent) : null,
    };

    private IEnumerable<TypeReference> Interfaces(TypeReference type)
    {
        if (type is GenericParameter parameter) return Constraints(parameter).Where(IsInterface).SelectMany(i => Interfaces(i).Prepend(i));
        if (Resolve(type) is not { HasInterfaces: true } definition) return [];
        var scope = GenericScope.Of(type);
        return definition.Interfaces.Select(i => scope.Apply(i.InterfaceType)).SelectMany(i => Interfaces(i).Prepend(i));
    }

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) =>
        parameter.HasConstraints ? parameter.Constraints.Select(c => Bare(c.ConstraintType)) : [];

    /// <summary>What is known where two paths meet; null if the values cannot meet.</summary>
    public StackValue? Merge(StackValue a, StackValue b)
    {
        const Traits Doubts = Traits.ReadOnly | Traits.Local | Traits.Uninitialized;
        var traits = (a.Traits & b.Traits) | ((a.Traits | b.Traits) & Doubts);
        return (a.Kind, b.Kind) switch
        {
            (StackKind.Reference, StackKind.Reference) => new(StackKind.Reference, MergedReference(a.Type, b.Type), traits),
            (StackKind.Pointer, StackKind.Pointer) or (StackKind.Value, StackKind.Value) => Same(a.Type!, b.Type!) ? a with { Traits = traits } : null,
            (StackKind.NativeInt, StackKind.NativeInt) => ReferenceEquals(a.Method, b.Method) ? a : new(StackKind.NativeInt),
            var (x, y) => x == y ? a : null,
        };
    }

    private TypeReference? MergedReference(TypeReference? a, TypeReference? b)
    {
        if (a is null || b is null) return a ?? b;
        if (Compatible(b, a)) return a;
        if (Compatible(a, b)) return b;
        if (a is ArrayType { IsVector: true } p && b is ArrayType { IsVector: true } q && IsReference(p.ElementType) && IsReference(q.ElementType))
            return new ArrayType(MergedReference(p.ElementType, q.ElementType));
        var byInterface = IsInterface(a) || IsInterface(b);
        return Supertypes(a).FirstOrDefault(s => IsInterface(s) == byInterface && Compatible(b, s)) ?? Object;
    }
}
