using MathNet.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;
using MathNet.Numerics.Random;

namespace Cecil.AD.MathNet.Bodies;

/// <summary>
/// What MathNet.Numerics keeps for the whole program: a differentiated function runs on one thread and on the managed provider, whose
/// code can be read, whatever is set. Results differ from those of a native provider by rounding only.
/// </summary>
internal static class ControlBodies
{
    [BodyOf(typeof(Control), nameof(Control.MaxDegreeOfParallelism))]
    internal static int MaxDegreeOfParallelism() => 1;

    [BodyOf(typeof(LinearAlgebraControl), nameof(LinearAlgebraControl.Provider))]
    internal static ILinearAlgebraProvider Provider() => ManagedLinearAlgebraProvider.Instance;

    /// <summary>Distributions made without a source of random numbers hold the default one; densities do not use it.</summary>
    [BodyOf(typeof(SystemRandomSource), nameof(SystemRandomSource.Default))]
    internal static SystemRandomSource DefaultRandom() => SourceOfThisThread();

    [NonDifferentiable]
    private static SystemRandomSource SourceOfThisThread() => SystemRandomSource.Default;
}
