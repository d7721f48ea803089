using Mono.Cecil;

namespace Cecil.AD.Tests.Weave.Verify;

internal enum StackKind { Int32, Int64, NativeInt, Float, Reference, Pointer, Value }

/// <summary>What is known of a value besides its type.</summary>
[Flags]
internal enum Traits
{
    None = 0,
    /// <summary>A pointer through which nothing may be written.</summary>
    ReadOnly = 1,
    /// <summary>A pointer into the frame of the method.</summary>
    Local = 2,
    /// <summary>The argument <c>this</c>, unchanged.</summary>
    This = 4,
    /// <summary><c>this</c> before the constructor of the base class has run.</summary>
    Uninitialized = 8,
}

/// <summary>
/// The type of a value on the evaluation stack. A reference without a type is null; a reference to a value type or to a type parameter
/// is boxed; a native int with a method is what ldftn pushes.
/// </summary>
internal readonly record struct StackValue(StackKind Kind, TypeReference? Type = null, Traits Traits = Traits.None, MethodReference? Method = null)
{
    public static StackValue Null => new(StackKind.Reference);

    public static StackValue Reference(TypeReference type) => new(StackKind.Reference, type);

    public static StackValue Pointer(TypeReference target, Traits traits = Traits.None) => new(StackKind.Pointer, target, traits);

    public bool IsNull => Kind == StackKind.Reference && Type is null;

    public bool IsInteger => Kind is StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt;

    public bool IsNumber => IsInteger || Kind == StackKind.Float;

    public bool IsIndex => Kind is StackKind.Int32 or StackKind.NativeInt;

    public bool Is(Traits traits) => (Traits & traits) != 0;

    public StackValue With(Traits traits) => this with { Traits = Traits | traits };

    public override string ToString() => Kind switch
    {
        StackKind.Int32 => "int32",
        StackKind.Int64 => "int64",
        StackKind.NativeInt => Method is null ? "native int" : "pointer to " + Method.Name,
        StackKind.Float => "F",
        StackKind.Reference => Type is null ? "null" : (IsBoxed ? "boxed " : "") + TypeNames.Of(Type),
        StackKind.Pointer => (Is(Traits.ReadOnly) ? "readonly " : "") + TypeNames.Of(Type!) + "&",
        _ => TypeNames.Of(Type!),
    };

    private bool IsBoxed => Type is GenericParameter || Type!.IsValueType;
}
