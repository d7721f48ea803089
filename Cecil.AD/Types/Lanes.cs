using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace Cecil.AD.Types;

/// <summary>
/// The processor's vectors as structs of numbers: Vector&lt;T&gt; and Vector64 to Vector512 declare fields that say nothing about
/// what is in them. The fields here lie where their numbers lie, so that code which reads and writes them means those numbers.
/// </summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
internal struct Lanes<T>
{
#pragma warning disable CS0649, IDE0044 // Only emitted code touches them, through vectors.
    public T E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11, E12, E13, E14, E15;
#pragma warning restore CS0649, IDE0044
}

/// <summary>See <see cref="Lanes{T}"/>.</summary>
internal static class Lanes
{
    private static readonly Type[] Vectors = [typeof(Vector<>), typeof(Vector64<>), typeof(Vector128<>), typeof(Vector256<>), typeof(Vector512<>)];

    private static readonly Type[] Elements = [typeof(double), typeof(float), typeof(long), typeof(ulong), typeof(int), typeof(uint)];

    /// <summary>The type of the numbers in a vector; null for other types, and for vectors of numbers narrower than 32 bits.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && !type.IsGenericTypeDefinition && Array.IndexOf(Vectors, type.GetGenericTypeDefinition()) >= 0
        && type.GetGenericArguments()[0] is var element && Array.IndexOf(Elements, element) >= 0 ? element : null;

    /// <summary>A field for each number of a vector; null for other types.</summary>
    public static FieldInfo[]? Of(Type type) => ElementOf(type) is { } element
        ? typeof(Lanes<>).MakeGenericType(element).GetFields(BindingFlags.Instance | BindingFlags.Public).OrderBy(f => f.MetadataToken).Take(
        CountOf(type)).ToArray()
        : null;

    /// <summary>Is a method one of vectors, or does it take or give some?</summary>
    public static bool AreIn(MethodBase method) =>
        method.DeclaringType is { Namespace: "System.Numerics" or "System.Runtime.Intrinsics" } type
        && (ElementOf(type) is not null || ElementOf((method as MethodInfo)?.ReturnType ?? typeof(void)) is not null
        || method.GetParameters().Any(p => ElementOf(p.ParameterType) is not null));

    private static int CountOf(Type vector) => (int)vector.GetProperty(nameof(Vector<>.Count), BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
}
