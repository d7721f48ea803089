using System.Reflection;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.Calls;

/// <summary>The methods that the trace plays by itself.</summary>
internal interface IIntrinsics
{
    /// <summary>Plays a call, if it is one of those.</summary>
    bool Play(MethodBase method, AbstractValue[] arguments);
}

/// <summary>Calls: each is played as <see cref="RecordOrRecurse"/> decides.</summary>
internal sealed class CallPlayer
{
    /// <summary>How deep a method is entered on objects of the trace that are different each time.</summary>
    private const int MaxOtherObjects = 4;

    private readonly Trace _trace;
    private readonly Flow _flow;
    private readonly RecordOrRecurse _decisions;
    private readonly IIntrinsics _intrinsics;
    private readonly PassedOver _passedOver;

    public CallPlayer(Trace trace, Flow flow, RecordOrRecurse decisions, Func<CallPlayer, IIntrinsics> intrinsics)
    {
        (_trace, _flow, _decisions) = (trace, flow, decisions);
        Inliner = new Inliner(trace, flow);
        OpaqueCalls = new OpaqueCalls(trace, flow);
        FunctionCalls = new FunctionCalls(trace, flow);
        Construction = new Construction(trace, this);
        Events = new Events(trace, this);
        _passedOver = new PassedOver(trace, flow);
        _intrinsics = intrinsics(this);
    }

    public Inliner Inliner { get; }

    public OpaqueCalls OpaqueCalls { get; }

    public FunctionCalls FunctionCalls { get; }

    public Construction Construction { get; }

    public Events Events { get; }


    /// <summary>Plays a call; its result is on the evaluation stack then.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The arguments, the object that it is called on in front.</param>
    /// <param name="isVirtual">Is it a callvirt, which chooses the method by the object and throws for null?</param>
    public void Call(MethodBase method, AbstractValue[] arguments, bool isVirtual)
    {
        if (isVirtual) arguments[0] = _trace.References.NotNull(arguments[0]);
        if (!method.IsStatic && arguments[0] is Select { Slot: not null } either)
        {
            _flow.Regions.Fork(either.Condition, () => Call(method, [either.Then, .. arguments[1..]], isVirtual), () =>
                Call(method, [either.Else, .. arguments[1..]], isVirtual));
            return;
        }

        if (method.DeclaringType is { IsArray: true }) Construction.ArrayAccess(method, arguments);
        else if (method is ConstructorInfo && method.DeclaringType == typeof(object)) return;
        else if (arguments is [Closure closure, ..] && Delegates.IsInvoke(method)) _passedOver.Call(() => CallDelegate(closure, arguments[1..]));
        else if (_intrinsics.Play(method, arguments)) return;
        else if (isVirtual && method is MethodInfo { IsVirtual: true } called && _trace.References.ExactType(arguments[0]) is { } exact
            && Dispatch.Find(called, exact) is { } target)
        {
            if (target.DeclaringType!.IsValueType) arguments[0] = _trace.Boxes.Unboxed(arguments[0], exact);
            Follow(Decide(target, arguments, isVirtual: false), target, arguments, isNullThrown: true);
        }
        else Follow(Decide(method, arguments, isVirtual), method, arguments, isNullThrown: isVirtual);
    }

    /// <summary>Plays a call of just this method, on an object that is there if it needs one.</summary>
    public void CallKnown(MethodBase method, AbstractValue[] arguments)
    {
        if (!_intrinsics.Play(method, arguments)) Follow(Decide(method, arguments, isVirtual: false), method, arguments, isNullThrown: false);
    }

    /// <summary>A delegate calls its method, with the object that it is bound to in front.</summary>
    private void CallDelegate(Closure closure, AbstractValue[] arguments)
    {
        var parameters = MethodCode.ParameterTypes(closure.Method);
        if (parameters.Length == arguments.Length + 1) arguments = [closure.Target, .. arguments];
        if (!closure.Method.IsStatic && closure.Method.DeclaringType is { IsValueType: true } type) arguments[0] = _trace.Boxes.Unboxed(arguments[0], type);
        CallKnown(closure.Method, arguments);
    }

