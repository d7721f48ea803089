using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Cecil.AD.Tests.Fuzz;

/// <summary>How dual numbers compared with finite differences.</summary>
internal sealed record ReferenceCheckResult(int Checked, int Unclear, IReadOnlyList<string> Wrong)
{
    public string Summary => string.Create(CultureInfo.InvariantCulture,
        $"{Checked} derivatives agree with finite differences, {Unclear} could not be judged, {Wrong.Count} differ");
}

/// <summary>
/// Checks the fuzzer's reference. A central difference is believed only when two step sizes agree, that is, when no branch flips and
/// no floor jumps within the step, and when the function is nearly straight over it; then the dual number must agree too.
/// </summary>
internal static class ReferenceCheck
{
    private const double Step = 1e-5;
    private const double Tolerance = 1e-4;

    public static ReferenceCheckResult Run(int firstSeed, int count)
    {
        const FuzzFeatures Smooth = FuzzFeatures.All & ~FuzzFeatures.Throws;
        var programs = Enumerable.Range(firstSeed, count).Select(seed => ProgramGenerator.Generate(seed, Smooth)).ToArray();
        using var dual = FuzzCompiler.Compile(programs, Numbers.Dual, OptimizationLevel.Debug, Image.Memory);
        using var plain = FuzzCompiler.Compile(programs, Numbers.Double, OptimizationLevel.Release, Image.Memory);
        var (right, unclear) = (0, 0);
        var wrong = new List<string>();
        foreach (var program in programs)
        {
            var reference = FuzzFunction.Reference(dual.Entry(program), program.Shape);
            var value = FuzzFunction.Plain(plain.Entry(program), program.Shape);
            foreach (var point in FuzzPoint.ForSeed(program.Seed, 2))
            {
                var expected = reference(point);
                for (var k = 0; k < expected.Length; k++)
                {
                    var (coarse, fine) = (Difference(k, 2 * Step), Difference(k, Step));
                    var scale = Tolerance * Math.Max(1, Math.Abs(fine));
                    if (!(Math.Abs(coarse - fine) < scale) || expected[k].Bound * Step > 1)
                    {
                        unclear++;
                    }
                    else if (Math.Abs(fine - expected[k].Tangent) < 3 * scale)
                    {
                        right++;
                    }
                    else
                    {
                        var where = point.Describe(program.Shape);
                        wrong.Add(string.Create(CultureInfo.InvariantCulture,
                            $"seed {program.Seed}, derivative {k} at {where}: difference {fine:R}, dual {expected[k].Tangent:R}"));
                    }
                }

                double Difference(int k, double step) =>
                    (value(point.Moved(program.Shape, k, step)).Value - value(point.Moved(program.Shape, k, -step)).Value) / (2 * step);
            }
        }
        return new(right, unclear, wrong);
    }
}
