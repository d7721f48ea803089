using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>Events whose accessors the compiler wrote.</summary>
internal sealed class Events(Trace trace, CallPlayer calls)
{
    public const string Combined = "delegates are combined (+=), and one that calls several methods has no derivative; call the methods one after the other";

    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static readonly MethodInfo CombineTwo = ((Func<Delegate?, Delegate?, Delegate?>)Delegate.Combine).Method;
    public static readonly MethodInfo RemoveOne = ((Func<Delegate?, Delegate?, Delegate?>)Delegate.Remove).Method;

    /// <summary>The event whose accessor the compiler wrote; null when the method is none.</summary>
    public static EventInfo? Of(MethodBase method) =>
        method is { IsSpecialName: true, IsStatic: false, DeclaringType: { IsValueType: false } type }
            && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            ? Array.Find(type.GetEvents(Own), e => e.GetAddMethod(nonPublic: true) == method || e.GetRemoveMethod(nonPublic: true) == method)
            : null;

    /// <summary>What the accessor does to the field behind the event, which has its name, without the guard against other threads.</summary>
    public void Change(EventInfo changed, MethodBase accessor, AbstractValue[] arguments)
    {
        var field = changed.DeclaringType!.GetField(changed.Name, Own)!;
        var handlers = trace.Memory.FieldOf(arguments[0], field);
        var change = changed.GetAddMethod(nonPublic: true) == accessor ? CombineTwo : RemoveOne;
        calls.CallKnown(change, [trace.Memory.Load(handlers), arguments[1]]);
        trace.Memory.Store(handlers, trace.References.CastTo(field.FieldType, trace.State.Pop(), isTest: false));
    }
}
