using Cecil.AD.Bench.HandWritten;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.Cases;

/// <summary>The two reprojection errors of one observation; the weight travels in an array so that it has a buffer.</summary>
internal static class BundleCases
{
    public static IEnumerable<Case> All(string? directory)
    {
        var data = directory is null ? Generated.Bundle() : AdBenchData.ReadBundle(Path.Combine(directory, "ba1.txt"));
        yield return Create("ba error x", data, (c, p, w) => BundleAdjustment.ErrorX(c, p, w[0], data.Feature), BundleAdjoint.ErrorX);
        yield return Create("ba error y", data, (c, p, w) => BundleAdjustment.ErrorY(c, p, w[0], data.Feature), BundleAdjoint.ErrorY);
    }

    private delegate double Adjoint(BundleData data, double[] dCamera, double[] dPoint, ref double dWeight);

    private static Case Create(string name, BundleData data, Func<double[], double[], double[], double> f, Adjoint adjoint)
    {
        var (camera, point, weight) = (data.Camera, data.Point, new[] { data.Weight });
        var gradInto = Autodiff.GradInto(f);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        var (dCamera, dPoint, dWeight) = (new double[11], new double[3], new double[1]);

        return new Case(name, 15)
        {
            Primal = () => f(camera, point, weight),
            GradInto = () => gradInto(camera, point, weight, dCamera, dPoint, dWeight),
            ValueAndGrad = () => valueAndGrad(camera, point, weight),
            ByHand = () => adjoint(data, dCamera, dPoint, ref dWeight[0]),
            OneDirection = Differences.OneDirection(camera, () => f(camera, point, weight)),
            Gradient = () =>
            {
                var (c, p, w) = valueAndGrad(camera, point, weight).Gradient;
                return [.. c, .. p, .. w];
            },
            Expected = () =>
            {
                var (c, p, w) = (new double[11], new double[3], 0.0);
                adjoint(data, c, p, ref w);
                return [.. c, .. p, w];
            },
        };
    }
}
