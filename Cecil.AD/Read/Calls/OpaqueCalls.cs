using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.Calls;

/// <summary>Calls that stay calls: one op of the tape.</summary>
internal sealed class OpaqueCalls(Trace trace, Flow flow)
{
    /// <summary>Appends a call op: by-reference arguments are handed over as values and written back.</summary>
    public void Record(MethodBase method, Decision.OneOp decision, AbstractValue[] arguments, bool isNew)
    {
        if (decision is Decision.Inactive) MustNotCallUnseen(method, arguments);
        var types = MethodCode.ParameterTypes(method);
        if (isNew) types = types[1..];
        List<Value> inputs = [];
        List<(AccessPath Target, bool WritesBack)> references = [];
        for (var i = 0; i < arguments.Length; i++)
        {
            trace.InlineArrays.MustNotBeIn(types[i].IsByRef ? types[i].GetElementType()! : types[i]);
            if (!types[i].IsByRef) inputs.Add(trace.Values.Plain(trace.Values.Stored(arguments[i], types[i])));
            else if (arguments[i] is AccessPath pointer) inputs.Add(PassReference(method, i, pointer, references));
            else throw trace.Refuse($"a reference of unknown target is passed to {TapePrinter.Describe(method)}; pass a local variable");
        }

        var returns = method is ConstructorInfo constructor ? (isNew ? constructor.DeclaringType! : typeof(void))
            : ((MethodInfo)method).ReturnType;
        if (returns.IsByRef) throw trace.Refuse($"{TapePrinter.Describe(method)} returns a reference; copy the value into a local inside it");
        var results = returns == typeof(void) ? [] : new List<Type> { StackTypes.Of(returns) };
        results.AddRange(references.Select(r => StackTypes.Of(r.Target.Target)));
        trace.Tape.Note = decision.Why;
        var callee = decision.CalleeOf(method, inputs.Select(v => v.Type));
        // A call that gives back what it was handed by reference defines several values, and stays where it is.
        if (references.Count > 0) callee = callee with { Effects = callee.Effects with { RunsOnce = true } };
        var values = flow.Handlers.CallOpaque(callee, inputs, [.. results]);
        trace.Tape.Note = null;
        var first = returns == typeof(void) ? 0 : 1;
        for (var i = 0; i < references.Count; i++)
            if (references[i].WritesBack) trace.Memory.Store(references[i].Target, trace.Values.Split(references[i].Target.Target, values[first + i]));
        if (first == 1) trace.State.Push(trace.Values.Split(returns, values[0]));
        if (values.Count > results.Count) flow.Handlers.NoteThrown(values[^1], null);
    }

    private Value PassReference(MethodBase method, int index, AccessPath pointer, List<(AccessPath, bool)> references)
    {
        var parameter = method.IsStatic ? method.GetParameters()[index] : index == 0 ? null : method.GetParameters()[index - 1];
        var isReadOnly = parameter is { IsIn: true } || (parameter is null && (method.DeclaringType!.IsPrimitive || method.DeclaringType.IsEnum
            || method.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), inherit: false)));
        var isOut = parameter is { IsOut: true, IsIn: false } || (parameter is null && method is ConstructorInfo);
        if (!isReadOnly && !isOut && Structs.HasFloat(pointer.Target))
            throw trace.Refuse($"{TapePrinter.Describe(method)} may change a number that it is given by reference; return the new value instead");
        references.Add((pointer, !isReadOnly));
        return isOut ? trace.Values.Zero(pointer.Target) : trace.Values.Plain(trace.Memory.Load(pointer));
    }

    private void MustNotCallUnseen(MethodBase method, AbstractValue[] arguments)
    {
        if (method.DeclaringType is not { } type || !Library.Contains(type)) return;
        // Without the object, which newobj does not have and has no part in this.
        var parameters = method.GetParameters();
        var own = arguments[(arguments.Length - parameters.Length)..];
        for (var i = 0; i < own.Length; i++)
        {
            if (typeof(Delegate).IsAssignableFrom(parameters[i].ParameterType) && MayHoldNumbers(own[i]))
                throw trace.Refuse($"{TapePrinter.Describe(method)} calls a function that it is given, in which derivatives would be lost; call the function yourself");
        }
    }

    /// <summary>May the delegate write to numbers of the function? Not one that is bound to nothing, or to an object without fields.</summary>
    private static bool MayHoldNumbers(AbstractValue held) => held switch
    {
        Closure { Target: VirtualObject target } => Structs.Fields(target.Type).Length > 0,
        Closure { Target: Scalar { Value.Constant: not null } } => false,
        Scalar { Value.Constant: not null } => false,
        _ => true,
    };

    /// <summary>The function itself is recorded: Grad(Math.Sin).</summary>
    public AbstractValue? Recorded(MethodInfo method, Decision.OneOp decision, AbstractValue[] arguments)
    {
        Value[] inputs = [.. arguments.Zip(MethodCode.ParameterTypes(method), (a, t) =>
            a is Aggregate ? trace.Tape.Pack(t, Values.Leaves(a)) : ((Scalar)a).Value)];
        flow.Handlers.IsGuarded = flow.Handlers.GivesException;
        Type[] results = method.ReturnType == typeof(void) ? [] : [StackTypes.Of(method.ReturnType)];
        var values = flow.Handlers.CallOpaque(decision.CalleeOf(method, inputs.Select(v => v.Type)), inputs, results);
        if (values.Count > results.Length) flow.Handlers.Exception = values[^1];
        return results.Length == 0 ? null : trace.Values.Split(method.ReturnType, values[0]);
    }
}
