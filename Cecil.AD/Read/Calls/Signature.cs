using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>Makes the tapes of functions that are called, not inlined; see Differentiate/FunctionTapes.</summary>
internal interface IFunctionTapes
{
    /// <summary>The function of a method that calls itself.</summary>
    /// <param name="method">The method.</param>
    /// <param name="givesException">Whether an exception that leaves it is its last result (null where none does) instead of being thrown.</param>
    FunctionTape Of(MethodBase method, bool givesException);

    /// <summary>What a virtual method, or a delegate, turns out to be at run time.</summary>
    FunctionTape At(MethodInfo called, bool givesException);
}

/// <summary>
/// How the parameters and results of a method appear on a function tape: structs as their leaves, spans as array, index and length;
/// what is passed by reference goes in as a value and comes back as a result.
/// </summary>
internal static class Signature
{
    public static Type[] Inputs(MethodBase method) => [.. MethodCode.ParameterTypes(method).SelectMany(t => Leaves(Pointee(t)))];

    public static Type[] Results(MethodBase method) =>
    [
        .. method is MethodInfo { ReturnType: var type } && type != typeof(void) ? Leaves(type) : [],
        .. MethodCode.ParameterTypes(method).Where(t => t.IsByRef).SelectMany(t => Leaves(Pointee(t))),
    ];

    public static Type Pointee(Type type) => type.IsByRef ? type.GetElementType()! : type;

    /// <summary>Has the type a form on a function tape? References inside ref structs other than spans have none.</summary>
    public static bool IsPassable(Type type) => !type.IsPointer && !type.IsFunctionPointer && (!type.IsByRefLike || Structs.IsSpan(type));

    public static IEnumerable<Type> Leaves(Type type) => Structs.IsSpan(type) ? [type.GetGenericArguments()[0].MakeArrayType(), typeof(int), typeof(int)]
        : Structs.IsSplit(type) ? Structs.Fields(type).SelectMany(f => Leaves(f.FieldType))
        : [StackTypes.Of(type)];
}
