using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Calls;

/// <summary>newobj.</summary>
internal sealed class Construction(Trace trace, CallPlayer calls)
{
    public void New(ConstructorInfo constructor, AbstractValue[] arguments)
    {
        var type = constructor.DeclaringType!;
        if (type.IsArray)
        {
            if (arguments.Length != type.GetArrayRank()) throw trace.Refuse("an array with lower bounds is not supported; start its indices at 0");
            trace.Push(trace.Tape.NewArray(type, [.. arguments.Select(trace.Values.Plain)]));
        }
        else if (typeof(Delegate).IsAssignableFrom(type))
        {
            var pointer = arguments[1] as FunctionPointer
                ?? throw trace.Refuse("a delegate is made from an unknown function pointer; use a lambda or a method group");
            trace.State.Push(pointer.IsVirtual ? new Scalar(trace.Objects.VirtualDelegate(type, pointer.Method, trace.Values.Plain(arguments[0])))
                : new Closure(type, pointer.Method, arguments[0]));
        }
        else if (Structs.IsSplit(type))
        {
            var cell = trace.State.Add(type, trace.Values.Default(type));
            calls.Call(constructor, [AccessPath.ToCell(cell, type), .. arguments], isVirtual: false);
            trace.State.Push(trace.State[cell]);
            trace.State.Truncate(cell);
        }
        else if (!type.IsValueType && calls.Decide(constructor, arguments, isVirtual: false) is Decision.Substitute { Body: var body })
        {
            calls.PushResult(calls.Inliner.Enter(body, arguments));
        }
        else if (type.IsValueType || type == typeof(string)
            || calls.Decide(constructor, [AbstractValue.Undefined, .. arguments], isVirtual: false) is Decision.Inactive)
        {
            calls.OpaqueCalls.Record(constructor, new Decision.Inactive(false, $"inactive: {TapePrinter.TypeName(type)}"), arguments, isNew: true);
        }
        else
        {
            // On the stack from the start: the constructor may be done with it before it returns.
            var made = trace.Objects.NewVirtual(type, trace.Values.Zeroed(type));
            trace.State.Push(made);
            calls.Call(constructor, [made, .. arguments], isVirtual: false);
        }
    }

    /// <summary>Get, Set and Address of multi-dimensional arrays, which the runtime provides.</summary>
    public void ArrayAccess(MethodBase method, AbstractValue[] arguments)
    {
        var (array, rank) = (method.DeclaringType!, method.DeclaringType!.GetArrayRank());
        Value[] operands = [.. arguments.Take(rank + 1).Select(trace.Values.Plain)];
        var element = AccessPath.ToMemory(PlaceKind.Element, array, array.GetElementType()!, [], operands);
        switch (method.Name)
        {
            case "Get": trace.State.Push(trace.Memory.Load(element)); break;
            case "Set": trace.Memory.Store(element, arguments[^1]); break;
            case "Address": trace.State.Push(element); break;
            default: throw trace.Refuse($"the array method {method.Name} is not supported; use indices");
        }
    }
}
