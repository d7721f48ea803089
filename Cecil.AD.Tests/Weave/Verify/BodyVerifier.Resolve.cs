using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

/// <summary>A method as one place calls it: its types with all type parameters replaced.</summary>
internal sealed record Signature(MethodReference Reference, MethodDefinition? Definition, TypeReference DeclaringType, TypeReference Return, IReadOnlyList<TypeReference> Parameters);

/// <summary>A field as one place uses it.</summary>
internal sealed record FieldUse(FieldDefinition Definition, TypeReference DeclaringType, TypeReference Type);

// What the operands of instructions name: everything must be found, be complete and be accessible.
internal sealed partial class BodyVerifier
{
    /// <summary>Types found to be in order, so that each is checked once for a method.</summary>
    private readonly HashSet<TypeReference> _checked = new(ReferenceEqualityComparer.Instance);

    private TypeReference TypeOperand() => Own((TypeReference)Current.Operand);

    /// <summary>A type as the method sees it, checked.</summary>
    private TypeReference Own(TypeReference type)
    {
        var own = _scope.Apply(type);
        CheckType(own);
        return own;
    }

    private void CheckSignature()
    {
        foreach (var variable in _method.Body.Variables) CheckFlags(Own(variable.VariableType));
        foreach (var parameter in _method.Parameters) CheckFlags(Own(parameter.ParameterType));
        if (TypeModel.Bare(_method.ReturnType).FullName != "System.Void") CheckFlags(Own(_method.ReturnType));
    }

    private void CheckType(TypeReference type, bool open = false)
    {
        if (_checked.Contains(type)) return;
        switch (type)
        {
            case GenericParameter: return;
            case FunctionPointerType: return;
            case GenericInstanceType generic: CheckArguments(generic); break;
            case TypeSpecification specification: CheckType(specification.ElementType); break;
            default:
                var definition = Found(type);
                Require(open || !definition.HasGenericParameters, $"{TypeNames.Of(type)} lacks its type arguments");
                if (!_access.To(definition)) Report($"{TypeNames.Of(type)} is not accessible");
                break;
        }
        if (!open) _checked.Add(type);
    }

    private TypeDefinition Found(TypeReference type) =>
        _types.Resolve(type) ?? throw new VerificationException($"{TypeNames.Of(type)} does not resolve");

    private void CheckArguments(GenericInstanceType type)
    {
        CheckType(type.ElementType, open: true);
        var parameters = Found(type).GenericParameters;
        Require(parameters.Count == type.GenericArguments.Count, $"{TypeNames.Of(type)} has {type.GenericArguments.Count} type arguments of {parameters.Count}");
        foreach (var argument in type.GenericArguments)
        {
            CheckType(argument);
            CheckFlags(argument);
        }
        CheckConstraints(parameters, type.GenericArguments, GenericScope.Of(type));
    }

    private void CheckConstraints(IEnumerable<GenericParameter> parameters, IList<TypeReference> arguments, GenericScope scope)
    {
        foreach (var parameter in parameters)
            if (!_types.Satisfies(arguments[parameter.Position], parameter, scope))
                Report($"{TypeNames.Of(arguments[parameter.Position])} breaks the constraints of {parameter.Name}");
    }

    /// <summary>A signature says of each type whether it is a class or a value type, and the runtime believes it.</summary>
    private void CheckFlags(TypeReference type)
    {
        var named = type is GenericInstanceType generic ? generic.ElementType : type;
        if (named is ArrayType or ByReferenceType) CheckFlags(((TypeSpecification)named).ElementType);
        if (named is TypeSpecification or GenericParameter || named.IsPrimitive) return;
        var definition = Found(named);
        if (type.IsValueType != definition.IsValueType) Report($"{TypeNames.Of(type)} is {(definition.IsValueType ? "a value type" : "a class")} but named as the other");
    }

    private FieldUse Field(FieldReference field)
    {
        var declaring = Own(field.DeclaringType);
        FieldDefinition? definition = null;
        try
        {
            definition = field.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            // Told below, like a field that its type does not have.
        }
        if (definition is null) throw new VerificationException($"field {TypeNames.Of(declaring)}::{field.Name} does not resolve");
        Require(_types.Same(field.FieldType, definition.FieldType), $"{field.Name} has another type than its definition");
        var type = GenericScope.Of(declaring).Apply(field.FieldType);
        CheckFlags(type);
        return new(definition, declaring, type);
    }

    private Signature Method(MethodReference method)
    {
        var declaring = Own(method.DeclaringType);
        if (declaring is ArrayType array) return ArrayMethod(method, array);
        MethodDefinition? definition = null;
        try
        {
            definition = method.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            // Told below, like a method that its type does not have.
        }
        if (definition is null) throw new VerificationException($"method {TypeNames.Of(declaring)}::{method.Name} does not resolve");
        Require(definition.IsStatic != method.HasThis, $"{method.Name} is {(definition.IsStatic ? "static" : "an instance method")} but named as the other");
        Require(method.CallingConvention != MethodCallingConvention.VarArg, "unverifiable, variable arguments");
        var same = _types.Same(method.ReturnType, definition.ReturnType)
            && method.Parameters.Zip(definition.Parameters).All(p => _types.Same(p.First.ParameterType, p.Second.ParameterType));
        Require(same, $"{method.Name} has another signature than its definition");
        return Applied(method, definition, declaring);
    }

    private Signature Applied(MethodReference method, MethodDefinition definition, TypeReference declaring)
    {
        var arguments = method is GenericInstanceMethod generic ? generic.GenericArguments.Select(Own).ToArray() : [];
        Require(arguments.Length == definition.GenericParameters.Count,
            $"{method.Name} has {arguments.Length} type arguments of {definition.GenericParameters.Count}");
        foreach (var argument in arguments) CheckFlags(argument);
        var declaringArguments = declaring is GenericInstanceType instance ? instance.GenericArguments.ToArray() : [];
        GenericScope scope = new(declaringArguments, arguments);
        CheckConstraints(definition.GenericParameters, arguments, scope);
        return new(method, definition, declaring, scope.Apply(method.ReturnType), [.. method.Parameters.Select(p => scope.Apply(p.ParameterType))]);
    }

    /// <summary>The runtime gives each array type its constructors and the methods Get, Set and Address.</summary>
    private Signature ArrayMethod(MethodReference method, ArrayType array)
    {
        var result = _scope.Apply(method.ReturnType);
        var parameters = method.Parameters.Select(p => _scope.Apply(p.ParameterType)).ToArray();
        var indexes = parameters.TakeWhile(p => p.FullName == "System.Int32").Count();
        var element = array.ElementType;
        var exists = !array.IsVector && method.HasThis && method.Name switch
        {
            "Get" => parameters.Length == array.Rank && indexes == array.Rank && _types.Same(result, element),
            "Address" => parameters.Length == array.Rank && indexes == array.Rank && result is ByReferenceType pointer && _types.Same(pointer.ElementType, element),
            "Set" => parameters.Length == array.Rank + 1 && indexes >= array.Rank && _types.Same(parameters[^1], element) && result.FullName == "System.Void",
            ".ctor" => (parameters.Length == array.Rank || parameters.Length == 2 * array.Rank) && indexes == parameters.Length && result.FullName == "System.Void",
            _ => false,
        };
        Require(exists, $"{TypeNames.Of(array)} has no such method {method.Name}");
        return new(method, null, array, result, parameters);
    }
}
