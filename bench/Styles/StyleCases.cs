namespace Cecil.AD.Bench.Styles;

/// <summary>One function, written in several styles.</summary>
/// <param name="Name">What it computes.</param>
/// <param name="X">Where it is differentiated.</param>
/// <param name="Versions">The styles; the first one is plain loops.</param>
internal sealed record StyleCase(string Name, double[] X, (string Style, Func<double[], double> F)[] Versions);

internal static class StyleCases
{
    public static IEnumerable<StyleCase> All()
    {
        yield return Portfolio();
        yield return Network();
    }

    private static StyleCase Portfolio()
    {
        const int positions = 200;
        var random = new Random(1);
        var book = new Portfolio(Numbers(random, positions, 80, 120), Numbers(random, positions, 0.2, 3), Numbers(random, positions, -10, 10));
        return new StyleCase($"portfolio of {positions}", [100, 0.03, .. Numbers(random, positions, 0.1, 0.4)],
            [("loops", book.Loops), ("closures", book.Closures), ("LINQ", book.Linq), ("objects", book.Objects)]);
    }

    private static StyleCase Network()
    {
        const int points = 50, width = 20, hidden = 10;
        var random = new Random(1);
        var data = Enumerable.Range(0, points).Select(_ => Numbers(random, width, -1, 1)).ToArray();
        var network = new Network(data, Numbers(random, points, -1, 1), hidden);
        return new StyleCase($"network {width}-{hidden}-1, {points} points", Numbers(random, hidden * (width + 1), -0.5, 0.5),
            [("loops", network.Loops), ("closures", network.Closures), ("LINQ", network.Linq), ("objects", network.Objects)]);
    }

    private static double[] Numbers(Random random, int count, double low, double high)
    {
        var result = new double[count];
        for (var i = 0; i < count; i++)
            result[i] = low + (high - low) * random.NextDouble();
        return result;
    }
}
