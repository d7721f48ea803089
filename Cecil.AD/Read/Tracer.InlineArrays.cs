using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using static Cecil.AD.Read.State.Elements;

namespace Cecil.AD.Read;

/// <summary>
/// Structs with [InlineArray]: the buffers that the C# compiler makes for params spans and collection expressions, and those of users.
/// In a slot of the trace one is an array, which is copied where the program copies the struct. It stays in slots: in memory, or in a
/// call that is not followed, it would have to be the struct again.
/// </summary>
internal sealed partial class Tracer
{
    private static readonly ConcurrentDictionary<Type, bool> HoldsInlineArrayCache = new();

    /// <summary>Longer ones are not copied: each element is an op of its own.</summary>
    private const int LongestCopy = 256;

    private static bool IsInlineArray(Type type) => type.IsValueType && type.IsDefined(typeof(InlineArrayAttribute), inherit: false);

    /// <summary>Is the struct an inline array, or has it a field that is one?</summary>
    private static bool HoldsInlineArray(Type type) => type is { IsValueType: true, IsPrimitive: false, IsEnum: false }
        && HoldsInlineArrayCache.GetOrAdd(
        type, t => IsInlineArray(t) || Structs.IsSplit(t) && Structs.Fields(t).Any(f => f.FieldType != t && HoldsInlineArray(f.FieldType)));

    private static Type ElementOfInlineArray(Type type) => Structs.Fields(type)[0].FieldType;

    private Scalar NewInlineArray(Type type)
    {
        var length = type.GetCustomAttribute<InlineArrayAttribute>()!.Length;
        return new Scalar(_tape.NewArray(ElementOfInlineArray(type).MakeArrayType(), _tape.Int(length)));
    }

    /// <summary>What the program gets that reads or assigns a struct of the type: with arrays of its own in place of inline ones.</summary>
    private AbstractValue Copied(AbstractValue held, Type type)
    {
        if (!HoldsInlineArray(type)) return held;
        if (held is Scalar { Value: { Type.IsArray: true } array } && IsInlineArray(type))
            return CopyOf(array, type);
        return held is not Aggregate whole ? held
            : new Aggregate(whole.Type, [.. Structs.Fields(whole.Type).Select((f, i) => Copied(whole.Fields[i], f.FieldType))]);
    }

    private Scalar CopyOf(Value array, Type type)
    {
        var length = type.GetCustomAttribute<InlineArrayAttribute>()!.Length;
        if (length > LongestCopy)
            throw Refuse(
            NoInstruction,
            $"the inline array {TapePrinter.TypeName(type)} is copied and has more than {LongestCopy} elements; use an array");
        var copy = NewInlineArray(type);
        for (var i = 0; i < length; i++)
            Store(ElementOf(copy.Value, _tape.Int(i)), Load(ElementOf(array, _tape.Int(i)), NoInstruction), NoInstruction);
        return copy;
    }

    private void MustNotHoldInlineArray(Type type, IlInstruction x)
    {
        if (HoldsInlineArray(type))
            throw Refuse(
            x, $"the inline array {TapePrinter.TypeName(type)} is stored in memory or handed to a call that is not followed; use an array");
    }

    /// <summary>The array that stands for an inline array in a slot; null where it is in memory, or none.</summary>
    private Value? ArrayBehind(AccessPath pointer, IlInstruction x)
    {
        if (!IsInlineArray(pointer.Target)) return null;
        if (pointer.Cell is { } cell && _state[cell] is not Materialised
            && LoadCell(_state[cell], pointer.Path, x) is Scalar { Value: { Type.IsArray: true } array }) return array;
        MustNotHoldInlineArray(pointer.Target, x);
        return null;
    }
}
