using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Read.Structure;
using Cecil.AD.Tapes;
using Cecil.AD.Types;

namespace Cecil.AD.Read.Calls;

/// <summary>
/// Functions of the user that a body with <see cref="PassesOverAttribute"/> calls for elements that the library passes over: they must
/// change nothing, or the tape would do what the function does not.
/// </summary>
internal sealed class PassedOver(Trace trace, Flow flow)
{
    private const BindingFlags Members = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<MethodBase, bool> Known = new();

    /// <summary>Plays the call of a delegate; refuses it where it changes something and may be one too many.</summary>
    public void Call(Action call)
    {
        if (!MayBePassedOver())
        {
            call();
            return;
        }

        var (tape, count, before) = (trace.Tape, trace.Tape.Count, trace.State.Copy());
        call();
        if (HaveEffect([.. Inside(tape.Ops.Skip(count))]) || before.All.Any(cell => cell < 0 && IsChanged(before, cell)))
            throw AtCaller("a function given to LINQ changes something, and the library may leave out calls of it for elements that it passes over (Last, ElementAt, Any, Skip, keys of OrderBy); use a loop");
    }

    /// <summary>A refusal that points to the call of the library.</summary>
    private NotDifferentiableException AtCaller(string reason)
    {
        var (frame, offset) = (flow.Frame, trace.Tape.Origin?.Offset ?? 0);
        for (; IsOfLibrary(frame) && frame.Caller is { } caller; frame = caller) offset = frame.Call?.Offset ?? 0;
        return frame.Code.Refuse(offset, reason);
    }

    private static bool IsOfLibrary(Frame frame) => frame.Code.Method.Module == typeof(PassesOverAttribute).Module;

    /// <summary>Is the delegate called by bodies of the library only, one of which passes over elements?</summary>
    private bool MayBePassedOver()
    {
        for (var frame = flow.Frame; frame is not null && IsOfLibrary(frame); frame = frame.Caller)
            if (Known.GetOrAdd(frame.Code.Method, IsMarked)) return true;
        return false;
    }

    /// <summary>The mark of an iterator is on the method that makes it.</summary>
    private static bool IsMarked(MethodBase method) => method.IsDefined(typeof(PassesOverAttribute))
        || method.DeclaringType is { DeclaringType: { } outer } machine && outer.GetMethods(Members).Any(
            m => m.IsDefined(typeof(PassesOverAttribute)) && MachineOf(m)?.MetadataToken == machine.MetadataToken);

    private static Type? MachineOf(MethodInfo iterator) => iterator.GetCustomAttribute<IteratorStateMachineAttribute>()?.StateMachineType;

    private bool IsChanged(TraceState before, int cell) => trace.State.Contains(cell) && trace.State[cell] is var after
        && (after is not Materialised || before[cell] is Materialised) && !AbstractValue.Same(before[cell], after);

    /// <summary>Ops with those of their sub-tapes, but for those that only lead to a throw.</summary>
    private static IEnumerable<Op> Inside(IEnumerable<Op> ops) =>
        ops.SelectMany(op => Inside(op.Regions.Where(r => !r.Tape.Diverges).SelectMany(r => r.Tape.Ops)).Prepend(op));

    /// <summary>Do ops do something besides computing values and filling objects that they made?</summary>
    private static bool HaveEffect(HashSet<Op> ops) => ops.Any(op => op switch
    {
        StoreOp store => TapeBuilder.Canonical(store.Inputs[0]).Definition is not { } made || made is not (NewArrayOp or NewObjectOp) || !ops.Contains(made),
        // What functions do that are called, not entered, is not known; they would be too many to refuse.
        IfOp or LoopOp or ThrowOp or InvokeOp => false,
        // A function of the library that throws for some numbers; what is asked before something throws, and the exception that it would throw.
        CallOp call when call.Rule is not null && Library.Contains(call.Method.DeclaringType!) || RuntimeCalls.Find(call.Method) is not null
            || typeof(Exception).IsAssignableFrom(call.Method.DeclaringType) || ControlFlowGraph.NeverReturns(call.Method) => false,
        _ => op.Effects.RunsOnce || op.Effects.Writes != Touches.Nothing,
    });
}
