namespace Cecil.AD.Tapes;

/// <summary>
/// A program: inputs, ops in order, outputs. Immutable and closed: an op uses only inputs and earlier results of its own tape, so
/// every pass is a function from tape to tape. Sub-tapes of branches and loops are tapes like any other.
/// </summary>
public sealed class Tape
{
    internal Tape(string name, Value[] inputs, Op[] ops, Value[] outputs)
    {
        Name = name;
        Inputs = inputs;
        Ops = ops;
        Outputs = outputs;
        Diverges = Array.Exists(ops, op => op is ThrowOp or IfOp { Then.Diverges: true, Else.Diverges: true });
        foreach (var op in ops) Effects |= op.Effects;
    }

    /// <summary>The function that the tape stands for.</summary>
    public string Name { get; }

    /// <summary>Parameters.</summary>
    public IReadOnlyList<Value> Inputs { get; }

    /// <summary>The program.</summary>
    public IReadOnlyList<Op> Ops { get; }

    /// <summary>Results.</summary>
    public IReadOnlyList<Value> Outputs { get; }

    /// <summary>True when the tape ends by throwing; its outputs are never read.</summary>
    internal bool Diverges { get; }

    /// <summary>In an adjoint, the part of the primal that this sub-tape is the adjoint of; null elsewhere.</summary>
    internal Tape? Reverses { get; init; }

    /// <summary>What its ops do, whichever of them run.</summary>
    internal Effects Effects { get; }

    /// <summary>The deterministic dump that tests, errors and Explain show.</summary>
    public override string ToString() => TapePrinter.Print(this);
}
