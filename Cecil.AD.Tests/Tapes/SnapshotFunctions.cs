namespace Cecil.AD.Tests.Tapes;

/// <summary>The functions whose dumps are kept in Snapshots/. Changing one changes its snapshots.</summary>
internal static class SnapshotFunctions
{
    public static double Line(double x) => 3 * Math.Sin(x) + x;

    public static double Kink(double x) => x > 1 ? x * x : Math.Exp(x);

    public static double Power(double x, int n)
    {
        var y = 1.0;
        for (var i = 0; i < n; i++) y *= x;
        return y;
    }

    public static double SumOfSquares(double[] x)
    {
        double sum = 0;
        foreach (var v in x) sum += v * v;
        return sum;
    }

    /// <summary>The function of docs/design.md.</summary>
    public static double Score(double[] x)
    {
        double sum = 0, product = 1;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] > 1) product *= x[i];
            else sum += Math.Sin(x[i]);
        }

        return sum * product;
    }
}
