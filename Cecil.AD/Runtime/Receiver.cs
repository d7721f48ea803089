using System.Runtime.CompilerServices;

namespace Cecil.AD.Runtime;

/// <summary>What a call depends on that is bound at run time: the type of the object, and for a delegate its code and the type of what it
/// is bound to.</summary>
internal sealed record Receiver(Type Type, nint Code, nint Stub, Type? Bound)
{
    public static Receiver Of(object self) => self is Delegate d
        ? new Receiver(d.GetType(), MethodPointer(d), MethodPointerAux(d), Target(d)?.GetType())
        : new Receiver(self.GetType(), 0, 0, null);

    /// <summary>Would a call on the object reach the same method?</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(object self) => self.GetType() == Type && (Code == 0 || IsSame(Unsafe.As<Delegate>(self)));

    private bool IsSame(Delegate d) => MethodPointer(d) == Code && MethodPointerAux(d) == Stub && Target(d)?.GetType() == Bound;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_methodPtr")]
    private static extern ref nint MethodPointer(Delegate d);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_methodPtrAux")]
    private static extern ref nint MethodPointerAux(Delegate d);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_target")]
    private static extern ref object? Target(Delegate d);
}
