using System.Runtime.CompilerServices;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>What the state asks of control flow.</summary>
internal interface ITraceFlow
{
    /// <summary>A branch within an instruction: each action in an arm of its own, with the slots as they are.</summary>
    void Fork(Value condition, Action then, Action otherwise);

    /// <summary>Throws where the condition holds: what goes on is the other case.</summary>
    void ThrowIf(Value condition, Type exception);

    /// <summary>Is the condition known not to hold?</summary>
    bool IsRuledOut(Value condition);

    /// <summary>A refusal that points to the instruction being played.</summary>
    NotDifferentiableException Refuse(string reason);
}

/// <summary>
/// A trace as far as it has come: the tape, and what the slots hold. The classes here say what can be done to the two; each knows the
/// others through this one.
/// </summary>
internal sealed class Trace
{
    /// <param name="selects">Which slots may choose among objects.</param>
    /// <param name="flow">Makes the control flow that the trace belongs to.</param>
    public Trace(Selects selects, Func<Trace, ITraceFlow> flow)
    {
        Selects = selects;
        Values = new Values(this);
        Objects = new Objects(this);
        Boxes = new Boxes(this);
        References = new References(this);
        Memory = new Memory(this);
        Pointers = new Pointers(this);
        InlineArrays = new InlineArrays(this);
        Flow = flow(this);
    }

    /// <summary>The tape that is being written; within an arm or a loop that one's.</summary>
    public TapeBuilder Tape { get; set; } = new();

    /// <summary>What the slots hold on the path being traced.</summary>
    public TraceState State { get; set; } = new();

    /// <summary>The numbers of objects in the part of the trace that may be traced again.</summary>
    public ObjectNumbers Numbers { get; set; } = new();

    /// <summary>What has been found in that part.</summary>
    public Findings Findings { get; set; } = new();

    public ITraceFlow Flow { get; }

    public Values Values { get; }

    public Objects Objects { get; }

    public Boxes Boxes { get; }

    public References References { get; }

    public Selects Selects { get; }

    public Memory Memory { get; }

    public Pointers Pointers { get; }

    public InlineArrays InlineArrays { get; }

    public void Push(Value value) => State.Push(new Scalar(value));

    /// <summary>Takes a plain value from the stack.</summary>
    public Value Pop() => Values.Plain(State.Pop());

    public NotDifferentiableException Refuse(string reason) => Flow.Refuse(reason);

    /// <summary>
    /// Branches, loops and calls within one another, and objects that lead to one another, are followed by recursion as deep as the function
    /// is. Where the thread's stack is too small for that, it is refused.
    /// </summary>
    public void MustFit()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Refuse("the function is nested too deep for the stack of this thread; make the gradient on a thread with a larger stack, or give a part of it a [DerivativeOf] rule");
    }
}
