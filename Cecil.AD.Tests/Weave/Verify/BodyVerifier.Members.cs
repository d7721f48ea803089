using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Fields.
internal sealed partial class BodyVerifier
{
    private bool Members()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Ldfld: LoadField(); break;
            case Code.Ldflda: FieldAddress(); break;
            case Code.Stfld: StoreField(); break;
            case Code.Ldsfld: LoadStatic(); break;
            case Code.Ldsflda: StaticAddress(); break;
            case Code.Stsfld: StoreStatic(); break;
            case Code.Call: Call(isVirtual: false); break;
            case Code.Callvirt: Call(isVirtual: true); break;
            case Code.Newobj: NewObject(); break;
            case Code.Ldftn: LoadFunction(); break;
            case Code.Ldvirtftn: LoadVirtualFunction(); break;
            default: return false;
        }
        return true;
    }

    private FieldUse FieldOperand(bool isStatic)
    {
        TakeMemoryPrefixes();
        var field = Field((FieldReference)Current.Operand);
        Require(field.Definition.IsStatic == isStatic, $"{field.Definition.Name} is {(isStatic ? "no" : "a")} static field");
        Require(!field.Definition.IsLiteral, $"{field.Definition.Name} is a constant without storage");
        if (isStatic) CheckAccess(field, null);
        return field;
    }

    private void CheckAccess(FieldUse field, TypeReference? instance)
    {
        if (!_access.To(field.Definition, instance)) Report($"field {TypeNames.Of(field.DeclaringType)}::{field.Definition.Name} is not accessible");
    }

    /// <summary>Takes the object or the pointer to the value whose field is used.</summary>
    private StackValue PopOwner(FieldUse field, bool orValue)
    {
        var owner = Pop();
        var fits = _types.IsValueType(field.DeclaringType)
            ? owner.Kind == StackKind.Pointer || (orValue && owner.Kind == StackKind.Value) ? _types.Same(owner.Type!, field.DeclaringType) : false
            : owner.Kind == StackKind.Reference && (owner.Type is null || _types.Compatible(owner.Type, field.DeclaringType));
        if (!fits) throw Expected(TypeNames.Of(field.DeclaringType) + (_types.IsValueType(field.DeclaringType) ? "&" : ""), owner);
        CheckAccess(field, owner.Type);
        return owner;
    }

    private void LoadField()
    {
        var field = FieldOperand(isStatic: false);
        PopOwner(field, orValue: true);
        PushField(field);
    }

    private void LoadStatic() => PushField(FieldOperand(isStatic: true));

    private void PushField(FieldUse field)
    {
        Require(field.Type is not (PointerType or FunctionPointerType), "unverifiable, a pointer is used");
        Push(_types.Load(field.Type));
    }

    private void FieldAddress()
    {
        var field = FieldOperand(isStatic: false);
        var owner = PopOwner(field, orValue: false);
        Require(field.Type is not ByReferenceType, "takes the address of a pointer");
        var inherited = owner.Kind == StackKind.Pointer ? owner.Traits & (Traits.ReadOnly | Traits.Local) : Traits.None;
        Push(StackValue.Pointer(field.Type, MayWrite(field, owner) ? inherited : inherited | Traits.ReadOnly));
    }

    private void StaticAddress()
    {
        var field = FieldOperand(isStatic: true);
        Push(StackValue.Pointer(field.Type, MayWrite(field, null) ? Traits.None : Traits.ReadOnly));
    }

    private void StoreField()
    {
        var field = FieldOperand(isStatic: false);
        var readOnly = TypeModel.HasAttribute(field.Definition, "System.Runtime.CompilerServices.IsReadOnlyAttribute");
        PopFor(field.Type, readOnly);
        var owner = PopOwner(field, orValue: false);
        if (owner.Kind == StackKind.Pointer && owner.Is(Traits.ReadOnly)) Report($"writes through a readonly pointer, found {owner}");
        CheckWritten(field, owner);
    }

    private void StoreStatic()
    {
        var field = FieldOperand(isStatic: true);
        PopFor(field.Type);
        CheckWritten(field, null);
    }

    private void CheckWritten(FieldUse field, StackValue? owner)
    {
        if (!MayWrite(field, owner)) Report($"initonly field {TypeNames.Of(field.DeclaringType)}::{field.Definition.Name} is written outside its constructor");
    }

    /// <summary>An initonly field is written by the constructors of its type, and by init accessors, on the object under construction.</summary>
    private bool MayWrite(FieldUse field, StackValue? owner)
    {
        if (!field.Definition.IsInitOnly) return true;
        if (!_types.Same(field.DeclaringType, _self)) return false;
        if (owner is null) return _method is { IsConstructor: true, IsStatic: true };
        var constructs = _method.IsConstructor || HasModifier(_method.ReturnType, "System.Runtime.CompilerServices.IsExternalInit");
        return !_method.IsStatic && constructs && owner.Value.Is(Traits.This);
    }

    private static bool HasModifier(TypeReference type, string name) => type switch
    {
        IModifierType modified => modified.ModifierType.FullName == name || HasModifier(modified.ElementType, name),
        ByReferenceType pointer => HasModifier(pointer.ElementType, name),
        _ => false,
    };
}
