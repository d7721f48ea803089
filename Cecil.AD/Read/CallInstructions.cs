using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>Instructions that call.</summary>
internal sealed class CallInstructions(Trace trace, Flow flow, CallPlayer calls)
{
    public bool Play(IlInstruction x)
    {
        switch (x.Code)
        {
            case Code.Call or Code.Callvirt:
                var method = (MethodBase)flow.Frame.Code.Resolve(x.Int);
                var arguments = PopArguments(MethodCode.ParameterTypes(method).Length);
                calls.Call(Constrained(x, method, arguments), arguments, isVirtual: x.Code == Code.Callvirt);
                return true;
            case Code.Ldftn or Code.Ldvirtftn:
                var pointed = (MethodInfo)flow.Frame.Code.Resolve(x.Int);
                var found = x.Code == Code.Ldvirtftn ? VirtualTarget(pointed, trace.State.Pop())
                    : ConstraintOf(x) is { } implementing ? StaticTarget(pointed, implementing) : pointed;
                trace.State.Push(new FunctionPointer(found ?? pointed, IsVirtual: found is null));
                return true;
            case Code.Calli when trace.State.Stack[^1] is FunctionPointer { IsVirtual: false }:
                var target = ((FunctionPointer)trace.State.Pop()).Method;
                calls.CallKnown(target, PopArguments(MethodCode.ParameterTypes(target).Length));
                return true;
            case Code.Newobj:
                var constructor = (ConstructorInfo)flow.Frame.Code.Resolve(x.Int);
                calls.Construction.New(constructor, PopArguments(constructor.GetParameters().Length));
                return true;
            default:
                return false;
        }
    }

    private AbstractValue[] PopArguments(int count)
    {
        var arguments = new AbstractValue[count];
        for (var i = count - 1; i >= 0; i--) arguments[i] = trace.State.Pop();
        return arguments;
    }

    private Type? ConstraintOf(IlInstruction x) => x.Constraint is { } token ? flow.Frame.Code.ResolveType(token) : null;

    /// <summary>A constrained call on a value type goes to that type's own implementation.</summary>
    private MethodBase Constrained(IlInstruction x, MethodBase method, AbstractValue[] arguments)
    {
        if (ConstraintOf(x) is not { } type) return method;
        if (!type.IsValueType)
        {
            if (!method.IsStatic && arguments[0] is AccessPath or Select) arguments[0] = trace.Memory.Load(arguments[0]);
            return method.IsStatic ? StaticTarget(method, type) : method;
        }

        if (method.DeclaringType!.IsInterface)
        {
            var found = method.IsStatic ? StaticTarget(method, type) : Dispatch.Find((MethodInfo)method, type)
                ?? throw trace.Refuse($"{TapePrinter.Describe(method)} on {type.Name} is not implemented; call the type's own method");
            // A default implementation sees the struct in a box.
            if (!found.IsStatic && found.DeclaringType!.IsInterface) arguments[0] = trace.Objects.NewVirtual(type, trace.Memory.Load(arguments[0]));
            return found;
        }

        if (type.GetMethod(method.Name, [.. method.GetParameters().Select(p => p.ParameterType)]) is { } own && own.DeclaringType == type) return own;
        arguments[0] = trace.Objects.NewVirtual(type, trace.Memory.Load(arguments[0]));
        return method;
    }

    /// <summary>The implementation of a static abstract member.</summary>
    private MethodInfo StaticTarget(MethodBase method, Type type)
    {
        if (!method.DeclaringType!.IsInterface) return (MethodInfo)method;
        var definition = method.IsGenericMethod ? ((MethodInfo)method).GetGenericMethodDefinition() : (MethodInfo)method;
        for (var at = type; at is not null; at = at.BaseType)
        {
            var map = at.GetInterfaceMap(method.DeclaringType);
            if (Array.IndexOf(map.InterfaceMethods, definition) is not (>= 0 and var i) || map.TargetMethods[i] is not { IsAbstract: false } target) continue;
            return method.IsGenericMethod ? target.MakeGenericMethod(method.GetGenericArguments()) : target;
        }

        return method.IsAbstract
            ? throw trace.Refuse($"{TapePrinter.Describe(method)} is not implemented by {type.Name}; call the type's own method")
            : (MethodInfo)method;
    }

    private MethodInfo? VirtualTarget(MethodInfo method, AbstractValue self) =>
        !method.IsVirtual || method.IsFinal || method.DeclaringType!.IsSealed ? method
        : trace.References.ExactType(self) is { } exact ? Dispatch.Find(method, exact)
        : null;
}
