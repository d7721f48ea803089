using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cecil.AD.Tests.Weave.Verify;

// Elements of arrays and what lies behind pointers.
internal sealed partial class BodyVerifier
{
    private bool Arrays()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Newarr: NewArray(TypeOperand()); break;
            case Code.Ldlen:
                PopArray();
                Push(StackKind.NativeInt);
                break;
            case Code.Ldelem_Any: LoadElement(TypeOperand()); break;
            case Code.Ldelem_Ref: LoadElement(null); break;
            case >= Code.Ldelem_I1 and <= Code.Ldelem_R8: LoadElement(NamedType()); break;
            case Code.Stelem_Any: StoreElement(TypeOperand()); break;
            case Code.Stelem_Ref: StoreElement(null); break;
            case >= Code.Stelem_I and <= Code.Stelem_R8: StoreElement(NamedType()); break;
            case Code.Ldelema: ElementAddress(TypeOperand()); break;
            default: return false;
        }
        return true;
    }

    private bool Indirect()
    {
        switch (Current.OpCode.Code)
        {
            case Code.Ldobj: LoadIndirect(TypeOperand()); break;
            case Code.Ldind_Ref: LoadIndirect(null); break;
            case >= Code.Ldind_I1 and <= Code.Ldind_R8: LoadIndirect(NamedType()); break;
            case Code.Stobj: StoreIndirect(TypeOperand()); break;
            case Code.Stind_Ref: StoreIndirect(null); break;
            case Code.Stind_I or (>= Code.Stind_I1 and <= Code.Stind_R8): StoreIndirect(NamedType()); break;
            case Code.Initobj: PopPointerTo(TypeOperand(), write: true); break;
            case Code.Cpobj:
                var type = TypeOperand();
                PopPointerTo(type, write: false);
                PopPointerTo(type, write: true);
                break;
            default: return false;
        }
        return true;
    }

    /// <summary>The primitive type in the name of the instruction: <c>ldelem.r8</c>, <c>stind.i4</c>.</summary>
    private TypeReference NamedType() => _types.Core("System." + Current.OpCode.Name.Split('.')[1] switch
    {
        "i1" => "SByte",
        "u1" => "Byte",
        "i2" => "Int16",
        "u2" => "UInt16",
        "i4" => "Int32",
        "u4" => "UInt32",
        "i8" => "Int64",
        "i" => "IntPtr",
        "r4" => "Single",
        _ => "Double",
    });

    private void NewArray(TypeReference element)
    {
        Require(!_types.IsByRefLike(element), $"no array holds {TypeNames.Of(element)}");
        Pop(v => v.IsIndex, "int32 or native int");
        Push(StackValue.Reference(new ArrayType(element)));
    }

    /// <summary>Takes a vector; null if it is null.</summary>
    private TypeReference? PopArray(string expected = "an array")
    {
        var array = Pop();
        if (array.IsNull) return null;
        return array is { Kind: StackKind.Reference, Type: ArrayType { IsVector: true } type } ? type.ElementType : throw Expected(expected, array);
    }

    private void LoadElement(TypeReference? type)
    {
        Pop(v => v.IsIndex, "int32 or native int");
        var expected = type is null ? "an array of references" : TypeNames.Of(type) + "[]";
        var element = PopArray(expected);
        CheckElement(element, type, expected);
        Push(type is null && element is null ? StackValue.Null : _types.Load((type ?? element)!));
    }

    private void StoreElement(TypeReference? type)
    {
        var value = Pop();
        Pop(v => v.IsIndex, "int32 or native int");
        var expected = type is null ? "an array of references" : TypeNames.Of(type) + "[]";
        var element = PopArray(expected);
        CheckElement(element, type, expected);
        var location = type ?? element ?? _types.Object;
        if (!_types.Assignable(value, location)) throw Expected(TypeNames.Of(location), value);
    }

    private void CheckElement(TypeReference? element, TypeReference? type, string expected)
    {
        if (element is null) return;
        var fits = type is null ? _types.Load(element).Kind == StackKind.Reference : _types.SameElement(element, type, Current.OpCode.Code == Code.Stelem_Any);
        if (!fits) throw Expected(expected, TypeNames.Of(element) + "[]");
    }

    private void ElementAddress(TypeReference type)
    {
        Pop(v => v.IsIndex, "int32 or native int");
        var expected = TypeNames.Of(type) + "[]";
        if (PopArray(expected) is { } element && !_types.SameStorage(element, type)) throw Expected(expected, TypeNames.Of(element) + "[]");
        Push(StackValue.Pointer(type, Take(Code.Readonly) is null ? Traits.None : Traits.ReadOnly));
    }

    private void LoadIndirect(TypeReference? type)
    {
        TakeMemoryPrefixes();
        if (type is not null)
        {
            PopPointerTo(type, write: false);
            Push(_types.Load(type));
            return;
        }
        var pointer = Pop(IsPointerToReference, "a pointer to a reference");
        Push(StackValue.Reference(pointer.Type!));
    }

    private void StoreIndirect(TypeReference? type)
    {
        TakeMemoryPrefixes();
        var value = Pop();
        var pointer = type is null ? Pop(IsPointerToReference, "a pointer to a reference") : PopPointerTo(type, write: true);
        if (type is null && pointer.Is(Traits.ReadOnly)) Report($"writes through a readonly pointer, found {pointer}");
        type ??= pointer.Type!;
        if (!_types.Assignable(value, type)) throw Expected(TypeNames.Of(type), value);
    }

    private bool IsPointerToReference(StackValue value) => value.Kind == StackKind.Pointer && _types.Load(value.Type!).Kind == StackKind.Reference;
}
