using System.Reflection;
using Cecil.AD.Read.State;
using Cecil.AD.Types;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>Marks a class with a method <c>Play</c> (see <see cref="Intrinsic"/>) for the members of types of the library.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class IntrinsicsOfAttribute(params Type[] types) : Attribute
{
    public Type[] Types => types;
}

/// <summary>Plays a call; what it returns, <see cref="IntrinsicTable.Nothing"/> for void. Null, and no trace, where it declines: then the
/// call is an ordinary one.</summary>
internal delegate AbstractValue? Intrinsic(ITrace trace, MethodBase method, AbstractValue[] arguments);

/// <summary>The methods that the runtime treats specially, and so does the trace.</summary>
internal static class IntrinsicTable
{
    /// <summary>The result of a call that returns none.</summary>
    public static readonly AbstractValue Nothing = new Conflict("is the result of a method that returns nothing");

    private static readonly Dictionary<Type, Intrinsic> ByType = (
        from type in typeof(IntrinsicTable).Assembly.GetTypes()
        from known in type.GetCustomAttribute<IntrinsicsOfAttribute>()?.Types ?? []
        select (known, type)).ToDictionary(p => p.known, p => p.type.GetMethod("Play", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<Intrinsic>());

    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (InlineArrayIntrinsics.AreIn(method) && InlineArrayIntrinsics.Play(trace, method, arguments) is { } element) return element;
        if (method.DeclaringType is not { } type || !Library.Contains(type)) return null;
        if (Lanes.AreIn(method) && VectorIntrinsics.Play(trace, method, arguments) is { } numbers) return numbers;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return ByType.TryGetValue(definition, out var intrinsic) ? intrinsic(trace, method, arguments)
            : VectorIntrinsics.IsHardwareQuestion(method) ? new Scalar(trace.Tape.Int(0))
            : null;
    }
}
