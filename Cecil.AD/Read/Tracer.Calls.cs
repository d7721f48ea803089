using System.Reflection;
using Cecil.AD.Read.Calls;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;
using Cecil.AD.Types;
using Mono.Cecil.Cil;

namespace Cecil.AD.Read;

/// <summary>Calls and object creation.</summary>
internal sealed partial class Tracer
{
    private bool Call(IlInstruction x)
    {
        switch (x.Code)
        {
            case Code.Constrained:
                _constrained = _frame.Code.ResolveType(x.Int);
                return true;
            case Code.Call or Code.Callvirt:
                var method = (MethodBase)_frame.Code.Resolve(x.Int);
                var arguments = PopArguments(MethodCode.ParameterTypes(method).Length);
                CallMethod(Constrained(method, arguments, x), arguments, x);
                return true;
            case Code.Ldftn or Code.Ldvirtftn:
                var pointed = (MethodInfo)_frame.Code.Resolve(x.Int);
                var found = x.Code == Code.Ldvirtftn ? VirtualTarget(pointed, _state.Pop()) : pointed;
                _state.Push(new FunctionPointer(found ?? pointed, IsVirtual: found is null));
                return true;
            case Code.Calli when _state.Stack[^1] is FunctionPointer { IsVirtual: false }:
                var target = ((FunctionPointer)_state.Pop()).Method;
                CallKnown(target, PopArguments(MethodCode.ParameterTypes(target).Length), isVirtual: false, x);
                return true;
            case Code.Newobj:
                var constructor = (ConstructorInfo)_frame.Code.Resolve(x.Int);
                NewObject(constructor, PopArguments(constructor.GetParameters().Length), x);
                return true;
            default:
                return false;
        }
    }

    private AbstractValue[] PopArguments(int count)
    {
        var arguments = new AbstractValue[count];
        for (var i = count - 1; i >= 0; i--) arguments[i] = _state.Pop();
        return arguments;
    }

    /// <summary>A constrained call on a value type goes to that type's own implementation.</summary>
    private MethodBase Constrained(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        if (_constrained is not { } type) return method;
        _constrained = null;
        if (!type.IsValueType)
        {
            if (!method.IsStatic && arguments[0] is AccessPath or Select) arguments[0] = Load(arguments[0], x);
            return method.IsStatic ? StaticTarget(method, type, x) : method;
        }

        if (method.DeclaringType!.IsInterface)
        {
            var found = method.IsStatic ? StaticTarget(method, type, x) : Dispatch.Find((MethodInfo)method, type)
                ?? throw Refuse(x, $"{TapePrinter.Describe(method)} on {type.Name} is not implemented; call the type's own method");
            // A default implementation sees the struct in a box.
            if (!found.IsStatic && found.DeclaringType!.IsInterface) arguments[0] = NewVirtual(type, Load(arguments[0], x));
            return found;
        }

        if (type.GetMethod(method.Name, [.. method.GetParameters().Select(p => p.ParameterType)]) is { } own && own.DeclaringType == type) return own;
        arguments[0] = NewVirtual(type, Load(arguments[0], x));
        return method;
    }

