using Cecil.AD.Read.Il;
using Cecil.AD.Read.State;
using Cecil.AD.Tapes;

namespace Cecil.AD.Read.Structure;

/// <summary>What control flow asks of the instructions.</summary>
internal interface IInstructions
{
    /// <summary>Plays an instruction that does not end a block.</summary>
    void Execute(IlInstruction x);

    /// <summary>Plays the one that ends a block: where control goes.</summary>
    Outcome Terminate(IlInstruction x, Block block);

    /// <summary>Asks before an instruction runs whether it will throw; null where it cannot.</summary>
    Failure? WouldThrow(IlInstruction x);
}

/// <summary>What an instruction would throw.</summary>
/// <param name="Condition">Whether it throws.</param>
/// <param name="Exception">The exception, or null where it does not.</param>
internal sealed record Failure(Value Condition, Value Exception);

/// <summary>How control leaves a method.</summary>
/// <param name="IsReached">Does the tape go on behind the method?</param>
/// <param name="OnlyThrows">Is there always an exception where it goes on?</param>
/// <param name="Thrown">The exception, or null, where one goes on to a handler.</param>
/// <param name="IsThrown">Whether there is one.</param>
internal sealed record Ending(bool IsReached, bool OnlyThrows, Value? Thrown, Value? IsThrown);

/// <summary>
/// Control flow of a trace: the method that is being traced, and the classes that turn blocks into branches and loops of the tape. Each knows
/// the others through this one.
/// </summary>
internal sealed class Flow : ITraceFlow
{
    private readonly Trace _trace;
    private TracePart _part = new();
    private Frame? _frame;
    private Frame? _first;

    /// <param name="trace">The trace.</param>
    /// <param name="handlers">What earlier attempts have learnt.</param>
    /// <param name="givesException">Has the tape the exception that leaves it, or null, as its last output?</param>
    /// <param name="instructions">Makes what plays the instructions.</param>
    public Flow(Trace trace, HandlerFacts handlers, bool givesException, Func<Flow, IInstructions> instructions)
    {
        (_trace, Instructions) = (trace, instructions(this));
        Merge = new StateMerge(trace.Objects);
        TakenBranches = new TakenBranches(trace);
        Regions = new Regions(trace, this);
        Loops = new Loops(trace, this);
        Finallys = new Finallys(trace, this);
        Handlers = new Handlers(trace, this, handlers) { GivesException = givesException };
        Part = _part;
    }

    /// <summary>The method that is being traced.</summary>
    public Frame Frame
    {
        get => _frame ?? _first ?? throw new InvalidOperationException("no method has been traced yet");
        set
        {
            _first ??= value;
            _frame = value;
        }
    }

    /// <summary>Is a method being traced? Not in front of the first, nor behind it.</summary>
    public bool IsInMethod => _frame is not null;

    /// <summary>What is being traced: the function, or an attempt at a loop.</summary>
    public TracePart Part
    {
        get => _part;
        set => (_part, _trace.Numbers, _trace.Findings) = (value, value.Objects, value.Findings);
    }

    public IInstructions Instructions { get; }

    public StateMerge Merge { get; }

    public TakenBranches TakenBranches { get; }

    public Regions Regions { get; }

    public Loops Loops { get; }

    public Handlers Handlers { get; }

    public Finallys Finallys { get; }

    /// <summary>Plays the instructions of a method, whose slots have been made.</summary>
    /// <param name="frame">The method.</param>
    /// <param name="isGuarded">Does an exception that leaves it go to a handler around the call, or out of the tape as a result?</param>
    public Ending Play(Frame frame, bool isGuarded)
    {
        Frame = frame;
        Handlers.IsGuarded = false;
        var end = Regions.Run(Outcome.At(0, frame.Base), frame.Code.Graph.Nodes);
        Handlers.IsGuarded = frame.Caller is not null && isGuarded;
        var raises = end.Targets.Any(t => t.Target == ControlFlowGraph.Raise);
        var thrown = isGuarded && raises ? _trace.Values.Plain(_trace.State[frame.Pending]) : null;
        var isThrown = thrown is null ? null : end.Targets.Count == 1 ? _trace.Tape.Int(1) : end.Selector!.Test(_trace.Tape, ControlFlowGraph.Raise);
        _frame = frame.Caller;
        return new Ending(end.Targets.Count > 0, raises && end.Targets.Count == 1, thrown, isThrown);
    }


    void ITraceFlow.Fork(Value condition, Action then, Action otherwise) => Regions.Fork(condition, then, otherwise);

    void ITraceFlow.ThrowIf(Value condition, Type exception) => Handlers.ThrowIf(condition, exception);

    bool ITraceFlow.IsRuledOut(Value condition) => TakenBranches.IsRuledOut(condition);

    NotDifferentiableException ITraceFlow.Refuse(string reason) => Frame.Code.Refuse(_trace.Tape.Origin?.Offset ?? 0, reason);
}
