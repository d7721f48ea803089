using Cecil.AD.Bench.HandWritten;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.Cases;

/// <summary>The long short-term memory network with two and four layers over 1024 characters.</summary>
internal static class LstmCases
{
    public static IEnumerable<Case> All(string? directory)
    {
        foreach (var layers in new[] { 2, 4 })
        {
            var name = $"lstm_l{layers}_c1024";
            var data = directory is null ? Generated.Lstm(layers, 1024, 14) : AdBenchData.ReadLstm(Path.Combine(directory, name + ".txt"));
            yield return Create(name, data, directory is null ? null : Path.Combine(directory, name + ".ref.txt"));
        }
    }

    private static Case Create(string name, LstmData data, string? reference)
    {
        var (_, _, _, main, extra, _, _) = data;
        Func<double[], double[], double> f =
            (m, e) => Lstm.Objective(m, e, data.State, data.Sequence, data.Layers, data.Steps, data.Width);
        var gradInto = Autodiff.GradInto(f);
        var valueAndGrad = Autodiff.ValueAndGrad(f);
        var byHand = new LstmAdjoint(data);
        var (dMain, dExtra) = (new double[main.Length], new double[extra.Length]);

        return new Case(name, main.Length + extra.Length)
        {
            Primal = () => f(main, extra),
            GradInto = () => gradInto(main, extra, dMain, dExtra),
            ValueAndGrad = () => valueAndGrad(main, extra),
            ByHand = () => byHand.GradInto(main, extra, dMain, dExtra),
            OneDirection = Differences.OneDirection(main, () => f(main, extra)),
            Gradient = () =>
            {
                var (m, e) = valueAndGrad(main, extra).Gradient;
                return [.. m, .. e];
            },
            Expected = () =>
            {
                if (reference is not null)
                    return AdBenchData.ReadReference(reference).Gradient;
                var (m, e) = (new double[main.Length], new double[extra.Length]);
                byHand.GradInto(main, extra, m, e);
                return [.. m, .. e];
            },
        };
    }
}
