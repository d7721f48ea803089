using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>Delegates that are added to one another. One and none is the one; an event with one handler is just that. Two are refused, when the
/// trace knows both, and otherwise throw when they meet.</summary>
[IntrinsicsOf(typeof(Delegate))]
internal static class DelegateIntrinsics
{
    /// <summary>Plays Delegate.Combine and Delegate.Remove where the outcome is one of the delegates, or null.</summary>
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (method != Events.CombineTwo && method != Events.RemoveOne) return null;
        var (a, b) = (arguments[0], arguments[1]);
        if (b is Scalar none && none.IsNull) return a;
        if (method == Events.RemoveOne)
        {
            return a is Scalar nothing && nothing.IsNull ? a
                : a is Closure from && b is Closure what && (from.Method != what.Method || AbstractValue.Same(from, what))
                    ? from.Method == what.Method ? new Scalar(trace.Tape.Literal(null, from.Type)) : from
                : null;
        }

        if (a is Scalar missing && missing.IsNull) return b;
        if (a is Closure && b is Closure) throw trace.Refuse(Events.Combined);
        return trace.Enter(((Func<Delegate?, Delegate?, Delegate?>)OneOrTheOther).Method, arguments) ?? IntrinsicTable.Nothing;
    }

    private static Delegate? OneOrTheOther(Delegate? a, Delegate? b)
    {
        if (a is null) return b;
        if (b is null) return a;
        throw new NotSupportedException("Delegates are combined (+=) inside a differentiated function; call the methods one after the other.");
    }
}
