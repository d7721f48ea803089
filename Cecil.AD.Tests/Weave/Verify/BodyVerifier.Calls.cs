using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Calls and constructors.
internal sealed partial class BodyVerifier
{
    private void Call(bool isVirtual)
    {
        var method = Method((MethodReference)Current.Operand);
        var constrained = Take(Code.Constrained) is { } prefix ? Own((TypeReference)prefix.Operand) : null;
        var isTail = Take(Code.Tail) is not null;
        if (method.Definition is { } definition) CheckDispatch(definition, isVirtual, constrained);
        var local = PopArguments(method);
        if (method.Reference.HasThis) local |= PopThis(method, isVirtual, constrained);
        else if (constrained is not null) Require(_types.Compatible(constrained, method.DeclaringType), $"{TypeNames.Of(constrained)} does not implement {TypeNames.Of(method.DeclaringType)}");
        else CheckAccess(method, null);
        if (isTail) CheckTail(method, constrained);
        PushResult(method, local);
    }

    private void CheckDispatch(MethodDefinition definition, bool isVirtual, TypeReference? constrained)
    {
        if (isVirtual)
        {
            Require(!definition.IsStatic, "calls a static method virtually");
            Require(constrained is not null || !definition.DeclaringType.IsValueType, "calls a method of a value type virtually");
            return;
        }
        Require(constrained is null || definition is { IsStatic: true, IsVirtual: true }, "takes no prefix constrained.");
        Require(!definition.IsAbstract || constrained is not null, $"calls the abstract method {definition.Name}");
    }

    /// <summary>Takes the arguments from the last to the first; true if the result may point into the frame.</summary>
    private bool PopArguments(Signature method)
    {
        var local = false;
        for (var i = method.Parameters.Count - 1; i >= 0; i--)
        {
            var parameter = method.Definition?.Parameters[i];
            var value = PopFor(method.Parameters[i], parameter is not null && IsReadOnly(parameter));
            // The language forbids a method to return a scoped parameter, and so the compiler passes locals there.
            var scoped = parameter is not null && (parameter.IsOut || TypeModel.HasAttribute(parameter, "System.Runtime.CompilerServices.ScopedRefAttribute"));
            local |= value.Is(Traits.Local) && !scoped;
        }
        return local;
    }

    private static bool IsReadOnly(ParameterDefinition parameter) =>
        TypeModel.HasAttribute(parameter, "System.Runtime.CompilerServices.IsReadOnlyAttribute")
        || TypeModel.HasAttribute(parameter, "System.Runtime.CompilerServices.RequiresLocationAttribute")
        || HasModifier(parameter.ParameterType, "System.Runtime.InteropServices.InAttribute");

    /// <summary>Takes the object; true if the result may point into the frame with it.</summary>
    private bool PopThis(Signature method, bool isVirtual, TypeReference? constrained)
    {
        var found = Pop();
        if (method.Definition is { IsConstructor: true })
        {
            PopConstructed(method, found);
            return false;
        }
        var expected = _types.IsValueType(method.DeclaringType) ? new ByReferenceType(method.DeclaringType) : method.DeclaringType;
        var value = found;
        if (constrained is not null)
        {
            if (found.Kind != StackKind.Pointer || !_types.Same(found.Type!, constrained)) throw Expected(TypeNames.Of(constrained) + "&", found);
            value = StackValue.Reference(constrained);
        }
        if (!_types.Assignable(value, expected)) throw Expected(TypeNames.Of(expected), found);
        CheckAccess(method, value.Type);
        if (!isVirtual && method.Definition is { } definition) CheckBaseCall(definition, value);
        return found.Is(Traits.Local) && method.Definition is { } callee && IsUnscoped(callee);
    }

    private static bool IsUnscoped(MethodDefinition method)
    {
        const string Attribute = "System.Diagnostics.CodeAnalysis.UnscopedRefAttribute";
        return TypeModel.HasAttribute(method, Attribute)
            || method.DeclaringType.Properties.Any(p => p.GetMethod == method && TypeModel.HasAttribute(p, Attribute));
    }

