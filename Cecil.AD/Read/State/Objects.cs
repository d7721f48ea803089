using System.Reflection;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.State;

/// <summary>
/// Objects and delegates that the trace makes. Their fields are slots like locals, so that closures, iterators and builders
/// cost nothing. One that escapes (is stored in memory, handed to a call that is not followed, meets another object in a loop)
/// becomes a real object there and then (L. Stadler et al., "Partial escape analysis and scalar replacement for Java", 2014).
/// </summary>
internal sealed class Objects(Trace trace) : IMergeSupport
{
    private int _made;

    public VirtualObject NewVirtual(Type type, AbstractValue state)
    {
        var cell = NextObject();
        trace.State.AddObject(cell, type, state);
        return new VirtualObject(type, cell);
    }

    /// <summary>The number of an object that is made now.</summary>
    public int NextObject() => trace.Numbers.Of(trace.Tape.Origin, () => -++_made);

    /// <summary>The real object that stands for one of the trace from now on.</summary>
    public Value Materialise(AbstractValue held)
    {
        trace.MustFit();
        if (held is Closure closure) return Materialise(closure);
        var instance = (VirtualObject)held;
        var state = trace.State[instance.Cell];
        if (state is Materialised { Value: var known }) return known;
        if (instance.IsUnchangeable && !Numbers.MayBeIn(instance.Type))
        {
            var box = trace.Tape.Primitive(Primitive.Box, instance.Type, trace.Values.Plain(state));
            trace.State[instance.Cell] = new Materialised(box, state);
            return box;
        }

        var value = trace.Tape.NewObject(instance.Type);
        // Known before its fields are stored: one of them may lead back to it.
        trace.State[instance.Cell] = new Materialised(value, null);
        if (instance.Type.IsValueType)
        {
            trace.Memory.Store(Boxes.Content(instance.Type, value), state);
            return value;
        }

        var (fields, contents) = (Structs.Fields(instance.Type), ((Aggregate)state).Fields);
        for (var i = 0; i < fields.Length; i++)
        {
            if (IsZero(contents[i])) continue;
            trace.Memory.Store(AccessPath.ToMemory(PlaceKind.Field, fields[i].DeclaringType!, fields[i].FieldType, [fields[i]], value), contents[i]);
        }

        return value;
    }

    private static bool IsZero(AbstractValue held) => held switch
    {
        Scalar { Value.Constant: { } c } => Literals.IsDefault(c.Literal),
        Aggregate whole => Array.TrueForAll(whole.Fields, IsZero),
        _ => false,
    };

    public Value Materialise(Closure closure)
    {
        var target = trace.Values.Plain(closure.Target);
        var constructor = closure.Type.GetConstructors()[0];
        return trace.Tape.Call(Callee.Binding(constructor, bound: 0), [target, trace.Tape.Literal(closure.Method, typeof(nint))], closure.Type)[0];
    }

    /// <summary>The real object, or null.</summary>
    public Value Materialise(Optional optional)
    {
        // Where it is null the object may be of another path.
        if (optional.IsThere.IsInt(0)) return trace.Tape.Literal(null, optional.Type);
        var value = Materialise(optional.Object);
        if (optional.IsThere.IsInt(1)) return value;
        var (then, otherwise) = (trace.Tape.Arm(), trace.Tape.Arm());
        return trace.Tape.If(optional.IsThere, then, [then.Use(value)], otherwise, [otherwise.Literal(null, optional.Type)])[0];
    }

    /// <summary>The real object, where one of two has to be one.</summary>
    public Value Materialise(Select either)
    {
        // That both become real does not matter: the trace is made again without the choice.
        trace.Findings.ChoicesInVain.Add(either.Slot!.Value);
        return trace.References.Selected(either.Condition, trace.Values.Plain(either.Then), trace.Values.Plain(either.Else));
    }

    /// <summary>A delegate of a virtual method of an object whose type only the run knows: a real one, bound as reflection binds it.</summary>
    public Value VirtualDelegate(Type type, MethodInfo method, Value target)
    {
        var handles = (Type: trace.Tape.Literal(method.DeclaringType, typeof(RuntimeTypeHandle)),
            Method: trace.Tape.Literal(method, typeof(RuntimeMethodHandle)), Delegate: trace.Tape.Literal(type, typeof(RuntimeTypeHandle)));
        var wanted = Call(Callee.Pure(((Func<RuntimeTypeHandle, Type?>)Type.GetTypeFromHandle).Method), typeof(Type), handles.Delegate);
        var called = Call(Callee.Pure(((Func<RuntimeMethodHandle, RuntimeTypeHandle, MethodBase?>)MethodBase.GetMethodFromHandle).Method),
            typeof(MethodBase), handles.Method, handles.Type);
        var bind = Callee.Binding(((Func<Type, object?, MethodInfo, Delegate>)Delegate.CreateDelegate).Method, bound: 1);
        return trace.Tape.Primitive(
            Primitive.Castclass, type,
            Call(bind, typeof(Delegate), wanted, target, trace.Tape.Primitive(Primitive.Castclass, typeof(MethodInfo), called)));

        Value Call(Callee callee, Type result, params Value[] inputs) => trace.Tape.Call(callee, inputs, result)[0];
    }

    Value IMergeSupport.Materialise(AbstractValue held, TracePath path)
    {
        var (tape, env) = (trace.Tape, trace.State);
        (trace.Tape, trace.State) = (path.Tape, path.State);
        var result = trace.Values.Plain(held);
        (trace.Tape, trace.State) = (tape, env);
        return result;
    }

    (AbstractValue, AbstractValue)? IMergeSupport.MakeSelect(AbstractValue x, AbstractValue y, int slot) => trace.Selects.Make(x, y, slot, trace.Tape.Origin);
}
