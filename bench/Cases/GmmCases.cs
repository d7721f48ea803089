using Cecil.AD.Bench.HandWritten;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.Cases;

/// <summary>The Gaussian mixture model in four sizes, 1000 points each.</summary>
internal static class GmmCases
{
    public static IEnumerable<Case> All(string? directory)
    {
        foreach (var (d, k) in new[] { (2, 5), (10, 25), (10, 100), (64, 25) })
        {
            var name = $"gmm_d{d}_K{k}";
            var data = directory is null ? Generated.Gmm(d, k, 1000) : AdBenchData.ReadGmm(Path.Combine(directory, name + ".txt"));
            yield return Create(name, data, directory is null ? null : Path.Combine(directory, name + ".ref.txt"));
        }
    }

    private static Case Create(string name, GmmData data, string? reference)
    {
        var (_, _, _, alphas, means, icf, _, _, _) = data;
        Func<double[], double[], double[], double> f =
            (a, mu, l) => Gmm.Objective(a, mu, l, data.X, data.D, data.K, data.N, data.Gamma, data.M);
        var gradInto = Autodiff.GradInto(f);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        var byHand = new GmmAdjoint(data);
        var (dAlphas, dMeans, dIcf) = (new double[alphas.Length], new double[means.Length], new double[icf.Length]);

        return new Case(name, alphas.Length + means.Length + icf.Length)
        {
            Primal = () => f(alphas, means, icf),
            GradInto = () => gradInto(alphas, means, icf, dAlphas, dMeans, dIcf),
            ValueAndGrad = () => valueAndGrad(alphas, means, icf),
            ByHand = () => byHand.GradInto(alphas, means, icf, dAlphas, dMeans, dIcf),
            OneDirection = Differences.OneDirection(icf, () => f(alphas, means, icf)),
            Gradient = () =>
            {
                var (a, mu, l) = valueAndGrad(alphas, means, icf).Gradient;
                return [.. a, .. mu, .. l];
            },
            Expected = () =>
            {
                if (reference is not null)
                    return AdBenchData.ReadReference(reference).Gradient;
                var (a, mu, l) = (new double[alphas.Length], new double[means.Length], new double[icf.Length]);
                byHand.GradInto(alphas, means, icf, a, mu, l);
                return [.. a, .. mu, .. l];
            },
        };
    }
}
