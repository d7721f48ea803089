using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read.State;

/// <summary>
/// Structs with [InlineArray]: the buffers that the C# compiler makes for params spans and collection expressions, and those of users.
/// In a slot of the trace one is an array, which is copied where the program copies the struct. It stays in slots: in memory, or in a
/// call that is not followed, it would have to be the struct again.
/// </summary>
internal sealed class InlineArrays(Trace trace)
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>Longer ones are not copied: each element is an op of its own.</summary>
    private const int LongestCopy = 256;

    public static bool Is(Type type) => type.IsValueType && type.IsDefined(typeof(InlineArrayAttribute), inherit: false);

    /// <summary>Is the struct an inline array, or has it a field that is one?</summary>
    private static bool AreIn(Type type) => type is { IsValueType: true, IsPrimitive: false, IsEnum: false }
        && Known.GetOrAdd(
        type, t => Is(t) || Structs.IsSplit(t) && Structs.Fields(t).Any(f => f.FieldType != t && AreIn(f.FieldType)));

    private static Type ElementTypeOf(Type type) => Structs.Fields(type)[0].FieldType;

    public Scalar New(Type type)
    {
        var length = type.GetCustomAttribute<InlineArrayAttribute>()!.Length;
        return new Scalar(trace.Tape.NewArray(ElementTypeOf(type).MakeArrayType(), trace.Tape.Int(length)));
    }

    /// <summary>What the program gets that reads or assigns a struct of the type: with arrays of its own in place of inline ones.</summary>
    public AbstractValue Copied(AbstractValue held, Type type)
    {
        if (!AreIn(type)) return held;
        if (held is Scalar { Value: { Type.IsArray: true } array } && Is(type))
            return CopyOf(array, type);
        return held is not Aggregate whole ? held
            : new Aggregate(whole.Type, [.. Structs.Fields(whole.Type).Select((f, i) => Copied(whole.Fields[i], f.FieldType))]);
    }

    private Scalar CopyOf(Value array, Type type)
    {
        var length = type.GetCustomAttribute<InlineArrayAttribute>()!.Length;
        if (length > LongestCopy)
            throw trace.Refuse($"the inline array {TapePrinter.TypeName(type)} is copied and has more than {LongestCopy} elements; use an array");
        var copy = New(type);
        for (var i = 0; i < length; i++)
            trace.Memory.Store(ElementOf(copy.Value, trace.Tape.Int(i)), trace.Memory.Load(ElementOf(array, trace.Tape.Int(i))));
        return copy;
    }

    public void MustNotBeIn(Type type)
    {
        if (AreIn(type))
            throw trace.Refuse($"the inline array {TapePrinter.TypeName(type)} is stored in memory or handed to a call that is not followed; use an array");
    }

    /// <summary>The array that stands for an inline array in a slot; null where it is in memory, or none.</summary>
    public Value? ArrayBehind(AccessPath pointer)
    {
        if (!Is(pointer.Target)) return null;
        if (pointer.Cell is { } cell && trace.State[cell] is not Materialised
            && trace.Memory.LoadCell(trace.State[cell], pointer.Path) is Scalar { Value: { Type.IsArray: true } array }) return array;
        MustNotBeIn(pointer.Target);
        return null;
    }
}
