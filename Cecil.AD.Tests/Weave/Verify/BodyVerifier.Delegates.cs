using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Method pointers and the delegates made of them.
internal sealed partial class BodyVerifier
{
    private void LoadFunction()
    {
        var method = Method((MethodReference)Current.Operand);
        var constrained = Take(Code.Constrained) is { } prefix ? Own((TypeReference)prefix.Operand) : null;
        Require(method.Definition is { IsConstructor: false }, "takes a constructor or a method of an array");
        Require(constrained is null || (method.Definition.IsStatic && _types.Compatible(constrained, method.DeclaringType)), "takes no prefix constrained.");
        Require(!method.Definition.IsAbstract || constrained is not null, $"takes the abstract method {method.Definition.Name}");
        CheckAccess(method, null);
        Push(new StackValue(StackKind.NativeInt, Method: method.Reference));
    }

    private void LoadVirtualFunction()
    {
        var method = Method((MethodReference)Current.Operand);
        Require(method.Definition is { IsStatic: false, IsConstructor: false }, "takes no instance method");
        var target = PopReference();
        if (!_types.Assignable(target, method.DeclaringType)) throw Expected(TypeNames.Of(method.DeclaringType), target);
        CheckAccess(method, target.Type);
        Push(new StackValue(StackKind.NativeInt, Method: method.Reference));
    }

    private bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate" && type.IsSealed;

    /// <summary>
    /// Only ldftn, or dup and ldvirtftn, directly before newobj prove which object and method meet (ECMA-335 III.4.21).
    /// </summary>
    private void PopDelegateArguments(Signature constructor)
    {
        var pointer = Pop(v => v.Method is not null, "a method pointer");
        var target = PopReference();
        var previous = _code[_at - 1];
        var isVirtual = previous.OpCode.Code == Code.Ldvirtftn;
        var follows = previous.OpCode.Code == Code.Ldftn || (isVirtual && _at > 1 && _code[_at - 2].OpCode.Code == Code.Dup && !_leaders.Contains(_at - 1));
        Require(follows && !_leaders.Contains(_at), "the method pointer was not made directly before");
        var method = Method(pointer.Method!);
        if (!method.Definition!.IsStatic) CheckAccess(method, target.Type);
        if (!isVirtual && !method.Definition.IsStatic) CheckBaseCall(method.Definition, target);
        CheckDelegate(constructor.DeclaringType, method, target);
    }

    private void CheckDelegate(TypeReference type, Signature method, StackValue target)
    {
        var definition = _types.Resolve(type)!.Methods.Single(m => m.Name == "Invoke");
        var scope = GenericScope.Of(type);
        List<TypeReference> given = [.. definition.Parameters.Select(p => scope.Apply(p.ParameterType))];
        List<TypeReference> taken = [.. method.Parameters];
        if (!method.Definition!.IsStatic)
            taken.Insert(0, _types.IsValueType(method.DeclaringType) && target.IsNull ? new ByReferenceType(method.DeclaringType) : method.DeclaringType);
        var closed = taken.Count == given.Count + 1;
        if (closed)
        {
            Require(!target.IsNull || method.Definition.IsStatic, $"null is the target of {method.Reference.Name}");
            if (!FitsTarget(target, taken[0])) throw Expected(TypeNames.Of(taken[0]), target);
            taken.RemoveAt(0);
        }
        var result = scope.Apply(definition.ReturnType);
        var fits = taken.Count == given.Count && (closed || target.IsNull)
            && given.Zip(taken).All(t => _types.LocationCompatible(t.First, t.Second)) && _types.LocationCompatible(method.Return, result);
        Require(fits, $"{method.Reference.Name} does not fit {TypeNames.Of(type)}");
    }

    /// <summary>The target is a reference; methods of value types take it boxed.</summary>
    private bool FitsTarget(StackValue target, TypeReference location) => _types.Load(location).Kind switch
    {
        StackKind.Reference => _types.Assignable(target, location),
        _ => target.Type is { } type && _types.IsValueType(location) && _types.Same(type, location),
    };
}
