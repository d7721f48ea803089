using System.Reflection;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Intrinsics;

/// <summary>A differentiated call runs in one thread, for which these are plain reads and writes.</summary>
[IntrinsicsOf(typeof(Volatile), typeof(Interlocked))]
internal static class AtomicIntrinsics
{
    public static AbstractValue? Play(ITrace trace, MethodBase method, AbstractValue[] arguments)
    {
        if (method.Name is nameof(Interlocked.MemoryBarrier) or nameof(Volatile.ReadBarrier) or nameof(Volatile.WriteBarrier)) return IntrinsicTable.Nothing;
        if (arguments is not [AccessPath or Select, ..]) return null;
        var old = trace.Load(arguments[0]);
        switch (method.Name)
        {
            case nameof(Volatile.Read):
                return old;
            case nameof(Volatile.Write):
                trace.Store(arguments[0], arguments[1]);
                return IntrinsicTable.Nothing;
            case nameof(Interlocked.Exchange):
                trace.Store(arguments[0], arguments[1]);
                return old;
            case nameof(Interlocked.CompareExchange):
                trace.Store(arguments[0], Exchanged(trace, AreSame(trace, old, arguments[2]), arguments[1], old));
                return old;
            case nameof(Interlocked.Add) or nameof(Interlocked.Increment) or nameof(Interlocked.Decrement):
                var number = trace.Plain(old);
                var step = arguments.Length > 1 ? trace.Plain(arguments[1]) : number.Type == typeof(long)
                    ? trace.Tape.Literal(1L, typeof(long)) : trace.Tape.Int(1);
                var changed = new Scalar(trace.Tape.Primitive(method.Name == nameof(Interlocked.Decrement) ? Primitive.Sub : Primitive.Add, number, step));
                trace.Store(arguments[0], changed);
                return changed;
            case nameof(Interlocked.And) or nameof(Interlocked.Or):
                trace.Store(arguments[0],
                    new Scalar(trace.Tape.Primitive(
                    method.Name == nameof(Interlocked.And) ? Primitive.And : Primitive.Or, trace.Plain(old), trace.Plain(arguments[1]))));
                return old;
            default:
                return null;
        }
    }

    /// <summary>Numbers are compared bit for bit.</summary>
    private static Value AreSame(ITrace trace, AbstractValue a, AbstractValue b)
    {
        if (trace.SameReference(a, b) is { } same) return same;
        var (first, second) = (Bits(trace.Plain(a)), Bits(trace.Plain(b)));
        return trace.Tape.Primitive(Primitive.Ceq, first, second);

        Value Bits(Value v) => !v.IsFloat ? v
            : trace.Tape.Call(
            Callee.Pure((v.Type == typeof(float) ? (Delegate)BitConverter.SingleToInt32Bits : BitConverter.DoubleToInt64Bits).Method), [v],
            v.Type == typeof(float) ? typeof(int) : typeof(long))[0];
    }

    private static AbstractValue Exchanged(ITrace trace, Value isSame, AbstractValue value, AbstractValue old) =>
        isSame.Constant is { } known ? Literals.IsTrue(known.Literal) ? value : old
            : new Scalar(Select.Between(trace.Tape, isSame, trace.Plain(value), trace.Plain(old)));
}
