using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cecil.AD.Runtime;

/// <summary>Where something is in an object of one type, maybe inside structs, or in an element of an array.</summary>
/// <param name="owner">An object of exactly the type that the leaf was made for.</param>
/// <param name="index">The number of the element in memory order; 0 for what is no array. It is not checked.</param>
internal delegate ref T Leaf<T>(object owner, int index);

/// <summary>Makes leaves: code that finds a field without reflection.</summary>
internal static class Leaves
{
    private static readonly MethodInfo Data = ((GetData)MemoryMarshal.GetArrayDataReference).Method;

    private delegate ref byte GetData(Array array);

    /// <summary>Delegates are bound to it, since those without an object move their arguments first.</summary>
    private static readonly object Bound = new();

    /// <param name="owner">The type of the object, of the box or of the array.</param>
    /// <param name="path">Fields from there down to the leaf; none where elements of an array are meant.</param>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Objects with fields are refused where code is compiled ahead of time.")]
    public static Leaf<T> Of<T>(Type owner, FieldInfo[] path)
    {
        if (path.Length == 0) return Element<T>;
        var method = new DynamicMethod("leaf", typeof(T).MakeByRefType(), [typeof(object), typeof(object), typeof(int)], typeof(Leaves).Module, skipVisibility: true);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_1);
        if (owner.IsArray)
        {
            il.Emit(OpCodes.Call, Data);
            il.Emit(OpCodes.Ldarg_2);
            il.Emit(OpCodes.Conv_I);
            il.Emit(OpCodes.Sizeof, owner.GetElementType()!);
            il.Emit(OpCodes.Mul);
            il.Emit(OpCodes.Add);
        }
        else if (owner.IsValueType)
        {
            il.Emit(OpCodes.Unbox, owner);
        }

        foreach (var field in path) il.Emit(OpCodes.Ldflda, field);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Leaf<T>>(Bound);
    }

    private static ref T Element<T>(object owner, int index) =>
        ref Unsafe.Add(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference((Array)owner)), index);
}

/// <summary>The references that an object holds, one after the other.</summary>
internal readonly struct ReferencesOf(object owner, Leaf<object?>[] leaves, int count)
{
    public int Count => leaves.Length * count;

    public ReferenceSlot this[int i] => new(owner, leaves[i % leaves.Length], i / leaves.Length);
}
