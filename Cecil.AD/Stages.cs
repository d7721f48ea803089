using Cecil.AD.Optimize;
using Cecil.AD.Tapes;

namespace Cecil.AD;

/// <summary>A pass from tape to tape in its place.</summary>
/// <param name="Name">What dumps call its product.</param>
/// <param name="Pass">The pass.</param>
/// <param name="Why">Why it is done, and why here.</param>
internal sealed record Stage(string Name, Func<Tape, Tape> Pass, string Why);

/// <summary>
/// The passes in order, and their only runner: functions, those that they call, rules and products of derivatives all go through it. Each
/// tape that is made is verified and can be kept for Explain.
/// </summary>
/// <param name="observer">Sees every stage's tape.</param>
internal sealed class Stages(Action<string, Tape>? observer = null) : IStages
{
    /// <summary>What a trace goes through before it is differentiated.</summary>
    public static IReadOnlyList<Stage> BeforeDifferentiation { get; } =
    [
        new("optimize", RemoveDeadOps.Run, "nothing is kept for the sake of values that nobody uses"),
        new("hoist", HoistLoads.Run, "nothing is kept once per iteration that is the same in all of them"),
        new("optimize", RemoveDeadOps.Run, "what was hoisted is dead where it was"),
    ];

    /// <summary>What a gradient goes through after reverse mode: what the pullback asked for decided what the forward pass keeps, the rest
    /// of it is dead now.</summary>
    public static IReadOnlyList<Stage> AfterDifferentiation { get; } = [new(
        "optimize", RemoveDeadOps.Run, "the forward pass keeps only what the pullback asks for")];

    /// <summary>What every tape goes through that is emitted.</summary>
    public static IReadOnlyList<Stage> BeforeEmission { get; } =
    [
        new("optimize", RemoveDeadOps.Run, "the signature may leave something unused"),
        new("reuse", ReuseArrays.Run, "temporary arrays come from a pool, now that it is known which ones leave the function"),
    ];

    public void Made(string stage, Tape tape)
    {
        TapeVerifier.Verify(tape, isAdjoint: stage == "adjoint");
        observer?.Invoke(stage, tape);
    }

    public Tape Simplify(Tape primal) => Run(BeforeDifferentiation, primal);

    public Tape Clean(Tape gradient) => Run(AfterDifferentiation, gradient);

    public Tape Finish(Tape tape) => Run(BeforeEmission, tape);

    private Tape Run(IEnumerable<Stage> stages, Tape tape)
    {
        foreach (var stage in stages)
        {
            tape = stage.Pass(tape);
            Made(stage.Name, tape);
        }

        return tape;
    }
}
