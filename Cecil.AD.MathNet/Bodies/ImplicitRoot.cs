namespace Cecil.AD.MathNet.Bodies;

/// <summary>The derivative of a root by what its function depends on: dx = −∂f/∂θ dθ / f'(x), without f' being asked for.</summary>
internal static class ImplicitRoot
{
    private const double Step = 1e-6;
    private const int Steps = 3;

    /// <summary>
    /// The root itself, with the derivative of secant steps from beside it. One end of the secant stays where it is, so that each step
    /// brings the derivative nearer by the factor <see cref="Step"/> and never divides two differences that have cancelled.
    /// </summary>
    internal static double Of(Func<double, double> f, double root)
    {
        var size = Step * (root == 0 ? 1 : Math.Abs(root));
        var (fixedEnd, x) = (root - size, root + size);
        var atFixedEnd = f(fixedEnd);
        for (var i = 0; i < Steps; i++)
        {
            var atX = f(x);
            x -= atX * (x - fixedEnd) / (atX - atFixedEnd);
        }

        return root + (x - Autodiff.StopGradient(x));
    }
}
