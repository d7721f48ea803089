using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>
/// Delegates that are added to one another. One and none is the one; an event with one handler is just that. Two are refused, when the
/// trace knows both, and otherwise throw when they meet.
/// </summary>
internal sealed partial class Tracer
{
    private static readonly MethodInfo CombineTwo = ((Func<Delegate?, Delegate?, Delegate?>)Delegate.Combine).Method;
    private static readonly MethodInfo RemoveOne = ((Func<Delegate?, Delegate?, Delegate?>)Delegate.Remove).Method;

    /// <summary>Plays Delegate.Combine and Delegate.Remove where the outcome is one of the delegates, or null.</summary>
    private bool CombineDelegates(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        if (method != CombineTwo && method != RemoveOne) return false;
        var (a, b) = (arguments[0], arguments[1]);
        if (b is Scalar none && none.IsNull) return Pushed(a);
        if (method == RemoveOne)
        {
            return a is Scalar nothing && nothing.IsNull ? Pushed(a)
                : a is Closure from && b is Closure what && (from.Method != what.Method || AbstractValue.Same(from, what)) && Pushed(from.Method == what.Method ? new Scalar(_tape.Literal(null, from.Type)) : from);
        }

        if (a is Scalar missing && missing.IsNull) return Pushed(b);
        if (a is Closure && b is Closure) throw Refuse(x, RecordOrRecurse.Combined);
        PushResult(Enter(MethodCode.Of(((Func<Delegate?, Delegate?, Delegate?>)OneOrTheOther).Method)!, arguments, x));
        return true;
    }

    private static Delegate? OneOrTheOther(Delegate? a, Delegate? b)
    {
        if (a is null) return b;
        if (b is null) return a;
        throw new NotSupportedException("Delegates are combined (+=) inside a differentiated function; call the methods one after the other.");
    }

    /// <summary>The field behind an event whose accessors the compiler wrote; null when the method is none of them.</summary>
    private static FieldInfo? FieldOfEvent(MethodBase method) =>
        method is { IsSpecialName: true, IsStatic: false, DeclaringType.IsValueType: false } && method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && method.Name.IndexOf('_', StringComparison.Ordinal) is > 0 and var at && method.Name[..at] is "add" or "remove"
            ? method.DeclaringType!.GetField(method.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..], BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            : null;

    /// <summary>What the accessor does, without its guard against other threads.</summary>
    private void ChangeEvent(FieldInfo field, MethodBase accessor, AbstractValue[] arguments, IlInstruction x)
    {
        var handlers = FieldOf(arguments[0], field, x);
        var change = accessor.Name.StartsWith("add", StringComparison.Ordinal) ? CombineTwo : RemoveOne;
        AbstractValue[] operands = [Load(handlers, x), arguments[1]];
        if (!CombineDelegates(change, operands, x)) CallKnown(change, operands, isVirtual: false, x);
        Store(handlers, CastTo(field.FieldType, _state.Pop(), isTest: false, x), x);
    }
}
