using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>Events whose accessors the compiler wrote.</summary>
internal sealed class Events(Trace trace, CallPlayer calls)
{
    public static readonly MethodInfo CombineTwo = ((Func<Delegate?, Delegate?, Delegate?>)Delegate.Combine).Method;
    public static readonly MethodInfo RemoveOne = ((Func<Delegate?, Delegate?, Delegate?>)Delegate.Remove).Method;

    /// <summary>The field behind an event whose accessors the compiler wrote; null when the method is none of them.</summary>
    public static FieldInfo? FieldOf(MethodBase method) =>
        method is { IsSpecialName: true, IsStatic: false, DeclaringType.IsValueType: false }
            && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && method.Name.IndexOf('_', StringComparison.Ordinal) is > 0 and var at && method.Name[..at] is "add" or "remove"
            ? method.DeclaringType!.GetField(
            method.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..],
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            : null;

    /// <summary>What the accessor does, without its guard against other threads.</summary>
    public void Change(FieldInfo field, MethodBase accessor, AbstractValue[] arguments)
    {
        var handlers = trace.Memory.FieldOf(arguments[0], field);
        var change = accessor.Name.StartsWith("add", StringComparison.Ordinal) ? CombineTwo : RemoveOne;
        calls.CallKnown(change, [trace.Memory.Load(handlers), arguments[1]]);
        trace.Memory.Store(handlers, trace.References.CastTo(field.FieldType, trace.State.Pop(), isTest: false));
    }
}