    public Decision Decide(MethodBase method, AbstractValue[] arguments, bool isVirtual) =>
        _decisions.Decide(method, _flow.Frame.Code.Method, [.. arguments.Select(_trace.References.TypeOf)], isVirtual);

    private void Follow(Decision decision, MethodBase method, AbstractValue[] arguments, bool isNullThrown)
    {
        switch (decision)
        {
            case Decision.Record record:
                OpaqueCalls.Record(method, record, arguments, isNew: false);
                break;
            case Decision.Inactive inactive:
                OpaqueCalls.Record(method, inactive, arguments, isNew: false);
                if (ControlFlowGraph.NeverReturns(method) && !_flow.Handlers.IsGuarded) _trace.Tape.Throw(_trace.Tape.Literal(null, typeof(Exception)));
                break;
            // A body that makes an object does not stand for what the constructor of a derived class calls.
            case Decision.Substitute { Body.ReturnType: var made } when method is ConstructorInfo && made != typeof(void) && MethodCode.Of(method) is { } own:
                Inliner.Enter(own, arguments);
                break;
            case Decision.Substitute substitute:
                PushResult(Inliner.Enter(substitute.Body, arguments));
                break;
            case Decision.Dynamic { Called: var called }:
                FunctionCalls.Invoke(_decisions.Functions.At(called, _flow.Handlers.IsGuarded), called, arguments);
                break;
            case Decision.Recurse when method is ConstructorInfo && arguments is [AccessPath { Target: var made }, ..] && made.IsValueType
                && !Structs.IsSplit(made) && Library.Contains(made):
                OpaqueCalls.Record(method, new Decision.Inactive(false, $"inactive: {TapePrinter.TypeName(made)}"), arguments, isNew: false);
                break;
            case Decision.Recurse when Events.Of(method) is { } changed:
                Events.Change(changed, method, arguments);
                break;
            case Decision.Recurse recurse when IsRecursion(recurse.Code.Method, arguments):
                if (isNullThrown && !IsThere(arguments)) return;
                FunctionCalls.Invoke(_decisions.Functions.Of(recurse.Code.Method, _flow.Handlers.IsGuarded), recurse.Code.Method, arguments);
                break;
            case Decision.Recurse recurse:
                if (isNullThrown && !IsThere(arguments)) return;
                PushResult(Inliner.Enter(recurse.Code, arguments));
                break;
            case Decision.Refuse refuse:
                throw _trace.Refuse(refuse.Reason);
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
        for (var frame = _flow.Frame; frame is not null; frame = frame.Caller)
        {
            if (frame.Code.Method != method || !frame.Lambdas.SequenceEqual(Inliner.Lambdas(arguments))) continue;
            if (!_trace.Selects.AreAllowed || frame.Self is not { } other || Inliner.SelfOf(arguments) is not { } self || self == other
                || ++others == MaxOtherObjects) return true;
            _trace.Selects.AreUsed = true;
        }

        return false;
    }

    /// <summary>callvirt on null throws before the callee runs. False where the object is known to be null.</summary>
    private bool IsThere(AbstractValue[] arguments)
    {
        if (arguments[0] is not Scalar { Value: var self }) return true;
        if (self.Type.IsValueType || References.IsNeverNull(self)) return true;
        var isNull = _trace.Tape.Primitive(Primitive.Ceq, self, _trace.Tape.Literal(null, self.Type));
        if (!isNull.IsInt(0) && !_flow.TakenBranches.IsRuledOut(isNull)) _flow.Handlers.ThrowIf(isNull, typeof(NullReferenceException));
        return !_trace.Tape.Diverges;
    }

    public void PushResult(AbstractValue? result)
    {
        if (result is not null) _trace.State.Push(result);
    }
}