    /// <summary>The implementation of a static abstract member.</summary>
    private MethodInfo StaticTarget(MethodBase method, Type type, IlInstruction x)
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
            ? throw Refuse(x, $"{TapePrinter.Describe(method)} is not implemented by {type.Name}; call the type's own method")
            : (MethodInfo)method;
    }

    private MethodInfo? VirtualTarget(MethodInfo method, AbstractValue self) =>
        !method.IsVirtual || method.IsFinal || method.DeclaringType!.IsSealed ? method
        : ExactType(self) is { } exact ? Dispatch.Find(method, exact)
        : null;

    private void CallMethod(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        var isVirtual = x.Code == Code.Callvirt;
        if (isVirtual) arguments[0] = NotNull(arguments[0]);
        if (!method.IsStatic && arguments[0] is Select { Slot: not null } either)
        {
            Fork(either.Condition, () => CallMethod(method, [either.Then, .. arguments[1..]], x), () =>
                CallMethod(method, [either.Else, .. arguments[1..]], x));
            return;
        }

        if (method.DeclaringType is { IsArray: true }) ArrayAccess(method, arguments, x);
        else if (method is ConstructorInfo && method.DeclaringType == typeof(object)) return;
        else if (arguments is [Closure closure, ..] && method.Name == "Invoke") CallDelegate(closure, arguments[1..], x);
        else if (Intrinsic(method, arguments, x)) return;
        else if (isVirtual && method is MethodInfo { IsVirtual: true } called && ExactType(arguments[0]) is { } exact
            && Dispatch.Find(called, exact) is { } target)
        {
            if (target.DeclaringType!.IsValueType) arguments[0] = Unboxed(arguments[0], exact, x);
            CallKnown(target, arguments, isVirtual: false, x);
        }
        else CallKnown(method, arguments, isVirtual, x);
    }

    /// <summary>A method of a struct takes the address of what is in the box.</summary>
    private AccessPath Unboxed(AbstractValue box, Type type, IlInstruction x) =>
        box is VirtualObject instance ? AccessPath.ToCell(instance.Cell, type) : BoxContent(type, Plain(box, x));

    private void CallKnown(MethodBase method, AbstractValue[] arguments, bool isVirtual, IlInstruction x) =>
        Follow(Decide(method, arguments, isVirtual), method, arguments, x);

    /// <summary>A delegate calls its method, with the object that it is bound to in front.</summary>
    private void CallDelegate(Closure closure, AbstractValue[] arguments, IlInstruction x)
    {
        var parameters = MethodCode.ParameterTypes(closure.Method);
        if (parameters.Length == arguments.Length + 1) arguments = [closure.Target, .. arguments];
        if (!closure.Method.IsStatic && closure.Method.DeclaringType is { IsValueType: true } type) arguments[0] = Unboxed(arguments[0], type, x);
        if (!Intrinsic(closure.Method, arguments, x)) CallKnown(closure.Method, arguments, isVirtual: false, x);
    }

    private Decision Decide(MethodBase method, AbstractValue[] arguments, bool isVirtual) =>
        _calls.Decide(method, _frame.Code.Method, [.. arguments.Select(TypeOf)], isVirtual);

    private void Follow(Decision decision, MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        switch (decision)
        {
            case Decision.Record record:
                Record(method, record, arguments, x);
                break;
            case Decision.Inactive inactive:
                Record(method, inactive, arguments, x);
                if (ControlFlowGraph.NeverReturns(method) && !_isGuarded) _tape.Throw(_tape.Literal(null, typeof(Exception)));
                break;
            // A body that makes an object does not stand for what the constructor of a derived class calls.
            case Decision.Substitute { Body.ReturnType: var made } when method is ConstructorInfo && made != typeof(void) && MethodCode.Of(method) is { } own:
                Enter(own, arguments, x);
                break;
            case Decision.Substitute substitute:
                PushResult(Enter(MethodCode.Of(substitute.Body)!, arguments, x));
                break;
            case Decision.Dynamic { Called: var called }:
                Invoke(_calls.Functions.At(called, _isGuarded), called, arguments, x);
                break;
            case Decision.Recurse when method is ConstructorInfo && arguments is [AccessPath { Target: var made }, ..] && made.IsValueType
                && !Structs.IsSplit(made) && Library.Contains(made):
                Record(method, new Decision.Inactive(false, $"inactive: {TapePrinter.TypeName(made)}"), arguments, x);
                break;
            case Decision.Recurse when FieldOfEvent(method) is { } handlers:
                ChangeEvent(handlers, method, arguments, x);
                break;
            case Decision.Recurse recurse when IsRecursion(recurse.Code.Method, arguments):
                if (!IsThere(arguments, x)) return;
                Invoke(_calls.Functions.Of(recurse.Code.Method, _isGuarded), recurse.Code.Method, arguments, x);
                break;
            case Decision.Recurse recurse:
                if (!IsThere(arguments, x)) return;
                PushResult(Enter(recurse.Code, arguments, x));
                break;
            case Decision.Refuse refuse:
                throw Refuse(x, refuse.Reason);
            default:
                throw new InvalidOperationException($"unknown decision {decision}");
        }
    }

    /// <summary>
    /// Does a method call itself? Not where it is given another lambda than before: that is a function of functions used twice, and
    /// ends, since there are only so many lambdas. Nor, a few times, where it is called on another object of the trace: an iterator over
    /// an iterator, a sum of sums.
    /// </summary>
    private bool IsRecursion(MethodBase method, AbstractValue[] arguments)
    {
        var others = 0;
        for (var frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (frame.Code.Method != method || !frame.Lambdas.SequenceEqual(Lambdas(arguments))) continue;
            if (_withoutSelect is null || frame.Self is not { } other || SelfOf(arguments) is not { } self || self == other
                || ++others == MaxOtherObjects) return true;
            _selected = true;
        }

        return false;
    }

    private static int? SelfOf(AbstractValue[] arguments) => arguments is [VirtualObject self, ..] ? self.Cell : null;

    /// <summary>The methods of the delegates among the arguments that the trace knows.</summary>
    private static MethodInfo[] Lambdas(AbstractValue[] arguments) => [.. arguments.OfType<Closure>().Select(c => c.Method)];

    private void PushResult(AbstractValue? result)
    {
        if (result is not null) _state.Push(result);
    }

    private AbstractValue? Enter(MethodCode code, AbstractValue[] arguments, IlInstruction x)
    {
        MustFit(x);
        if (_frame.Depth > MaxDepth) throw Refuse(x, $"calls are nested more than {MaxDepth} deep; give one of them a [DerivativeOf] rule");
        _tape.NoteOnce = $"inlined: {TapePrinter.Describe(code.Method)}";
        var call = _tape.Origin;
        try
        {
            return Inline(code, arguments);
        }
        catch (NotDifferentiableException e) when (e.SourceFile is null)
        {
            throw Refusal.Within(e, call);
        }
        finally
        {
            _tape.NoteOnce = null;
        }
    }

    /// <summary>callvirt on null throws before the callee runs. False where the object is known to be null.</summary>
    private bool IsThere(AbstractValue[] arguments, IlInstruction x)
    {
        if (x.Code != Code.Callvirt || arguments[0] is not Scalar { Value: var self }) return true;
        if (self.Type.IsValueType || IsNeverNull(self)) return true;
        var isNull = _tape.Primitive(Primitive.Ceq, self, _tape.Literal(null, self.Type));
        if (!isNull.IsInt(0) && !IsRuledOut(isNull)) ThrowIf(isNull, typeof(NullReferenceException));
        return !_tape.Diverges;
    }

    private static bool IsNeverNull(Value self) => TapeBuilder.Canonical(self).IsNonNull;

    /// <summary>Appends a call op: by-reference arguments are handed over as values and written back.</summary>
    private void Record(MethodBase method, Decision.OneOp decision, AbstractValue[] arguments, IlInstruction x)
    {
        if (decision is Decision.Inactive) MustNotCallUnseen(method, arguments, x);
        var types = MethodCode.ParameterTypes(method);
        if (x.Code == Code.Newobj) types = types[1..];
        List<Value> inputs = [];
        List<(AccessPath Target, bool WritesBack)> references = [];
        for (var i = 0; i < arguments.Length; i++)
        {
            MustNotHoldInlineArray(types[i].IsByRef ? types[i].GetElementType()! : types[i], x);
            if (!types[i].IsByRef) inputs.Add(Plain(Stored(arguments[i], types[i]), x));
            else if (arguments[i] is AccessPath pointer) inputs.Add(PassReference(method, i, pointer, references, x));
            else throw Refuse(x, $"a reference of unknown target is passed to {TapePrinter.Describe(method)}; pass a local variable");
        }

        var returns = method is ConstructorInfo constructor ? (x.Code == Code.Newobj ? constructor.DeclaringType! : typeof(void))
            : ((MethodInfo)method).ReturnType;
        if (returns.IsByRef) throw Refuse(x, $"{TapePrinter.Describe(method)} returns a reference; copy the value into a local inside it");
        var results = returns == typeof(void) ? [] : new List<Type> { StackTypes.Of(returns) };
        results.AddRange(references.Select(r => StackTypes.Of(r.Target.Target)));
        _tape.Note = decision.Why;
        var callee = decision.CalleeOf(method, inputs.Select(v => v.Type));
        // A call that gives back what it was handed by reference defines several values, and stays where it is.
        if (references.Count > 0) callee = callee with { Effects = callee.Effects with { RunsOnce = true } };
        var values = CallOpaque(callee, inputs, [.. results]);
        _tape.Note = null;
        var first = returns == typeof(void) ? 0 : 1;
        for (var i = 0; i < references.Count; i++)
            if (references[i].WritesBack) Store(references[i].Target, Split(references[i].Target.Target, values[first + i]), x);
        if (first == 1) _state.Push(Split(returns, values[0]));
        if (values.Count > results.Count) NoteThrown(values[^1], null);
    }

    private Value PassReference(MethodBase method, int index, AccessPath pointer, List<(AccessPath, bool)> references, IlInstruction x)
    {
        var parameter = method.IsStatic ? method.GetParameters()[index] : index == 0 ? null : method.GetParameters()[index - 1];
        var isReadOnly = parameter is { IsIn: true } || (parameter is null && (method.DeclaringType!.IsPrimitive || method.DeclaringType.IsEnum
            || method.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false)));
        var isOut = parameter is { IsOut: true, IsIn: false } || (parameter is null && method is ConstructorInfo);
        if (!isReadOnly && !isOut && Structs.HasFloat(pointer.Target))
            throw Refuse(x, $"{TapePrinter.Describe(method)} may change a number that it is given by reference; return the new value instead");
        references.Add((pointer, !isReadOnly));
        return isOut ? Zero(pointer.Target) : Plain(Load(pointer, x), x);
    }

    /// <summary>A struct that a call returned is split into its fields.</summary>
    private AbstractValue Split(Type type, Value value)
    {
        if (!Structs.IsSplit(type)) return new Scalar(value);
        var leaves = Structs.Leaves(type).ToArray();
        var next = 0;
        return Build(type, _ => _tape.Unpack(leaves[next++], value));
    }

    private void NewObject(ConstructorInfo constructor, AbstractValue[] arguments, IlInstruction x)
    {
        var type = constructor.DeclaringType!;
        if (type.IsArray)
        {
            if (arguments.Length != type.GetArrayRank()) throw Refuse(x, "an array with lower bounds is not supported; start its indices at 0");
            Push(_tape.NewArray(type, [.. arguments.Select(a => Plain(a, x))]));
        }
        else if (typeof(Delegate).IsAssignableFrom(type))
        {
            var pointer = arguments[1] as FunctionPointer
                ?? throw Refuse(x, "a delegate is made from an unknown function pointer; use a lambda or a method group");
            _state.Push(pointer.IsVirtual ? new Scalar(VirtualDelegate(type, pointer.Method, Plain(arguments[0], x)))
                : new Closure(type, pointer.Method, arguments[0]));
        }
        else if (Structs.IsSplit(type))
        {
            var cell = _state.Add(type, Default(type));
            CallMethod(constructor, [AccessPath.ToCell(cell, type), .. arguments], x);
            _state.Push(_state[cell]);
            _state.Truncate(cell);
        }
        else if (!type.IsValueType && Decide(constructor, arguments, isVirtual: false) is Decision.Substitute { Body: var body })
        {
            PushResult(Enter(MethodCode.Of(body)!, arguments, x));
        }
        else if (type.IsValueType || type == typeof(string)
            || Decide(constructor, [AbstractValue.Undefined, .. arguments], isVirtual: false) is Decision.Inactive)
        {
            Record(constructor, new Decision.Inactive(false, $"inactive: {TapePrinter.TypeName(type)}"), arguments, x);
        }
        else
        {
            // On the stack from the start: the constructor may be done with it before it returns.
            var made = NewVirtual(type, Zeroed(type));
            _state.Push(made);
            CallMethod(constructor, [made, .. arguments], x);
        }
    }

    /// <summary>Get, Set and Address of multi-dimensional arrays, which the runtime provides.</summary>
    private void ArrayAccess(MethodBase method, AbstractValue[] arguments, IlInstruction x)
    {
        var (array, rank) = (method.DeclaringType!, method.DeclaringType!.GetArrayRank());
        Value[] operands = [.. arguments.Take(rank + 1).Select(a => Plain(a, x))];
        var element = AccessPath.ToMemory(PlaceKind.Element, array, array.GetElementType()!, [], operands);
        switch (method.Name)
        {
            case "Get": _state.Push(Load(element, x)); break;
            case "Set": Store(element, arguments[^1], x); break;
            case "Address": _state.Push(element); break;
            default: throw Refuse(x, $"the array method {method.Name} is not supported; use indices");
        }
    }
}
