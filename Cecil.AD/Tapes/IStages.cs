namespace Cecil.AD.Tapes;

/// <summary>The runner of stages: whoever makes a tape that is emitted, or that one is made of, shows it here, where it is verified.</summary>
internal interface IStages
{
    /// <summary>A stage made a tape.</summary>
    void Made(string stage, Tape tape);

    /// <summary>The stages that a primal goes through before it is differentiated.</summary>
    Tape Simplify(Tape primal);

    /// <summary>The last stages before a tape is emitted.</summary>
    Tape Finish(Tape tape);
}
