namespace Cecil.AD.Bench.Cases;

/// <summary>A function and what is timed on it; every action is one call.</summary>
internal sealed record Case(string Name, int Dimension)
{
    /// <summary>The function itself, compiled by C#.</summary>
    public required Action Primal { get; init; }

    public required Action ValueAndGrad { get; init; }

    /// <summary>Missing where an argument is a plain number, which has no buffer.</summary>
    public Action? GradInto { get; init; }

    /// <summary>An adjoint written in C# by hand.</summary>
    public Action? ByHand { get; init; }

    /// <summary>One direction of one-sided finite differences; the gradient takes Dimension + 1 calls.</summary>
    public required Action OneDirection { get; init; }

    /// <summary>The gradient as one array, computed by Cecil.AD.</summary>
    public required Func<double[]> Gradient { get; init; }

    /// <summary>What it should be: from the reference file, written by hand, or by central differences.</summary>
    public required Func<double[]> Expected { get; init; }
}
