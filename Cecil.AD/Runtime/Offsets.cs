using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cecil.AD.Runtime;

/// <summary>
/// Where something is in objects, as the distance from their first byte: the same for all objects of a type, so that a field is found
/// without reflection, and without a call.
/// </summary>
internal static class Offsets
{
    /// <summary>Delegates are bound to it, since those without an object move their arguments first.</summary>
    private static readonly object Bound = new();

    /// <summary>What every object looks like to code that knows offsets.</summary>
    private sealed class Anything
    {
        public byte First;
    }

    public static ref T At<T>(object owner, nint offset) => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref Unsafe.As<Anything>(owner).First, offset));

    /// <summary>What tells the type of an object from others as long as the type is there: what stands in front of its first byte.</summary>
    public static nint TypeOf(object owner) => Unsafe.Add(ref Unsafe.As<byte, nint>(ref Unsafe.As<Anything>(owner).First), -1);

    /// <summary>Where a field is, maybe inside structs.</summary>
    /// <param name="sample">An object of the type, or a box.</param>
    /// <param name="path">Fields from there down to the one that is meant.</param>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Objects with fields are refused where code is compiled ahead of time.")]
    public static nint Of(object sample, FieldInfo[] path)
    {
        var method = new DynamicMethod("offset", typeof(nint), [typeof(object), typeof(object)], typeof(Offsets).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_1);
        if (sample is ValueType) il.Emit(OpCodes.Unbox, sample.GetType());
        foreach (var field in path) il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldflda, typeof(Anything).GetField(nameof(Anything.First))!);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<object, nint>>(Bound)(sample);
    }

    /// <summary>Where the first element of an array is.</summary>
    public static nint OfElements(Array sample) => Unsafe.ByteOffset(ref Unsafe.As<Anything>(sample).First, ref MemoryMarshal.GetArrayDataReference(sample));

    /// <summary>The size of an element of an array of a type.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Objects with fields are refused where code is compiled ahead of time.")]
    public static int SizeOf(Type element)
    {
        var method = new DynamicMethod("size", typeof(int), [typeof(object)], typeof(Offsets).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Sizeof, element);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<int>>(Bound)();
    }
}

/// <summary>The references of an object that are at some offsets in each of its elements, one after the other.</summary>
/// <param name="owner">The object; one that is no array is its only element.</param>
/// <param name="offsets">Where they are in an element.</param>
/// <param name="first">Where the first element is.</param>
/// <param name="size">The size of an element.</param>
/// <param name="count">How many elements there are.</param>
internal readonly ref struct ReferencesOf(object owner, nint[] offsets, nint first, int size, int count)
{
    private readonly object _owner = owner;
    private readonly nint[] _offsets = offsets;
    private readonly nint _first = first;
    private readonly int _size = size;
    private readonly int _count = offsets.Length == 0 ? 0 : count;

    public Enumerator GetEnumerator() => new(_owner, _offsets, _first, _size, _count);

    public ref struct Enumerator(object owner, nint[] offsets, nint first, int size, int count)
    {
        private nint _element = first;
        private int _left = count;
        private int _next;
        private nint _at;

        public readonly ref object? Current => ref Offsets.At<object?>(owner, _at);

        /// <summary>The same place in another object of the type.</summary>
        public readonly ref object? In(object other) => ref Offsets.At<object?>(other, _at);

        public bool MoveNext()
        {
            if (_left == 0) return false;
            _at = _element + offsets[_next];
            if (++_next < offsets.Length) return true;
            _next = 0;
            _left--;
            _element += size;
            return true;
        }
    }
}
