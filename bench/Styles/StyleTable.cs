using Cecil.AD.Bench.Cases;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.Styles;

/// <summary>What the gradient of a function costs by the style it is written in, beside plain loops.</summary>
internal static class StyleTable
{
    public static void Print(IEnumerable<StyleCase> cases)
    {
        var table = new Table(
            "One function in four styles", "function", "primal µs", "GradInto µs", "gradient/primal", "over loops", "to loops' gradient",
                "primal B", "GradInto B", "error");
        foreach (var c in cases)
            Rows(table, c);
        Console.WriteLine("over loops: gradient/primal over that of the loops. to loops' gradient: the gradients' times.");
    }

    private static void Rows(Table table, StyleCase c)
    {
        var expected = Differences.Central(c.X, () => c.Versions[0].F(c.X));
        List<(string Name, Action Primal, Action Gradient, double Error)> versions = [];
        foreach (var (style, f) in c.Versions)
        {
            try
            {
                var (gradInto, dx) = (Autodiff.GradInto(f), new double[c.X.Length]);
                gradInto(c.X, dx);
                versions.Add(($"{c.Name}: {style}", () => f(c.X), () => gradInto(c.X, dx), Agreement.WorstRelative(expected, dx)));
            }
            catch (NotDifferentiableException refusal)
            {
                Console.WriteLine($"| {c.Name}: {style} | refused: {refusal.Message}");
            }
        }

        var paired = Paired.Run([.. versions.SelectMany(v => new[] { v.Primal, v.Gradient })]);
        for (var i = 0; i < versions.Count; i++)
        {
            var (primal, gradient) = (2 * i, 2 * i + 1);
            table.Row(
                versions[i].Name,
                Table.Number(paired.Median(primal)),
                Table.Number(paired.Median(gradient)),
                Table.Number(paired.Ratio(gradient, primal)),
                Table.Number(paired.Ratio(gradient, primal) / paired.Ratio(1, 0)),
                Table.Number(paired.Ratio(gradient, 1)),
                Table.Number(CaseTable.Allocated(versions[i].Primal)),
                Table.Number(CaseTable.Allocated(versions[i].Gradient)),
                $"{versions[i].Error:0.0e+00}");
        }
    }
}
