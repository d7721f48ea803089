using System.Reflection;
using System.Threading;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read;

/// <summary>
/// <see cref="Volatile"/> and <see cref="Interlocked"/>: a differentiated call runs in one thread, for which they are plain reads and
/// writes.
/// </summary>
internal sealed partial class Tracer
{
    private bool AtomicAccess(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        if (method.Name is nameof(Interlocked.MemoryBarrier) or nameof(Volatile.ReadBarrier) or nameof(Volatile.WriteBarrier)) return true;
        if (arguments is not [AccessPath or Select, ..]) return false;
        var old = Load(arguments[0], x);
        switch (method.Name)
        {
            case nameof(Volatile.Read):
                return Pushed(old);
            case nameof(Volatile.Write):
                Store(arguments[0], arguments[1], x);
                return true;
            case nameof(Interlocked.Exchange):
                Store(arguments[0], arguments[1], x);
                return Pushed(old);
            case nameof(Interlocked.CompareExchange):
                Store(arguments[0], Exchanged(AreSame(old, arguments[2], x), arguments[1], old, x), x);
                return Pushed(old);
            case nameof(Interlocked.Add) or nameof(Interlocked.Increment) or nameof(Interlocked.Decrement):
                var number = Plain(old, x);
                var step = arguments.Length > 1 ? Plain(arguments[1], x) : number.Type == typeof(long) ? _tape.Literal(1L, typeof(long)) : _tape.Int(1);
                var changed = new Scalar(_tape.Primitive(method.Name == nameof(Interlocked.Decrement) ? Primitive.Sub : Primitive.Add, number, step));
                Store(arguments[0], changed, x);
                return Pushed(changed);
            case nameof(Interlocked.And) or nameof(Interlocked.Or):
                Store(arguments[0], new Scalar(_tape.Primitive(method.Name == nameof(Interlocked.And) ? Primitive.And : Primitive.Or, Plain(old, x), Plain(arguments[1], x))), x);
                return Pushed(old);
            default:
                return false;
        }
    }

    /// <summary>Numbers are compared bit for bit.</summary>
    private Value AreSame(AbstractValue a, AbstractValue b, IlInstruction x)
    {
        if (SameReference(a, b) is { } same) return same;
        var (first, second) = (Bits(Plain(a, x)), Bits(Plain(b, x)));
        return _tape.Primitive(Primitive.Ceq, first, second);

        Value Bits(Value v) => !v.IsFloat ? v
            : _tape.Call(Callee.Pure((v.Type == typeof(float) ? (Delegate)BitConverter.SingleToInt32Bits : BitConverter.DoubleToInt64Bits).Method), [v], v.Type == typeof(float) ? typeof(int) : typeof(long))[0];
    }

    private AbstractValue Exchanged(Value isSame, AbstractValue value, AbstractValue old, IlInstruction x) =>
        isSame.Constant is { } known ? Literals.IsTrue(known.Literal) ? value : old : new Scalar(Selected(isSame, Plain(value, x), Plain(old, x)));
}