    /// <summary>A virtual method is called directly only on this, as the base calls of C# do, or where nothing can override it.</summary>
    private void CheckBaseCall(MethodDefinition definition, StackValue value)
    {
        if (!definition.IsVirtual || definition.IsFinal || definition.DeclaringType.IsSealed) return;
        var boxed = value is { Kind: StackKind.Reference, Type: { } type } && _types.IsValueType(type);
        Require(boxed || value.Is(Traits.This), $"calls the virtual method {definition.Name} directly on another object than this");
    }

    /// <summary>A constructor is called on this, once, or on the storage of a value.</summary>
    private void PopConstructed(Signature method, StackValue found)
    {
        if (_types.IsValueType(method.DeclaringType))
        {
            if (found.Kind != StackKind.Pointer || !_types.Same(found.Type!, method.DeclaringType)) throw Expected(TypeNames.Of(method.DeclaringType) + "&", found);
            if (found.Is(Traits.ReadOnly)) Report($"writes through a readonly pointer, found {found}");
            CheckAccess(method, found.Type);
            return;
        }
        var isOwnOrBase = _types.Same(method.DeclaringType, _self) || (_types.Base(_self) is { } parent && _types.Same(method.DeclaringType, parent));
        Require(_tracksThis && found.Is(Traits.This) && isOwnOrBase, "calls a constructor other than its own or its base's on this");
        CheckAccess(method, found.Type);
        _thisReady = true;
        for (var i = 0; i < _stack.Count; i++) _stack[i] = _stack[i] with { Traits = _stack[i].Traits & ~Traits.Uninitialized };
    }

    private void CheckAccess(Signature method, TypeReference? instance)
    {
        if (method.Definition is { } definition && !_access.To(definition, instance))
            Report($"method {TypeNames.Of(method.DeclaringType)}::{definition.Name} is not accessible");
    }

    private void CheckTail(Signature method, TypeReference? constrained)
    {
        Require(_regions.Of(_at) is null, "a tail call in a protected region");
        Require(_stack.Count == 0, "a tail call leaves values on the stack");
        Require(_at + 1 < _code.Count && _code[_at + 1].OpCode.Code == Code.Ret && !_leaders.Contains(_at + 1), "no ret follows the tail call");
        Require(constrained is null && !method.Parameters.Any(_types.IsByRefLike), "a tail call passes a pointer");
        Require(!method.Reference.HasThis || !_types.IsValueType(method.DeclaringType), "a tail call passes a pointer");
    }

    private void PushResult(Signature method, bool local)
    {
        var readOnly = Take(Code.Readonly) is not null;
        Require(!readOnly || (method.DeclaringType is ArrayType && method.Reference.Name == "Address"), "takes no prefix readonly.");
        if (method.Return.FullName == "System.Void") return;
        CheckType(method.Return);
        var result = _types.Load(method.Return);
        if (result.Kind == StackKind.Pointer) result = result.With((local ? Traits.Local : 0) | (readOnly ? Traits.ReadOnly : 0));
        Push(result);
    }

    private void NewObject()
    {
        var method = Method((MethodReference)Current.Operand);
        if (method.Definition is { } definition)
        {
            Require(definition is { IsConstructor: true, IsStatic: false }, $"{definition.Name} is no constructor");
            Require(!definition.DeclaringType.IsAbstract, $"{TypeNames.Of(method.DeclaringType)} is abstract");
            CheckAccess(method, method.DeclaringType);
        }
        else Require(method.Reference.Name == ".ctor", $"{method.Reference.Name} is no constructor");
        if (method.Definition?.DeclaringType is { } type && IsDelegate(type)) PopDelegateArguments(method);
        else PopArguments(method);
        Push(_types.Load(method.DeclaringType));
    }
}
